//! `im-quote quote`: one scenario.

use std::io::{self, Write};
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
        Err(problems) => {
            let text = output::pretty(&problems)?;
            let written = io::stderr().write_all(text.as_bytes());
            written.map_err(Failure::Output)?;
            Ok(ExitCode::from(2))
        }
    }
}
