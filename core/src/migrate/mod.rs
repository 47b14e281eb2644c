//! Move or stay: each edition an app can be on against each that migration opens.

mod pair;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::condition::Condition;
use crate::date::Date;
use crate::edition::BillingMode;
use crate::money::Overflow;
use crate::quote::{AppQuote, quote_app};
use crate::ratio::MauRatios;
use crate::rules::availability::can_migrate;
use crate::scenario::{App, Scenario};
use crate::source::Source;
use crate::tables::CUTOVER;
use crate::verdict::{Availability, ModeReason, Reason};

pub use self::pair::{AddOnLost, Estimate, Pair};

/// Move or stay, for all apps of a scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Migration {
    /// The price date.
    pub book_date: Date,
    /// One answer per app, in the scenario's order.
    pub apps: Vec<AppMigration>,
}

/// Move or stay, for one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppMigration {
    /// The app's name.
    pub name: String,
    /// How it is billed.
    pub billing_mode: BillingMode,
    /// Which rule decided that.
    pub billing_mode_reason: ModeReason,
    /// Whether the move can be asked for.
    pub is_eligible: bool,
    /// Each feasible edition of today against each that fits after migration.
    pub pairs: Vec<Pair>,
    /// Why there are no pairs; none when there are.
    pub reason: Option<NoPairs>,
}

/// Why there is nothing to compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoPairs {
    /// The rule that decided the billing mode leaves nothing to move to.
    Mode(ModeReason),
    /// No edition of today has a bill.
    NothingFeasibleNow,
    /// No edition after migration does what is asked.
    NoEditionAfterMigrationFits,
}

impl NoPairs {
    /// The stable code: that of the billing mode's rule, or one of its own.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mode(reason) => reason.name(),
            Self::NothingFeasibleNow => "nothing_feasible_now",
            Self::NoEditionAfterMigrationFits => "no_edition_after_migration_fits",
        }
    }
}

/// Compares moving with staying, for each app of a scenario.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn migrate(scenario: &Scenario, ratios: Option<MauRatios>) -> Result<Migration, Overflow> {
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let quote = quote_app(app, scenario.book_date)?;
        apps.push(migrate_app(&quote, app, scenario.book_date, ratios)?);
    }
    Ok(Migration {
        book_date: scenario.book_date,
        apps,
    })
}

/// Compares moving with staying for `app`, whose quote is `quote`. With `ratios`, each pair carries
/// three estimates of the monthly users.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn migrate_app(
    quote: &AppQuote,
    app: &App,
    book_date: Date,
    ratios: Option<MauRatios>,
) -> Result<AppMigration, Overflow> {
    let is_eligible = can_migrate(app, quote.billing_mode, book_date);
    let (mut pairs, mut is_any_feasible) = (Vec::new(), false);
    for from in &quote.editions {
        let Some(bill) = from
            .bill()
            .filter(|_| is_eligible && from.availability == Availability::Available)
        else {
            continue;
        };
        is_any_feasible = true;
        for to in &quote.editions {
            let is_open = to.availability == Availability::AfterMigration
                && to.outcome.reasons().iter().all(is_usage);
            if is_open {
                let from = (from.edition, bill);
                pairs.push(Pair::of(from, to, app, book_date, ratios)?);
            }
        }
    }
    let reason = match (pairs.is_empty(), is_eligible, is_any_feasible) {
        (false, ..) => None,
        (true, false, _) => Some(NoPairs::Mode(quote.billing_mode_reason)),
        (true, true, false) => Some(NoPairs::NothingFeasibleNow),
        (true, true, true) => Some(NoPairs::NoEditionAfterMigrationFits),
    };
    Ok(AppMigration {
        name: quote.name.clone(),
        billing_mode: quote.billing_mode,
        billing_mode_reason: quote.billing_mode_reason,
        is_eligible,
        pairs,
        reason,
    })
}

const fn is_usage(reason: &Reason) -> bool {
    matches!(reason, Reason::UsageExceeded { .. })
}

/// Where it is stated that the move cannot be undone.
#[must_use]
pub fn irreversible_source() -> Option<Source> {
    Condition::of("migration_on_request").map(|it| it.source)
}

/// The page that leaves out what the month of the move costs.
#[must_use]
pub fn switch_month_source() -> Option<Source> {
    Condition::of("migration_month").map(|it| it.source)
}

impl Serialize for Migration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Migration", 3)?;
        it.serialize_field("schema", &1)?;
        it.serialize_field("book_date", &self.book_date)?;
        it.serialize_field("apps", &self.apps)?;
        it.end()
    }
}

impl Serialize for AppMigration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("AppMigration", 11)?;
        it.serialize_field("name", &self.name)?;
        it.serialize_field("billing_mode", &self.billing_mode)?;
        it.serialize_field("billing_mode_reason", &self.billing_mode_reason)?;
        it.serialize_field("eligible", &self.is_eligible)?;
        it.serialize_field("eligible_source", &CUTOVER.source)?;
        it.serialize_field("irreversible", &true)?;
        it.serialize_field("irreversible_source", &irreversible_source())?;
        it.serialize_field("switch_month", &None::<()>)?;
        it.serialize_field("switch_month_reason", "undocumented")?;
        it.serialize_field("switch_month_source", &switch_month_source())?;
        it.serialize_field("pairs", &self.pairs)?;
        it.serialize_field("reason", &self.reason.map(NoPairs::code))?;
        it.end()
    }
}
