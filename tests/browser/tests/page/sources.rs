//! Where a number comes from: each control opens what its source says, by keyboard, and closes again.

use browser_tests::axe::{findings, load};
use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// Focuses the controls of `selector` one after the other and opens each by Enter; what is wrong with
/// any of them, and how many there are.
fn open_each(page: &Page<'_>, selector: &str) -> usize {
    let count =
        "return imProbe.all(host, arguments[1]).filter((it) => it.checkVisibility()).length";
    let count = page.ask(count, &[json!(selector)]);
    let count = count.as_u64().and_then(|it| usize::try_from(it).ok());
    let count = count.unwrap_or_default();
    for index in 0..count {
        let focus =
            "const visible = imProbe.all(host, arguments[1]).filter((it) => it.checkVisibility());
            visible[arguments[2]].focus();";
        page.ask(focus, &[json!(selector), json!(index)]);
        page.session.press(&[key::ENTER]);
        let panel = page.session.wait_for("what the source says", || {
            let panel = told(page);
            panel["says"].is_array().then_some(panel)
        });
        check_panel(&panel, &format!("{selector} {index}"));
        page.session.press(&[key::ESCAPE]);
        let closed = page.ask(
            "const at = imProbe.active();
             return [at.matches('.cited'), at.getAttribute('aria-expanded'), imProbe.all(host, '.citation').length]",
            &[],
        );
        assert_eq!(json!([true, "false", 0]), closed, "{selector} {index}");
    }
    count
}

/// The one open panel.
fn told(page: &Page<'_>) -> Value {
    page.ask(
        "const panel = imProbe.find(host, '.citation');
         if (!panel || !panel.querySelector('.citation__says')) return {};
         const texts = (selector) => [...panel.querySelectorAll(selector)].map(imProbe.text);
         return {
             name: panel.getAttribute('aria-label'),
             control: imProbe.active().getAttribute('aria-label'),
             expanded: imProbe.active().getAttribute('aria-expanded'),
             says: texts('.citation__says'),
             pages: texts('.citation .source'),
             dates: texts('.citation__page time'),
             read: texts('.citation__read'),
             conflicts: texts('.comparison__value').length,
             reasons: texts('.comparison__why').length,
             wide: panel.scrollWidth > panel.clientWidth,
         }",
        &[],
    )
}

fn check_panel(panel: &Value, what: &str) {
    assert_eq!(panel["control"], panel["name"], "{what}");
    assert_eq!(json!("true"), panel["expanded"], "{what}");
    assert_eq!(json!(false), panel["wide"], "{what}");
    let says = panel["says"].as_array().expect("texts");
    let dates = panel["dates"].as_array().expect("dates");
    assert!(!says.is_empty(), "{what}");
    assert_eq!(says.len(), dates.len(), "{what}");
    for (said, date) in says.iter().zip(dates) {
        assert!(said.as_str().is_some_and(|it| it.len() > 20), "{what}");
        assert_eq!(Some(10), date.as_str().map(str::len), "{what}");
    }
    let values = panel["conflicts"].as_u64().unwrap_or_default();
    let reasons = panel["reasons"].as_u64().unwrap_or_default();
    assert_eq!(values, 2 * reasons, "{what}: both readings and the reason");
}

#[test]
fn every_line_room_reason_and_note_opens_its_source_by_keyboard() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        page.set_date("start_date", "2023-04-11");
        page.open_all();
        for (at_least, selector) in [
            (3, ".answer [data-line] .cited"),
            (2, ".answer__rooms .cited"),
            (1, ".answer .first-month .cited"),
            (1, ".form .mode .cited"),
            (2, ".result .reasons .cited"),
            (9, ".result [data-line] .cited"),
            (3, ".result [data-note] .cited"),
        ] {
            let opened = open_each(page, selector);
            assert!(opened >= at_least, "{selector}: only {opened}");
        }
    });
}

#[test]
fn every_row_of_the_matrix_opens_its_source_by_keyboard() {
    on_page(Window::LAPTOP, |page| {
        assert_eq!(25, open_each(page, "tr[data-row] .cited"));
    });
    on_page(Window::PHONE, |page| {
        assert_eq!(25, open_each(page, "tr[data-row] .cited"));
    });
}

#[test]
fn a_price_that_pages_disagree_about_shows_both_and_the_one_that_is_used() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        page.click(".answer [data-line='overage.peak_dau'] .cited");
        let panel = page.session.wait_for("what the source says", || {
            let panel = told(page);
            panel["says"].is_array().then_some(panel)
        });
        assert_eq!(json!(4), panel["conflicts"], "{panel}");
        let values = page.ask(
            "return imProbe.all(host, '.answer .comparison__side--used .comparison__value').map(imProbe.text)",
            &[],
        );
        assert_eq!(json!("449.99 USD / month"), values[0], "{values}");
        page.choose_language("ko");
        page.click(".answer [data-line='overage.peak_dau'] .cited");
        let panel = page.session.wait_for("the same in Korean", || {
            let panel = told(page);
            panel["says"].is_array().then_some(panel)
        });
        let said = panel["says"][0].as_str().unwrap_or_default();
        assert!(said.contains("할당량"), "{panel}");
    });
}

#[test]
fn axe_finds_nothing_serious_with_a_source_open() {
    for window in [Window::LAPTOP, Window::LAPTOP.in_dark(), Window::PHONE] {
        on_page(window, |page| {
            load(page);
            for selector in [
                ".form .mode .cited",
                ".result [data-line] .cited",
                "[data-row=free_peak_groups] .cited",
            ] {
                page.open_all();
                page.focus(selector);
                page.session.press(&[key::ENTER]);
            }
            page.session.wait_for("three open sources", || {
                let count = page.data(".citation__lead").len();
                (count == 3).then_some(())
            });
            let found = findings(page, None);
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}
