//! The document of everything: each part is what the command of its own prints.

mod support;

use serde_json::Value;
use support::run;

const SCENARIO: &[u8] = br#"{"schema":1,"apps":[{"idc":"singapore","first_app_date":"2021-05-01",
    "usage":{"peak_dau":10001,"peak_groups":500}}]}"#;

fn json(arguments: &[&str], input: &[u8]) -> Value {
    serde_json::from_str(&run(arguments, input).out).expect("JSON")
}

#[test]
fn each_part_is_what_its_own_command_prints() {
    let document = json(&["pricing", "--format", "json"], SCENARIO);
    for (part, arguments) in [
        ("books", &["books", "--format", "json"][..]),
        ("matrix", &["matrix", "--format", "json"]),
        ("statement", &["quote", "--format", "statement"]),
    ] {
        assert_eq!(json(arguments, SCENARIO), document[part], "{part}");
    }
    assert_eq!(1, document["schema"]);
}

#[test]
fn the_rules_of_the_billing_mode_stand_in_the_order_in_which_they_decide() {
    let document = json(&["pricing", "--format", "json"], SCENARIO);
    let modes = &document["billing_modes"];
    assert_eq!("2022-12-26", modes["cutover"]);
    let rules = modes["rules"].as_array().expect("rules");
    let found: Vec<_> = rules
        .iter()
        .map(|it| (it["reason"].as_str(), it["mode"].as_str()))
        .collect();
    let expected = [
        ("mau_not_yet_offered", "dau"),
        ("idc_without_mau_billing", "dau"),
        ("no_app_yet", "mau"),
        ("first_app_on_or_after_cutover", "mau"),
        ("migrated", "mau"),
        ("first_app_before_cutover", "dau"),
    ];
    let expected = expected.map(|(reason, mode)| (Some(reason), Some(mode)));
    assert_eq!(expected[..], found[..]);
}

#[test]
fn the_markdown_has_every_price_every_row_and_the_total() {
    let text = run(&["pricing"], SCENARIO).out;
    let books = json(&["books", "--format", "json"], b"");
    for book in books["books"].as_array().expect("books") {
        let id = book["id"].as_str().expect("an id");
        let heading = format!("### {id}: ");
        let (_, list) = text.split_once(&heading).expect("the book is there");
        let list = list.split("\n### ").next().expect("its part");
        for plan in book["plans"].as_array().expect("plans") {
            let edition = plan["edition"].as_str().expect("an edition");
            let add_ons = plan["add_ons"].as_array().into_iter().flatten();
            let tiers = add_ons.flat_map(|it| it["tiers"].as_array().into_iter().flatten());
            let overages = plan["overage"].as_array().into_iter().flatten();
            let expected: Vec<_> = [&plan["price"]]
                .into_iter()
                .chain(overages.map(|it| &it["price"]))
                .chain(tiers.map(|it| &it["price"]))
                .map(|it| it.as_str().expect("a price"))
                .collect();
            let start = format!("| {edition} | ");
            let rows = list.lines().filter(|it| it.starts_with(&start));
            let found: Vec<_> = rows.filter_map(|it| it.split(" | ").nth(3)).collect();
            assert_eq!(expected, found, "{edition} in {id}");
        }
    }
    let matrix = run(&["matrix", "--format", "markdown"], b"").out;
    assert!(text.contains(&matrix));
    assert!(text.contains("| Total (USD) |  |  |  | 899.98 |"));
}

#[test]
fn a_scenario_with_problems_gets_no_document() {
    let ran = run(&["pricing"], b"{\"schema\":1,\"apps\":[]}");
    assert_eq!((Some(2), ""), (ran.status, &*ran.out));
    assert!(ran.err.contains("no_apps"), "{}", ran.err);
}
