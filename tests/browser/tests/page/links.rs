//! The state in the page's address: written, read, damaged, pasted, and left alone.

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use browser_tests::server::{HOST, Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// Counts what touches storage and address, and stands in for what a test browser does not allow.
const SPY: &str = "
    globalThis.touched = [];
    const store = Storage.prototype;
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) {
        const real = store[name];
        store[name] = function (...all) { touched.push(name); return real.apply(this, all); };
    }
    for (const name of ['replaceState', 'pushState']) {
        const real = history[name];
        history[name] = function (...all) { touched.push(name); return real.apply(this, all); };
    }
    const clipboard = { writeText: async (text) => { globalThis.copied = text; } };
    const refused = location.search === '?refused';
    Object.defineProperty(navigator, 'clipboard', { value: refused ? undefined : clipboard });
    navigator.share = async ({ url }) => { globalThis.shared = url; };";

/// A site with the start page, and `other.html` with these hosts and the spy.
fn site(hosts: &str) -> Site {
    let page = |page: &str| {
        assert!(page.contains(HOST), "index.html has no {HOST}");
        let page = page.replace("<head>", "<head><script src=\"spy.js\"></script>");
        page.replace(HOST, hosts)
    };
    SiteBuilder::of_dist()
        .with_file("spy.js", SPY)
        .with_page_like_index("other.html", page)
        .start()
}

fn address(page: &Page<'_>) -> String {
    let address = page.session.run("return location.href", &json!([]));
    address.as_str().unwrap_or_default().to_owned()
}

fn wait_for_address(page: &Page<'_>, what: &str, holds: impl Fn(&str) -> bool) -> String {
    let mut seen = String::new();
    let found = page.session.wait(|| {
        seen = address(page);
        holds(&seen).then_some(())
    });
    assert!(found.is_some(), "{what}: {seen}");
    seen
}

/// Puts something else behind the `#` of the page that is open.
fn paste(page: &Page<'_>, fragment: &str) {
    let script = "location.hash = arguments[0]";
    page.session.run(script, &json!([fragment]));
}

fn global(page: &Page<'_>, name: &str) -> Value {
    page.session
        .run("return globalThis[arguments[0]] ?? null", &json!([name]))
}

fn wait_for_global(page: &Page<'_>, name: &str) -> String {
    page.session
        .wait_for(name, || global(page, name).as_str().map(ToOwned::to_owned))
}

#[test]
fn what_is_typed_stands_in_the_address_and_comes_back_when_it_is_opened() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    assert!(!address(&page).contains('#'), "{}", address(&page));
    let steps = "return history.length";
    let before = session.run(steps, &json!([]));
    page.choose("[data-field=idc]", "seoul");
    page.type_number("peak_dau", "20000");
    page.type_number("peak_groups", "1200");
    page.type_number("mau", "45k");
    page.click("[data-tab=budget]");
    let link = wait_for_address(&page, "all inputs", |it| {
        let parts = [
            "#q=1;",
            "idc:seoul",
            "dau:20000",
            "groups:1200",
            "mau:45000",
            "view:budget",
        ];
        parts.iter().all(|part| it.contains(part))
    });
    assert!(!link.contains('%'), "{link}");
    assert_eq!(before, session.run(steps, &json!([])));
    let shown = page.read();
    page.assert_quiet();

    session.open_url("about:blank");
    let page = Page::open_url(&session, &link);
    assert_eq!(shown["numbers"], page.read()["numbers"]);
    assert_eq!(shown["errors"], page.read()["errors"]);
    assert_eq!(json!("seoul"), page.property("[data-field=idc]", "value"));
    assert_eq!(json!("budget"), page.data("[data-view]")[0]["view"]);
    assert_eq!(None, page.element_if_there("[data-notice]").map(|_| ()));
    assert_eq!(link, address(&page));
    page.assert_quiet();
}

/// Notes what the answer is in each frame.
const FRAMES: &str = "
    globalThis.imFrames = [];
    const look = () => {
        const root = document.querySelector('im-pricing-calculator')?.shadowRoot;
        const total = root?.querySelector('[data-answer]')?.textContent;
        if (total) imFrames.push(total);
        requestAnimationFrame(look);
    };
    look();";

#[test]
fn whoever_opens_a_link_never_sees_the_example() {
    let watched = |page: &str| page.replace("<head>", "<head><script src=\"frames.js\"></script>");
    let site = SiteBuilder::of_dist()
        .with_file("frames.js", FRAMES)
        .with_page_like_index("watched.html", watched)
        .start();
    let session = Session::open(Window::LAPTOP);
    let link = site.url("watched.html#q=1;dau:20000;groups:100");
    let page = Page::open_url(&session, &link);
    page.wait_for_total("pro", "899.98");
    let seen = session.run("return [...new Set(imFrames)]", &json!([]));
    assert_eq!(Some(1), seen.as_array().map(Vec::len), "{seen}");
    page.assert_quiet();
}

#[test]
fn a_damaged_link_says_what_was_left_out_and_keeps_the_rest() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let link = "#q=1;dau:20000;groups:100;idc:mars;sum:0000000";
    let page = Page::open_url(&session, &site.url(link));
    page.wait_for_total("pro", "899.98");
    let said = page.text("[data-notice]").unwrap_or_default();
    assert!(
        said.contains("idc:mars") && said.contains("damaged"),
        "{said}"
    );
    // The link stays as it is until something is changed.
    assert!(address(&page).ends_with(link), "{}", address(&page));
    page.choose_language("ko");
    page.session.wait_for("the notice in Korean", || {
        let said = page.text("[data-notice]").unwrap_or_default();
        said.contains("제외한 부분: idc:mars").then_some(())
    });
    page.press_space_on("[data-keep=close]");
    page.session.wait_for("no notice", || {
        page.element_if_there("[data-notice]")
            .is_none()
            .then_some(())
    });
    page.assert_quiet();
}

#[test]
fn a_link_made_with_an_older_price_list_shows_then_and_now() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open_url(&session, &site.url("#q=1;price:2020-05-01;groups:100"));
    page.wait_for_total("pro", "599.96");
    let row = page.text("[data-then-now=app]").unwrap_or_default();
    assert!(row.contains("599.96") && row.contains("1,799.96"), "{row}");
    assert!(row.contains("+1,200.00"), "{row}");
    page.press_space_on("[data-keep=price-lists]");
    page.session.wait_for("what changed", || {
        page.element_if_there("[data-view=books] [data-change]")
    });
    page.assert_quiet();
}

#[test]
fn a_link_pasted_into_an_open_page_is_taken_and_can_be_undone() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "10001");
        wait_for_address(page, "the first state", |it| it.contains("dau:10001"));
        paste(page, "#q=1;dau:10000;groups:100");
        page.wait_for_total("pro", "449.99");
        page.press_space_on("[data-keep=undo]");
        page.wait_until("/numbers/peak_dau", &json!("10,001"));
        wait_for_address(page, "the state before", |it| it.contains("dau:10001"));
        // What cannot be read as a number travels as it was typed.
        paste(page, "#q=1;dau:10000;groups:1.200");
        page.wait_until("/numbers/peak_groups", &json!("1.200"));
        page.session.wait_for("the reason", || {
            let errors = page.read()["errors"].take();
            errors["peak_groups"].as_str().map(ToOwned::to_owned)
        });
    });
}

#[test]
fn an_embedded_calculator_without_attributes_touches_neither_address_nor_storage() {
    let site = site("<im-pricing-calculator loading=eager></im-pricing-calculator>");
    let session = Session::open(Window::LAPTOP);
    let link = site.url("other.html#q=1;dau:7&im=1;dau:7");
    let page = Page::open_url(&session, &link);
    page.wait_until("/numbers/peak_dau", &json!("35,000"));
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", "899.98");
    page.press_space_on("[data-keep=undo]");
    page.wait_until("/numbers/peak_groups", &json!("250,000"));
    // Longer than any change rests before it is written.
    session.run_async("setTimeout(arguments[0], 1500)", &json!([]));
    assert_eq!(link, address(&page));
    assert_eq!(json!([]), global(&page, "touched"));
    for absent in ["copy-link", "share", "save"] {
        let button = page.element_if_there(&format!("[data-keep={absent}]"));
        assert!(button.is_none(), "{absent}");
    }
    page.assert_quiet();
}

#[test]
fn two_calculators_keep_to_their_own_keys_and_leave_the_other_parts_alone() {
    let site = site(
        "<im-pricing-calculator loading=eager permalink=a></im-pricing-calculator><im-pricing-calculator loading=eager permalink></im-pricing-calculator>",
    );
    let session = Session::open(Window::LAPTOP);
    let link = site.url("other.html#top&im=1;dau:10001;groups:100&x=%20y");
    let first = Page::open_url(&session, &link);
    let second = first.other(1);
    second.wait_for_total("pro", "899.98");
    first.wait_until("/numbers/peak_dau", &json!("35,000"));
    first.type_number("peak_dau", "10000");
    let link = wait_for_address(&first, "both states", |it| it.contains("&a=1;dau:10000;"));
    assert!(
        link.contains("#top&im=1;dau:10001;groups:100&x=%20y&a=1;"),
        "{link}"
    );
    second.type_number("peak_dau", "7");
    let link = wait_for_address(&first, "the second state", |it| {
        it.contains("&im=1;dau:7;groups:100;")
    });
    assert!(
        link.contains("#top&im=") && link.contains("&x=%20y&a=1;dau:10000;"),
        "{link}"
    );
    first.wait_until("/numbers/peak_dau", &json!("10,000"));
    let touched = global(&first, "touched");
    let calls = touched.as_array().into_iter().flatten();
    assert!(calls.clone().all(|it| it == "replaceState"), "{touched}");
    first.assert_quiet();
}

#[test]
fn the_link_is_copied_shared_or_shown_to_be_copied_by_hand() {
    let site = site(HOST);
    let session = Session::open(Window::LAPTOP);
    let page = Page::open_url(&session, &site.url("other.html"));
    page.type_number("peak_dau", "10001");
    page.press_space_on("[data-keep=copy-link]");
    let copied = wait_for_global(&page, "copied");
    assert!(copied.contains("other.html#q=1;dau:10001;"), "{copied}");
    page.session.wait_for("a word about it", || {
        page.text(".keep__line").filter(|it| it.contains("copied"))
    });
    page.press_space_on("[data-keep=share]");
    assert_eq!(copied, wait_for_global(&page, "shared"));
    page.assert_quiet();

    let page = Page::open_url(&session, &site.url("other.html?refused"));
    page.type_number("peak_dau", "10001");
    page.press_space_on("[data-keep=copy-link]");
    page.session
        .wait_for("the link", || page.element_if_there(".keep__field"));
    let field = page.property(".keep__field", "value");
    assert_eq!(
        json!(copied.replace("other.html", "other.html?refused")),
        field
    );
    let length = field.as_str().map_or(0, str::len);
    assert_eq!(json!(length), page.property(".keep__field", "selectionEnd"));
    page.assert_quiet();
}
