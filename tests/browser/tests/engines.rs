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
        dark: true,
        language: "en-US",
    };
    opened(engine, window, "", |page| {
        let script = "return [innerWidth, innerHeight, navigator.language,
            matchMedia('(prefers-color-scheme: dark)').matches]";
        let seen = page.session.run(script, &json!([]));
        let mut expected = json!([1024, 700, "en-US", true]);
        if engine == Engine::WebKit {
            engine.not_applicable("its small browser cannot be told to prefer dark");
            expected[3] = json!(false);
        }
        assert_eq!(expected, seen);
    });
}
