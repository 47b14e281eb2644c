//! `im-quote change`: the month of a change.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::change::{Change, ChangeBill, ChangeOutcome, Request, change};
use im_pricing_core::date::Date;
use im_pricing_core::json;
use im_pricing_core::scenario::{Needs, Scenario};
use serde::Serialize;

use super::args::ChangeArgs;
use super::{Answer, Options, Read, print, read_scenario, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct Changes {
    schema: u8,
    book_date: Date,
    apps: Vec<Change>,
}

/// Prices the month.
pub(super) fn run(args: &ChangeArgs) -> Result<ExitCode, Failure> {
    let scenario = read_scenario(args.file.as_deref())?;
    print(answer(scenario, args), args.format)
}

fn answer(scenario: Read<Scenario>, asked: &ChangeArgs) -> Read<Changes> {
    let mut options = Options::default();
    let scenario = options.take(scenario);
    let from = options.edition("/from", &asked.from);
    let to = options.edition("/to", &asked.to);
    let day = options.date("/day", &asked.day);
    let needs_before = asked.needs_before.as_deref().and_then(|text| {
        let needs = json::value_of(text).and_then(|it| Needs::before_from_value(&it));
        options.take(needs)
    });
    let (Some(scenario), Some(from), Some(to), Some(day), true) =
        (scenario, from, to, day, options.errors.is_empty())
    else {
        return Err(options.into_problems());
    };
    let request = Request {
        from,
        to,
        day,
        needs_before,
    };
    let mut apps = Vec::new();
    for app in &scenario.apps {
        apps.push(change(app, scenario.book_date, &request)?);
    }
    Ok(Changes {
        schema: 1,
        book_date: scenario.book_date,
        apps,
    })
}

impl Answer for Changes {
    fn to_text(&self) -> String {
        let mut out = String::new();
        for it in &self.apps {
            let (from, to) = (it.from.name(), it.to.name());
            let _ = writeln!(out, "{}: {from} to {to} on {}", it.name, it.day);
            match &it.outcome {
                ChangeOutcome::Estimate(bill) => out.push_str(&print_bill(bill)),
                ChangeOutcome::Refused(refusal) => {
                    let _ = writeln!(out, "no figure: {}", refusal.name());
                }
                ChangeOutcome::Infeasible(edition, _) => {
                    let _ = writeln!(out, "no figure: {} does not fit", edition.name());
                }
                ChangeOutcome::NeedsInput(missing) => {
                    let names: Vec<_> = missing.iter().map(|it| it.name()).collect();
                    let _ = writeln!(out, "no figure: unknown {}", names.join(", "));
                }
            }
        }
        out
    }
}

fn print_bill(bill: &ChangeBill) -> String {
    let rows = bill.lines.iter().map(|line| {
        vec![
            line.part.name().to_owned(),
            line.edition.name().to_owned(),
            line.id.text(),
            format!("{}/{}", line.days, bill.days_in_month),
            line.month_amount.text(),
            line.amount.text(),
        ]
    });
    let headings = [
        "part",
        "edition",
        "line",
        "days",
        "full month",
        "amount in USD",
    ];
    let mut out = text::table(&headings, rows.collect());
    let _ = writeln!(out, "total: {} USD, an estimate", bill.total);
    for note in &bill.notes {
        let _ = writeln!(out, "note: {}", note.name());
    }
    out
}
