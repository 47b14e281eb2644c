//! What the commands about one scenario share: read it, answer or refuse, as JSON or as text.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use im_pricing_core::date::Date;
use im_pricing_core::problem::Problems;
use im_pricing_core::scenario::Scenario;
use serde::Serialize;

use crate::answer;
use crate::args::{Asked, Format};
use crate::failure::Failure;
use crate::input::Input;
use crate::output;

/// What stands before every figure that would speak for a move.
pub(crate) const IRREVERSIBLE: &str = "Moving to the new billing mode cannot be undone.\n";

/// One answer for each app of a scenario.
#[derive(Serialize)]
pub(crate) struct Answers<T> {
    schema: u8,
    book_date: Date,
    /// In the scenario's order.
    pub(crate) apps: Vec<T>,
}

impl<T> Answers<T> {
    pub(crate) fn new(book_date: Date, apps: Vec<T>) -> Self {
        Self {
            schema: 1,
            book_date,
            apps,
        }
    }
}

/// The answer of `ask` to the scenario that is asked about on standard output, or the problems on standard
/// error with exit status 2.
pub(crate) fn respond<T: Serialize>(
    asked: &Asked,
    ask: impl FnOnce(&Scenario) -> Result<T, Problems>,
    words: impl FnOnce(&T) -> String,
) -> Result<ExitCode, Failure> {
    answer_to(asked.file.as_deref(), ask, |answer| match asked.format {
        Format::Json => output::json(answer),
        Format::Text => output::text(&words(answer)),
    })
}

/// The same, with a way of its own to print the answer.
pub(crate) fn answer_to<T>(
    file: Option<&Path>,
    ask: impl FnOnce(&Scenario) -> Result<T, Problems>,
    print: impl FnOnce(&T) -> Result<ExitCode, Failure>,
) -> Result<ExitCode, Failure> {
    let bytes = Input::open(file)?.read_all()?;
    match answer::scenario(&bytes).and_then(|scenario| ask(&scenario)) {
        Ok(answer) => print(&answer),
        Err(problems) => refuse(&problems),
    }
}

/// The problems on standard error, and exit status 2.
pub(crate) fn refuse(problems: &Problems) -> Result<ExitCode, Failure> {
    let text = output::pretty(problems)?;
    let written = io::stderr().write_all(text.as_bytes());
    written.map_err(Failure::Output)?;
    Ok(ExitCode::from(2))
}
