//! The readings of a bill, the trials and the ready-made scenarios: complete, and within the ranges.

use super::catalog::Catalog;
use super::parse_cases::Preset;
use super::report::{Page, Report};
use super::value::Value;
use super::vocabulary::{FEATURES, IDCS, METRICS, NEEDS, READINGS, takes_unlimited};

/// Counts in a scenario go up to this.
const MAX_COUNT: u64 = 10_000_000_000;

/// Checks `readings.toml`, `trials.toml` and `presets.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    check_readings(catalog, report);
    check_trials(catalog, report);
    let page = &catalog.presets.page;
    let presets = &catalog.presets.data.preset;
    report.unique(page, presets.iter().map(|it| &it.id), "preset");
    for preset in presets {
        check_preset(page, preset, report);
    }
}

fn check_readings(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.readings.page;
    let readings = &catalog.readings.data.reading;
    let ids: Vec<_> = readings.iter().map(|it| it.id.clone()).collect();
    report.known_in_order(page, &ids, READINGS, "reading");
    for name in READINGS {
        if !ids.iter().any(|it| it.get_ref() == name) {
            let message = format!("no reading `{name}`: add it");
            report.at_line(&page.name, 1, message);
        }
    }
}

fn check_trials(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.trials.page;
    let trials = &catalog.trials.data;
    for count in [&trials.days, &trials.per_app, &trials.per_account] {
        if *count.get_ref() == 0 {
            report.at(
                page,
                count,
                "a trial is for at least one day, app and account: write 1 or more",
            );
        }
    }
    if trials.per_app.get_ref() > trials.per_account.get_ref() {
        let message = "an app cannot have more trials than its account: lower it";
        report.at(page, &trials.per_app, message);
    }
    let conditions = &catalog.conditions.data.condition;
    if !conditions
        .iter()
        .any(|it| it.id.get_ref() == trials.minutes.get_ref())
    {
        let message = format!(
            "no condition `{}`: name one of conditions.toml",
            trials.minutes.get_ref()
        );
        report.at(page, &trials.minutes, message);
    }
}

fn check_preset(page: &Page, preset: &Preset, report: &mut Report) {
    report.known(page, &preset.idc, IDCS, "data centre");
    if let Some(date) = &preset.first_app_date {
        report.dated(page, date);
    }
    report.known_in_order(page, &preset.features, FEATURES, "feature");
    for (metric, count) in &preset.usage {
        report.known(page, metric, METRICS, "metric");
        if *count.get_ref() > MAX_COUNT {
            report.at(page, count, "a count is at most 10000000000: lower it");
        }
    }
    let usage = |name: &str| {
        let mut usage = preset.usage.iter();
        let found = usage.find(|(metric, _)| metric.get_ref() == name);
        found.map(|(_, count)| count)
    };
    for metric in METRICS {
        if usage(metric).is_none() {
            let message = format!("a preset states its whole usage: add `{metric}`");
            report.at(page, &preset.id, message);
        }
    }
    if let (Some(peak), Some(mau)) = (usage("peak_dau"), usage("mau"))
        && mau.get_ref() < peak.get_ref()
    {
        report.at(
            page,
            mau,
            "fewer users in the month than on a day of it: raise it",
        );
    }
    for (need, size) in &preset.needs {
        if !report.known(page, need, NEEDS, "need") {
            continue;
        }
        let fits = match size.get_ref() {
            Value::Count(count) => *count <= MAX_COUNT,
            Value::Word(word) => word == "unlimited" && takes_unlimited(need.get_ref()),
        };
        if !fits {
            report.at(
                page,
                size,
                "not a size of this need: write a count, or \"unlimited\" for users and groups",
            );
        }
    }
}
