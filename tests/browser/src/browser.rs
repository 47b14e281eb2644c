//! How the browsers are started: the capabilities of a session.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::files::downloads;

/// What Chromium needs to run without a screen, as any user, and without talking to anyone.
pub const ARGUMENTS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    // Each window's bar of addresses would load pages of its own.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    // Whatever is not on this machine does not exist: a request that leaves it must fail loudly.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A window's looks.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a reader may have any of these wishes beside any other"
)]
pub struct Window {
    /// CSS pixels from side to side.
    pub width: u32,
    /// CSS pixels from top to bottom.
    pub height: u32,
    /// Whether the reader prefers dark.
    pub dark: bool,
    /// Whether the reader's own few colours take the place of all others.
    pub forced: bool,
    /// Whether the reader wants nothing to move.
    pub still: bool,
    /// The reader's language, as the browser announces it.
    pub language: &'static str,
    /// Whether the browser forgets everything when the window is closed. WebKit's small one always does
    /// where it is driven.
    pub private: bool,
}

impl Window {
    /// A laptop's window, light, English.
    pub const LAPTOP: Self = Self {
        width: 1440,
        height: 900,
        dark: false,
        forced: false,
        still: false,
        language: "en",
        private: false,
    };

    /// The narrowest phone that the page must fit.
    pub const PHONE: Self = Self {
        width: 320,
        height: 640,
        ..Self::LAPTOP
    };

    /// The same window for a reader who prefers dark.
    #[must_use]
    pub const fn in_dark(self) -> Self {
        Self { dark: true, ..self }
    }
}

/// What is asked of a driver for a new session. An empty profile per session is the default of all.
pub(crate) fn capabilities(engine: Engine, window: Window) -> Value {
    let mut wish = match engine {
        Engine::Chromium => chromium(window),
        Engine::Firefox => firefox(window),
        Engine::WebKit => webkit(window),
    };
    wish["timeouts"] = json!({ "script": 30_000, "pageLoad": 30_000, "implicit": 0 });
    json!({ "capabilities": { "alwaysMatch": wish } })
}

fn chromium(window: Window) -> Value {
    let mut arguments: Vec<String> = ARGUMENTS.iter().map(ToString::to_string).collect();
    arguments.push(format!("--window-size={},{}", window.width, window.height));
    arguments.push(format!("--lang={}", window.language));
    arguments.extend(window.private.then(|| "--incognito".to_owned()));
    let mut options = json!({
        "args": arguments,
        "prefs": { "intl.accept_languages": window.language },
    });
    if let Some(binary) = Engine::Chromium.browser() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// A proxy on a port where nobody listens: whatever is not on this machine does not exist.
const NOWHERE: &str = "127.0.0.1";
const NO_PORT: u16 = 9;

fn firefox(window: Window) -> Value {
    let options = json!({
        "binary": Engine::Firefox.browser(),
        "args": ["-headless"],
        "prefs": {
            "network.proxy.type": 1,
            "network.proxy.http": NOWHERE,
            "network.proxy.http_port": NO_PORT,
            "network.proxy.ssl": NOWHERE,
            "network.proxy.ssl_port": NO_PORT,
            "intl.accept_languages": window.language,
            "browser.privatebrowsing.autostart": window.private,
            // 0 is dark, 1 is light.
            "layout.css.prefers-color-scheme.content-override": u8::from(!window.dark),
            // 0 is where the desktop says so, 2 is always.
            "browser.display.document_color_use": if window.forced { 2 } else { 0 },
            "ui.prefersReducedMotion": u8::from(window.still),
            // What a page saves opens no list of it, which would take the keys.
            "browser.download.alwaysOpenPanel": false,
            "browser.download.folderList": 2,
            "browser.download.dir": downloads(),
            // Bars that take no room, as the others have them here.
            "ui.useOverlayScrollbars": 1,
        },
    });
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

/// WebKit's small browser cannot be told of colours of the reader's own.
fn webkit(window: Window) -> Value {
    let mut arguments = vec![
        "--automation".to_owned(),
        format!("--proxy=http://{NOWHERE}:{NO_PORT}"),
        format!("--ignore-host={NOWHERE}"),
    ];
    arguments.extend(window.dark.then(|| "--dark-mode".to_owned()));
    let options = json!({ "binary": Engine::WebKit.browser(), "args": arguments });
    json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options })
}
