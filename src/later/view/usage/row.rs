//! The rows of a file that were not used, each with its line and its reason.

use im_pricing_core::daily::{BadRow, BadRows, Daily, NoQuote, RowCode};

use crate::text::later::DailyTexts;
use crate::text::{Texts, fill};
use crate::view::words::{digits, grouped};

/// So many bad rows are listed.
const LISTED: usize = 50;

/// The bad rows of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadRowsModel {
    /// How many there are, and how many are listed.
    pub summary: String,
    /// Line, reason and text of those that are listed.
    pub rows: Vec<[String; 3]>,
}

/// All bad rows of a file.
pub(super) fn count(daily: &Daily) -> u64 {
    let of_apps = daily.apps.iter().map(|it| it.bad_rows.count);
    of_apps.fold(daily.bad_rows.count, u64::saturating_add)
}

/// The first bad rows of a file, in the order of their lines.
pub fn bad_rows(daily: &Daily, texts: &Texts) -> BadRowsModel {
    let words = &texts.later().usage;
    let first = |it: &BadRows| BadRows {
        count: it.count,
        kept: it.kept.iter().take(LISTED).cloned().collect(),
    };
    let mut found = first(&daily.bad_rows);
    for app in &daily.apps {
        found.join(first(&app.bad_rows));
    }
    let (all, mut rows) = (found.count, found.kept);
    rows.truncate(LISTED);
    let is_all = u64::try_from(rows.len()).is_ok_and(|it| it == all);
    let template = if is_all {
        words.bad_rows
    } else {
        words.bad_rows_first
    };
    BadRowsModel {
        summary: fill(
            template,
            &[("all", &grouped(all, texts)), ("n", &digits(rows.len()))],
        ),
        rows: rows.iter().map(|it| of_row(it, texts)).collect(),
    }
}

fn of_row(row: &BadRow, texts: &Texts) -> [String; 3] {
    let words = &texts.later().usage;
    let reason = match row.readings.as_slice() {
        [one, other] => fill(words.ambiguous, &[("one", one), ("other", other)]),
        _ => words.reason(row.code).to_owned(),
    };
    [grouped(row.line, texts), reason, row.text.clone()]
}

impl DailyTexts {
    /// What is wrong with a row.
    const fn reason(&self, code: RowCode) -> &'static str {
        match code {
            RowCode::InvalidDate => self.invalid_date,
            RowCode::DateOutOfRange => self.date_out_of_range,
            RowCode::DuplicateDay => self.duplicate_day,
            RowCode::MissingValue => self.missing_value,
            RowCode::NotACount => self.not_a_count,
            RowCode::AmbiguousNumber => self.ambiguous_number,
            RowCode::CountOutOfRange => self.count_out_of_range,
            RowCode::TooManyFields => self.too_many_fields,
            RowCode::UnclosedQuote => self.unclosed_quote,
            RowCode::LineTooLong => self.line_too_long,
            RowCode::UnknownHeader => self.unknown_header,
            RowCode::MissingColumn => self.missing_column,
            RowCode::ColumnTwice => self.column_twice,
            RowCode::TooManyApps => self.too_many_apps,
        }
    }

    /// Why a month has no price.
    pub(super) const fn no_quote(&self, code: NoQuote) -> &'static str {
        match code {
            NoQuote::BookDateBeforeFirstBook => self.before_first_book,
            NoQuote::MauBelowPeakDau => self.mau_below_peak,
            NoQuote::MigrationNotOffered => self.not_yet_migrated,
        }
    }
}
