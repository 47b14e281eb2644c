//! Over time: months as the command line prices them, fields that keep the focus, no sideways scroll.

use browser_tests::browser::Window;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// The app of the example.
fn example() -> Value {
    oracle::scenario(&json!({
        "idc": "singapore",
        "first_app_date": "2021-05-01",
        "usage": { "peak_dau": 35_000, "peak_groups": 250_000, "mau": 90_000 },
    }))
}

fn open(page: &Page<'_>, tab: &str) {
    page.open_view(tab);
}

fn ask_for_six_months(page: &Page<'_>) {
    open(page, "forecast");
    for (name, text) in [("first", "2023-05"), ("count", "6"), ("growth", "8")] {
        page.type_over(&format!("[data-typed='forecast.{name}']"), text);
    }
    page.session.wait_for("the months", || {
        page.element_if_there("[data-month='2023-10']")
    });
}

/// The amounts of a month by edition.
fn amounts(page: &Page<'_>, month: &str) -> Value {
    let script = "const cells = imProbe.all(host, `[data-month='${arguments[1]}'] [data-edition]`);
        return Object.fromEntries(cells.map(({ dataset }) =>
            [dataset.edition, dataset.amount.replaceAll(',', '')]))";
    page.ask(script, &[json!(month)])
}

#[test]
fn months_and_sums_are_those_of_the_command_line() {
    let arguments = [
        "--from",
        "2023-05",
        "--months",
        "6",
        "--growth-percent",
        "8",
    ];
    let forecast = oracle::answer("forecast", &arguments, &example());
    let months = forecast["apps"][0]["months"].as_array().expect("months");
    assert_eq!(6, months.len());
    on_page(Window::LAPTOP, |page| {
        ask_for_six_months(page);
        for (shown, key) in [("each_month", "total"), ("so_far", "cumulative")] {
            page.choose("[data-typed='forecast.sums']", shown);
            page.session.next_frame();
            for month in months {
                let name = month["month"].as_str().expect("a month");
                let seen = amounts(page, name);
                assert_eq!(4, seen.as_object().map_or(0, serde_json::Map::len));
                for it in month["editions"].as_array().expect("editions") {
                    let edition = it["edition"].as_str().expect("a name");
                    if !it[key].is_null() {
                        assert_eq!(it[key], seen[edition], "{name} {edition} {key}");
                    }
                }
            }
        }
    });
}

#[test]
fn typed_months_keep_the_focus_and_outlive_a_change_of_language() {
    on_page(Window::LAPTOP, |page| {
        ask_for_six_months(page);
        page.choose("[data-typed='forecast.course']", "by_month");
        page.session
            .wait_for("the button", || page.element_if_there("[data-months=fill]"));
        page.press_space_on("[data-months=fill]");
        let last = "[data-month-figure=forecast-5-peak_dau]";
        page.session
            .wait_for("the last month", || page.element_if_there(last));
        page.type_over("[data-month-figure=forecast-0-peak_dau]", "36k");
        let script = "return imProbe.active()?.dataset.monthFigure ?? null";
        assert_eq!(json!("forecast-0-peak_groups"), page.ask(script, &[]));
        page.choose_language("ko");
        page.session
            .wait_for("the typed month", || page.element_if_there(last));
        let first = "[data-month-figure=forecast-0-peak_dau]";
        assert_eq!(json!("36k"), page.property(first, "value"));
        page.press_space_on("[data-months=remove]");
        page.session.wait_for("one month less", || {
            page.element_if_there(last).is_none().then_some(())
        });
    });
}

#[test]
fn the_recommendation_to_move_waits_for_the_box_and_bills_are_those_of_the_command_line() {
    let migration = oracle::answer("migrate", &[], &example());
    let pairs = migration["apps"][0]["pairs"].as_array().expect("pairs");
    assert!(!pairs.is_empty());
    on_page(Window::LAPTOP, |page| {
        open(page, "migrate");
        page.session
            .wait_for("the pairs", || page.element_if_there("[data-pair]"));
        assert_eq!(pairs.len(), page.data("[data-pair]").len());
        for pair in pairs {
            let name = |key: &str| pair[key].as_str().expect("a name").to_owned();
            let row = format!("[data-pair='{} {}']", name("from"), name("to"));
            let text = page.text(&row).expect("a row").replace(',', "");
            for key in ["from_total", "to_total"] {
                if let Some(total) = pair[key].as_str() {
                    assert!(text.contains(total), "{row} {key}: {text}");
                }
            }
        }
        let advice = || page.text("[data-advice]").unwrap_or_default();
        assert!(!advice().contains("Moving"), "{}", advice());
        page.press_space_on("[data-typed='migrate.read']");
        page.session.wait_for("the recommendation", || {
            advice()
                .contains("would save 1,100.94 USD a month")
                .then_some(())
        });
    });
}

#[test]
fn neither_view_scrolls_the_page_sideways_at_320_pixels() {
    on_page(Window::PHONE, |page| {
        ask_for_six_months(page);
        for view in ["forecast", "migrate"] {
            open(page, view);
            page.open_all();
            page.session.next_frame();
            let width = "return document.documentElement.scrollWidth - innerWidth";
            assert_eq!(json!(0), page.ask(width, &[]), "{view}");
        }
    });
}
