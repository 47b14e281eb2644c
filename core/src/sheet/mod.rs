//! A quote as one list of facts, and its printers.
//!
//! Text, Markdown, CSV, formulas and the printed page all print the same [`Sheet`]; none of them
//! looks at the quote, adds anything up or leaves anything out. What the facts are called is up to
//! [`SheetWords`], which the page has in four languages and the command line in one.

use crate::bill::{Line, LineId};
use crate::edition::Idc;
use crate::metric::{Metric, Need};
use crate::money::Money;
use crate::named::named;
use crate::terms::Marks;
use crate::text::Language;
use crate::verdict::{ModeReason, Note, QuoteNote, Reason};

pub mod csv;
mod facts;
pub mod formulas;
pub mod markdown;
pub mod statement;
pub mod text;

pub use facts::sheet;

named! {
    /// What a fact belongs to, in the order of a sheet. Those from `Inputs` to `Notes` come once
    /// per app.
    #[derive(Default)]
    pub enum Part {
        /// Price date, price lists, total.
        #[default]
        Overview = "overview",
        /// What was stated about an app.
        Inputs = "inputs",
        /// The lines of the edition that counts, and their sum.
        Bill = "bill",
        /// The lines of its first month.
        FirstMonth = "first_month",
        /// The totals of all six editions, or why there is none.
        Editions = "editions",
        /// What a reader must know about the app's edition.
        Notes = "notes",
        /// The apps together.
        Account = "account",
        /// What the whole takes for granted.
        Assumptions = "assumptions",
    }
}

named! {
    /// The fixed words of a sheet.
    pub enum Label {
        /// Heading of the whole.
        Title = "title",
        /// The price date.
        PriceDate = "price_date",
        /// The books in force.
        Books = "books",
        /// The total of a month.
        Total = "total",
        /// The exact sum, where it has fractions of a cent.
        ExactSum = "exact_sum",
        /// The sum of the apps that have a price.
        PricedSum = "priced_sum",
        /// Stands for a figure that is not known; never zero.
        Open = "open",
        /// The data centre.
        Idc = "idc",
        /// The day of the first app.
        FirstApp = "first_app",
        /// There is none.
        NoApp = "no_app",
        /// The billing mode.
        Mode = "mode",
        /// The edition of the app now.
        CurrentEdition = "current_edition",
        /// The first day on the paid edition.
        StartDate = "start_date",
        /// A feature that is asked for.
        Feature = "feature",
        /// A usage that is not known.
        Unknown = "unknown",
        /// The edition that counts.
        Edition = "edition",
        /// It is the recommended one.
        Recommended = "recommended",
        /// It was chosen.
        Chosen = "chosen",
        /// The app can be on it.
        Available = "available",
        /// The app can be on it after a migration.
        AfterMigration = "after_migration",
        /// The app cannot be on it.
        Unavailable = "unavailable",
        /// It does not fit.
        Infeasible = "infeasible",
        /// A figure is missing.
        NeedsInput = "needs_input",
        /// There is no price list.
        Unpriced = "unpriced",
        /// Days of the first month.
        Days = "days",
        /// A line that is charged by day.
        ByDay = "by_day",
        /// Column: the part.
        Part = "part",
        /// Column: the app.
        App = "app",
        /// Column: a stable name.
        Id = "id",
        /// Column: what the row is about.
        Item = "item",
        /// Column: what is stated.
        Value = "value",
        /// Column: quantity.
        Quantity = "quantity",
        /// Column: unit price in dollars.
        UnitPrice = "unit_price",
        /// Column: amount in dollars.
        Amount = "amount",
        /// Column: how it comes about.
        How = "how",
        /// Column: document, section and date.
        Source = "source",
    }
}

/// What the facts are called in one language.
pub trait SheetWords {
    /// The official terms.
    fn language(&self) -> &Language;
    /// How numbers are written for a reader.
    fn marks(&self) -> Marks;
    /// The heading of a part.
    fn part(&self, part: Part) -> &str;
    /// A fixed word.
    fn label(&self, label: Label) -> &str;
    /// What a line charges.
    fn line(&self, id: LineId) -> String;
    /// How a line's quantity came about; empty for a plan.
    fn origin(&self, line: &Line) -> String;
    /// The name of a usage.
    fn metric(&self, metric: Metric) -> &str;
    /// The name of a size.
    fn need(&self, need: Need) -> &str;
    /// Why the app is billed as it is.
    fn mode(&self, reason: ModeReason, idc: Idc) -> String;
    /// Why an edition does not fit.
    fn reason(&self, reason: &Reason, idc: Idc) -> String;
    /// That these usages must be known for a price.
    fn missing(&self, metrics: &[Metric]) -> String;
    /// What must be known about an edition.
    fn note(&self, note: &Note, idc: Idc) -> String;
    /// What must be known about the whole quote.
    fn quote_note(&self, note: &QuoteNote) -> String;
}

/// How the amount of a fact comes about.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Reckoning {
    /// It is given, or there is none.
    #[default]
    Given,
    /// The exact sum of the given and multiplied amounts before it, back to the beginning of its part
    /// of its app.
    Sum,
}

/// One row of a sheet. What does not apply is empty.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Fact {
    /// What it belongs to.
    pub part: Part,
    /// The app, by its name.
    pub app: String,
    /// A stable name, the same in every language.
    pub id: String,
    /// What it is about.
    pub item: String,
    /// What is stated.
    pub value: String,
    /// How many units are charged, stated or asked for.
    pub quantity: Option<u64>,
    /// Per unit.
    pub unit_price: Option<Money>,
    /// In dollars; none where it is not known, which is not zero.
    pub amount: Option<Money>,
    /// Where the amount comes from.
    pub reckoning: Reckoning,
    /// How it comes about, in words.
    pub how: String,
    /// Document, section and date.
    pub source: String,
}

/// A quote, ready to be printed in any form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The heading.
    pub title: String,
    /// The headings of the parts, in the order of [`Part::ALL`].
    pub parts: Vec<String>,
    /// The fixed words, in the order of [`Label::ALL`].
    pub labels: Vec<String>,
    /// How numbers are written for a reader.
    pub marks: Marks,
    /// The facts, those of a part together.
    pub facts: Vec<Fact>,
}

impl Sheet {
    /// A fixed word.
    #[must_use]
    pub fn label(&self, label: Label) -> &str {
        self.labels.get(label.index()).map_or("", String::as_str)
    }

    /// The facts in groups of one part of one app.
    pub fn groups(&self) -> impl Iterator<Item = &[Fact]> {
        self.facts
            .chunk_by(|one, next| (one.part, &one.app) == (next.part, &next.app))
    }

    /// The heading of a group: the part, behind the app where there is one.
    #[must_use]
    pub fn heading(&self, group: &[Fact]) -> String {
        let Some(first) = group.first() else {
            return String::new();
        };
        let part = self.parts.get(first.part.index());
        let part = part.map_or("", String::as_str);
        if first.app.is_empty() {
            return part.to_owned();
        }
        [&first.app, " · ", part].concat()
    }
}

/// A cell that a spreadsheet takes for words: an apostrophe before what it would take for a formula.
///
/// A name such as `=cmd|…` is a formula to a spreadsheet whatever it is quoted with. The full-width
/// signs are formulas where Japanese is written.
#[must_use]
pub(crate) fn defused(text: &str) -> String {
    let starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
    let trimmed = text.trim_start_matches([' ', '\u{3000}', '\u{a0}', '\u{feff}', '"']);
    let is_formula = trimmed.starts_with(starts) || text.starts_with(['\'', '\t', '\r']);
    [if is_formula { "'" } else { "" }, text].concat()
}

#[cfg(test)]
mod tests;
