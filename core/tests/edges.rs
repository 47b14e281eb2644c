//! What lies at the edges of values and lists, where a wrong sign or a missing half of a condition would
//! not be seen in a whole quote.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::compare::compare;
use im_pricing_core::compare::fix::{Fix, Totals};
use im_pricing_core::compare::gain::Gain;
use im_pricing_core::compare::way::Way;
use im_pricing_core::curve::Curve;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::envelope::crossings;
use im_pricing_core::explain::explain;
use im_pricing_core::json::read_scenario;
use im_pricing_core::metric::{Feature, MAX_COUNT, Metric};
use im_pricing_core::money::{Money, Overflow};
use im_pricing_core::ratio::MauRatio;
use im_pricing_core::scenario::App;
use im_pricing_core::tables::EN;
use im_pricing_core::validate::MAX_APPS;
use serde_json::{Value, json};

/// These words of every problem of a scenario, such as its path and its code.
fn problems<const N: usize>(text: &str, keys: [&str; N]) -> Vec<[String; N]> {
    let told = serde_json::to_value(read_scenario(text).err().unwrap()).unwrap();
    let told = told["errors"].as_array().unwrap();
    let words = |it: &Value| keys.map(|key| it[key].as_str().unwrap().to_owned());
    told.iter().map(words).collect()
}

/// An app in Singapore with this usage.
fn app(usage: &str) -> App {
    let text = format!(r#"{{"schema":1,"apps":[{{"idc":"singapore","usage":{usage}}}]}}"#);
    read_scenario(&text).unwrap().apps.remove(0)
}

fn day() -> Date {
    Date::parse("2023-03-30").unwrap()
}

#[test]
fn the_lines_of_a_bill_have_the_names_of_the_price_list() {
    for (expected, line) in [
        (
            "Resource plan fee · Pro Edition",
            LineId::Plan(Edition::Pro),
        ),
        (
            "Out-of-plan resource usage fee · MAU",
            LineId::Overage(Metric::Mau),
        ),
        (
            "Extending the retention period of historical messages",
            LineId::AddOn(AddOnKey::Retention),
        ),
    ] {
        assert_eq!(expected, line.official_name(&EN));
    }
}

#[test]
fn a_free_tier_ends_where_the_first_of_its_ceilings_is_reached() {
    // 4.5 monthly users for each daily one: the 100 users that it holds are reached with 22 daily users
    // (99 monthly ones), before the 100 daily users are.
    let app = &app(r#"{"peak_groups":0}"#);
    for (last, ratio) in [(22, "4.5"), (100, "1"), (50, "2")] {
        let ratio = MauRatio::parse(ratio).unwrap();
        let curve = Curve::of_ratio(Edition::Free, app, day(), ratio).unwrap();
        assert_eq!((last, true), (curve.last(), curve.is_capped()));
    }
    let ratio = MauRatio::parse("4.5").unwrap();
    let pro = Curve::of_ratio(Edition::Pro, app, day(), ratio).unwrap();
    assert_eq!((2_222_222_222, false), (pro.last(), pro.is_capped()));
    assert_eq!(10_000_000_000, MAX_COUNT);
}

#[test]
fn the_last_user_that_is_included_belongs_to_the_flat_stretch() {
    // Standard: 399.00 with 10,000 users, and 0.015 for each one above.
    let app = &app(r#"{"peak_dau":1,"peak_groups":0}"#);
    let curve = Curve::of(Edition::Standard, Metric::Mau, app, day()).unwrap();
    let pieces: Vec<_> = curve.pieces(10_000, 12_000).collect();
    let ends = |index: usize| (pieces[index].from, pieces[index].to);
    assert_eq!(((10_000, 10_000), (10_001, 12_000)), (ends(0), ends(1)));
    assert_eq!(2, pieces.len());
}

#[test]
fn a_size_that_is_no_count_is_told_what_it_may_be() {
    let needs = r#"{"retention_days":"long","users":"many"}"#;
    let text = format!(r#"{{"schema":1,"apps":[{{"idc":"china","needs":{needs}}}]}}"#);
    let type_of =
        "The value has another type than the contract's. Expected: a whole number in digits";
    let expected = [".", ", or \"unlimited\"."].map(|end| [type_of, end].concat());
    assert_eq!(
        expected.map(|it| [it]).to_vec(),
        problems(&text, ["message"])
    );
}

#[test]
fn of_too_many_apps_only_their_number_is_told() {
    // All of these that are too many have the same name.
    let app = |number: usize| {
        let number = number.min(MAX_APPS + 1);
        format!(r#"{{"idc":"china","name":"app {number}"}}"#)
    };
    let of = |count: usize| {
        let apps: Vec<_> = (1..=count).map(app).collect();
        format!(r#"{{"schema":1,"apps":[{}]}}"#, apps.join(","))
    };
    assert!(read_scenario(&of(MAX_APPS)).is_ok());
    for count in [MAX_APPS + 1, MAX_APPS + 2] {
        let found = problems(&of(count), ["path", "code"]);
        assert_eq!(vec![["/apps", "too_many_apps"]], found);
    }
}

#[test]
fn what_does_not_fit_says_so() {
    let said = "an amount is too large to be represented exactly";
    assert_eq!(said, Overflow.to_string());
}

#[test]
fn of_another_schema_nothing_else_is_told() {
    // What its fields mean is not known.
    for text in [
        r#"{"schema":2,"apps":7,"more":true}"#,
        r#"{"apps":7,"more":true,"schema":2}"#,
    ] {
        let found = problems(text, ["path", "code"]);
        assert_eq!(vec![["/schema", "unsupported_schema"]], found);
    }
    // A count in another field is no schema.
    let text = r#"{"more":7,"schema":1,"apps":[{"idc":"china"}]}"#;
    let found = problems(text, ["path", "code"]);
    assert_eq!(vec![["/more", "unknown_field"]], found);
}

#[test]
fn before_a_curve_begins_and_after_it_ends_nothing_is_the_cheapest() {
    // The Developer Edition holds 100 monthly users; with 50 on the busiest day there are no fewer.
    let app = &app(r#"{"peak_dau":50,"peak_groups":1}"#);
    let curve = Curve::of(Edition::Developer, Metric::Mau, app, day()).unwrap();
    assert_eq!((50, 100), (curve.first(), curve.last()));
    let developer = Some(Edition::Developer);
    let found: Vec<_> = crossings(&[curve], 0, 1_000)
        .iter()
        .map(|it| (it.from, it.to, it.cheapest))
        .collect();
    let expected = [(0, 49, None), (50, 100, developer), (101, 1_000, None)];
    assert_eq!(expected.to_vec(), found);
}

#[test]
fn known_monthly_users_are_paid_for_however_few_come_in_a_day() {
    // 50,000 − 10,000 included = 40,000 at 0.015 are 600.00; with 60,000 a day there are as many in the month.
    let app = &app(r#"{"mau":50000}"#);
    let curve = Curve::of(Edition::Standard, Metric::PeakDau, app, day()).unwrap();
    let at = |x: u64| curve.at(x).unwrap().to_string();
    let plan = Curve::of(Edition::Standard, Metric::Mau, app, day()).unwrap();
    let plan = plan.at(10_000).unwrap();
    for (over, x) in [(600, 1), (600, 50_000), (750, 60_000)] {
        let expected = plan.plus(Money::new(over, 0)).unwrap();
        assert_eq!(expected.to_string(), at(x), "{x}");
    }
    // With two monthly users for each daily one, 10,000 a day are 20,000 in the month, 10,000 of them included.
    let ratio = MauRatio::parse("2").unwrap();
    let curve = Curve::of_ratio(Edition::Standard, app, day(), ratio).unwrap();
    let expected = plan.plus(Money::new(150, 0)).unwrap();
    assert_eq!(Some(expected), curve.at(10_000));
}

#[test]
fn in_seoul_communities_need_a_ticket_and_nothing_else_that_does_not_elsewhere() {
    let by_ticket = |idc: &str| {
        let text = format!(r#"{{"schema":1,"apps":[{{"idc":"{idc}"}}]}}"#);
        let app = read_scenario(&text).unwrap().apps.remove(0);
        Gain::between((Edition::Pro, None), (Edition::Ultimate, None), &app).features_by_ticket
    };
    assert_eq!(vec![Feature::PushToAllUsers], by_ticket("singapore"));
    assert_eq!(
        vec![Feature::PushToAllUsers, Feature::Community],
        by_ticket("seoul")
    );
}

#[test]
fn only_editions_that_are_as_available_share_the_first_place() {
    // Free and Developer cost nothing, but an app of the older billing cannot be on Developer.
    let app = r#""idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":9,"peak_groups":1,"mau":9}"#;
    let scenario = read_scenario(&format!(r#"{{"schema":1,"apps":[{{{app}}}]}}"#)).unwrap();
    let ranking = compare(&scenario).unwrap().apps.remove(0).ranking.unwrap();
    assert_eq!((Edition::Free, Vec::new()), (ranking.edition, ranking.ties));
}

#[test]
fn a_way_to_a_feature_keeps_the_others_that_are_needed() {
    // In Seoul, Premium has local search but no communities: no edition of the new billing has both there.
    let on_premium = |needs: &str| {
        let app = r#""idc":"seoul","current_edition":"premium","usage":{"peak_dau":1,"mau":1}"#;
        let text = format!(r#"{{"schema":1,"apps":[{{{app},"needs":{{"features":[{needs}]}}}}]}}"#);
        let app = read_scenario(&text).unwrap().apps.remove(0);
        Way::to(Feature::LocalMessageSearch, &app, day()).unwrap()
    };
    assert_eq!(Way::Current(Edition::Premium), on_premium(""));
    assert_eq!(Way::Never, on_premium(r#""community""#));
}

#[test]
fn a_repair_tells_what_the_edition_costs_then() {
    let repair = Fix::DropFeature {
        feature: Feature::Community,
        totals: Some(Totals {
            exact_total: Money::new(399_015, 3),
            total: Money::new(39_902, 2),
        }),
    };
    let expected = json!({"kind": "drop_feature", "feature": "community", "exact_total": "399.015", "total": "399.02"});
    assert_eq!(expected, serde_json::to_value(repair).unwrap());
}

#[test]
fn what_is_covered_costs_nothing_and_what_cannot_be_had_is_no_zero() {
    let amounts = |days: u32| {
        let text = format!(
            r#"{{"schema":1,"apps":[{{"idc":"china","needs":{{"retention_days":{days}}}}}]}}"#
        );
        let scenario = read_scenario(&text).unwrap();
        let told = explain(&scenario, LineId::AddOn(AddOnKey::Retention)).unwrap();
        let told = serde_json::to_value(told).unwrap();
        let editions = told["apps"][0]["editions"].as_array().unwrap().iter();
        let picked = editions.map(|it| json!([it["edition"], it["quantity"], it["amount"]]));
        picked.collect::<Value>()
    };
    // Pro keeps messages for 7 days, Ultimate for 30; nobody sells more than 360.
    assert_eq!(
        json!([["pro", 0, "0.00"], ["ultimate", 0, "0.00"]]),
        amounts(7)
    );
    assert_eq!(
        json!([["pro", 1, "99.99"], ["ultimate", 0, "0.00"]]),
        amounts(8)
    );
    assert_eq!(
        json!([["pro", null, null], ["ultimate", null, null]]),
        amounts(361)
    );
}
