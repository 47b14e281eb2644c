//! The only place that touches the browser around the widget: the files that come after the first
//! ones and those that a reader hands over, and what is asked of it [by name](by_name).

mod by_name;
mod focus;
mod listener;

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Function;
use web_sys::{DragEvent, Event, File, FileReader, HtmlInputElement};

pub(crate) use self::by_name::*;
pub(crate) use self::focus::*;
pub(crate) use self::listener::listen;
use crate::text::{self, Lang};

thread_local! {
    /// What the page's module gave to load with: it takes a language's tag, with `.sources` for what
    /// the pages say, an empty name for the later part, or the milliseconds of a pause; and a function
    /// that it calls with the file, or with nothing.
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

/// Loads what the pages say in `lang` if it is not here yet, then tells `done` whether it is.
pub(crate) fn load_sayings(lang: Lang, done: impl FnOnce(bool) + 'static) {
    if text::sayings(lang).is_some() {
        done(true);
        return;
    }
    let read = move |file: Option<String>| {
        done(file.is_some_and(|file| text::read_sayings(lang, file)));
    };
    load(&[lang.tag(), ".sources"].concat(), Box::new(read));
}

/// Loads the later part of the program, when the browser has nothing else to do, then tells `done`
/// whether it is here. One request serves all widgets of a page.
pub(crate) fn load_later(done: impl FnOnce(bool) + 'static) {
    load("", Box::new(move |sign| done(sign.is_some())));
}

/// Loads the names of editions and rows in all languages, then hands their file to `done`, or nothing.
pub(crate) fn load_names(done: impl FnOnce(Option<String>) + 'static) {
    load("names", Box::new(done));
}

/// Does `action` in a task of its own, in this many milliseconds, as text. The loader waits: the first part
/// of the program has no timer.
pub(crate) fn in_turn(milliseconds: &str, action: impl FnOnce() + 'static) {
    load(milliseconds, Box::new(move |_| action()));
}

/// Does `action` right before the browser shows the next frame.
pub(crate) fn in_frame(action: impl FnOnce() + 'static) {
    in_turn("-1", action);
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

/// Runs `action` after `milliseconds`, unless the returned timer is dropped before.
#[must_use = "a timer that is dropped never runs"]
pub(crate) fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timeout {
    // One type for all: each would bring the code of a listener of its own.
    let action: Box<dyn FnOnce()> = Box::new(action);
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
