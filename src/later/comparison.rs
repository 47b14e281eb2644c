//! What each of two pages says, which is used, and why.

use crate::components::conflict_badge::conflict_badge;
use crate::components::element::{El, el};
use crate::components::source_link::source_link;
use crate::later::view::comparison::{ClaimModel, ConflictModel, conflict};
use crate::state::State;
use crate::text::matrix::ConflictTexts;

/// Both sides of the conflict `id`; nothing if there is none.
pub(crate) fn comparison(state: State, id: &str) -> El {
    let texts = state.texts();
    let model = conflict(id, texts);
    model.map_or_else(
        || el("div", ""),
        |it| conflict_comparison(&it, &texts.matrix.conflict),
    )
}

/// Both sides of a conflict, and why one of them is used.
pub(crate) fn conflict_comparison(conflict: &ConflictModel, words: &ConflictTexts) -> El {
    el("div", "comparison")
        .leaf("p", "comparison__subject", &conflict.name.subject)
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
        .child(conflict_badge(&conflict.name, panel, words))
        .child(below.child(comparison))
}
