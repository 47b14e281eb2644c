//! The element as a page uses it: attributes, properties, methods, events.

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{HOST, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// Notes each event of any calculator, as text.
const NOTES: &str = "<script src=notes.js></script>";
const NOTES_JS: &str = "globalThis.told = [];
    for (const name of ['im-ready', 'im-change', 'im-select', 'im-error'])
        document.addEventListener(name, (event) => told.push([name, event.target.id, structuredClone(event.detail)]));
    document.addEventListener('im-select', (event) => globalThis.refuses && event.preventDefault());";

/// Does `test` on a page whose body holds `hosts`.
pub(crate) fn with_hosts(hosts: &str, test: impl FnOnce(&Page<'_>)) {
    let site = SiteBuilder::of_dist()
        .with_file("notes.js", NOTES_JS)
        .with_page_like_index("page.html", |page| {
            assert!(page.contains(HOST), "index.html has no {HOST}");
            page.replace(HOST, &[hosts, NOTES].concat())
        })
        .start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url("page.html"));
    let page = Page {
        session: &session,
        host: 0,
    };
    test(&page);
}

/// What `script` returns, which may use `it`, the first calculator, once that is ready.
pub(crate) fn ask(page: &Page<'_>, script: &str) -> Value {
    let script = format!(
        "const done = arguments[0]; const it = document.querySelector('im-pricing-calculator');
        it.ready.then(async () => done(await (async () => {{ {script} }})()))"
    );
    page.session.run_async(&script, &json!([]))
}

/// The events called `name`, as told so far.
pub(crate) fn told(page: &Page<'_>, name: &str) -> Vec<Value> {
    let script = "return told.filter((it) => it[0] === arguments[0]).map((it) => it[2])";
    let found = page.session.run(script, &json!([name]));
    found.as_array().cloned().unwrap_or_default()
}

#[test]
fn attributes_set_the_figures_and_what_is_not_said_is_unknown() {
    let tag = "<im-pricing-calculator loading=eager idc=seoul first-app-date=2022-01-01 peak-dau=20001 \
               peak-groups=7></im-pricing-calculator>";
    with_hosts(tag, |page| {
        page.wait_for_total("pro", "1349.97");
        let scenario = ask(page, "return it.getScenario()");
        assert_eq!(json!("seoul"), scenario["apps"][0]["idc"]);
        assert_eq!(
            json!({"peak_dau": 20001, "peak_groups": 7}),
            scenario["apps"][0]["usage"]
        );
        assert_eq!(json!("2022-01-01"), scenario["apps"][0]["first_app_date"]);
        let quote = ask(page, "return it.getQuote()");
        assert_eq!(json!("1349.97"), quote["total"]);
        assert_eq!(
            6,
            quote["apps"][0]["editions"].as_array().map_or(0, Vec::len)
        );
        assert_eq!(1, told(page, "im-ready").len());
        assert!(told(page, "im-error").is_empty() && told(page, "im-change").is_empty());
        page.assert_quiet();
    });
}

#[test]
fn a_change_of_an_attribute_or_a_property_is_taken_and_told_with_its_cause() {
    with_hosts(
        "<im-pricing-calculator loading=eager></im-pricing-calculator>",
        |page| {
            ask(
                page,
                "it.setAttribute('peak-dau', '10001'); it.peakGroups = 100; it.mau = '90000'",
            );
            page.wait_for_total("pro", "899.98");
            page.session.wait_for("the event", || {
                (told(page, "im-change").len() == 1).then_some(())
            });
            let told_change = told(page, "im-change").remove(0);
            assert_eq!(json!("attribute"), told_change["reason"]);
            assert_eq!(json!("899.98"), told_change["quote"]["total"]);
            assert_eq!(
                json!(10001),
                told_change["scenario"]["apps"][0]["usage"]["peak_dau"]
            );
            page.type_number("peak_dau", "10000");
            page.wait_for_total("pro", "449.99");
            page.session.wait_for("the event", || {
                let all = told(page, "im-change");
                all.last().filter(|it| it["reason"] == "user").map(|_| ())
            });
            ask(page, "it.removeAttribute('peak-dau')");
            page.wait_until("/results/pro/status", &json!("needs_input"));
            page.assert_quiet();
        },
    );
}

#[test]
fn what_an_attribute_cannot_be_is_refused_and_the_last_answer_stays() {
    let tag = "<im-pricing-calculator loading=eager peak-dau=10001 peak-groups=0></im-pricing-calculator>";
    with_hosts(tag, |page| {
        page.wait_for_total("pro", "899.98");
        for (name, value, code) in [
            ("peak-dau", "-1", "out_of_range"),
            ("peak-dau", "1e4", "wrong_type"),
            ("peak-dau", "99999999999999999999999", "out_of_range"),
            ("mau", "5", "mau_below_peak_dau"),
            ("idc", "moon", "unknown_value"),
            ("first-app-date", "2023-02-30", "invalid_date"),
            ("edition", "gold", "unknown_value"),
        ] {
            let script = format!(
                "told.length = 0; it.setAttribute('{name}', '{value}');
                await new Promise(setTimeout); return told.filter((it) => it[0] === 'im-error').map((it) => it[2])"
            );
            let errors = ask(page, &script);
            assert_eq!(
                json!("bad-attribute"),
                errors[0]["code"],
                "{name}: {errors}"
            );
            assert_eq!(
                json!(code),
                errors[0]["errors"][0]["code"],
                "{name}: {errors}"
            );
            page.wait_for_total("pro", "899.98");
            ask(
                page,
                &format!("it.removeAttribute('{name}'); it.peakDau = 10001; it.idc = 'singapore'"),
            );
            page.wait_for_total("pro", "899.98");
        }
    });
}

#[test]
fn a_scenario_goes_in_and_comes_out_and_its_errors_are_the_contracts() {
    with_hosts(
        "<im-pricing-calculator loading=eager></im-pricing-calculator>",
        |page| {
            let scenario = json!({ "schema": 1, "book_date": "2023-03-01", "apps": [
            { "name": "a", "idc": "seoul", "first_app_date": "2021-05-01", "usage": { "peak_dau": 10001, "peak_groups": 0 } },
            { "name": "b", "idc": "china", "usage": { "peak_dau": 1, "peak_groups": 1 } } ] });
            let taken = ask(page, &format!("return it.setScenario({scenario})"));
            assert_eq!(json!(true), taken);
            page.wait_for_total("pro", "899.98");
            let back = ask(page, "return it.getScenario()");
            for key in ["schema", "book_date"] {
                assert_eq!(scenario[key], back[key]);
            }
            assert_eq!(json!("b"), back["apps"][1]["name"]);
            assert_eq!(
                json!({ "peak_dau": 10001, "peak_groups": 0 }),
                back["apps"][0]["usage"]
            );
            page.session.wait_for("the event", || {
                let all = told(page, "im-change");
                all.last().filter(|it| it["reason"] == "api").map(|_| ())
            });
            for (given, path, code) in [
                ("{ schema: 1, apps: [] }", "/apps", "no_apps"),
                (
                    "{ schema: 1, apps: [{ idc: 'seoul', usage: { mau: 1.5 } }] }",
                    "/apps/0/usage/mau",
                    "wrong_type",
                ),
                ("undefined", "", "invalid_json"),
                ("((a) => (a.a = a))({})", "", "invalid_json"),
            ] {
                let refused = ask(
                    page,
                    &format!("told.length = 0; return it.setScenario({given})"),
                );
                assert_eq!(json!(false), refused, "{given}");
                let error = told(page, "im-error").remove(0);
                assert_eq!(json!("bad-scenario"), error["code"]);
                assert_eq!(
                    (json!(path), json!(code)),
                    (
                        error["errors"][0]["path"].clone(),
                        error["errors"][0]["code"].clone()
                    )
                );
            }
            assert_eq!(back, ask(page, "return it.getScenario()"));
            ask(page, "it.reset()");
            page.wait_for_total("pro", "2699.94");
        },
    );
}

#[test]
fn an_edition_is_chosen_unless_the_page_says_no() {
    with_hosts(
        "<im-pricing-calculator loading=eager></im-pricing-calculator>",
        |page| {
            ask(page, "");
            let pressed =
                |edition: &str| page.property(&format!("[data-choose={edition}]"), "ariaPressed");
            page.click("[data-choose=pro]");
            page.session.wait_for("the mark", || {
                (pressed("pro") == json!("true")).then_some(())
            });
            let told_choice = told(page, "im-select").remove(0);
            assert_eq!(
                (json!("pro"), json!("app-1")),
                (told_choice["edition"].clone(), told_choice["app"].clone())
            );
            page.session.run("window.refuses = true", &json!([]));
            page.click("[data-choose=ultimate]");
            page.session.wait_for("the event", || {
                (told(page, "im-select").len() == 2).then_some(())
            });
            assert_eq!(
                (json!("true"), json!("false")),
                (pressed("pro"), pressed("ultimate"))
            );
            ask(page, "it.edition = 'ultimate'");
            page.session.wait_for("the mark", || {
                (pressed("ultimate") == json!("true")).then_some(())
            });
            page.assert_quiet();
        },
    );
}
