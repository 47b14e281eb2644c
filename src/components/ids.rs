//! Ids of elements within one widget, and what a click on something that names one does.

use crate::view::words::digits;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, ShadowRoot};

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// What the ids of one part of the page begin with. No two parts get the same, also not in two
/// widgets of one page, so that a link never leads into the other one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Ids(usize);

impl Ids {
    /// A beginning that was not given before.
    pub(crate) fn new() -> Self {
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The id of the element `name` of a `kind`, such as the row of `max_users`.
    pub(crate) fn of(self, kind: &str, name: &str) -> String {
        ["im", &digits(self.0), "-", kind, "-", name].concat()
    }
}

/// Serves all clicks below a listener: follows a link to `#id`, and opens or closes the panel that a
/// button names in `aria-controls`.
pub(crate) fn follow_or_toggle(event: &Event) {
    let clicked = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let control = clicked.and_then(|it| it.closest("a[href^='#'],[aria-controls]").ok().flatten());
    let Some(control) = control else { return };
    if let Some(panel) = control.get_attribute("aria-controls") {
        toggle(&control, find(&control, &panel));
    } else {
        event.prevent_default();
        follow(&control);
    }
}

/// Goes where a link leads. By itself it finds nothing, because its target is in a shadow root. The
/// target gets the focus, which scrolls it into view; a closed disclosure around it is opened.
fn follow(link: &Element) {
    let address = link.get_attribute("href").unwrap_or_default();
    let Some(target) = find(link, address.trim_start_matches('#')) else {
        return;
    };
    if let Ok(Some(disclosure)) = target.closest("details") {
        let _ = disclosure.set_attribute("open", "");
    }
    let _ = target.unchecked_into::<HtmlElement>().focus();
}

fn toggle(button: &Element, panel: Option<Element>) {
    let Some(panel) = panel else { return };
    let opens = panel
        .toggle_attribute("hidden")
        .is_ok_and(|is_hidden| !is_hidden);
    let _ = button.set_attribute("aria-expanded", if opens { "true" } else { "false" });
}

/// The element with this id in the shadow root of `from`.
fn find(from: &Element, id: &str) -> Option<Element> {
    from.get_root_node()
        .dyn_into::<ShadowRoot>()
        .ok()?
        .get_element_by_id(id)
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn the_same_name_has_another_id_in_another_part() {
        let (one, other) = (Ids::new(), Ids::new());
        assert_eq!(one.of("note", "3"), one.of("note", "3"));
        assert_ne!(one.of("note", "3"), other.of("note", "3"));
        assert_ne!(one.of("note", "3"), one.of("row", "3"));
    }
}
