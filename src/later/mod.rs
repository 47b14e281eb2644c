//! What comes after the first paint: the doors to a second module, loaded when the browser is idle.
//!
//! The form, the answer, the six results and the matrix are here at once; each further view would
//! make every reader wait for it. So `cargo xtask dist` cuts the program in two. What is reached only
//! through a function of this file goes into `…_later.wasm`, with its constants; everything that
//! the first part needs too stays there and is shared.
//!
//! The rule: code in this folder is entered through the functions of this file and in no other way,
//! and they are called by what [`deferred`](crate::components::deferred::deferred) draws, after the
//! part has come. A door is out of line, takes and returns plain values, and does nothing itself.
//! The build refuses code of this folder in the first part, and names the way that leads to it.

mod app_row;
mod apps;
mod behind;
mod books;
mod budget;
mod chart;
mod check;
pub(crate) mod command;
mod compare;
mod comparison;
mod conditions;
mod decide;
mod edition_bill;
mod fields;
mod first_month;
mod forecast;
mod hand_on;
mod keep;
pub(crate) mod link;
mod live_region;
mod map;
mod matrix_notes;
mod migrate;
mod more_settings;
mod need_list;
mod parts;
mod plot;
mod sources;
mod start;
mod statement;
mod tools;
mod trials;
mod usage;
pub mod view;

use crate::components::element::El;
use crate::components::feature_matrix::MatrixParts;
use crate::components::ids::Ids;
use crate::state::State;

/// The vendor's conditions, and where the numbers come from.
#[inline(never)]
pub(crate) fn conditions(state: State) -> El {
    conditions::conditions(state)
}

/// The strip above the form.
#[inline(never)]
pub(crate) fn start(state: State) -> El {
    start::start(state)
}

/// What the app must be able to do.
#[inline(never)]
pub(crate) fn needs(state: State) -> El {
    need_list::need_list(state)
}

/// The settings that few readers need.
#[inline(never)]
pub(crate) fn more_settings(state: State) -> El {
    more_settings::more_settings(state)
}

/// The bill of the first month on `edition`, or, without a name, on the recommended one.
#[inline(never)]
pub(crate) fn first_month(state: State, edition: &'static str) -> El {
    first_month::first_month(state, edition)
}

/// What hands the quote on: copies, files, the printed page.
#[inline(never)]
pub(crate) fn hand_on(state: State) -> El {
    hand_on::hand_on(state)
}

/// Undo and redo, the link to the state, and saved quotes.
#[inline(never)]
pub(crate) fn keep(state: State) -> El {
    keep::keep(state)
}

/// The views that help to decide.
#[inline(never)]
pub(crate) fn decide(state: State) -> El {
    decide::decide(state)
}

/// What both pages of the conflict `id` say, and why one of them is used.
#[inline(never)]
pub(crate) fn comparison(state: State, id: &'static str) -> El {
    comparison::comparison(state, id)
}

/// Does what the page around the widget asks for, and answers with text.
#[inline(never)]
pub(crate) fn command(state: State, what: &str, argument: &str) -> String {
    command::command(state, what, argument)
}

/// The line that is read aloud when the answer has changed.
#[inline(never)]
pub(crate) fn announcer(state: State) -> El {
    live_region::live_region(state)
}

/// The footnotes of the feature matrix, whose rows have these ids.
#[inline(never)]
pub(crate) fn matrix_notes(state: State, ids: Ids) -> El {
    matrix_notes::matrix_notes(state, ids)
}

/// What acts on the feature matrix.
#[inline(never)]
pub(crate) fn matrix_tools(state: State, matrix: &MatrixParts) -> El {
    tools::tools(state, matrix)
}
