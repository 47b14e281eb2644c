//! Hashes in the page that pin the widget's files.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::page::Page;
use browser_tests::server::{Fault, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

use crate::common::{
    on, page_from, shows_fallback, site, tag, type_figures, wait_for_event, wait_until_ready,
};

/// The hash of a file as pages write it; the browser works it out.
fn hash(session: &Session, url: &str) -> String {
    let script = "const [url, done] = arguments;
        fetch(url).then((it) => it.arrayBuffer())
            .then((bytes) => crypto.subtle.digest('SHA-384', bytes))
            .then((hash) => done(btoa(String.fromCharCode(...new Uint8Array(hash)))))";
    let hash = session.run_async(script, &json!([url]));
    format!("sha384-{}", hash.as_str().expect("a hash"))
}

#[test]
fn an_import_map_with_hashes_lets_the_right_files_in_and_no_others() {
    let session = Session::open(Window::LAPTOP);
    let plain = SiteBuilder::empty()
        .with_policy(None)
        .with_widget("pricing/");
    let glue = plain.name_of("_bg.wasm").replace("_bg.wasm", ".js");
    let plain = plain
        .with_file("index.html", "<!DOCTYPE html><title>Empty</title>")
        .start();
    session.open_url(&plain.url(""));
    let loader = "pricing/im-pricing-calculator.js";
    let [glue_hash, loader_hash] = [&glue[..], loader].map(|name| hash(&session, &plain.url(name)));

    let wrong = format!("sha384-{}", "A".repeat(64));
    for (glue_hash, works) in [(&glue_hash, true), (&wrong, false)] {
        let map = json!({ "integrity": { format!("./{glue}"): glue_hash } });
        let start = page_from(loader, &tag("loading=\"eager\"")).replace(
            "<script type=\"module\"",
            &format!(
                "<script type=\"importmap\">{map}</script>
                <script type=\"module\" integrity=\"{loader_hash}\""
            ),
        );
        let site = SiteBuilder::empty()
            .with_policy(None)
            .with_widget("pricing/")
            .with_file("index.html", start)
            .start();
        session.open_url(&site.url(""));
        let page = Page {
            session: &session,
            host: 0,
        };
        if works {
            wait_until_ready(&page);
            type_figures(&page);
            page.assert_quiet();
        } else {
            let error = wait_for_event(&page, "im-error", 1);
            assert_eq!(json!("wasm-fetch"), error["detail"]["code"]);
            assert!(shows_fallback(&page));
        }
    }
}

#[test]
fn a_loader_with_another_hash_is_not_run() {
    let wrong = format!("sha384-{}", "A".repeat(64));
    let start = page_from("pricing/im-pricing-calculator.js", &tag("")).replace(
        "<script type=\"module\"",
        &format!("<script type=\"module\" integrity=\"{wrong}\""),
    );
    on(
        Engine::Chromium,
        site(Engine::Chromium, &start),
        |page, _| {
            let script = "return customElements.get('im-pricing-calculator') === undefined";
            assert_eq!(json!(true), page.session.run(script, &json!([])));
            assert!(shows_fallback(page));
        },
    );
}

#[test]
fn a_module_with_a_changed_byte_is_refused() {
    let start = page_from(
        "pricing/im-pricing-calculator.js",
        &tag("loading=\"eager\""),
    );
    let site = site(Engine::Chromium, &start).with_fault("_bg.wasm", Fault::Tampered);
    on(Engine::Chromium, site, |page, _| {
        wait_for_event(page, "im-error", 1);
        assert!(shows_fallback(page));
    });
}
