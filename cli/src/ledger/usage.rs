//! `im-quote usage`: daily usage from a file, read in pieces of bounded size.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::daily::{
    AppReport, BadRow, Daily, MonthPrice, MonthReport, Reader, UsageReport, report,
};
use im_pricing_core::date::{Date, Month};
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::LAST_CONFIRMED;
use serde::Serialize;

use super::args::UsageArgs;
use super::{Answer, Options, Read, print, read_scenario, text};
use crate::failure::Failure;
use crate::input::Input;

/// Bytes that are read at a time.
const PIECE: usize = 64 * 1024;

#[derive(Serialize)]
struct Usages {
    schema: u8,
    book_date: Date,
    #[serde(flatten)]
    report: UsageReport,
}

/// Reads the file and prices its months.
pub(super) fn run(args: &UsageArgs) -> Result<ExitCode, Failure> {
    let app = args.app.as_deref().map(|it| read_scenario(Some(it)));
    let app = app.transpose()?;
    let daily = read(Input::open(args.file.as_deref())?)?;
    print(price(daily, app), args.format)
}

fn price(daily: Daily, app: Option<Read<Scenario>>) -> Read<Usages> {
    let mut options = Options::default();
    let scenario = app.and_then(|it| options.take(it));
    if scenario.as_ref().is_some_and(|it| it.apps.len() != 1) {
        let one = Expected::Words("exactly one app");
        options.report("/apps", Code::OutOfRange, one);
    }
    if !options.errors.is_empty() {
        return Err(options.into_problems());
    }
    let app = scenario.as_ref().and_then(|it| it.apps.first());
    Ok(Usages {
        schema: 1,
        book_date: scenario.as_ref().map_or(LAST_CONFIRMED, |it| it.book_date),
        report: report(daily, app)?,
    })
}

/// Reads the file in constant memory. What is no UTF-8 becomes a letter that no number and no day
/// has, so that such a row is told as bad.
fn read(mut input: Input) -> Result<Daily, Failure> {
    let mut reader = Reader::new();
    let mut bytes = Vec::new();
    loop {
        let is_end = input.read_some(&mut bytes, PIECE)? == 0;
        // The last letter may not have come whole.
        let whole = match str::from_utf8(&bytes) {
            Err(error) if error.error_len().is_none() && !is_end => error.valid_up_to(),
            _ => bytes.len(),
        };
        let left = bytes.split_off(whole);
        let letters = String::from_utf8_lossy(&bytes);
        let mut rest = letters.as_ref();
        while !rest.is_empty() {
            rest = reader.read(rest);
        }
        if is_end {
            return Ok(reader.finish());
        }
        bytes = left;
    }
}

impl Answer for Usages {
    fn to_text(&self) -> String {
        let mut out = String::new();
        for it in &self.report.assumptions {
            let _ = writeln!(out, "Assumed: {}", it.name());
        }
        if holds_nothing(&self.report) {
            out.push_str("The file has no row of a day: it is empty or has column names only.\n");
            return out;
        }
        for app in &self.report.apps {
            let _ = write!(out, "\n{}\n{}", app.name, print_app(app));
        }
        out.push_str(&print_bad_rows(&self.report.bad_rows));
        for column in &self.report.ignored_columns {
            let _ = writeln!(out, "Not read: column {column}");
        }
        if self.report.unread_rows > 0 {
            let _ = writeln!(out, "Not read: {} rows", self.report.unread_rows);
        }
        out
    }
}

/// Whether no row of the file was read, and none was refused.
fn holds_nothing(report: &UsageReport) -> bool {
    let is_empty = |app: &AppReport| app.months.is_empty() && app.bad_row_count == 0;
    report.unread_rows == 0 && report.bad_rows.is_empty() && report.apps.iter().all(is_empty)
}

fn print_app(app: &AppReport) -> String {
    let headings = [
        "month",
        "peak DAU",
        "on",
        "peak groups",
        "days missing",
        "days without groups",
        "cheapest",
        "total in USD",
    ];
    let mut out = text::table(&headings, app.months.iter().map(print_month).collect());
    for months in ranges(&app.missing_months) {
        let _ = writeln!(out, "{months}: no usable row");
    }
    out.push_str(&print_notes(&app.months));
    out.push_str(&print_bad_rows(&app.bad_rows));
    let kept = u64::try_from(app.bad_rows.len()).unwrap_or(u64::MAX);
    if app.bad_row_count > kept {
        let _ = writeln!(out, "{} bad rows more", app.bad_row_count - kept);
    }
    out
}

/// Months in order, those that follow each other as one range.
fn ranges(months: &[Month]) -> Vec<String> {
    let mut ranges: Vec<(Month, Month)> = Vec::new();
    for month in months {
        match ranges.last_mut() {
            Some((_, last)) if last.next() == Some(*month) => *last = *month,
            _ => ranges.push((*month, *month)),
        }
    }
    let print = |(first, last): (Month, Month)| {
        if first == last {
            first.text()
        } else {
            format!("{first} to {last}")
        }
    };
    ranges.into_iter().map(print).collect()
}

/// What a reader must know about the quotes, each once with its months.
fn print_notes(months: &[MonthReport]) -> String {
    let mut notes: Vec<(String, Vec<Month>)> = Vec::new();
    for it in months {
        let MonthPrice::Quote(quote) = &it.price else {
            continue;
        };
        for code in quote.notes.iter().map(|note| note.code()) {
            match notes.iter_mut().find(|(known, _)| *known == code) {
                Some((_, months)) => months.push(it.month),
                None => notes.push((code, vec![it.month])),
            }
        }
    }
    let mut out = String::new();
    for (code, months) in notes {
        let _ = writeln!(out, "Note: {code}: {}", ranges(&months).join(", "));
    }
    out
}

fn print_month(it: &MonthReport) -> Vec<String> {
    let (edition, total) = match &it.price {
        MonthPrice::Quote(quote) => {
            let app = quote.apps.first();
            (
                text::edition(app.and_then(|app| app.recommended)),
                text::amount(quote.total),
            )
        }
        MonthPrice::None(code) => ("-".to_owned(), code.name().to_owned()),
    };
    vec![
        it.month.text(),
        it.peak_dau.to_string(),
        it.peak_day.text(),
        text::count(it.peak_groups),
        it.missing_days.to_string(),
        it.days_without_groups.to_string(),
        edition,
        total,
    ]
}

fn print_bad_rows(rows: &[BadRow]) -> String {
    let mut out = String::new();
    for row in rows {
        let _ = write!(out, "Line {}: {}: {}", row.line, row.code.name(), row.text);
        let _ = match row.readings.as_slice() {
            [] => writeln!(out),
            readings => writeln!(out, " ({}?)", readings.join(" or ")),
        };
    }
    out
}
