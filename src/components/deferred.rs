//! Places for what is drawn by the later part of the program.

use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::later;
use crate::platform::load_later;
use crate::state::{Arrival, State};

/// The place of a part with this name, as high as what it waits for, so that nothing jumps. `draw` is
/// a door of [`crate::later`], entered as soon as that is possible. When the later part did not come,
/// the place says so and offers another try.
pub(crate) fn deferred(state: State, name: &str, draw: fn(State) -> El) -> El {
    keep_place(state, name, Box::new(draw))
}

/// The same for a door that is told what its part is about.
pub(crate) fn deferred_about(
    state: State,
    name: &str,
    about: &'static str,
    draw: fn(State, &'static str) -> El,
) -> El {
    keep_place(state, name, Box::new(move |state| draw(state, about)))
}

/// The same for a door that takes more than that.
pub(crate) fn keep_place(state: State, name: &str, draw: Box<dyn Fn(State) -> El>) -> El {
    let place = el("div", "deferred")
        .attr("data-part", name)
        .flagged("data-waits", move || state.arrival() != Arrival::Here);
    redraw(
        place.clone(),
        move || state.arrival(),
        move |place, arrival| {
            let content = match arrival {
                Arrival::Awaited => return,
                Arrival::Failed => failure(state),
                Arrival::Here => draw(state),
            };
            place.clone().child(content);
        },
    );
    place
}

/// The place of the first month's bill on `edition`, or, without a name, on the recommended one. It takes
/// no room before it has come.
pub(crate) fn first_month(state: State, edition: &'static str) -> El {
    deferred_about(state, "first_month", edition, later::first_month)
}

/// Asks for the later part.
pub(crate) fn await_later(state: State) {
    state.note_arrival(Arrival::Awaited);
    load_later(move |has_come| {
        state.note_arrival(if has_come {
            Arrival::Here
        } else {
            Arrival::Failed
        });
    });
}

fn failure(state: State) -> El {
    let words = &state.texts().page;
    let retry = el("button", "link-button")
        .attr("type", "button")
        .text(words.retry)
        .on("click", move |_| await_later(state));
    el("p", "deferred__failure")
        .attr("role", "alert")
        .text(words.later_failed)
        .text(" ")
        .child(retry)
}
