//! The JSON that is handed on: the same bytes as the command line's, and the contract's quote inside.

use std::path::Path;
use std::{env, fs};

use im_pricing_calculator::later::view::hand_on::Form;
use im_pricing_calculator::text::{Lang, texts};
use im_pricing_core::json;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::sheet::statement::Statement;
use serde_json::Value;

use crate::handed_on;

/// The scenario of every golden case that has a quote.
pub(crate) fn scenarios() -> Vec<Scenario> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut scenarios = Vec::new();
    for entry in fs::read_dir(folder).expect("the cases") {
        let path = entry.expect("an entry").path();
        let is_case = path.extension().is_some_and(|it| it == "json");
        if !is_case || path.ends_with("errors.json") {
            continue;
        }
        let cases: Vec<Value> =
            serde_json::from_str(&fs::read_to_string(path).expect("text")).expect("JSON");
        for case in cases {
            let text = case["scenario"].to_string();
            scenarios.push(json::read_scenario(&text).expect("a valid scenario"));
        }
    }
    scenarios
}

#[test]
fn the_statement_of_every_case_is_written_as_the_command_line_writes_it() {
    for scenario in scenarios() {
        let handed = handed_on(&scenario, &[]);
        let statement = Statement {
            scenario: &handed.scenario,
            quote: &handed.quote,
            assumptions: &handed.assumptions,
        };
        let expected = serde_json::to_string_pretty(&statement).expect("JSON") + "\n";
        for lang in Lang::ALL {
            let written = handed.print(Form::Json, texts(*lang));
            assert_eq!(Some(&expected), written.as_ref());
        }
        let mut value: Value = serde_json::from_str(&expected).expect("JSON");
        let asked = value["scenario"].take();
        let fields = value.as_object_mut().expect("an object");
        assert!(fields.remove("scenario").is_some() && fields.remove("assumptions").is_some());
        assert_eq!(serde_json::to_value(&handed.quote).ok(), Some(value));
        // The scenario inside asks for the same quote again.
        let again = json::read_scenario(&asked.to_string());
        assert_eq!(Some(scenario), again.ok());
    }
}
