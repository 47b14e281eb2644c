//! What hosts do wrong with the widget's files.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::server::Fault;
use serde_json::{Value, json};

use crate::common::{
    on, page, shows_fallback, site, tag, type_figures, unexpected_problems, wait_for_event,
    wait_until_ready,
};

in_every_engine!(
    a_module_of_another_type_or_none_starts_all_the_same,
    a_slow_module_leaves_the_fallback_until_it_is_there,
    a_module_that_is_missing_is_told_by_its_code_and_tried_again,
    a_module_that_is_a_page_is_told_by_its_code_and_tried_again,
    a_module_that_ends_early_is_told_by_its_code_and_tried_again,
    a_network_that_is_away_is_told_by_its_code_and_tried_again,
    words_that_are_missing_are_told_by_their_code_and_tried_again,
);

const FIRST: &str = "_bg.wasm";

fn start() -> String {
    page(&tag("loading=\"eager\""))
}

fn a_module_of_another_type_or_none_starts_all_the_same(engine: Engine) {
    for fault in [Fault::Untyped, Fault::Typeless] {
        let site = site(engine, &start()).with_fault(".wasm", fault);
        on(engine, site, |page, _| {
            wait_until_ready(page);
            type_figures(page);
            assert!(!shows_fallback(page), "{fault:?}: the fallback stays");
            // The browser advises to send the right type, and so does the glue.
            let problems = unexpected_problems(page, &["MIME", "wasm"]);
            assert!(problems.is_empty(), "{fault:?}: {problems:#?}");
        });
    }
}

fn a_slow_module_leaves_the_fallback_until_it_is_there(engine: Engine) {
    on(
        engine,
        site(engine, &start()).with_fault(FIRST, Fault::Slow),
        |page, _| {
            let defined = "return customElements.get('im-pricing-calculator') !== undefined";
            page.session.wait_for("the element", || {
                let found = page.session.run(defined, &json!([]));
                (found == json!(true)).then_some(())
            });
            assert!(
                shows_fallback(page),
                "no fallback while the module is on its way"
            );
            wait_until_ready(page);
            assert!(!shows_fallback(page), "the fallback stays");
            page.assert_quiet();
        },
    );
}

/// A file is spoiled: the code, the address of the file, the fallback, and a retry that works.
fn fails(engine: Engine, file: &'static str, fault: Fault, code: &str) {
    on(
        engine,
        site(engine, &start()).with_fault(file, fault),
        |page, site| {
            let error = wait_for_event(page, "im-error", 1);
            let said = &error["detail"];
            assert_eq!(json!(code), said["code"], "{said}");
            assert_eq!(json!(true), said["retryable"], "{said}");
            assert!(
                said["message"].as_str().is_some_and(|it| !it.is_empty()),
                "{said}"
            );
            let url = said["url"].as_str().unwrap_or_default();
            assert!(url.ends_with(file), "{said}");
            assert!(shows_fallback(page), "no fallback");
            let sentence = page.text("[role=alert]").unwrap_or_default();
            assert!(sentence.contains("could not be loaded"), "{sentence}");
            let problems = unexpected_problems(page, &["im-pricing", file, "MIME"]);
            assert!(problems.is_empty(), "{problems:#?}");

            site.heal();
            page.click("[role=alert] button");
            wait_until_ready(page);
            assert_eq!(Value::Null, page.property("[role=alert] button", "type"));
            assert!(!shows_fallback(page), "the fallback stays");
            type_figures(page);
        },
    );
}

fn a_module_that_is_missing_is_told_by_its_code_and_tried_again(engine: Engine) {
    fails(engine, FIRST, Fault::Missing, "wasm-fetch");
}

fn a_module_that_is_a_page_is_told_by_its_code_and_tried_again(engine: Engine) {
    fails(engine, FIRST, Fault::IsHtml, "wasm-not-wasm");
}

fn a_module_that_ends_early_is_told_by_its_code_and_tried_again(engine: Engine) {
    fails(engine, FIRST, Fault::Truncated, "wasm-compile");
}

fn a_network_that_is_away_is_told_by_its_code_and_tried_again(engine: Engine) {
    fails(engine, FIRST, Fault::Gone, "wasm-fetch");
}

fn words_that_are_missing_are_told_by_their_code_and_tried_again(engine: Engine) {
    fails(engine, "words.en.txt", Fault::Missing, "words");
}
