//! "2 sources": what each page says, which is used, and why.

use crate::components::element::{El, el};
use crate::components::source_link::source_link;
use crate::text::fill;
use crate::text::matrix::ConflictTexts;
use crate::view::conflict::{ClaimModel, ConflictModel};

/// The button that opens the comparison of a conflict: the element whose id is `panel`.
/// [`follow_or_toggle`](super::ids::follow_or_toggle) serves its clicks.
pub(crate) fn conflict_badge(conflict: &ConflictModel, panel: &str, words: &ConflictTexts) -> El {
    let name = fill(words.badge_name, &[("subject", &conflict.subject)]);
    el("button", "conflict")
        .attr("type", "button")
        .attr("data-conflict", conflict.id)
        .attr("aria-label", &name)
        .attr("aria-controls", panel)
        .attr("aria-expanded", "false")
        .text(words.badge)
}

/// Both sides of a conflict, and why one of them is used.
pub(crate) fn conflict_comparison(conflict: &ConflictModel, words: &ConflictTexts) -> El {
    el("div", "comparison")
        .leaf("p", "comparison__subject", &conflict.subject)
        .child(side(
            &conflict.taken,
            words.used,
            "comparison__side comparison__side--used",
        ))
        .child(side(&conflict.other, words.not_used, "comparison__side"))
        .child(
            el("p", "comparison__why")
                .leaf("b", "", words.why)
                .text(" ")
                .text(conflict.why),
        )
}

fn side(claim: &ClaimModel, label: &str, classes: &str) -> El {
    el("div", classes)
        .leaf("p", "comparison__label", label)
        .leaf("p", "comparison__value", &claim.says)
        .child(source_link(&claim.source))
}

/// A badge in `place`, and its comparison as the panel below it.
pub(crate) fn conflict_note(
    place: El,
    conflict: &ConflictModel,
    panel: &str,
    words: &ConflictTexts,
) -> El {
    let comparison = conflict_comparison(conflict, words);
    let below = el("div", "conflict__panel")
        .attr("id", panel)
        .attr("hidden", "");
    place
        .child(conflict_badge(conflict, panel, words))
        .child(below.child(comparison))
}
