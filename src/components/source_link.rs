//! The page that states something.

use crate::components::element::{El, el};
use crate::view::source::SourceModel;

/// Title, section and date of a page, linked where its address is known. The vendor's titles are in
/// English whatever the page's language is.
pub(crate) fn source_link(source: &SourceModel) -> El {
    let cite = el("cite", "source").attr("lang", "en");
    let cite = match source.address {
        Some(address) => cite.child(outside_link(address, source.title)),
        None => cite.text(source.title),
    };
    let section = [
        if source.section.is_empty() { "" } else { ", " },
        source.section,
        ", ",
    ]
    .concat();
    cite.text(&section).leaf("time", "", source.as_of)
}

/// A link that leaves the page: in a new tab, and without a handle on this one.
pub(crate) fn outside_link(address: &str, words: &str) -> El {
    let link = el("a", "outside").attr("href", address).text(words);
    link.attr("target", "_blank").attr("rel", "noopener")
}
