//! Calculators that come, go and move.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::page::Page;
use browser_tests::soak::MEMORY;
use serde_json::{Value, json};

use crate::common::{
    MEMORY_SCRIPT, OVER_QUOTA_COSTS, events, on, page, site, tag, type_figures, wait_for_all_parts,
    wait_until_ready,
};

in_every_engine!(
    six_hundred_swaps_leave_one_calculator_and_the_memory_as_it_was,
    a_move_within_the_page_keeps_what_was_typed,
    a_calculator_that_comes_back_has_what_was_typed,
    a_calculator_that_goes_before_it_is_ready_is_never_drawn,
    the_way_back_finds_a_calculator_that_works,
    the_greatest_and_deepest_scenarios_leave_half_of_the_stack,
);

/// Swaps calculators.
const SWAP: &str = "
    globalThis.swapped = [];
    globalThis.swap = async (count) => {
        const place = document.querySelector('#place');
        for (let done = 0; done < count; done += 1) {
            place.innerHTML = '<im-pricing-calculator loading=eager></im-pricing-calculator>';
            swapped.push(new WeakRef(place.firstChild));
            await place.firstChild.ready;
        }
        return pages();
    };";

fn six_hundred_swaps_leave_one_calculator_and_the_memory_as_it_was(engine: Engine) {
    let place = "<script src=\"swap.js\"></script><div id=\"place\"></div>";
    let start = page(&[MEMORY_SCRIPT, place].concat());
    let site = site(engine, &start)
        .with_policy(None)
        .with_file("memory.js", MEMORY)
        .with_file("swap.js", SWAP);
    on(engine, site, |page, site| {
        let swap = |count: u32| {
            let script = "const done = arguments[1]; swap(arguments[0]).then(done)";
            let pages = page.session.run_async(script, &json!([count]));
            pages.as_f64().expect("a number of pages")
        };
        let mut sizes = vec![swap(10)];
        // In steps, because a script has only so much time.
        for _ in 0..59 {
            sizes.push(swap(10));
        }
        // A list that doubles takes a page or two once; what every calculator left behind would take
        // hundreds.
        let (warm, last) = (sizes[10], sizes[59]);
        assert!(last - warm < 4.5, "pages of memory: {sizes:?}");
        assert_eq!(600, events(page, "im-ready").len());
        assert_eq!(
            json!(1),
            page.session
                .run("return imProbe.hosts().length", &json!([]))
        );
        assert_eq!(
            1,
            site.requests()
                .iter()
                .filter(|it| it.ends_with("_bg.wasm"))
                .count()
        );
        assert_forgotten(engine, page);
        wait_until_ready(page);
        type_figures(page);
        page.assert_quiet();
    });
}

/// Nothing keeps the calculators that were swapped away: not the one that is there now, nor the program.
fn assert_forgotten(engine: Engine, page: &Page<'_>) {
    if engine != Engine::Chromium {
        return engine.not_applicable("it cannot be told to collect garbage");
    }
    let kept = "return swapped.filter((it) => it.deref()).length";
    page.session.wait_for("all others to be forgotten", || {
        page.session
            .devtools("HeapProfiler.collectGarbage", &json!({}));
        let kept = page.session.run(kept, &json!([])).as_u64()?;
        // The last one stands in the page; the browser itself may still hold the one before.
        (kept <= 2).then_some(())
    });
}

/// Opens a page with a calculator in one of two places, types into it, and runs `test`.
fn typed(engine: Engine, test: impl FnOnce(&Page<'_>)) {
    let body = format!(
        "<div id=\"one\">{}</div><div id=\"other\"></div>",
        tag("loading=\"eager\"")
    );
    on(engine, site(engine, &page(&body)), |page, _| {
        wait_until_ready(page);
        type_figures(page);
        test(page);
        page.assert_quiet();
    });
}

fn a_move_within_the_page_keeps_what_was_typed(engine: Engine) {
    typed(engine, |page| {
        let inside = "window.inside = imProbe.find(host, '[data-answer]')";
        page.ask(inside, &[]);
        page.ask("other.append(imProbe.hosts()[host])", &[]);
        page.session.next_frame();
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        let same = "return inside.isConnected && inside === imProbe.find(host, '[data-answer]')";
        assert_eq!(json!(true), page.ask(same, &[]), "it was drawn anew");
        let knows = page
            .session
            .run("return 'moveBefore' in Element.prototype", &json!([]));
        if knows == json!(true) {
            page.ask("one.moveBefore(imProbe.hosts()[host], null)", &[]);
            page.session.next_frame();
            page.wait_for_total("pro", OVER_QUOTA_COSTS);
            assert_eq!(json!(true), page.ask(same, &[]), "it was drawn anew");
        } else {
            engine.not_applicable("it has no moveBefore");
        }
        page.type_number("peak_dau", "10000");
        page.wait_for_total("pro", "449.99");
    });
}

fn a_calculator_that_comes_back_has_what_was_typed(engine: Engine) {
    typed(engine, |page| {
        let leave = "window.away = imProbe.hosts()[host]; away.remove()";
        page.ask(leave, &[]);
        for _ in 0..3 {
            page.session.next_frame();
        }
        let is_empty = "return away.shadowRoot.querySelector('[data-answer]') === null";
        assert_eq!(
            json!(true),
            page.session.run(is_empty, &json!([])),
            "it is still drawn"
        );
        page.session.run("other.append(away)", &json!([]));
        wait_until_ready(page);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
    });
}

fn a_calculator_that_goes_before_it_is_ready_is_never_drawn(engine: Engine) {
    let body = format!("{}{}", tag("loading=\"eager\""), tag("loading=\"eager\""));
    let early = "globalThis.away = document.querySelector('im-pricing-calculator');
        customElements.whenDefined('im-pricing-calculator').then(() => away.remove());";
    let start = page(&format!("{body}<script src=\"early.js\"></script>"));
    let site = site(engine, &start).with_file("early.js", early);
    on(engine, site, |page, _| {
        wait_until_ready(page);
        let drawn = page.session.run(
            "return away.shadowRoot?.querySelector('[data-answer]')",
            &json!([]),
        );
        assert_eq!(Value::Null, drawn);
        let ready = events(page, "im-ready");
        assert_eq!(1, ready.len(), "{ready:?}");
        page.assert_quiet();
    });
}

fn the_way_back_finds_a_calculator_that_works(engine: Engine) {
    let note = "addEventListener('pageshow', (event) => { globalThis.kept = event.persisted; });";
    let start = page(&format!(
        "<script src=\"note.js\"></script>{}",
        tag("loading=\"eager\"")
    ));
    let site = site(engine, &start)
        .with_file("note.js", note)
        .with_file("away.html", "<!DOCTYPE html><title>Away</title>");
    on(engine, site, |page, site| {
        wait_until_ready(page);
        type_figures(page);
        page.session.open_url(&site.url("away.html"));
        page.session.back();
        wait_until_ready(page);
        if page.session.run("return kept", &json!([])) == json!(true) {
            page.wait_for_total("pro", OVER_QUOTA_COSTS);
        } else {
            engine.not_applicable("it does not keep a page for the way back while it is driven");
        }
        page.type_number("peak_dau", "10000");
        page.type_number("peak_groups", "100");
        page.wait_for_total("pro", "449.99");
        page.assert_quiet();
    });
}

/// What the program may use at most, in bytes: half of the stack that it is linked with.
const HALF_OF_THE_STACK: u64 = 32_768;

fn the_greatest_and_deepest_scenarios_leave_half_of_the_stack(engine: Engine) {
    let start = page(&[MEMORY_SCRIPT, &tag("loading=\"eager\"")].concat());
    let site = site(engine, &start).with_file("memory.js", MEMORY);
    on(engine, site, |page, _| {
        wait_until_ready(page);
        wait_for_all_parts(page);
        let script = "const element = imProbe.hosts()[host];
            const scenario = element.getScenario();
            let deep = [];
            for (let depth = 0; depth < 2000; depth += 1) deep = depth % 2 ? [deep] : { deep };
            const apps = Array.from({ length: 300 }, (_, at) => ({ ...scenario.apps[0], name: `app ${at}` }));
            return [
                element.setScenario({ ...scenario, apps }),
                element.setScenario({ ...scenario, deep }),
                element.setScenario({ ...scenario, apps: deep }),
            ]";
        assert_eq!(json!([true, false, false]), page.ask(script, &[]));
        type_figures(page);
        // It grows downwards, from the constants to the first byte of the memory.
        let script = "const bytes = new Uint8Array(memories[0].buffer);
            return bytes.findIndex((it) => it !== 0)";
        let untouched = page.session.run(script, &json!([])).as_u64();
        let untouched = untouched.expect("some memory was written");
        assert!(untouched >= HALF_OF_THE_STACK, "only {untouched}");
    });
}
