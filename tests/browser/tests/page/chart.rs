//! The chart by keyboard and pointer, and the map: what they read out is what the command line says.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

const CHART: &str = "[data-read-out=chart]";

fn open(page: &Page<'_>, tab: &str, inside: &str) {
    page.open_view(tab);
    page.session
        .wait_for("the view", || page.element_if_there(inside));
}

/// The app of the example with other daily users; a month has at least as many.
fn example(peak_dau: u64) -> Value {
    oracle::scenario(&json!({
        "idc": "singapore",
        "first_app_date": "2021-05-01",
        "usage": { "peak_dau": peak_dau, "peak_groups": 250_000, "mau": peak_dau.max(90_000) },
    }))
}

/// Waits until the chart is read out at `at`, and compares each amount with the quote there.
fn is_read_out_at(page: &Page<'_>, at: u64) {
    page.session.wait_for("the read-out", || {
        let shown = page.data(".read-out").first()?["at"].clone();
        (shown.as_str()? == at.to_string()).then_some(())
    });
    let totals = oracle::totals(&oracle::quotes(&[example(at)])[0]);
    let shown = page.data("[data-read-edition]");
    assert_eq!(4, shown.len());
    for it in shown {
        let edition = it["readEdition"].as_str().expect("an edition");
        assert_eq!(totals[edition], it["amount"], "{edition} at {at}");
    }
}

#[test]
fn the_chart_reads_out_by_keys_what_the_command_line_says() {
    on_page(Window::LAPTOP, |page| {
        open(page, "chart", CHART);
        is_read_out_at(page, 35_000);
        page.focus(CHART);
        for (pressed, at) in [
            (key::RIGHT, 40_000),
            (key::RIGHT, 40_001),
            (key::LEFT, 40_000),
            (key::PAGE_DOWN, 35_000),
            (key::HOME, 0),
            (key::RIGHT, 10_000),
            (key::RIGHT, 10_001),
            (key::END, 100_000),
        ] {
            page.session.press(&[pressed]);
            is_read_out_at(page, at);
        }
        let spoken = page.ask(
            "return imProbe.find(host, arguments[1]).getAttribute('aria-valuetext')",
            &[json!(CHART)],
        );
        let spoken = spoken.as_str().expect("words");
        assert!(spoken.starts_with("100,000 daily users; "), "{spoken}");
        page.type_number("peak_dau", "20000");
        is_read_out_at(page, 20_000);
    });
}

#[test]
fn a_pointer_reads_the_chart_out() {
    on_page(Window::LAPTOP, |page| {
        open(page, "chart", CHART);
        page.click(CHART);
        let middle = page.session.wait_for("the read-out", || {
            let at = page.data(".read-out").first()?["at"].as_str()?.parse().ok();
            at.filter(|it: &u64| (49_000..=51_000).contains(it))
        });
        is_read_out_at(page, middle);
    });
}

#[test]
fn the_areas_of_the_map_are_those_of_the_command_line() {
    on_page(Window::LAPTOP, |page| {
        open(page, "map", "[data-area]");
        let arguments = [
            "--axes",
            "dau-groups",
            "--across-to",
            "100000",
            "--up-to",
            "500000",
        ];
        let map = oracle::answer("map", &arguments, &example(35_000));
        let areas = map["apps"][0]["rectangles"].as_array().expect("areas");
        assert!(!areas.is_empty());
        assert_eq!(areas.len(), page.data("[data-area]").len());
        let table = page.text(".figures").expect("a table").replace(',', "");
        for it in areas {
            for side in ["across", "up"] {
                let range = format!("{} to {}", it[side][0], it[side][1]);
                assert!(table.contains(&range), "{range} in {table}");
            }
        }
    });
}
