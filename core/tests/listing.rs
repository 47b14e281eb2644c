//! The price books and the matrix as lists: when each book held, what it says of a first month, and which
//! disagreements stand beside which prices and cells.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::listing::{Books, Matrix};
use im_pricing_core::matrix::RowGroup;
use im_pricing_core::tables::EN;
use im_pricing_core::terms::Named;
use serde_json::{Value, json};

fn books() -> Value {
    serde_json::to_value(Books::new(&EN)).unwrap()
}

/// These fields of every item.
fn picked<const N: usize>(list: &Value, keys: [&str; N]) -> Value {
    let items = list.as_array().unwrap().iter();
    items
        .map(|it| {
            keys.map(|key| it[key].clone())
                .into_iter()
                .collect::<Value>()
        })
        .collect()
}

#[test]
fn a_book_holds_until_the_next_one_of_its_mode() {
    let expected = json!([
        ["dau-2020-02-19", "dau", "2020-02-19", "2021-08-06"],
        ["dau-2021-08-06", "dau", "2021-08-06", "2021-09-03"],
        ["dau-2021-09-03", "dau", "2021-09-03", "2022-03-16"],
        ["dau-2022-03-16", "dau", "2022-03-16", "2022-10-18"],
        ["dau-2022-10-18", "dau", "2022-10-18", null],
        ["mau-2022-12-26", "mau", "2022-12-26", null],
    ]);
    let keys = ["id", "mode", "documented", "superseded"];
    assert_eq!(expected, picked(&books()["books"], keys));
}

#[test]
fn a_first_month_is_free_from_a_day_on_where_that_came_after_the_book() {
    let books = books();
    let rules = books["books"].as_array().unwrap().iter();
    let rules: Vec<_> = rules
        .map(|it| (&it["first_month"]["rule"], &it["first_month"]["since"]))
        .collect();
    let (free, by_day, unstated) = (json!("free"), json!("by_day"), json!("unstated"));
    let since = json!("2020-04-09");
    let expected = [
        (&free, &since),
        (&free, &Value::Null),
        (&free, &Value::Null),
        (&unstated, &Value::Null),
        (&by_day, &Value::Null),
        (&by_day, &Value::Null),
    ];
    assert_eq!(expected.to_vec(), rules);
}

#[test]
fn beside_prices_stand_the_disagreements_about_lines_and_prices_alone() {
    let expected = json!([
        ["overage.peak_dau", "pro", "449.99", "149.99"],
        ["overage.peak_dau", "ultimate", "449.99", "149.99"],
        ["overage.peak_groups", "pro", "449.99", "149.99"],
        ["overage.peak_groups", "ultimate", "449.99", "149.99"],
        ["pcc", "standard", "0.00", "0.20"],
        ["pcc", "premium", "0.00", "0.20"],
        ["add_on.retention", "pro", "269.99", "219.99"],
        [
            "overage.peak_dau",
            "pro",
            "Per 10,000 and month",
            "Per 10,000"
        ],
        [
            "overage.peak_dau",
            "ultimate",
            "Per 10,000 and month",
            "Per 10,000"
        ],
    ]);
    let keys = ["about", "edition", "taken", "other"];
    assert_eq!(expected, picked(&books()["conflicts"], keys));
}

#[test]
fn an_add_on_says_what_the_edition_has_without_it() {
    let books = books();
    let retention = |plan: usize| {
        let add_ons = books["books"][4]["plans"][plan]["add_ons"]
            .as_array()
            .unwrap();
        let found = add_ons
            .iter()
            .find(|it| it["id"] == "add_on.retention")
            .unwrap();
        (
            found["base"].clone(),
            picked(&found["tiers"], ["reaches", "price"]),
        )
    };
    let pro = json!([
        [30, "99.99"],
        [90, "179.99"],
        [180, "269.99"],
        [360, "399.99"]
    ]);
    assert_eq!((json!(7), pro), retention(1));
    let ultimate = json!([[90, "99.99"], [180, "179.99"], [360, "319.99"]]);
    assert_eq!((json!(30), ultimate), retention(2));
}

#[test]
fn a_row_has_six_cells_and_the_disagreements_about_them() {
    let matrix = serde_json::to_value(Matrix::new(&EN)).unwrap();
    let rows = matrix["rows"].as_array().unwrap();
    assert_eq!(25, rows.len());
    let row = |id: &str| rows.iter().find(|it| it["id"] == id).unwrap();
    let texts = |id: &str| {
        let cells = &row(id)["cells"];
        [
            "free",
            "pro",
            "ultimate",
            "developer",
            "standard",
            "premium",
        ]
        .map(|it| cells[it]["text"].clone())
    };
    assert_eq!(
        ["20", "200", "2,000", "20", "200", "2,000"],
        texts("max_members_per_non_av_group")
    );
    assert_eq!(
        [
            "100/month",
            "100,000/month",
            "100,000/month",
            "100/month",
            "Unlimited",
            "Unlimited"
        ],
        texts("free_peak_groups")
    );
    let disputed = |id: &str| picked(&row(id)["conflicts"], ["edition", "taken", "other"]);
    assert_eq!(
        json!([["ultimate", 2_000, 200]]),
        disputed("max_members_per_non_av_group")
    );
    assert_eq!(
        json!([
            ["free", 100, 100_000],
            ["standard", "unlimited", "not_applicable"],
            ["premium", "unlimited", "not_applicable"],
            ["developer", 100, "not_applicable"],
        ]),
        disputed("free_peak_groups")
    );
    assert_eq!(json!([]), disputed("user_status"));
    let footnotes = |id: &str| picked(&row(id)["footnotes"], ["id", "editions"]);
    assert_eq!(
        json!([
            ["members_add_on", ["pro", "ultimate"]],
            ["members_existing_groups", ["pro", "ultimate"]],
        ]),
        footnotes("max_members_per_non_av_group")
    );
}

#[test]
fn the_parts_of_the_matrix_have_names() {
    let names: Vec<_> = RowGroup::ALL.iter().map(|it| it.name_in(&EN)).collect();
    assert_eq!(vec!["Limits", "Free quotas", "Features"], names);
}
