//! The feature matrix: what each edition includes, with its price for the reader's figures.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Feature;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlInputElement};

use crate::components::deferred::{fill_next, keep_place};
use crate::components::element::{El, el};
use crate::components::ids::{Ids, follow_or_toggle};
use crate::components::live::watch;
use crate::components::matrix_choice::matrix_choice;
use crate::components::matrix_group::{RequiredRow, matrix_group};
use crate::components::matrix_head::matrix_head;
use crate::later;
use crate::number::place_of;
use crate::state::State;
use crate::view::matrix::{is_required, matrix};
use crate::view::matrix_column::{choose, two_editions};
use crate::view::words::digits;

/// What the tools of the matrix act on, once they are here.
pub(crate) struct MatrixParts {
    /// The table.
    pub(crate) table: El,
    /// The choice of two editions.
    pub(crate) choice: El,
    /// The footnotes.
    pub(crate) notes: El,
}

/// One table of all rows and editions. Where it is too narrow for six columns, two of them are
/// shown, by default the recommended edition and the runner-up.
pub(crate) fn feature_matrix(state: State) -> El {
    let section = el("section", "matrix")
        .attr("part", "matrix")
        .attr("data-waits", "")
        .on("click", follow_or_toggle)
        .on("change", move |event| changed(event, state));
    fill_next(
        state,
        &section,
        Box::new(move |section| draw(section, state)),
    );
    section
}

fn draw(section: &El, state: State) {
    let texts = state.texts();
    let words = &texts.matrix;
    let model = matrix(texts);
    let ids = Ids::new();
    let columns = move || {
        let [one, other] = shown(state).map(|it| digits(it.index()));
        Some([&*one, " ", &*other].concat())
    };
    let table = el("table", "matrix__table")
        .attr("data-matrix", "")
        .marked("data-shown", columns);
    let table = table.leaf("caption", "", words.table.caption);
    let mut table = matrix_head(table, state, &model);
    let mut rows = Vec::new();
    for group in &model.groups {
        table = table.child(matrix_group(group, ids, state, &mut rows));
    }
    follow_requirements(state, rows);
    let parts = MatrixParts {
        choice: matrix_choice(&words.table, &model.editions, state),
        table: table.clone(),
        notes: keep_place(
            state,
            "notes",
            Box::new(move |state| later::matrix_notes(state, ids)),
        ),
    };
    let (choice, notes) = (parts.choice.clone(), parts.notes.clone());
    let tools = move |state| later::matrix_tools(state, &parts);
    let scroller = el("div", "matrix__scroller")
        .attr("tabindex", "0")
        .attr("role", "region");
    let scroller = scroller.attr("aria-label", words.table.title).child(table);
    section
        .clone()
        .leaf("h2", "heading", words.table.title)
        .child(keep_place(state, "matrix", Box::new(tools)))
        .child(choice)
        .child(scroller)
        .child(notes);
}

/// The two editions that a narrow table shows.
pub(crate) fn shown(state: State) -> [Edition; 2] {
    let chosen = state.chosen_editions();
    let shown = state.answered(|it| Some(two_editions(it.app(), chosen)));
    shown.unwrap_or_else(|| two_editions(None, chosen))
}

/// Marks the rows that the reader asks for, here or in the form.
fn follow_requirements(state: State, rows: Vec<RequiredRow>) {
    let asked: Vec<_> = rows.iter().map(|row| (row.feature, row.need)).collect();
    let read = move || {
        state.draft(|draft| {
            let of_row = |(feature, need): &_| is_required(*feature, *need, draft);
            asked.iter().map(of_row).collect::<Vec<_>>()
        })
    };
    watch(read, move |required, _| {
        for (row, is_required) in rows.iter().zip(required) {
            row.show(*is_required);
        }
    });
}

/// The reader ticked a row, or chose an edition.
fn changed(event: &Event, state: State) {
    let Some(target) = event.target() else { return };
    // A `select` answers to the same names as an `input`.
    let control: &HtmlInputElement = target.unchecked_ref();
    let attribute = |name| Element::get_attribute(control, name).unwrap_or_default();
    if let Some(feature) = Feature::from_name(&attribute("data-require")) {
        state.edit(|it| it.require(feature, control.checked()));
    } else if let Some(place) = place_of(&attribute("data-place"))
        && let Some(edition) = Edition::from_name(&control.value())
    {
        state.choose_editions(choose(shown(state), place, edition));
    }
}
