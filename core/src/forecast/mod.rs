//! What coming months cost: usage that grows, priced month by month with the books of one date.

mod growth;
mod moving;
mod steps;

use serde::Serialize;

use crate::date::{Date, Month};
use crate::edition::Edition;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::problem::{Code, Expected, Problem, Problems};
use crate::quote::{EditionQuote, quote_app};
use crate::scenario::{App, Scenario, Usage};
use crate::terms::plain_digits;
use crate::verdict::Availability;

pub use growth::{Growth, GrowthError};
pub use moving::Move;
pub use steps::Step;

use growth::Factor;

/// A forecast has at most this many months.
pub const MAX_MONTHS: usize = 120;

/// All apps of a scenario over the same months.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Forecast {
    /// The price date: its books price every month.
    pub book_date: Date,
    /// One forecast per app, in the scenario's order.
    pub apps: Vec<AppForecast>,
}

/// One app over the months.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppForecast {
    /// The app's name.
    pub name: String,
    /// The months, in order.
    pub months: Vec<MonthForecast>,
    /// Where a bill steps up or down, by month.
    pub steps: Vec<Step>,
    /// When an edition to be had after migration costs no more than one of the app's own mode.
    pub moving: Vec<Move>,
}

/// One month of an app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MonthForecast {
    /// Which month.
    pub month: Month,
    /// The usage that is assumed.
    pub usage: Usage,
    /// The six editions, in the order of [`Edition::ALL`].
    pub editions: Vec<EditionMonth>,
    /// The cheapest available edition of those that have fitted in every month so far.
    pub recommended: Option<Edition>,
    /// The same among the editions to be had after migration.
    pub recommended_after_migration: Option<Edition>,
}

/// One edition in one month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct EditionMonth {
    /// Which edition.
    pub edition: Edition,
    /// Whether the app can be on it.
    pub availability: Availability,
    /// The month's total in cents; none from the first month on in which the edition does not fit
    /// or cannot be priced.
    pub total: Option<Money>,
    /// The totals from the first month to this one; none where the total is.
    pub cumulative: Option<Money>,
}

impl MonthForecast {
    /// The edition of `availability` that has cost least from the first month to this one; a tie
    /// goes to the later edition.
    #[must_use]
    pub fn cheapest_so_far(&self, availability: Availability) -> Option<Edition> {
        let mut cheapest: Option<(Money, Edition)> = None;
        for it in &self.editions {
            if let Some(so_far) = it.cumulative.filter(|_| it.availability == availability)
                && cheapest.is_none_or(|(least, _)| so_far <= least)
            {
                cheapest = Some((so_far, it.edition));
            }
        }
        cheapest.map(|(_, edition)| edition)
    }
}

/// The `count` months from `first` on.
///
/// # Errors
/// A count outside 1 to [`MAX_MONTHS`], or months after 2099-12, at `/months`.
pub fn months(first: Month, count: u64) -> Result<Vec<Month>, Problems> {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if !(1..=MAX_MONTHS).contains(&count) {
        return Err(problem("/months", Expected::Words("1 to 120 months")));
    }
    let mut months = vec![first];
    let mut last = first;
    while months.len() < count {
        let Some(next) = last.next() else {
            let range = Expected::Words("months up to 2099-12");
            return Err(problem("/months", range));
        };
        months.push(next);
        last = next;
    }
    Ok(months)
}

/// Prices a scenario over `months`, each app's usage growing from what the scenario gives. Start
/// dates are ignored: months are whole.
///
/// # Errors
/// Usage that passes the largest count, at the first such month of each app and metric.
pub fn forecast(
    scenario: &Scenario,
    months: &[Month],
    growth: Growth,
) -> Result<Forecast, Problems> {
    let mut errors = Vec::new();
    let mut courses = Vec::with_capacity(scenario.apps.len());
    for (index, app) in scenario.apps.iter().enumerate() {
        let mut course = Vec::with_capacity(months.len());
        let mut factor = Factor::FIRST;
        for month in months {
            match factor.apply(&app.usage) {
                Ok(usage) => course.push((*month, usage)),
                Err(metric) => {
                    errors.push(beyond_range(index, metric, *month));
                    break;
                }
            }
            factor = factor.next(growth);
        }
        courses.push(course);
    }
    if !errors.is_empty() {
        return Err(Problems { errors });
    }
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for (app, course) in scenario.apps.iter().zip(&courses) {
        apps.push(forecast_app(app, scenario.book_date, course)?);
    }
    Ok(Forecast {
        book_date: scenario.book_date,
        apps,
    })
}

/// Prices one app over months of given usage. Its own usage and start date are ignored.
///
/// # Errors
/// [`Overflow`], which no usage within the contract's ranges reaches.
pub fn forecast_app(
    app: &App,
    book_date: Date,
    course: &[(Month, Usage)],
) -> Result<AppForecast, Overflow> {
    let mut app = app.clone();
    app.start_date = None;
    let mut months: Vec<MonthForecast> = Vec::with_capacity(course.len());
    let mut steps = Vec::new();
    let mut before: Vec<EditionQuote> = Vec::new();
    for (month, usage) in course {
        app.usage = *usage;
        let mut now = quote_app(&app, book_date)?.editions;
        // An edition that did not fit once is left: an app that is on it cannot stay.
        for (it, before) in now.iter_mut().zip(&before) {
            if before.bill().is_none() {
                it.outcome = before.outcome.clone();
            }
        }
        steps::collect(*month, &before, &now, &mut steps)?;
        let last = months.last().map(|it| it.editions.as_slice());
        months.push(MonthForecast {
            month: *month,
            usage: *usage,
            editions: add_up(&now, last.unwrap_or_default())?,
            recommended: crate::compare::cheapest(&now, Availability::Available),
            recommended_after_migration: crate::compare::cheapest(
                &now,
                Availability::AfterMigration,
            ),
        });
        before = now;
    }
    Ok(AppForecast {
        name: app.name,
        moving: moving::find(&months)?,
        months,
        steps,
    })
}

/// Each edition's total of this month and of all months so far.
fn add_up(now: &[EditionQuote], last: &[EditionMonth]) -> Result<Vec<EditionMonth>, Overflow> {
    let mut editions = Vec::with_capacity(now.len());
    for (index, it) in now.iter().enumerate() {
        let total = it.bill().map(|bill| bill.total);
        let so_far = last.get(index).and_then(|it| it.cumulative);
        editions.push(EditionMonth {
            edition: it.edition,
            availability: it.availability,
            total,
            cumulative: match (total, so_far) {
                (Some(total), Some(so_far)) => Some(so_far.plus(total)?),
                (total, None) => total,
                (None, Some(_)) => None,
            },
        });
    }
    Ok(editions)
}

fn beyond_range(index: usize, metric: Metric, month: Month) -> Problem {
    let index = plain_digits(u64::try_from(index).unwrap_or_default());
    Problem {
        path: ["/apps/", &index, "/usage/", metric.name()].concat(),
        code: Code::OutOfRange,
        expected: Expected::UsageWithin(metric, month),
    }
}

fn problem(path: &str, expected: Expected) -> Problems {
    Problem {
        path: path.to_owned(),
        code: Code::OutOfRange,
        expected,
    }
    .into()
}
