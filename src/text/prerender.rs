//! The words that only the prerendered page has: what is read before and without the program.
//!
//! They are in no file of words, because the program never shows them.

use super::Lang;
use super::area::area;
use super::{en, ja, ko, zh};

area! {
    /// Headings and captions of the prerendered page, and what stands in for the program.
    PrerenderTexts {
        /// Said where no script runs.
        needs_script,
        /// Heading of the quote of the example.
        example,
        /// Caption of its table.
        example_caption,
        /// Heading of the prices.
        prices,
        /// Which billing mode applies: `{idcs}` and `{date}` (the cutover).
        modes,
        /// Caption of a price list: `{mode}`, `{date}` of its documentation.
        price_list,
        /// Column: the quota or the limit without an add-on.
        included,
        /// Column: what the price is for.
        price_for,
        /// A charge above a quota: for each started `{n}`.
        per_block,
        /// The same, for each user.
        per_user,
        /// Heading of the list of sources that the figures in a table refer to.
        price_sources,
        /// Caption of the matrix.
        matrix_caption,
        /// Stands before links to the same in forms for programs.
        programs,
        /// A link to the prices, where nothing else can stand.
        link,
    }
}

/// The words of the prerendered page in `lang`.
pub const fn prerender_texts(lang: Lang) -> &'static PrerenderTexts {
    match lang {
        Lang::En => &en::prerender::TEXTS,
        Lang::Ko => &ko::prerender::TEXTS,
        Lang::Zh => &zh::prerender::TEXTS,
        Lang::Ja => &ja::prerender::TEXTS,
    }
}
