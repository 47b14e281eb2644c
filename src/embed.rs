//! The bridge to the page's module `embed/im-pricing-calculator.js`, which defines the element.
//!
//! What crosses it is text: a language, files, a command with its argument, JSON of the contract.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::mount::mount_to;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use web_sys::js_sys::Function;

use crate::components::bindings::Place;
use crate::components::calculator::calculator;
use crate::components::element::El;
use crate::later;
use crate::platform;
use crate::state::State;
use crate::text::notation::Notation;
use crate::text::{self, Lang};

/// One calculator on the page. Dropping its view takes it down and frees its signals.
struct Instance {
    state: State,
    place: Place,
    notify: Function,
    _view: Box<dyn core::any::Any>,
}

thread_local! {
    /// The places of those that are gone are free for others.
    static INSTANCES: RefCell<Vec<Option<Instance>>> = const { RefCell::new(Vec::new()) };
}

/// Puts one calculator into `base`, an element inside the host's shadow root, and returns its number.
///
/// Leptos gets an element and not the shadow root itself: it looks for parents that are elements,
/// and a shadow root is none. The widget's signals are made while it mounts, so that they belong to
/// the mounted view and go with it.
///
/// `words` is the file of the language to start in, which `tag` names; `load` brings the file of
/// another one when the reader chooses it, and the later part of the program. `sample` is the number
/// 1234567.5 as the place of the text around the host writes it: numbers are written like that.
/// `notify` is called after each change, once `attend` was commanded.
///
/// The number is below zero for a file of words from another build.
#[wasm_bindgen]
pub fn mount(
    base: HtmlElement,
    tag: &str,
    sample: &str,
    words: String,
    load: Function,
    notify: Function,
) -> i32 {
    let language = Lang::from_tag(tag).unwrap_or(Lang::En);
    if !text::read(language, words) {
        return -1;
    }
    platform::keep_loader(load);
    let notation = Notation::of_sample(sample);
    let root = El(base.clone().unchecked_into());
    let made = Rc::new(Cell::new(None));
    let place = Rc::clone(&made);
    let view = mount_to(base, move || {
        let state = calculator(root, language, notation);
        place.set(Some((state, Place::here())));
    });
    let instance = made.take().map(|(state, place)| Instance {
        state,
        place,
        notify,
        _view: Box::new(view),
    });
    INSTANCES.with_borrow_mut(|all| {
        let place = all.iter().position(Option::is_none).unwrap_or(all.len());
        match all.get_mut(place) {
            Some(free) => *free = instance,
            None => all.push(instance),
        }
        i32::try_from(place).unwrap_or(-1)
    })
}

/// Does what the page asks of a calculator, once the later part is here. `what` is one of the commands
/// of [`later::command`]; its answer is handed back. Nothing happens to one that is gone.
#[wasm_bindgen]
pub fn tell(number: i32, what: &str, argument: &str) -> String {
    // What is done may call the page back, and the page this function.
    let found = INSTANCES.with_borrow(|all| {
        let instance = all.get(place(number))?.as_ref()?;
        Some((instance.state, instance.place.clone()))
    });
    let mut answer = String::new();
    if let Some((state, place)) = found {
        place.with(&mut || answer = later::command(state, what, argument));
    }
    answer
}

/// Where the calculator with this number is kept.
fn place(number: i32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Takes a calculator down. Its number may be that of another one from now on.
#[wasm_bindgen]
pub fn unmount(number: i32) {
    let instance =
        INSTANCES.with_borrow_mut(|all| all.get_mut(place(number)).and_then(Option::take));
    // What is drawn anew knows its owner, so that the owner is never dropped by itself.
    if let Some(instance) = instance {
        instance.place.clear();
    }
}

/// Does `act` on behalf of the whole calculator: what it makes goes with that, and not with the part of
/// the page that happens to be drawn. A calculator that is gone does nothing more: what it made now
/// would stay for good.
pub(crate) fn within(state: State, act: &mut dyn FnMut()) {
    let place = INSTANCES.with_borrow(|all| {
        let mut found = all.iter().flatten();
        found
            .find(|it| it.state.is(state))
            .map(|it| it.place.clone())
    });
    if let Some(place) = place {
        place.with(act);
    }
}

/// Tells the page that the calculator stands in that something was changed.
pub(crate) fn notify(state: State) {
    let notify = INSTANCES.with_borrow(|all| {
        let mut found = all.iter().flatten();
        found
            .find(|it| it.state.is(state))
            .map(|it| it.notify.clone())
    });
    if let Some(notify) = notify {
        let _ = notify.call0(&JsValue::NULL);
    }
}
