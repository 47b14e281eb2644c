//! Commands about months, bills and several apps: reading what was asked, and printing answers.

mod account;
pub(crate) mod args;
mod change;
mod check;
mod diff;
mod forecast;
mod help;
mod presets;
mod text;
mod trials;
mod usage;

use std::path::Path;
use std::process::ExitCode;

use im_pricing_core::date::{Date, DateError};
use im_pricing_core::edition::Edition;
use im_pricing_core::json;
use im_pricing_core::problem::{Code, Expected, Problem, Problems};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::value::Value;
use serde::Serialize;

use self::args::{Format, LedgerCommand as Command};
use crate::answer::read_text;
use crate::failure::Failure;
use crate::input::Input;
use crate::output;

/// Answers a command.
pub(crate) fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Forecast {
            file,
            from,
            months,
            growth_percent,
            usages,
            format,
        } => {
            let scenario = read_scenario(file.as_deref())?;
            let usages = usages.as_deref().map(read_value).transpose()?;
            let asked = forecast::Asked {
                from: &from,
                months: &months,
                growth: growth_percent.as_deref(),
                usages,
            };
            print(forecast::answer(scenario, asked), format)
        }
        Command::Usage { file, app, format } => {
            let app = app
                .as_deref()
                .map(|it| read_scenario(Some(it)))
                .transpose()?;
            print(usage::answer(file.as_deref(), app)?, format)
        }
        Command::Check {
            file,
            editions,
            charged,
            lines,
            format,
        } => {
            let scenario = read_scenario(file.as_deref())?;
            print(
                check::answer(scenario, &editions, charged.as_deref(), &lines),
                format,
            )
        }
        Command::Change {
            file,
            from,
            to,
            day,
            needs_before,
            format,
        } => {
            let scenario = read_scenario(file.as_deref())?;
            let needs = needs_before.as_deref();
            print(change::answer(scenario, [&from, &to], &day, needs), format)
        }
        Command::Diff {
            from,
            to,
            file,
            format,
        } => {
            let scenario = file
                .as_deref()
                .map(|it| read_scenario(Some(it)))
                .transpose()?;
            print(diff::answer(scenario, &from, &to), format)
        }
        Command::Trials {
            file,
            as_of,
            format,
        } => {
            let value = Input::open(file.as_deref())?.read_all()?;
            let value = read_text(&value).and_then(json::value_of);
            print(trials::answer(value, &as_of), format)
        }
        Command::Presets { id, lang, format } => presets::run(id.as_deref(), lang, format),
        Command::Account {
            file,
            editions,
            format,
        } => {
            let scenario = read_scenario(file.as_deref())?;
            print(account::answer(scenario, &editions), format)
        }
    }
}

/// A scenario that was read, or all its problems.
type Read<T> = Result<T, Problems>;

/// An answer that has both forms.
trait Answer: Serialize {
    /// Aligned tables for a terminal.
    fn to_text(&self) -> String;
}

/// Prints an answer, or its problems with exit status 2.
fn print(answer: Read<impl Answer>, format: Format) -> Result<ExitCode, Failure> {
    match (answer, format) {
        (Ok(answer), Format::Json) => output::json(&answer),
        (Ok(answer), Format::Text) => output::text(&answer.to_text()),
        (Err(problems), _) => output::problems(&problems),
    }
}

fn read_scenario(file: Option<&Path>) -> Result<Read<Scenario>, Failure> {
    let bytes = Input::open(file)?.read_all()?;
    Ok(read_text(&bytes).and_then(json::read_scenario))
}

fn read_value(file: &Path) -> Result<Read<Value>, Failure> {
    let bytes = Input::open(Some(file))?.read_all()?;
    Ok(read_text(&bytes).and_then(json::value_of))
}

/// Collects the problems of all options together with those of the scenario.
#[derive(Default)]
struct Options {
    errors: Vec<Problem>,
}

impl Options {
    fn report(&mut self, path: &str, code: Code, expected: Expected) {
        self.errors.push(Problem {
            path: path.to_owned(),
            code,
            expected,
        });
    }

    /// What was read; its problems are noted otherwise.
    fn take<T>(&mut self, read: Read<T>) -> Option<T> {
        read.map_err(|it| self.errors.extend(it.errors)).ok()
    }

    fn date(&mut self, path: &str, text: &str) -> Option<Date> {
        let date = Date::parse(text);
        date.map_err(|error| self.date_error(path, error, "YYYY-MM-DD"))
            .ok()
    }

    fn date_error(&mut self, path: &str, error: DateError, form: &'static str) {
        match error {
            DateError::NotADate => self.report(path, Code::InvalidDate, Expected::Words(form)),
            DateError::OutOfRange => {
                let range = Expected::Words("a day from 2000-01-01 to 2099-12-31");
                self.report(path, Code::OutOfRange, range);
            }
        }
    }

    fn edition(&mut self, path: &str, text: &str) -> Option<Edition> {
        let edition = Edition::from_name(text);
        if edition.is_none() {
            self.report(path, Code::UnknownValue, Expected::OneOf(Edition::NAMES));
        }
        edition
    }

    /// The problems, of which there is at least one where something could not be read.
    fn into_problems(self) -> Problems {
        Problems {
            errors: self.errors,
        }
    }
}
