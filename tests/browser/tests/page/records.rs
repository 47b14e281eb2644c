//! Bills that were received, price lists through time, and trials of the call feature.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

fn open(page: &Page<'_>, tab: &str, field: &str) {
    page.open_view(tab);
    let field = typed(field);
    page.session
        .wait_for("the field", || page.element_if_there(&field));
}

fn typed(name: &str) -> String {
    format!("[data-typed='{name}']")
}

fn set_day(page: &Page<'_>, name: &str, day: &str) {
    let script = "const input = imProbe.find(host, arguments[1]);
        input.focus();
        input.value = arguments[2];
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
    page.ask(script, &[json!(typed(name)), json!(day)]);
}

#[test]
fn a_bill_is_typed_with_the_keyboard_and_explained_by_a_reading_with_its_page() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "5");
        page.wait_for_total("pro", "899.98");
        open(page, "check", "check.month");
        page.type_over(&typed("check.month"), "2023-03");
        page.choose(&typed("check.edition"), "pro");
        page.type_over(&typed("check.total"), "899.98");
        let verdict = |expected: &str| {
            let selector = format!("[data-verdict={expected}]");
            page.session
                .wait_for("the verdict", || page.element_if_there(&selector));
        };
        verdict("agrees");
        page.type_over(&typed("check.total"), "599.98");
        verdict("explained");
        assert!(
            page.element_if_there("[data-reading=other_claim] cite")
                .is_some()
        );
        page.type_over(&typed("check.total"), "12.34");
        verdict("unexplained");
        page.type_over(&typed("check.total"), "12,34");
        page.session.wait_for("a reason beside the field", || {
            page.read()["errors"]["check.total"]
                .as_str()
                .map(ToOwned::to_owned)
        });
        assert_eq!(
            json!("12,34"),
            page.property(&typed("check.total"), "value")
        );
        page.choose_language("ko");
        assert_eq!(
            json!("12,34"),
            page.property(&typed("check.total"), "value")
        );
    });
}

#[test]
fn an_app_then_and_now_costs_what_the_command_line_says() {
    on_page(Window::LAPTOP, |page| {
        open(page, "books", "books.then");
        set_day(page, "books.then", "2021-01-01");
        set_day(page, "books.now", "2023-01-01");
        page.session.wait_for("the app on both days", || {
            page.element_if_there("[data-then-now=pro]")
        });
        let total = |day: &str| -> Value {
            let scenario = json!({ "schema": 1, "book_date": day, "apps": [{
                "name": "app-1", "idc": "singapore", "first_app_date": "2021-05-01",
                "usage": { "peak_dau": 35_000, "peak_groups": 250_000, "mau": 90_000 },
            }] });
            oracle::totals(&oracle::quotes(&[scenario])[0])["pro"].clone()
        };
        let shown = page.text("[data-then-now=pro]").unwrap_or_default();
        let plain = shown.replace(',', "");
        for day in ["2021-01-01", "2023-01-01"] {
            let total = total(day);
            let total = total.as_str().expect("Pro fits");
            assert!(plain.contains(total), "{total} in {shown}");
        }
        assert!(!page.data("[data-change]").is_empty());
    });
}

#[test]
fn a_trial_is_added_and_taken_away_with_the_keyboard() {
    on_page(Window::LAPTOP, |page| {
        open(page, "trials", "trials.as_of");
        set_day(page, "trials.as_of", "2023-03-01");
        page.type_over(&typed("trials.app"), "game");
        for day in ["2023-01-01", "2023-02-01"] {
            set_day(page, "trials.date", day);
            page.press_space_on("[data-trials=add]");
            page.session.wait_for("the focus on the next day", || {
                let focused = page.ask("return imProbe.active()?.dataset.typed ?? null", &[]);
                (focused == json!("trials.date")).then_some(())
            });
        }
        let states = || {
            let rows = page.data("[data-trial]");
            let states = rows.iter().map(|it| it["trial"].clone());
            states.collect::<Vec<_>>()
        };
        let wait = |expected: &[Value]| {
            page.session
                .wait_for("the trials", || (states() == expected).then_some(()));
        };
        wait(&[json!("running"), json!("refused_trial_running")]);
        page.focus("[data-trial=refused_trial_running] button");
        page.session.press(&[key::SPACE]);
        wait(&[json!("running")]);
        let said = page
            .text("[data-unpriced=call_minutes]")
            .unwrap_or_default();
        assert!(
            said.contains("2,699.94") && !said.contains("0.00"),
            "{said}"
        );
    });
}
