//! The size of a window and the wishes of its reader: how each engine is told, and whether it took them on.

use serde_json::{Value, json};

use crate::browser::Window;
use crate::engine::Engine;
use crate::session::Session;

/// How often a page is asked whether it has its new looks already.
const TRIES: usize = 40;
/// After how many of these times it is told again.
const PAUSE: usize = 10;

/// What the page sees: its size, and whether its reader wants dark, own colours, and nothing to move.
const SEEN: &str = "const is = (query) => matchMedia(query).matches;
    return [innerWidth, innerHeight, is('(prefers-color-scheme: dark)'), is('(forced-colors: active)'),
        is('(prefers-reduced-motion: reduce)')]";

/// Run in Firefox itself. Its window has a least width; the page within may be narrower.
const IN_FIREFOX: &str = "const [width, height, dark, forced, still] = arguments;
    const { style } = gBrowser.selectedBrowser;
    for (const limit of ['', 'min-', 'max-']) {
        style.setProperty(`${limit}width`, `${width}px`);
        style.setProperty(`${limit}height`, `${height}px`);
    }
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
    Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);";

impl Session {
    /// Takes on a window's size and colours. False where the engine cannot: that is said, and what
    /// depends on them must not be asked.
    pub fn look_like(&self, window: Window) -> bool {
        self.take_on(window);
        let missing = self.lacks(window);
        if let Some(what) = &missing {
            let why = format!("a window that is open cannot be told to have {what}");
            self.engine.not_applicable(&why);
        }
        missing.is_none()
    }

    /// The same as far as the engine can, without a word.
    pub(crate) fn take_on(&self, window: Window) {
        for round in 0..TRIES {
            // What is said beside the page reaches it a little later.
            if round % PAUSE == 0 {
                self.tell(window);
            }
            if self.lacks(window).is_none() {
                return;
            }
            self.next_frame();
        }
    }

    fn tell(&self, window: Window) {
        let Window {
            width,
            height,
            dark,
            forced,
            still,
            ..
        } = window;
        match self.engine {
            Engine::Chromium => self.emulate(window),
            Engine::Firefox => {
                let looks = json!([width, height, dark, forced, still]);
                self.run_in_firefox(IN_FIREFOX, &looks);
            }
            Engine::WebKit => self.resize(width, height),
        }
    }

    /// What of a window's looks the page does not see; nothing where it sees all.
    pub(crate) fn lacks(&self, window: Window) -> Option<&'static str> {
        let seen = self.run(SEEN, &json!([]));
        // Colours of the reader's own have a scheme of their own.
        let is_dark = window.forced || seen[2] == json!(window.dark);
        if seen[3] != json!(window.forced) {
            Some("the few colours of its reader")
        } else if !is_dark {
            Some("the other colour scheme")
        } else if seen[4] != json!(window.still) {
            Some("another wish about motion")
        } else if (&seen[0], &seen[1]) != (&json!(window.width), &json!(window.height)) {
            Some("the size")
        } else {
            None
        }
    }

    /// Chromium's emulation; a real window has a minimum width above a phone's.
    fn emulate(&self, window: Window) {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": window.width, "height": window.height, "deviceScaleFactor": 1, "mobile": false }),
        );
        let wish = |is_wished, yes, no| if is_wished { yes } else { no };
        let features: Vec<Value> = [
            ("prefers-color-scheme", wish(window.dark, "dark", "light")),
            ("forced-colors", wish(window.forced, "active", "none")),
            (
                "prefers-reduced-motion",
                wish(window.still, "reduce", "no-preference"),
            ),
        ]
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .to_vec();
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    /// Makes what the page sees as large as wished. What its reader prefers was said when it opened.
    fn resize(&self, width: u32, height: u32) {
        let outer = self.read("/window/rect");
        let inner = self.run("return [innerWidth, innerHeight]", &json!([]));
        let with_frame = |wanted: u32, outer: &Value, inner: &Value| {
            let frame = outer
                .as_u64()
                .unwrap_or(0)
                .saturating_sub(inner.as_u64().unwrap_or(0));
            u64::from(wanted) + frame
        };
        let wish = json!({
            "width": with_frame(width, &outer["width"], &inner[0]),
            "height": with_frame(height, &outer["height"], &inner[1]),
        });
        self.command("/window/rect", &wish);
    }

    /// Runs a script in Firefox itself instead of in its page.
    fn run_in_firefox(&self, script: &str, arguments: &Value) -> Value {
        self.command("/moz/context", &json!({ "context": "chrome" }));
        let found = self.run(script, arguments);
        self.command("/moz/context", &json!({ "context": "content" }));
        found
    }
}
