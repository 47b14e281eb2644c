//! The same instruments in every engine: each must be able to say "wrong" there.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::json;

in_every_engine!(
    what_goes_wrong_in_a_page_is_reported,
    a_quiet_page_is_reported_as_quiet,
    keys_reach_a_field_inside_a_shadow_root,
    the_window_has_the_size_and_language_that_were_asked_for,
    the_page_is_told_what_its_reader_prefers,
);

fn opened(engine: Engine, window: Window, script: &str, check: impl FnOnce(&Page<'_>)) {
    let page = "<!DOCTYPE html><html lang=en><head><title>Instruments</title></head>
        <im-pricing-calculator></im-pricing-calculator><script type=module src=page.js></script>";
    let site = SiteBuilder::empty()
        .with_file("index.html", page)
        .with_file("page.js", script)
        .seen_in(engine)
        .start();
    let session = Session::open_in(engine, window);
    session.open_url(&site.url(""));
    check(&Page {
        session: &session,
        host: 0,
    });
    let probe = site.requests().iter().any(|path| path.contains("probe"));
    assert!(!probe, "our own script counts as a request of the page");
}

fn what_goes_wrong_in_a_page_is_reported(engine: Engine) {
    let script = "console.warn('careful');
        document.body.setAttribute('style', 'color: red');
        fetch('http://other.example/').catch(() => {});
        try { document.body.innerHTML = '<p>text</p>' } catch {}
        setTimeout(() => { throw new Error('lost') })";
    opened(engine, Window::LAPTOP, script, |page| {
        page.session.next_frame();
        let problems = page.problems().join("\n");
        for part in [
            "careful",
            "style-src-attr refused inline",
            "connect-src refused http://other.example",
            "require-trusted-types-for refused",
            "lost",
        ] {
            assert!(problems.contains(part), "no {part} in {problems}");
        }
    });
}

fn a_quiet_page_is_reported_as_quiet(engine: Engine) {
    opened(engine, Window::LAPTOP, "", |page| {
        page.assert_quiet();
    });
}

fn keys_reach_a_field_inside_a_shadow_root(engine: Engine) {
    let script =
        "const root = document.querySelector('im-pricing-calculator').attachShadow({mode: 'open'});
        const field = document.createElement('input');
        field.dataset.number = 'mau';
        field.value = '1';
        root.append(field);";
    opened(engine, Window::LAPTOP, script, |page| {
        page.focus("[data-number=mau]");
        page.session.press_with(key::CONTROL, 'a');
        page.session.press(&['4', '2']);
        assert_eq!(json!("42"), page.property("[data-number=mau]", "value"));
        page.click("[data-number=mau]");
        page.session
            .type_into(&page.element("[data-number=mau]"), "0");
        let typed = page.property("[data-number=mau]", "value");
        assert_eq!(Some(3), typed.as_str().map(str::len), "{typed}");
    });
}

fn the_window_has_the_size_and_language_that_were_asked_for(engine: Engine) {
    let window = Window {
        width: 1024,
        height: 700,
        language: "en-US",
        ..Window::LAPTOP
    };
    opened(engine, window, "", |page| {
        let script = "return [innerWidth, innerHeight, navigator.language]";
        let seen = page.session.run(script, &json!([]));
        assert_eq!(json!([1024, 700, "en-US"]), seen);
    });
}

fn the_page_is_told_what_its_reader_prefers(engine: Engine) {
    // Not all at once: forced colours have a scheme of their own.
    let plain = Window::LAPTOP;
    for (window, query) in [
        (plain.in_dark(), "prefers-color-scheme: dark"),
        (
            Window {
                forced: true,
                ..plain
            },
            "forced-colors: active",
        ),
        (
            Window {
                still: true,
                ..plain
            },
            "prefers-reduced-motion: reduce",
        ),
    ] {
        if engine == Engine::WebKit && window.forced {
            engine.not_applicable("its small browser cannot be told the few colours of its reader");
            continue;
        }
        for (window, expected) in [(window, true), (plain, false)] {
            opened(engine, window, "", |page| {
                let script = format!("return matchMedia('({query})').matches");
                assert_eq!(
                    json!(expected),
                    page.session.run(&script, &json!([])),
                    "{query}"
                );
            });
        }
    }
}
