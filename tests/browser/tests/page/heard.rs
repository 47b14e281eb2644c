//! What is announced: one sentence per change, once it has come to rest, and never the same twice.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use browser_tests::tree::{heard_in_the_end, listen, tells_states};
use serde_json::json;

use crate::views::open;

/// The one announcement that a change led to.
fn only(page: &Page<'_>, change: &str) -> String {
    let said = heard_in_the_end(page);
    assert_eq!(1, said.len(), "{change} is announced as {said:?}");
    said.into_iter().next().unwrap_or_default()
}

/// The same; it must say the total of this edition that stands on the page.
fn only_total(page: &Page<'_>, change: &str, edition: &str) {
    let said = only(page, change);
    let total = page.total(edition).expect("a total");
    let digits = said.replace(',', "");
    assert!(digits.contains(&total), "{change}: {said}, not {total}");
    assert!(said.ends_with(" USD a month"), "{change}: {said}");
}

/// Types a text over what a field holds. Other drivers than Chromium's send key by key, on a busy machine with
/// longer pauses than the page's own: there the text comes at once, as it does when it is pasted.
fn type_over(page: &Page<'_>, selector: &str, text: &str) {
    if page.session.engine == Engine::Chromium {
        return page.type_over(selector, text);
    }
    page.focus(selector);
    let script = "document.execCommand('selectAll');
        return document.execCommand('insertText', false, arguments[1])";
    assert_eq!(json!(true), page.ask(script, &[json!(text)]), "{selector}");
    page.session.press(&[key::TAB]);
}

fn type_number(page: &Page<'_>, metric: &str, text: &str) {
    type_over(page, &format!("[data-number={metric}]"), text);
}

#[test]
fn one_change_of_the_form_is_one_announcement() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        type_number(page, "peak_dau", "50001");
        only_total(page, "a typed number", "pro");
        page.focus("[data-slider=peak_dau]");
        page.session.press(&[key::PAGE_DOWN, key::PAGE_DOWN]);
        only_total(page, "keys on a slider", "pro");
        page.open_all();
        page.press_space_on("[data-feature=message_read_receipts]");
        only_total(page, "a required feature", "ultimate");
        page.press_space_on("[data-require=message_read_receipts]");
        only_total(page, "a tick in the matrix", "pro");
        type_number(page, "peak_dau", "many");
        only(page, "a text that is no number");
        type_number(page, "peak_dau", "50001");
        only_total(page, "a number again", "pro");
        page.choose_language("ko");
        let said = only(page, "another language");
        assert!(said.contains("USD") && !said.contains("month"), "{said}");
    });
}

#[test]
fn what_cannot_be_read_is_announced_once_and_described_at_its_field() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        type_number(page, "peak_dau", "many");
        only(page, "a text that is no number");
        page.focus("[data-number=peak_dau]");
        if !tells_states(page) {
            return;
        }
        let stop = browser_tests::tree::focused(page).expect("a field in focus");
        assert_eq!("wrong", stop.state, "{stop:?}");
        let error = page.read()["errors"]["peak_dau"].clone();
        assert!(
            stop.description.contains(error.as_str().expect("an error")),
            "{error} is not said at {stop:?}"
        );
    });
}

/// Moves a slider as a drag does, in steps that are shorter than any pause.
const DRAG: &str = "
    const [host, done] = arguments;
    const slider = imProbe.find(host, '[data-slider=peak_dau]');
    const move = (value) => {
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        return value < 120 ? setTimeout(() => move(value + 4), 20) : done([...imProbe.heard]);
    };
    move(20);";

#[test]
fn a_drag_is_announced_once_and_only_when_it_rests() {
    on_page(Window::LAPTOP, |page| {
        listen(page);
        let during = page.session.run_async(DRAG, &json!([page.host]));
        assert_eq!(json!([]), during, "announced while it moved");
        only_total(page, "a drag", "pro");
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        let at = |part: f64| (area.x + area.width * part, middle);
        page.session.drag(&[at(0.2), at(0.3), at(0.4), at(0.5)]);
        only_total(page, "a drag by a pointer", "pro");
    });
}

#[test]
fn an_undo_is_announced_with_its_name_and_its_answer() {
    on_page(Window::LAPTOP, |page| {
        type_number(page, "peak_dau", "50001");
        listen(page);
        heard_in_the_end(page);
        page.press_space_on("[data-keep=undo]");
        let said = heard_in_the_end(page);
        assert_eq!(2, said.len(), "{said:?}");
        assert_eq!("Undone: Peak daily users", said[0]);
        assert!(said[1].ends_with("2,699.94 USD a month"), "{said:?}");
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
        type_over(page, "[data-typed='budget.amount']", "2250");
        let said = heard_in_the_end(page);
        assert!(!said.is_empty(), "nothing is said of a budget");
        let last = said.last().expect("the last one");
        let answer = |it: &&String| it.contains("USD a month");
        assert_eq!(None, said.iter().find(answer), "{said:?}");
        type_number(page, "peak_dau", "50001");
        let after = heard_in_the_end(page);
        assert!(!after.contains(last), "said again: {after:?}");
        assert_eq!(1, after.len(), "{after:?}");
    });
}

#[test]
fn a_slider_speaks_its_quantity_its_unit_and_what_it_costs_at_every_edge() {
    on_page(Window::LAPTOP, |page| {
        type_number(page, "peak_groups", "100");
        type_number(page, "mau", "5000000");
        for (users, spoken) in [
            ("10000", ["10,000", "449.99 USD"]),
            ("10001", ["10,001", "899.98 USD"]),
            ("20000", ["20,000", "899.98 USD"]),
        ] {
            type_number(page, "peak_dau", users);
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
