//! The whole widget.

use crate::components::answer_panel::answer_panel;
use crate::components::app_form::app_form;
use crate::components::bindings::follow_state;
use crate::components::deferred::{await_later, deferred, deferred_at_once};
use crate::components::edition_results::edition_results;
use crate::components::element::{El, el};
use crate::components::feature_matrix::feature_matrix;
use crate::components::live::redraw;
use crate::components::page_header::page_header;
use crate::components::usage_form::usage_form;
use crate::later;
use crate::state::State;
use crate::text::Lang;
use crate::text::notation::Notation;

/// Draws the widget into `base`, in the language to start in and the page's notation of numbers.
///
/// A change of the language draws everything but the header anew from the same signals: the chooser
/// keeps the focus, and nothing that was typed is lost. The signals are handed to whoever steers it.
pub(crate) fn calculator(base: El, language: Lang, notation: Notation) -> State {
    let state = State::new(language, notation);
    follow_state(state);
    let layout = el("div", "layout");
    let base = base
        .attr("class", "im base")
        .attr("part", "base")
        // All languages of the words run so, whatever the page around does.
        .attr("dir", "ltr");
    base.clone()
        .child(page_header(state))
        .child(deferred(state, "announcer", later::announcer))
        .child(layout.clone());
    redraw(
        layout,
        move || state.language(),
        move |layout, language| {
            base.mark("lang", Some(language.written()));
            draw(layout, state);
        },
    );
    await_later(state);
    state
}

fn draw(layout: &El, state: State) {
    let inputs = el("div", "layout__inputs")
        .attr("part", "form")
        .child(deferred(state, "start", later::start))
        .child(app_form(state))
        .child(usage_form(state))
        .child(deferred(state, "needs", later::needs));
    let top = el("div", "layout__top")
        .child(inputs)
        .child(answer_panel(state))
        .child(edition_results(state));
    layout
        .clone()
        .child(top)
        .child(deferred_at_once(state, "keep", later::keep))
        .child(deferred(state, "hand_on", later::hand_on))
        .child(deferred(state, "decide", later::decide))
        .child(feature_matrix(state))
        .child(deferred(state, "conditions", later::conditions));
}
