//! The month in which an app changes its edition or its add-ons: an estimate.

mod month;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::bill::LineId;
use crate::book::{FirstMonth, PriceBook};
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::named::named;
use crate::quote::Outcome;
use crate::rules::{fit, mode};
use crate::scenario::{App, Needs};
use crate::source::Source;
use crate::verdict::Reason;

/// What changes, and on which day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// The edition until the day before.
    pub from: Edition,
    /// The edition from the day on; the same one when only add-ons change.
    pub to: Edition,
    /// The day of the change: the first day of the new setting.
    pub day: Date,
    /// The needs until the day before, which decide the add-ons then; the app's own if absent.
    pub needs_before: Option<Needs>,
}

/// The answer for one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The app's name.
    pub name: String,
    /// The edition until the day before.
    pub from: Edition,
    /// The edition from the day on.
    pub to: Edition,
    /// The day of the change.
    pub day: Date,
    /// The month's bill, or why there is none.
    pub outcome: ChangeOutcome,
}

/// The bill of the month, or why there is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ChangeOutcome {
    /// The change cannot be made, or no page says what its month costs.
    Refused(Refusal),
    /// An edition does not fit; at least one reason.
    Infeasible(Edition, Vec<Reason>),
    /// These measurements are unknown; at least one.
    NeedsInput(Vec<Metric>),
    /// The bill, an estimate.
    Estimate(ChangeBill),
}

named! {
    /// Why a change has no figure.
    pub enum Refusal {
        /// Edition and add-ons are the same before and after.
        NothingChanges = "nothing_changes",
        /// A paid app cannot go back to a free tier.
        CannotReturnToFreeTier = "cannot_return_to_free_tier",
        /// What the month of a move to the other billing mode costs is not documented.
        SwitchMonthUndocumented = "switch_month_undocumented",
        /// The app is billed in the other mode.
        OtherBillingMode = "other_billing_mode",
        /// No book of the mode is in force on the price date.
        Unpriced = "unpriced",
        /// The books of the price date state no rule for such a month.
        RuleUnstated = "change_month_rule_unstated",
    }
}

named! {
    /// What a reader must know about the figure.
    pub enum ChangeNote {
        /// The plan and each add-on can be changed once per calendar month.
        OncePerCalendarMonth = "once_per_calendar_month",
        /// Retention differs before and after: the dearer of the two is taken, for the whole month.
        RetentionDearerOfTwo = "retention_dearer_of_two",
        /// The edition before does not meet the needs: it is priced with the add-ons that it has for them.
        NeedsUnmetBefore = "needs_unmet_before",
    }
}

named! {
    /// The part of the month that a line is for.
    pub enum Part {
        /// The days before the change.
        Before = "before",
        /// The day of the change and those after it.
        After = "after",
        /// The whole month.
        Month = "month",
    }
}

/// The bill of the month of a change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangeBill {
    /// Days before the change.
    pub days_before: u8,
    /// Days from the change to the end of the month.
    pub days_after: u8,
    /// 28 to 31, the sum of the two.
    pub days_in_month: u8,
    /// What is charged: before, after, then for the whole month.
    pub lines: Vec<ChangeLine>,
    /// The sum of the lines' amounts, which have 8 decimals.
    pub exact_total: Money,
    /// That sum rounded once, to cents, half up.
    pub total: Money,
    /// What a reader must know.
    pub notes: Vec<ChangeNote>,
}

/// One charge of the month of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct ChangeLine {
    /// What is charged.
    pub id: LineId,
    /// The edition that it belongs to.
    pub edition: Edition,
    /// The part of the month it is for.
    pub part: Part,
    /// Days of that part.
    pub days: u8,
    /// What the line costs in a full month.
    pub month_amount: Money,
    /// For its part of the month, to 8 decimals.
    pub amount: Money,
    /// Whether it was charged by day.
    pub prorated: bool,
    /// The book that prices it.
    pub book: &'static str,
    /// Where the unit price is printed.
    pub source: Source,
}

/// Prices the month of a change with the books in force on `book_date`; the day gives only the
/// days and the month's length.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn change(app: &App, book_date: Date, request: &Request) -> Result<Change, Overflow> {
    Ok(Change {
        name: app.name.clone(),
        from: request.from,
        to: request.to,
        day: request.day,
        outcome: decide(app, book_date, request)?,
    })
}

fn decide(app: &App, book_date: Date, request: &Request) -> Result<ChangeOutcome, Overflow> {
    let (Some(from), Some(to)) = (EditionTerms::of(request.from), EditionTerms::of(request.to))
    else {
        return Ok(ChangeOutcome::Refused(Refusal::Unpriced));
    };
    if let Some(refusal) = refusal(app, book_date, request, from, to) {
        return Ok(ChangeOutcome::Refused(refusal));
    }
    let book = PriceBook::in_force(to.mode, book_date);
    let plans =
        book.and_then(|book| Some((book, book.plan(from.edition)?, book.plan(to.edition)?)));
    let Some((book, old, new)) = plans else {
        return Ok(ChangeOutcome::Refused(Refusal::Unpriced));
    };
    let mut before = app.clone();
    if let Some(needs) = &request.needs_before {
        before.needs = needs.clone();
    }
    match fit::problems(to, new, app) {
        Some(Outcome::Infeasible(reasons)) => {
            return Ok(ChangeOutcome::Infeasible(to.edition, reasons));
        }
        Some(Outcome::NeedsInput(missing)) => return Ok(ChangeOutcome::NeedsInput(missing)),
        _ => {}
    }
    let mut meets_needs = true;
    if !from.free_tier
        && let Some(Outcome::Infeasible(reasons)) = fit::problems(from, old, &before)
    {
        if request.needs_before.is_some() {
            return Ok(ChangeOutcome::Infeasible(from.edition, reasons));
        }
        meets_needs = false;
    }
    if from.free_tier {
        return month::after_free_tier(book, new, app, book_date, request.day);
    }
    if book.first_month != FirstMonth::ByDay {
        return Ok(ChangeOutcome::Refused(Refusal::RuleUnstated));
    }
    let sides = [(old, &before), (new, app)];
    let mut bill = month::between_paid(book, sides, request.day)?;
    if !meets_needs {
        bill.notes.push(ChangeNote::NeedsUnmetBefore);
    }
    Ok(ChangeOutcome::Estimate(bill))
}

/// Why the change cannot be made or priced, whatever the app is used for.
fn refusal(
    app: &App,
    book_date: Date,
    request: &Request,
    from: &EditionTerms,
    to: &EditionTerms,
) -> Option<Refusal> {
    let same_needs = request
        .needs_before
        .as_ref()
        .is_none_or(|needs| *needs == app.needs);
    if from.edition == to.edition && (from.free_tier || same_needs) {
        return Some(Refusal::NothingChanges);
    }
    if from.mode != to.mode {
        return Some(Refusal::SwitchMonthUndocumented);
    }
    if to.free_tier {
        return Some(Refusal::CannotReturnToFreeTier);
    }
    let (mode, _) = mode::billing_mode(app, book_date);
    (mode != to.mode).then_some(Refusal::OtherBillingMode)
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut reasons, mut missing): (&[Reason], &[Metric]) = (&[], &[]);
        let (mut refusal, mut unfit, mut bill) = (None, None, None);
        let status = match &self.outcome {
            ChangeOutcome::Refused(it) => {
                refusal = Some(it);
                "refused"
            }
            ChangeOutcome::Infeasible(edition, it) => {
                (reasons, unfit) = (it, Some(edition));
                "infeasible"
            }
            ChangeOutcome::NeedsInput(it) => {
                missing = it;
                "needs_input"
            }
            ChangeOutcome::Estimate(it) => {
                bill = Some(it);
                "estimate"
            }
        };
        let mut it = serializer.serialize_struct("Change", 10)?;
        it.serialize_field("name", &self.name)?;
        it.serialize_field("from", &self.from)?;
        it.serialize_field("to", &self.to)?;
        it.serialize_field("day", &self.day)?;
        it.serialize_field("status", status)?;
        it.serialize_field("refusal", &refusal)?;
        it.serialize_field("infeasible_edition", &unfit)?;
        it.serialize_field("reasons", reasons)?;
        it.serialize_field("missing", missing)?;
        it.serialize_field("month", &bill)?;
        it.end()
    }
}
