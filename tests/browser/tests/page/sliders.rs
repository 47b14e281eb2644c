//! Sliders by keyboard and by pointer; slider and number are one value.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::json;

/// What the slider says about itself.
fn spoken(page: &Page<'_>) -> String {
    let script =
        "return imProbe.find(host, '[data-slider=peak_dau]').getAttribute('aria-valuetext')";
    page.ask(script, &[])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn wait_for_users(page: &Page<'_>, number: &str) {
    page.wait_until("/numbers/peak_dau", &json!(number));
    let said = spoken(page);
    assert!(
        said.contains(number),
        "the slider says {said:?}, the field {number}"
    );
}

#[test]
fn keys_move_a_slider_by_stops_boundaries_and_ends() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.focus("[data-slider=peak_dau]");
        for (pressed, number) in [
            (key::HOME, "0"),
            (key::RIGHT, "1"),
            (key::PAGE_UP, "100"),
            (key::RIGHT, "101"),
            (key::PAGE_UP, "10,000"),
            (key::RIGHT, "10,001"),
            (key::LEFT, "10,000"),
            (key::PAGE_DOWN, "100"),
            (key::END, "1,000,000"),
            (key::PAGE_UP, "1,000,000"),
            (key::RIGHT, "1,000,000"),
            (key::PAGE_DOWN, "990,000"),
            (key::HOME, "0"),
            (key::LEFT, "0"),
            (key::PAGE_DOWN, "0"),
        ] {
            page.session.press(&[pressed]);
            wait_for_users(page, number);
        }
    });
}

#[test]
fn a_pointer_drags_a_slider_and_the_number_follows() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.type_number("peak_dau", "0");
        wait_for_users(page, "0");
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        let at = |part: f64| (area.x + area.width * part, middle);
        // A little inside the edge: the thumb rests within the track.
        page.session
            .drag(&[(area.x + 8.0, middle), at(0.3), at(0.5)]);
        let count = |page: &Page<'_>| -> u64 {
            let digits = page.property("[data-number=peak_dau]", "value");
            let digits = digits.as_str().unwrap_or_default().replace(',', "");
            digits.parse().expect("a number in the field")
        };
        let half = page.session.wait_for("a value in the middle", || {
            Some(count(page)).filter(|it| (1..1_000_000).contains(it))
        });
        assert!(
            spoken(page).replace(',', "").contains(&half.to_string()),
            "{}",
            spoken(page)
        );
        page.session
            .drag(&[at(0.5), at(0.7), (area.x + area.width + 50.0, middle)]);
        wait_for_users(page, "1,000,000");
        page.session
            .drag(&[(area.x + area.width - 8.0, middle), (area.x - 50.0, middle)]);
        wait_for_users(page, "0");
    });
}

#[test]
fn a_typed_number_between_two_stops_stays_and_moves_the_slider() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.type_number("peak_dau", "10123");
        wait_for_users(page, "10,123");
        page.focus("[data-slider=peak_dau]");
        page.session.press(&[key::LEFT]);
        wait_for_users(page, "10,001");
    });
}
