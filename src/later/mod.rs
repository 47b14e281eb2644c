//! The views that are loaded after the first one.

mod app_row;
mod apps;
pub(crate) mod decide;
mod fields;
mod parts;
pub mod view;
