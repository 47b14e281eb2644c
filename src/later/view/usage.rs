//! Daily figures from a file: what they show, month by month.

mod month;
mod remark;
mod row;
mod slices;
#[cfg(test)]
mod tests;

use im_pricing_core::bill::{Bill, LineId, Trace};
use im_pricing_core::daily::{AppDays, BadRows, Daily, MonthPrice, MonthReport, report};
use im_pricing_core::edition::Edition;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::scenario::{App, Scenario, Usage};
use im_pricing_core::terms::{Named, plain_digits};

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::answer::answer;
use crate::view::usage::quantity;
use crate::view::words::{digits, grouped, money};

pub use month::{DayBar, HEIGHT, MonthModel, month};
pub use row::{BadRowsModel, bad_rows};
pub use slices::{Slices, progress};

/// So many months are shown at first, and so many more at each further wish: pricing a month takes
/// time.
pub const MONTHS: usize = 36;

/// What is asked about a file.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The file.
    pub daily: &'a Daily,
    /// Which of its apps, from 0.
    pub place: usize,
    /// How many months of it.
    pub shown: usize,
    /// The app in the form: all that the file does not tell.
    pub form: &'a App,
    /// The edition that the reader chose for it.
    pub chosen: Option<Edition>,
}

/// A file in words and figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UsageModel {
    /// Lines, months and bad rows.
    pub summary: String,
    /// What was assumed, ignored or missed, one sentence each.
    pub remarks: Vec<String>,
    /// Heads of the columns behind the month.
    pub heads: Vec<&'static str>,
    /// The months, in order.
    pub months: Vec<MonthRow>,
    /// Button for further months; empty when all are shown.
    pub more: String,
}

/// One month in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthRow {
    /// `YYYY-MM`.
    pub month: String,
    /// What stands in the columns.
    pub figures: Vec<String>,
    /// The highest day's users in plain digits.
    pub peak_dau: String,
    /// The highest day.
    pub peak_day: String,
    /// The recommended edition's name.
    pub edition: Option<&'static str>,
    /// Its total as the contract prints it.
    pub total: Option<String>,
}

/// The names of a file's apps; empty where it has one.
pub fn app_names(daily: &Daily) -> Vec<String> {
    if daily.apps.len() < 2 {
        return Vec::new();
    }
    let names = daily.apps.iter().map(|it| it.name.clone());
    names.map(Option::unwrap_or_default).collect()
}

/// The app in the form without what the file tells of it: what is left decides the prices.
pub fn form_of(mut form: App, daily: &Daily, place: usize) -> App {
    let months = daily.apps.get(place).map_or(&[][..], |it| &it.months);
    form.usage.peak_dau = None;
    if months.iter().all(|it| it.peak_groups.is_some()) {
        form.usage.peak_groups = None;
    }
    form.start_date = None;
    form
}

/// The file, as far as it is asked about.
pub fn usage(asked: Asked<'_>, texts: &Texts) -> UsageModel {
    let words = &texts.later().usage;
    let reports = reports(asked);
    let mut heads = vec![
        words.peak_day,
        texts.usage.peak_dau,
        texts.usage.peak_groups,
        words.missing_days,
        words.over_quota,
        texts.answer.recommended,
        texts.answer.per_month,
    ];
    heads.extend(asked.chosen.map(|it| it.name_in(texts.lang)));
    let days = asked.daily.apps.get(asked.place);
    let count = days.map_or(0, |it| it.months.len());
    let left = count.saturating_sub(reports.len()).min(MONTHS);
    let more = match left {
        0 => String::new(),
        left => fill(words.more, &[("n", &digits(left))]),
    };
    UsageModel {
        summary: fill(
            words.summary,
            &[
                ("lines", &grouped(asked.daily.lines, texts)),
                ("months", &digits(count)),
                ("bad", &grouped(row::count(asked.daily), texts)),
            ],
        ),
        remarks: remark::remarks(asked, &reports, texts),
        heads,
        months: reports
            .iter()
            .map(|it| month_row(it, asked, texts))
            .collect(),
        more,
    }
}

/// The priced months that are asked about.
fn reports(asked: Asked<'_>) -> Vec<MonthReport> {
    let days = asked.daily.apps.get(asked.place);
    let months = days.map_or(&[][..], |it| it.months.as_slice());
    let part = Daily {
        apps: vec![AppDays {
            name: None,
            months: months.iter().take(asked.shown).cloned().collect(),
            bad_rows: BadRows::default(),
        }],
        bad_rows: BadRows::default(),
        ignored_columns: Vec::new(),
        has_groups: asked.daily.has_groups,
        lines: 0,
        unread_rows: 0,
    };
    // No usage within the contract's ranges overflows.
    let report = report(part, Some(&app_of(asked)));
    let app = report.ok().and_then(|it| it.apps.into_iter().next());
    app.map_or_else(Vec::new, |it| it.months)
}

/// The app that the months are priced for. What the form says about one app's usage is true of none
/// in particular where the file has several.
fn app_of(asked: Asked<'_>) -> App {
    let mut app = asked.form.clone();
    if asked.daily.apps.len() > 1 {
        app.usage = Usage::default();
    }
    app
}

fn month_row(report: &MonthReport, asked: Asked<'_>, texts: &Texts) -> MonthRow {
    let words = &texts.later().usage;
    let answered = answered(report, asked);
    let app = answered.as_ref().and_then(Answered::app);
    let model = answered.as_ref().map(|it| answer(it, texts));
    let headline = match (&report.price, &model) {
        (_, Some(model)) => model.headline.clone(),
        (MonthPrice::None(code), None) => words.no_quote(*code).to_owned(),
        (MonthPrice::Quote(_), None) => String::new(),
    };
    let best = app.and_then(|it| bill_of(it, it.recommended?));
    let groups = report.peak_groups.map(|it| grouped(it, texts));
    let total = |bill: Option<&Bill>| bill.map_or_else(none, |it| money(it.total, texts));
    let mut figures = vec![
        report.peak_day.text(),
        grouped(report.peak_dau, texts),
        groups.unwrap_or_else(none),
        digits(usize::from(report.missing_days)),
        best.map_or_else(none, |it| over_quota(it, texts)),
        headline,
        total(best),
    ];
    if let Some(edition) = asked.chosen {
        figures.push(total(app.and_then(|it| bill_of(it, edition))));
    }
    MonthRow {
        month: report.month.text(),
        figures,
        peak_dau: plain_digits(report.peak_dau),
        peak_day: report.peak_day.text(),
        edition: model.as_ref().and_then(|it| it.edition),
        total: model.and_then(|it| it.plain_total),
    }
}

/// A dash where there is no figure.
fn none() -> String {
    "–".to_owned()
}

fn bill_of(app: &AppQuote, edition: Edition) -> Option<&Bill> {
    app.edition(edition)?.bill()
}

/// The quote of a month, as the parts of the page take it that show one.
fn answered(report: &MonthReport, asked: Asked<'_>) -> Option<Answered> {
    let MonthPrice::Quote(quote) = &report.price else {
        return None;
    };
    Some(Answered {
        scenario: Scenario {
            book_date: quote.book_date,
            apps: vec![app_of(asked)],
        },
        quote: quote.clone(),
    })
}

/// What is billed above the quota, such as `3 × 10,000 daily users`; a dash for nothing.
fn over_quota(bill: &Bill, texts: &Texts) -> String {
    let words = &texts.later().usage;
    let mut parts = Vec::new();
    for line in &bill.lines {
        let (LineId::Overage(of), Trace::Overage { block, .. }) = (line.id, line.trace) else {
            continue;
        };
        if block == 1 {
            parts.push(quantity(of, line.quantity, texts));
            continue;
        }
        let times = grouped(line.quantity, texts);
        let usage = quantity(of, block, texts);
        let values = [("n", &*times), ("usage", &usage)];
        parts.push(fill(words.over_blocks, &values));
    }
    if parts.is_empty() {
        return none();
    }
    parts.join(texts.page.comma)
}
