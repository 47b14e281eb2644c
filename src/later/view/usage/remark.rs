//! What a reader must know about the figures of a file: what was assumed, ignored or missed.

use im_pricing_core::daily::{MonthPrice, MonthReport};

use super::{Asked, app_of};
use crate::text::{Texts, fill};
use crate::view::note::quote_note;
use crate::view::words::grouped;

/// What a reader must know about the figures.
pub(super) fn remarks(asked: Asked<'_>, reports: &[MonthReport], texts: &Texts) -> Vec<String> {
    let words = &texts.later().usage;
    let daily = asked.daily;
    let usage = app_of(asked).usage;
    let mut list = vec![words.books.to_owned()];
    if daily.apps.len() > 1 {
        list.push(words.not_shared.to_owned());
    }
    list.push(usage.mau.map_or_else(
        || words.mau_unknown.to_owned(),
        |mau| fill(words.mau_of_form, &[("mau", &grouped(mau, texts))]),
    ));
    if !daily.has_groups {
        list.push(usage.peak_groups.map_or_else(
            || words.groups_unknown.to_owned(),
            |groups| fill(words.groups_of_form, &[("groups", &grouped(groups, texts))]),
        ));
    }
    let missing = missing_months(reports, texts);
    if !missing.is_empty() {
        let months = missing.join(texts.page.comma);
        list.push(fill(words.missing_months, &[("months", &months)]));
    }
    if !daily.ignored_columns.is_empty() {
        let columns = daily.ignored_columns.join(texts.page.comma);
        list.push(fill(words.ignored, &[("columns", &columns)]));
    }
    if daily.unread_rows > 0 {
        let rows = grouped(daily.unread_rows, texts);
        list.push(fill(words.unread, &[("rows", &rows)]));
    }
    for report in reports {
        if let MonthPrice::Quote(quote) = &report.price {
            let notes = quote.notes.iter().map(|it| quote_note(it, texts).words);
            let new: Vec<_> = notes.filter(|it| !list.contains(it)).collect();
            list.extend(new);
        }
    }
    list
}

/// Months between those of the file that have no row, as ranges.
fn missing_months(reports: &[MonthReport], texts: &Texts) -> Vec<String> {
    let mut missing = Vec::new();
    for (earlier, later) in reports.iter().zip(reports.iter().skip(1)) {
        let Some(first) = earlier.month.next().filter(|it| *it < later.month) else {
            continue;
        };
        let mut last = first;
        while let Some(next) = last.next().filter(|it| *it < later.month) {
            last = next;
        }
        let (first, is_one, last) = (first.text(), first == last, last.text());
        missing.push(if is_one {
            first
        } else {
            let values = [("from", &*first), ("to", &last)];
            fill(texts.later().compare.band, &values)
        });
    }
    missing
}
