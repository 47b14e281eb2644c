//! Comma-separated values: one row per fact, the same columns in each.

use crate::money::Money;
use crate::sheet::{Label, Sheet, defused};
use crate::terms::plain_digits;

/// The columns, in order.
pub(crate) const COLUMNS: [Label; 10] = [
    Label::Part,
    Label::App,
    Label::Id,
    Label::Item,
    Label::Value,
    Label::Quantity,
    Label::UnitPrice,
    Label::Amount,
    Label::How,
    Label::Source,
];

/// The sheet as in RFC 4180: CRLF, quotes where they are needed, a row of headings. Numbers are plain
/// digits with a point in every language; a figure that is not known is an empty cell.
///
/// There is no byte order mark: what is piped on is easier to use without. A file that is opened by
/// double click wants [`MARK`] before it.
#[must_use]
pub fn print(sheet: &Sheet) -> String {
    let mut text = String::new();
    row(&mut text, &COLUMNS.map(|it| sheet.label(it).to_owned()));
    for group in sheet.groups() {
        let part = group
            .first()
            .and_then(|it| sheet.parts.get(it.part.index()));
        for fact in group {
            let cells = [
                part.cloned().unwrap_or_default(),
                defused(&fact.app),
                fact.id.clone(),
                defused(&fact.item),
                defused(&fact.value),
                fact.quantity.map(plain_digits).unwrap_or_default(),
                fact.unit_price.map(Money::text).unwrap_or_default(),
                fact.amount.map(Money::text).unwrap_or_default(),
                defused(&fact.how),
                defused(&fact.source),
            ];
            row(&mut text, &cells);
        }
    }
    text
}

/// Without it, spreadsheets read a file in the code page of the system, and Korean, Chinese and
/// Japanese come out as noise. Readers that know Unicode skip it.
pub const MARK: &str = "\u{feff}";

fn row(text: &mut String, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', '\r', '\n', '\'', ';']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
