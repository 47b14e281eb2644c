//! The views that are loaded after the first one.

mod chart;
pub(crate) mod decide;
mod fields;
mod parts;
mod plot;
pub mod view;
