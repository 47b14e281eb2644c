//! The state of a widget as a short text: what a link carries in its fragment, and what is stored
//! under a name.
//!
//! ```text
//! 1;app:shop;idc:seoul;dau:20000;members:3000;books:dau-2022-10-18,mau-2022-12-26;sum:4kq0w7c
//! ```
//!
//! A text is a version and parts between semicolons, each a key or a key and its value. It carries
//! inputs and never a price: the apps as they were typed, which one is shown, the ids of the price
//! lists in force, the view behind the chosen tab with what was asked in it, and a checksum. What
//! equals the defaults of the version is left out; they never change. The language is the reader's
//! own, and a bill or a file of daily figures stays on the page where it was handed over.
//!
//! Each version has a decoder that is kept for ever, and examples in `tests/golden/links`. Reading
//! never gives up: what cannot be read is named, and all else is taken.

mod checksum;
mod escape;
mod read;
#[cfg(test)]
mod tests;
mod version_1;
mod write;

use im_pricing_core::book::PriceBook;
use im_pricing_core::date::Date;
use im_pricing_core::edition::BillingMode;

use crate::draft::Draft;

pub(crate) use escape::{escape, unescape};
pub(crate) use read::read;
pub(crate) use version_1::keys::{DEFAULT_TAB, TAB, TYPED};
pub(crate) use write::write;

/// What a link carries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Carried {
    /// The apps, in the reader's order. Their ids mean nothing here.
    pub(crate) apps: Vec<Draft>,
    /// The place of the one that the form is about.
    pub(crate) shown: usize,
    /// Whether the figures are those of an example.
    pub(crate) is_example: bool,
    /// What was chosen and asked in the views behind tabs: names of [`TAB`] and [`TYPED`], no text
    /// empty, in the order of those lists.
    pub(crate) typed: Vec<(&'static str, String)>,
    /// The ids of the price lists in force when the link was made.
    pub(crate) books: Vec<String>,
}

/// What a link means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Reading {
    /// All that could be read, over the defaults of the version.
    pub(crate) carried: Carried,
    /// What could not, in the order of the text.
    pub(crate) left_out: Vec<LeftOut>,
}

/// Something about a link that could not be read or relied on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum LeftOut {
    /// It does not begin with a version.
    NoVersion,
    /// It was made by a later version; the parts that this one knows were taken.
    LaterVersion,
    /// It ends without its checksum: it was cut off, or written by hand.
    NoChecksum,
    /// Its checksum belongs to another text: something was changed on its way.
    WrongChecksum,
    /// This part, as it stands in the text.
    Part(String),
    /// This many apps, beyond those that an account can hold.
    Apps(usize),
}

/// The ids of the price lists in force on a date as it was typed; none on what is no date.
pub(crate) fn books_on(date: &str) -> Vec<String> {
    let Ok(date) = Date::parse(date) else {
        return Vec::new();
    };
    let books = BillingMode::ALL
        .iter()
        .filter_map(|mode| PriceBook::in_force(*mode, date));
    books.map(|book| book.id.to_owned()).collect()
}
