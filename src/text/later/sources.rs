//! The words of what a source says.

use crate::text::area::area;

area! {
    /// What a source says.
    SourcesTexts {
        /// That what follows is told in other words than the page's.
        own_words,
        /// The languages in which the page was read: `{languages}`.
        read_in,
        /// While what the page says is loaded.
        waiting,
        /// What the page says did not come.
        failed,
    }
}
