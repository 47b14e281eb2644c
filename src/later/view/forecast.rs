//! What coming months cost: from the fields to months, sums, steps and the edition that costs least.

pub mod course;
pub mod months;
pub mod steps;
pub mod table;

use im_pricing_core::date::Month;
use im_pricing_core::forecast::{
    AppForecast, Growth, GrowthError, MAX_MONTHS, MonthForecast, forecast_app, months,
};
use im_pricing_core::metric::MAX_COUNT;
use im_pricing_core::problem::{Expected, Problems};
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use self::course::CourseModel;
use self::steps::SwitchModel;
use self::table::TableModel;
use crate::later::view::typed::{read_decimal, with_example};
use crate::number::parse_count;
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::words::{digits, grouped, metric, money};

/// What stands in the fields of the forecast.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Asked {
    /// The first month.
    pub first: String,
    /// How many months.
    pub count: String,
    /// Growth in per cent a month.
    pub growth: String,
    /// Whether the usage of each month is typed.
    pub is_typed: bool,
    /// The typed usage, as [`self::months`] writes it.
    pub months: String,
}

/// The months of one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForecastModel {
    /// Which edition costs least in all, and which would after a migration.
    pub summary: Vec<String>,
    /// The sums, drawn.
    pub course: CourseModel,
    /// The amounts.
    pub table: TableModel,
    /// Editions that do not fit to the end, and why.
    pub left_out: Vec<String>,
    /// Where a bill steps up or down.
    pub steps: Vec<String>,
    /// When another billing mode costs no more.
    pub switches: Vec<SwitchModel>,
}

/// The forecast for the answered app.
///
/// # Errors
/// What the reader must do first.
pub fn forecast(
    answered: &Answered,
    asked: &Asked,
    texts: &Texts,
) -> Result<ForecastModel, String> {
    let app = price(answered, asked, texts)?;
    let shown: Vec<_> = table::editions(&app.months)
        .into_iter()
        .map(|it| it.edition)
        .collect();
    Ok(ForecastModel {
        summary: summary(&app.months, texts),
        course: course::course(&app.months, texts),
        table: table::table(&app.months, texts),
        left_out: table::left_out(answered, &app.months, asked.is_typed, texts),
        steps: steps::steps(&app.steps, &shown, texts),
        switches: steps::switches(&app, texts),
    })
}

/// The months that are asked for, priced.
fn price(answered: &Answered, asked: &Asked, texts: &Texts) -> Result<AppForecast, String> {
    let words = &texts.later().forecast;
    let invalid = |_| words.not_valid.to_owned();
    let first = read_first(&asked.first, texts).map_err(invalid)?;
    if !asked.is_typed {
        return grow(answered, asked, texts);
    }
    let Some(first) = first.filter(|_| !asked.months.is_empty()) else {
        return Err(words.empty_months.to_owned());
    };
    let course =
        months::read(first, &asked.months, texts.notation).ok_or_else(|| invalid(String::new()))?;
    let app = answered.scenario.apps.first();
    app.and_then(|app| forecast_app(app, answered.scenario.book_date, &course).ok())
        .ok_or_else(|| texts.problem.other.to_owned())
}

/// The months of a usage that grows, priced.
pub(super) fn grow(
    answered: &Answered,
    asked: &Asked,
    texts: &Texts,
) -> Result<AppForecast, String> {
    let words = &texts.later().forecast;
    let invalid = |_| words.not_valid.to_owned();
    let first = read_first(&asked.first, texts).map_err(invalid)?;
    let count = read_months(&asked.count, texts).map_err(invalid)?;
    let growth = read_growth(&asked.growth, texts).map_err(invalid)?;
    let (Some(first), Some(count), Some(growth)) = (first, count, growth) else {
        return Err(words.empty_growth.to_owned());
    };
    let months = months(first, count).map_err(|_| words.months_end.to_owned())?;
    let forecast = im_pricing_core::forecast::forecast(&answered.scenario, &months, growth);
    let app = forecast.map_err(|it| beyond(&it, texts))?.apps.pop();
    app.ok_or_else(|| texts.problem.other.to_owned())
}

/// The first month, if one is typed.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_first(text: &str, texts: &Texts) -> Result<Option<Month>, String> {
    match text.trim() {
        "" => Ok(None),
        text => Month::parse(text)
            .map(Some)
            .map_err(|_| texts.later().forecast.month_wrong.to_owned()),
    }
}

/// How many months, if a number is typed.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_months(text: &str, texts: &Texts) -> Result<Option<u64>, String> {
    let most = u64::try_from(MAX_MONTHS).unwrap_or_default();
    match parse_count(text, texts.notation) {
        Ok(None) => Ok(None),
        Ok(Some(count)) if (1..=most).contains(&count) => Ok(Some(count)),
        _ => Err(fill(
            texts.later().forecast.count_wrong,
            &[("most", &digits(MAX_MONTHS))],
        )),
    }
}

/// The growth a month, if a rate is typed. A per cent sign and the minus of print are read, too.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_growth(text: &str, texts: &Texts) -> Result<Option<Growth>, String> {
    let words = &texts.later().forecast;
    let text = text.trim();
    let text = text.strip_suffix(['%', '％']).unwrap_or(text);
    let text = text.strip_prefix('+').unwrap_or(text);
    let Some(plain) = read_decimal(text, words.rate_wrong, RATE, texts)? else {
        return Ok(None);
    };
    Growth::parse(&plain).map(Some).map_err(|it| match it {
        GrowthError::NotARate => with_example(words.rate_wrong, RATE, texts),
        GrowthError::TooFine => words.rate_fine.to_owned(),
        GrowthError::OutOfRange => fill(words.rate_range, &[("most", &grouped(MOST_RATE, texts))]),
    })
}

/// A rate with decimals and a minus.
const RATE: &str = "-3.5";

/// The highest rate, in per cent.
const MOST_RATE: u64 = 1_000_000;

/// The month in which usage leaves the range of counts.
fn beyond(problems: &Problems, texts: &Texts) -> String {
    for it in &problems.errors {
        if let Expected::UsageWithin(it, month) = it.expected {
            let values = [
                ("metric", metric(it, texts)),
                ("most", &grouped(MAX_COUNT, texts)),
                ("month", &month.text()),
            ];
            return fill(texts.later().forecast.beyond, &values);
        }
    }
    texts.problem.other.to_owned()
}

/// The edition that costs least over all months, and the one that would after a migration.
fn summary(months: &[MonthForecast], texts: &Texts) -> Vec<String> {
    let words = &texts.later().forecast;
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Vec::new();
    };
    let (start, end) = (first.month.text(), last.month.text());
    let mut sentences = Vec::new();
    for (availability, template) in [
        (Availability::Available, words.cheapest),
        (Availability::AfterMigration, words.cheapest_moved),
    ] {
        let Some(cheapest) = last.cheapest_so_far(availability) else {
            continue;
        };
        let found = last.editions.iter().find(|it| it.edition == cheapest);
        let total = found
            .and_then(|it| it.cumulative)
            .map(|it| money(it, texts));
        let values = [
            ("first", start.as_str()),
            ("last", &end),
            ("edition", cheapest.name_in(texts.lang)),
            ("total", &total.unwrap_or_default()),
        ];
        sentences.push(fill(template, &values));
    }
    if last.cheapest_so_far(Availability::Available).is_none() {
        sentences.insert(0, words.none_fits.to_owned());
    }
    sentences
}

#[cfg(test)]
mod tests;
