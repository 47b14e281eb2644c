//! The bar that takes changes back, and takes the state out of the page: undo and redo, the link to
//! the state, the browser's sheet for sharing, and saved quotes.

mod address;
mod buttons;
mod field;
pub(crate) mod history;
mod inputs;
mod notice;
mod saved;
mod session;
mod shelf;

use std::rc::Rc;

use leptos::prelude::{on_cleanup, queue_microtask};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

pub(crate) use self::inputs::link;
use self::inputs::{address_with, snapshot};
use self::session::Session;
pub(crate) use self::session::{OPENED, WRITTEN, end, session};
use crate::components::bindings::Place;
use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::embed::within;
use crate::later::view::keep::name;
use crate::platform;
use crate::state::State;
use crate::text::fill;

/// The address that leads to the state as it is now; none where the page has not handed its address
/// over to the widget.
pub(crate) fn permalink(state: State) -> Option<String> {
    Some(address_with(session(state)?.key.as_ref()?, &link(state)))
}

/// The bar. It is filled once it stands in the page, because its host says what it may do.
pub(crate) fn keep(state: State) -> El {
    let words = &state.texts().later().keep;
    let line = el("p", "keep__line").attr("role", "status");
    let actions = el("div", "keep__actions");
    let bar = el("section", "keep")
        .attr("aria-label", words.label)
        .child(actions.clone())
        .child(line.clone());
    let (place, filled) = (Place::here(), bar.clone());
    let mut fill = move || {
        place.with(&mut || fill_bar(filled.clone(), actions.clone(), &line, state));
    };
    // The widget may be taken down before.
    queue_microtask(move || within(state, &mut fill));
    bar
}

fn fill_bar(bar: El, actions: El, line: &El, state: State) {
    let session = Session::of(state, line);
    let actions = actions.children(turns(&session, state));
    let by_hand = el("div", "keep__link");
    let actions = actions.children(links(state, &by_hand));
    let shelf = session.stores.then(|| saved::saved(&session, state));
    let bar = bar.child(by_hand).child(notice::notice(state));
    if let Some(shelf) = shelf {
        actions.child(save(&shelf, state));
        bar.child(shelf);
    }
    keep_focus(&session, state);
}

/// Where the widget is drawn anew, as in another language, what has the focus is another element afterwards, in the
/// same place. The bar is the last part of it that is complete.
fn keep_focus(session: &Session, state: State) {
    platform::give_focus(&session.base.0, session.focused.take());
    on_cleanup(move || {
        if let Some(session) = self::session(state) {
            session.focused.set(platform::focus_of(&session.base.0));
        }
    });
}

/// The buttons that undo and redo. They keep the focus while there is nothing to do.
fn turns(session: &Rc<Session>, state: State) -> Vec<El> {
    let texts = state.texts();
    let words = &texts.later().keep;
    let button = |action, words, is_back: bool| {
        let session = Rc::clone(session);
        action_button(action, words).on("click", move |_| {
            session.turn(is_back);
        })
    };
    let buttons = [
        button("undo", words.undo, true),
        button("redo", words.redo, false),
    ];
    let drawn = buttons.each_ref().map(El::clone);
    let session = Rc::clone(session);
    watch(
        move || snapshot(state),
        move |now, _| {
            session.note(now.clone());
            let templates = [words.undo_what, words.redo_what];
            for ((button, change), template) in drawn.iter().zip(session.turns()).zip(templates) {
                button.mark("aria-disabled", change.is_none().then_some("true"));
                let what = change.map(|it| fill(template, &[("what", name(it, texts))]));
                button.mark("title", what.as_deref());
            }
        },
    );
    buttons.into()
}

/// The buttons that hand on the link; none where no link leads back here.
fn links(state: State, by_hand: &El) -> Vec<El> {
    let words = &state.texts().later().keep;
    if permalink(state).is_none() {
        return Vec::new();
    }
    let place = by_hand.clone();
    let copy = action_button("copy-link", words.copy).on("click", move |_| {
        let Some(link) = permalink(state) else { return };
        let place = place.clone();
        place.clear();
        platform::copy(&link.clone(), move |is_copied| {
            if let Some(session) = session(state) {
                session.say(if is_copied {
                    words.copied
                } else {
                    words.copy_by_hand
                });
            }
            if !is_copied {
                show_link(&place, &link, words.link);
            }
        });
    });
    let mut buttons = vec![copy];
    if platform::can_share() {
        let share = action_button("share", words.share).on("click", move |_| {
            if let Some(link) = permalink(state) {
                platform::share(&link);
            }
        });
        buttons.push(share);
    }
    buttons
}

/// The link as text, selected, for a reader to copy.
fn show_link(place: &El, link: &str, label: &str) {
    let field = el("input", "input keep__field")
        .attr("id", "link")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("value", link);
    place.clone().child(labelled("link", label, field.clone()));
    let field: HtmlInputElement = field.0.unchecked_into();
    let _ = field.focus();
    field.select();
}

/// The button that leads to the field for a name.
fn save(shelf: &El, state: State) -> El {
    let shelf = shelf.clone();
    action_button("save", state.texts().later().keep.save).on("click", move |_| {
        shelf.mark("open", Some(""));
        saved::focus_on_name(&shelf);
    })
}

fn action_button(action: &str, words: &str) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-keep", action)
        .text(words)
}
