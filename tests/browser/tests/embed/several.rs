//! Several calculators on one page.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use serde_json::json;

use crate::common::{
    OVER_QUOTA, OVER_QUOTA_COSTS, events, on, page, page_from, site, tag, total_in, wait_for_event,
    wait_until_ready,
};

in_every_engine!(
    two_calculators_share_the_download_and_nothing_else,
    another_tag_is_a_calculator_as_well,
);

const WITHIN_QUOTA: &str =
    "peak-dau=\"10000\" peak-groups=\"100\" first-app-date=\"2022-01-01\" loading=\"eager\"";

fn two_calculators_share_the_download_and_nothing_else(engine: Engine) {
    let both = [WITHIN_QUOTA, &format!("{OVER_QUOTA} loading=\"eager\"")].map(tag);
    on(
        engine,
        site(engine, &page(&both.concat())),
        |first, site| {
            let second = first.other(1);
            wait_until_ready(first);
            wait_until_ready(&second);
            first.wait_for_total("pro", "449.99");
            second.wait_for_total("pro", OVER_QUOTA_COSTS);
            let requests = site.requests();
            for part in ["_bg.wasm", "_later.wasm"] {
                let count = requests.iter().filter(|it| it.ends_with(part)).count();
                assert_eq!(1, count, "{part}: {requests:?}");
            }

            first.type_number("peak_dau", "20001");
            first.wait_for_total("pro", "1349.97");
            second.wait_for_total("pro", OVER_QUOTA_COSTS);
            let change = first
                .session
                .wait_for("an event", || events(first, "im-change").pop());
            assert_eq!(json!(0), change["host"], "{change}");

            for (number, calculator) in [first, &second].into_iter().enumerate() {
                calculator.click("[data-result=pro] [data-choose]");
                let selected = wait_for_event(first, "im-select", number + 1);
                assert_eq!(json!(number), selected["host"]);
                assert_eq!(json!(true), selected["cancelable"]);
                let said = &selected["detail"];
                assert!(
                    said["edition"].is_string() && said["app"].is_string(),
                    "{said}"
                );
                assert!(said["quote"]["apps"].is_array(), "{said}");
            }

            // One goes; the other stays, and becomes the first of the page.
            first.ask("imProbe.hosts()[host].remove()", &[]);
            first.session.next_frame();
            first.wait_for_total("pro", OVER_QUOTA_COSTS);
            first.type_number("peak_dau", "10000");
            first.wait_for_total("pro", "449.99");
            first.assert_quiet();
        },
    );
}

/// Defines another tag, and both once more, which changes nothing.
const DEFINE: &str = "
    import { define, ImPricingCalculator } from './pricing/im-pricing-calculator.js';
    for (const tag of ['chat-pricing', 'chat-pricing', undefined]) define(tag);
    globalThis.Calculator = ImPricingCalculator;
    document.body.dataset.isFirst = customElements.get('im-pricing-calculator') === ImPricingCalculator;";

fn another_tag_is_a_calculator_as_well(engine: Engine) {
    let other = format!("<chat-pricing {OVER_QUOTA} loading=\"eager\"></chat-pricing>");
    let start = page_from("define.js", &[other, tag("loading=\"eager\"")].concat());
    let site = site(engine, &start).with_file("define.js", DEFINE);
    on(engine, site, |page, _| {
        wait_until_ready(page);
        let is_defined = "return customElements.get('chat-pricing') !== undefined";
        assert_eq!(json!(true), page.session.run(is_defined, &json!([])));
        let script = "const done = arguments[0];
            const other = document.querySelector('chat-pricing');
            other.ready.then(() => done({
                isCalculator: other instanceof Calculator,
                isFirst: document.body.dataset.isFirst === 'true',
                version: other.constructor.version === Calculator.version,
                quote: other.getQuote(),
            }));";
        let seen = page.session.run_async(script, &json!([]));
        for name in ["isCalculator", "isFirst", "version"] {
            assert_eq!(json!(true), seen[name], "{name}: {seen}");
        }
        assert_eq!(json!(OVER_QUOTA_COSTS), total_in(&seen["quote"], "pro"));
        let ready = events(page, "im-ready");
        assert_eq!(2, ready.len(), "{ready:?}");
        assert_eq!(ready[0]["detail"], ready[1]["detail"]);
        page.assert_quiet();
    });
}
