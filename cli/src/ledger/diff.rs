//! `im-quote diff`: what changed between the price books of two dates.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::date::Date;
use im_pricing_core::history::{AppThenNow, Dated, Diff, ModeDiff, diff, then_now};
use im_pricing_core::metric::Extent;
use im_pricing_core::scenario::Scenario;
use serde::Serialize;

use super::args::DiffArgs;
use super::{Answer, Options, Read, print, read_scenario, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct History {
    schema: u8,
    /// The later of what was asked for: the second date.
    book_date: Date,
    #[serde(flatten)]
    diff: Diff,
    apps: Vec<AppThenNow>,
}

/// Compares the books.
pub(super) fn run(args: &DiffArgs) -> Result<ExitCode, Failure> {
    let scenario = args.file.as_deref().map(|it| read_scenario(Some(it)));
    let scenario = scenario.transpose()?;
    print(answer(scenario, &args.from, &args.to), args.format)
}

fn answer(scenario: Option<Read<Scenario>>, from: &str, to: &str) -> Read<History> {
    let mut options = Options::default();
    let scenario = scenario.and_then(|it| options.take(it));
    let dates = (options.date("/from", from), options.date("/to", to));
    let (Some(from), Some(to), true) = (dates.0, dates.1, options.errors.is_empty()) else {
        return Err(options.into_problems());
    };
    let diff = diff(from, to)?;
    let apps = scenario.map(|it| then_now(&it, from, to)).transpose()?;
    Ok(History {
        schema: 1,
        book_date: to,
        diff,
        apps: apps.unwrap_or_default(),
    })
}

impl Answer for History {
    fn to_text(&self) -> String {
        let (from, to) = (self.diff.from, self.diff.to);
        let mut out = String::new();
        for mode in &self.diff.modes {
            let book = |id: Option<&'static str>| id.unwrap_or("no book");
            let books = (book(mode.from_book), book(mode.to_book));
            let _ = writeln!(out, "{}: {} to {}", mode.mode.name(), books.0, books.1);
            out.push_str(&print_mode(mode));
        }
        for app in &self.apps {
            let headings = ["edition", &from.text(), &to.text(), "difference in USD"];
            let rows = app.editions.iter().map(|it| {
                let amounts = [it.from, it.to, it.difference].map(text::amount);
                [vec![it.edition.name().to_owned()], amounts.to_vec()].concat()
            });
            let _ = write!(
                out,
                "\n{}\n{}",
                app.name,
                text::table(&headings, rows.collect())
            );
        }
        out
    }
}

fn print_mode(mode: &ModeDiff) -> String {
    let mut out = String::new();
    if !mode.prices.is_empty() {
        let price = |it: Option<Dated>| text::amount(it.map(|it| it.unit_price));
        let rows = mode.prices.iter().map(|it| {
            let source = it.to.or(it.from).map(|it| it.source.to_string());
            vec![
                it.edition.name().to_owned(),
                it.line.text(),
                it.reaches.map_or_else(String::new, reach),
                it.kind.name().to_owned(),
                price(it.from),
                price(it.to),
                source.unwrap_or_default(),
            ]
        });
        let headings = ["edition", "line", "for", "what", "from", "to", "source"];
        out.push_str(&text::table(&headings, rows.collect()));
    }
    if let Some(change) = &mode.first_month {
        let rule = |rule: Option<im_pricing_core::history::Rule>| rule.map_or("-", |it| it.rule);
        let (from, to) = (rule(change.from), rule(change.to));
        let _ = writeln!(out, "first month: {from} to {to}");
    }
    if mode.prices.is_empty() && mode.first_month.is_none() {
        out.push_str("no change\n");
    }
    out
}

fn reach(extent: Extent) -> String {
    match extent {
        Extent::Count(count) => count.to_string(),
        Extent::Unlimited => "unlimited".to_owned(),
    }
}
