//! The stops of Tab: in the order of the eye, out of the calculator at both ends, and the same way back.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::json;

/// No way through all of them is longer than this.
const MOST: usize = 1_200;

/// The control in focus, numbered when it is first met, and its place in the page.
const STOP: &str = "
    const it = imProbe.active();
    if (!it) return null;
    imProbe.stops ??= new Map();
    if (!imProbe.stops.has(it)) imProbe.stops.set(it, imProbe.stops.size);
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const sticks = it.closest('.answer, thead') !== null;
    return [imProbe.stops.get(it), sticks, left, right, top + scrollY, bottom + scrollY, it.outerHTML.slice(0, 120)];";

/// All stops up to where the focus leaves the calculator, each once.
fn walk(page: &Page<'_>, act: impl Fn()) -> Vec<serde_json::Value> {
    let mut stops: Vec<serde_json::Value> = Vec::new();
    for _ in 0..MOST {
        act();
        let stop = page.ask(STOP, &[]);
        if stop.is_null() {
            return stops;
        }
        // Where nothing is around the page, the focus comes round.
        let is_round = stops.len() > 60 && stop[0] == stops[0][0];
        if is_round && page.session.engine == Engine::WebKit {
            let why = "there is nothing around its page for the focus to go to: it comes round";
            page.session.engine.not_applicable(why);
            return stops;
        }
        // A date field is several stops in one control.
        if stops.last().is_none_or(|last| last[0] != stop[0]) {
            stops.push(stop);
        }
    }
    panic!("Tab never leaves: {stops:#?}");
}

fn order_is_that_of_the_eye(window: Window) {
    on_page(window, |page| {
        page.open_all();
        let forward = walk(page, || page.session.press(&[key::TAB]));
        assert!(forward.len() > 60, "few stops: {forward:#?}");
        for pair in forward.windows(2) {
            let side = |of: usize, index: usize| pair[of][index].as_f64().unwrap_or_default();
            let sticks = pair[0][1] == json!(true) || pair[1][1] == json!(true);
            // Below the last one or in its line; or to its right, where a further column begins.
            let is_below = side(1, 5) > side(0, 4);
            let is_beside = side(1, 2) >= side(0, 3) - 4.0;
            assert!(
                sticks || is_below || is_beside,
                "against the eye: {pair:#?}"
            );
        }
        // From the last stop back to the first one, and out of the calculator.
        page.ask("[...imProbe.stops.keys()].at(-1).focus()", &[]);
        let back = walk(page, || page.session.press_with(key::SHIFT, key::TAB));
        let numbers = |stops: &[serde_json::Value]| -> Vec<serde_json::Value> {
            stops.iter().map(|it| it[0].clone()).collect()
        };
        let mut there = numbers(&forward);
        there.pop();
        there.reverse();
        // Without a bar of addresses the focus comes round to the last stop again.
        let mut back = numbers(&back);
        back.truncate(there.len());
        assert_eq!(there, back, "the way back is another one");
    });
}

#[test]
fn tab_goes_as_the_eye_does_and_leaves_at_both_ends() {
    order_is_that_of_the_eye(Window::LAPTOP);
}

#[test]
fn tab_goes_as_the_eye_does_on_a_phone() {
    order_is_that_of_the_eye(Window::PHONE);
}
