//! Writing results.

use std::io::{self, Write};
use std::process::ExitCode;

use im_pricing_core::problem::Problems;
use serde::Serialize;

use crate::failure::Failure;

/// Writes `text` to standard output.
pub(crate) fn text(text: &str) -> Result<ExitCode, Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(Failure::Output)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes `value` to standard output as JSON that a person can read.
pub(crate) fn json(value: &impl Serialize) -> Result<ExitCode, Failure> {
    text(&pretty(value)?)
}

/// Writes problems to standard error as JSON, for exit status 2.
pub(crate) fn problems(problems: &Problems) -> Result<ExitCode, Failure> {
    let written = io::stderr().write_all(pretty(problems)?.as_bytes());
    written.map_err(Failure::Output)?;
    Ok(ExitCode::from(2))
}

/// `value` as JSON with an indent of two spaces and a newline at the end.
pub(crate) fn pretty(value: &impl Serialize) -> Result<String, Failure> {
    let mut text =
        serde_json::to_string_pretty(value).map_err(|error| Failure::Output(error.into()))?;
    text.push('\n');
    Ok(text)
}
