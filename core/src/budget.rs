//! The budget turned round: how far an amount a month reaches on each edition.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::curve::{Curve, Reach, WhyNot};
use crate::date::Date;
use crate::edition::Edition;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::quote::{AppQuote, Outcome, quote_app};
use crate::scenario::{App, Scenario};
use crate::verdict::{Availability, Reason};

/// What an amount reaches, for all apps of a scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Budget {
    /// The price date.
    pub book_date: Date,
    /// One answer per app, in the scenario's order.
    pub apps: Vec<AppBudget>,
}

/// What an amount reaches for one app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppBudget {
    /// The app's name.
    pub name: String,
    /// Dollars a month for this app.
    pub amount: Money,
    /// In the order of [`Edition::ALL`].
    pub editions: Vec<EditionBudget>,
}

/// What an amount reaches on one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionBudget {
    /// Which.
    pub edition: Edition,
    /// Whether the app can be on it.
    pub availability: Availability,
    /// The maxima, or why there are none.
    pub outcome: BudgetOutcome,
}

/// How far an amount reaches, or why it does not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BudgetOutcome {
    /// No price book of its mode is in force.
    Unpriced,
    /// The edition does not fit the scenario as it is.
    Infeasible(Vec<Reason>),
    /// One maximum per metric.
    Reaches(Reaches),
}

/// The largest value of each metric by itself, the others as in the scenario. As `peak_dau` rises,
/// a known `mau` rises with it; `mau` is at least `peak_dau`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reaches {
    /// In the order of [`Metric::ALL`]. Null as well where another measurement is unknown that the
    /// cost depends on.
    pub most: Vec<(Metric, Reach)>,
    /// The measurements whose absence leaves a maximum open.
    pub missing: Vec<Metric>,
}

/// How far `amount` reaches for each app of a scenario.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn budget(scenario: &Scenario, amount: Money) -> Result<Budget, Overflow> {
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let quote = quote_app(app, scenario.book_date)?;
        apps.push(budget_app(&quote, app, scenario.book_date, amount)?);
    }
    Ok(Budget {
        book_date: scenario.book_date,
        apps,
    })
}

/// How far `amount` reaches for `app`, whose quote is `quote`.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn budget_app(
    quote: &AppQuote,
    app: &App,
    book_date: Date,
    amount: Money,
) -> Result<AppBudget, Overflow> {
    let mut editions = Vec::with_capacity(quote.editions.len());
    for it in &quote.editions {
        let outcome = match &it.outcome {
            Outcome::Unpriced => BudgetOutcome::Unpriced,
            Outcome::Infeasible(reasons) => BudgetOutcome::Infeasible(reasons.clone()),
            Outcome::NeedsInput(_) | Outcome::Feasible(_) => {
                BudgetOutcome::Reaches(Reaches::of(it.edition, app, book_date, amount)?)
            }
        };
        editions.push(EditionBudget {
            edition: it.edition,
            availability: it.availability,
            outcome,
        });
    }
    Ok(AppBudget {
        name: quote.name.clone(),
        amount,
        editions,
    })
}

impl Reaches {
    fn of(edition: Edition, app: &App, book_date: Date, amount: Money) -> Result<Self, Overflow> {
        let mut reaches = Self {
            most: Vec::with_capacity(Metric::ALL.len()),
            missing: Vec::new(),
        };
        for metric in Metric::ALL {
            let most = match Curve::of(edition, *metric, app, book_date) {
                Ok(curve) => curve.most_within(amount),
                Err(WhyNot::Overflow) => return Err(Overflow),
                Err(WhyNot::Missing(missing)) => {
                    for metric in missing {
                        if !reaches.missing.contains(&metric) {
                            reaches.missing.push(metric);
                        }
                    }
                    Reach::Null
                }
                // It does not hold even the lowest value, such as the users of the peak day.
                Err(WhyNot::Infeasible(_) | WhyNot::Unpriced) => Reach::Null,
            };
            reaches.most.push((*metric, most));
        }
        Ok(reaches)
    }
}

impl Serialize for Budget {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Budget", 3)?;
        it.serialize_field("schema", &1)?;
        it.serialize_field("book_date", &self.book_date)?;
        it.serialize_field("apps", &self.apps)?;
        it.end()
    }
}

impl Serialize for EditionBudget {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("EditionBudget", 6)?;
        it.serialize_field("edition", &self.edition)?;
        it.serialize_field("availability", &self.availability)?;
        match &self.outcome {
            BudgetOutcome::Unpriced => it.serialize_field("status", "unpriced")?,
            BudgetOutcome::Infeasible(reasons) => it.serialize_field("reasons", reasons)?,
            BudgetOutcome::Reaches(reaches) => {
                for (metric, most) in &reaches.most {
                    it.serialize_field(max_field(*metric), most)?;
                }
                if !reaches.missing.is_empty() {
                    it.serialize_field("missing", &reaches.missing)?;
                }
            }
        }
        it.end()
    }
}

/// The name of a metric's maximum in JSON.
const fn max_field(metric: Metric) -> &'static str {
    match metric {
        Metric::PeakDau => "max_peak_dau",
        Metric::PeakGroups => "max_peak_groups",
        Metric::Mau => "max_mau",
    }
}
