//! The views that are loaded after the first one.

mod books;
mod check;
pub(crate) mod decide;
mod edition_bill;
mod fields;
mod parts;
mod trials;
mod usage;
pub mod view;
