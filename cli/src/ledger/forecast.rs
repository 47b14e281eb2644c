//! `im-quote forecast`: coming months.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::date::Month;
use im_pricing_core::edition::Edition;
use im_pricing_core::forecast::{
    AppForecast, Forecast, Growth, GrowthError, forecast, forecast_app, months,
};
use im_pricing_core::migrate::irreversible_source;
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::scenario::{Scenario, Usage};
use im_pricing_core::value::Value;
use serde::Serialize;

use super::args::ForecastArgs;
use super::{Answer, Options, Read, print, read_scenario, read_value, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct Forecasts {
    schema: u8,
    #[serde(flatten)]
    forecast: Forecast,
}

/// Prices the months.
pub(super) fn run(args: &ForecastArgs) -> Result<ExitCode, Failure> {
    let scenario = read_scenario(args.file.as_deref())?;
    let usages = args
        .usages
        .as_deref()
        .map(|it| read_value(Some(it)))
        .transpose()?;
    print(answer(scenario, args, usages), args.format)
}

fn answer(
    scenario: Read<Scenario>,
    asked: &ForecastArgs,
    usages: Option<Read<Value>>,
) -> Read<Forecasts> {
    let mut options = Options::default();
    let scenario = options.take(scenario);
    let from = Month::parse(&asked.from);
    let from = from.map_err(|error| options.date_error("/from", error, "YYYY-MM"));
    let months = read_months(&mut options, from.ok(), &asked.months);
    let growth = asked
        .growth_percent
        .as_deref()
        .and_then(|it| read_growth(&mut options, it));
    let length = months.as_ref().map(Vec::len);
    let usages = usages
        .and_then(|value| options.take(value))
        .and_then(|value| options.take(Usage::list_from_value(&value, length?)));
    if usages.is_some() && scenario.as_ref().is_some_and(|it| it.apps.len() != 1) {
        let one = Expected::Words("exactly one app where usage is given month by month");
        options.report("/apps", Code::OutOfRange, one);
    }
    let (Some(scenario), Some(months), true) = (scenario, months, options.errors.is_empty()) else {
        return Err(options.into_problems());
    };
    let forecast = match (growth, usages) {
        (Some(growth), _) => forecast(&scenario, &months, growth)?,
        (None, usages) => {
            let course: Vec<_> = months.into_iter().zip(usages.unwrap_or_default()).collect();
            let mut apps = Vec::new();
            for app in &scenario.apps {
                apps.push(forecast_app(app, scenario.book_date, &course)?);
            }
            Forecast {
                book_date: scenario.book_date,
                apps,
            }
        }
    };
    Ok(Forecasts {
        schema: 1,
        forecast,
    })
}

/// The months, if their number and the first one make sense.
fn read_months(options: &mut Options, from: Option<Month>, count: &str) -> Option<Vec<Month>> {
    let is_number = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number {
        let form = Expected::Words("a whole number in digits");
        options.report("/months", Code::WrongType, form);
        return None;
    }
    // A number too large to read is too large for a forecast.
    let count = count.parse().unwrap_or(u64::MAX);
    // Without a first month the number alone is still checked.
    let first = from.or_else(|| Month::parse("2000-01").ok())?;
    let months = options.take(months(first, count));
    from.and(months)
}

fn read_growth(options: &mut Options, growth: &str) -> Option<Growth> {
    let (code, expected) = match Growth::parse(growth) {
        Ok(growth) => return Some(growth),
        Err(GrowthError::NotARate) => (Code::WrongType, "a number such as 8, -3.5 or 0.25"),
        Err(GrowthError::TooFine) => (Code::OutOfRange, "at most two decimals"),
        Err(GrowthError::OutOfRange) => (Code::OutOfRange, "-100 to 1000000"),
    };
    options.report("/growth_percent", code, Expected::Words(expected));
    None
}

impl Answer for Forecasts {
    fn to_text(&self) -> String {
        let date = self.forecast.book_date;
        let mut out =
            format!("Totals in USD per month, prices of {date}. In brackets: all months so far.\n");
        for app in &self.forecast.apps {
            let _ = write!(out, "\n{}\n{}", app.name, print_app(app));
        }
        out
    }
}

fn print_app(app: &AppForecast) -> String {
    let mut headings = vec!["month", "DAU", "groups", "MAU"];
    let first = app.months.first().map(|it| it.editions.as_slice());
    headings.extend(first.unwrap_or_default().iter().map(|it| it.edition.name()));
    headings.push("cheapest");
    let rows = app.months.iter().map(|it| {
        let usage = [it.usage.peak_dau, it.usage.peak_groups, it.usage.mau];
        let mut row = vec![it.month.text()];
        row.extend(usage.map(text::count));
        row.extend(
            it.editions
                .iter()
                .map(|it| match (it.total, it.cumulative) {
                    (Some(total), Some(sum)) => format!("{total} ({sum})"),
                    _ => "-".to_owned(),
                }),
        );
        row.push(text::edition(it.recommended));
        row
    });
    let mut out = text::table(&headings, rows.collect());
    for step in &app.steps {
        let (edition, metric) = (step.edition.name(), step.metric.name());
        let _ = writeln!(
            out,
            "{}: {edition}, {metric}: {} instead of {} charged, {} USD",
            step.month, step.after, step.before, step.amount
        );
    }
    out.push_str(&print_moving(app));
    out
}

/// The pairs of which both fit at least in the first month; an edition that does not never fits.
fn print_moving(app: &AppForecast) -> String {
    let first = app.months.first().map(|it| it.editions.as_slice());
    let fits = |edition: Edition| {
        let mut editions = first.unwrap_or_default().iter();
        editions.any(|it| it.edition == edition && it.total.is_some())
    };
    let moves: Vec<_> = app
        .moving
        .iter()
        .filter(|it| fits(it.from) && fits(it.to))
        .collect();
    if moves.is_empty() {
        return "No move to the other billing mode can be compared.\n".to_owned();
    }
    let mut out = "The move cannot be undone".to_owned();
    if let Some(source) = irreversible_source() {
        let _ = write!(out, " ({source})");
    }
    out.push_str(".\n");
    for it in moves {
        let month = match it.first_month {
            Some(month) => format!("first costs no more in {month}"),
            None => "costs more in each month that both fit".to_owned(),
        };
        let in_all = match it.first_month_cumulative {
            Some(month) => format!("no more in all by {month}"),
            None => "more in all throughout".to_owned(),
        };
        let end = match it.difference {
            Some(difference) => format!("difference in the end {difference} USD"),
            None => "one of them does not fit to the end".to_owned(),
        };
        let (to, from) = (it.to.name(), it.from.name());
        let _ = writeln!(out, "{to} instead of {from}: {month}, {in_all}; {end}");
    }
    out
}
