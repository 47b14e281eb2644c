//! What is announced: one sentence per change, once it has come to rest, and never the same twice.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use browser_tests::tree::{heard, heard_in_the_end, listen};
use serde_json::json;

use crate::views::open;

/// The one announcement that a change led to.
fn only(page: &Page<'_>, change: &str) -> String {
    let said = heard_in_the_end(page);
    assert_eq!(1, said.len(), "{change} is announced as {said:?}");
    said.into_iter().next().unwrap_or_default()
}

#[test]
fn one_change_of_the_form_is_one_announcement() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        page.type_number("peak_dau", "50001");
        assert_eq!("Pro, 3,149.93 USD a month", only(page, "a typed number"));
        page.focus("[data-slider=peak_dau]");
        page.session.press(&[key::PAGE_DOWN]);
        assert_eq!("Pro, 2,699.94 USD a month", only(page, "a key on a slider"));
        page.open_all();
        page.press_space_on("[data-feature=message_read_receipts]");
        assert!(only(page, "a required feature").starts_with("Ultimate, "));
        page.press_space_on("[data-require=message_read_receipts]");
        assert!(only(page, "a tick in the matrix").starts_with("Pro, "));
        page.choose("[data-field=idc]", "seoul");
        let said = heard_in_the_end(page);
        assert!(said.len() <= 1, "another data centre: {said:?}");
        page.choose_language("ko");
        let said = only(page, "another language");
        assert!(said.contains("USD") && !said.contains("month"), "{said}");
    });
}

#[test]
fn what_cannot_be_read_is_announced_once_and_described_at_its_field() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        page.type_number("peak_dau", "many");
        only(page, "a text that is no number");
        page.focus("[data-number=peak_dau]");
        let stop = browser_tests::tree::focused(page).expect("a field in focus");
        assert_eq!("wrong", stop.state, "{stop:?}");
        let error = page.read()["errors"]["peak_dau"].clone();
        assert!(
            stop.description.contains(error.as_str().expect("an error")),
            "{error} is not said at {stop:?}"
        );
    });
}

#[test]
fn a_drag_is_announced_once_and_only_when_it_rests() {
    on_page(Window::LAPTOP, |page| {
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        let at = |part: f64| (area.x + area.width * part, middle);
        listen(page);
        // Many moves, each shorter than the pause after which the answer is announced.
        let path: Vec<(f64, f64)> = (0..40)
            .map(|step| at(0.2 + f64::from(step) / 100.0))
            .collect();
        page.session.drag(&path);
        let during = heard(page);
        assert!(during.is_empty(), "announced while it moved: {during:?}");
        let said = only(page, "a drag");
        let total = page.total("pro").expect("a total");
        assert!(
            said.replace(',', "").contains(&total),
            "{said}, not {total}"
        );
    });
}

#[test]
fn an_undo_is_announced_with_its_name_and_its_answer() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "50001");
        listen(page);
        heard_in_the_end(page);
        page.press_space_on("[data-keep=undo]");
        let said = heard_in_the_end(page);
        let expected = ["Undone: Peak daily users", "Pro, 2,699.94 USD a month"];
        assert_eq!(expected.as_slice(), said.as_slice());
    });
}

#[test]
fn an_example_is_announced_once() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        page.press_space_on("[data-preset=workplace]");
        only(page, "an example");
    });
}

#[test]
fn a_figure_typed_into_a_view_is_announced_once_and_by_the_view_alone() {
    on_page(Window::LAPTOP, |page| {
        open(page, "budget");
        listen(page);
        page.type_over("[data-typed='budget.amount']", "2250");
        let said = heard_in_the_end(page);
        assert!(!said.is_empty(), "nothing is said of a budget");
        let last = said.last().expect("the last one");
        let answer = |it: &&String| it.contains("USD a month");
        assert_eq!(None, said.iter().find(answer), "{said:?}");
        page.type_number("peak_dau", "50001");
        let after = heard_in_the_end(page);
        assert!(!after.contains(last), "said again: {after:?}");
        assert_eq!(1, after.len(), "{after:?}");
    });
}

#[test]
fn a_slider_speaks_its_quantity_its_unit_and_what_it_costs_at_every_edge() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_groups", "100");
        page.type_number("mau", "5000000");
        for (users, spoken) in [
            ("10000", ["10,000", "449.99 USD"]),
            ("10001", ["10,001", "899.98 USD"]),
            ("20000", ["20,000", "899.98 USD"]),
        ] {
            page.type_number("peak_dau", users);
            let grouped = browser_tests::page::grouped(users);
            page.wait_until("/numbers/peak_dau", &json!(grouped));
            page.focus("[data-slider=peak_dau]");
            let stop = browser_tests::tree::focused(page).expect("a slider in focus");
            assert_eq!("slider", stop.role);
            for part in spoken {
                assert!(stop.value.contains(part), "{part} at {users}: {stop:?}");
            }
            assert!(stop.value.contains("users"), "no unit: {stop:?}");
        }
    });
}
