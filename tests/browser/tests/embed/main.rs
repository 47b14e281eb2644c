//! The element on other people's pages, in Chromium, and what matters most in Firefox and WebKit too.
//!
//! The sites are those of `docs/embed.md`, built by the real tools (`cargo xtask hosts`).

mod attributes;
mod common;
mod fallback;
mod faults;
mod generators;
mod integrity;
mod lives;
mod looks;
mod moments;
mod places;
mod policies;
mod readers;
mod readonly;
mod rerender;
mod several;
mod stopped;
