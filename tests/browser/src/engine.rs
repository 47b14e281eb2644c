//! The browser engines of the tests, and what is said of what one of them cannot do.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Once;

use serde_json::Value;

/// What draws the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chromium, Chrome and most others.
    Chromium,
    /// Firefox.
    Firefox,
    /// What Safari is built on.
    WebKit,
}

/// A program that an engine needs: the variable that names it, and its names on the search path.
type Program = (&'static str, &'static [&'static str]);

/// Where Debian keeps the small browser around WebKit, below the folder of a machine's libraries.
const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

impl Engine {
    /// All of them, the one of all other tests first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine of all tests that name none: `IM_ENGINE`, or Chromium.
    ///
    /// # Panics
    /// When there is no engine of that name.
    pub fn chosen() -> Self {
        let Some(name) = std::env::var_os("IM_ENGINE") else {
            return Self::Chromium;
        };
        let mut all = Self::ALL.into_iter();
        let found = all.find(|it| name.eq_ignore_ascii_case(it.to_string()));
        found.unwrap_or_else(|| panic!("IM_ENGINE names none of {:?}", Self::ALL))
    }

    /// Runs a test in this engine; where the machine has none, says so and runs nothing.
    pub fn run(self, test: impl FnOnce(Self)) {
        match self.missing() {
            None => test(self),
            Some(program) => {
                self.nothing_applies(&format!("this machine has no {program}"));
            }
        }
    }

    /// Says that nothing of a test has a meaning here: it does not count as passed.
    pub fn nothing_applies(self, why: &str) {
        self.not_applicable(&format!("{why}; nothing of the test ran"));
    }

    /// Says that a part of a test has no meaning here; `cargo xtask test` counts it as skipped.
    ///
    /// # Panics
    /// In Chromium, which every test is written for: there what cannot be done is a failure.
    pub fn not_applicable(self, why: &str) {
        assert_ne!(Self::Chromium, self, "all applies here, but: {why}");
        let thread = std::thread::current();
        let test = thread.name().unwrap_or_default();
        say(&format!("not applicable in {self}, {test}: {why}"));
    }

    /// Says once which version draws, for `cargo xtask engines`.
    pub(crate) fn tell_version(self, version: &Value) {
        static SAID: Once = Once::new();
        let version = version.as_str().unwrap_or_default();
        SAID.call_once(|| say(&format!("version of {self}: {version}")));
    }

    /// The browser itself.
    pub(crate) fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => std::env::var_os("IM_CHROMIUM").map(PathBuf::from),
            Self::Firefox => find(&("IM_FIREFOX", &["firefox-esr", "firefox"])),
            Self::WebKit => find(&("IM_WEBKIT", &["MiniBrowser"])).or_else(mini_browser),
        }
    }

    /// The program that speaks WebDriver and starts the browser.
    pub(crate) fn driver(self) -> Option<PathBuf> {
        find(&match self {
            Self::Chromium => ("IM_CHROMEDRIVER", &["chromedriver"]),
            Self::Firefox => ("IM_GECKODRIVER", &["geckodriver"]),
            Self::WebKit => ("IM_WEBKIT_DRIVER", &["WebKitWebDriver"]),
        })
    }

    /// What is not installed. Never said of Chromium: without it every test has to fail.
    fn missing(self) -> Option<&'static str> {
        let is_there = |found: Option<PathBuf>| found.is_some();
        match self {
            Self::Firefox if !is_there(self.browser()) => Some("Firefox"),
            Self::Firefox if !is_there(self.driver()) => Some("geckodriver"),
            Self::WebKit if !is_there(self.driver()) => Some("WebKitWebDriver"),
            Self::WebKit if !is_there(self.browser()) => Some("MiniBrowser"),
            Self::WebKit if !is_there(screen()) => Some("Xvfb"),
            Self::Chromium | Self::Firefox | Self::WebKit => None,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// Writes a line past the test runner, which keeps what successful tests print to itself.
fn say(line: &str) {
    let line = format!("\n{line}\n");
    std::io::stdout().write_all(line.as_bytes()).ok();
}

/// The screen without a monitor that WebKit draws on: it has no mode without one.
pub(crate) fn screen() -> Option<PathBuf> {
    find(&("IM_XVFB", &["Xvfb"]))
}

/// A program by its variable, in the project's own tools, or on the search path.
fn find((variable, names): &Program) -> Option<PathBuf> {
    let chosen = std::env::var_os(variable).map(PathBuf::from);
    if chosen.as_ref().is_some_and(|path| path.is_file()) {
        return chosen;
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.tools/bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(own)
        .chain(std::env::split_paths(&path))
        .collect();
    let mut places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file())
}

fn mini_browser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").ok()?.flatten();
    machines
        .map(|machine| machine.path().join(MINI_BROWSER))
        .find(|path| path.is_file())
}

/// Makes a test of each function, in each of the three engines: `NAME::in_firefox`.
#[macro_export]
macro_rules! in_every_engine {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            use $crate::engine::Engine;

            #[test]
            fn in_chromium() {
                Engine::Chromium.run(super::$name);
            }

            #[test]
            fn in_firefox() {
                Engine::Firefox.run(super::$name);
            }

            #[test]
            fn in_webkit() {
                Engine::WebKit.run(super::$name);
            }
        }
    )+};
}
