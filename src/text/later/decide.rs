//! The words around the views that help to decide: their names and what frames them.

use crate::text::area::area;

area! {
    /// The tabs.
    DecideTexts {
        /// Heading of the section.
        heading,
        /// Group of tabs: which edition it should be.
        editions,
        /// Group of tabs: what is to come.
        ahead,
        /// Group of tabs: what was, and what is on record.
        records,
        /// Tab: all editions against each other.
        compare,
        /// Tab: cost drawn against usage.
        chart,
        /// Tab: which edition is cheapest where.
        map,
        /// Tab: the move to the new billing mode.
        migrate,
        /// Tab: what an amount is enough for.
        budget,
        /// Tab: growth, first month, change of edition.
        forecast,
        /// Tab: a file of daily figures.
        usage,
        /// Tab: a bill that was received.
        check,
        /// Tab: several apps.
        apps,
        /// Tab: price lists through time.
        books,
        /// Tab: trials of the call feature.
        trials,
    }
}
