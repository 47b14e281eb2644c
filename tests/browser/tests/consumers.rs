//! What Vite and webpack make of the package for npm, in a real browser under the strict policy.

use std::path::{Path, PathBuf};

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{Fault, Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// What a bundler left in `target/consumers/NAME`, with the strict policy.
fn built_by(bundler: &str) -> SiteBuilder {
    let all = std::env::var_os("IM_CONSUMERS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/consumers"),
        PathBuf::from,
    );
    let folder = all.join(bundler);
    assert!(
        folder.join("index.html").is_file(),
        "no page in {}: the tests in tests/embed/npm build it",
        folder.display()
    );
    with_files(SiteBuilder::empty(), &folder, "")
}

fn with_files(mut site: SiteBuilder, folder: &Path, prefix: &str) -> SiteBuilder {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        site = match std::fs::read(entry.path()) {
            Ok(bytes) => site.with_file(&name, bytes),
            Err(_) => with_files(site, &entry.path(), &format!("{name}/")),
        };
    }
    site
}

/// Waits until the consumer has written something other than that it waits into the element `id`.
fn said(session: &Session, id: &str) -> Value {
    let script = "const text = document.getElementById(arguments[0]).textContent;
        return text === 'waiting' ? null : text";
    let text = session.wait_for(id, || {
        session
            .run(script, &json!([id]))
            .as_str()
            .map(ToOwned::to_owned)
    });
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

fn names_of_parts(session: &Session) -> Vec<String> {
    let script = "const { shadowRoot } = document.querySelector('im-pricing-calculator');
        return [...shadowRoot.querySelectorAll('[part]')].flatMap((it) => [...it.part])";
    let names = session.run(script, &json!([]));
    let names = names.as_array().into_iter().flatten();
    names
        .filter_map(|it| it.as_str().map(ToOwned::to_owned))
        .collect()
}

/// The parts that the manifest names.
fn listed_parts() -> Vec<String> {
    let text = include_str!("../../../src/embed/custom-elements.json");
    let manifest: Value = serde_json::from_str(text).expect("a manifest in JSON");
    let parts = manifest["modules"][0]["declarations"][0]["cssParts"].clone();
    let parts = parts.as_array().into_iter().flatten();
    parts
        .filter_map(|it| it["name"].as_str().map(ToOwned::to_owned))
        .collect()
}

fn assert_quiet(session: &Session) {
    Page { session, host: 0 }.assert_quiet();
}

/// The tag draws and answers, the rules answer, each module came once, and nothing was said.
fn works(bundler: &str, folder: &str) {
    let site = built_by(bundler).under(folder).start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    let rules = said(&session, "rules");
    assert_eq!(json!(25), rules["rows"], "{rules}");
    assert_eq!(json!(6), rules["books"], "{rules}");
    assert_eq!(json!("no_apps"), rules["refused"], "{rules}");
    // Pro: 449.99, 25,000 users over in 3 blocks, 150,000 groups over in 2: 6 × 449.99.
    assert_eq!(json!("2699.94"), rules["total"], "{rules}");
    let widget = said(&session, "said");
    assert_eq!(json!("2699.94"), widget["total"], "{widget}");
    assert_own_requests(&site, folder);
    assert_eq!(3, site.requests_for("wasm"), "{:?}", site.requests());
    for part in names_of_parts(&session) {
        assert!(
            listed_parts().contains(&part),
            "the manifest has no part `{part}`"
        );
    }
    assert_quiet(&session);
}

fn assert_own_requests(site: &Site, folder: &str) {
    let requests = site.requests();
    let is_ours = |path: &String| path.starts_with(folder);
    assert!(requests.iter().all(is_ours), "{requests:?}");
}

#[test]
fn what_vite_builds_draws_the_tag_and_answers_by_the_rules() {
    works("vite", "/");
}

#[test]
fn what_webpack_builds_draws_the_tag_and_answers_by_the_rules() {
    works("webpack", "/");
}

#[test]
fn both_builds_work_in_a_folder_of_a_host() {
    works("vite", "/a/b/");
    works("webpack", "/a/b/");
}

#[test]
fn a_program_that_does_not_come_is_told_and_the_fallback_stays() {
    let site = built_by("vite").with_fault(".wasm", Fault::Missing).start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    let script = "const calculator = document.querySelector('im-pricing-calculator');
        const fallback = calculator.querySelector('a');
        return calculator.shadowRoot?.querySelector('[role=alert]') && fallback.checkVisibility()
            ? true : null";
    let is_shown = session.wait_for("the fallback beside the message", || {
        session.run(script, &json!([])).as_bool()
    });
    assert!(is_shown);
}
