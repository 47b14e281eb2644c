//! `im-quote quote`: one scenario.

use std::path::Path;
use std::process::ExitCode;

use crate::answer::answer;
use crate::failure::Failure;
use crate::input::Input;
use crate::output;

/// The quote on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(file: Option<&Path>) -> Result<ExitCode, Failure> {
    let bytes = Input::open(file)?.read_all()?;
    match answer(&bytes) {
        Ok(quote) => output::json(&quote),
        Err(problems) => output::problems(&problems),
    }
}
