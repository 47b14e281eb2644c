//! Changes taken back and made again, by button and by key.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::json;

const UNDO: &str = "[data-keep=undo]";
const REDO: &str = "[data-keep=redo]";
const LINE: &str = ".keep__line";

fn wait_for_number(page: &Page<'_>, metric: &str, shown: &str) {
    page.wait_until(&format!("/numbers/{metric}"), &json!(shown));
}

fn is_idle(page: &Page<'_>, button: &str) -> bool {
    let script = "return imProbe.find(host, arguments[1]).getAttribute('aria-disabled') === 'true'";
    page.ask(script, &[json!(button)]) == json!(true)
}

fn wait_until_idle(page: &Page<'_>, button: &str, expected: bool) {
    page.session.wait_for("the button", || {
        (is_idle(page, button) == expected).then_some(())
    });
}

#[test]
fn what_was_typed_is_undone_and_redone_by_keys_outside_of_the_field() {
    on_page(Window::LAPTOP, |page| {
        assert!(is_idle(page, UNDO) && is_idle(page, REDO));
        page.type_number("peak_dau", "20000");
        page.type_number("peak_groups", "100");
        wait_for_number(page, "peak_groups", "100");
        page.focus("[data-slider=mau]");
        page.session.press_with(key::CONTROL, 'z');
        wait_for_number(page, "peak_groups", "250,000");
        let said = page.text(LINE).unwrap_or_default();
        assert!(said.contains("Peak groups"), "{said}");
        page.session.press_with(key::CONTROL, 'z');
        wait_for_number(page, "peak_dau", "35,000");
        wait_until_idle(page, UNDO, true);
        page.session.press_chord(&[key::CONTROL, key::SHIFT], 'z');
        wait_for_number(page, "peak_dau", "20,000");
        page.session.press_with(key::CONTROL, 'y');
        page.wait_for_total("pro", "899.98");
        wait_until_idle(page, REDO, true);
    });
}

/// Whether the browser undoes by key what was typed into a field, asked of one outside of the widget; where a
/// driver's keys reach the page alone, that is said.
fn undoes_by_key(page: &Page<'_>) -> bool {
    let begin =
        "const field = document.createElement('input'); document.body.append(field); field.focus()";
    page.ask(begin, &[]);
    page.session.press(&['7']);
    page.session.press_with(key::CONTROL, 'z');
    page.session.next_frame();
    let end = "const field = document.body.lastElementChild; field.remove(); return field.value";
    let left = page.ask(end, &[]);
    let undoes = left == json!("");
    if !undoes {
        assert_eq!(json!("7"), left);
        let why = "its driver's keys undo nothing in any field; the browser's own command does";
        page.session.engine.not_applicable(why);
    }
    undoes
}

#[test]
fn within_a_field_that_was_typed_into_the_browser_undoes() {
    on_page(Window::LAPTOP, |page| {
        let undoes_by_key = undoes_by_key(page);
        page.type_number("peak_groups", "100");
        wait_for_number(page, "peak_groups", "100");
        page.focus("[data-number=peak_dau]");
        page.session.press(&[key::END, '7']);
        wait_for_number(page, "peak_dau", "350007");
        page.session.press_with(key::CONTROL, 'z');
        if !undoes_by_key {
            // The key is the browser's here too: the widget leaves it alone.
            page.session.next_frame();
            wait_for_number(page, "peak_dau", "350007");
            page.ask("document.execCommand('undo')", &[]);
        }
        wait_for_number(page, "peak_dau", "35000");
        wait_for_number(page, "peak_groups", "100");
        // Nothing of the field is left to undo: the change before it is next.
        page.session.press_with(key::CONTROL, 'z');
        wait_for_number(page, "peak_groups", "250,000");
    });
}

#[test]
fn a_drag_of_a_slider_is_one_change() {
    on_page(Window::LAPTOP, |page| {
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        let at = |part: f64| (area.x + area.width * part, middle);
        page.session
            .drag(&[at(0.2), at(0.4), at(0.6), at(0.5), at(0.3)]);
        wait_until_idle(page, UNDO, false);
        page.press_space_on(UNDO);
        wait_for_number(page, "peak_dau", "35,000");
        wait_until_idle(page, UNDO, true);
    });
}

#[test]
fn a_drag_that_is_undone_before_its_last_frame_is_redone_to_its_end() {
    on_page(Window::LAPTOP, |page| {
        // The first move is drawn at once, the second one waits for the frame, which the click does not.
        let script = "const done = arguments[arguments.length - 1];
            const find = (it) => imProbe.find(arguments[0], it);
            const move = (index) => {
                const slider = find('[data-slider=peak_dau]');
                slider.value = index;
                slider.dispatchEvent(new Event('input'));
            };
            requestAnimationFrame(() => setTimeout(async () => {
                move(5);
                await new Promise((then) => queueMicrotask(() => queueMicrotask(then)));
                move(9);
                find('[data-keep=undo]').click();
                done();
            }));";
        page.session.run_async(script, &json!([page.host]));
        wait_for_number(page, "peak_dau", "35,000");
        wait_until_idle(page, UNDO, true);
        page.press_space_on(REDO);
        page.session.wait_for("the end of the drag", || {
            let index = page.property("[data-slider=peak_dau]", "value");
            (index == json!("9")).then_some(())
        });
        wait_until_idle(page, REDO, true);
    });
}

#[test]
fn an_app_taken_away_comes_back_and_a_change_of_language_forgets_nothing() {
    on_page(Window::LAPTOP, |page| {
        page.choose("[data-field=idc]", "seoul");
        page.session
            .wait_for("the tab", || page.element_if_there("[data-tab=apps]"));
        page.click("[data-tab=apps]");
        page.session
            .wait_for("the apps", || page.element_if_there("[data-do=duplicate]"));
        page.press_space_on("[data-do=duplicate]");
        page.session.wait_for("two apps", || {
            (page.data("[data-app]").len() == 2).then_some(())
        });
        page.press_space_on("[data-app='1'] [data-do=remove]");
        page.session.wait_for("one app", || {
            (page.data("[data-app]").len() == 1).then_some(())
        });
        page.choose_language("ko");
        page.session
            .wait_for("the bar", || page.element_if_there(UNDO));
        page.press_space_on(UNDO);
        page.session.wait_for("two apps", || {
            (page.data("[data-app]").len() == 2).then_some(())
        });
        let is_hangul = |it: char| ('가'..='힣').contains(&it);
        let said = page.text(LINE).unwrap_or_default();
        assert!(said.chars().any(is_hangul), "{said}");
        page.press_space_on(UNDO);
        page.press_space_on(UNDO);
        wait_until_idle(page, UNDO, true);
        assert_eq!(
            json!("singapore"),
            page.property("[data-field=idc]", "value")
        );
    });
}
