//! What is listened to, for as long as what listens is drawn.

use std::cell::RefCell;

use leptos::prelude::on_cleanup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

thread_local! {
    /// All that is listened to, and which places among it are free.
    static LISTENERS: RefCell<(Vec<Option<Listener>>, Vec<usize>)> = const { RefCell::new((Vec::new(), Vec::new())) };
}

/// Hears one kind of event.
struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn Fn(&Event)>,
}

/// Does `action` at each `event` of `target`, for as long as the part of the page is there in whose
/// drawing this is called.
///
/// An action that holds an element of its page would keep both for good, if the browser kept it. And
/// the browser tells an element that it lost the focus when it is taken out: the action is gone then,
/// so that it must not be called.
pub(crate) fn listen(target: &EventTarget, event: &'static str, action: Box<dyn Fn(&Event)>) {
    let closure = Closure::<dyn Fn(&Event)>::wrap(action);
    // Refused only for what is no function.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    let listener = Listener {
        target: target.clone(),
        event,
        closure,
    };
    let place = LISTENERS.with_borrow_mut(|(kept, free)| {
        let place = free.pop().unwrap_or(kept.len());
        if place == kept.len() {
            kept.push(None);
        }
        if let Some(it) = kept.get_mut(place) {
            *it = Some(listener);
        }
        place
    });
    on_cleanup(move || let_go(place));
}

fn let_go(place: usize) {
    let listener = LISTENERS.with_borrow_mut(|(kept, free)| {
        free.push(place);
        kept.get_mut(place)?.take()
    });
    if let Some(it) = listener {
        let heard = it.closure.as_ref().unchecked_ref();
        let _ = it
            .target
            .remove_event_listener_with_callback(it.event, heard);
    }
}
