//! Our script inside the page.
//!
//! It is put into every document before the page's own scripts, so that it sees the first
//! violation too. The browser runs it outside the page's policy, as it does all WebDriver scripts.

/// The script; it defines `imProbe`.
pub const SOURCE: &str = include_str!("probe.js");
