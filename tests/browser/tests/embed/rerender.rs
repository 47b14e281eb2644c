//! A page that React draws again and again.

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::{Value, json};

use crate::common::{OVER_QUOTA_COSTS, events, total_in, type_figures, wait_until_ready};

#[test]
fn a_render_of_react_keeps_what_was_typed_and_hears_the_events() {
    let site = SiteBuilder::of_host("react").start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    let page = Page {
        session: &session,
        host: 0,
    };
    session.wait_for("the tag", || {
        let hosts = session.run("return imProbe.hosts().length", &json!([]));
        (hosts == json!(1)).then_some(())
    });
    wait_until_ready(&page);
    type_figures(&page);
    let quote = session.wait_for("the quote in React's own words", || {
        let text = session.run(
            "return document.querySelector('#quote').textContent",
            &json!([]),
        );
        let quote: Value = serde_json::from_str(text.as_str()?).ok()?;
        (total_in(&quote, "pro") == OVER_QUOTA_COSTS).then_some(quote)
    });
    let own = page.ask("return imProbe.hosts()[host].getQuote()", &[]);
    assert_eq!(own, quote);
    let scheme = "return getComputedStyle(imProbe.find(host, '[part~=base]')).colorScheme";
    for theme in ["dark", "light", "dark"] {
        session.run("document.querySelector('#theme').click()", &json!([]));
        session.wait_for("the theme", || {
            (page.ask(scheme, &[]) == theme).then_some(())
        });
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
    }
    assert_eq!(1, events(&page, "im-ready").len(), "it was drawn anew");
    page.assert_quiet();
}
