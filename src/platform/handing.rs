//! What the browser does with a quote that leaves the page: a file, a printed page, a text that the
//! reader copies. All of it is asked for by name.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Event;
use web_sys::js_sys::{Array, Reflect};

use super::{after, call, global};

/// Hands `text` to the browser as a file; false where it takes none.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    download(name, kind, text).is_ok()
}

fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = JsValue::from(Array::new());
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let (parts, given) = (Array::new(), Array::new());
    parts.push(&text.into());
    given.push(&parts);
    given.push(&options);
    let blob = [global("Blob")?, given.into()];
    let blob = call(&global("Reflect")?, "construct", &blob)?;
    let addresses = global("URL")?;
    let address = call(&addresses, "createObjectURL", &[blob])?;
    let link = call(&global("document")?, "createElement", &["a".into()])?;
    Reflect::set(&link, &"href".into(), &address)?;
    Reflect::set(&link, &"download".into(), &name.into())?;
    call(&link, "click", &[])?;
    // The browser reads the file after the click has returned.
    let free = move || {
        let _ = call(&addresses, "revokeObjectURL", &[address]);
    };
    after(FILE_KEPT, free).forget();
    Ok(())
}

/// Milliseconds for which a file that is handed over can be read.
const FILE_KEPT: u32 = 60_000;

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    let _ = global("self").and_then(|it| call(&it, "print", &[]));
}

/// Does `action` each time that the browser is about to print, for as long as the page is there.
pub(crate) fn before_print(action: impl Fn(&Event) + 'static) {
    let action: Box<dyn Fn(&Event)> = Box::new(action);
    let listener = Closure::<dyn Fn(&Event)>::wrap(action).into_js_value();
    let heard = ["beforeprint".into(), listener];
    let _ = global("self").and_then(|it| call(&it, "addEventListener", &heard));
}

/// Puts the focus on a field and selects what stands in it.
pub(crate) fn select(field: &JsValue) {
    for action in ["focus", "select"] {
        let _ = call(field, action, &[]);
    }
}
