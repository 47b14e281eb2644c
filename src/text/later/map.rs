//! The words of the map: which edition is the cheapest over two usages.

use crate::text::area::area;

area! {
    /// The map.
    MapTexts {
        /// Heading and caption; `{along}`, `{up}`.
        title,
        /// Label of the choice of what runs up the side.
        up,
        /// Label of the choice of editions.
        among,
        /// Editions: those for this app.
        own,
        /// Editions: those after moving as well.
        all,
        /// Label of the field for monthly users per daily user.
        ratio,
        /// What the field is for.
        ratio_hint,
        /// How monthly users are counted; `{ratio}`.
        by_ratio,
        /// How monthly users are counted; `{n}`.
        by_known,
        /// Neither ratio nor monthly users are known.
        no_mau,
        /// The reader's own point, in the drawing.
        you,
        /// The reader's own point, in a sentence; `{x}`, `{y}`, `{edition}`.
        yours,
        /// Where no edition fits.
        none,
        /// Where a month would have fewer users than a day.
        impossible,
        /// Caption of the list of patterns.
        key,
        /// Heading and caption of the table of areas.
        areas,
        /// Head of the column of editions.
        edition,
        /// A range of values; `{from}`, `{to}`.
        range,
        /// Areas that are not listed; `{n}`.
        more,
    }
}
