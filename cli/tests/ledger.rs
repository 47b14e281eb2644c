//! Every case of `tests/golden/ledger`: the commands about months, bills and several apps.

mod support;

use std::collections::HashSet;

use serde_json::Value;
use support::ledger::{CommandCase, command_cases};

/// What of `expected` is not so: objects by the expected keys, lists whole.
fn differ(expected: &Value, actual: &Value, place: &str) -> Vec<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => expected
            .iter()
            .flat_map(|(key, it)| {
                let place = format!("{place}/{key}");
                match actual.get(key) {
                    Some(actual) => differ(it, actual, &place),
                    None => vec![format!("{place} is not there")],
                }
            })
            .collect(),
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            let pairs = expected.iter().zip(actual).enumerate();
            pairs
                .flat_map(|(index, (one, other))| differ(one, other, &format!("{place}/{index}")))
                .collect()
        }
        _ if expected == actual => Vec::new(),
        _ => vec![format!("{place}: expected {expected}, got {actual}")],
    }
}

fn check(case: &CommandCase) -> Vec<String> {
    let run = case.run(&[]);
    let Some(expected) = &case.expect else {
        let errors: Value = serde_json::from_str(&run.err).unwrap_or_default();
        let list = errors["errors"].as_array().cloned().unwrap_or_default();
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        let found: Vec<_> = list
            .iter()
            .map(|it| (text(&it["path"]), text(&it["code"])))
            .collect();
        let is_right = run.status == Some(2) && run.out.is_empty() && found == case.errors;
        return if is_right {
            Vec::new()
        } else {
            vec![format!("{:?}: {}", run.status, run.err)]
        };
    };
    if (run.status, run.err.as_str()) != (Some(0), "") {
        return vec![format!("{:?}: {}", run.status, run.err)];
    }
    let answer = serde_json::from_str(&run.out).unwrap_or_default();
    differ(expected, &answer, "")
}

#[test]
fn every_command_answers_as_written_down() {
    let cases = command_cases();
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|(file, case)| {
            let problems = check(case);
            let why = &case.why;
            (!problems.is_empty()).then(|| {
                format!(
                    "{file}: {}: {}\n  why: {why}",
                    case.name,
                    problems.join("\n  ")
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() > 40, "only {} cases were found", cases.len());
}

#[test]
fn every_answer_has_a_form_for_people() {
    for (file, case) in command_cases() {
        let run = case.run(&["--format", "text"]);
        let has_answer = case.expect.is_some();
        assert_eq!(
            has_answer,
            run.status == Some(0),
            "{file}: {}: {}",
            case.name,
            run.err
        );
        assert_eq!(
            has_answer,
            !run.out.trim().is_empty(),
            "{file}: {}",
            case.name
        );
        assert!(!run.out.starts_with('{'), "{file}: {}", case.name);
    }
}

#[test]
fn every_case_says_why_and_has_a_name_of_its_own() {
    let cases = command_cases();
    for (file, case) in &cases {
        assert!(
            !case.why.is_empty() && !case.source.is_empty(),
            "{file}: {}",
            case.name
        );
        assert_eq!(
            case.expect.is_some(),
            case.errors.is_empty(),
            "{file}: {}",
            case.name
        );
    }
    let names: HashSet<_> = cases.iter().map(|(_, case)| &case.name).collect();
    assert_eq!(cases.len(), names.len());
}

#[test]
fn the_scenario_of_a_preset_can_be_priced() {
    let preset = support::run(&["presets", "game"], b"");
    let quote = support::run(&["quote"], preset.out.as_bytes());
    let quote: Value = serde_json::from_str(&quote.out).expect("a quote");
    assert_eq!(Value::from("3149.93"), quote["total"]);
    let unknown = support::run(&["presets", "chess"], b"");
    assert_eq!(Some(2), unknown.status);
    assert!(unknown.err.contains("unknown_value"), "{}", unknown.err);
}

#[test]
fn a_file_in_no_known_encoding_is_told_row_by_row() {
    // "날짜" in another encoding, then rows that can be read, then one broken within a letter.
    let mut text = b"\xb3\xaf\xc2\xa5,dau\n2023-01-01,5\n".to_vec();
    text.extend(b"2023-01-02,6\n2023-01-03,\xed\x95");
    let run = support::run(&["usage"], &text);
    let answer: Value = serde_json::from_str(&run.out).expect("an answer");
    let rows = &answer["apps"][0]["bad_rows"];
    let codes: Vec<_> = rows
        .as_array()
        .expect("rows")
        .iter()
        .map(|it| &it["code"])
        .collect();
    assert_eq!(vec!["missing_column"], codes);
}

#[test]
fn a_file_without_days_says_so() {
    for file in ["", "date,dau,groups\n", "\n\n"] {
        let run = support::run(&["usage", "--format", "text"], file.as_bytes());
        assert!(
            run.out.contains("has no row of a day"),
            "{file:?}: {}",
            run.out
        );
    }
    let bad = support::run(&["usage", "--format", "text"], b"date,dau\nx,1\n");
    assert!(!bad.out.contains("has no row of a day"), "{}", bad.out);
}

#[test]
fn printed_usage_tells_gaps_as_ranges_and_what_is_not_confirmed() {
    let file = b"2022-01-01,5,\n2022-05-01,5,1\n2022-07-01,5,1\n2023-04-01,5,1\n2023-05-01,5,1\n";
    let out = support::run(&["usage", "--format", "text"], file).out;
    for line in [
        "2022-02 to 2022-04: no usable row",
        "2022-06: no usable row",
        "2022-08 to 2023-03: no usable row",
        "Note: prices_not_confirmed_after_2023_03_30: 2023-04 to 2023-05",
    ] {
        assert!(out.lines().any(|it| it == line), "{line}: {out}");
    }
    assert!(out.contains("days without groups"), "{out}");
}

#[test]
fn printed_forecasts_compare_only_moves_that_can_be_made() {
    let forecast = |app: &str| {
        let scenario = format!(r#"{{"schema": 1, "apps": [{{"idc": "singapore", {app}}}]}}"#);
        let more = "forecast --from 2023-01 --months 2 --growth-percent 0 --format text";
        let more: Vec<_> = more.split(' ').collect();
        support::run(&more, scenario.as_bytes()).out
    };
    let usage = r#""usage": {"peak_dau": 10001, "peak_groups": 0, "mau": 43399}"#;
    let out = forecast(&format!(r#""first_app_date": "2021-05-01", {usage}"#));
    let warning = out.find("cannot be undone").expect("a warning");
    let first = out.find(" instead of ").expect("a move");
    assert!(warning < first, "{out}");
    assert!(
        out.contains("standard instead of pro: costs more in each month"),
        "{out}"
    );
    for never in ["never", "instead of free", "developer instead of"] {
        assert!(!out.contains(never), "{never}: {out}");
    }
    // An app that is billed by monthly users has nowhere to move to.
    let out = forecast(usage);
    assert!(
        out.ends_with("No move to the other billing mode can be compared.\n"),
        "{out}"
    );
    assert!(
        !out.contains("undone") && !out.contains("instead of"),
        "{out}"
    );
}

#[test]
fn a_line_alone_prints_that_the_total_is_not_compared() {
    let scenario = br#"{"schema": 1, "apps": [{"idc": "singapore", "first_app_date": "2021-05-01", "usage": {"peak_dau": 10001, "peak_groups": 0}}]}"#;
    let check = [
        "check",
        "--edition",
        "pro",
        "--format",
        "text",
        "--line",
        "overage.peak_dau=449.99",
    ];
    let run = support::run(&check, scenario);
    assert!(
        run.out.contains("nothing is said about the total"),
        "{}",
        run.out
    );
}
