//! English, one file per part of the page.

pub(super) mod account;
pub(super) mod apps;
pub(super) mod books;
pub(super) mod budget;
pub(super) mod change;
pub(super) mod chart;
pub(super) mod check;
pub(super) mod compare;
pub(super) mod conditions;
pub(super) mod decide;
mod first;
pub(super) mod forecast;
pub(super) mod hand_on;
pub(super) mod keep;
pub(super) mod map;
mod matrix;
pub(super) mod migrate;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod prerender;
pub(super) mod sources;
pub(super) mod start;
pub(super) mod tools;
pub(super) mod topics;
pub(super) mod trials;
pub(super) mod usage;

pub(super) use first::TEXTS;
