//! The words of the conditions and the sources.

use crate::text::area::area;

area! {
    /// The conditions and the sources.
    ConditionsTexts {
        /// Heading of the section.
        title,
        /// A link to the official page that a fact is about.
        open_page,
        /// Heading of the sources.
        sources,
        /// What the sources are: `{date}` is the last day on which the price lists were confirmed.
        last_confirmed,
        /// Summary of the list of pages: `{n}` of them.
        documents,
        /// Summary of the list of conflicts: `{n}` of them.
        conflicts,
        /// What the list of conflicts is.
        conflicts_intro,
    }
}
