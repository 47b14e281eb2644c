//! How a calculator looks among the page's own styles, and that nothing jumps when it comes.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::fit::misfits;
use browser_tests::page::Page;
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::Value;

use crate::common::{on, page, site, tag, type_figures, wait_for_all_parts, wait_until_ready};

/// What pages do to their text and to whatever else they have.
const HOSTILE: &str = "
    * { all: unset !important; }
    button, input, table { display: none !important; }
    html { font-size: 200%; }
    body {
        text-shadow: 2px 2px red; line-height: 3; letter-spacing: .3em; word-spacing: 1em;
        text-transform: uppercase; text-indent: 4em; white-space: pre; text-align: right;
        font-style: italic; font-weight: 900; cursor: wait; visibility: visible;
    }";

/// Where the parts of a calculator lie and how tall they are. The answer stays at the edge of the window,
/// wherever the page's margins put the calculator: of it only side and height count.
fn measure(page: &Page<'_>) -> Vec<(f64, f64, f64)> {
    let script = "const {x, y} = imProbe.find(host, '[part~=base]').getBoundingClientRect();
        return imProbe.all(host, 'h2, [data-answer], [data-result], [data-number], table').map((it) => {
            const area = it.getBoundingClientRect();
            const stays = getComputedStyle(it).position === 'sticky';
            return [area.x - x, stays ? 0 : area.y - y, area.height];
        })";
    let all = page.ask(script, &[]);
    let side = |area: &Value, index: usize| area[index].as_f64().unwrap_or(f64::NAN);
    let all = all.as_array().into_iter().flatten();
    all.map(|it| (side(it, 0), side(it, 1), side(it, 2)))
        .collect()
}

#[test]
fn hostile_styles_of_the_page_change_nothing_inside() {
    let frame = "#frame { display: block !important; width: 900px !important; font: 16px sans-serif !important; }
        im-pricing-calculator { display: block !important; }";
    let sites = [frame.to_owned(), format!("{HOSTILE} {frame}")].map(|style| {
        let body = format!("<div id=\"frame\">{}</div>", tag("loading=\"eager\""));
        let start = page(&body).replace(
            "</head>",
            "<link rel=\"stylesheet\" href=\"page.css\"></head>",
        );
        site(Engine::Chromium, &start).with_file("page.css", style)
    });
    let measured = sites.map(|site| {
        let mut areas = Vec::new();
        on(Engine::Chromium, site, |page, _| {
            wait_until_ready(page);
            type_figures(page);
            wait_for_all_parts(page);
            areas = measure(page);
            let found = misfits(page, "[part~=base]");
            assert!(found.is_empty(), "{found:#?}");
            page.assert_quiet();
        });
        areas
    });
    let [calm, hostile] = &measured;
    assert!(calm.len() > 15, "{calm:?}");
    assert_eq!(calm.len(), hostile.len());
    for (index, (calm, hostile)) in calm.iter().zip(hostile).enumerate() {
        let far = [calm.0 - hostile.0, calm.1 - hostile.1, calm.2 - hostile.2];
        assert!(
            far.iter().all(|it| it.abs() < 2.0),
            "{index}: {calm:?} {hostile:?}"
        );
    }
}

#[test]
fn the_plain_recipe_does_not_jump_whether_it_loads_late_or_at_once() {
    for window in [Window::LAPTOP, Window::PHONE] {
        for loading in ["lazy", "eager"] {
            let recipe = SiteBuilder::of_host("plain");
            let tag = format!("<im-pricing-calculator loading=\"{loading}\">");
            let start = recipe
                .text("index.html")
                .replace("<im-pricing-calculator>", &tag);
            assert!(start.contains(&tag));
            let site = recipe.with_file("index.html", start).start();
            let session = Session::open(window);
            session.open_url(&site.url(""));
            let page = Page {
                session: &session,
                host: 0,
            };
            wait_until_ready(&page);
            let moved = session.shift().expect("Chromium counts it");
            assert!(moved < 0.02, "{loading}, {} px: {moved}", window.width);
        }
    }
}
