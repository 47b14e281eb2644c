//! What comes late: after its calculator has gone, or after something else was wanted.

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{Fault, HOST, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

use crate::element::{ask, with_hosts};

const TAG: &str = "<im-pricing-calculator loading=eager></im-pricing-calculator>";

/// Whether a line of the console tells that the program has stopped.
fn is_trap(problem: &str) -> bool {
    problem.to_lowercase().contains("unreachable")
}

/// The calculator that was taken away comes back and answers: the program has not stopped.
fn assert_alive(page: &Page<'_>) {
    page.wait_for_total("pro", "2699.94");
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", "899.98");
    let problems = page.problems();
    assert!(!problems.iter().any(|it| is_trap(it)), "{problems:#?}");
}

/// Does `begin` with `it`, a calculator that `prepare` has made ready, and takes that away at once; then does `end`,
/// which lets come what `begin` asked for.
fn outlives(prepare: impl FnOnce(&Page<'_>), begin: &str, end: &str) {
    with_hosts(TAG, |page| {
        ask(page, "");
        prepare(page);
        let script = format!(
            "const find = (selector) => it.shadowRoot.querySelector(selector);
            {begin};
            it.remove();
            await new Promise((done) => setTimeout(done, 50));
            {end};
            await new Promise((done) => setTimeout(done, 200));
            document.body.append(it);"
        );
        ask(page, &script);
        assert_alive(page);
    });
}

#[test]
fn words_that_fail_when_their_calculator_has_gone_stop_nothing() {
    let begin = "const real = window.fetch;
        let fail;
        window.fetch = (url, ...more) => `${url}`.includes('words.ko')
            ? new Promise((_, refuse) => { fail = refuse; }) : real(url, ...more);
        find('[data-field=language]').value = 'ko';
        find('[data-field=language]').dispatchEvent(new Event('change'))";
    outlives(|_| (), begin, "fail(new TypeError('gone'))");
}

#[test]
fn a_file_that_is_read_when_its_calculator_has_gone_stops_nothing() {
    let begin = "const real = FileReader.prototype.readAsText;
        let read;
        FileReader.prototype.readAsText = function (file) { read = () => real.call(this, file); };
        const given = new DataTransfer();
        given.items.add(new File(['2023-01-15,20001,5'], 'a.csv'));
        find('[data-file=usage]').files = given.files;
        find('[data-file=usage]').dispatchEvent(new Event('change'))";
    let prepare = |page: &Page<'_>| {
        page.open_view("usage");
        page.session
            .wait_for("the field", || page.element_if_there("[data-file=usage]"));
    };
    outlives(prepare, begin, "read()");
}

#[test]
fn a_copy_that_is_refused_when_its_calculator_has_gone_stops_nothing() {
    let begin = "let fail;
        navigator.clipboard.writeText = () => new Promise((_, refuse) => { fail = refuse; });
        find('[data-hand-on=text]').click()";
    let prepare = |page: &Page<'_>| {
        page.session.wait_for("the button", || {
            page.element_if_there("[data-hand-on=text]:not([disabled])")
        });
    };
    outlives(prepare, begin, "fail(new Error('no'))");
}

#[test]
fn a_calculator_that_goes_while_it_is_drawn_in_another_language_stops_nothing() {
    let prepare = |page: &Page<'_>| {
        page.choose_language("ja");
        page.choose_language("en");
    };
    outlives(prepare, "it.locale = 'ja'", "");
}

#[test]
fn a_calculator_that_goes_as_soon_as_its_bar_is_drawn_stops_nothing() {
    let leave = "customElements.whenDefined('im-pricing-calculator').then(() => {
        const it = document.querySelector('im-pricing-calculator');
        new MutationObserver((_, observer) => {
            if (!it.shadowRoot.querySelector('[data-keep=undo]')) return;
            observer.disconnect();
            it.remove();
            window.imGone = it;
        }).observe(it.shadowRoot, { childList: true, subtree: true });
    });";
    let site = SiteBuilder::of_dist()
        .with_file("leave.js", leave)
        .with_page_like_index("page.html", |page| {
            page.replace(HOST, &[HOST, "<script src=leave.js></script>"].concat())
        })
        .start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url("page.html"));
    let page = Page {
        session: &session,
        host: 0,
    };
    session.wait_for("the bar", || {
        let is_gone = session.run("return window.imGone !== undefined", &json!([]));
        (is_gone == json!(true)).then_some(())
    });
    // Longer than it waits to write the address.
    let back = "setTimeout(() => { document.body.append(window.imGone); arguments[0](); }, 600)";
    session.run_async(back, &json!([]));
    assert_alive(&page);
    // Its part of the address is its own again.
    session.wait_for("the address", || {
        let address = session.run("return location.hash", &json!([]));
        address.as_str()?.contains("q=").then_some(())
    });
}

#[test]
fn of_a_language_that_was_chosen_twice_and_does_not_come_the_one_that_is_shown_is_named() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    let fail_late = "const real = window.fetch;
        const late = new Promise((_, fail) => {
            window.fail = () => fail(new TypeError('away'));
        });
        window.fetch = (url, ...more) => (`${url}`.includes('words.ko.txt') ? late : real(url, ...more));";
    ask(&page, fail_late);
    let choose = |tag: &str| page.choose("[data-field=language]", tag);
    choose("ko");
    page.choose_language("ja");
    choose("ko");
    ask(&page, "window.fail()");
    session.wait_for("the failure", || {
        let said = page.text(".header [role=alert]")?;
        (!said.is_empty()).then_some(())
    });
    let chosen = page.property("[data-field=language]", "value");
    assert_eq!(json!("ja"), chosen);
    assert_eq!(json!("ja"), page.property("[lang]", "lang"));
}

/// Has the words of Korean come late, after `first` and `second` were done with `it`; the language that is shown
/// then.
fn shown_at_last(first: &str, second: &str) -> String {
    let site = SiteBuilder::of_dist()
        .with_fault("words.ko.txt", Fault::Slow)
        .start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    let script = format!(
        "const choose = (tag) => {{
            const list = it.shadowRoot.querySelector('[data-field=language]');
            list.value = tag;
            list.dispatchEvent(new Event('change'));
        }};
        {first};
        {second};"
    );
    ask(&page, &script);
    session.wait_for("the words", || {
        let script = "return performance.getEntriesByType('resource')
            .some((it) => it.name.endsWith('words.ko.txt') && it.responseEnd > 0)";
        (session.run(script, &json!([])) == json!(true)).then_some(())
    });
    session.run_async("setTimeout(arguments[0], 300)", &json!([]));
    page.assert_quiet();
    let chosen = page.property("[data-field=language]", "value");
    assert_eq!(chosen, page.property("[lang]", "lang"));
    chosen.as_str().unwrap_or_default().to_owned()
}

#[test]
fn of_several_languages_the_one_that_was_wanted_last_is_shown() {
    for (expected, first, second) in [
        ("ja", "it.locale = 'ko'", "it.locale = 'ja'"),
        ("ja", "it.locale = 'ko'", "choose('ja')"),
        ("ja", "choose('ko')", "it.locale = 'ja'"),
        ("en", "choose('ko')", "it.locale = 'en'"),
        ("ko", "it.locale = 'ja'", "it.locale = 'ko'"),
    ] {
        let shown = shown_at_last(first, second);
        assert_eq!(expected, shown, "{first}, {second}");
    }
}
