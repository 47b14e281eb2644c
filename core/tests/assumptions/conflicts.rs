//! Each conflict between pages: at the figures from which on it matters, and up to which it does.

use im_pricing_core::edition::Edition;
use serde_json::{Value, json};

use crate::{NEW, OLD, conflicts, of_app, told};

/// The conflicts that are told of an app in Singapore, where the first one is of that day.
fn met(first_app_date: &str, usage: &Value, needs: &Value) -> Vec<String> {
    conflicts(&of_app(&json!({
        "idc": "singapore", "first_app_date": first_app_date, "usage": usage, "needs": needs,
    })))
}

/// The same without C10, which is told wherever the first app decides about the billing mode.
fn met_besides(first_app_date: &str, usage: &Value, needs: &Value) -> Vec<String> {
    let mut all = met(first_app_date, usage, needs);
    all.retain(|it| it != "C10");
    all
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
        let all = met_besides(OLD, &small, &json!({need: size}));
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
        // More groups than are included are charged on Pro and Ultimate.
        let mut all = met_besides(OLD, &usage, &json!({}));
        all.retain(|it| it != "C4-groups");
        assert_eq!(expected, all, "{groups}");
    }
}

#[test]
fn a_disputed_limit_matters_where_it_alone_decides_about_an_edition_that_can_be_had() {
    let needs = json!({"daily_net_new_groups": 101});
    let small = json!({"peak_dau": 100, "peak_groups": 1, "mau": 100});
    assert_eq!(vec!["C1", "C10"], met(OLD, &small, &needs));
    // Another limit keeps the app from Free anyway.
    let more = json!({"peak_dau": 101, "peak_groups": 1});
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
            let all = met_besides(date, &small, &json!({"features": [feature]}));
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
        let all = |date| {
            let mut all = met_besides(date, &usage, &json!({}));
            // What a free tier holds is disputed too.
            all.retain(|it| !it.starts_with("C3-"));
            all
        };
        assert_eq!(expected, all(OLD), "{dau} {groups}");
        // Who is billed by month pays neither.
        assert_eq!(Vec::<String>::new(), all(NEW), "{dau} {groups}");
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
fn a_first_month_is_disputed_where_retention_is_charged_in_it() {
    let told_with = |needs: &Value| {
        let app = json!({
            "idc": "china", "current_edition": "pro", "start_date": "2023-04-11", "needs": needs,
            "usage": {"peak_dau": 1, "peak_groups": 1},
        });
        conflicts(&told("2023-03-30", &json!([app]), &[Some(Edition::Pro)]))
    };
    assert_eq!(vec!["C14"], told_with(&json!({"retention_days": 90})));
    assert_eq!(
        Vec::<String>::new(),
        told_with(&json!({"groups_per_user": 1_000}))
    );
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
