//! Places that are filled in turns: the matrix after the first frame, and what is drawn by the later part.

use std::rc::Rc;

use crate::components::element::{El, el};
use crate::components::live::{Stage, watch};
use crate::later;
use crate::platform::{in_turn, load_later};
use crate::state::{Arrival, State};

/// Milliseconds to the next task.
const NEXT: &str = "1";
/// Milliseconds in which a browser shows a frame with what was drawn before.
const FRAME: &str = "20";

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

/// The same for what may change the figures: nobody must see the others for a moment.
pub(crate) fn deferred_at_once(state: State, name: &str, draw: fn(State) -> El) -> El {
    place_of_part(state, name, None, Box::new(draw))
}

/// The same as [`deferred`] for a door that takes more than that.
pub(crate) fn keep_place(state: State, name: &str, draw: Box<dyn Fn(State) -> El>) -> El {
    place_of_part(state, name, Some(NEXT), draw)
}

fn place_of_part(
    state: State,
    name: &str,
    pause: Option<&'static str>,
    draw: Box<dyn Fn(State) -> El>,
) -> El {
    let place = el("div", "deferred").attr("data-part", name);
    let draw = Box::new(move |place: &El| place.append(&draw(state).0));
    fill_in_turn(state, &place, State::arrival, pause, draw);
    place
}

/// Fills `place` by `draw` after a frame that shows what is drawn until then, so that the reader can use
/// that meanwhile.
pub(crate) fn fill_next(state: State, place: &El, draw: Box<dyn Fn(&El)>) {
    fill_in_turn(state, place, |_| Arrival::Here, Some(FRAME), draw);
}

/// Fills `place` once it may be drawn, in a task of its own after `pause`, so that the reader's next key
/// waits for no more than that. At once without a pause, and where the page is drawn once more and stands as
/// it is to stay.
fn fill_in_turn(
    state: State,
    place: &El,
    may_draw: fn(State) -> Arrival,
    pause: Option<&'static str>,
    draw: Box<dyn Fn(&El)>,
) {
    let turn = pause.filter(|_| state.arrival() != Arrival::Here);
    let content = Stage::new(place.clone());
    let show: Rc<dyn Fn(Arrival)> = Rc::new(move |arrival| {
        content.draw(&|place| {
            let waits = (arrival != Arrival::Here).then_some("");
            place.mark("data-waits", waits);
            match arrival {
                Arrival::Awaited => {}
                Arrival::Failed => place.append(&failure(state).0),
                Arrival::Here => draw(place),
            }
        });
    });
    watch(
        move || may_draw(state),
        move |arrival, _| {
            let Some(pause) = turn.filter(|_| *arrival == Arrival::Here) else {
                return show(*arrival);
            };
            // Its turn does not come when this part of the page has gone before.
            let show = Rc::downgrade(&show);
            in_turn(pause, move || {
                if let Some(show) = show.upgrade() {
                    show(Arrival::Here);
                }
            });
        },
    );
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
