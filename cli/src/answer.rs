//! One scenario's text to its answer; the same for one scenario and for a million.

use im_pricing_core::json;
use im_pricing_core::problem::{Code, Expected, Problem, Problems};
use im_pricing_core::quote::Quote;
use im_pricing_core::scenario::Scenario;

/// Prices the scenario in `bytes`.
///
/// # Errors
/// Every problem of the text.
pub(crate) fn answer(bytes: &[u8]) -> Result<Quote, Problems> {
    json::quote_text(read_text(bytes)?)
}

/// Reads the scenario in `bytes`.
///
/// # Errors
/// Every problem of the text.
pub(crate) fn scenario(bytes: &[u8]) -> Result<Scenario, Problems> {
    json::read_scenario(read_text(bytes)?)
}

fn read_text(bytes: &[u8]) -> Result<&str, Problems> {
    str::from_utf8(bytes).map_err(|error| {
        let code = Code::InvalidJson;
        problem("", code, Expected::Parser(error.to_string()))
    })
}

/// One problem at `path`: that of a scenario, or `/` and the name of an argument.
pub(crate) fn problem(path: &str, code: Code, expected: Expected) -> Problems {
    Problem {
        path: path.to_owned(),
        code,
        expected,
    }
    .into()
}
