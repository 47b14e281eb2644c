//! A browser window: the few WebDriver commands that the tests use.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::{Window, capabilities};
use crate::driver::{Driver, Refusal};
use crate::engine::Engine;
use crate::probe;

/// The key under which WebDriver hides an element's id; fixed by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a page may take to show what it should. Long, because a busy machine is slow.
const DEADLINE: Duration = Duration::from_secs(20);

/// A window of the browser with a profile of its own; closed on drop.
#[derive(Debug)]
pub struct Session {
    /// What draws its pages.
    pub engine: Engine,
    driver: Arc<Driver>,
    path: String,
}

/// An element of the page that is open.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Element {
    /// Where a driver tells something about it.
    pub(crate) fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.0)
    }
}

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
    /// Opens a window of the engine that the tests run in.
    ///
    /// # Panics
    /// Where that engine has no such window.
    pub fn open(window: Window) -> Self {
        let session = Self::open_in(Engine::chosen(), window);
        let missing = session.lacks(window);
        assert!(missing.is_none(), "{} without {missing:?}", session.engine);
        session
    }

    /// The same. Where the engine has no such window, says so; then nothing of the test can run.
    pub fn open_if_able(window: Window) -> Option<Self> {
        let session = Self::open_in(Engine::chosen(), window);
        let Some(what) = session.lacks(window) else {
            return Some(session);
        };
        let why = format!("no window can be told to have {what}");
        session.engine.nothing_applies(&why);
        None
    }

    /// Opens a window of an engine. [`probe`] is in every page that it will show: Chromium puts it
    /// there itself, for the others the site has to ([`crate::server::SiteBuilder::seen_in`]).
    pub fn open_in(engine: Engine, window: Window) -> Self {
        let driver = Driver::of(engine, window);
        let answer = driver
            .post("/session", &capabilities(engine, window))
            .unwrap_or_else(|refusal| panic!("no browser: {}", refusal.message));
        let id = answer["sessionId"].as_str().expect("a session has an id");
        let path = format!("/session/{id}");
        engine.tell_version(&answer["capabilities"]["browserVersion"]);
        let session = Self {
            engine,
            driver,
            path,
        };
        if engine == Engine::Chromium {
            session.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                &json!({ "source": probe::SOURCE }),
            );
        }
        session.take_on(window);
        session
    }

    /// Opens an address and waits until its files are loaded.
    pub fn open_url(&self, url: &str) {
        self.command("/url", &json!({ "url": url }));
    }

    /// Goes back to the page before, as the browser's button does.
    pub fn back(&self) {
        self.command("/back", &json!({}));
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
        if self.engine == Engine::WebKit {
            return self.click_by_pointer(element);
        }
        self.command(&element.path("click"), &json!({}));
    }

    /// The same with the pointer: WebKit's own click takes an element's shadow root for something
    /// that covers it.
    fn click_by_pointer(&self, element: &Element) {
        let area = self.area(element);
        let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        let script = "const [element, x, y] = arguments;
            let top = document.elementFromPoint(x, y);
            for (let root = top?.shadowRoot; root; root = top.shadowRoot) {
                const deeper = root.elementFromPoint(x, y);
                if (!deeper || deeper === top) break;
                top = deeper;
            }
            return element.contains(top);";
        let is_free = self.run(script, &json!([{ ELEMENT: element.0 }, x, y]));
        assert_eq!(json!(true), is_free, "something covers the element");
        self.drag(&[(x, y)]);
    }

    /// Focuses an element and types into it.
    pub fn type_into(&self, element: &Element, keys: &str) {
        self.command(&element.path("value"), &json!({ "text": keys }));
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

    /// What the browser wrote to the console since the last call. Only Chromium tells; in the others
    /// the recorder in the page collects what the page wrote.
    pub fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let entries = self.command("/se/log", &json!({ "type": "browser" }));
        let line = |entry: &Value| format!("{}: {}", entry["level"], entry["message"]);
        entries
            .as_array()
            .map_or_else(Vec::new, |all| all.iter().map(line).collect())
    }

    /// Sends a command of Chromium's own protocol, for what WebDriver does not offer.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        assert_eq!(Engine::Chromium, self.engine, "{name} is Chromium's alone");
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

    /// How far what was drawn has jumped so far without the reader's doing, as browsers count it;
    /// nothing in an engine that does not count it, which is said.
    pub fn shift(&self) -> Option<f64> {
        let script = "const done = arguments[0];
            if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(null);
            let moved = 0;
            const add = (list) => list.getEntries().forEach((it) => (moved += it.hadRecentInput ? 0 : it.value));
            new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(moved), 500)";
        let moved = self.run_async(script, &json!([])).as_f64();
        if moved.is_none() {
            self.engine
                .not_applicable("it does not count how far what was drawn has jumped");
        }
        moved
    }

    /// Asks for something of this session that takes no parameters.
    pub(crate) fn read(&self, path: &str) -> Value {
        self.driver
            .read(&format!("{}{path}", self.path))
            .unwrap_or_else(|refusal| panic!("{path}: {}: {}", refusal.code, refusal.message))
    }

    /// Sends a command of this session; panics where the browser refuses.
    pub(crate) fn command(&self, path: &str, body: &Value) -> Value {
        self.try_command(path, body)
            .unwrap_or_else(|refusal| panic!("{path}: {}: {}", refusal.code, refusal.message))
    }

    /// The same, where the browser may refuse.
    pub(crate) fn try_command(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        self.driver.post(&format!("{}{path}", self.path), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.driver.delete(&self.path);
    }
}
