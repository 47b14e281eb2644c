//! How one line of the bill comes about on each edition that can have it, also when it is not charged.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::bill::LineId;
use crate::book::{AddOn, Overage, Plan, PriceBook};
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::{Extent, Metric, Need};
use crate::money::{Money, Overflow};
use crate::quote::{AppQuote, quote_app};
use crate::rules::{fit, lines};
use crate::scenario::{App, Scenario};
use crate::source::Source;
use crate::verdict::Availability;

/// One line, explained for all apps of a scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The price date.
    pub book_date: Date,
    /// One answer per app, in the scenario's order.
    pub apps: Vec<AppExplanation>,
}

/// One line, explained for one app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppExplanation {
    /// The app's name.
    pub name: String,
    /// Which line.
    pub line: LineId,
    /// Each edition that can have it, in the order of [`Edition::ALL`]; those without a price book
    /// in force are left out.
    pub editions: Vec<ExplainedLine>,
}

/// One line on one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExplainedLine {
    /// Which edition.
    pub edition: Edition,
    /// Whether the app can be on it.
    pub availability: Availability,
    /// Whether it fits: the status of the quote.
    pub status: &'static str,
    /// The rule with what goes into it.
    pub rule: Rule,
    /// How many units are charged; none where usage is unknown or nothing sold reaches what is asked.
    pub quantity: Option<u64>,
    /// Per unit; none for an add-on that is not bought.
    pub unit_price: Option<Money>,
    /// Quantity times unit price; 0.00 where nothing is charged.
    pub amount: Option<Money>,
    /// The price book.
    pub book: &'static str,
    /// Where the unit price is printed; for an add-on that is not bought, that of its first tier.
    pub source: Option<Source>,
}

/// The rule behind a line, with its inputs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Rule {
    /// One plan per app.
    Plan,
    /// Started blocks of the usage above the quota.
    Overage {
        /// What is measured.
        metric: Metric,
        /// The usage, if it is known.
        used: Option<u64>,
        /// Included in the plan fee.
        quota: u64,
        /// Units sold together.
        block: u64,
    },
    /// The cheapest tier that covers what is asked, and none where the edition covers it by itself.
    AddOn {
        /// What it raises.
        need: Need,
        /// What is asked; none when nothing is.
        asked: Option<Extent>,
        /// What the edition gives without it.
        base: Extent,
        /// The limit with it; none when it is not bought.
        reaches: Option<Extent>,
    },
}

impl Rule {
    /// Its stable name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Overage { .. } => "overage",
            Self::AddOn { .. } => "add_on",
        }
    }
}

/// What a rule charges.
struct Charge {
    rule: Rule,
    quantity: Option<u64>,
    unit_price: Option<Money>,
    source: Option<Source>,
}

/// Explains `line` for each app of a scenario.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn explain(scenario: &Scenario, line: LineId) -> Result<Explanation, Overflow> {
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let quote = quote_app(app, scenario.book_date)?;
        apps.push(explain_app(&quote, app, scenario.book_date, line)?);
    }
    Ok(Explanation {
        book_date: scenario.book_date,
        apps,
    })
}

/// Explains `line` for `app`, whose quote is `quote`.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn explain_app(
    quote: &AppQuote,
    app: &App,
    book_date: Date,
    line: LineId,
) -> Result<AppExplanation, Overflow> {
    let mut editions = Vec::new();
    for it in &quote.editions {
        let sold = EditionTerms::of(it.edition).and_then(|terms| {
            let book = PriceBook::in_force(terms.mode, book_date)?;
            let charge = charge(terms, book.plan(it.edition)?, app, line)?;
            Some((book, charge))
        });
        let Some((book, charge)) = sold else { continue };
        let amount = match (charge.quantity, charge.unit_price) {
            (Some(0), _) => Some(Money::ZERO),
            (Some(quantity), Some(price)) => Some(price.times(quantity)?),
            _ => None,
        };
        editions.push(ExplainedLine {
            edition: it.edition,
            availability: it.availability,
            status: it.outcome.status(),
            rule: charge.rule,
            quantity: charge.quantity,
            unit_price: charge.unit_price,
            amount,
            book: book.id,
            source: charge.source,
        });
    }
    Ok(AppExplanation {
        name: quote.name.clone(),
        line,
        editions,
    })
}

/// What `plan` charges as `line`; none when it has no such line.
fn charge(terms: &EditionTerms, plan: &Plan, app: &App, line: LineId) -> Option<Charge> {
    match line {
        LineId::Plan(edition) => (edition == plan.edition).then_some(Charge {
            rule: Rule::Plan,
            quantity: Some(1),
            unit_price: Some(plan.fee.amount),
            source: Some(plan.fee.source),
        }),
        LineId::Overage(metric) => {
            let overage = plan.overages.iter().find(|it| it.metric == metric)?;
            Some(overage_charge(overage, app))
        }
        LineId::AddOn(key) => {
            let add_on = plan.add_ons.iter().find(|it| it.key == key)?;
            Some(add_on_charge(terms, add_on, app))
        }
    }
}

fn overage_charge(overage: &Overage, app: &App) -> Charge {
    let used = app.usage.of(overage.metric);
    Charge {
        rule: Rule::Overage {
            metric: overage.metric,
            used,
            quota: overage.quota,
            block: overage.block,
        },
        quantity: used.map(|used| lines::started_blocks(used, overage.quota, overage.block)),
        unit_price: Some(overage.price.amount),
        source: Some(overage.price.source),
    }
}

fn add_on_charge(terms: &EditionTerms, add_on: &AddOn, app: &App) -> Charge {
    let need = add_on.key.need();
    let (asked, base) = (app.needs.size(need), fit::base_limit(terms, need));
    let is_covered = base.covers(asked);
    let tier = lines::cheapest_tier(add_on, asked).filter(|_| !is_covered);
    let shown = tier.or(add_on.tiers.first());
    Charge {
        rule: Rule::AddOn {
            need,
            asked: app
                .needs
                .sizes
                .iter()
                .find(|(it, _)| *it == need)
                .map(|it| it.1),
            base,
            reaches: tier.map(|tier| tier.reaches),
        },
        quantity: match (is_covered, tier) {
            (true, _) => Some(0),
            (false, Some(_)) => Some(1),
            (false, None) => None,
        },
        unit_price: tier.map(|tier| tier.price.amount),
        source: shown.map(|tier| tier.price.source),
    }
}

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Explanation", 3)?;
        it.serialize_field("schema", &1)?;
        it.serialize_field("book_date", &self.book_date)?;
        it.serialize_field("apps", &self.apps)?;
        it.end()
    }
}

impl Serialize for ExplainedLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("ExplainedLine", 10)?;
        it.serialize_field("edition", &self.edition)?;
        it.serialize_field("availability", &self.availability)?;
        it.serialize_field("status", self.status)?;
        it.serialize_field("rule", self.rule.name())?;
        it.serialize_field("inputs", &self.rule)?;
        it.serialize_field("quantity", &self.quantity)?;
        it.serialize_field("unit_price", &self.unit_price)?;
        it.serialize_field("amount", &self.amount)?;
        it.serialize_field("book", self.book)?;
        it.serialize_field("source", &self.source)?;
        it.end()
    }
}

/// The inputs alone.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Inputs", 5)?;
        match self {
            Self::Plan => {}
            Self::Overage {
                metric,
                used,
                quota,
                block,
            } => {
                it.serialize_field("metric", metric)?;
                it.serialize_field("used", used)?;
                it.serialize_field("quota", quota)?;
                let above = used.map(|used| used.saturating_sub(*quota));
                it.serialize_field("above_quota", &above)?;
                it.serialize_field("block", block)?;
            }
            Self::AddOn {
                need,
                asked,
                base,
                reaches,
            } => {
                it.serialize_field("metric", need)?;
                it.serialize_field("asked", asked)?;
                it.serialize_field("base", base)?;
                it.serialize_field("reaches", reaches)?;
            }
        }
        it.end()
    }
}
