//! The only file that touches the browser around the widget: the files that come after the first
//! ones, the files that a reader hands over, its clock, the page's address, what is stored, and the
//! clipboard.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::{Array, Function, Reflect};
use web_sys::{DragEvent, Event, File, FileReader, HtmlInputElement, Node};

use crate::text::{self, Lang};

mod handing;

pub(crate) use handing::{before_print, print, save, select};

thread_local! {
    /// What the page's module gave to load with: it takes a language's tag, with `.sources` for what
    /// the pages say, or an empty name for the later part, and a function that it calls with the file, or with nothing.
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

// What follows is asked for by name: a binding of its own for each of these would stand in the first
// load, where none of them is needed.

/// A member of a JavaScript object; an error where the browser refuses it.
fn member(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &name.into())
}

/// Calls a method of a JavaScript object.
fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    let method: Function = member(object, name)?.unchecked_into();
    method.apply(object, &list)
}

/// A member of the page's window.
fn global(name: &str) -> Result<JsValue, JsValue> {
    member(&window(), name)
}

/// An attribute of the element that holds the widget in which `inside` stands; none where it is
/// missing, and empty where it has no value.
pub(crate) fn host_attribute(inside: &Node, name: &str) -> Option<String> {
    let host = member(&inside.get_root_node(), "host").ok()?;
    call(&host, "getAttribute", &[name.into()])
        .ok()?
        .as_string()
}

/// The address of the page.
pub(crate) fn address() -> String {
    let address = global("location").and_then(|it| member(&it, "href"));
    address
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default()
}

/// Changes the address of the page in its place: no step back leads to the one before. A page
/// without an address of its own keeps what it has.
pub(crate) fn set_address(address: &str) {
    let change = || {
        let history = global("history")?;
        let state = member(&history, "state")?;
        call(
            &history,
            "replaceState",
            &[state, "".into(), address.into()],
        )
    };
    let _ = change();
}

/// Does `action` whenever the reader or the page changes what stands behind `#`.
pub(crate) fn on_fragment(action: impl Fn(&Event) + 'static) {
    let action: Box<dyn Fn(&Event)> = Box::new(action);
    let listener = Closure::<dyn Fn(&Event)>::wrap(action).into_js_value();
    // Refused only for what is no function.
    let _ = window().add_event_listener_with_callback("hashchange", listener.unchecked_ref());
}

/// Whether a key that changes others, such as `ctrlKey`, is held.
pub(crate) fn is_held(event: &Event, key: &str) -> bool {
    member(event, key).is_ok_and(|it| it.is_truthy())
}

/// The browser lets the page store nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Blocked;

/// What is stored in this browser under a name.
pub(crate) fn stored(name: &str) -> Result<Option<String>, Blocked> {
    let read = || call(&global("localStorage")?, "getItem", &[name.into()]);
    read().map(|it| it.as_string()).map_err(|_| Blocked)
}

/// Stores a text under a name, or takes it away; false where the browser refuses, as it does when its
/// place is full.
pub(crate) fn store(name: &str, text: Option<&str>) -> bool {
    let write = || {
        let storage = global("localStorage")?;
        match text {
            Some(text) => call(&storage, "setItem", &[name.into(), text.into()]),
            None => call(&storage, "removeItem", &[name.into()]),
        }
    };
    write().is_ok()
}

/// Puts a text on the clipboard, then tells `done` whether the browser allowed it.
pub(crate) fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let write = || {
        let clipboard = member(&global("navigator")?, "clipboard")?;
        call(&clipboard, "writeText", &[text.into()])
    };
    settle(write(), done);
}

/// Whether the browser has a sheet for sharing.
pub(crate) fn can_share() -> bool {
    let share = global("navigator").and_then(|it| member(&it, "share"));
    share.is_ok_and(|it| it.is_truthy())
}

/// Opens that sheet with a link. What the reader does there is the reader's own affair.
pub(crate) fn share(link: &str) {
    let open = || {
        let what = JsValue::from(Array::new());
        Reflect::set(&what, &"url".into(), &link.into())?;
        call(&global("navigator")?, "share", &[what])
    };
    settle(open(), |_| ());
}

/// Tells `done` whether a promise was kept.
fn settle(promise: Result<JsValue, JsValue>, done: impl FnOnce(bool) + 'static) {
    let done: Box<dyn FnOnce(bool)> = Box::new(done);
    let done = Rc::new(Cell::new(Some(done)));
    let tell = |is_kept: bool| -> JsValue {
        let done = Rc::clone(&done);
        let tell: Box<dyn FnOnce()> = Box::new(move || {
            if let Some(done) = done.take() {
                done(is_kept);
            }
        });
        Closure::once_into_js(tell)
    };
    let asked = promise.and_then(|it| call(&it, "then", &[tell(true), tell(false)]));
    if asked.is_err()
        && let Some(done) = done.take()
    {
        done(false);
    }
}

/// The day of the reader's clock, `YYYY-MM-DD`; empty where the clock says none.
pub(crate) fn today() -> String {
    let now = call(&window(), "Date", &[]);
    let now = now.ok().and_then(|it| it.as_string());
    now.and_then(|it| day_of(&it)).unwrap_or_default()
}

/// The day in the words of a JavaScript clock: `Tue Apr 11 2023 09:30:00 GMT+0900`. Their form is part
/// of the language's standard.
fn day_of(words: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    const NUMBERS: [&str; 12] = [
        "-01-", "-02-", "-03-", "-04-", "-05-", "-06-", "-07-", "-08-", "-09-", "-10-", "-11-",
        "-12-",
    ];
    let mut words = words.split(' ').skip(1);
    let (month, day, year) = (words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|it| *it == month)?;
    Some([year, NUMBERS.get(month)?, day].concat())
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn a_day_is_read_from_the_words_of_the_clock() {
        for (expected, words) in [
            (
                Some("2023-04-11"),
                "Tue Apr 11 2023 09:30:00 GMT+0900 (Korean Standard Time)",
            ),
            (Some("2026-12-01"), "Tue Dec 01 2026 00:00:00 GMT+0000"),
            (None, "Invalid Date"),
            (None, ""),
        ] {
            assert_eq!(expected.map(str::to_owned), day_of(words), "{words}");
        }
    }
}
