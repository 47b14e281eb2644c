//! What hosts do wrong with the widget's files.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use browser_tests::server::{Fault, Site};
use serde_json::{Value, json};

use crate::common::{
    OVER_QUOTA, on, page, shows_fallback, site, tag, type_figures, unexpected_problems,
    wait_for_all_parts, wait_for_event, wait_until_ready,
};

in_every_engine!(
    a_module_of_another_type_or_none_starts_all_the_same,
    a_slow_module_leaves_the_fallback_until_it_is_there,
    a_module_that_is_missing_is_told_by_its_code_and_tried_again,
    a_module_that_is_a_page_is_told_by_its_code_and_tried_again,
    a_module_that_ends_early_is_told_by_its_code_and_tried_again,
    a_network_that_is_away_is_told_by_its_code_and_tried_again,
    words_that_are_missing_are_told_by_their_code_and_tried_again,
    a_later_script_that_is_missing_is_told_by_its_code_and_tried_again,
    words_that_end_early_are_fetched_again_when_they_are_chosen_again,
    sources_that_end_early_are_fetched_again,
    names_that_end_early_are_fetched_again,
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
    fails_on(engine, &start(), file, fault, code);
}

fn fails_on(engine: Engine, start: &str, file: &'static str, fault: Fault, code: &str) {
    on(
        engine,
        site(engine, start).with_fault(file, fault),
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

fn a_later_script_that_is_missing_is_told_by_its_code_and_tried_again(engine: Engine) {
    // Who sets figures waits for it.
    let start = page(&tag(&format!("{OVER_QUOTA} loading=\"eager\"")));
    fails_on(engine, &start, "_later.js", Fault::Missing, "wasm-fetch");
}

/// Opens a page whose host ends `file` early; `test` heals that.
fn on_early_end(engine: Engine, file: &'static str, test: impl FnOnce(&Page<'_>, &Site)) {
    let site = site(engine, &start()).with_fault(file, Fault::Truncated);
    on(engine, site, |page, site| {
        wait_until_ready(page);
        wait_for_all_parts(page);
        test(page, site);
        page.assert_quiet();
    });
}

fn words_that_end_early_are_fetched_again_when_they_are_chosen_again(engine: Engine) {
    on_early_end(engine, "words.ko.txt", |page, site| {
        page.choose("[data-field=language]", "ko");
        page.session.wait_for("the refusal", || {
            let said = page.text("header [role=alert]")?;
            said.contains("could not be loaded").then_some(())
        });
        assert_eq!(json!("en"), page.property("[lang]", "lang"));
        site.heal();
        page.choose_language("ko");
        type_figures(page);
        // The program has them now, and nobody fetches them once more.
        page.choose_language("en");
        page.choose_language("ko");
        let requests = site.requests();
        let asked = requests.iter().filter(|it| it.ends_with("words.ko.txt"));
        assert_eq!(2, asked.count(), "{requests:?}");
    });
}

fn sources_that_end_early_are_fetched_again(engine: Engine) {
    on_early_end(engine, ".sources.txt", |page, site| {
        let served = "[data-sources]";
        page.session
            .wait_for(served, || page.element_if_there(served));
        page.press_space_on(".cited");
        let again = ".citation button";
        page.session
            .wait_for(again, || page.element_if_there(again));
        site.heal();
        page.press_space_on(again);
        let said = ".citation__says";
        page.session.wait_for(said, || page.element_if_there(said));
    });
}

fn names_that_end_early_are_fetched_again(engine: Engine) {
    on_early_end(engine, "words.names.txt", |page, site| {
        let (find, status) = ("[data-typed='matrix.find']", ".tools > [role=status]");
        page.focus(find);
        page.session.wait_for("the refusal", || {
            let said = page.text(status)?;
            said.contains("did not arrive").then_some(())
        });
        site.heal();
        page.focus("[data-slider=mau]");
        page.focus(find);
        page.session.wait_for("the names", || {
            (page.text(status)?.is_empty()).then_some(())
        });
    });
}
