//! The amounts of the months by edition, and the editions that do not fit to the end.

use im_pricing_core::edition::Edition;
use im_pricing_core::forecast::{EditionMonth, MonthForecast};
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::Outcome;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use crate::state::{Answered, answer};
use crate::text::{Texts, fill};
use crate::view::result::result;
use crate::view::words::{grouped, joined, metric, metrics, money};

/// Months by edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableModel {
    /// The editions that have an amount, and whether only after a migration.
    pub editions: Vec<(Edition, bool)>,
    /// The heads of the columns: the month, the editions, the usage.
    pub heads: Vec<String>,
    /// The months.
    pub rows: Vec<RowModel>,
}

/// One month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowModel {
    /// `YYYY-MM`.
    pub month: String,
    /// The usage, by metric; a dash where it is unknown.
    pub usage: Vec<String>,
    /// The amounts, by edition.
    pub cells: Vec<CellModel>,
}

/// An edition in a month: the month's amount, then the sum from the first month on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellModel {
    /// As a reader sees them; a dash where there is none.
    pub amounts: [String; 2],
    /// Whether it is the lowest of those to be had without moving, or of those after it.
    pub is_cheapest: [bool; 2],
}

/// The editions that have an amount in some month, without those that cannot be had.
pub(super) fn editions(months: &[MonthForecast]) -> Vec<&EditionMonth> {
    let first = months.first().map_or(&[][..], |it| &it.editions);
    let has_amount =
        |it: &&EditionMonth| it.total.is_some() && it.availability != Availability::Unavailable;
    first.iter().filter(has_amount).collect()
}

pub(super) fn table(months: &[MonthForecast], texts: &Texts) -> TableModel {
    let words = &texts.later().forecast;
    let mut heads = vec![words.month.to_owned()];
    let mut columns = Vec::new();
    for it in editions(months) {
        let is_moved = it.availability == Availability::AfterMigration;
        columns.push((it.edition, is_moved));
        heads.push(column_name(it.edition, is_moved, texts));
    }
    heads.extend(Metric::ALL.iter().map(|it| metric(*it, texts).to_owned()));
    TableModel {
        rows: months.iter().map(|it| row(it, &columns, texts)).collect(),
        editions: columns,
        heads,
    }
}

/// The edition's name, and that it is one to be had after moving.
pub(super) fn column_name(edition: Edition, is_moved: bool, texts: &Texts) -> String {
    let name = edition.name_in(texts.lang);
    if is_moved {
        fill(texts.later().forecast.moved, &[("edition", name)])
    } else {
        name.to_owned()
    }
}

fn row(month: &MonthForecast, columns: &[(Edition, bool)], texts: &Texts) -> RowModel {
    let dash = || "–".to_owned();
    let mut usage = Vec::new();
    for metric in Metric::ALL {
        usage.push(
            month
                .usage
                .of(*metric)
                .map_or_else(dash, |it| grouped(it, texts)),
        );
    }
    let mut cells = Vec::new();
    for (edition, is_moved) in columns {
        let found = month.editions.iter().find(|it| it.edition == *edition);
        let amount = |it: Option<Money>| it.map_or_else(dash, |it| money(it, texts));
        let (cheapest, availability) = if *is_moved {
            (
                month.recommended_after_migration,
                Availability::AfterMigration,
            )
        } else {
            (month.recommended, Availability::Available)
        };
        cells.push(CellModel {
            amounts: [
                amount(found.and_then(|it| it.total)),
                amount(found.and_then(|it| it.cumulative)),
            ],
            is_cheapest: [cheapest, month.cheapest_so_far(availability)]
                .map(|it| it == Some(*edition)),
        });
    }
    RowModel {
        month: month.month.text(),
        usage,
        cells,
    }
}

/// Each edition of the app that does not fit in some month: the month, and why.
pub(super) fn left_out(
    answered: &Answered,
    months: &[MonthForecast],
    is_typed: bool,
    texts: &Texts,
) -> Vec<String> {
    let mut sentences = Vec::new();
    for edition in Edition::ALL {
        let is_out = |it: &&MonthForecast| {
            it.editions.iter().any(|it| {
                it.edition == *edition
                    && it.availability != Availability::Unavailable
                    && it.total.is_none()
            })
        };
        let Some(month) = months.iter().find(is_out) else {
            continue;
        };
        let priced = of_month(answered, month);
        let missing = priced.as_ref().map(|it| missing(it, *edition));
        let fields = metrics(&missing.unwrap_or_default(), texts);
        let why = priced.and_then(|it| result(&it, *edition, texts));
        let values = [
            ("edition", edition.name_in(texts.lang)),
            ("month", &month.month.text()),
            (
                "why",
                &why.map(|it| joined(&it.reasons)).unwrap_or_default(),
            ),
            ("fields", &fields),
        ];
        // Typed figures are asked for at their month, the others in the form.
        let template = if fields.is_empty() || !is_typed {
            texts.later().forecast.left_out
        } else {
            texts.later().forecast.no_figure
        };
        sentences.push(fill(template, &values));
    }
    sentences
}

/// The app with the usage of `month`, priced.
fn of_month(answered: &Answered, month: &MonthForecast) -> Option<Answered> {
    let mut apps = answered.scenario.apps.clone();
    for app in &mut apps {
        app.usage = month.usage;
    }
    answer(Scenario {
        book_date: answered.scenario.book_date,
        apps,
    })
}

/// The figures without which `edition` has no price.
fn missing(answered: &Answered, edition: Edition) -> Vec<Metric> {
    let quote = answered.app().and_then(|it| it.edition(edition));
    match quote.map(|it| &it.outcome) {
        Some(Outcome::NeedsInput(missing)) => missing.clone(),
        _ => Vec::new(),
    }
}
