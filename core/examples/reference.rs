//! Prices one of the cases of `tests/golden/worked_examples.json`, so that its instructions can be counted:
//! `cargo xtask instructions` does that, and compares with `bench/budget.json`.

use std::hint::black_box;
use std::io::{self, Write};
use std::process::ExitCode;

use im_pricing_core::json::read_scenario;
use im_pricing_core::money::Overflow;
use im_pricing_core::quote::{Quote, quote};
use im_pricing_core::scenario::Scenario;
use serde_json::Value;

const CASES: &str = include_str!("../../tests/golden/worked_examples.json");

/// What is counted, and nothing around it: a name of its own that is not inlined.
#[inline(never)]
fn count_this(scenario: &Scenario) -> Result<Quote, Overflow> {
    quote(black_box(scenario))
}

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let cases: Value = serde_json::from_str(CASES).unwrap_or_default();
    let mut cases = cases.as_array().into_iter().flatten();
    let found = cases
        .find(|case| case.get("name").and_then(Value::as_str) == Some(&name))
        .and_then(|case| read_scenario(&case.get("scenario")?.to_string()).ok());
    let total = found.and_then(|scenario| count_this(&scenario).ok()?.total);
    let line = match total {
        Some(total) => writeln!(io::stdout(), "{}", total.text()),
        None => writeln!(io::stderr(), "no case `{name}` with a total"),
    };
    if total.is_some() && line.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
