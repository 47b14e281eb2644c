//! Where the widget's files lie.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::server::{Site, SiteBuilder};
use serde_json::json;

use crate::common::{on, page_from, shows_fallback, site, tag, type_figures, wait_until_ready};

in_every_engine!(
    the_folder_may_lie_anywhere_and_the_address_have_a_query,
    another_host_may_serve_the_files_if_it_says_so,
    another_host_that_does_not_say_so_leaves_the_fallback,
);

fn the_folder_may_lie_anywhere_and_the_address_have_a_query(engine: Engine) {
    let start = page_from(
        "a/b/c/im-pricing-calculator.js?v=1",
        &tag("loading=\"eager\""),
    );
    let deep = SiteBuilder::empty()
        .with_widget("a/b/c/")
        .with_file("index.html", start)
        .under("/x/y/")
        .seen_in(engine);
    on(engine, deep, |page, site| {
        wait_until_ready(page);
        type_figures(page);
        let requests = site.requests();
        let mut others = requests.iter().filter(|it| *it != "/x/y/");
        assert!(
            others.all(|it| it.starts_with("/x/y/a/b/c/")),
            "{requests:?}"
        );
        page.assert_quiet();
    });
}

/// A page that takes the widget from another host, which its policy names.
fn page_with_files_of(engine: Engine, files: &Site) -> SiteBuilder {
    let start = page_from(
        &files.url("w/im-pricing-calculator.js"),
        &tag("loading=\"eager\""),
    );
    let other = files.origin();
    let policy = format!(
        "default-src 'none'; script-src 'self' {other} 'wasm-unsafe-eval'; connect-src {other}; img-src 'self'; \
        require-trusted-types-for 'script'"
    );
    site(engine, &start).with_policy(Some(&policy))
}

fn another_host_may_serve_the_files_if_it_says_so(engine: Engine) {
    let files = SiteBuilder::empty().with_widget("w/").shared().start();
    on(engine, page_with_files_of(engine, &files), |page, site| {
        wait_until_ready(page);
        type_figures(page);
        assert_eq!(["/"], site.requests().as_slice());
        page.assert_quiet();
    });
}

fn another_host_that_does_not_say_so_leaves_the_fallback(engine: Engine) {
    let files = SiteBuilder::empty().with_widget("w/").start();
    on(engine, page_with_files_of(engine, &files), |page, _| {
        page.session.wait_for("the request", || {
            (!files.requests().is_empty()).then_some(())
        });
        page.session.next_frame();
        assert!(shows_fallback(page), "no fallback");
        let script = "return customElements.get('im-pricing-calculator') === undefined";
        assert_eq!(json!(true), page.session.run(script, &json!([])));
    });
}
