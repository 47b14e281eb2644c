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
use crate::failure::Failure;
use crate::input::Input;
use crate::output;

/// Answers a command.
pub(crate) fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Forecast(args) => forecast::run(&args),
        Command::Usage(args) => usage::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Change(args) => change::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Trials(args) => trials::run(&args),
        Command::Presets(args) => presets::run(&args),
        Command::Account(args) => account::run(&args),
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

/// `bytes` as text; no UTF-8 is no JSON.
fn read_text(bytes: &[u8]) -> Read<&str> {
    str::from_utf8(bytes).map_err(|error| {
        let problem = Problem {
            path: String::new(),
            code: Code::InvalidJson,
            expected: Expected::Parser(error.to_string()),
        };
        problem.into()
    })
}

fn read_scenario(file: Option<&Path>) -> Result<Read<Scenario>, Failure> {
    let bytes = Input::open(file)?.read_all()?;
    Ok(read_text(&bytes).and_then(json::read_scenario))
}

fn read_value(file: Option<&Path>) -> Result<Read<Value>, Failure> {
    let bytes = Input::open(file)?.read_all()?;
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
