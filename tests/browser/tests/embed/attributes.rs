//! Attributes, properties and methods of the tag.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use serde_json::{Value, json};

use crate::common::{
    OVER_QUOTA, OVER_QUOTA_COSTS, events, on, page, site, tag, total_in, wait_for_event,
    wait_until_ready,
};

in_every_engine!(
    a_property_set_before_the_element_is_known_counts,
    attributes_may_change_and_go_at_any_time,
    what_changes_while_the_program_loads_counts,
    an_invalid_attribute_is_told_and_the_last_valid_state_stays,
    an_invalid_scenario_is_told_and_the_last_valid_state_stays,
    a_scenario_goes_in_and_comes_out_with_its_quote,
    what_cannot_be_read_is_no_other_answer,
    a_reader_cannot_change_what_is_readonly,
);

/// Opens a page whose calculator has these attributes, and waits for it.
fn with(engine: Engine, attributes: &str, test: impl FnOnce(&Page<'_>)) {
    let start = page(&tag(&format!("{attributes} loading=\"eager\"")));
    on(engine, site(engine, &start), |page, _| {
        wait_until_ready(page);
        test(page);
    });
}

fn element(page: &Page<'_>, script: &str) -> Value {
    page.ask(&format!("const it = imProbe.hosts()[host]; {script}"), &[])
}

fn scenario() -> Value {
    json!({ "schema": 1, "apps": [{
        "name": "main", "idc": "singapore", "first_app_date": "2022-01-01",
        "usage": { "peak_dau": 10001, "peak_groups": 100 } }] })
}

fn a_property_set_before_the_element_is_known_counts(engine: Engine) {
    let body = tag("loading=\"eager\"");
    let early = "const it = document.querySelector('im-pricing-calculator');
        it.peakDau = '10001';
        it.peakGroups = 100;
        it.firstAppDate = '2022-01-01';";
    let start = page(&format!("{body}<script src=\"early.js\"></script>"));
    let site = site(engine, &start).with_file("early.js", early);
    on(engine, site, |page, _| {
        wait_until_ready(page);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        let seen = element(page, "return [it.peakDau, it.getAttribute('peak-groups')]");
        assert_eq!(json!(["10001", "100"]), seen);
        page.assert_quiet();
    });
}

fn attributes_may_change_and_go_at_any_time(engine: Engine) {
    with(engine, OVER_QUOTA, |page| {
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        element(page, "it.setAttribute('peak-dau', '10000')");
        page.wait_for_total("pro", "449.99");
        let change = wait_for_event(page, "im-change", 1);
        assert_eq!(json!("attribute"), change["detail"]["reason"], "{change}");
        // What is absent is unknown: the edition has no total any more.
        element(page, "it.removeAttribute('peak-dau')");
        page.session
            .wait_for("no total", || page.total("pro").is_none().then_some(()));
        element(page, "it.peakDau = 20001");
        page.wait_for_total("pro", "1349.97");

        element(page, "it.theme = 'dark'");
        let scheme =
            "return getComputedStyle(it.shadowRoot.querySelector('[part~=base]')).colorScheme";
        assert_eq!(json!("dark"), element(page, scheme));
        element(page, "it.removeAttribute('theme')");
        assert_ne!(json!("dark"), element(page, scheme));
        element(page, "it.locale = 'ko'");
        page.session.wait_for("Korean", || {
            (page.property("[lang]", "lang") == json!("ko")).then_some(())
        });
        page.wait_for_total("pro", "1349.97");
        page.assert_quiet();
    });
}

fn what_changes_while_the_program_loads_counts(engine: Engine) {
    let body = tag("loading=\"eager\" locale=\"ja\"");
    // Right after the definition: loading has begun and nothing is drawn.
    let early = "customElements.whenDefined('im-pricing-calculator').then(() => {
        const it = document.querySelector('im-pricing-calculator');
        globalThis.wasEmpty = !it.shadowRoot?.querySelector('[part~=base]');
        it.locale = 'ko';
        it.peakDau = 10001;
        it.peakGroups = 100;
        it.firstAppDate = '2022-01-01';
    })";
    let start = page(&format!("{body}<script src=\"early.js\"></script>"));
    let site = site(engine, &start).with_file("early.js", early);
    on(engine, site, |page, _| {
        wait_until_ready(page);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        page.session.wait_for("Korean", || {
            (page.property("[lang]", "lang") == json!("ko")).then_some(())
        });
        assert_eq!(json!(true), element(page, "return globalThis.wasEmpty"));
        page.assert_quiet();
    });
}

fn an_invalid_attribute_is_told_and_the_last_valid_state_stays(engine: Engine) {
    with(engine, OVER_QUOTA, |page| {
        let invalid = [
            ("peak-dau", "-1"),
            ("peak-dau", "1e3"),
            ("peak-dau", "ten"),
            ("mau", "10000000001"),
            ("idc", "atlantis"),
            ("first-app-date", "2022-02-30"),
            ("book-date", "1999-01-01"),
            ("edition", "gold"),
            ("state", "nonsense"),
            ("view", "everything"),
            ("theme", "pink"),
        ];
        for (index, (name, value)) in invalid.into_iter().enumerate() {
            let script = format!(
                "const last = it.getAttribute('{name}'); it.setAttribute('{name}', '{value}');
                return last"
            );
            let last = element(page, &script);
            let error = page
                .session
                .wait(|| events(page, "im-error").get(index).cloned());
            let error = error.unwrap_or_else(|| panic!("{name}={value} is not refused"));
            let said = &error["detail"];
            assert_eq!(
                json!("bad-attribute"),
                said["code"],
                "{name}={value}: {said}"
            );
            assert!(
                said["message"].as_str().is_some_and(|it| !it.is_empty()),
                "{said}"
            );
            assert_eq!(
                Some(OVER_QUOTA_COSTS),
                page.total("pro").as_deref(),
                "{name}={value}"
            );
            let back = last.as_str().map_or_else(
                || format!("it.removeAttribute('{name}')"),
                |last| format!("it.setAttribute('{name}', '{last}')"),
            );
            element(page, &back);
            page.wait_for_total("pro", OVER_QUOTA_COSTS);
            let count = events(page, "im-error").len();
            assert_eq!(index + 1, count, "{name}: the way back is refused");
        }
    });
}

fn an_invalid_scenario_is_told_and_the_last_valid_state_stays(engine: Engine) {
    with(engine, OVER_QUOTA, |page| {
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        let before = element(page, "return it.getScenario()");
        element(
            page,
            "it.setScenario({ schema: 1, apps: [{ idc: 'atlantis', usage: { mau: -1 } }] })",
        );
        let error = wait_for_event(page, "im-error", 1);
        assert_eq!(json!("bad-scenario"), error["detail"]["code"]);
        let errors = error["detail"]["errors"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let places: Vec<&str> = errors.iter().filter_map(|it| it["path"].as_str()).collect();
        assert_eq!(
            ["/apps/0/idc", "/apps/0/usage/mau"],
            places.as_slice(),
            "{errors:?}"
        );
        assert_eq!(before, element(page, "return it.getScenario()"));
        assert_eq!(Some(OVER_QUOTA_COSTS), page.total("pro").as_deref());
        assert!(events(page, "im-change").is_empty());
        page.assert_quiet();
    });
}

fn a_scenario_goes_in_and_comes_out_with_its_quote(engine: Engine) {
    with(engine, "", |page| {
        let script = format!("it.setScenario({})", scenario());
        element(page, &script);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        let change = wait_for_event(page, "im-change", 1);
        assert_eq!(json!("api"), change["detail"]["reason"], "{change}");
        let seen = element(page, "return [it.getScenario(), it.getQuote()]");
        assert_eq!(scenario()["apps"][0]["usage"], seen[0]["apps"][0]["usage"]);
        assert_eq!(json!("2022-01-01"), seen[0]["apps"][0]["first_app_date"]);
        assert_eq!(json!(OVER_QUOTA_COSTS), total_in(&seen[1], "pro"));
        assert_eq!(seen[1], change["detail"]["quote"]);
        // What comes out goes in again and changes nothing.
        element(page, "it.setScenario(it.getScenario())");
        assert_eq!(
            seen,
            element(page, "return [it.getScenario(), it.getQuote()]")
        );
        element(page, "it.reset()");
        page.session.wait_for("the example", || {
            (page.total("pro").as_deref() != Some(OVER_QUOTA_COSTS)).then_some(())
        });
        page.assert_quiet();
    });
}

fn what_cannot_be_read_is_no_other_answer(engine: Engine) {
    with(engine, "", |page| {
        // At once: while a field is empty there is another answer.
        let put = |text: &str| {
            let script = format!(
                "const field = imProbe.find(host, '[data-number=peak_dau]');
                field.value = '{text}';
                field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
            );
            element(page, &script);
        };
        // The figures are an example no longer, which is one of the things that a quote takes for granted.
        put("many");
        page.session.wait_for("what is wrong with it", || {
            page.read()["errors"]["peak_dau"].as_str().map(|_| ())
        });
        for _ in 0..5 {
            page.session.next_frame();
        }
        let changes = events(page, "im-change");
        assert!(changes.is_empty(), "{changes:?}");
        put("10001");
        let change = wait_for_event(page, "im-change", 1);
        assert_eq!(json!("user"), change["detail"]["reason"]);
        let usage = &change["detail"]["scenario"]["apps"][0]["usage"];
        assert_eq!(json!(10001), usage["peak_dau"]);
        page.assert_quiet();
    });
}

fn a_reader_cannot_change_what_is_readonly(engine: Engine) {
    with(engine, &format!("{OVER_QUOTA} readonly"), |page| {
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        let is_disabled = |name| page.property(&format!("[data-number={name}]"), "disabled");
        assert_eq!(json!(true), is_disabled("peak_dau"));
        element(page, "it.peakDau = 10000");
        page.wait_for_total("pro", "449.99");
        element(page, "it.readonly = false");
        assert_eq!(json!(false), is_disabled("peak_dau"));
        page.type_number("peak_dau", "10001");
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        page.assert_quiet();
    });
}
