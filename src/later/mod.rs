//! The views that are loaded after the first one.

pub(crate) mod decide;
mod fields;
mod forecast;
mod parts;
pub mod view;
