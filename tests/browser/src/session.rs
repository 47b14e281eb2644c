//! A browser window: the few WebDriver commands that the tests use.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use serde_json::{Value, json};

use crate::browser::{Window, capabilities};
use crate::driver::Driver;
use crate::probe;

/// The key under which WebDriver hides an element's id; fixed by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a page may take to show what it should. Long, because a busy machine is slow.
const DEADLINE: Duration = Duration::from_secs(20);

/// A window of the browser with a profile of its own; closed on drop.
#[derive(Debug)]
pub struct Session {
    driver: Arc<Driver>,
    path: String,
}

/// An element of the page that is open.
#[derive(Clone, Debug)]
pub struct Element(String);

/// A rectangle in CSS pixels of the window.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Session {
    /// Opens a window and puts [`probe`] into every page that it will show.
    pub fn open(window: Window) -> Self {
        let driver = Driver::shared();
        let answer = driver
            .post("/session", &capabilities(window))
            .unwrap_or_else(|refusal| panic!("no browser: {}", refusal.message));
        let id = answer["sessionId"].as_str().expect("a session has an id");
        let path = format!("/session/{id}");
        let session = Self { driver, path };
        session.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": probe::SOURCE }),
        );
        session.look_like(window);
        session
    }

    /// Takes on the window's size and colours; a real window has a minimum width above a phone's.
    pub fn look_like(&self, window: Window) {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": window.width, "height": window.height, "deviceScaleFactor": 1, "mobile": false }),
        );
        let scheme = if window.dark { "dark" } else { "light" };
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
        );
    }

    /// Takes on wishes of the reader, such as `("forced-colors", "active")`, instead of those that
    /// it had.
    pub fn prefer(&self, wishes: &[(&str, &str)]) {
        let features: Vec<Value> = wishes
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    /// Opens an address and waits until its files are loaded.
    pub fn open_url(&self, url: &str) {
        self.command("/url", &json!({ "url": url }));
    }

    /// Runs a script as the body of a function and returns what it returns.
    pub fn run(&self, script: &str, arguments: &Value) -> Value {
        self.command(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs what follows inside the frame of this number, counted from 0 in the page's order, until
    /// [`Session::leave_frame`].
    pub fn enter_frame(&self, number: usize) {
        self.command("/frame", &json!({ "id": number }));
    }

    /// Goes back to the page itself.
    pub fn leave_frame(&self) {
        self.command("/frame", &json!({ "id": null }));
    }

    /// Runs a script that calls its last argument, a function, with the result.
    pub fn run_async(&self, script: &str, arguments: &Value) -> Value {
        self.command(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script whose result is the element to work with.
    pub fn find(&self, script: &str, arguments: &Value) -> Option<Element> {
        let found = self.run(script, arguments);
        found[ELEMENT].as_str().map(|id| Element(id.to_owned()))
    }

    /// Clicks the middle of an element, scrolled into view; fails where something covers it.
    pub fn click(&self, element: &Element) {
        self.command(&format!("/element/{}/click", element.0), &json!({}));
    }

    /// Focuses an element and types into it.
    pub fn type_into(&self, element: &Element, keys: &str) {
        let path = format!("/element/{}/value", element.0);
        self.command(&path, &json!({ "text": keys }));
    }

    /// Presses and releases keys, one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let actions: Vec<Value> = keys
            .iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Presses `key` while `modifier` is held.
    pub fn press_with(&self, modifier: char, key: char) {
        self.press_chord(&[modifier], key);
    }

    /// Presses `key` while all of `modifiers` are held.
    pub fn press_chord(&self, modifiers: &[char], key: char) {
        let step = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let mut actions: Vec<Value> = modifiers.iter().map(|it| step("keyDown", it)).collect();
        actions.extend([step("keyDown", &key), step("keyUp", &key)]);
        actions.extend(modifiers.iter().rev().map(|it| step("keyUp", it)));
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Presses the pointer at the first point, moves through the others, and lets go at the last.
    pub fn drag(&self, points: &[(f64, f64)]) {
        let mut actions = Vec::new();
        for (index, (x, y)) in points.iter().enumerate() {
            actions.push(json!({ "type": "pointerMove", "duration": 20, "origin": "viewport", "x": x, "y": y }));
            if index == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": actions }] }),
        );
    }

    /// Where an element is in the window, scrolled into view first.
    pub fn area(&self, element: &Element) -> Area {
        let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});
            const {x, y, width, height} = arguments[0].getBoundingClientRect();
            return [x, y, width, height];";
        let found = self.run(script, &json!([{ ELEMENT: element.0 }]));
        let side = |index: usize| found[index].as_f64().expect("a side of a rectangle");
        Area {
            x: side(0),
            y: side(1),
            width: side(2),
            height: side(3),
        }
    }

    /// What the browser wrote to the console since the last call.
    pub fn console(&self) -> Vec<String> {
        let entries = self.command("/se/log", &json!({ "type": "browser" }));
        let line = |entry: &Value| format!("{}: {}", entry["level"], entry["message"]);
        entries
            .as_array()
            .map_or_else(Vec::new, |all| all.iter().map(line).collect())
    }

    /// A picture (PNG) of the window, or of the whole page however long it is.
    pub fn picture(&self, whole_page: bool) -> Vec<u8> {
        let mut wish = json!({ "format": "png", "captureBeyondViewport": whole_page });
        if whole_page {
            let size = self.devtools("Page.getLayoutMetrics", &json!({}))["cssContentSize"].take();
            wish["clip"] = json!({ "x": 0, "y": 0, "scale": 1, "width": size["width"], "height": size["height"] });
        }
        self.screenshot(&wish)
    }

    fn screenshot(&self, wish: &Value) -> Vec<u8> {
        let answer = self.devtools("Page.captureScreenshot", wish);
        base64::engine::general_purpose::STANDARD
            .decode(answer["data"].as_str().unwrap_or_default())
            .expect("a picture in base 64")
    }

    /// A picture (PNG) of one element, which must lie within the window.
    pub fn picture_of(&self, element: &Element) -> Vec<u8> {
        let Area {
            x,
            y,
            width,
            height,
        } = self.area(element);
        let clip = json!({ "x": x, "y": y, "scale": 1, "width": width, "height": height });
        self.screenshot(&json!({ "format": "png", "clip": clip }))
    }

    /// The page as the browser prints it with its own margins: a PDF in base 64.
    pub fn print(&self) -> String {
        let printed = self.command("/print", &json!({}));
        printed.as_str().map(ToOwned::to_owned).expect("a PDF")
    }

    /// Sends a command of the browser's own protocol, for what WebDriver does not offer.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.command(
            "/goog/cdp/execute",
            &json!({ "cmd": name, "params": parameters }),
        )
    }

    /// Asks again until `look` gives an answer.
    ///
    /// # Panics
    /// When the deadline has passed, naming what was waited for.
    pub fn wait_for<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.wait(look).unwrap_or_else(|| {
            let console = self.console();
            panic!("waited {DEADLINE:?} for {what}; console: {console:#?}")
        })
    }

    /// Asks again until `look` gives an answer, or the deadline has passed.
    pub fn wait<T>(&self, mut look: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            let found = look();
            if found.is_some() || start.elapsed() > DEADLINE {
                return found;
            }
            // The browser answers as soon as it has drawn: this paces the questions, no more.
            self.next_frame();
        }
    }

    /// Returns when the browser has drawn once more.
    pub fn next_frame(&self) {
        let script = "const done = arguments[0];
            const late = setTimeout(done, 100);
            requestAnimationFrame(() => setTimeout(() => { clearTimeout(late); done(); }));";
        self.run_async(script, &json!([]));
    }

    /// Sends a command of this session; panics where the browser refuses.
    fn command(&self, path: &str, body: &Value) -> Value {
        self.driver
            .post(&format!("{}{path}", self.path), body)
            .unwrap_or_else(|refusal| panic!("{path}: {}: {}", refusal.code, refusal.message))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.driver.delete(&self.path);
    }
}
