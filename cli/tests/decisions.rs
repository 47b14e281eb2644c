//! Every case of `tests/golden/decisions`, through the program and against the schema; and what the
//! commands refuse.

mod support;
#[path = "support/validator.rs"]
mod validator;

use std::collections::HashSet;

use serde_json::Value;
use support::{Decision, cases, expect, list, read, run};
use validator::accepts;

const FILES: [&str; 6] = ["budget", "compare", "curve", "explain", "map", "migrate"];
const SCENARIO: &str = r#"{"schema":1,"apps":[{"idc":"singapore","usage":{"mau":10003}}]}"#;

fn decisions() -> Vec<Decision> {
    let files = FILES.iter().map(|file| format!("decisions/{file}.json"));
    files.flat_map(|file| read::<Decision>(&file)).collect()
}

/// The answer with the editions of each app under their names.
fn readable(mut answer: Value) -> Value {
    for app in answer["apps"].as_array_mut().into_iter().flatten() {
        for it in list(&app["editions"].clone()) {
            app[it["edition"].as_str().unwrap_or_default()] = it.clone();
        }
    }
    answer
}

fn answer(arguments: &[&str], scenario: &str) -> Result<Value, String> {
    let run = run(arguments, scenario.as_bytes());
    if (run.status, run.err.as_str()) != (Some(0), "") {
        return Err(format!(
            "{arguments:?} ends with {:?}: {}",
            run.status, run.err
        ));
    }
    serde_json::from_str(&run.out).map_err(|it| it.to_string())
}

#[test]
fn every_decision_is_answered_as_written_down() {
    let mut wrong = Vec::new();
    let decisions = decisions();
    for case in &decisions {
        let arguments: Vec<_> = case.arguments.iter().map(String::as_str).collect();
        let found = answer(&arguments, case.text());
        let done = found.and_then(|it| expect(&case.expect, &readable(it), ""));
        if let Err(problem) = done {
            wrong.push(format!("{}: {problem}\n  why: {}", case.name, case.why));
        }
    }
    let count = decisions.len();
    assert!(
        wrong.is_empty(),
        "{} of {count} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count > 40, "only {count} cases were found");
    let names: HashSet<_> = decisions.iter().map(|case| &case.name).collect();
    assert_eq!(count, names.len());
    assert!(decisions.iter().all(|case| !case.source.is_empty()));
}

#[test]
fn every_answer_is_in_the_schema() {
    let schema: Value = serde_json::from_str(&run(&["schema"], b"").out).expect("JSON");
    let asked: [(&str, &[&str]); 11] = [
        (
            "maps",
            &[
                "map",
                "--axes",
                "dau-groups",
                "--mau-per-dau",
                "4.5",
                "--with-migration",
            ],
        ),
        ("maps", &["map", "--axes", "dau-mau"]),
        ("comparison", &["compare"]),
        (
            "migration",
            &["migrate", "--mau-per-dau", "1.5,4,10000000000"],
        ),
        ("budget", &["budget", "1234.56"]),
        ("explanation", &["explain", "overage.peak_groups"]),
        ("explanation", &["explain", "add_on.members_per_group"]),
        ("explanation", &["explain", "plan.free"]),
        ("charts", &["curve", "--metric", "peak_dau"]),
        (
            "charts",
            &["curve", "--metric", "peak_groups", "--to", "1000000"],
        ),
        ("charts", &["curve", "--metric", "mau", "--from", "9000"]),
    ];
    // Every other case with one of the commands, in turn.
    for (index, (_, case)) in cases().iter().step_by(2).enumerate() {
        let (definition, arguments) = asked[index % asked.len()];
        let answer = answer(arguments, &case.text()).expect("an answer");
        assert_eq!(
            Ok(()),
            accepts(&schema, definition, &answer),
            "{arguments:?} {}",
            case.name
        );
        assert!(accepts(&schema, "quote", &answer).is_err());
    }
}

#[test]
fn a_comparison_is_the_quote_with_more_beside_it() {
    for (_, case) in cases().iter().step_by(7) {
        let quote = answer(&["quote"], &case.text()).expect("a quote");
        let comparison = answer(&["compare"], &case.text()).expect("a comparison");
        assert_eq!(
            Ok(()),
            expect_without_fixes(&quote, comparison),
            "{}",
            case.name
        );
    }
}

/// Whether all of `quote` is in `comparison`; reasons have fixes there and nothing else.
fn expect_without_fixes(quote: &Value, mut comparison: Value) -> Result<(), String> {
    for app in comparison["apps"].as_array_mut().into_iter().flatten() {
        for it in app["editions"].as_array_mut().into_iter().flatten() {
            for reason in it["reasons"].as_array_mut().into_iter().flatten() {
                let fixes = reason.as_object_mut().and_then(|it| it.remove("fixes"));
                assert!(fixes.is_some_and(|it| !list(&it).is_empty()));
            }
        }
    }
    expect(quote, &comparison, "")
}

#[test]
fn arguments_that_make_no_sense_are_problems_with_a_place() {
    for (path, code, arguments) in [
        ("/amount", "wrong_type", &["budget", "1e3"][..]),
        ("/amount", "wrong_type", &["budget", ""]),
        ("/amount", "out_of_range", &["budget", "-1"]),
        ("/amount", "out_of_range", &["budget", "0.000000001"]),
        ("/line_id", "unknown_value", &["explain", "overage.users"]),
        ("/line_id", "unknown_value", &["explain", ""]),
        (
            "/mau_per_dau",
            "wrong_type",
            &["migrate", "--mau-per-dau", "3"],
        ),
        (
            "/mau_per_dau",
            "wrong_type",
            &["migrate", "--mau-per-dau", "-3,4,5"],
        ),
        (
            "/mau_per_dau",
            "out_of_range",
            &["migrate", "--mau-per-dau", "0.5,4,5"],
        ),
        (
            "/mau_per_dau",
            "out_of_range",
            &["migrate", "--mau-per-dau", "5,4,3"],
        ),
        (
            "/mau_per_dau",
            "wrong_type",
            &["map", "--axes", "dau-groups", "--mau-per-dau", "3,5,8"],
        ),
        (
            "/mau_per_dau",
            "unknown_field",
            &["map", "--axes", "dau-mau", "--mau-per-dau", "3"],
        ),
        (
            "",
            "out_of_range",
            &[
                "map",
                "--axes",
                "dau-groups",
                "--up-from",
                "2",
                "--up-to",
                "1",
            ],
        ),
        (
            "",
            "out_of_range",
            &["map", "--axes", "dau-groups", "--up-to", "10000000000"],
        ),
        (
            "/to",
            "out_of_range",
            &["curve", "--metric", "mau", "--from", "2", "--to", "1"],
        ),
        (
            "/to",
            "out_of_range",
            &["curve", "--metric", "peak_dau", "--to", "10000000000"],
        ),
    ] {
        let older =
            r#"{"schema":1,"apps":[{"idc":"china","usage":{"peak_dau":1,"peak_groups":1}}]}"#;
        let run = run(arguments, older.as_bytes());
        assert_eq!(
            (Some(2), ""),
            (run.status, run.out.as_str()),
            "{arguments:?}"
        );
        let errors: Value = serde_json::from_str(&run.err).expect("JSON");
        let first = &errors["errors"][0];
        assert_eq!(
            (path, code),
            (
                first["path"].as_str().unwrap(),
                first["code"].as_str().unwrap()
            )
        );
    }
}

#[test]
fn each_command_refuses_a_bad_scenario_and_prints_text() {
    for arguments in [
        &["quote"][..],
        &["compare"],
        &["migrate"],
        &["budget", "1"],
        &["explain", "plan.pro"],
        &["curve", "--metric", "mau"],
        &["map", "--axes", "dau-mau"],
    ] {
        let refused = run(arguments, br#"{"schema":1,"apps":[]}"#);
        assert_eq!(
            (Some(2), ""),
            (refused.status, refused.out.as_str()),
            "{arguments:?}"
        );
        assert!(refused.err.contains("no_apps"), "{}", refused.err);
        let text = [arguments, &["--format", "text"]].concat();
        let plain = run(&text, SCENARIO.as_bytes());
        assert_eq!(
            (Some(0), ""),
            (plain.status, plain.err.as_str()),
            "{arguments:?}"
        );
        assert!(
            plain.out.contains("app-1") && !plain.out.starts_with('{'),
            "{}",
            plain.out
        );
    }
}

#[test]
fn the_text_of_a_comparison_carries_the_numbers() {
    let scenario = r#"{"schema":1,"apps":[{"idc":"singapore","first_app_date":"2021-05-01",
        "usage":{"peak_dau":6588,"peak_groups":0},"needs":{"av_groups":51}}]}"#;
    let text = run(&["compare", "--format", "text"], scenario.as_bytes()).out;
    for line in [
        "Pro Edition: peak_dau: 3412 left; then +449.99",
        "  Ultimate Edition: 0.01 more, with 12 more features, 1 more by ticket",
        "message_read_receipts: +0.01 (Pro Edition -> Ultimate Edition)",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn an_explanation_in_words_tells_what_its_pages_say_and_where_they_disagree() {
    let arguments = ["explain", "overage.peak_dau", "--format", "text"];
    let told = run(&arguments, SCENARIO.as_bytes()).out;
    for part in [
        "dau-2022-10-18: Pricing (original billing), Out-of-plan usage, 2023-03-30",
        "      Daily users and groups above the quota are charged on the month's peak",
        "    above: New billing plans announcement, ",
        "[C4] overage.peak_dau, Pro Edition, Ultimate Edition: 449.99 USD",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
}
