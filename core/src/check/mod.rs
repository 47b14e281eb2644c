//! A bill held against the quote: which line differs, and which other reading explains it.

mod price;
mod reading;

use serde::Serialize;

use crate::bill::LineId;
use crate::date::Date;
use crate::edition::Edition;
use crate::money::{Money, Overflow};
use crate::named::named;
use crate::quote::{EditionQuote, quote_app};
use crate::scenario::{App, Scenario};
use crate::source::Source;
use crate::text::Text;

pub use reading::{Reading, ReadingKind};

use price::Variation;

/// A reading of the data: its sentence and the page that is read otherwise.
#[derive(PartialEq, Eq, Debug)]
pub struct ReadingTerms {
    /// Which.
    pub kind: ReadingKind,
    /// What would have been charged.
    pub text: Text,
    /// The page that is read otherwise, or that says otherwise.
    pub source: Source,
}

/// What was charged for a month: a total, lines, or both.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Charged {
    /// The amount of the whole bill. If absent, it is the sum of the lines where every line of the
    /// quote is among them, and not known otherwise.
    pub total: Option<Money>,
    /// Lines that are known, each id once; of several apps together. What is not named is not
    /// compared.
    pub lines: Vec<(LineId, Money)>,
}

/// The answer about one bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Check {
    /// The price date.
    pub book_date: Date,
    /// Whether the bill agrees, is explained, or is not.
    pub verdict: Verdict,
    /// The apps with the editions in which they were billed.
    pub apps: Vec<AppEdition>,
    /// What the quote says in all; none where it has no figure.
    pub expected: Option<Money>,
    /// What was charged in all; none where only some lines of the quote are known.
    pub charged: Option<Money>,
    /// How much more was charged; negative where less was.
    pub difference: Option<Money>,
    /// Line by line, in the order of the quote's lines.
    pub lines: Vec<LineCheck>,
    /// What the charged lines sum to beside the charged total, where the two differ.
    pub lines_sum: Option<Money>,
    /// Each way to come to the charged amounts, to the cent; simplest first.
    pub explanations: Vec<Explanation>,
}

/// The edition in which an app is billed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppEdition {
    /// The app's name.
    pub name: String,
    /// The edition.
    pub edition: Edition,
    /// Why it has no price, if it has none: the status of the quote.
    pub problem: Option<&'static str>,
}

named! {
    /// How a bill and the quote relate.
    pub enum Verdict {
        /// The charged amounts that are known are those of the quote, to the cent. Where no total
        /// is known, this says nothing about it.
        Agrees = "agrees",
        /// They are not, and at least one other reading gives them.
        Explained = "explained",
        /// They are not, and no reading that is known gives them.
        Unexplained = "unexplained",
        /// The quote has no figure to compare with.
        NoQuote = "no_quote",
        /// Nothing was charged that could be compared.
        NothingCharged = "nothing_charged",
    }
}

/// One line of the bill beside the quote's.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct LineCheck {
    /// What is charged.
    pub id: LineId,
    /// By the quote; 0.00 where it has no such line.
    pub expected: Money,
    /// As charged; none where it is not known.
    pub charged: Option<Money>,
    /// How much more was charged, in cents.
    pub difference: Option<Money>,
}

/// Readings that together give the charged amounts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Explanation {
    /// One reading, or two where none alone explains the bill.
    pub readings: Vec<Reading>,
    /// What they give in all.
    pub total: Money,
}

/// Compares a bill with the quote of a scenario whose apps are billed in `editions`, in the order
/// of the apps. An app with a start date is billed for the month of that day.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn check(
    scenario: &Scenario,
    editions: &[Edition],
    charged: &Charged,
) -> Result<Check, Overflow> {
    let billed: Vec<(&App, Edition)> = scenario.apps.iter().zip(editions.iter().copied()).collect();
    let apps = quote_editions(&billed, scenario.book_date)?;
    let has_quote = apps.iter().all(|it| it.problem.is_none());
    let usual = Variation::default();
    let expected = if has_quote {
        price::price(&billed, scenario.book_date, &usual)?
    } else {
        None
    };
    let sum = Money::sum(charged.lines.iter().map(|(_, amount)| *amount))?;
    let has_lines = !charged.lines.is_empty();
    let total = charged.total.or_else(|| {
        expected
            .as_ref()
            .filter(|it| is_whole(it, charged))
            .map(|_| sum)
    });
    let explains = |bill: &price::Bill| {
        let same = |a: Money, b: Money| a.to_cents() == b.to_cents();
        let lines = charged.lines.iter();
        total.is_none_or(|total| same(total, bill.total))
            && lines
                .into_iter()
                .all(|(id, amount)| same(*amount, bill.line(*id)))
    };
    let mut explanations = Vec::new();
    let verdict = match &expected {
        _ if total.is_none() && !has_lines => Verdict::NothingCharged,
        _ if !has_quote => Verdict::NoQuote,
        Some(bill) if explains(bill) => Verdict::Agrees,
        _ => {
            explanations = reading::explain(&billed, scenario.book_date, &explains)?;
            match (&expected, explanations.is_empty()) {
                (_, false) => Verdict::Explained,
                (Some(_), true) => Verdict::Unexplained,
                (None, true) => Verdict::NoQuote,
            }
        }
    };
    let expected_total = expected.as_ref().map(|bill| bill.total);
    Ok(Check {
        book_date: scenario.book_date,
        verdict,
        apps,
        expected: expected_total,
        charged: total,
        difference: difference(total, expected_total)?,
        lines: compare_lines(expected.as_ref(), charged)?,
        lines_sum: total.filter(|it| has_lines && *it != sum).map(|_| sum),
        explanations,
    })
}

/// Each app with its edition, and whether that has a price.
fn quote_editions(
    billed: &[(&App, Edition)],
    book_date: Date,
) -> Result<Vec<AppEdition>, Overflow> {
    let mut apps = Vec::with_capacity(billed.len());
    for (app, edition) in billed {
        let quote = quote_app(app, book_date)?;
        apps.push(AppEdition {
            name: app.name.clone(),
            edition: *edition,
            problem: quote.edition(*edition).and_then(EditionQuote::problem),
        });
    }
    Ok(apps)
}

/// Whether there are charged lines and none of the quote's is left out: only then is their sum the
/// bill's.
fn is_whole(bill: &price::Bill, charged: &Charged) -> bool {
    let is_charged = |id: LineId| charged.lines.iter().any(|(it, _)| *it == id);
    !charged.lines.is_empty() && bill.lines.iter().all(|(id, _)| is_charged(*id))
}

fn difference(charged: Option<Money>, expected: Option<Money>) -> Result<Option<Money>, Overflow> {
    match (charged, expected) {
        (Some(charged), Some(expected)) => charged.minus(expected).map(Some),
        _ => Ok(None),
    }
}

fn compare_lines(
    expected: Option<&price::Bill>,
    charged: &Charged,
) -> Result<Vec<LineCheck>, Overflow> {
    let Some(expected) = expected else {
        return Ok(Vec::new());
    };
    let mut ids: Vec<LineId> = expected.lines.iter().map(|(id, _)| *id).collect();
    ids.extend(charged.lines.iter().map(|(id, _)| *id));
    ids.sort_unstable();
    ids.dedup();
    let mut lines = Vec::with_capacity(ids.len());
    for id in ids {
        let amount = expected.line(id);
        let found = charged.lines.iter().find(|(it, _)| *it == id);
        let charged = found.map(|(_, amount)| *amount);
        lines.push(LineCheck {
            id,
            expected: amount,
            charged,
            difference: difference(charged.map(Money::to_cents), Some(amount.to_cents()))?,
        });
    }
    Ok(lines)
}
