//! The page starts wherever its folder is put, and asks for nothing but its own files.

use std::collections::BTreeSet;

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::server::{Fault, HOST, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

fn starts_under(folder: &str) {
    let site = SiteBuilder::of_dist().under(folder).start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    assert!(
        page.total("pro").is_some(),
        "the page shows no total: {}",
        page.read()
    );
    let requests = site.requests();
    // The two parts of the program.
    assert_eq!(2, site.requests_for("wasm"), "{requests:?}");
    assert!(
        requests.iter().all(|path| path.starts_with(folder)),
        "{requests:?}"
    );
    let mut once = requests.clone();
    once.sort();
    once.dedup();
    assert_eq!(
        requests.len(),
        once.len(),
        "a file was fetched twice: {requests:?}"
    );
    let script = "return performance.getEntriesByType('resource').map((it) => it.name)";
    let loaded = session.run(script, &json!([]));
    for address in loaded.as_array().into_iter().flatten() {
        let is_ours = address
            .as_str()
            .is_some_and(|it| it.starts_with(&site.origin()));
        assert!(is_ours, "a request to another host: {address}");
    }
    page.assert_quiet();
}

#[test]
fn the_page_starts_at_the_root_of_a_host() {
    starts_under("/");
}

#[test]
fn the_page_starts_in_a_folder_of_a_host() {
    starts_under("/a/b/c/");
}

#[test]
fn files_that_the_host_has_elsewhere_are_fetched_there() {
    let other = SiteBuilder::of_dist().shared().start();
    let port = other.origin().rsplit(':').next().map(str::parse);
    let port = port.and_then(Result::ok).expect("a port");
    for ending in ["_bg.wasm", "widget.css", "words.en.txt", "_later.wasm"] {
        let site = SiteBuilder::of_dist()
            .with_policy(None)
            .with_fault(ending, Fault::Elsewhere(port))
            .start();
        let session = Session::open(Window::LAPTOP);
        let page = Page::open(&session, &site);
        assert!(page.total("pro").is_some(), "{ending}: {}", page.read());
        page.assert_quiet();
    }
    assert!(other.requests_for("wasm") > 1, "{:?}", other.requests());
}

#[test]
fn the_page_starts_in_the_language_of_the_page_around_it() {
    let korean = |page: &str| page.replace("lang=\"en\"", "lang=\"ko\"");
    let site = SiteBuilder::of_dist()
        .with_page_like_index("ko.html", korean)
        .start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open_url(&session, &site.url("ko.html"));
    assert_eq!(json!("ko"), page.property("[lang]", "lang"));
    assert_eq!(json!("ko"), page.property("[data-field=language]", "value"));
    page.assert_quiet();
}

#[test]
fn two_calculators_on_one_page_share_the_module_and_nothing_else() {
    let host = HOST;
    let twice = |page: &str| {
        assert!(page.contains(host), "index.html has no {host}");
        page.replace(host, &host.repeat(2))
    };
    let site = SiteBuilder::of_dist()
        .with_page_like_index("two.html", twice)
        .start();
    let session = Session::open(Window::LAPTOP);
    let first = Page::open_url(&session, &site.url("two.html"));
    let second = first.other(1);
    let untouched = second.read();
    assert_eq!(untouched, first.read());

    first.type_number("peak_dau", "10000");
    first.type_number("peak_groups", "100");
    first.wait_for_total("pro", "449.99");
    first.choose_language("ko");
    assert_eq!(untouched, second.read());
    assert_eq!(json!("en"), second.property("[lang]", "lang"));

    second.type_number("peak_dau", "10001");
    second.type_number("peak_groups", "100");
    second.wait_for_total("pro", "899.98");
    assert_eq!(Some("449.99"), first.total("pro").as_deref());
    // One request for each of the two parts of the program.
    assert_eq!(2, site.requests_for("wasm"), "{:?}", site.requests());
    first.assert_quiet();
}

#[test]
fn the_later_part_comes_after_the_answer_and_moves_nothing() {
    let site = SiteBuilder::of_dist().start();
    for window in [Window::LAPTOP, Window::PHONE] {
        let session = Session::open(window);
        let page = Page::open(&session, &site);
        assert!(page.element_if_there("[data-part=conditions] h2").is_some());
        if let Some(moved) = session.shift() {
            assert!(moved < 0.01, "the page moved by {moved}");
        }
        page.assert_quiet();
    }
    let requests = site.requests();
    let place = |end: &str| requests.iter().position(|path| path.ends_with(end));
    assert!(place("_later.wasm") > place("_bg.wasm"), "{requests:?}");
    assert!(place("_later.wasm") > place("widget.css"), "{requests:?}");
}

/// Notes, whenever something was drawn, how much is there of the answer, the matrix and the later parts.
const WATCH: &str = r"
const attach = Element.prototype.attachShadow;
globalThis.imSeen = [];
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  const count = (selector) => root.querySelectorAll(selector).length;
  const look = () => imSeen.push(['[data-answer]', '[data-matrix] tr', '.deferred:not([data-waits]) > *'].map(count));
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  return root;
};
";

#[test]
fn the_answer_waits_for_no_matrix_and_no_key_for_all_later_parts() {
    let site = SiteBuilder::of_dist()
        .with_file("watch.js", WATCH)
        .with_page_like_index("page.html", |page| {
            page.replace("<head>", "<head><script src=\"watch.js\"></script>")
        })
        .start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open_url(&session, &site.url("page.html"));
    assert!(
        page.element_if_there("[data-part=conditions] h2").is_some(),
        "all is drawn"
    );
    let seen = session.run("return imSeen", &json!([]));
    let seen: Vec<[u64; 3]> = serde_json::from_value(seen).expect("three counts each");
    let first = seen.iter().find(|[answer, ..]| *answer > 0);
    assert_eq!(Some(0), first.map(|[_, matrix, _]| *matrix), "{seen:?}");
    let rows = seen.last().map_or(0, |[_, matrix, _]| *matrix);
    assert!(rows > 20, "{seen:?}");
    let later: BTreeSet<u64> = seen.iter().map(|[.., later]| *later).collect();
    assert!(later.len() > 4, "{seen:?}");
    page.assert_quiet();
}

#[test]
fn the_place_of_the_later_part_is_about_as_high_as_what_comes() {
    for width in [320, 480, 768, 1440] {
        let window = Window {
            width,
            ..Window::LAPTOP
        };
        let site = SiteBuilder::of_dist()
            .with_fault("_later.wasm", Fault::Missing)
            .start();
        let session = Session::open(window);
        let page = Page::open_first_part(&session, &site.url(""));
        let height = || {
            let script = "return imProbe.find(host, '[data-part=conditions]').offsetHeight";
            page.ask(script, &[]).as_f64().expect("a height")
        };
        session.wait_for("another try", || {
            page.element_if_there("[data-part=conditions] button")
        });
        let reserved = height();
        site.heal();
        // By key: on a narrow screen the bar with the answer may lie over the button.
        page.press_on_each("[data-part=conditions] button", key::ENTER);
        session.wait_for("the later part", || {
            page.element_if_there("[data-part=conditions] h2")
        });
        let (least, most) = (height() * 0.9, height() * 1.1);
        assert!(
            least < reserved && reserved < most,
            "{width}: {reserved} px for {} px",
            height()
        );
    }
}
