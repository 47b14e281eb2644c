//! The bridge to the page's module `embed/im-pricing-calculator.js`.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Function};
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

use crate::components::calculator::calculator;
use crate::components::element::El;
use crate::platform;
use crate::text::notation::Notation;
use crate::text::{self, Lang};

/// Puts one calculator into `host`, drawn inside an open shadow root and styled by `sheets` alone.
///
/// Leptos gets a `<div>` and not the shadow root itself: it looks for parents that are elements,
/// and a shadow root is none. The widget's signals are made while it mounts, so that they belong to
/// the mounted view and go with it.
///
/// `words` is the file of the language to start in, which `tag` names; `load` brings the file of
/// another one when the reader chooses it, and the later part of the program. `place` is the tag of the
/// text around the host, such as `de-CH`: numbers are written as that place writes them.
///
/// The widget lives as long as its page, so the handle that would take it down is forgotten.
///
/// # Errors
/// For a file of words from another build, and what the browser throws when `host` cannot hold a
/// shadow root or holds one already.
#[wasm_bindgen]
pub fn mount(
    host: &HtmlElement,
    sheets: &Array,
    tag: &str,
    place: &str,
    words: String,
    load: Function,
) -> Result<(), JsValue> {
    let language = Lang::from_tag(tag).unwrap_or(Lang::En);
    if !text::read(language, words) {
        return Err(JsValue::from_str("the words belong to another build"));
    }
    platform::keep_loader(load);
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    root.set_adopted_style_sheets(sheets);
    let notation = Notation::of_tag(place);
    let base: HtmlElement = document().create_element("div")?.unchecked_into();
    root.append_child(&base)?;
    let root = El(base.clone().unchecked_into());
    mount_to(base, move || calculator(root, language, notation)).forget();
    Ok(())
}
