//! "Source": the quiet control beside a price, a limit or a rule.

use crate::components::element::{El, el};
use crate::text::Texts;

/// The control that tells where the statement `about` comes from. Where it stands says what is to be
/// told; the later part serves it, and it is not to be seen before.
#[inline(never)]
pub(crate) fn source_button(about: &str, texts: &Texts) -> El {
    let words = texts.line.source;
    el("button", "cited")
        .attr("type", "button")
        .attr("aria-expanded", "false")
        .attr("aria-label", &source_label(about, texts))
        .text(words)
}

/// What the control is called.
pub(crate) fn source_label(about: &str, texts: &Texts) -> String {
    [texts.line.source, ": ", about].concat()
}
