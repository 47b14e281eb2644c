//! The usage of each month as it is typed: one text, a line per month, a tab between its figures.

use im_pricing_core::date::Month;
use im_pricing_core::forecast::MAX_MONTHS;
use im_pricing_core::metric::Metric;
use im_pricing_core::problem::Code;
use im_pricing_core::scenario::Usage;
use im_pricing_core::terms::plain_digits;

use super::{Asked, grow};
use crate::draft::FieldProblem;
use crate::number::parse_count;
use crate::state::Answered;
use crate::text::Texts;
use crate::text::notation::Notation;
use crate::view::problem::problem;

/// A month of which nothing is typed.
const NOTHING: &str = "\t\t";

/// How many months there are.
pub fn count(text: &str) -> usize {
    text.lines().count()
}

/// What is typed for a month's metric.
pub fn cell(text: &str, row: usize, metric: Metric) -> &str {
    let line = text.lines().nth(row).unwrap_or_default();
    line.split('\t').nth(metric.index()).unwrap_or_default()
}

/// The text with another figure for a month's metric.
pub fn with_cell(text: &str, row: usize, metric: Metric, typed: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if let Some(line) = lines.get_mut(row) {
        let mut cells: Vec<&str> = line.split('\t').collect();
        let typed = typed.replace('\t', " ");
        if let Some(cell) = cells.get_mut(metric.index()) {
            *cell = &typed;
        }
        *line = cells.join("\t");
    }
    lines.join("\n")
}

/// The text with a further month; the same where a forecast has no more.
pub fn with_month(text: &str) -> String {
    match count(text) {
        0 => NOTHING.to_owned(),
        MAX_MONTHS => text.to_owned(),
        _ => [text, "\n", NOTHING].concat(),
    }
}

/// The text without its last month.
pub fn without_last(text: &str) -> String {
    text.rsplit_once('\n').map_or("", |it| it.0).to_owned()
}

/// The months of the growing usage as if they had been typed; none where the fields do not say.
pub fn filled(answered: &Answered, asked: &Asked, texts: &Texts) -> Option<String> {
    let app = grow(answered, asked, texts).ok()?;
    let mut lines = Vec::new();
    for month in &app.months {
        let mut cells = Vec::new();
        for metric in Metric::ALL {
            cells.push(
                month
                    .usage
                    .of(*metric)
                    .map(plain_digits)
                    .unwrap_or_default(),
            );
        }
        lines.push(cells.join("\t"));
    }
    Some(lines.join("\n"))
}

/// The month of a row; none after the last one that can be written.
pub fn month(first: Month, row: usize) -> Option<Month> {
    let mut month = first;
    for _ in 0..row {
        month = month.next()?;
    }
    Some(month)
}

/// What is wrong with a figure.
pub fn problem_of(text: &str, row: usize, metric: Metric, texts: &Texts) -> Option<String> {
    let typed = cell(text, row, metric);
    let found = match parse_count(typed, texts.notation) {
        Err(it) => FieldProblem::Number(it),
        Ok(Some(mau)) if metric == Metric::Mau => {
            let peak = parse_count(cell(text, row, Metric::PeakDau), texts.notation)
                .ok()
                .flatten();
            if peak.is_none_or(|peak| peak <= mau) {
                return None;
            }
            FieldProblem::Rule(Code::MauBelowPeakDau)
        }
        Ok(_) => return None,
    };
    Some(problem(found, typed, texts))
}

/// The usage of each month; none while a figure is wrong or a month cannot be written.
pub(super) fn read(first: Month, text: &str, notation: Notation) -> Option<Vec<(Month, Usage)>> {
    let mut course = Vec::new();
    for row in 0..count(text) {
        let mut usage = Usage::default();
        for metric in Metric::ALL {
            *usage.of_mut(*metric) = parse_count(cell(text, row, *metric), notation).ok()?;
        }
        if usage.mau.is_some_and(|mau| Some(mau) < usage.peak_dau) {
            return None;
        }
        course.push((month(first, row)?, usage));
    }
    Some(course)
}

#[cfg(test)]
mod tests;
