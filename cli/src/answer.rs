//! One scenario's text to its quote; the same for one scenario and for a million.

use im_pricing_core::json;
use im_pricing_core::problem::{Code, Expected, Problem, Problems};
use im_pricing_core::quote::Quote;

/// Prices the scenario in `bytes`.
///
/// # Errors
/// Every problem of the text.
pub(crate) fn answer(bytes: &[u8]) -> Result<Quote, Problems> {
    json::quote_text(read_text(bytes)?)
}

/// `bytes` as text.
///
/// # Errors
/// When they are no UTF-8.
pub(crate) fn read_text(bytes: &[u8]) -> Result<&str, Problems> {
    str::from_utf8(bytes).map_err(|error| {
        let problem = Problem {
            path: String::new(),
            code: Code::InvalidJson,
            expected: Expected::Parser(error.to_string()),
        };
        problem.into()
    })
}
