//! Scenarios as JSON text.

use im_pricing_core::json;
use im_pricing_core::quote::quote;

use crate::amount::check_sums;

/// Any text is refused with places, or priced; what is priced adds up, and the scenario's own text is
/// priced the same.
pub(crate) fn check(text: &str) {
    let scenario = match json::read_scenario(text) {
        Ok(scenario) => scenario,
        Err(problems) => {
            assert!(!problems.errors.is_empty());
            for problem in &problems.errors {
                let path = &problem.path;
                assert!(path.is_empty() || path.starts_with('/'), "{path}");
            }
            parse(&json::write(&problems));
            return;
        }
    };
    let answer = quote(&scenario).expect("what the contract allows never overflows");
    check_sums(&answer);
    let written = json::write(&scenario);
    let again = json::read_scenario(&written);
    assert_eq!(Ok(&scenario), again.as_ref(), "{written}");
    assert_eq!(
        Some(&answer),
        again.and_then(|it| Ok(quote(&it)?)).ok().as_ref()
    );
    let printed = im_pricing_printer::print(&answer);
    assert_eq!(parse(&json::write(&answer)), parse(&printed));
    let with_indent = serde_json::to_string_pretty(&answer).expect("a quote is JSON");
    assert_eq!(with_indent + "\n", printed, "both printers of the answer");
}

fn parse(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("what is printed is JSON")
}
