//! One part of the feature matrix: its heading and its rows.

use im_pricing_core::metric::{Feature, Need};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

use crate::components::conflict_badge::conflict_badge;
use crate::components::deferred::deferred_about;
use crate::components::element::{El, el};
use crate::components::ids::Ids;
use crate::components::source_button::source_button;
use crate::later;
use crate::state::State;
use crate::text::Texts;
use crate::text::fill;
use crate::text::matrix::MatrixTexts;
use crate::view::conflict::{ConflictName, together};
use crate::view::matrix::{CellModel, GroupModel, RowModel, Tone};
use crate::view::words::digits;

/// A row that the reader can ask for.
pub(crate) struct RequiredRow {
    /// The feature that it is.
    pub(crate) feature: Option<Feature>,
    /// The size that it bounds.
    pub(crate) need: Option<Need>,
    row: El,
    tick: Option<El>,
}

impl RequiredRow {
    /// Shows whether the row is asked for.
    pub(crate) fn show(&self, is_required: bool) {
        self.row.mark("data-required", is_required.then_some(""));
        if let Some(tick) = &self.tick {
            tick.0
                .unchecked_ref::<HtmlInputElement>()
                .set_checked(is_required);
        }
    }
}

/// The rows of one part of the matrix. Those that can be asked for are added to `required`.
pub(crate) fn matrix_group(
    group: &GroupModel,
    ids: Ids,
    state: State,
    required: &mut Vec<RequiredRow>,
) -> El {
    let texts = state.texts();
    let words = &texts.matrix;
    let mut name = el("th", "").attr("scope", "rowgroup").text(group.name);
    if group.can_be_required {
        name = name
            .text(" ")
            .leaf("span", "matrix__hint", words.table.tick_what_you_need);
    }
    let mut body = el("tbody", "").child(el("tr", "matrix__group").child(name));
    for row in &group.rows {
        let conflict = together(&row.conflicts, row.label);
        body = body.child(matrix_row(row, conflict.as_ref(), ids, texts, required));
        if let Some(conflict) = conflict {
            body = body.child(conflict_row(&conflict, &row.conflicts, ids, state));
        }
    }
    body
}

fn matrix_row(
    model: &RowModel,
    conflict: Option<&ConflictName>,
    ids: Ids,
    texts: &Texts,
    required: &mut Vec<RequiredRow>,
) -> El {
    let words = &texts.matrix;
    let head = el("th", "")
        .attr("scope", "row")
        .attr("id", &ids.of("row", model.id));
    let head = head.attr("tabindex", "-1");
    let tick = model
        .feature
        .map(|feature| tick(feature, model.label, words));
    let mut head = match &tick {
        Some(tick) => head.child(
            el("label", "matrix__require")
                .child(tick.clone())
                .text(model.label),
        ),
        None => head.text(model.label),
    };
    for number in &model.notes {
        head = head.child(note_link(*number, ids, words));
    }
    if let Some(conflict) = conflict {
        let panel = ids.of("conflict", conflict.id);
        head = head.child(conflict_badge(conflict, &panel, &words.conflict));
    }
    head = head.text(" ").child(source_button(model.label, texts));
    let cells: Vec<El> = model.cells.iter().map(cell).collect();
    let row = el("tr", "matrix__row")
        .attr("data-row", model.id)
        .child(head)
        .children(cells);
    if model.feature.is_some() || model.need.is_some() {
        let RowModel { feature, need, .. } = *model;
        required.push(RequiredRow {
            feature,
            need,
            row: row.clone(),
            tick,
        });
    }
    row
}

/// The box that asks for a feature.
fn tick(feature: Feature, label: &str, words: &MatrixTexts) -> El {
    el("input", "")
        .attr("type", "checkbox")
        .attr("data-require", feature.name())
        .attr(
            "aria-label",
            &fill(words.table.require, &[("feature", label)]),
        )
}

/// The way from a row to one of its footnotes.
fn note_link(number: usize, ids: Ids, words: &MatrixTexts) -> El {
    let number = digits(number);
    let link = el("a", "matrix__note")
        .attr("href", &["#", &ids.of("note", &number)].concat())
        .attr("aria-label", &fill(words.table.note, &[("n", &number)]));
    el("sup", "").child(link.text(&number))
}

/// One edition's cell.
fn cell(model: &CellModel) -> El {
    match model.tone {
        Tone::Plain => match model.words.split_once('/') {
            // A line may end behind the slash of "10,000/month".
            Some((count, unit)) => {
                let count = el("td", "").text(count).text("/");
                count.child(el("wbr", "")).text(unit)
            }
            None => el("td", "").text(&model.words),
        },
        Tone::Included => el("td", "matrix__included").text(&model.words),
        Tone::Absent => {
            let cell = el("td", "matrix__absent").attr("title", &model.words);
            cell.leaf("span", "unseen", &model.words)
        }
    }
}

/// The row below, with the comparisons of the conflicts. Its one cell lies over all columns by
/// style: a `colspan` would bring back the columns that a narrow screen hides.
fn conflict_row(conflict: &ConflictName, conflicts: &[ConflictName], ids: Ids, state: State) -> El {
    let mut spread = el("div", "matrix__spread");
    for it in conflicts {
        spread = spread.child(deferred_about(
            state,
            "comparison",
            it.id,
            later::comparison,
        ));
    }
    el("tr", "matrix__conflict")
        .attr("id", &ids.of("conflict", conflict.id))
        .attr("hidden", "")
        .child(el("td", "").child(spread))
}
