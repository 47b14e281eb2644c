//! The priced answer. A total is the sum of its lines; nothing computes it a second way.

use crate::bill::{Bill, FirstMonthBill};
use crate::book::PriceBook;
use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::matrix::EditionTerms;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::rules::{availability, first_month, fit, lines, mode, notes};
use crate::scenario::{App, Scenario};
use crate::verdict::{Availability, ModeReason, Note, QuoteNote, Reason};

/// All apps of a scenario, priced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// The price date.
    pub book_date: Date,
    /// What a reader must know about the whole.
    pub notes: Vec<QuoteNote>,
    /// One answer per app, in the scenario's order.
    pub apps: Vec<AppQuote>,
    /// The sum of the recommended editions' totals; none when an app has no recommended edition.
    pub total: Option<Money>,
}

/// One app in all six editions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppQuote {
    /// The app's name.
    pub name: String,
    /// How it is billed.
    pub billing_mode: BillingMode,
    /// Which rule decided that.
    pub billing_mode_reason: ModeReason,
    /// The six editions, in the order of [`Edition::ALL`].
    pub editions: Vec<EditionQuote>,
    /// The cheapest feasible edition that is available.
    pub recommended: Option<Edition>,
    /// The cheapest feasible edition among those to be had after migration.
    pub recommended_after_migration: Option<Edition>,
}

/// One app in one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionQuote {
    /// Which.
    pub edition: Edition,
    /// Whether the app can be on it.
    pub availability: Availability,
    /// The bill, or why there is none.
    pub outcome: Outcome,
    /// What a reader must know, in the contract's order.
    pub notes: Vec<Note>,
    /// The month in which it starts; none without a start date, on a free tier, or where the rule
    /// is unstated.
    pub first_month: Option<FirstMonthBill>,
}

/// The bill of an edition, or why there is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// No price book of its mode is in force on the price date.
    Unpriced,
    /// A need or a free tier's quota is exceeded; at least one reason.
    Infeasible(Vec<Reason>),
    /// These measurements are unknown; at least one.
    NeedsInput(Vec<Metric>),
    /// It does what is asked, at this price.
    Feasible(Bill),
}

impl Outcome {
    /// The status of the contract.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Unpriced => "unpriced",
            Self::Infeasible(_) => "infeasible",
            Self::NeedsInput(_) => "needs_input",
            Self::Feasible(_) => "feasible",
        }
    }

    /// Why it does not fit; empty unless it is infeasible.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Infeasible(reasons) => reasons,
            _ => &[],
        }
    }
}

impl EditionQuote {
    /// The bill, if the edition fits.
    #[must_use]
    pub const fn bill(&self) -> Option<&Bill> {
        match &self.outcome {
            Outcome::Feasible(bill) => Some(bill),
            _ => None,
        }
    }
}

impl EditionQuote {
    /// Why there is no bill, in the contract's words; nothing if there is one.
    #[must_use]
    pub const fn problem(&self) -> Option<&'static str> {
        match &self.outcome {
            Outcome::Unpriced => Some("unpriced"),
            Outcome::Infeasible(_) => Some("infeasible"),
            Outcome::NeedsInput(_) => Some("needs_input"),
            Outcome::Feasible(_) => None,
        }
    }
}

impl AppQuote {
    /// The quote for `edition`.
    #[must_use]
    pub fn edition(&self, edition: Edition) -> Option<&EditionQuote> {
        self.editions.iter().find(|it| it.edition == edition)
    }

    /// What the recommended edition costs, if there is one.
    fn recommended_total(&self) -> Option<Money> {
        Some(self.edition(self.recommended?)?.bill()?.total)
    }
}

/// The books in force on a day, by mode.
struct InForce([Option<&'static PriceBook>; BillingMode::ALL.len()]);

impl InForce {
    fn on(date: Date) -> Self {
        let mut books = [None; BillingMode::ALL.len()];
        for (book, mode) in books.iter_mut().zip(BillingMode::ALL) {
            *book = PriceBook::in_force(*mode, date);
        }
        Self(books)
    }

    fn of(&self, mode: BillingMode) -> Option<&'static PriceBook> {
        self.0.get(mode.index()).copied().flatten()
    }
}

/// Prices a scenario.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn quote(scenario: &Scenario) -> Result<Quote, Overflow> {
    let books = InForce::on(scenario.book_date);
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        apps.push(quote_with(&books, app, scenario.book_date)?);
    }
    let totals = || apps.iter().map(AppQuote::recommended_total);
    let total = if totals().all(|it| it.is_some()) {
        Some(Money::sum(totals().flatten())?)
    } else {
        None
    };
    Ok(Quote {
        book_date: scenario.book_date,
        notes: notes::of_quote(scenario),
        total,
        apps,
    })
}

/// Prices one app in all six editions with the books in force on `book_date`.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn quote_app(app: &App, book_date: Date) -> Result<AppQuote, Overflow> {
    quote_with(&InForce::on(book_date), app, book_date)
}

fn quote_with(books: &InForce, app: &App, book_date: Date) -> Result<AppQuote, Overflow> {
    let (billing_mode, billing_mode_reason) = mode::billing_mode(app, book_date);
    let mut editions = Vec::with_capacity(Edition::ALL.len());
    for terms in crate::tables::EDITIONS {
        let availability = availability::of(terms, app, billing_mode, book_date);
        let book = books.of(terms.mode);
        let outcome = price(terms, app, book)?;
        let first_month = match (&outcome, book) {
            (Outcome::Feasible(bill), Some(book)) if !terms.free_tier => {
                first_month::bill(book, book_date, app.start_date, bill)?
            }
            _ => first_month::FirstMonthAnswer::NotAsked,
        };
        editions.push(EditionQuote {
            edition: terms.edition,
            availability,
            notes: notes::of_edition(terms, app, availability, &outcome, &first_month),
            outcome,
            first_month: first_month.into_bill(),
        });
    }
    Ok(AppQuote {
        name: app.name.clone(),
        billing_mode,
        billing_mode_reason,
        recommended: crate::compare::cheapest(&editions, Availability::Available),
        recommended_after_migration: crate::compare::cheapest(
            &editions,
            Availability::AfterMigration,
        ),
        editions,
    })
}

/// One app in one edition, without what stands beside the bill.
pub(crate) fn price_edition(
    terms: &EditionTerms,
    app: &App,
    book_date: Date,
) -> Result<Outcome, Overflow> {
    price(terms, app, PriceBook::in_force(terms.mode, book_date))
}

/// The same with the book of its mode, if one is in force.
fn price(
    terms: &EditionTerms,
    app: &App,
    book: Option<&'static PriceBook>,
) -> Result<Outcome, Overflow> {
    let Some((book, plan)) = book.and_then(|book| Some((book, book.plan(terms.edition)?))) else {
        return Ok(Outcome::Unpriced);
    };
    match fit::problems(terms, plan, app) {
        Some(outcome) => Ok(outcome),
        None => lines::bill(book, plan, app).map(Outcome::Feasible),
    }
}
