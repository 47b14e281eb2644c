//! Comparison, budget, apps and examples: what they show is what the command line says, and what
//! they do is done in the form.

use browser_tests::browser::Window;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// The app of the example, with needs.
fn example(needs: &Value) -> Value {
    oracle::scenario(&json!({
        "idc": "singapore",
        "first_app_date": "2021-05-01",
        "usage": { "peak_dau": 35_000, "peak_groups": 250_000, "mau": 90_000 },
        "needs": needs,
    }))
}

fn open(page: &Page<'_>, tab: &str) {
    page.open_view(tab);
}

/// Waits until the comparison differs from the cheapest edition as `im-quote compare` says.
fn wait_for_comparison(page: &Page<'_>, needs: &Value) {
    let answer = oracle::answer("compare", &[], &example(needs));
    let editions = answer["apps"][0]["editions"].as_array();
    let mut expected = json!({});
    for it in editions.expect("six editions") {
        let name = it["edition"].as_str().expect("a name");
        expected[name] = json!(it["difference"].as_str().unwrap_or(""));
    }
    let script =
        "return Object.fromEntries(imProbe.all(host, '[data-compare]').map(({ dataset }) =>
        [dataset.compare, dataset.difference.replace(/[+,]/g, '').replace('−', '-')]))";
    let mut seen = Value::Null;
    let is_same = page.session.wait(|| {
        seen = page.ask(script, &[]);
        (seen == expected).then_some(())
    });
    assert!(is_same.is_some(), "expected {expected}, shown {seen}");
}

fn active_is(page: &Page<'_>, selector: &str) -> bool {
    let script = "return imProbe.active()?.matches(arguments[1]) ?? false";
    page.ask(script, &[json!(selector)]) == json!(true)
}

#[test]
fn the_comparison_is_that_of_the_command_line_and_its_repairs_change_the_form() {
    on_page(Window::LAPTOP, |page| {
        open(page, "compare");
        wait_for_comparison(page, &json!({}));
        page.press_space_on("[data-asks=message_read_receipts]");
        page.wait_until("/answer/edition", &json!("ultimate"));
        wait_for_comparison(page, &json!({ "features": ["message_read_receipts"] }));
        assert_eq!(
            json!(true),
            page.property("[data-feature=message_read_receipts]", "checked")
        );
        // Another answer with the same repairs: they work on.
        page.press_space_on("[data-choose=ultimate]");
        page.session.wait_for("the chosen edition", || {
            let chosen = page.element_if_there("[data-choose=ultimate][aria-pressed=true]");
            chosen.filter(|_| !page.is_busy())
        });
        page.click("[data-repairs=pro] > summary");
        page.click("[data-repairs=pro] [data-action=repair]");
        page.wait_until("/answer/edition", &json!("pro"));
        wait_for_comparison(page, &json!({}));
        assert!(active_is(page, "[data-verdict]"));
    });
}

#[test]
fn a_budget_is_what_the_command_line_says_and_a_figure_can_be_tried() {
    on_page(Window::LAPTOP, |page| {
        open(page, "budget");
        page.type_over("[data-typed='budget.amount']", "2250");
        page.session.wait_for("the figures", || {
            page.element_if_there("[data-budget=pro] [data-action=try]")
        });
        let answer = oracle::answer("budget", &["2250"], &example(&json!({})));
        let pro = &answer["apps"][0]["editions"][1];
        let most = pro["max_peak_dau"].as_u64().expect("a number");
        page.click("[data-budget=pro] [data-action=try]");
        page.session.wait_for("the figure in the form", || {
            let shown = page.property("[data-number=peak_dau]", "value");
            let digits = shown.as_str()?.replace(',', "");
            (digits == most.to_string()).then_some(())
        });
        page.type_over("[data-typed='budget.amount']", "2.250");
        page.session.wait_for("the error", || {
            page.element_if_there("[data-error='budget.amount']")
        });
        assert!(page.element_if_there("[data-budget]").is_none());
    });
}

#[test]
fn apps_are_copied_named_taken_away_and_brought_back() {
    on_page(Window::LAPTOP, |page| {
        open(page, "apps");
        page.press_space_on("[data-app='0'] [data-do=duplicate]");
        page.session.wait_for("the total of two apps", || {
            page.element_if_there("[data-account='5399.88']")
        });
        assert!(active_is(page, "[data-app-name='1']"));
        page.type_over("[data-app-name='1']", "app-1");
        page.session.wait_for("the name's problem", || {
            page.element_if_there("[data-app-name='1'][aria-invalid=true]")
        });
        page.type_over("[data-app-name='1']", "live");
        page.choose("[data-app-edition='1']", "ultimate");
        page.session.wait_for("the chosen edition's price", || {
            page.element_if_there("[data-app='1'][data-subtotal='3149.94']")
        });
        page.choose("[data-field=app]", "0");
        page.session.wait_for("the other app in the form", || {
            page.element_if_there("[data-app='0'][data-shown]")
        });
        page.press_space_on("[data-app='1'] [data-do=remove]");
        page.session.wait_for("the way back", || {
            page.element_if_there("[data-do=bring-back]")
        });
        assert!(active_is(page, "[data-do=bring-back]"));
        page.session.press(&[browser_tests::key::SPACE]);
        page.session.wait_for("the app brought back", || {
            page.element_if_there("[data-app='1'][data-subtotal='3149.94']")
        });
    });
}

#[test]
fn an_example_fills_the_form_with_the_figures_of_the_command_line() {
    on_page(Window::LAPTOP, |page| {
        let preset = "[data-preset=workplace]";
        page.session
            .wait_for("the examples", || page.element_if_there(preset));
        page.press_space_on(preset);
        let pressed = format!("{preset}[aria-pressed=true]");
        page.session
            .wait_for("the chosen example", || page.element_if_there(&pressed));
        let scenario = oracle::scenario(&json!({
            "idc": "silicon_valley",
            "first_app_date": "2020-09-01",
            "usage": { "peak_dau": 6_500, "peak_groups": 24_000, "mau": 7_800 },
            "needs": {
                "friends_per_user": 3_000, "groups_per_user": 800, "members_per_group": 2_000,
                "retention_days": 360,
                "features": ["same_platform_multi_device", "message_read_receipts"],
            },
        }));
        let totals = oracle::totals(&oracle::quotes(&[scenario])[0]);
        let total = totals["ultimate"].as_str().expect("a total");
        page.wait_for_total("ultimate", total);
        page.type_number("peak_dau", "6501");
        page.session.wait_for("an example no longer", || {
            page.element_if_there(&format!("{preset}[aria-pressed=false]"))
        });
    });
}

#[test]
fn no_view_scrolls_the_page_sideways_at_320_pixels() {
    let narrow = Window {
        width: 320,
        height: 640,
        ..Window::LAPTOP
    };
    on_page(narrow, |page| {
        // A part that is wider than the widget is cut off, and the page does not scroll for it.
        let script = "const edge = imProbe.find(host, '.decide').getBoundingClientRect().right + 1;
            const inBox = (it) => it.closest('.figures-box, .unseen') !== null;
            return imProbe.all(host, '.decide *').filter((it) => !inBox(it)
                && it.getBoundingClientRect().right > edge).map((it) => it.className)";
        for (tab, ready) in [
            ("compare", "[data-compare]"),
            ("budget", "[data-budget]"),
            ("apps", "[data-account]"),
        ] {
            open(page, tab);
            match tab {
                "budget" => page.type_over("[data-typed='budget.amount']", "2250"),
                "apps" => page.press_space_on("[data-do=duplicate]"),
                _ => {}
            }
            page.session
                .wait_for("the view", || page.element_if_there(ready));
            assert_eq!(json!([]), page.ask(script, &[]), "{tab}");
            let width = "return document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(json!(true), page.ask(width, &[]), "{tab}");
        }
    });
}
