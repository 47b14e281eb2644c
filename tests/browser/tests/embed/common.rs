//! What the tests of embedding share: pages with calculators, and what these tell the page.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::page::Page;
use browser_tests::server::{Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// What a page puts into the tag.
pub(crate) const FALLBACK: &str = "<a href=\"pricing/index.html\">What it costs</a>";

/// The attributes of a calculator whose Pro edition costs a whole block more than the plan.
pub(crate) const OVER_QUOTA: &str =
    "peak-dau=\"10001\" peak-groups=\"100\" first-app-date=\"2022-01-01\"";
/// What that costs.
pub(crate) const OVER_QUOTA_COSTS: &str = "899.98";

/// Notes the memory and the table of functions of a program: `memory.js` of [`browser_tests::soak::MEMORY`].
pub(crate) const MEMORY_SCRIPT: &str = "<script src=\"memory.js\"></script>";

/// A tag with attributes.
pub(crate) fn tag(attributes: &str) -> String {
    format!("<div><im-pricing-calculator {attributes}>{FALLBACK}</im-pricing-calculator></div>")
}

/// A page that loads the element from `loader`.
pub(crate) fn page_from(loader: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title>
        <script type=\"module\" src=\"{loader}\"></script></head><body>{body}</body></html>"
    )
}

/// A page with the element beside it, in the folder `pricing/`.
pub(crate) fn page(body: &str) -> String {
    page_from("pricing/im-pricing-calculator.js", body)
}

/// A site with the widget in `pricing/` and this start page, under the strict policy.
pub(crate) fn site(engine: Engine, start: &str) -> SiteBuilder {
    SiteBuilder::empty()
        .with_widget("pricing/")
        .with_file("index.html", start)
        .seen_in(engine)
}

/// Opens the start page of `site` and runs `test` on its first calculator, whatever state it is in.
pub(crate) fn on(engine: Engine, site: SiteBuilder, test: impl FnOnce(&Page<'_>, &Site)) {
    on_window(engine, Window::LAPTOP, site, test);
}

/// The same for a reader with another window or other wishes.
pub(crate) fn on_window(
    engine: Engine,
    window: Window,
    site: SiteBuilder,
    test: impl FnOnce(&Page<'_>, &Site),
) {
    let site = site.start();
    let session = Session::open_in(engine, window);
    session.open_url(&site.url(""));
    let page = Page {
        session: &session,
        host: 0,
    };
    test(&page, &site);
}

/// The events of a kind so far, with the number of the calculator that sent each.
pub(crate) fn events(page: &Page<'_>, kind: &str) -> Vec<Value> {
    let script = "return imProbe.events.filter((it) => it.type === arguments[0])";
    match page.session.run(script, &json!([kind])) {
        Value::Array(all) => all,
        _ => Vec::new(),
    }
}

/// Waits until there are `count` events of a kind, and returns the last of them.
pub(crate) fn wait_for_event(page: &Page<'_>, kind: &str, count: usize) -> Value {
    let what = format!("{count} × {kind}");
    page.session
        .wait_for(&what, || events(page, kind).get(count - 1).cloned())
}

/// Waits until the calculator of `page` is drawn and all of its methods work.
pub(crate) fn wait_until_ready(page: &Page<'_>) {
    let script = "const [host, done] = arguments;
        const element = imProbe.hosts()[host];
        const late = setTimeout(() => done(false), 20000);
        customElements.whenDefined(element.localName).then(() => element.ready)
            .then(() => { clearTimeout(late); done(true); });";
    let ready = page.session.run_async(script, &json!([page.host]));
    assert_eq!(json!(true), ready, "not ready: {:#?}", page.problems());
}

/// Waits until what comes with the later part stands in its places.
pub(crate) fn wait_for_all_parts(page: &Page<'_>) {
    page.session.wait_for("the later parts", || {
        let waiting = page.ask("return imProbe.all(host, '[data-waits]').length", &[]);
        (waiting == json!(0)).then_some(())
    });
}

/// Whether a reader sees what the page put into the tag.
pub(crate) fn shows_fallback(page: &Page<'_>) -> bool {
    let script = "const link = imProbe.hosts()[host].querySelector('a');
        return link.checkVisibility() && link.getClientRects().length > 0";
    page.ask(script, &[]) == json!(true)
}

/// Types figures that cost a block more than the plan, and waits for the total.
pub(crate) fn type_figures(page: &Page<'_>) {
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", OVER_QUOTA_COSTS);
}

/// The total of an edition in a quote of the contract.
pub(crate) fn total_in(quote: &Value, edition: &str) -> Value {
    let editions = quote["apps"][0]["editions"].as_array();
    let mut editions = editions.into_iter().flatten();
    let found = editions.find(|it| it["edition"] == edition);
    found.map_or(Value::Null, |it| it["total"].clone())
}

/// What went wrong beside what is written about the widget itself.
pub(crate) fn unexpected_problems(page: &Page<'_>, expected: &[&str]) -> Vec<String> {
    let mut problems = page.problems();
    problems.retain(|it| !expected.iter().any(|part| it.contains(part)));
    problems
}
