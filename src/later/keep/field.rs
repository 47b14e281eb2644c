//! The fields in which the browser itself undoes what was typed.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlInputElement};

/// Fields with an undo of their own.
const TEXT_FIELDS: &str = "input[type=text],input:not([type]),textarea";

/// The text field in which an event began, and what it holds.
pub(super) fn text_field(event: &Event) -> Option<(HtmlInputElement, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let field = target.closest(TEXT_FIELDS).ok()??;
    let field: HtmlInputElement = field.unchecked_into();
    let text = field.value();
    Some((field, text))
}
