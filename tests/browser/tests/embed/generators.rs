//! Sites made by generators, as their recipes say.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use browser_tests::server::{Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

use crate::common::{OVER_QUOTA_COSTS, events, type_figures, wait_until_ready};

in_every_engine!(
    mkdocs_material_with_instant_navigation_keeps_one_calculator,
    docusaurus_keeps_one_calculator,
    vitepress_keeps_one_calculator,
);

/// A site of a generator, and what is particular to it.
struct Generator {
    name: &'static str,
    /// The page with the calculator, and another one.
    pages: [&'static str; 2],
    /// The script that switches the theme as a reader does.
    switch: &'static str,
}

const MKDOCS: Generator = Generator {
    name: "mkdocs",
    pages: ["prices/", "other/"],
    switch: "document.querySelector('form[data-md-component=palette] label:not([hidden])').click()",
};

const DOCUSAURUS: Generator = Generator {
    name: "docusaurus",
    pages: ["prices", "other"],
    switch: "const button = document.querySelector('button[aria-label*=\"mode\"]');
        if (document.documentElement.dataset.theme !== 'dark') button.click();
        if (document.documentElement.dataset.theme !== 'dark') button.click();",
};

const VITEPRESS: Generator = Generator {
    name: "vitepress",
    pages: ["prices.html", ""],
    switch: "document.querySelector('.VPSwitchAppearance').click()",
};

impl Generator {
    fn check(&self, engine: Engine) {
        let site = SiteBuilder::of_host(self.name).seen_in(engine).start();
        let session = Session::open_in(engine, Window::LAPTOP);
        session.open_url(&site.url(self.pages[0]));
        let page = Page {
            session: &session,
            host: 0,
        };
        wait_until_ready(&page);
        type_figures(&page);
        self.switch_theme(&page);
        keeps_its_size(&page);
        self.navigate(&page, &site);
        let origin = site.origin();
        let script = "return performance.getEntriesByType('resource').map((it) => it.name)";
        let loaded = session.run(script, &json!([]));
        for address in loaded.as_array().into_iter().flatten() {
            let is_ours = address.as_str().is_some_and(|it| it.starts_with(&origin));
            assert!(is_ours, "a request to another host: {address}");
        }
        page.assert_quiet();
    }

    /// Twelve times to the other page and back, by the generator's own links.
    fn navigate(&self, page: &Page<'_>, site: &Site) {
        page.session.run("window.realm = true", &json!([]));
        let before = events(page, "im-ready").len();
        for count in 1..=12 {
            for name in [self.pages[1], self.pages[0]] {
                follow(page, name);
            }
            wait_until_ready(page);
            page.session.wait_for("a calculator that is ready", || {
                (events(page, "im-ready").len() == before + count).then_some(())
            });
            let hosts = page
                .session
                .run("return imProbe.hosts().length", &json!([]));
            assert_eq!(json!(1), hosts);
        }
        let realm = page.session.run("return window.realm === true", &json!([]));
        assert_eq!(json!(true), realm, "the page was loaded anew");
        let requests = site.requests();
        let count = requests
            .iter()
            .filter(|it| it.ends_with("_bg.wasm"))
            .count();
        assert_eq!(1, count, "{requests:?}");
        type_figures(page);
    }

    /// The calculator follows the page's own switch.
    fn switch_theme(&self, page: &Page<'_>) {
        let colour = "return getComputedStyle(imProbe.find(host, '[part~=base]')).color";
        let light = page.ask(colour, &[]);
        page.session.run(self.switch, &json!([]));
        page.session.wait_for("another colour of the text", || {
            (page.ask(colour, &[]) != light).then_some(())
        });
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
    }
}

/// Follows a link of the page and waits until the page has changed.
fn follow(page: &Page<'_>, name: &str) {
    let script = "const [name, done] = arguments;
        const path = `/proj/${name}`;
        const link = [...document.querySelectorAll('a')].find((it) => new URL(it.href, location.href).pathname === path);
        if (!link) return done(`no link to ${path}`);
        link.click();
        const isThere = () => location.pathname === path
            && (imProbe.hosts().length > 0) === path.includes('prices');
        const late = setTimeout(() => done(`still at ${location.pathname}`), 10000);
        const look = () => isThere() ? (clearTimeout(late), done(null)) : setTimeout(look, 20);
        look();";
    assert_eq!(Value::Null, page.session.run_async(script, &json!([name])));
}

/// The size of the page's root is nothing to a calculator whose place has a size of its own.
fn keeps_its_size(page: &Page<'_>) {
    let script = "const element = imProbe.hosts()[host];
        element.style.fontSize = '16px';
        const size = () => {
            const it = imProbe.find(host, '[data-answer]');
            return [it.offsetHeight, getComputedStyle(it).fontSize].join();
        };
        const first = size();
        document.documentElement.style.fontSize = '40px';
        const second = size();
        document.documentElement.style.fontSize = '';
        element.style.fontSize = '';
        return [first, second]";
    let sizes = page.ask(script, &[]);
    assert_eq!(sizes[0], sizes[1]);
}

fn mkdocs_material_with_instant_navigation_keeps_one_calculator(engine: Engine) {
    MKDOCS.check(engine);
}

fn docusaurus_keeps_one_calculator(engine: Engine) {
    DOCUSAURUS.check(engine);
}

fn vitepress_keeps_one_calculator(engine: Engine) {
    VITEPRESS.check(engine);
}

#[test]
fn the_shortcode_of_hugo_hands_its_attributes_on() {
    let site = SiteBuilder::of_host("hugo").start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url("prices/"));
    let page = Page {
        session: &session,
        host: 0,
    };
    wait_until_ready(&page);
    assert_eq!(
        json!("10001"),
        page.property("[data-number=peak_dau]", "value")
            .as_str()
            .map_or(Value::Null, |shown| json!(shown.replace(',', "")),)
    );
    page.assert_quiet();
}

#[test]
fn hugo_leaves_the_bare_tag_out_as_the_recipe_says() {
    let site = SiteBuilder::of_host("hugo").start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url("raw/"));
    let html = session.run("return document.body.innerHTML", &json!([]));
    let html = html.as_str().unwrap_or_default();
    assert!(html.contains("raw HTML omitted"), "{html}");
    assert!(!html.contains("<im-pricing-calculator"), "{html}");
}
