//! The billing mode follows from the data centre and the date of the first app, with its reason.

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use serde_json::json;

fn wait_for_mode(page: &Page<'_>, mode: &str, reason: &str) {
    page.wait_until_all(&[("/mode/mode", json!(mode)), ("/mode/reason", json!(reason))]);
    let said = page.text("[data-mode]").unwrap_or_default();
    assert!(said.len() > 10, "the mode is said in words: {said:?}");
}

/// The editions that the app can be on, as the page says.
fn available(page: &Page<'_>) -> Vec<String> {
    let results = page.data("[data-result]");
    let mut names: Vec<String> = results
        .iter()
        .filter(|it| it["availability"] == "available")
        .filter_map(|it| it["result"].as_str().map(ToOwned::to_owned))
        .collect();
    names.sort();
    names
}

#[test]
fn the_first_app_decides_and_the_cutover_day_belongs_to_the_new_mode() {
    on_page(Window::LAPTOP, |page| {
        page.choose("[data-field=idc]", "singapore");
        page.existing_since("2022-12-25");
        wait_for_mode(page, "dau", "first_app_before_cutover");
        assert_eq!(["free", "pro", "ultimate"], available(page).as_slice());
        page.set_date("first_app_date", "2022-12-26");
        wait_for_mode(page, "mau", "first_app_on_or_after_cutover");
        assert_eq!(
            ["developer", "premium", "standard"],
            available(page).as_slice()
        );
        page.press_space_on("[data-field=app_state][value=none]");
        wait_for_mode(page, "mau", "no_app_yet");
    });
}

#[test]
fn china_keeps_the_original_mode_whatever_the_date() {
    on_page(Window::LAPTOP, |page| {
        page.choose("[data-field=idc]", "china");
        page.existing_since("2023-02-01");
        wait_for_mode(page, "dau", "idc_without_mau_billing");
        page.press_space_on("[data-field=app_state][value=none]");
        wait_for_mode(page, "dau", "idc_without_mau_billing");
        let results = page.data("[data-result]");
        let out = results
            .iter()
            .filter(|it| it["availability"] == "unavailable");
        assert_eq!(
            3,
            out.count(),
            "the new editions are not to be had in China: {results:?}"
        );
    });
}

#[test]
fn an_app_that_was_moved_is_billed_on_monthly_users() {
    on_page(Window::LAPTOP, |page| {
        page.open_all();
        page.existing_since("2021-05-01");
        wait_for_mode(page, "dau", "first_app_before_cutover");
        page.press_space_on("[data-field=migrated]");
        wait_for_mode(page, "mau", "migrated");
    });
}

#[test]
fn an_old_price_date_brings_back_the_old_prices_and_the_old_mode() {
    on_page(Window::LAPTOP, |page| {
        page.open_all();
        page.existing_since("2021-05-01");
        page.type_number("peak_dau", "22000");
        page.type_number("peak_groups", "202000");
        page.type_number("mau", "");
        page.set_date("book_date", "2021-01-01");
        wait_for_mode(page, "dau", "mau_not_yet_offered");
        page.wait_for_total("pro", "749.95");
        page.wait_until("/results/standard/status", &json!("unpriced"));
    });
}

#[test]
fn a_paid_app_does_not_go_back_to_a_free_edition() {
    on_page(Window::LAPTOP, |page| {
        page.open_all();
        page.existing_since("2021-05-01");
        page.type_number("peak_dau", "10");
        page.type_number("peak_groups", "10");
        page.type_number("mau", "10");
        page.wait_until("/answer/edition", &json!("free"));
        page.choose("[data-field=current_edition]", "pro");
        page.wait_until("/results/free/status", &json!("infeasible"));
        page.wait_until("/answer/edition", &json!("pro"));
    });
}
