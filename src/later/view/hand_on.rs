//! The quote that is handed on: all apps that can be read, with what that takes for granted.

use im_pricing_core::assumption::{Assumption, assumptions};
use im_pricing_core::edition::Edition;
use im_pricing_core::quote::{Quote, quote};
use im_pricing_core::scenario::{App, Scenario};
use im_pricing_core::sheet::statement::Statement;
use im_pricing_core::sheet::{Sheet, csv, formulas, markdown, sheet, text};
use im_pricing_printer::print;

use crate::draft::Apps;
use crate::state::Answered;
use crate::text::Texts;
use crate::text::notation::Notation;
use crate::view::words::marks;

/// What all forms are made from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandedOn {
    /// What is asked.
    pub scenario: Scenario,
    /// What it costs.
    pub quote: Quote,
    /// The edition that the reader chose for each app.
    pub choices: Vec<Option<Edition>>,
    /// What it takes for granted.
    pub assumptions: Vec<Assumption>,
}

/// The apps as they stand, each with its edition. The one in the form is the one that the answer is
/// about, also while a field has an error. Others with an error, or under a name that is taken, are
/// left out and named. Numbers are read as `notation` has them.
pub fn gather(
    apps: &Apps,
    answered: &Answered,
    is_example: bool,
    notation: Notation,
) -> Option<HandedOn> {
    let shown = answered.scenario.apps.first()?;
    let active = apps.active()?;
    let book_date = answered.scenario.book_date;
    let mut read: Vec<(App, Option<Edition>)> = Vec::new();
    let mut left_out = Vec::new();
    let mut is_earlier = false;
    for draft in apps.list() {
        let is_active = draft.id == active.id;
        let found = draft.read_as(notation).ok();
        let found = found.filter(|it| it.book_date == book_date);
        let app = found.and_then(|mut it| it.apps.pop());
        let is_taken = |name: &str| {
            (!is_active && name == shown.name) || read.iter().any(|(app, _)| app.name == name)
        };
        match app {
            _ if is_active => {
                is_earlier = app.as_ref() != Some(shown);
                read.push((shown.clone(), draft.chosen_edition));
            }
            Some(app) if !is_taken(&app.name) => read.push((app, draft.chosen_edition)),
            _ => left_out.push(draft.name.clone()),
        }
    }
    let (apps, choices): (Vec<App>, Vec<Option<Edition>>) = read.into_iter().unzip();
    let scenario = Scenario { book_date, apps };
    // No scenario within the contract's ranges overflows.
    let quote = quote(&scenario).ok()?;
    let mut list = Assumption::of_figures(is_example, is_earlier, left_out);
    list.extend(assumptions(&scenario, &quote, &choices));
    Some(HandedOn {
        scenario,
        quote,
        choices,
        assumptions: list,
    })
}

/// What is copied or saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// Cells with formulas.
    Formulas,
    /// A file of comma-separated values.
    Csv,
    /// A file in the contract's JSON.
    Json,
}

impl Form {
    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "text" => Self::Text,
            "markdown" => Self::Markdown,
            "formulas" => Self::Formulas,
            "csv" => Self::Csv,
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// The kind of its file; none for what is copied.
    pub const fn file_type(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Csv => Some((".csv", "text/csv;charset=utf-8")),
            Self::Json => Some((".json", "application/json")),
            Self::Text | Self::Markdown | Self::Formulas => None,
        }
    }
}

impl HandedOn {
    /// The facts in the reader's language.
    pub fn sheet(&self, texts: &Texts) -> Option<Sheet> {
        let (scenario, quote) = (&self.scenario, &self.quote);
        sheet(scenario, quote, &self.choices, &self.assumptions, texts).ok()
    }

    /// The quote in one form.
    pub fn print(&self, form: Form, texts: &Texts) -> Option<String> {
        if form == Form::Json {
            return Some(print(&Statement {
                scenario: &self.scenario,
                quote: &self.quote,
                assumptions: &self.assumptions,
            }));
        }
        let sheet = self.sheet(texts)?;
        Some(match form {
            Form::Text => text::print(&sheet),
            Form::Markdown => markdown::print(&sheet),
            Form::Formulas => formulas::print(&sheet),
            Form::Csv | Form::Json => [csv::MARK, &csv::print(&sheet)].concat(),
        })
    }

    /// `im-pricing-2023-03-30.csv`.
    pub fn file_name(&self, ending: &str) -> String {
        ["im-pricing-", &self.quote.book_date.text(), ending].concat()
    }

    /// What is taken for granted, one sentence each.
    pub fn granted(&self, texts: &Texts) -> Vec<String> {
        let list = self.assumptions.iter();
        list.map(|it| it.words(texts.lang, marks(texts))).collect()
    }
}

#[cfg(test)]
mod tests;
