//! What lies at the edges of values and lists, where a wrong sign or a missing half of a condition would
//! not be seen in a whole quote.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::curve::Curve;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::json::read_scenario;
use im_pricing_core::metric::{MAX_COUNT, Metric};
use im_pricing_core::money::Overflow;
use im_pricing_core::ratio::MauRatio;
use im_pricing_core::tables::EN;
use im_pricing_core::validate::MAX_APPS;

/// Path, code and what is expected there, of every problem of a scenario.
fn problems(text: &str) -> Vec<(String, String, String)> {
    let problems = read_scenario(text).err().unwrap();
    let told = serde_json::to_value(problems).unwrap();
    let told = told["errors"].as_array().unwrap().clone();
    let word = |it: &serde_json::Value, key: &str| it[key].as_str().unwrap().to_owned();
    told.iter()
        .map(|it| (word(it, "path"), word(it, "code"), word(it, "message")))
        .collect()
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
    let text = r#"{"schema":1,"apps":[{"idc":"singapore","usage":{"peak_groups":0}}]}"#;
    let app = &read_scenario(text).unwrap().apps[0];
    let day = Date::parse("2023-03-30").unwrap();
    for (last, ratio) in [(22, "4.5"), (100, "1"), (50, "2")] {
        let ratio = MauRatio::parse(ratio).unwrap();
        let curve = Curve::of_ratio(Edition::Free, app, day, ratio).unwrap();
        assert_eq!((last, true), (curve.last(), curve.is_capped()));
    }
    let ratio = MauRatio::parse("4.5").unwrap();
    let pro = Curve::of_ratio(Edition::Pro, app, day, ratio).unwrap();
    assert_eq!((2_222_222_222, false), (pro.last(), pro.is_capped()));
    assert_eq!(10_000_000_000, MAX_COUNT);
}

#[test]
fn a_size_that_is_no_count_is_told_what_it_may_be() {
    let scenario =
        |needs: &str| format!(r#"{{"schema":1,"apps":[{{"idc":"china","needs":{{{needs}}}}}]}}"#);
    let text = scenario(r#""retention_days":"long","users":"many""#);
    let found = problems(&text);
    let told: Vec<_> = found.iter().map(|it| it.2.as_str()).collect();
    let type_of =
        "The value has another type than the contract's. Expected: a whole number in digits";
    let expected = [".", ", or \"unlimited\"."].map(|end| [type_of, end].concat());
    assert_eq!(expected.to_vec(), told, "{found:#?}");
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
        let found = problems(&of(count));
        let places: Vec<_> = found.iter().map(|it| (&*it.0, &*it.1)).collect();
        assert_eq!([("/apps", "too_many_apps")].to_vec(), places);
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
        let found = problems(text);
        let places: Vec<_> = found.iter().map(|it| (&*it.0, &*it.1)).collect();
        assert_eq!([("/schema", "unsupported_schema")].to_vec(), places);
    }
    // A count in another field is no schema.
    let found = problems(r#"{"more":7,"schema":1,"apps":[{"idc":"china"}]}"#);
    let places: Vec<_> = found.iter().map(|it| (&*it.0, &*it.1)).collect();
    assert_eq!([("/more", "unknown_field")].to_vec(), places);
}
