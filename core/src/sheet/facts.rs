//! The facts of a quote, in their order.

use crate::assumption::{Assumption, chosen_edition};
use crate::book::PriceBook;
use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::money::{Money, Overflow};
use crate::quote::{EditionQuote, Quote};
use crate::scenario::Scenario;
use crate::sheet::{Fact, Label, Part, Reckoning, Sheet, SheetWords};

mod app;

use app::{bill, editions, inputs};

/// Facts that are being listed.
struct Writer<'a> {
    words: &'a dyn SheetWords,
    /// The part and app that the next facts belong to.
    part: Part,
    app: String,
    facts: Vec<Fact>,
}

impl Writer<'_> {
    fn label(&self, label: Label) -> String {
        self.words.label(label).to_owned()
    }

    fn push(&mut self, id: &str, fact: Fact) {
        self.facts.push(Fact {
            part: self.part,
            app: self.app.clone(),
            id: id.to_owned(),
            ..fact
        });
    }

    fn words(&mut self, id: &str, item: String, value: String) {
        let fact = Fact {
            item,
            value,
            ..Fact::default()
        };
        self.push(id, fact);
    }

    /// A count, or the word that stands for it.
    fn count(&mut self, id: &str, item: &str, count: Option<u64>, other: &str) {
        let value = if count.is_some() { "" } else { other };
        let fact = Fact {
            item: item.to_owned(),
            value: value.to_owned(),
            quantity: count,
            ..Fact::default()
        };
        self.push(id, fact);
    }

    /// An amount, or the word for one that is not known.
    fn amount(&mut self, id: &str, item: String, amount: Option<Money>, reckoning: Reckoning) {
        let value = match amount {
            Some(_) => String::new(),
            None => self.label(Label::Open),
        };
        let fact = Fact {
            item,
            value,
            amount,
            reckoning,
            ..Fact::default()
        };
        self.push(id, fact);
    }

    fn into_sheet(self) -> Sheet {
        let words = self.words;
        let parts = Part::ALL.iter().map(|it| words.part(*it).to_owned());
        let labels = Label::ALL.iter().map(|it| words.label(*it).to_owned());
        Sheet {
            title: words.label(Label::Title).to_owned(),
            parts: parts.collect(),
            labels: labels.collect(),
            marks: words.marks(),
            facts: self.facts,
        }
    }

    /// The sum of what was listed before it, and where that has fractions of a cent, the total that
    /// is charged.
    fn sums(&mut self, exact: Money, total: Money) {
        let total_label = self.label(Label::Total);
        if exact == total {
            self.amount("total", total_label, Some(total), Reckoning::Sum);
        } else {
            let exact_label = self.label(Label::ExactSum);
            self.amount("exact_total", exact_label, Some(exact), Reckoning::Sum);
            self.amount("total", total_label, Some(total), Reckoning::Given);
        }
    }
}

/// All facts of `quote`, the answer to `scenario`. `choices` are the editions by position; without one
/// the recommended edition counts. `assumptions` are listed as they are.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn sheet(
    scenario: &Scenario,
    quote: &Quote,
    choices: &[Option<Edition>],
    assumptions: &[Assumption],
    words: &dyn SheetWords,
) -> Result<Sheet, Overflow> {
    let mut writer = Writer {
        words,
        part: Part::Overview,
        app: String::new(),
        facts: Vec::new(),
    };
    let taken: Vec<Option<&EditionQuote>> = quote
        .apps
        .iter()
        .enumerate()
        .map(|(place, app)| chosen_edition(app, choices, place))
        .collect();
    let totals: Vec<Option<Money>> = taken.iter().map(|it| Some((*it)?.bill()?.total)).collect();
    let priced = Money::sum(totals.iter().flatten().copied())?;
    let is_whole = totals.iter().all(Option::is_some);
    overview(&mut writer, quote.book_date, is_whole.then_some(priced));
    for ((app, quote), taken) in scenario.apps.iter().zip(&quote.apps).zip(&taken) {
        writer.app.clone_from(&app.name);
        inputs(&mut writer, app, quote);
        bill(&mut writer, quote, *taken);
        editions(&mut writer, app, quote);
        writer.part = Part::Notes;
        for note in taken.iter().flat_map(|it| &it.notes) {
            let sentence = words.note(note, app.idc);
            writer.words(&note.code(), String::new(), sentence);
        }
    }
    writer.app.clear();
    writer.part = Part::Notes;
    for note in &quote.notes {
        let sentence = words.quote_note(note);
        writer.words(&note.code(), String::new(), sentence);
    }
    if quote.apps.len() > 1 {
        account(&mut writer, quote, &totals, priced, is_whole);
    }
    writer.part = Part::Assumptions;
    for it in assumptions {
        let sentence = it.words(words.language(), words.marks());
        writer.words(it.kind().name(), String::new(), sentence);
    }
    Ok(writer.into_sheet())
}

fn overview(writer: &mut Writer<'_>, date: Date, total: Option<Money>) {
    let label = writer.label(Label::PriceDate);
    writer.words("book_date", label, date.text());
    let books: Vec<_> = BillingMode::ALL
        .iter()
        .filter_map(|mode| PriceBook::in_force(*mode, date))
        .map(|book| book.id)
        .collect();
    let label = writer.label(Label::Books);
    writer.words("books", label, books.join(", "));
    let label = writer.label(Label::Total);
    writer.amount("total", label, total, Reckoning::Given);
}

/// What each app costs, and all of them.
fn account(
    writer: &mut Writer<'_>,
    quote: &Quote,
    totals: &[Option<Money>],
    priced: Money,
    is_whole: bool,
) {
    writer.part = Part::Account;
    for (app, total) in quote.apps.iter().zip(totals) {
        writer.amount("subtotal", app.name.clone(), *total, Reckoning::Given);
    }
    let total = writer.label(Label::Total);
    if is_whole {
        writer.amount("total", total, Some(priced), Reckoning::Sum);
        return;
    }
    // A sum of nothing would be a zero that nobody stated.
    if totals.iter().any(Option::is_some) {
        let label = writer.label(Label::PricedSum);
        writer.amount("priced_total", label, Some(priced), Reckoning::Sum);
    }
    writer.amount("total", total, None, Reckoning::Given);
}
