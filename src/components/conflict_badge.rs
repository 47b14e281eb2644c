//! "2 sources": the button beside what two pages say differently.

use crate::components::element::{El, el};
use crate::text::fill;
use crate::text::matrix::ConflictTexts;
use crate::view::conflict::ConflictName;

/// The button that opens the comparison of a conflict: the element whose id is `panel`.
/// [`follow_or_toggle`](super::ids::follow_or_toggle) serves its clicks.
pub(crate) fn conflict_badge(conflict: &ConflictName, panel: &str, words: &ConflictTexts) -> El {
    let name = fill(words.badge_name, &[("subject", &conflict.subject)]);
    el("button", "conflict")
        .attr("type", "button")
        .attr("data-conflict", conflict.id)
        .attr("aria-label", &name)
        .attr("aria-controls", panel)
        .attr("aria-expanded", "false")
        .text(words.badge)
}
