//! The schema accepts every scenario and every answer of the cases, and refuses what is wrong in
//! its shape.
//!
//! The validator knows exactly the keywords that the schema uses, and fails on any other, so that no
//! keyword is there without effect.

mod support;
#[path = "support/validator.rs"]
mod validator;

use std::collections::BTreeSet;

use im_pricing_core::assumption::{AssumptionKind, assumptions};
use im_pricing_core::json;
use im_pricing_core::quote::quote;
use im_pricing_core::sheet::statement::Statement;
use serde_json::Value;
use support::ledger::command_cases;
use support::{Refusal, cases, core_answer, read, run};
use validator::{accepts, validate};

fn schema() -> Value {
    serde_json::from_str(&run(&["schema"], b"").out).expect("JSON")
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_case_and_every_answer_is_accepted() {
    let schema = schema();
    for (_, case) in cases() {
        let scenario = parse(&case.text());
        assert_eq!(
            Ok(()),
            accepts(&schema, "scenario", &scenario),
            "{}",
            case.name
        );
        assert_eq!(
            Ok(()),
            validate(&schema, &schema, &scenario, ""),
            "{}",
            case.name
        );
        let quote = parse(&core_answer(&case.text()).expect("a quote"));
        assert_eq!(Ok(()), accepts(&schema, "quote", &quote), "{}", case.name);
        assert!(
            accepts(&schema, "scenario", &quote).is_err(),
            "{}",
            case.name
        );
    }
}

#[test]
fn the_statement_of_every_case_is_accepted() {
    let schema = schema();
    let mut codes = BTreeSet::new();
    for (_, case) in cases() {
        let scenario = json::read_scenario(&case.text()).expect("a valid scenario");
        let quote = quote(&scenario).expect("small enough to add up");
        let statement = Statement {
            scenario: &scenario,
            quote: &quote,
            assumptions: &assumptions(&scenario, &quote, &[]),
        };
        let statement = parse(&json::write(&statement));
        assert_eq!(
            Ok(()),
            accepts(&schema, "statement", &statement),
            "{}",
            case.name
        );
        assert!(accepts(&schema, "quote", &statement).is_err());
        for it in support::list(&statement["assumptions"]) {
            codes.insert(it["code"].to_string());
        }
    }
    // The page adds three, the reader's choice one.
    assert_eq!(AssumptionKind::ALL.len() - 4, codes.len(), "{codes:?}");
}

#[test]
fn every_answer_of_the_other_commands_is_accepted() {
    let schema = schema();
    let mut definitions = BTreeSet::new();
    for (_, case) in command_cases() {
        let run = case.run(&[]);
        let Some(definition) = &case.definition else {
            assert_eq!(
                Ok(()),
                accepts(&schema, "errors", &parse(&run.err)),
                "{}",
                case.name
            );
            continue;
        };
        let answer = parse(&run.out);
        assert_eq!(
            Ok(()),
            accepts(&schema, definition, &answer),
            "{}",
            case.name
        );
        assert_eq!(
            Ok(()),
            validate(&schema, &schema, &answer, ""),
            "{}",
            case.name
        );
        assert!(accepts(&schema, "quote", &answer).is_err(), "{}", case.name);
        definitions.insert(definition.clone());
    }
    assert_eq!(8, definitions.len(), "{definitions:?}");
}

#[test]
fn errors_are_accepted_and_scenarios_of_a_wrong_shape_are_not() {
    // The other codes are about what a schema cannot say: the calendar, relations between fields,
    // keys that stand twice, how a number is written.
    let shape = ["unknown_field", "missing_field", "unknown_value", "no_apps"];
    let schema = schema();
    let mut refused = 0;
    for case in read::<Refusal>("errors.json") {
        let errors = core_answer(case.text()).expect_err("errors");
        assert_eq!(
            Ok(()),
            accepts(&schema, "errors", &parse(&errors)),
            "{}",
            case.name
        );
        if !case
            .errors
            .iter()
            .any(|(_, code)| shape.contains(&code.as_str()))
        {
            continue;
        }
        refused += 1;
        let scenario = parse(case.text());
        assert!(
            accepts(&schema, "scenario", &scenario).is_err(),
            "{}",
            case.name
        );
    }
    assert!(refused > 15, "only {refused} were tried");
}

#[test]
fn every_field_is_described() {
    let schema = schema();
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        assert!(definition["description"].is_string(), "{name}");
        for (field, it) in definition["properties"].as_object().into_iter().flatten() {
            assert!(it["description"].is_string(), "{name}.{field}");
        }
    }
}
