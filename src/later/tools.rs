//! What acts on the feature matrix: search, differences, folding, and the prices of its features.
//!
//! The first part drew the table. Here its elements are found once, and then marked, folded and
//! hidden as the reader asks.

mod table;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::feature_matrix::{MatrixParts, shown};
use crate::components::live::{control, watch};
use crate::later::fields::choice_field;
use crate::later::live_region::heard;
use crate::later::view::tools::find::names;
use crate::later::view::tools::{Asked, BETWEEN, DIFFER, ToolsModel, fold, tools as model};
use crate::platform::load_names;
use crate::state::State;
use crate::view::matrix_column::choose;

/// What is looked for.
const FIND: &str = "matrix.find";
/// Which rows are asked for.
const ROWS_ASKED: &str = "matrix.rows";
/// The parts that are folded, and those that are while something is looked for.
const FOLDED: [&str; 2] = ["matrix.folded", "matrix.folded.found"];
/// The file of names in all languages.
const NAMES: &str = "matrix.names";

/// The tools above the table.
pub(crate) fn tools(state: State, matrix: &MatrixParts) -> El {
    let words = &state.texts().later().tools;
    let choices = [
        ("", words.all),
        (DIFFER, words.differ),
        (BETWEEN, words.between),
    ];
    let failed = el("p", "hint").attr("role", "status").says(move || {
        let failed = state.typed(NAMES, |it| !it.is_empty() && names(it).is_none());
        if failed { words.names_failed } else { "" }.to_owned()
    });
    let status = el("span", "")
        .attr("data-matrix-status", "")
        .says(move || asked(state).status);
    let heard = heard(Box::new(move || (asked(state).status, String::new())));
    let reset = reset(state);
    let line = el("p", "tools__status")
        .child(status)
        .text(" ")
        .child(reset.clone());
    let compares_two = move || state.typed(ROWS_ASKED, |it| it == BETWEEN);
    matrix.choice.clone().flagged("data-asked", compares_two);
    let notes = matrix.notes.clone();
    notes.on("click", move |event| reveal(event, state));
    let table = matrix.table.clone();
    table::prepare(&table, state);
    watch(
        move || key(state),
        move |_, _| {
            let model = asked(state);
            table::draw(&table, &model, words.also);
            reset.mark("hidden", (!model.can_reset).then_some(""));
        },
    );
    el("div", "tools")
        .child(search(state))
        .child(choice_field(state, ROWS_ASKED, words.rows, &choices))
        .child(failed)
        .leaf("p", "hint", words.prices)
        .child(line)
        .child(heard)
}

/// All that the reader asks of the matrix, in one text: where it is the same, nothing is drawn anew.
fn key(state: State) -> String {
    let mut key = String::new();
    for name in [FIND, ROWS_ASKED, FOLDED[0], FOLDED[1]] {
        state.typed(name, |it| key.push_str(it));
        key.push('\n');
    }
    // The beginning of the file of names tells it from none.
    state.typed(NAMES, |it| key.push_str(it.get(..8).unwrap_or(it)));
    for edition in shown(state) {
        key.push_str(edition.name());
    }
    key
}

/// The button that shows all rows again. It goes away then, and the focus to the search.
fn reset(state: State) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-action", "all-rows")
        .text(state.texts().later().tools.reset)
        .on("click", move |event| {
            show_all(state);
            let tools = control(event).closest(".tools").ok().flatten();
            if let Some(Ok(Some(field))) = tools.map(|it| it.query_selector("input")) {
                let _ = field.unchecked_into::<HtmlElement>().focus();
            }
        })
}

/// The field to search in. The names in all languages come when it is first used.
fn search(state: State) -> El {
    let words = &state.texts().later().tools;
    let input = el("input", "input")
        .attr("id", FIND)
        .attr("data-typed", FIND)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "matrix.hint")
        .holds(move || state.typed(FIND, str::to_owned))
        .on("focus", move |_| {
            if state.typed(NAMES, |it| names(it).is_none()) {
                load_names(move |file| {
                    state.type_in(NAMES, file.unwrap_or_else(|| "-".to_owned()));
                });
            }
        })
        .on_value("input", move |text| look_for(text, state))
        .on("keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                event.prevent_default();
                look_for(String::new(), state);
            }
        });
    let hint = el("p", "hint")
        .attr("id", "matrix.hint")
        .text(words.find_hint);
    labelled(FIND, words.find, input).child(hint)
}

/// Looks for another text, with all parts open. Where it is one edition, a narrow table shows it.
fn look_for(text: String, state: State) {
    state.type_in(FOLDED[1], String::new());
    state.type_in(FIND, text);
    let pair = shown(state);
    if let Some(edition) = asked(state).only_edition
        && !pair.contains(&edition)
    {
        state.choose_editions(choose(pair, 0, edition));
    }
}

/// What is asked of the matrix, and what it shows then.
fn asked(state: State) -> ToolsModel {
    let [query, rows, folded] =
        [FIND, ROWS_ASKED, folded_name(state)].map(|it| state.typed(it, str::to_owned));
    let pair = shown(state);
    let asked = Asked {
        query: &query,
        rows: &rows,
        folded: &folded,
        pair,
    };
    let names_of = |file: &str| model(&asked, &names(file).unwrap_or_default(), state.texts());
    state.typed(NAMES, names_of)
}

/// While something is looked for, parts fold on their own account.
fn folded_name(state: State) -> &'static str {
    FOLDED[usize::from(state.typed(FIND, |it| !it.is_empty()))]
}

fn show_all(state: State) {
    for name in [FIND, ROWS_ASKED, FOLDED[0]] {
        state.type_in(name, String::new());
    }
}

/// Folds a part of the table, or opens it.
fn toggle(group: &str, state: State) {
    let name = folded_name(state);
    let folded = state.typed(name, |it| fold(it, group));
    state.type_in(name, folded);
}

/// Shows the row that a footnote's link leads to, before the link is followed.
fn reveal(event: &Event, state: State) {
    let link = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let link = link.and_then(|it| it.closest("a[href^='#']").ok().flatten());
    let row = link.and_then(|it| {
        let section = it.closest(".matrix").ok().flatten()?;
        let head = section
            .query_selector(&it.get_attribute("href")?)
            .ok()
            .flatten()?;
        head.closest("[data-away]").ok().flatten()
    });
    if let Some(row) = row {
        let _ = row.remove_attribute("data-away");
        show_all(state);
    }
}
