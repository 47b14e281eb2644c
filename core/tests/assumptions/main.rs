//! What a quote takes for granted, as JSON, written here by hand: each kind, and each conflict between pages at
//! the figures from which on it matters and up to which it does.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

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

/// The same of an app in Singapore, whose first one is of that day.
fn met(first_app_date: &str, usage: &Value, needs: &Value) -> Vec<String> {
    conflicts(&of_app(&json!({
        "idc": "singapore", "first_app_date": first_app_date, "usage": usage, "needs": needs,
    })))
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

#[test]
fn a_disputed_limit_matters_between_its_two_values() {
    let small = json!({"peak_dau": 1, "peak_groups": 1, "mau": 1});
    for (need, size, expected) in [
        // 100 new groups a day on Free, or 10,000 as another page says.
        ("daily_net_new_groups", 100, vec![]),
        ("daily_net_new_groups", 101, vec!["C1"]),
        ("daily_net_new_groups", 10_000, vec!["C1"]),
        ("daily_net_new_groups", 10_001, vec![]),
        // 2,000 members of a group on Ultimate, or 200.
        ("members_per_group", 200, vec![]),
        ("members_per_group", 201, vec!["C23"]),
        ("members_per_group", 2_000, vec!["C23"]),
        ("members_per_group", 2_001, vec![]),
        // 30 days of messages on Ultimate and Premium, or 7.
        ("retention_days", 7, vec![]),
        ("retention_days", 8, vec!["C26"]),
        ("retention_days", 30, vec!["C26"]),
        ("retention_days", 31, vec![]),
        // How groups are counted on Free is disputed in words, so that any number of them matters.
        ("non_av_groups", 0, vec![]),
        ("non_av_groups", 1, vec!["C22"]),
    ] {
        let all = met(OLD, &small, &json!({need: size}));
        let all: Vec<_> = all.iter().filter(|it| *it != "C10").collect();
        assert_eq!(expected, all, "{need} {size}");
    }
    for (groups, expected) in [
        // 100 groups on Free, or 100,000; on Developer 100, or no limit.
        (100, vec![]),
        (101, vec!["C2", "C3-developer"]),
        (100_000, vec!["C2", "C3-developer"]),
        (100_001, vec!["C3-developer"]),
    ] {
        let usage = json!({"peak_dau": 1, "peak_groups": groups, "mau": 1});
        let all = met(OLD, &usage, &json!({}));
        let all: Vec<_> = all
            .iter()
            .filter(|it| it.starts_with("C2") || it.starts_with("C3"))
            .collect();
        assert_eq!(expected, all, "{groups}");
    }
}

#[test]
fn a_disputed_limit_matters_where_it_alone_decides_about_an_edition_that_can_be_had() {
    let needs = json!({"daily_net_new_groups": 101});
    let small = json!({"peak_dau": 100, "peak_groups": 1, "mau": 100});
    assert_eq!(vec!["C1", "C10"], met(OLD, &small, &needs));
    // Another limit keeps the app from Free anyway.
    let more = json!({"peak_dau": 101, "peak_groups": 1, "mau": 101});
    assert_eq!(vec!["C10"], met(OLD, &more, &needs));
    // Who is billed by month cannot have Free.
    assert_eq!(vec!["C10"], met(NEW, &small, &needs));
}

#[test]
fn a_disputed_feature_matters_where_it_is_needed() {
    let small = json!({"peak_dau": 1, "peak_groups": 1, "mau": 1});
    for (feature, old, new) in [
        (
            "push_to_all_users",
            vec!["C6", "C6-current"],
            vec!["C6-current"],
        ),
        ("community", vec!["C7"], vec![]),
        ("message_read_receipts", vec!["C8"], vec!["C8"]),
        ("user_status", vec![], vec![]),
    ] {
        for (date, expected) in [(OLD, old), (NEW, new)] {
            let all = met(date, &small, &json!({"features": [feature]}));
            let all: Vec<_> = all.iter().filter(|it| *it != "C10").collect();
            assert_eq!(expected, all, "{feature} {date}");
        }
    }
}

#[test]
fn a_disputed_price_matters_where_it_is_charged() {
    for (dau, groups, expected) in [
        (10_000, 100_000, vec![]),
        (10_001, 100_000, vec!["C4", "C18"]),
        (10_000, 100_001, vec!["C4-groups"]),
        (10_001, 100_001, vec!["C4", "C4-groups", "C18"]),
    ] {
        let usage = json!({"peak_dau": dau, "peak_groups": groups, "mau": 20_000});
        let all = met(OLD, &usage, &json!({}));
        let all: Vec<_> = all
            .iter()
            .filter(|it| it.starts_with("C4") || it.starts_with("C18"))
            .collect();
        assert_eq!(expected, all, "{dau} {groups}");
        // Who is billed by month pays neither.
        let all = met(NEW, &usage, &json!({}));
        assert!(
            !all.iter()
                .any(|it| it.starts_with("C4") || it.starts_with("C18")),
            "{all:?}"
        );
    }
}

#[test]
fn the_day_of_the_cutover_matters_in_its_month() {
    let none = json!({});
    for (first_app_date, expected) in [
        ("2022-11-30", vec!["C10"]),
        ("2022-12-01", vec!["C10", "C11"]),
        ("2022-12-31", vec!["C10", "C11"]),
        ("2023-01-01", vec!["C10"]),
        ("2021-12-26", vec!["C10"]),
    ] {
        assert_eq!(
            expected,
            met(first_app_date, &none, &none),
            "{first_app_date}"
        );
    }
    // Where something else decides, neither matters.
    let migrated = json!({"idc": "singapore", "first_app_date": "2022-12-01", "migrated": true});
    for app in [
        migrated,
        json!({"idc": "china", "first_app_date": "2022-12-01"}),
        json!({"idc": "singapore"}),
    ] {
        assert_eq!(Vec::<String>::new(), conflicts(&of_app(&app)), "{app}");
    }
}

#[test]
fn pages_that_disagreed_at_another_time_are_not_told() {
    // 180 days on Pro cost 229.99 in 2020, 219.99 by a misprint of August 2021, and 269.99 since. A block is
    // 149.99 in 2020 and 449.99 since, per month or not on the English page since 29 September 2021. Shares of a
    // first month came in October 2022.
    let told_from = |start: &str, book_date: &str| {
        let app = json!({
            "idc": "china", "current_edition": "pro", "start_date": start, "needs": {"retention_days": 180},
            "usage": {"peak_dau": 10_001, "peak_groups": 1, "mau": 20_000},
        });
        conflicts(&told(book_date, &json!([app]), &[Some(Edition::Pro)]))
    };
    let on = |book_date| told_from("2020-06-16", book_date);
    assert_eq!(Vec::<String>::new(), on("2020-06-01"));
    // What C17 takes is not what is charged.
    assert_eq!(vec!["C4"], on("2021-08-20"));
    assert_eq!(vec!["C4", "C17"], on("2021-09-28"));
    assert_eq!(vec!["C4", "C17", "C18"], on("2021-09-29"));
    assert_eq!(vec!["C4", "C17", "C18"], on("2022-06-01"));
    assert_eq!(vec!["C4", "C14", "C17", "C18"], on("2023-03-30"));
    // All days of a month are the whole month.
    assert_eq!(
        vec!["C4", "C17", "C18"],
        told_from("2020-06-01", "2023-03-30")
    );
}
