//! `im-quote account`: several apps together.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::account::{Account, AppChoice, Merge, MergeReason, account};
use im_pricing_core::edition::Edition;
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::scenario::Scenario;
use serde::Serialize;

use super::args::AccountArgs;
use super::{Answer, Options, Read, print, read_scenario, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct Accounts {
    schema: u8,
    #[serde(flatten)]
    account: Account,
}

/// Adds up the apps.
pub(super) fn run(args: &AccountArgs) -> Result<ExitCode, Failure> {
    let scenario = read_scenario(args.file.as_deref())?;
    print(answer(scenario, &args.editions), args.format)
}

fn answer(scenario: Read<Scenario>, editions: &[String]) -> Read<Accounts> {
    let mut options = Options::default();
    let scenario = options.take(scenario);
    let choices = read_choices(&mut options, scenario.as_ref(), editions);
    match scenario {
        Some(scenario) if options.errors.is_empty() => Ok(Accounts {
            schema: 1,
            account: account(&scenario, &choices)?,
        }),
        _ => Err(options.into_problems()),
    }
}

/// The editions of `name=edition` in the order of the apps. A name may hold an equals sign.
fn read_choices(
    options: &mut Options,
    scenario: Option<&Scenario>,
    editions: &[String],
) -> Vec<Option<Edition>> {
    let mut choices = vec![None; scenario.map_or(0, |it| it.apps.len())];
    for (index, choice) in editions.iter().enumerate() {
        let path = format!("/editions/{index}");
        let Some((name, edition)) = choice.rsplit_once('=') else {
            let form = Expected::Words("an app and its edition, such as main=pro");
            options.report(&path, Code::WrongType, form);
            continue;
        };
        let edition = options.edition(&path, edition);
        let Some(scenario) = scenario else {
            continue;
        };
        let app = scenario.apps.iter().position(|app| app.name == name);
        match app.and_then(|app| choices.get_mut(app)) {
            None => {
                let known = Expected::Words("the name of an app of the scenario");
                options.report(&path, Code::UnknownValue, known);
            }
            Some(Some(_)) => {
                let once = Expected::Words("one edition for an app");
                options.report(&path, Code::DuplicateName, once);
            }
            Some(place) => *place = edition,
        }
    }
    choices
}

impl Answer for Accounts {
    fn to_text(&self) -> String {
        let it = &self.account;
        let rows = it.apps.iter().map(|app| {
            vec![
                app.name.clone(),
                app.idc.name().to_owned(),
                text::edition(app.edition),
                text::amount(app.subtotal),
                problem(app),
            ]
        });
        let mut out = text::table(
            &["app", "data centre", "edition", "subtotal in USD", ""],
            rows.collect(),
        );
        let _ = writeln!(out, "total: {} USD", text::amount(it.total));
        for note in &it.notes {
            let _ = writeln!(out, "note: {}", note.name());
        }
        for merge in &it.merges {
            let _ = writeln!(out, "{}", describe(merge));
        }
        out
    }
}

/// Why an app has no subtotal, with the usage that is missing.
fn problem(app: &AppChoice) -> String {
    let code = app.problem.unwrap_or_default();
    if app.missing.is_empty() {
        return code.to_owned();
    }
    let missing: Vec<_> = app.missing.iter().map(|it| it.name()).collect();
    format!("{code}: {}", missing.join(", "))
}

/// What the apps would cost as one, or why that cannot be said.
fn describe(merge: &Merge) -> String {
    let apps = merge.apps.join(", ");
    if let Some(reason) = merge.reason {
        let why = match reason {
            MergeReason::SumOutOfRange => "together they pass 10000000000",
            MergeReason::AppNeedsInput => "the usage of one of them is not known",
            MergeReason::AppInfeasible => "one of them does not fit its edition",
            MergeReason::AppUnpriced => "one of them has no price on this date",
            MergeReason::NothingFits => "no edition holds all of them together",
        };
        return format!("{apps} in one app: no comparison, {why}");
    }
    format!(
        "{apps} in one app ({}): {} on {} at most, {} apart, difference {} USD",
        merge.basis.name(),
        text::amount(merge.merged),
        text::edition(merge.edition),
        text::amount(merge.apart),
        text::amount(merge.difference)
    )
}
