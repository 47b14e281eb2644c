//! What a quote takes for granted, as JSON and in words, written here by hand.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

mod conflicts;
mod sentences;

use im_pricing_core::assumption::{Assumption, assumptions};
use im_pricing_core::edition::Edition;
use im_pricing_core::json::read_scenario;
use im_pricing_core::quote::quote;
use serde_json::{Value, json};

/// What the quote of these apps takes for granted by the prices of `book_date`, with an edition chosen for some.
fn told(book_date: &str, apps: &Value, choices: &[Option<Edition>]) -> Vec<Value> {
    let scenario = json!({"schema": 1, "book_date": book_date, "apps": apps});
    let scenario = read_scenario(&scenario.to_string()).unwrap();
    let quote = quote(&scenario).unwrap();
    let all = assumptions(&scenario, &quote, choices);
    all.iter()
        .map(|it| serde_json::to_value(it).unwrap())
        .collect()
}

/// The same for one app today, on the edition that is recommended.
fn of_app(app: &Value) -> Vec<Value> {
    told("2023-03-30", &json!([app]), &[])
}

fn codes(told: &[Value]) -> Vec<&str> {
    told.iter().map(|it| it["code"].as_str().unwrap()).collect()
}

/// The ids of the conflicts among them.
fn conflicts(told: &[Value]) -> Vec<String> {
    let ids = told.iter().filter_map(|it| it["conflict"].as_str());
    ids.map(str::to_owned).collect()
}

/// An app of the older billing that could ask for the newer one.
const OLD: &str = "2021-05-01";
/// An app of the newer billing.
const NEW: &str = "2023-02-01";

#[test]
fn of_an_app_of_which_nothing_is_known_that_is_said() {
    let expected = json!([
        {"code": "prices_as_of", "book_date": "2023-03-30", "books": ["dau-2022-10-18", "mau-2022-12-26"],
         "last_confirmed": "2023-03-30"},
        {"code": "dollars_per_month"},
        {"code": "usage_unknown", "metric": "peak_dau", "apps": ["app-1"]},
        {"code": "usage_unknown", "metric": "peak_groups", "apps": ["app-1"]},
        {"code": "usage_unknown", "metric": "mau", "apps": ["app-1"]},
        {"code": "usage_only", "apps": ["app-1"]},
        {"code": "mode_without_app", "billing_mode": "mau", "idc": "singapore", "first_app_date": null,
         "apps": ["app-1"]},
    ]);
    assert_eq!(expected, Value::from(of_app(&json!({"idc": "singapore"}))));
}

#[test]
fn several_apps_are_named_together_where_the_same_holds() {
    let apps = json!([
        {"name": "a", "idc": "seoul", "first_app_date": OLD, "usage": {"peak_dau": 1, "peak_groups": 1}},
        {"name": "b", "idc": "seoul", "first_app_date": NEW, "usage": {"mau": 1}, "needs": {"users": 1}},
        {"name": "c", "idc": "seoul", "first_app_date": OLD, "needs": {"features": ["user_status"]}},
        {"name": "d", "idc": "frankfurt", "first_app_date": OLD},
        {"name": "e", "idc": "china", "first_app_date": OLD},
        {"name": "f", "idc": "seoul", "first_app_date": OLD, "migrated": true},
    ]);
    let expected = json!([
        {"code": "usage_as_stated"},
        {"code": "usage_unknown", "metric": "peak_dau", "apps": ["b", "c", "d", "e", "f"]},
        {"code": "usage_unknown", "metric": "peak_groups", "apps": ["b", "c", "d", "e", "f"]},
        {"code": "usage_unknown", "metric": "mau", "apps": ["a", "c", "d", "e", "f"]},
        {"code": "usage_only", "apps": ["a", "d", "e", "f"]},
        {"code": "quotas_not_pooled"},
        {"code": "mode_by_idc", "billing_mode": "dau", "idc": "china", "first_app_date": OLD, "apps": ["e"]},
        {"code": "mode_by_first_app", "billing_mode": "dau", "idc": "seoul", "first_app_date": OLD,
         "apps": ["a", "c"]},
        {"code": "mode_by_first_app", "billing_mode": "mau", "idc": "seoul", "first_app_date": NEW, "apps": ["b"]},
        {"code": "mode_by_first_app", "billing_mode": "dau", "idc": "frankfurt", "first_app_date": OLD,
         "apps": ["d"]},
        {"code": "mode_by_migration", "billing_mode": "mau", "idc": "seoul", "first_app_date": OLD, "apps": ["f"]},
    ]);
    let all = told("2023-03-30", &apps, &[]);
    let of_apps = all.iter().filter(|it| it["conflict"].is_null()).skip(2);
    assert_eq!(expected, of_apps.cloned().collect::<Value>());
}

#[test]
fn before_the_newer_billing_the_price_date_decides() {
    let all = told(
        "2022-12-25",
        &json!([{"idc": "singapore", "first_app_date": OLD}]),
        &[],
    );
    assert_eq!(json!(["dau-2022-10-18"]), all[0]["books"]);
    assert!(codes(&all).contains(&"mode_by_price_date"));
    assert_eq!(Vec::<String>::new(), conflicts(&all));
}

#[test]
fn what_only_the_page_knows_of_its_figures_is_said_as_it_is() {
    let of = |is_example, is_earlier, left_out: &[&str]| {
        let left_out = left_out.iter().map(|it| (*it).to_owned()).collect();
        let all = Assumption::of_figures(is_example, is_earlier, left_out);
        serde_json::to_value(all).unwrap()
    };
    assert_eq!(json!([]), of(false, false, &[]));
    assert_eq!(json!([{"code": "example_figures"}]), of(true, false, &[]));
    assert_eq!(json!([{"code": "earlier_figures"}]), of(false, true, &[]));
    let expected = json!([{"code": "apps_left_out", "apps": ["a", "b"]}]);
    assert_eq!(expected, of(false, false, &["a", "b"]));
}

#[test]
fn only_another_edition_than_the_recommended_one_is_a_choice() {
    let apps = json!([
        {"name": "a", "idc": "china", "usage": {"peak_dau": 1, "peak_groups": 1, "mau": 1}},
        {"name": "b", "idc": "china", "usage": {"peak_dau": 1, "peak_groups": 1, "mau": 1}},
        {"name": "c", "idc": "china", "usage": {"peak_dau": 1, "peak_groups": 1, "mau": 1}},
    ]);
    let choices = [Some(Edition::Free), Some(Edition::Pro)];
    let all = told("2023-03-30", &apps, &choices);
    let chosen: Vec<_> = all
        .iter()
        .filter(|it| it["code"] == "edition_chosen")
        .collect();
    assert_eq!(
        vec![&json!({"code": "edition_chosen", "apps": ["b"], "edition": "pro"})],
        chosen
    );
}

#[test]
fn what_a_bill_rests_on_is_said_where_it_has_such_lines() {
    let app = |needs: &Value, mau: u32, start: Option<&str>| {
        let mut app = json!({
            "idc": "singapore", "first_app_date": OLD, "needs": needs,
            "usage": {"peak_dau": 1_000, "peak_groups": 1, "mau": mau},
        });
        if let Some(start) = start {
            app["start_date"] = json!(start);
        }
        of_app(&app)
    };
    let has = |told: &[Value], code: &str| codes(told).contains(&code);
    // 30 days of messages are a part of Ultimate; Pro sells them.
    let (bare, kept) = (json!({}), json!({"retention_days": 30}));
    assert!(!has(&app(&bare, 1_000, None), "cheapest_add_ons"));
    assert!(has(&app(&kept, 1_000, None), "cheapest_add_ons"));
    assert!(!has(&app(&bare, 1_000, None), "first_month_estimate"));
    assert!(has(
        &app(&bare, 1_000, Some("2023-04-11")),
        "first_month_estimate"
    ));
    // Pro costs whole cents, but a user above the 10,000 of Standard 1.5 of them.
    let of_mau = |mau: u32| {
        let usage = json!({"peak_dau": 1, "peak_groups": 1, "mau": mau});
        of_app(&json!({"idc": "singapore", "first_app_date": NEW, "usage": usage}))
    };
    assert!(!has(&of_mau(10_000), "rounded_once"));
    assert!(has(&of_mau(10_001), "rounded_once"));
    assert!(!has(&of_mau(10_002), "rounded_once"));
}
