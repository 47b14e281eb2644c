//! Trials of the call feature by the days typed in.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::date::Date;
use im_pricing_core::json::value_of;
use im_pricing_core::trials::{AppActivations, TrialReport, TrialState, read, trials};
use serde_json::{Value, json};

fn report(apps: &[&[&str]], as_of: &str) -> TrialReport {
    let apps: Vec<_> = apps
        .iter()
        .enumerate()
        .map(|(index, days)| AppActivations {
            name: format!("app-{index}"),
            activations: days.iter().map(|it| Date::parse(it).unwrap()).collect(),
        })
        .collect();
    trials(&apps, Date::parse(as_of).unwrap())
}

fn states(report: &TrialReport, app: usize) -> Vec<TrialState> {
    let activations = report.apps[app].activations.iter();
    activations.map(|it| it.state).collect()
}

#[test]
fn the_day_of_the_activation_is_the_first_of_sixty() {
    for (expected, first) in [
        // 31 days of January, 28 of February, 1 of March
        ("2023-03-01", "2023-01-01"),
        ("2024-02-29", "2024-01-01"),
        ("2023-03-31", "2023-01-31"),
    ] {
        let report = report(&[&[first]], first);
        let last = report.apps[0].activations[0].last_day.unwrap();
        assert_eq!(expected, last.text());
    }
    for as_of in ["2023-01-01", "2023-03-01"] {
        assert_eq!(
            vec![TrialState::Running],
            states(&report(&[&["2023-01-01"]], as_of), 0),
            "{as_of}"
        );
    }
    assert_eq!(
        vec![TrialState::Ended],
        states(&report(&[&["2023-01-01"]], "2023-03-02"), 0)
    );
    assert_eq!(
        vec![TrialState::Planned],
        states(&report(&[&["2023-01-01"]], "2022-12-31"), 0)
    );
}

#[test]
fn an_app_has_two_trials_one_after_the_other() {
    let days: &[&str] = &["2023-06-01", "2023-01-01", "2023-03-01", "2023-03-02"];
    let report = report(&[days], "2023-07-01");
    assert_eq!(
        vec![
            TrialState::RefusedApp,
            TrialState::Ended,
            TrialState::RefusedRunning,
            TrialState::Ended,
        ],
        states(&report, 0)
    );
    assert_eq!(
        (2, 0, 2, 8),
        (
            report.apps[0].used,
            report.apps[0].left,
            report.account_used,
            report.account_left
        )
    );
}

#[test]
fn an_account_has_ten_activations_over_all_apps() {
    let two: &[&str] = &["2023-01-01", "2023-04-01"];
    let late: &[&str] = &["2023-05-01"];
    let report = report(&[two, two, two, two, two, late, &[]], "2023-06-01");
    assert_eq!(vec![TrialState::RefusedAccount], states(&report, 5));
    assert_eq!(
        (10, 0, 0),
        (
            report.account_used,
            report.account_left,
            report.apps[6].left
        )
    );
}

#[test]
fn planned_activations_use_up_nothing_yet() {
    let report = report(&[&["2023-01-01", "2023-08-01"], &[]], "2023-06-01");
    let app = &report.apps[0];
    assert_eq!(
        (1, 1, 9, 2),
        (app.used, app.left, report.account_left, report.apps[1].left)
    );
}

#[test]
fn the_minutes_of_calls_stand_beside_as_unpriced() {
    let report = report(&[&[]], "2023-06-01");
    let ids: Vec<_> = report.unpriced.iter().map(|it| it.id).collect();
    assert_eq!(vec!["call_minutes"], ids);
}

/// The names that are read, or the problems.
fn read_names(apps: &Value) -> Result<Vec<String>, Value> {
    let text = json!({ "schema": 1, "apps": apps }).to_string();
    match read(&value_of(&text).unwrap()) {
        Ok(apps) => Ok(apps.into_iter().map(|it| it.name).collect()),
        Err(problems) => Err(picked(&serde_json::to_value(problems).unwrap()["errors"])),
    }
}

/// Where each problem is, and its code.
fn picked(errors: &Value) -> Value {
    let errors = errors.as_array().unwrap().iter();
    errors.map(|it| json!([it["path"], it["code"]])).collect()
}

fn apps(names: impl Iterator<Item = String>) -> Value {
    names
        .map(|name| json!({ "name": name, "activations": ["2023-01-01"] }))
        .collect()
}

#[test]
fn an_account_has_at_most_three_hundred_apps_each_with_a_name_of_its_own() {
    let numbered = |count: usize| apps((0..count).map(|it| format!("app {it}")));
    for count in [1, 299, 300] {
        let read = read_names(&numbered(count)).unwrap();
        assert_eq!(count, read.len());
        assert_eq!("app 0", read[0]);
    }
    let refused = |apps: &Value| read_names(apps).unwrap_err();
    for count in [301, 302] {
        assert_eq!(
            json!([["/apps", "too_many_apps"]]),
            refused(&numbered(count))
        );
    }
    assert_eq!(json!([["/apps", "no_apps"]]), refused(&numbered(0)));
    let names = ["one", "two", "one"].map(str::to_owned);
    assert_eq!(
        json!([["/apps/2/name", "duplicate_name"]]),
        refused(&apps(names.into_iter()))
    );
}
