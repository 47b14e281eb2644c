//! Scenarios as objects of a page, which the bundle reads by a parser of its own.

use im_pricing_calculator::outside::value_of_object;
use im_pricing_core::json::read_scenario;
use im_pricing_core::scenario::Scenario;
use serde_json::Value;

/// Any text is read or refused; what a browser would write is read as the command line reads it.
pub(crate) fn check(text: &str) {
    let own = value_of_object(text);
    if own.is_none() {
        assert!(serde_json::from_str::<Value>(text).is_err(), "refused JSON");
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return;
    };
    if has_fraction(&value) {
        // 1.0 is a whole number to JavaScript and none in a text.
        return;
    }
    let written = value.to_string();
    let own = value_of_object(&written).expect("what a browser writes is read");
    match (Scenario::from_value(&own), read_scenario(&written)) {
        (Ok(own), Ok(usual)) => assert_eq!(usual, own),
        (Err(own), Err(usual)) => assert_eq!(usual.errors, own.errors, "{written}"),
        (own, usual) => panic!("{written}: {own:?} and {usual:?}"),
    }
}

fn has_fraction(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(list) => list.iter().any(has_fraction),
        Value::Object(entries) => entries.values().any(has_fraction),
        _ => false,
    }
}
