//! The keyboard alone: it reaches every control, and a person sees where it is.

use std::collections::BTreeSet;

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// Numbers every control that a keyboard must reach; radios of one group are one stop.
const CONTROLS: &str = "
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    const seen = new Set();
    const reachable = (it) => {
        if (it.disabled || !it.checkVisibility() || it.tabIndex < 0) return false;
        if (it.type !== 'radio') return true;
        const group = it.dataset.field ?? it.name;
        if (!it.checked || seen.has(group)) return false;
        return seen.add(group);
    };
    const controls = imProbe.all(host, wanted).filter(reachable);
    controls.forEach((it, index) => { it.imStop = index; });
    return controls.map((it) => it.outerHTML.slice(0, 160));";

/// The number of the control in focus, whether an outline is drawn around it, what lies over it,
/// and the control.
const FOCUS: &str = "
    const active = imProbe.active();
    if (!active) return null;
    const drawn = (it) => {
        const style = it && getComputedStyle(it);
        return Boolean(style) && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    };
    // The calendar button inside a date field has the browser's own ring.
    const isPart = active.type === 'date' && !active.matches(':focus');
    const outlined = isPart || [active, active.parentElement, active.nextElementSibling].some(drawn);
    // A link may be broken across lines: any line that can be seen will do.
    const points = [...active.getClientRects()].flatMap(({ left, top, right, bottom }) =>
        [[left + 2, top + 2], [(left + right) / 2, (top + bottom) / 2], [right - 2, bottom - 2]]);
    const met = points.map(([x, y]) => imProbe.root(host).elementFromPoint(x, y));
    const isOurs = (it) => it && (it.contains(active) || active.contains(it) || it.closest('label')?.contains(active));
    const above = met.some(isOurs) ? null : `${met[1]?.className ?? 'outside the window'}`;
    return [active.imStop ?? -1, outlined, above, active.outerHTML.slice(0, 160)];";

/// Whether a person sees that the control in focus is in focus, where no outline is drawn around
/// it (a slider's is around its thumb, which no script can ask about): its picture changes.
fn looks_different_without_focus(page: &Page<'_>) -> bool {
    let focused = page.session.picture(false);
    page.ask("imProbe.last = imProbe.active(); imProbe.last.blur()", &[]);
    page.session.next_frame();
    let blurred = page.session.picture(false);
    page.ask("imProbe.last.focus({ focusVisible: true })", &[]);
    focused != blurred
}

/// Whether the window draws any focus; where it does not, that is said.
fn draws_focus(page: &Page<'_>) -> bool {
    let script = "return imProbe.active().matches(':focus')";
    let is_drawn = page.ask(script, &[]) == json!(true);
    if !is_drawn {
        let engine = page.session.engine;
        assert_eq!(Engine::WebKit, engine, "no control is in focus");
        engine.not_applicable(
            "its window is never the active one on this screen, and draws no focus",
        );
    }
    is_drawn
}

/// Presses Tab until the focus has left the calculator; what was met on the way, and what of it a
/// person could not see.
fn tab_through(page: &Page<'_>, controls: usize) -> (Vec<Value>, Vec<Value>) {
    let (mut met, mut unseen) = (Vec::<Value>::new(), Vec::new());
    // A date field is several stops: day, month, year and its button.
    let mut is_drawn = true;
    for _ in 0..controls * 2 + 20 {
        page.session.press(&[key::TAB]);
        let focus = page.ask(FOCUS, &[]);
        // Where nothing is around the page, the focus comes round.
        let is_round = met.len() > controls && focus[0] == met[0][0];
        if focus.is_null() || is_round && page.session.engine == Engine::WebKit {
            break;
        }
        if met.is_empty() {
            is_drawn = draws_focus(page);
        }
        // Taken away and given back, the focus would be on the first part of a date again.
        let is_further_part = met.last().is_some_and(|last| last[0] == focus[0]);
        let seen = !is_drawn
            || focus[1] == json!(true)
            || is_further_part
            || looks_different_without_focus(page);
        if !seen || !focus[2].is_null() {
            unseen.push(focus.clone());
        }
        met.push(focus);
    }
    (met, unseen)
}

fn keyboard_reaches_all(window: Window) {
    on_page(window, |page| {
        page.existing_since("2021-05-01");
        page.open_all();
        let controls = page.ask(CONTROLS, &[]);
        let controls = controls.as_array().cloned().unwrap_or_default();
        assert!(controls.len() > 30, "few controls: {controls:#?}");
        page.session.run(
            "imProbe.active()?.blur(); getSelection().removeAllRanges()",
            &json!([]),
        );
        page.session.run("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')", &json!([]));
        let (met, unseen) = tab_through(page, controls.len());
        let reached: BTreeSet<i64> = met.iter().filter_map(|it| it[0].as_i64()).collect();
        for (index, control) in controls.iter().enumerate() {
            let number = i64::try_from(index).expect("a small number");
            assert!(reached.contains(&number), "Tab does not reach {control}");
        }
        assert!(unseen.is_empty(), "the focus cannot be seen: {unseen:#?}");
    });
}

#[test]
fn the_keyboard_reaches_every_control_and_shows_where_it_is() {
    keyboard_reaches_all(Window::LAPTOP);
}

#[test]
fn the_keyboard_reaches_every_control_on_a_phone_too() {
    keyboard_reaches_all(Window::PHONE);
}
