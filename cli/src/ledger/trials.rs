//! `im-quote trials`: trials of the call feature.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::date::Date;
use im_pricing_core::trials::{TrialReport, read, trials};
use im_pricing_core::value::Value;
use serde::Serialize;

use super::args::TrialsArgs;
use super::{Answer, Options, Read, print, read_value, text};
use crate::failure::Failure;

#[derive(Serialize)]
struct Trials {
    schema: u8,
    #[serde(flatten)]
    report: TrialReport,
}

/// Looks at the activations.
pub(super) fn run(args: &TrialsArgs) -> Result<ExitCode, Failure> {
    let value = read_value(args.file.as_deref())?;
    print(answer(value, &args.as_of), args.format)
}

fn answer(value: Read<Value>, as_of: &str) -> Read<Trials> {
    let mut options = Options::default();
    let apps = options.take(value.and_then(|it| read(&it)));
    match (apps, options.date("/as_of", as_of)) {
        (Some(apps), Some(as_of)) => Ok(Trials {
            schema: 1,
            report: trials(&apps, as_of),
        }),
        _ => Err(options.into_problems()),
    }
}

impl Answer for Trials {
    fn to_text(&self) -> String {
        let mut rows = Vec::new();
        for app in &self.report.apps {
            for it in &app.activations {
                rows.push(vec![
                    app.name.clone(),
                    it.date.text(),
                    it.last_day.map_or_else(|| "-".to_owned(), Date::text),
                    it.state.name().to_owned(),
                ]);
            }
        }
        let mut out = text::table(&["app", "activated", "last day", "state"], rows);
        for app in &self.report.apps {
            let _ = writeln!(out, "{}: {} begun, {} left", app.name, app.used, app.left);
        }
        let (used, left) = (self.report.account_used, self.report.account_left);
        let _ = writeln!(
            out,
            "account: {used} begun, {left} left on {}",
            self.report.as_of
        );
        for it in &self.report.unpriced {
            let _ = writeln!(out, "{}: unpriced here ({})", it.id, it.source);
        }
        out
    }
}
