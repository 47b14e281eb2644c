//! What the printed answers share.

use im_pricing_core::edition::Edition;
use im_pricing_core::money::Money;

use crate::table::Table;

/// An aligned table.
pub(super) fn table(headings: &[&str], rows: Vec<Vec<String>>) -> String {
    let headings = headings.iter().map(|it| (*it).to_owned()).collect();
    Table { headings, rows }.to_text()
}

/// An amount, or a dash where there is none.
pub(super) fn amount(amount: Option<Money>) -> String {
    amount.map_or_else(|| "-".to_owned(), Money::text)
}

/// A count, or a dash where it is not known.
pub(super) fn count(count: Option<u64>) -> String {
    count.map_or_else(|| "-".to_owned(), |it| it.to_string())
}

/// An edition's stable name, or a dash.
pub(super) fn edition(edition: Option<Edition>) -> String {
    edition.map_or("-", Edition::name).to_owned()
}
