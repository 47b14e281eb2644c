//! Calculators that come and go at awkward moments.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use serde_json::{Value, json};

use crate::common::{
    OVER_QUOTA_COSTS, events, on, page, site, tag, type_figures, wait_for_all_parts,
    wait_until_ready,
};

in_every_engine!(
    a_calculator_that_goes_a_moment_before_it_is_ready_stops_no_other,
    a_calculator_that_is_loaded_before_it_is_in_the_page_is_drawn_there,
    what_fails_late_takes_nothing_from_what_was_drawn_since,
    a_calculator_that_is_away_is_ready_when_it_is_drawn_again,
    what_a_host_sets_while_a_calculator_is_away_counts,
    a_link_that_is_set_while_a_calculator_loads_is_opened_once,
    a_calculator_that_comes_back_to_its_address_has_nothing_to_undo,
    what_was_typed_a_moment_before_a_calculator_went_comes_back_and_not_its_address,
);

/// Types into the first calculator and takes it away, right after its later part has begun to listen and a
/// moment before it is ready.
const GO_EARLY: &str = "
    globalThis.away = document.querySelector('im-pricing-calculator');
    let isReady = false;
    away.addEventListener('im-ready', () => { isReady = true; });
    customElements.whenDefined('im-pricing-calculator').then(() => {
        const look = (_, observer) => {
            const find = (selector) => away.shadowRoot.querySelector(selector);
            if (!find('[data-keep=undo]')) return;
            observer.disconnect();
            for (const [name, text] of [['peak_dau', '10001'], ['peak_groups', '100']]) {
                const field = find(`[data-number=${name}]`);
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            away.remove();
            globalThis.wasReady = isReady;
        };
        new MutationObserver(look).observe(away.shadowRoot, { childList: true, subtree: true });
    });";

fn a_calculator_that_goes_a_moment_before_it_is_ready_stops_no_other(engine: Engine) {
    // Where it may write into the address, it has a timer for that.
    let early = "<im-pricing-calculator loading=\"eager\" permalink=\"q\"></im-pricing-calculator>";
    let script = "<script src=\"early.js\"></script>";
    let start = page(&[early, &tag("loading=\"eager\""), script].concat());
    let site = site(engine, &start).with_file("early.js", GO_EARLY);
    on(engine, site, |page, _| {
        let went = "return globalThis.wasReady ?? null";
        let was_ready = page
            .session
            .wait_for("it to go", || page.session.run(went, &json!([])).as_bool());
        assert!(!was_ready, "it went too late to show anything");
        wait_until_ready(page);
        // Longer than any of its timers.
        page.session
            .run_async("setTimeout(arguments[0], 2000)", &json!([]));
        let errors = events(page, "im-error");
        assert!(errors.is_empty(), "{errors:?}");
        page.type_number("peak_dau", "5");
        page.session.run("document.body.append(away)", &json!([]));
        let back = page.other(1);
        wait_until_ready(&back);
        back.wait_for_total("pro", OVER_QUOTA_COSTS);
        type_figures(page);
        page.assert_quiet();
    });
}

fn a_calculator_that_is_loaded_before_it_is_in_the_page_is_drawn_there(engine: Engine) {
    on(engine, site(engine, &page("")), |page, _| {
        let script = "const done = arguments[0];
            const name = 'im-pricing-calculator';
            customElements.whenDefined(name).then(async () => {
                const it = document.createElement(name);
                Object.assign(it, { peakDau: 10001, peakGroups: 100, firstAppDate: '2022-01-01' });
                await it.load();
                document.body.append(it);
            }).then(done, (error) => done(`${error}`));";
        assert_eq!(Value::Null, page.session.run_async(script, &json!([])));
        wait_until_ready(page);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        page.assert_quiet();
    });
}

/// Lets the words of one language wait until `fail` is called, and then fail.
const FAIL_LATE: &str = "
    const real = globalThis.fetch;
    const late = new Promise((_, fail) => {
        globalThis.fail = () => fail(new TypeError('away'));
    });
    globalThis.fetch = (url, ...more) => (`${url}`.includes('words.ko.txt') ? late : real(url, ...more));";

fn what_fails_late_takes_nothing_from_what_was_drawn_since(engine: Engine) {
    let script = "<script src=\"late.js\"></script>";
    let start = page(&[script, &tag("loading=\"eager\" locale=\"ko\"")].concat());
    let site = site(engine, &start).with_file("late.js", FAIL_LATE);
    on(engine, site, |page, site| {
        // It waits for its words, and for nothing else.
        page.session.wait_for("the program", || {
            let requests = site.requests();
            requests
                .iter()
                .any(|it| it.ends_with("_bg.wasm"))
                .then_some(())
        });
        let script = "const done = arguments[0];
            const it = imProbe.hosts()[0];
            const place = it.parentNode;
            it.remove();
            setTimeout(() => { it.locale = 'en'; place.append(it); done(); })";
        page.session.run_async(script, &json!([]));
        wait_until_ready(page);
        type_figures(page);
        page.session
            .run_async("fail(); setTimeout(arguments[0], 100)", &json!([]));
        assert_eq!(Some(OVER_QUOTA_COSTS), page.total("pro").as_deref());
        let errors = events(page, "im-error");
        assert!(errors.is_empty(), "{errors:?}");
        page.assert_quiet();
    });
}

fn a_calculator_that_is_away_is_ready_when_it_is_drawn_again(engine: Engine) {
    on(
        engine,
        site(engine, &page(&tag("loading=\"eager\""))),
        |page, _| {
            wait_until_ready(page);
            let script = "const done = arguments[0];
                const away = imProbe.hosts()[0];
                away.remove();
                setTimeout(() => {
                    const { ready } = away;
                    const same = ready === away.ready;
                    const waits = new Promise((done) => setTimeout(done, 100, 'waits'));
                    Promise.race([ready.then(() => 'ready'), waits]).then((it) => {
                        document.body.append(away);
                        done([it, same]);
                    });
                });";
            let seen = page.session.run_async(script, &json!([]));
            assert_eq!(json!(["waits", true]), seen);
            wait_until_ready(page);
            type_figures(page);
            assert_eq!(2, events(page, "im-ready").len());
            page.assert_quiet();
        },
    );
}

fn what_a_host_sets_while_a_calculator_is_away_counts(engine: Engine) {
    on(
        engine,
        site(engine, &page(&tag("loading=\"eager\""))),
        |page, _| {
            wait_until_ready(page);
            type_figures(page);
            let script = "const done = arguments[0];
                const away = imProbe.hosts()[0];
                away.remove();
                setTimeout(() => { away.peakDau = 20001; document.body.append(away); done(); });";
            page.session.run_async(script, &json!([]));
            wait_until_ready(page);
            // What was typed is kept beside it.
            page.wait_for_total("pro", "1349.97");
            let usage = "return imProbe.hosts()[host].getScenario().apps[0].usage.peak_groups";
            assert_eq!(json!(100), page.ask(usage, &[]));
            page.assert_quiet();
        },
    );
}

/// Whether there is something to undo, once all of the calculator is here.
fn can_undo(page: &Page<'_>) -> bool {
    wait_until_ready(page);
    wait_for_all_parts(page);
    let undo = "return imProbe.find(host, '[data-keep=undo]').ariaDisabled === 'true'";
    page.ask(undo, &[]) == json!(false)
}

fn a_link_that_is_set_while_a_calculator_loads_is_opened_once(engine: Engine) {
    let script = "customElements.whenDefined('im-pricing-calculator').then(() => {
        document.querySelector('im-pricing-calculator').state = '1;dau:10001;groups:100';
    });";
    let start = page(
        &[
            &tag("loading=\"eager\""),
            "<script src=\"set.js\"></script>",
        ]
        .concat(),
    );
    let site = site(engine, &start).with_file("set.js", script);
    on(engine, site, |page, _| {
        assert!(!can_undo(page));
        page.wait_until("/numbers/peak_dau", &json!("10,001"));
        page.assert_quiet();
    });
}

/// Opens a page with a calculator whose figures stand in the address, and runs `test`.
fn in_address(engine: Engine, test: impl FnOnce(&Page<'_>)) {
    let start = page(&tag("loading=\"eager\" permalink=\"q\""));
    on(engine, site(engine, &start), |page, _| {
        wait_until_ready(page);
        wait_for_all_parts(page);
        type_figures(page);
        wait_for_address(page, "dau:10001");
        test(page);
        page.assert_quiet();
    });
}

fn wait_for_address(page: &Page<'_>, part: &str) {
    page.session.wait_for("the address", || {
        let address = page.session.run("return location.hash", &json!([]));
        address.as_str()?.contains(part).then_some(())
    });
}

fn a_calculator_that_comes_back_to_its_address_has_nothing_to_undo(engine: Engine) {
    in_address(engine, |page| {
        let script = "const done = arguments[0];
            const away = imProbe.hosts()[0];
            away.remove();
            setTimeout(() => { document.body.append(away); done(); })";
        page.session.run_async(script, &json!([]));
        assert!(!can_undo(page));
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
    });
}

fn what_was_typed_a_moment_before_a_calculator_went_comes_back_and_not_its_address(engine: Engine) {
    in_address(engine, |page| {
        // The second time it goes before it has come back as a whole.
        let script = "const done = arguments[0];
            const away = imProbe.hosts()[0];
            const field = imProbe.find(0, '[data-number=peak_dau]');
            field.value = '20001';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            away.remove();
            setTimeout(() => {
                const left = location.hash;
                document.body.append(away);
                const look = (_, observer) => {
                    if (!imProbe.find(0, '[data-number=peak_dau]')) return;
                    observer.disconnect();
                    const isWhole = Boolean(imProbe.find(0, '[data-keep=undo]'));
                    away.remove();
                    setTimeout(() => {
                        document.body.append(away);
                        done([left, isWhole]);
                    });
                };
                new MutationObserver(look).observe(away.shadowRoot, { childList: true, subtree: true });
            });";
        let seen = page.session.run_async(script, &json!([]));
        let left = seen[0].as_str().unwrap_or_default();
        assert!(left.contains("dau:10001"), "{left}: it was written before");
        assert_eq!(json!(false), seen[1], "it went too late");
        page.wait_for_total("pro", "1349.97");
        wait_for_address(page, "dau:20001");
        page.wait_for_total("pro", "1349.97");
        // Another address is taken as ever.
        let other = "const away = imProbe.hosts()[0];
            away.remove();
            setTimeout(() => {
                location.hash = 'q=1;dau:10001;groups:100';
                document.body.append(away);
            });";
        page.session.run(other, &json!([]));
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
    });
}
