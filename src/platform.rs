//! The only file that touches the browser around the widget: its language, the files that come after
//! the first ones, the files that a reader hands over, and its clock.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::{Function, Object, Reflect};
use web_sys::{DragEvent, Event, File, FileReader, HtmlElement, HtmlInputElement};

use crate::text::{self, Lang};

thread_local! {
    /// What the page's module gave to load with: it takes a language's tag, or an empty name for the
    /// later part, and a function that it calls with the file, or with nothing.
    static LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Keeps the function that loads; all widgets of a page share it.
pub(crate) fn keep_loader(loader: Function) {
    LOADER.with(|place| place.replace(Some(loader)));
}

/// Loads the words of `lang` if they are not here yet, then tells `done` whether they are.
pub(crate) fn load_words(lang: Lang, done: impl FnOnce(bool) + 'static) {
    if text::is_read(lang) {
        done(true);
        return;
    }
    let read = move |file: Option<String>| {
        done(file.is_some_and(|file| text::read(lang, file)));
    };
    load(lang.tag(), Box::new(read));
}

/// Loads the later part of the program, when the browser has nothing else to do, then tells `done`
/// whether it is here. One request serves all widgets of a page.
pub(crate) fn load_later(done: impl FnOnce(bool) + 'static) {
    load("", Box::new(move |sign| done(sign.is_some())));
}

/// The loader catches its own failures and then calls back with nothing.
fn load(name: &str, done: Box<dyn FnOnce(Option<String>)>) {
    let loader = LOADER.with(|place| place.borrow().clone());
    let Some(loader) = loader else {
        done(None);
        return;
    };
    let _ = loader.call2(&JsValue::NULL, &name.into(), &Closure::once_into_js(done));
}

/// The language to start in: that of the text around the widget, else the first of the reader's
/// languages that the widget speaks, else English.
pub(crate) fn language_for(host: &HtmlElement) -> Lang {
    let around = host
        .closest("[lang]")
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("lang"));
    around
        .or_else(|| window().navigator().language())
        .and_then(|tag| Lang::from_tag(&tag))
        .unwrap_or(Lang::En)
}

/// Runs `action` after `milliseconds`, unless the returned timer is dropped before.
#[must_use = "a timer that is dropped never runs"]
pub(crate) fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, action)
}

/// The file that was chosen in the field, or dropped on the element, that `event` comes from.
pub(crate) fn handed_over(event: &Event) -> Option<File> {
    let files = if let Some(event) = event.dyn_ref::<DragEvent>() {
        event.data_transfer()?.files()
    } else {
        let field: HtmlInputElement = event.current_target()?.unchecked_into();
        field.files()
    };
    files?.get(0)
}

/// Whether `file` has at most this many bytes.
pub(crate) fn is_within(file: &File, bytes: u32) -> bool {
    file.size() <= f64::from(bytes)
}

/// Reads `file` as text, then hands it to `done`, or nothing if that failed. It stays in the browser.
pub(crate) fn read_text(file: &File, done: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        return;
    };
    let source = reader.clone();
    let done: Box<dyn FnOnce()> = Box::new(move || {
        let text = source.result().ok();
        done(text.and_then(|it| it.as_string()));
    });
    let arrived = Closure::once_into_js(done);
    reader.set_onloadend(Some(arrived.unchecked_ref()));
    // Refused only while it reads another file.
    let _ = reader.read_as_text(file);
}

/// What the object holds under a name; undefined without it.
///
/// What only later views ask of the browser goes through this and [`call`]: a binding of its own
/// would stand in the first load.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// What a method of the object answers to one value; nothing if there is no such method, or it threw.
pub(crate) fn call(object: &JsValue, method: &str, value: &JsValue) -> Option<JsValue> {
    call_with(object, method, value, &JsValue::UNDEFINED)
}

fn call_with(object: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let method = get(object, name);
    let method: &Function = method.dyn_ref()?;
    method.call2(object, one, other).ok()
}

/// Puts `text` into the clipboard, then tells `done` whether it is there: not where the browser or
/// the reader refuses, or where the page has no safe address.
pub(crate) fn copy(text: &str, done: impl FnOnce(bool) + Clone + 'static) {
    let clipboard = get(&get(&window(), "navigator"), "clipboard");
    let promise = call(&clipboard, "writeText", &text.into());
    let Some(promise) = promise else {
        done(false);
        return;
    };
    let refused = done.clone();
    let done: Box<dyn FnOnce()> = Box::new(move || done(true));
    let refused: Box<dyn FnOnce()> = Box::new(move || refused(false));
    let [done, refused] = [done, refused].map(Closure::once_into_js);
    call_with(&promise, "then", &done, &refused);
}

/// Hands `text` to the browser as a file; false where it cannot take one.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    download(name, kind, text).is_some()
}

fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    let page: JsValue = window().into();
    let arrays = get(&page, "Array");
    // A list of one would have to be asked for in another way; nothing is added to the file.
    let parts = call_with(&arrays, "of", &text.into(), &"".into())?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
    let given = call_with(&arrays, "of", &parts, &options)?;
    let blob = get(&page, "Blob");
    let blob = call_with(&get(&page, "Reflect"), "construct", &blob, &given)?;
    let addresses = get(&page, "URL");
    let address = call(&addresses, "createObjectURL", &blob)?;
    let link = window().document()?.create_element("a").ok()?;
    link.set_attribute("href", &address.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    call(&link, "click", &JsValue::UNDEFINED)?;
    // The browser reads the file after the click has returned.
    let free = move || {
        call(&addresses, "revokeObjectURL", &address);
    };
    after(FILE_KEPT, free).forget();
    Some(())
}

/// Milliseconds for which a file that is handed over can be read.
const FILE_KEPT: u32 = 60_000;

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    call(&window(), "print", &JsValue::UNDEFINED);
}

/// Does `action` each time that the browser is about to print, for as long as the page is there.
pub(crate) fn before_print(action: impl Fn() + 'static) {
    let action: Box<dyn Fn(&Event)> = Box::new(move |_| action());
    let listener = Closure::wrap(action).into_js_value();
    // Refused only for what is no function.
    let _ = window().add_event_listener_with_callback("beforeprint", listener.unchecked_ref());
}
