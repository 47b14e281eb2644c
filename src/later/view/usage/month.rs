//! One month of a file: its days, drawn, and its price in all editions.

use im_pricing_core::book::PriceBook;
use im_pricing_core::daily::{MonthDays, MonthPrice, MonthReport};
use im_pricing_core::edition::{BillingMode, Edition};
use im_pricing_core::metric::Metric;
use im_pricing_core::terms::{Named, plain_digits};

use super::{Asked, answered, reports};
use crate::later::view::axis::{Axis, Spacing};
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::result::{ResultModel, result};
use crate::view::words::{digits, grouped};

/// Units of the drawing from its lower edge to its upper one.
pub const HEIGHT: u32 = 1000;

/// One month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthModel {
    /// What the drawing shows, in a sentence.
    pub sentence: String,
    /// What stands beside the line of the quota; empty where daily users are not billed.
    pub quota_label: String,
    /// How high that line lies.
    pub quota: Option<u32>,
    /// The days, in order.
    pub days: Vec<DayBar>,
    /// Numbers of the first and the last day.
    pub ends: [String; 2],
    /// Why there is no price; empty otherwise.
    pub no_quote: &'static str,
    /// Days without groups, in a sentence; empty when all have them.
    pub without_groups: String,
    /// The six editions with their names.
    pub editions: Vec<(&'static str, ResultModel)>,
    /// What the button that fills the form says.
    pub take: String,
    /// Peak users and groups in plain digits, for the form.
    pub peaks: (String, Option<String>),
}

/// One day in the drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayBar {
    /// How high it is; none where the file has no row.
    pub height: Option<u32>,
    /// Whether it is above the quota.
    pub is_over: bool,
    /// Its date and users, in words.
    pub label: String,
}

/// The month of this name, or the first one that is shown.
pub fn month(asked: Asked<'_>, name: &str, texts: &Texts) -> Option<MonthModel> {
    let reports = reports(asked);
    let found = reports.iter().find(|it| it.month.text() == name);
    let report = found.or(reports.first())?;
    let months = &asked.daily.apps.get(asked.place)?.months;
    let days = months.iter().find(|it| it.month == report.month)?;
    Some(draw(report, days, asked, texts))
}

fn draw(report: &MonthReport, days: &MonthDays, asked: Asked<'_>, texts: &Texts) -> MonthModel {
    let words = &texts.later().usage;
    let answered = answered(report, asked);
    let quota = answered.as_ref().and_then(daily_quota);
    let top = report.peak_dau.max(quota.unwrap_or_default());
    let axis = Axis::new(0, top, HEIGHT, Spacing::Linear);
    let name = report.month.text();
    let peak = grouped(report.peak_dau, texts);
    let editions = answered.iter().flat_map(|answered| {
        let of = |it: &Edition| {
            let model = result(answered, *it, texts)?;
            Some((it.name_in(texts.lang), model))
        };
        Edition::ALL.iter().filter_map(of)
    });
    MonthModel {
        sentence: fill(
            words.drawing,
            &[
                ("month", &name),
                ("users", &peak),
                ("day", &report.peak_day.text()),
            ],
        ),
        quota_label: quota.map_or_else(String::new, |it| {
            fill(words.quota, &[("quota", &grouped(it, texts))])
        }),
        quota: quota.map(|it| axis.place(it)),
        days: bars(days, &axis, quota, texts),
        ends: ["1".to_owned(), digits(usize::from(report.month.days()))],
        no_quote: match report.price {
            MonthPrice::None(code) => words.no_quote(code),
            MonthPrice::Quote(_) => "",
        },
        without_groups: match report.days_without_groups {
            days if days > 0 && asked.daily.has_groups => {
                let days = digits(usize::from(days));
                fill(words.without_groups, &[("days", &days)])
            }
            _ => String::new(),
        },
        editions: editions.collect(),
        take: fill(words.take, &[("month", &name)]),
        peaks: (
            plain_digits(report.peak_dau),
            report.peak_groups.map(plain_digits),
        ),
    }
}

/// The quota of daily users, where the app is billed by them.
fn daily_quota(answered: &Answered) -> Option<u64> {
    let mode = answered.app()?.billing_mode;
    let book = PriceBook::in_force(mode, answered.quote.book_date)?;
    let mut overages = book.plans.iter().flat_map(|plan| plan.overages);
    let daily = overages.find(|it| mode == BillingMode::Dau && it.metric == Metric::PeakDau);
    daily.map(|it| it.quota)
}

fn bars(days: &MonthDays, axis: &Axis, quota: Option<u64>, texts: &Texts) -> Vec<DayBar> {
    let words = &texts.later().usage;
    let dates = (1..=days.month.days()).filter_map(|day| days.month.date(day));
    let bar = |(date, users): (im_pricing_core::date::Date, Option<u64>)| {
        let day = date.text();
        let users_said = users.map(|it| grouped(it, texts));
        let label = match &users_said {
            Some(users) => fill(words.day, &[("day", &day), ("users", users)]),
            None => fill(words.day_missing, &[("day", &day)]),
        };
        DayBar {
            height: users.map(|it| axis.place(it)),
            is_over: users.zip(quota).is_some_and(|(users, quota)| users > quota),
            label,
        }
    };
    dates.zip(days.users()).map(bar).collect()
}
