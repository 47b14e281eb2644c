//! Trials of the call feature by the days typed in.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::date::Date;
use im_pricing_core::trials::{AppActivations, TrialReport, TrialState, trials};

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
    assert_eq!(
        vec![TrialState::Running],
        states(&report(&[&["2023-01-01"]], "2023-03-01"), 0)
    );
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
