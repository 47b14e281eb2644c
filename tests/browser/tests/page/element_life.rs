//! The element comes, is moved, goes and comes back; and the parts of it that a host shows.

use serde_json::json;

use crate::element::{ask, with_hosts};

#[test]
fn a_calculator_that_is_moved_or_taken_away_and_back_keeps_what_was_typed() {
    let hosts = "<div id=one><im-pricing-calculator loading=eager></im-pricing-calculator></div><div id=two></div>";
    with_hosts(hosts, |page| {
        ask(page, "");
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "0");
        page.wait_for_total("pro", "899.98");
        ask(
            page,
            "window.drawn = it.shadowRoot.querySelector('.base'); window.two.append(it)",
        );
        assert_eq!(
            json!(true),
            ask(
                page,
                "return window.drawn === it.shadowRoot.querySelector('.base') && window.drawn.isConnected"
            )
        );
        ask(
            page,
            "window.kept = it; it.remove(); await new Promise(setTimeout)",
        );
        let script = "return [window.kept.shadowRoot.querySelector('.base') === null, window.drawn.isConnected]";
        assert_eq!(json!([true, false]), page.session.run(script, &json!([])));
        page.session
            .run("window.one.append(window.kept)", &json!([]));
        page.wait_for_total("pro", "899.98");
        page.assert_quiet();
    });
}

#[test]
fn a_change_of_an_attribute_leaves_what_the_reader_typed_and_where() {
    let tag = "<im-pricing-calculator loading=eager peak-dau=10001 peak-groups=100></im-pricing-calculator>";
    with_hosts(tag, |page| {
        page.wait_for_total("pro", "899.98");
        ask(page, "");
        page.open_view("apps");
        page.session
            .wait_for("the apps", || page.element_if_there("[data-do=duplicate]"));
        let apps = || page.data("[data-app]").len();
        for (count, text) in [(2, "none"), (3, "many")] {
            page.press_space_on("[data-do=duplicate]");
            page.session
                .wait_for("one more app", || (apps() == count).then_some(()));
            page.type_number("peak_dau", text);
            page.wait_until("/numbers/peak_dau", &json!(text));
        }
        ask(page, "it.peakDau = 20001; it.idc = 'seoul'");
        page.session.wait_for("the app of the host", || {
            let scenario = ask(page, "return it.getScenario()");
            let app = &scenario["apps"][0];
            (app["usage"]["peak_dau"] == json!(20001) && app["idc"] == json!("seoul")).then_some(())
        });
        // Two apps with an error, and the one in the form with its text.
        assert_eq!(3, apps());
        page.wait_until("/numbers/peak_dau", &json!("many"));
        assert_eq!(
            json!("singapore"),
            page.property("[data-field=idc]", "value")
        );
        page.assert_quiet();
    });
}

#[test]
fn a_host_that_only_shows_changes_nothing() {
    with_hosts(
        "<im-pricing-calculator loading=eager readonly view=quote></im-pricing-calculator>",
        |page| {
            ask(page, "");
            let is_held = |selector: &str| page.property(selector, "disabled");
            page.session.wait_for("the fields", || {
                (is_held("[data-number=mau]") == json!(true)
                    && is_held("[data-feature]") == json!(true))
                .then_some(())
            });
            assert_eq!(
                json!(false),
                page.ask(
                    "return imProbe.find(host, '.matrix').checkVisibility()",
                    &[]
                )
            );
            ask(page, "it.readonly = false; it.view = 'matrix'");
            assert_eq!(json!(false), is_held("[data-number=mau]"));
            assert_eq!(json!([true, false]), page.ask(
            "return ['.matrix', '.answer'].map((it) => imProbe.find(host, it).checkVisibility())", &[]));
            page.assert_quiet();
        },
    );
}

#[test]
fn a_calculator_far_below_waits_until_it_comes_near() {
    let far = [
        "<p>.</p>".repeat(300).as_str(),
        "<im-pricing-calculator></im-pricing-calculator>",
    ]
    .concat();
    with_hosts(&far, |page| {
        page.session
            .run_async("setTimeout(arguments[0], 300)", &json!([]));
        let is_drawn = || {
            page.session
                .run("return imProbe.find(0, '.base') !== null", &json!([]))
        };
        assert_eq!(json!(false), is_drawn());
        page.session.run("scrollTo(0, 99999)", &json!([]));
        page.session
            .wait_for("the calculator", || page.total("pro"));
    });
}
