//! What has the focus, and where it goes.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::by_name::{call, global, member};

/// What the focus can stand on.
const CONTROLS: &str = "summary, button, input, select, textarea, a, [tabindex]";

/// All controls in `place`, in their order.
fn controls(place: &Element) -> Result<JsValue, JsValue> {
    let all = call(place, "querySelectorAll", &[CONTROLS.into()])?;
    call(&global("Array")?, "from", &[all])
}

/// What has the focus in `place`: how many controls stand before it; nothing where none has it.
pub(crate) fn focus_of(place: &Element) -> Option<JsValue> {
    let focused = place.query_selector(":focus").ok().flatten()?;
    call(&controls(place).ok()?, "indexOf", &[focused.into()]).ok()
}

/// Puts the focus on the control in `place` that stands after so many others, where none has it.
pub(crate) fn give_focus(place: &Element, index: Option<JsValue>) {
    if let Some(index) = index
        && focus_of(place).is_none()
    {
        let control = controls(place).and_then(|it| call(&it, "at", &[index]));
        let _ = control.and_then(|it| call(&it, "focus", &[]));
    }
}

/// What has the focus in the page, within the trees of its elements too; its body where nothing has it.
pub(crate) fn focused() -> JsValue {
    let page = global("document");
    let mut focused = page.and_then(|it| member(&it, "activeElement"));
    loop {
        let tree = focused.clone().and_then(|it| member(&it, "shadowRoot"));
        match tree.and_then(|it| member(&it, "activeElement")) {
            Ok(inner) if inner.is_object() => focused = Ok(inner),
            _ => return focused.unwrap_or_default(),
        }
    }
}

/// Whether the focus, which `before` had, is still there or nowhere: nobody has put it elsewhere since.
pub(crate) fn is_focus_left(before: &JsValue) -> bool {
    let now = focused();
    let is_now = |it: JsValue| call(&now, "isSameNode", &[it]).is_ok_and(|it| it.is_truthy());
    let body = global("document").and_then(|it| member(&it, "body"));
    is_now(before.clone()) || body.is_ok_and(is_now)
}

/// Runs `draw`. Where that draws anew what had the focus in `place`, what stands there now gets it.
pub(crate) fn keep_focus(place: &Element, draw: &dyn Fn()) {
    let before = focus_of(place);
    draw();
    give_focus(place, before);
}

/// Puts the focus on a field and selects what stands in it.
pub(crate) fn select(field: &JsValue) {
    for action in ["focus", "select"] {
        let _ = call(field, action, &[]);
    }
}
