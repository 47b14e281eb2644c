//! Policies of the page's host, sent as headers.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use browser_tests::server::{STRICT_POLICY, SiteBuilder};
use serde_json::json;

use crate::common::{
    OVER_QUOTA_COSTS, events, on, page, shows_fallback, site, tag, total_in, type_figures,
    unexpected_problems, wait_for_all_parts, wait_for_event, wait_until_ready,
};

in_every_engine!(
    the_plain_recipe_works_under_its_own_policy,
    a_policy_without_webassembly_leaves_the_fallback_and_says_so,
    a_policy_without_connections_leaves_the_fallback_and_says_so,
    every_view_works_under_trusted_types,
);

fn the_plain_recipe_works_under_its_own_policy(engine: Engine) {
    let recipe = SiteBuilder::of_host("plain");
    let policy = recipe.text("policy.txt");
    let recipe = recipe.with_policy(Some(policy.trim())).seen_in(engine);
    on(engine, recipe, |page, _| {
        wait_until_ready(page);
        let ready = wait_for_event(page, "im-ready", 1);
        assert_eq!(json!(1), ready["detail"]["schema"], "{ready}");
        assert!(ready["detail"]["version"].is_string(), "{ready}");
        assert_eq!(
            (json!(true), json!(true)),
            (ready["bubbles"].clone(), ready["composed"].clone())
        );
        assert!(!shows_fallback(page), "the fallback stays");

        let script = "return getComputedStyle(imProbe.find(host, '[data-answer]')).display";
        assert_ne!(json!("inline"), page.ask(script, &[]), "no styles");
        type_figures(page);
        let change = page.session.wait_for("the total in an event", || {
            let last = events(page, "im-change").pop()?;
            (total_in(&last["detail"]["quote"], "pro") == OVER_QUOTA_COSTS).then_some(last)
        });
        assert_eq!(json!("user"), change["detail"]["reason"]);
        let usage = &change["detail"]["scenario"]["apps"][0]["usage"];
        assert_eq!(json!(10_001), usage["peak_dau"]);
        page.assert_quiet();
        if engine != Engine::Chromium {
            engine.not_applicable("it does not tell what it writes to the console by itself");
        }
    });
}

/// Opens a page under the strict policy without a part of it; `im-error` has this code, the reader sees
/// the fallback, and the page works once the part is back.
fn refuses(engine: Engine, part: &str, code: &str) {
    let start = page(&tag("loading=\"eager\""));
    let policy = STRICT_POLICY.replace(part, "");
    assert_ne!(STRICT_POLICY, policy);
    let weak = site(engine, &start).with_policy(Some(&policy));
    on(engine, weak, |page, _| {
        let error = wait_for_event(page, "im-error", 1);
        assert_eq!(json!(code), error["detail"]["code"], "{error}");
        assert_eq!(json!(true), error["detail"]["retryable"], "{error}");
        assert!(shows_fallback(page), "no fallback");
        let expected = ["im-pricing", "wasm-eval", "connect-src", "unsafe-eval"];
        let problems = unexpected_problems(page, &expected);
        assert!(problems.is_empty(), "{problems:#?}");
        assert!(!problems.iter().any(|it| it.contains("error: ")));

        let fixed = site(engine, &start).start();
        page.session.open_url(&fixed.url(""));
        wait_until_ready(page);
        assert!(!shows_fallback(page), "the fallback stays");
        page.assert_quiet();
    });
}

fn a_policy_without_webassembly_leaves_the_fallback_and_says_so(engine: Engine) {
    refuses(engine, "'wasm-unsafe-eval'", "wasm-csp");
}

fn a_policy_without_connections_leaves_the_fallback_and_says_so(engine: Engine) {
    refuses(engine, "connect-src 'self';", "wasm-fetch");
}

fn every_view_works_under_trusted_types(engine: Engine) {
    assert!(STRICT_POLICY.contains("require-trusted-types-for 'script'"));
    let start = page(&tag("loading=\"eager\""));
    on(engine, site(engine, &start), |page, _| {
        wait_until_ready(page);
        wait_for_all_parts(page);
        let knows = page
            .session
            .run("return 'trustedTypes' in window", &json!([]));
        if knows == json!(false) {
            engine.not_applicable("it knows no Trusted Types");
        }
        walk(page);
        page.choose_language("ko");
        page.assert_quiet();
    });
}

/// Opens every view and everything in it that can be opened.
fn walk(page: &Page<'_>) {
    let views = page.data("[data-tab]");
    assert!(views.len() > 3, "{views:?}");
    for view in views {
        let name = view["tab"].as_str().expect("a tab has a name").to_owned();
        page.open_view(&name);
        page.open_all();
        page.session.next_frame();
    }
    type_figures(page);
}
