//! Checked values as Rust source text.

use super::dates;
use super::parse::Word;
use super::texts::grouped;
use super::value::Value;
use super::vocabulary;

/// `Edition::Pro, Edition::Ultimate`.
pub(crate) fn variants(name: &str, words: &[Word]) -> String {
    let all = words
        .iter()
        .map(|it| format!("{name}::{}", vocabulary::variant(it.get_ref())));
    all.collect::<Vec<_>>().join(", ")
}

/// `Cell::Count(100)`.
pub(crate) fn cell_variant(value: &Value) -> String {
    match value {
        Value::Count(count) => format!("Cell::Count({})", grouped(*count, "_")),
        Value::Word(word) => format!("Cell::{}", vocabulary::variant(word)),
    }
}

/// `Money::new(44_999, 2)`.
pub(crate) fn money(price: &Word) -> String {
    let (units, decimals) = dates::money(price.get_ref()).unwrap_or_default();
    format!("Money::new({}, {decimals})", grouped(units, "_"))
}

/// `Date::known(2022, 12, 26)`.
pub(crate) fn date(date: &Word) -> String {
    let (year, month, day) = dates::date(date.get_ref()).unwrap_or_default();
    format!("Date::known({year}, {month}, {day})")
}
