//! Drives the built page in real browsers and looks at what a person would see.
//!
//! The tests in `tests/` prove only what needs a browser: keys, pointers, focus, policies, fonts,
//! and that the page prints what the command line prints. Rules and view models are tested where
//! they live, natively.
//!
//! | part | is |
//! |---|---|
//! | [`server`] | serves `dist/` under any folder, with the strict policy as headers, and can misbehave |
//! | [`engine`] | Chromium, Firefox and WebKit, and what is said of what one of them cannot do |
//! | [`driver`] | the program that drives an engine |
//! | [`session`] | a browser window: the few WebDriver commands that we use |
//! | [`probe`] | our script inside the page: finds elements through shadow roots, collects violations |
//! | [`tree`] | what a screen reader is told |
//! | [`page`] | the calculator as a person sees it: sliders, fields, totals |
//! | [`fit`] | finds words that are cut off, over others or beyond the edge |
//! | [`frames`] | a page that shows calculators in frames |
//! | [`scene`] | what a reader does before a picture is taken |
//! | [`harness`] | tests that need a program which may be missing |
//! | [`oracle`] | the command line's answer to the same question |
//!
//! Environment: `IM_ENGINE` (`chromium`, `firefox` or `webkit`: what the tests run in that name no engine;
//! default Chromium), `IM_DIST` (folder of the built page, default `dist/` of the repository),
//! `IM_CHROMEDRIVER` and `IM_CHROMIUM`, `IM_GECKODRIVER` and `IM_FIREFOX`, `IM_WEBKIT_DRIVER`,
//! `IM_WEBKIT` and `IM_XVFB` (default: found on `PATH` or in `.tools/`), `IM_QUOTE` (the command line,
//! default: built by cargo when a test asks for it).
//!
//! Everything here panics with a sentence when the browser does not do what it was told: a test
//! has nothing better to do with such an error.

pub mod axe;
pub mod browser;
pub mod driver;
pub mod engine;
mod fault;
mod files;
pub mod fit;
pub mod frames;
mod gtk;
mod guarded;
mod hand;
pub mod harness;
mod http;
pub mod key;
mod looks;
pub mod oracle;
pub mod page;
mod picture;
pub mod probe;
pub mod recipe;
pub mod scene;
pub mod server;
pub mod session;
pub mod soak;
pub mod tree;
