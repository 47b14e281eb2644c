//! The footnotes of the feature matrix, and the pages that print its rows.

use crate::components::element::{El, el};
use crate::components::ids::Ids;
use crate::components::source_link::source_link;
use crate::later::view::matrix_notes::{FootnoteModel, footnotes, row_sources};
use crate::state::State;
use crate::text::fill;
use crate::text::matrix::TableTexts;
use crate::view::words::digits;

/// The notes below the matrix, each with its source and the way back to its rows.
pub(crate) fn matrix_notes(state: State, ids: Ids) -> El {
    let texts = state.texts();
    let words = &texts.matrix.table;
    let notes: Vec<El> = footnotes(texts)
        .iter()
        .map(|it| matrix_note(it, ids, words))
        .collect();
    let mut sources = el("ul", "matrix__sources");
    for it in row_sources(texts) {
        let source = el("li", "").text(&it.rows).child(source_link(&it.source));
        sources = sources.child(source);
    }
    el("details", "disclosure")
        .leaf("summary", "", words.notes)
        .child(el("ol", "matrix__footnotes").children(notes))
        .leaf("h3", "subheading", words.row_sources)
        .child(sources)
}

/// One note.
fn matrix_note(model: &FootnoteModel, ids: Ids, words: &TableTexts) -> El {
    let mut note = el("li", "")
        .attr("id", &ids.of("note", &digits(model.number)))
        .attr("tabindex", "-1")
        .text(model.words)
        .text(" ")
        .child(source_link(&model.source));
    for (row, label) in &model.rows {
        let back = el("a", "matrix__back")
            .attr("href", &["#", &ids.of("row", row)].concat())
            .attr("aria-label", &fill(words.back_to, &[("row", label)]));
        note = note.child(back.text("↑"));
    }
    note
}
