//! The buttons of saved quotes, and the fields for their names.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use crate::components::element::{El, el};

/// The longest name.
const NAME_LENGTH: &str = "100";

/// A button that does `action` with a quote.
pub(crate) fn button(action: &str, words: &str) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-quote", action)
        .text(words)
}

/// A field for the name of a quote, which does `action`.
pub(crate) fn name_field(classes: &str, action: &str) -> El {
    el("input", classes)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", NAME_LENGTH)
        .attr("data-quote", action)
}

/// Names a button of a row: what it does, and to which quote.
pub(crate) fn label(button: &El, action: &str, name: &str) {
    button.mark("aria-label", Some(&[action, ": ", name].concat()));
}

/// Puts the focus on what `selector` names below `place`.
pub(crate) fn focus_in(place: &Element, selector: &str) {
    if let Ok(Some(found)) = place.query_selector(selector) {
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}
