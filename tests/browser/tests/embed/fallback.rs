//! What is seen where no script runs.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::page::Page;
use browser_tests::server::Fault;
use browser_tests::session::Session;
use serde_json::json;

use crate::common::{on, page, shows_fallback, site, tag};

#[test]
fn a_module_that_does_not_come_leaves_the_fallback() {
    for fault in [Fault::Missing, Fault::IsHtml, Fault::Gone] {
        let site = site(Engine::Chromium, &page(&tag("")));
        let site = site.with_fault("im-pricing-calculator.js", fault);
        on(Engine::Chromium, site, |page, _| {
            page.session.next_frame();
            assert!(shows_fallback(page), "{fault:?}: no fallback");
        });
    }
}

#[test]
fn a_page_without_scripts_shows_the_fallback() {
    let site = site(Engine::Chromium, &page(&tag(""))).start();
    let session = Session::open(Window::LAPTOP);
    let off = json!({ "value": true });
    session.devtools("Emulation.setScriptExecutionDisabled", &off);
    session.open_url(&site.url(""));
    let page = Page {
        session: &session,
        host: 0,
    };
    let script = "const link = document.querySelector('im-pricing-calculator a');
        return [link.checkVisibility(), link.offsetHeight > 0]";
    let seen = page.session.run(script, &json!([]));
    assert_eq!(json!([true, true]), seen);
    let requests = site.requests();
    assert_eq!(["/"], requests.as_slice(), "a script ran: {requests:?}");
}
