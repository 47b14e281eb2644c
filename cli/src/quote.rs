//! `im-quote quote`: one scenario.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

use im_pricing_core::assumption::{Assumption, assumptions};
use im_pricing_core::problem::Problems;
use im_pricing_core::quote::{AppQuote, Outcome, Quote, quote};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::sheet::statement::Statement;
use im_pricing_core::sheet::{Sheet, csv, markdown, sheet};
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Marks, Named};

use crate::args::QuoteFormat;
use crate::english::English;
use crate::failure::Failure;
use crate::output;
use crate::respond::answer_to;
use crate::table::Table;

/// A scenario, its quote, and what that takes for granted.
pub(crate) struct Answer {
    pub(crate) scenario: Scenario,
    quote: Quote,
    assumptions: Vec<Assumption>,
    pub(crate) sheet: Sheet,
}

impl Answer {
    /// The quote with what was asked and what it takes for granted.
    pub(crate) fn statement(&self) -> Statement<'_> {
        Statement {
            scenario: &self.scenario,
            quote: &self.quote,
            assumptions: &self.assumptions,
        }
    }
}

/// The quote on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(file: Option<&Path>, format: QuoteFormat) -> Result<ExitCode, Failure> {
    answer_to(file, ask, |it| match format {
        QuoteFormat::Json => output::json(&it.quote),
        QuoteFormat::Statement => output::json(&it.statement()),
        QuoteFormat::Text => output::text(&words(&it.quote, &it.assumptions)),
        QuoteFormat::Markdown => output::text(&markdown::print(&it.sheet)),
        QuoteFormat::Csv => output::text(&csv::print(&it.sheet)),
    })
}

/// Prices a scenario, and lists its facts.
pub(crate) fn ask(scenario: &Scenario) -> Result<Answer, Problems> {
    let quote = quote(scenario)?;
    let assumptions = assumptions(scenario, &quote, &[]);
    let sheet = sheet(scenario, &quote, &[], &assumptions, &English)?;
    Ok(Answer {
        scenario: scenario.clone(),
        quote,
        assumptions,
        sheet,
    })
}

fn words(quote: &Quote, assumptions: &[Assumption]) -> String {
    let mut text = format!("Prices of {}, US dollars a month\n", quote.book_date);
    for note in &quote.notes {
        let _ = writeln!(text, "Note: {note}");
    }
    for app in &quote.apps {
        text.push('\n');
        text.push_str(&app_words(app));
    }
    if quote.apps.len() > 1 {
        let total = quote.total.map_or("open".to_owned(), |it| it.to_string());
        let _ = writeln!(text, "\nAll apps: {total}");
    }
    text.push_str("\nAssumptions:\n");
    for it in assumptions {
        let _ = writeln!(text, "- {}", it.words(&EN, Marks::POINT));
    }
    text
}

/// One app: its editions, then the bill of the recommended one.
pub(crate) fn app_words(app: &AppQuote) -> String {
    let mode = app.billing_mode.name_in(&EN);
    let mut text = format!(
        "{}: {mode} ({})\n",
        app.name,
        app.billing_mode_reason.name()
    );
    let rows = app.editions.iter().map(|it| {
        let total = it
            .bill()
            .map_or(String::new(), |bill| bill.total.to_string());
        let missing: Vec<_> = match &it.outcome {
            Outcome::NeedsInput(missing) => missing.iter().map(|it| it.name()).collect(),
            _ => Vec::new(),
        };
        let star = if app.recommended == Some(it.edition) {
            "*"
        } else {
            ""
        };
        vec![
            format!("{}{star}", it.edition.name_in(&EN)),
            it.availability.name().to_owned(),
            [it.outcome.status().to_owned(), missing.join(", ")]
                .join(" ")
                .trim_end()
                .to_owned(),
            total,
        ]
    });
    let table = Table {
        headings: ["Edition", "Availability", "Status", "Total"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    };
    text.push_str(&table.to_text());
    let best = app.recommended.and_then(|it| app.edition(it)?.bill());
    if let Some(bill) = best {
        let rows = bill.lines.iter().map(|line| {
            vec![
                line.id.text(),
                line.quantity.to_string(),
                line.unit_price.to_string(),
                line.amount.to_string(),
            ]
        });
        let table = Table {
            headings: ["* Line", "Quantity", "Unit price", "Amount"]
                .map(str::to_owned)
                .to_vec(),
            rows: rows.collect(),
        };
        text.push('\n');
        text.push_str(&table.to_text());
    }
    text
}
