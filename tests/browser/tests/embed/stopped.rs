//! A program that traps: it says so, and what was typed and priced stays.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use browser_tests::soak::MEMORY;
use serde_json::{Value, json};

use crate::common::{
    MEMORY_SCRIPT, OVER_QUOTA, OVER_QUOTA_COSTS, events, on, page, shows_fallback, site, tag,
    type_figures, unexpected_problems, wait_for_all_parts, wait_for_event, wait_until_ready,
};

in_every_engine!(
    a_program_that_stopped_says_so_and_keeps_what_was_typed,
    a_program_that_stops_in_a_call_of_the_page_says_so_too,
    what_a_stopped_program_says_is_in_the_language_of_its_reader,
);

/// Takes away the functions that the program calls by their number: what it does next, traps.
const BREAK: &str = "for (const table of tables)
    for (let at = 0; at < table.length; at += 1) if (typeof table.get(at) === 'function') table.set(at, null);";

/// What the calculator says in the place of the program.
fn sentence(page: &Page<'_>) -> Option<String> {
    let script = "const alert = imProbe.hosts()[host].shadowRoot.querySelector('[role=alert]');
        return alert?.checkVisibility() ? alert.textContent.trim() : null";
    page.ask(script, &[]).as_str().map(ToOwned::to_owned)
}

fn breaks(page: &Page<'_>) {
    page.session.run(BREAK, &json!([]));
}

/// Runs `test` on a calculator with each of these attributes, all of them ready.
fn on_ready(engine: Engine, tags: &[&str], test: impl FnOnce(&Page<'_>)) {
    let tags: String = tags.iter().map(|it| tag(it)).collect();
    let site = site(engine, &page(&[MEMORY_SCRIPT, &tags].concat())).with_file("memory.js", MEMORY);
    on(engine, site, |page, _| {
        for number in 0..tags.matches("<im-").count() {
            wait_until_ready(&page.other(number));
            wait_for_all_parts(&page.other(number));
        }
        test(page);
        let problems = unexpected_problems(page, &["im-pricing", "RuntimeError", "null function"]);
        assert!(problems.is_empty(), "{problems:#?}");
    });
}

fn a_program_that_stopped_says_so_and_keeps_what_was_typed(engine: Engine) {
    let over = format!("{OVER_QUOTA} loading=\"eager\"");
    on_ready(engine, &["loading=\"eager\"", &over], |first| {
        type_figures(first);
        breaks(first);
        first.type_number("peak_dau", "77777");
        wait_for_event(first, "im-error", 2);
        for error in events(first, "im-error") {
            let said = &error["detail"];
            assert_eq!(
                (json!("panic"), json!(false)),
                (said["code"].clone(), said["retryable"].clone()),
                "{said}"
            );
        }
        for calculator in [first, &first.other(1)] {
            let said = sentence(calculator).unwrap_or_default();
            assert!(said.starts_with("The calculator has stopped."), "{said}");
            assert!(shows_fallback(calculator), "the page's own words are away");
            assert_eq!(Some(OVER_QUOTA_COSTS), calculator.total("pro").as_deref());
            // Nothing that could be tried again.
            assert!(calculator.element_if_there("[role=alert] button").is_none());
        }
        assert_eq!(
            json!("77777"),
            first.property("[data-number=peak_dau]", "value")
        );
        // Whoever comes later is told as well, and whoever goes does so without a further error.
        let script = "const late = document.createElement('im-pricing-calculator');
            late.loading = 'eager';
            document.body.append(late);";
        first.session.run(script, &json!([]));
        let late = wait_for_event(first, "im-error", 3);
        assert_eq!(json!("panic"), late["detail"]["code"]);
        assert!(sentence(&first.other(2)).is_some());
        first.ask("imProbe.hosts()[host].remove()", &[]);
        assert_eq!(3, events(first, "im-error").len());
    });
}

fn a_program_that_stops_in_a_call_of_the_page_says_so_too(engine: Engine) {
    on_ready(engine, &["loading=\"eager\""], |page| {
        let scenario = page.ask("return imProbe.hosts()[host].getScenario()", &[]);
        assert!(scenario["apps"].is_array(), "{scenario}");
        breaks(page);
        let set = "return imProbe.hosts()[host].setScenario(arguments[1])";
        assert_eq!(json!(false), page.ask(set, std::slice::from_ref(&scenario)));
        let error = wait_for_event(page, "im-error", 1);
        assert_eq!(json!("panic"), error["detail"]["code"]);
        assert!(sentence(page).is_some());
        assert_eq!(json!(false), page.ask(set, &[scenario]), "nothing was set");
        let quote = "return imProbe.hosts()[host].getQuote()";
        assert_eq!(Value::Null, page.ask(quote, &[]));
        assert_eq!(1, events(page, "im-error").len());
    });
}

fn what_a_stopped_program_says_is_in_the_language_of_its_reader(engine: Engine) {
    on_ready(engine, &["loading=\"eager\" locale=\"ko\""], |page| {
        page.choose_language("ja");
        page.session.next_frame();
        breaks(page);
        page.type_number("peak_dau", "5");
        wait_for_event(page, "im-error", 1);
        let said = sentence(page).unwrap_or_default();
        assert!(said.starts_with("計算ツールが停止しました。"), "{said}");
        assert_eq!(json!("ja"), page.property("[role=alert]", "lang"));
    });
}
