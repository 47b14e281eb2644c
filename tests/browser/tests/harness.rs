//! The instruments themselves: each must be able to say "wrong".

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::server::{Fault, Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// A page with a calculator-like host whose shadow root a script of its own fills.
fn site_with(script: &str) -> Site {
    let page = "<!DOCTYPE html><html lang=en><title>Instruments</title>
        <im-pricing-calculator></im-pricing-calculator><script type=module src=page.js></script>";
    SiteBuilder::empty()
        .with_file("index.html", page)
        .with_file("page.js", script)
        .start()
}

fn opened(script: &str, check: impl FnOnce(&Page<'_>, &Site)) {
    let site = site_with(script);
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    check(
        &Page {
            session: &session,
            host: 0,
        },
        &site,
    );
}

const EMPTY_ROOT: &str =
    "const root = document.querySelector('im-pricing-calculator').attachShadow({mode: 'open'});";

#[test]
fn a_quiet_page_is_reported_as_quiet() {
    opened(EMPTY_ROOT, |page, _| page.assert_quiet());
}

#[test]
fn what_the_policy_refuses_is_reported() {
    let script = "document.body.setAttribute('style', 'color: red')";
    opened(script, |page, _| {
        let problems = page.problems().join("\n");
        assert!(
            problems.contains("style-src-attr refused inline"),
            "{problems}"
        );
    });
}

#[test]
fn what_trusted_types_refuse_is_reported() {
    let script = "document.body.innerHTML = '<p>text</p>'";
    opened(script, |page, _| {
        let problems = page.problems().join("\n");
        assert!(
            problems.contains("require-trusted-types-for refused"),
            "{problems}"
        );
    });
}

#[test]
fn a_request_to_another_host_is_reported() {
    let script = "fetch('http://other.example/').catch(() => {})";
    opened(script, |page, _| {
        let problems = page.problems().join("\n");
        assert!(
            problems.contains("connect-src refused http://other.example"),
            "{problems}"
        );
    });
}

#[test]
fn console_lines_and_uncaught_errors_are_reported() {
    let script = "console.warn('careful'); setTimeout(() => { throw new Error('lost') })";
    opened(script, |page, _| {
        page.session.next_frame();
        let problems = page.problems().join("\n");
        assert!(problems.contains("careful"), "{problems}");
        assert!(
            problems.contains("error: Uncaught Error: lost"),
            "{problems}"
        );
    });
}

#[test]
fn keys_and_pointer_reach_a_slider_inside_a_shadow_root() {
    let script = format!(
        "{EMPTY_ROOT}
        const slider = document.createElement('input');
        slider.type = 'range';
        slider.dataset.slider = 'peak_dau';
        root.append(slider);"
    );
    opened(&script, |page, _| {
        page.focus("[data-slider=peak_dau]");
        page.session.press(&[key::HOME, key::RIGHT, key::RIGHT]);
        assert_eq!(json!("2"), page.property("[data-slider=peak_dau]", "value"));
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        page.session
            .drag(&[(area.x + 5.0, middle), (area.x + area.width - 1.0, middle)]);
        assert_eq!(
            json!("100"),
            page.property("[data-slider=peak_dau]", "value")
        );
    });
}

#[test]
fn the_site_counts_requests_under_its_folder_and_can_misbehave() {
    let site = |fault: Option<Fault>| {
        let site = SiteBuilder::empty()
            .with_file("index.html", "<!DOCTYPE html><title>Start</title>")
            .with_file("a.wasm", *b"12345678")
            .under("/a/b/");
        match fault {
            None => site.start(),
            Some(fault) => site.with_fault(".wasm", fault).start(),
        }
    };
    let session = Session::open(Window::LAPTOP);
    let script = "const [url, done] = arguments;
        fetch(url).then(async (it) => done([it.status, it.headers.get('content-type'), (await it.bytes()).length]))";
    for (expected, fault) in [
        (json!([200, "application/wasm", 8]), None),
        (
            json!([404, "text/html; charset=utf-8", 9]),
            Some(Fault::Missing),
        ),
        (
            json!([200, "text/html; charset=utf-8", 35]),
            Some(Fault::IsHtml),
        ),
        (json!([200, "application/wasm", 4]), Some(Fault::Truncated)),
    ] {
        let site = site(fault);
        session.open_url(&site.url(""));
        assert_eq!(
            expected,
            session.run_async(script, &json!([site.url("a.wasm")]))
        );
        assert_eq!(1, site.requests_for("wasm"));
        assert!(site.requests().iter().all(|path| path.starts_with("/a/b/")));
    }
}

#[test]
fn a_picture_has_the_size_that_was_asked_for() {
    let session = Session::open(Window::PHONE);
    let site = site_with(EMPTY_ROOT);
    session.open_url(&site.url(""));
    let picture = session.picture(false);
    let number =
        |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((320, 640), (number(16), number(20)));
    assert_eq!(
        Value::from(320),
        session.run("return innerWidth", &json!([]))
    );
}

#[test]
fn a_total_that_differs_from_what_is_expected_is_reported() {
    let script = format!(
        "{EMPTY_ROOT}
        const add = (data, value) => {{
            const field = document.createElement('input');
            Object.assign(field.dataset, data);
            field.value = value;
            root.append(field);
        }};
        add({{ number: 'mau' }}, '10,003');
        add({{ result: 'standard', total: '399.05' }}, '');"
    );
    opened(&script, |page, _| {
        let differs = |expected: Value| {
            let arguments = json!([0, "mau", expected, 100]);
            let script = "imProbe.expectTotals(...arguments)";
            !page.session.run_async(script, &arguments).is_null()
        };
        assert!(!differs(json!({ "digits": "10003", "standard": "399.05" })));
        assert!(differs(json!({ "digits": "10003", "standard": "399.04" })));
        assert!(differs(json!({ "digits": "10004", "standard": "399.05" })));
        assert!(differs(
            json!({ "digits": "10003", "standard": "399.05", "premium": "699.00" })
        ));
    });
}
