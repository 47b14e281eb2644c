//! Every case of `tests/golden`, priced or refused by the core alone.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

#[allow(dead_code, reason = "the command line's tests use the rest")]
#[path = "../../cli/tests/support/cases.rs"]
mod cases;

use cases::{Refusal, cases, compare, core_answer, expect, read, readable};
use serde_json::Value;

#[test]
fn every_case_is_priced_as_written_down() {
    let cases = cases();
    for (file, case) in &cases {
        let answer = core_answer(&case.text()).expect("a quote");
        let quote: Value = serde_json::from_str(&answer).unwrap();
        let compared = expect(&case.expect, &readable(quote), "");
        assert_eq!(Ok(()), compared, "{file}: {}", case.name);
    }
    assert!(cases.len() > 250, "only {} cases were found", cases.len());
}

#[test]
fn every_bad_scenario_is_refused_with_all_of_its_problems() {
    let refusals: Vec<Refusal> = read("errors.json");
    for case in &refusals {
        let told = core_answer(case.text()).expect_err(&case.name);
        let compared = compare(&told, case.errors.clone());
        assert_eq!(Ok(()), compared, "{}", case.name);
    }
    assert!(refusals.len() > 100, "only {} were found", refusals.len());
}
