//! What is asked of the browser by name: the page's address, what is stored, the clipboard, sharing,
//! saving and printing. A binding of its own for each of these would stand in the first load, where none
//! of them is needed.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Reflect};
use web_sys::{Event, Node};

use super::{after, listen};

/// A member of a JavaScript object; an error where the browser refuses it.
pub(super) fn member(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &name.into())
}

/// Calls a method of a JavaScript object.
pub(super) fn call(
    object: &JsValue,
    name: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = member(object, name)?.unchecked_into();
    method.apply(object, &list_of(arguments))
}

fn list_of(items: &[JsValue]) -> Array {
    let list = Array::new();
    for item in items {
        list.push(item);
    }
    list
}

/// A new object of one of the window's classes.
fn construct(class: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let given = [global(class)?, list_of(arguments).into()];
    call(&global("Reflect")?, "construct", &given)
}

/// A member of the page's window.
pub(super) fn global(name: &str) -> Result<JsValue, JsValue> {
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
    listen(&window(), "hashchange", Box::new(action));
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

/// Hands `text` to the browser as a file; false where it takes none.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    download(name, kind, text).is_ok()
}

fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = JsValue::from(Array::new());
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let parts = list_of(&[text.into()]);
    let blob = construct("Blob", &[parts.into(), options])?;
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
    let _ = call(&window(), "print", &[]);
}

/// Does `action` each time that the browser is about to print, for as long as what is drawn here.
pub(crate) fn before_print(action: impl Fn(&Event) + 'static) {
    listen(&window(), "beforeprint", Box::new(action));
}

/// Lets a control hold `value`, as if the reader had chosen it.
pub(crate) fn choose(control: &JsValue, value: &str) {
    let choose = || {
        Reflect::set(control, &"value".into(), &value.into())?;
        let event = construct("Event", &["change".into()])?;
        call(control, "dispatchEvent", &[event])
    };
    let _ = choose();
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
