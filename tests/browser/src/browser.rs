//! How Chromium is started: the capabilities of a session.

use serde_json::{Value, json};

/// What Chromium needs to run without a screen, as any user, and without talking to anyone.
pub const ARGUMENTS: [&str; 12] = [
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
    // Whatever is not on this machine does not exist: a request that leaves it must fail loudly.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A window's looks.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// CSS pixels from side to side.
    pub width: u32,
    /// CSS pixels from top to bottom.
    pub height: u32,
    /// Whether the reader prefers dark.
    pub dark: bool,
    /// The reader's language, as the browser announces it.
    pub language: &'static str,
}

impl Window {
    /// A laptop's window, light, English.
    pub const LAPTOP: Self = Self {
        width: 1440,
        height: 900,
        dark: false,
        language: "en",
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

/// What is asked of `chromedriver` for a new session. An empty profile per session is its default.
pub(crate) fn capabilities(window: Window) -> Value {
    let mut arguments: Vec<String> = ARGUMENTS.iter().map(ToString::to_string).collect();
    arguments.push(format!("--window-size={},{}", window.width, window.height));
    arguments.push(format!("--lang={}", window.language));
    let mut options = json!({
        "args": arguments,
        "prefs": { "intl.accept_languages": window.language },
    });
    if let Ok(binary) = std::env::var("IM_CHROMIUM") {
        options["binary"] = json!(binary);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
        "timeouts": { "script": 30_000, "pageLoad": 30_000, "implicit": 0 },
    } } })
}
