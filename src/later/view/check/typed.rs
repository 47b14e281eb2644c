//! A month as people type it.

use im_pricing_core::date::{Date, Month};
use im_pricing_core::tables::BOOKS;

use crate::text::{Texts, fill};

/// What is wrong with a typed month; nothing while nothing is typed.
pub fn month_problem(text: &str, texts: &Texts) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    read_month(text, texts).err()
}

pub(super) fn read_month(text: &str, texts: &Texts) -> Result<Date, String> {
    let words = &texts.later().check;
    let month = Month::parse(text.trim()).map_err(|_| words.month_wrong.to_owned())?;
    let day = month.last_day();
    let first = BOOKS.iter().map(|book| book.documented).min();
    match first.filter(|first| day < *first) {
        Some(first) => Err(fill(words.month_old, &[("date", &first.text())])),
        None => Ok(day),
    }
}
