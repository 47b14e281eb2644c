//! A month and amounts as people type them.

use im_pricing_core::date::{Date, Month};
use im_pricing_core::money::{AmountError, Money};
use im_pricing_core::tables::BOOKS;

use crate::text::{Texts, fill};

/// What is wrong with a typed month; nothing while nothing is typed.
pub fn month_problem(text: &str, texts: &Texts) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    read_month(text, texts).err()
}

/// What is wrong with a typed amount; nothing while nothing is typed.
pub fn amount_problem(text: &str, texts: &Texts) -> Option<String> {
    read_amount(text, texts).err()
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

/// An amount, perhaps with commas between thousands; none where nothing is typed.
pub(super) fn read_amount(text: &str, texts: &Texts) -> Result<Option<Money>, String> {
    let words = &texts.later().check;
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let plain = without_commas(text).ok_or_else(|| words.amount_wrong.to_owned())?;
    let amount = Money::parse(&plain).map_err(|error| match error {
        AmountError::NotAnAmount => words.amount_wrong.to_owned(),
        AmountError::OutOfRange => words.amount_range.to_owned(),
    })?;
    Ok(Some(amount))
}

/// `2,699.94` as `2699.94`; nothing where a comma separates anything but thousands.
fn without_commas(text: &str) -> Option<String> {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    let mut is_grouped = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        is_grouped = true;
        digits.push_str(group);
    }
    if is_grouped && !(1..=3).contains(&first.len()) {
        return None;
    }
    digits.push_str(rest);
    Some(digits)
}
