//! `im-quote check`: a bill held against the quote.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::check::{Charged, Check, Reading, check};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::{AmountError, Money};
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::EN;
use serde::Serialize;

use super::args::CheckArgs;
use super::{Answer, Options, Read, print, read_scenario, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct Checked {
    schema: u8,
    #[serde(flatten)]
    check: Check,
}

/// Compares the bill with the quote.
pub(super) fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let scenario = read_scenario(args.file.as_deref())?;
    print(answer(scenario, args), args.format)
}

fn answer(scenario: Read<Scenario>, asked: &CheckArgs) -> Read<Checked> {
    let CheckArgs {
        editions,
        charged,
        lines,
        ..
    } = asked;
    let mut options = Options::default();
    let scenario = options.take(scenario);
    let mut billed = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        billed.extend(options.edition(&format!("/editions/{index}"), edition));
    }
    if scenario
        .as_ref()
        .is_some_and(|it| it.apps.len() != editions.len())
    {
        let one = Expected::Words("one edition for each app");
        options.report("/editions", Code::OutOfRange, one);
    }
    let total = charged
        .as_deref()
        .and_then(|it| read_amount(&mut options, "/charged", it));
    let lines = read_lines(&mut options, lines);
    if charged.is_none() && lines.is_empty() && options.errors.is_empty() {
        let either = Expected::Words("--charged, or at least one --line");
        options.report("/charged", Code::MissingField, either);
    }
    match scenario {
        Some(scenario) if options.errors.is_empty() => Ok(Checked {
            schema: 1,
            check: check(&scenario, &billed, &Charged { total, lines })?,
        }),
        _ => Err(options.into_problems()),
    }
}

fn read_amount(options: &mut Options, path: &str, text: &str) -> Option<Money> {
    let (code, expected) = match Money::parse(text) {
        Ok(amount) => return Some(amount),
        Err(AmountError::NotAnAmount) => (
            Code::WrongType,
            "digits with at most one point, such as 449.99",
        ),
        Err(AmountError::OutOfRange) => (
            Code::OutOfRange,
            "0 or more, at most 8 decimals and 15 digits before the point",
        ),
    };
    options.report(path, code, Expected::Words(expected));
    None
}

/// Lines such as `overage.peak_dau=149.99`, each id once.
fn read_lines(options: &mut Options, lines: &[String]) -> Vec<(LineId, Money)> {
    let mut read: Vec<(LineId, Money)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let path = format!("/lines/{index}");
        let Some((id, amount)) = line.split_once('=') else {
            let form = Expected::Words("a line and its amount, such as plan.pro=449.99");
            options.report(&path, Code::WrongType, form);
            continue;
        };
        let found = line_ids().find(|it| it.text() == id);
        let amount = read_amount(options, &path, amount);
        match found {
            None => {
                let known = Expected::Words("the id of a line, as in a quote");
                options.report(&path, Code::UnknownValue, known);
            }
            Some(id) if read.iter().any(|(it, _)| *it == id) => {
                let once = Expected::Words("each line once");
                options.report(&path, Code::DuplicateField, once);
            }
            Some(id) => read.extend(amount.map(|amount| (id, amount))),
        }
    }
    read
}

fn line_ids() -> impl Iterator<Item = LineId> {
    let plans = Edition::ALL.iter().copied().map(LineId::Plan);
    let overages = Metric::ALL.iter().copied().map(LineId::Overage);
    let add_ons = AddOnKey::ALL.iter().copied().map(LineId::AddOn);
    plans.chain(overages).chain(add_ons)
}

impl Answer for Checked {
    fn to_text(&self) -> String {
        let it = &self.check;
        let rows = it.lines.iter().map(|line| {
            vec![
                line.id.text(),
                line.expected.text(),
                text::amount(line.charged),
                text::amount(line.difference),
            ]
        });
        let mut rows: Vec<_> = rows.collect();
        let totals = [it.expected, it.charged, it.difference].map(text::amount);
        rows.push([vec!["total".to_owned()], totals.to_vec()].concat());
        let mut out = text::table(&["line", "quote", "charged", "difference"], rows);
        for app in &it.apps {
            if let Some(problem) = app.problem {
                let _ = writeln!(out, "{}, {}: {problem}", app.name, app.edition.name());
            }
        }
        if let Some(sum) = it.lines_sum {
            let _ = writeln!(out, "The charged lines sum to {sum} USD.");
        }
        let _ = writeln!(out, "{}", it.verdict.name());
        if it.charged.is_none() {
            out.push_str("Only single lines were given: nothing is said about the total.\n");
        }
        for explanation in &it.explanations {
            let readings: Vec<_> = explanation.readings.iter().map(describe).collect();
            let _ = writeln!(
                out,
                "- {} USD: {}",
                explanation.total,
                readings.join(" And: ")
            );
        }
        out
    }
}

fn describe(reading: &Reading) -> String {
    let sentence = reading.terms().map_or("", |it| EN.words(it.text));
    let book = reading.book.map(|it| it.id.to_owned());
    let conflict = reading.conflict.map(|it| it.id.to_owned());
    let add_on = reading.add_on.map(|(_, key, _)| LineId::AddOn(key).text());
    let details: Vec<_> = [book, conflict, add_on, Some(reading.source.to_string())]
        .into_iter()
        .flatten()
        .collect();
    format!("{sentence} ({})", details.join("; "))
}
