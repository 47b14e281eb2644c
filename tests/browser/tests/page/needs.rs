//! What the app must be able to do: by field or by matrix row, with add-ons and reasons.

use browser_tests::browser::Window;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// Usage that every paid edition takes within its plan.
fn small_app(page: &Page<'_>) {
    page.existing_since("2021-05-01");
    page.type_number("peak_dau", "500");
    page.type_number("peak_groups", "500");
    page.type_number("mau", "500");
    page.wait_for_total("pro", "449.99");
    page.open_all();
}

fn is_checked(page: &Page<'_>, selector: &str) -> bool {
    page.property(selector, "checked") == json!(true)
}

#[test]
fn a_feature_is_one_choice_in_the_form_and_in_the_matrix() {
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        let (form, row) = ("[data-feature=user_status]", "[data-require=user_status]");
        for (pressed, expected) in [(form, true), (row, false), (row, true), (form, false)] {
            page.press_space_on(pressed);
            let status = if expected { "infeasible" } else { "feasible" };
            page.wait_until("/results/pro/status", &json!(status));
            assert_eq!(expected, is_checked(page, form), "{form} after {pressed}");
            assert_eq!(expected, is_checked(page, row), "{row} after {pressed}");
            assert_eq!(json!(status), page.read()["columns"]["pro"]["status"]);
        }
    });
}

#[test]
fn a_feature_makes_the_editions_without_it_infeasible_with_a_reason() {
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        page.press_space_on("[data-feature=message_read_receipts]");
        page.wait_until("/answer/edition", &json!("ultimate"));
        page.wait_until("/results/standard/status", &json!("infeasible"));
        let reason = page.text("[data-result=pro]").unwrap_or_default();
        let label = page
            .text("[data-row=message_read_receipts] th")
            .unwrap_or_default();
        let name: String = label
            .chars()
            .take_while(|it| !it.is_ascii_digit())
            .collect();
        let named = reason.to_lowercase().contains(&name.trim().to_lowercase());
        assert!(named, "no word about {name:?} in {reason:?}");
        assert_eq!(json!([]), page.lines("pro"));
    });
}

#[test]
fn needs_buy_the_add_ons_that_cover_them() {
    let sizes = [
        ("members_per_group", 1_500),
        ("groups_per_user", 800),
        ("retention_days", 90),
        ("av_groups", 60),
    ];
    let mut needs = json!({});
    for (need, size) in sizes {
        needs[need] = json!(size);
    }
    let usage = json!({ "peak_dau": 500, "peak_groups": 500, "mau": 500 });
    let app = json!({ "idc": "singapore", "first_app_date": "2021-05-01", "usage": usage, "needs": needs });
    let quote = oracle::quotes(&[oracle::scenario(&app)]).remove(0);
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        for (need, size) in sizes {
            page.type_over(&format!("[data-need={need}]"), &size.to_string());
        }
        for edition in quote["apps"][0]["editions"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let name = edition["edition"].as_str().unwrap_or_default();
            page.wait_until(&format!("/results/{name}/status"), &edition["status"]);
            assert_eq!(lines_of(edition), page.lines(name), "{name}");
        }
        let ids: Vec<Value> = page.data("[data-result=pro] [data-line]");
        assert_eq!(5, ids.len(), "a plan and four add-ons: {ids:?}");
    });
}

/// The lines of the command line's answer as id and amount.
fn lines_of(edition: &Value) -> Value {
    let lines = edition["lines"].as_array().into_iter().flatten();
    lines
        .map(|line| json!([line["id"], line["amount"]]))
        .collect()
}

#[test]
fn unlimited_is_a_box_beside_the_field_that_keeps_what_was_typed() {
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        page.type_over("[data-need=av_groups]", "50");
        page.wait_until("/results/pro/total", &json!("449.99"));
        page.press_space_on("[data-unlimited=av_groups]");
        page.wait_for_total("pro", "899.98");
        page.press_space_on("[data-unlimited=av_groups]");
        page.wait_for_total("pro", "449.99");
        assert_eq!(json!("50"), page.property("[data-need=av_groups]", "value"));
    });
}

#[test]
fn a_size_above_every_limit_fits_no_edition_and_each_says_why() {
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        page.type_over("[data-need=members_per_group]", "6001");
        for edition in [
            "free",
            "pro",
            "ultimate",
            "developer",
            "standard",
            "premium",
        ] {
            page.wait_until(&format!("/results/{edition}/status"), &json!("infeasible"));
            let said = page
                .text(&format!("[data-result={edition}]"))
                .unwrap_or_default();
            assert!(said.contains("6,001"), "{edition} gives no reason: {said}");
        }
        let answer = &page.read()["answer"];
        assert_eq!(
            (&json!(null), &json!(null)),
            (&answer["total"], &answer["edition"])
        );
    });
}

#[test]
fn a_refused_size_stays_as_typed_with_its_reason() {
    on_page(Window::LAPTOP, |page| {
        small_app(page);
        page.type_over("[data-need=retention_days]", "ninety");
        page.session.wait_for("a reason beside the field", || {
            page.read()["errors"]["retention_days"]
                .as_str()
                .map(ToOwned::to_owned)
        });
        assert_eq!(
            json!("ninety"),
            page.property("[data-need=retention_days]", "value")
        );
    });
}
