//! Cells for a spreadsheet, separated by tabs: amounts and sums are formulas.
//!
//! A formula holds whole numbers and the signs `= + * /` alone. A decimal point would be read as a
//! thousands mark, or as a date, where a comma stands before decimals; the names of functions are
//! translated, and what stands between their arguments is a comma here and a semicolon there. And no
//! formula names a cell: pasted anywhere but at the top left, it would add up others. So a price of
//! 449.99 is `=44999/100`, a line `=3*44999/100`, and a sum repeats the lines that it adds.

use crate::money::Money;
use crate::sheet::{Fact, Label, Reckoning, Sheet, defused};
use crate::terms::plain_digits;

const COLUMNS: [Label; 7] = [
    Label::Item,
    Label::Value,
    Label::Quantity,
    Label::UnitPrice,
    Label::Amount,
    Label::How,
    Label::Source,
];

/// The sheet as tab-separated cells, its groups apart by empty lines.
#[must_use]
pub fn print(sheet: &Sheet) -> String {
    let mut text = words(&sheet.title);
    for group in sheet.groups() {
        text.push_str("\n\n");
        text.push_str(&words(&sheet.heading(group)));
        let has_amounts = group
            .iter()
            .any(|it| it.quantity.or(it.amount.map(|_| 0)).is_some());
        if has_amounts {
            row(&mut text, &COLUMNS.map(|it| words(sheet.label(it))));
        }
        let mut listed: Vec<String> = Vec::new();
        for fact in group {
            let amount = match fact.reckoning {
                Reckoning::Sum => listed.join("+"),
                Reckoning::Given => product(fact).unwrap_or_default(),
            };
            let cells = [
                words(&fact.item),
                words(&fact.value),
                fact.quantity.map(plain_digits).unwrap_or_default(),
                formula(&fact.unit_price.map(fraction).unwrap_or_default()),
                formula(&amount),
                words(&fact.how),
                words(&fact.source),
            ];
            row(&mut text, &cells);
            if fact.reckoning == Reckoning::Given && !amount.is_empty() {
                listed.push(amount);
            }
        }
    }
    text.push('\n');
    text
}

fn row(text: &mut String, cells: &[String]) {
    text.push('\n');
    text.push_str(cells.join("\t").trim_end_matches('\t'));
}

/// Quantity times unit price, or the amount itself.
fn product(fact: &Fact) -> Option<String> {
    match (fact.quantity, fact.unit_price) {
        (Some(quantity), Some(price)) => {
            Some([&plain_digits(quantity), "*", &fraction(price)].concat())
        }
        _ => fact.amount.map(fraction),
    }
}

/// `449.99` as `44999/100`, `0.015` as `15/1000`.
fn fraction(amount: Money) -> String {
    let text = amount.text();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits = [whole, decimals].concat();
    let digits = match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let mut fraction = [digits, "/1"].concat();
    fraction.extend(decimals.chars().map(|_| '0'));
    fraction
}

fn formula(text: &str) -> String {
    [if text.is_empty() { "" } else { "=" }, text].concat()
}

/// Words in one cell. A quotation mark at the beginning would swallow the cells behind it.
fn words(text: &str) -> String {
    let one_line: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    if one_line.starts_with('"') {
        ["'", &one_line].concat()
    } else {
        defused(&one_line)
    }
}
