//! Every boundary of every slider, by keyboard, against the command line.
//!
//! A price changes after a boundary. A slider whose stops miss one, a total that lags a step
//! behind, a page that computes by itself: each shows here as a difference from `im-quote`.

use std::collections::BTreeSet;

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use im_pricing_core::matrix::Cell;
use im_pricing_core::metric::Metric;
use im_pricing_core::tables::{BOOKS, EDITIONS, ROWS};
use serde_json::{Value, json};

/// A first app from before the cutover, so that no edition is out of reach.
const FIRST_APP: &str = "2021-05-01";

/// Milliseconds until a total that is still another one is wrong.
const PATIENCE: u32 = 5_000;

/// The last values of the flat ranges up to `end`, from all books and the ceilings of the free
/// tiers; and the end of the track itself.
fn boundaries(metric: Metric, end: u64) -> BTreeSet<u64> {
    let mut found = BTreeSet::from([end]);
    let plans = BOOKS.iter().flat_map(|book| book.plans);
    let overages = plans.flat_map(|plan| plan.overages);
    for overage in overages.filter(|overage| overage.metric == metric) {
        // A unit price has no flat ranges above the quota.
        let blocks = if overage.block == 1 {
            0
        } else {
            end / overage.block
        };
        found.extend((0..=blocks).map(|count| overage.quota + count * overage.block));
    }
    for row in ROWS.iter().filter(|row| row.caps == Some(metric)) {
        for terms in EDITIONS.iter().filter(|terms| terms.free_tier) {
            if let Cell::Count(ceiling) = row.cell(terms.edition) {
                found.insert(ceiling);
            }
        }
    }
    found.split_off(&(end + 1));
    found
}

/// The key that leads to each value, from the one before it.
fn steps(metric: Metric, end: u64) -> Vec<(char, u64)> {
    let mut steps = vec![(key::HOME, 0)];
    for boundary in boundaries(metric, end) {
        steps.push((key::PAGE_UP, boundary));
        if boundary < end {
            steps.push((key::RIGHT, boundary + 1));
        }
    }
    steps
}

/// The other usages, held still: as field texts and as the scenario's numbers.
type Still = [(&'static str, u64); 2];

fn expected(metric: Metric, steps: &[(char, u64)], still: Still) -> Vec<Value> {
    let scenario = |value: u64| {
        let mut usage = json!({ metric.name(): value });
        for (name, number) in still {
            usage[name] = json!(number);
        }
        let app = json!({ "idc": "singapore", "first_app_date": FIRST_APP, "usage": usage });
        oracle::scenario(&app)
    };
    let scenarios: Vec<Value> = steps.iter().map(|(_, value)| scenario(*value)).collect();
    oracle::quotes(&scenarios)
        .iter()
        .map(oracle::totals)
        .collect()
}

/// Presses the keys one by one; after each the page must show the command line's six totals.
fn walk(metric: Metric, end: u64, still: Still) {
    let steps = steps(metric, end);
    assert!(steps.len() > 4, "too few boundaries: {steps:?}");
    let expected = expected(metric, &steps, still);
    on_page(Window::LAPTOP, |page| {
        page.choose("[data-field=idc]", "singapore");
        page.existing_since(FIRST_APP);
        for (name, number) in still {
            page.type_number(name, &number.to_string());
        }
        page.focus(&format!("[data-slider={}]", metric.name()));
        for ((key, value), totals) in steps.iter().zip(&expected) {
            page.session.press(&[*key]);
            assert_shows(page, metric, *value, totals);
        }
    });
}

fn assert_shows(page: &Page<'_>, metric: Metric, value: u64, totals: &Value) {
    let mut wish = totals.clone();
    wish["digits"] = json!(value.to_string());
    let script = "imProbe.expectTotals(...arguments)";
    let arguments = json!([page.host, metric.name(), wish, PATIENCE]);
    let shown = page.session.run_async(script, &arguments);
    assert!(
        shown.is_null(),
        "{} {value}: expected {wish:#}, the page shows {shown:#}",
        metric.name()
    );
}

#[test]
fn every_boundary_of_the_daily_users_shows_what_the_command_line_says() {
    walk(
        Metric::PeakDau,
        1_000_000,
        [("peak_groups", 100), ("mau", 5_000_000)],
    );
}

#[test]
fn every_boundary_of_the_groups_shows_what_the_command_line_says() {
    walk(
        Metric::PeakGroups,
        10_000_000,
        [("peak_dau", 100), ("mau", 100)],
    );
}

#[test]
fn every_boundary_of_the_monthly_users_shows_what_the_command_line_says() {
    walk(
        Metric::Mau,
        5_000_000,
        [("peak_dau", 0), ("peak_groups", 0)],
    );
}
