//! The whole task with the keyboard alone, from the address bar to the quote that is saved and copied: no pointer, and
//! no focus that a script sets.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::json;

/// No way to a control is longer than this.
const FAR: usize = 600;

/// Whether the control in focus is what a selector names; none when the focus has left.
fn is_at(page: &Page<'_>, selector: &str) -> Option<bool> {
    let script = "return imProbe.active()?.matches(arguments[1]) ?? null";
    page.ask(script, &[json!(selector)]).as_bool()
}

/// Presses Tab until the focus is at what a selector names.
fn tab_to(page: &Page<'_>, selector: &str) {
    for _ in 0..FAR {
        page.session.press(&[key::TAB]);
        match is_at(page, selector) {
            Some(true) => return,
            Some(false) => {}
            None => panic!("Tab left the page on the way to {selector}"),
        }
    }
    panic!("Tab does not come to {selector}");
}

/// Presses keys; afterwards the focus is still where it was.
fn press_here(page: &Page<'_>, selector: &str, keys: &[char]) {
    page.session.press(keys);
    page.session.next_frame();
    assert_eq!(
        Some(true),
        is_at(page, selector),
        "the focus did not stay at {selector}"
    );
}

/// Types over the text of the field in focus.
fn type_here(page: &Page<'_>, text: &str) {
    page.session.press_with(key::CONTROL, 'a');
    page.session.press(&text.chars().collect::<Vec<_>>());
}

fn wait_for(page: &Page<'_>, selector: &str) {
    page.session
        .wait_for(selector, || page.element_if_there(selector));
}

/// Language and data centre: lists, changed by arrows.
fn choose_language_and_place(page: &Page<'_>) {
    let language = "[data-field=language]";
    tab_to(page, language);
    for (key, tag) in [(key::DOWN, "ko"), (key::UP, "en")] {
        page.session.press(&[key]);
        let lang = format!("[lang|={tag}]");
        page.session
            .wait_for("the language", || page.element_if_there(&lang));
        page.session.next_frame();
        assert_eq!(Some(true), is_at(page, language), "{tag}");
    }
    let idc = "[data-field=idc]";
    tab_to(page, idc);
    let before = page.property(idc, "value");
    press_here(page, idc, &[key::DOWN]);
    assert_ne!(before, page.property(idc, "value"));
    press_here(page, idc, &[key::UP]);
    assert_eq!(before, page.property(idc, "value"));
}

/// A typed number, and its slider.
fn say_how_many(page: &Page<'_>) {
    tab_to(page, "[data-number=peak_dau]");
    type_here(page, "20001");
    let slider = "[data-slider=peak_dau]";
    tab_to(page, slider);
    page.wait_until("/numbers/peak_dau", &json!("20,001"));
    for (key, shown) in [
        (key::PAGE_UP, "30,000"),
        (key::RIGHT, "30,001"),
        (key::LEFT, "30,000"),
        (key::PAGE_DOWN, "20,000"),
        (key::END, "1,000,000"),
        (key::HOME, "0"),
        (key::PAGE_UP, "100"),
        (key::PAGE_UP, "10,000"),
    ] {
        press_here(page, slider, &[key]);
        page.wait_until("/numbers/peak_dau", &json!(shown));
    }
    tab_to(page, "[data-number=peak_groups]");
    type_here(page, "100");
    tab_to(page, "[data-number=mau]");
    type_here(page, "5000000");
    page.session.press(&[key::TAB]);
    page.wait_for_total("pro", "449.99");
}

/// A feature that only one edition has, its price, and where that comes from.
fn require_and_read(page: &Page<'_>) {
    tab_to(page, "summary");
    let features = "details:has([data-feature]) > summary";
    if is_at(page, features) != Some(true) {
        tab_to(page, features);
    }
    press_here(page, features, &[key::SPACE]);
    let feature = "[data-feature=message_read_receipts]";
    tab_to(page, feature);
    press_here(page, feature, &[key::SPACE]);
    page.wait_until("/answer/edition", &json!("ultimate"));
    assert_eq!(Some(true), is_at(page, feature), "after the redraw");
    let lines = "[data-result=ultimate] details > summary";
    tab_to(page, lines);
    press_here(page, lines, &[key::ENTER]);
    let shown = "return imProbe.find(host, '[data-result=ultimate] [data-line]').checkVisibility()";
    assert_eq!(json!(true), page.ask(shown, &[]));
    let source = "[data-result=ultimate] [data-line] .cited";
    tab_to(page, source);
    press_here(page, source, &[key::ENTER]);
    wait_for(page, "[data-result=ultimate] .citation__says");
    press_here(page, source, &[key::ESCAPE]);
    assert!(page.element_if_there(".citation").is_none());
}

/// Undo, and a quote saved under a name.
fn undo_and_save(page: &Page<'_>) {
    let (undo, redo) = ("[data-keep=undo]", "[data-keep=redo]");
    tab_to(page, undo);
    press_here(page, undo, &[key::SPACE]);
    page.wait_until("/answer/edition", &json!("pro"));
    tab_to(page, redo);
    press_here(page, redo, &[key::SPACE]);
    page.wait_until("/answer/edition", &json!("ultimate"));
    tab_to(page, "[data-keep=save]");
    page.session.press(&[key::ENTER]);
    let name = "[data-quote=name]";
    assert_eq!(Some(true), is_at(page, name), "Save leads to the name");
    type_here(page, "By keys");
    page.session.press(&[key::ENTER]);
    page.session.wait_for("the saved quote", || {
        page.text(".keep__line").filter(|it| it.contains("By keys"))
    });
    assert!(is_at(page, "*").is_some(), "the focus is lost after saving");
}

/// The quote as text, which holds what the page shows.
fn copy(page: &Page<'_>) {
    let listen = "navigator.clipboard.writeText = async (text) => { imProbe.copied = text; }";
    page.ask(listen, &[]);
    let text = "[data-hand-on=text]";
    tab_to(page, text);
    press_here(page, text, &[key::ENTER]);
    let copied = page.session.wait_for("the copied quote", || {
        let copied = page.ask("return imProbe.copied ?? null", &[]);
        Some(copied.as_str()?.to_owned())
    });
    let total = page.total("ultimate").expect("a total");
    let shown = crate::hand_on::grouped(&total);
    assert!(copied.contains(&shown), "{shown} in {copied}");
}

/// Every tab by its arrows, and the way from the tab into its view.
fn look_through_views(page: &Page<'_>) {
    tab_to(page, "[role=tab]");
    let views = crate::views::views(page);
    for view in views.iter().skip(1).chain(views.first()) {
        page.session.press(&[key::RIGHT]);
        wait_for(page, &format!("[role=tabpanel][data-view={view}]"));
        let tab = format!("[data-tab={view}][aria-selected=true]");
        assert_eq!(Some(true), is_at(page, &tab), "{view}");
    }
    press_here(page, "[role=tab]", &[key::END]);
    press_here(page, "[role=tab]", &[key::HOME]);
    page.session.press(&[key::TAB]);
    assert_eq!(Some(true), is_at(page, "[role=tabpanel] *"));
}

/// The matrix: found rows, and all of them again.
fn search_the_matrix(page: &Page<'_>) {
    let search = "[data-typed='matrix.find']";
    tab_to(page, search);
    let shown = || {
        let script =
            "return imProbe.all(host, 'tr[data-row]').filter((it) => it.checkVisibility()).length";
        page.ask(script, &[]).as_u64().unwrap_or_default()
    };
    let all = shown();
    press_here(page, search, &['r', 'e', 'a', 'd']);
    page.session
        .wait_for("fewer rows", || ((1..all).contains(&shown())).then_some(()));
    press_here(page, search, &[key::ESCAPE]);
    page.session
        .wait_for("all rows", || (shown() == all).then_some(()));
}

#[test]
fn the_whole_task_is_done_with_the_keyboard_alone() {
    on_page(Window::LAPTOP, |page| {
        page.ask(
            "for (const kind of ['pointerdown', 'mousedown'])
                addEventListener(kind, () => { imProbe.pointed = true; }, true);",
            &[],
        );
        assert_eq!(None, is_at(page, "*"), "nothing is in focus at first");
        choose_language_and_place(page);
        say_how_many(page);
        require_and_read(page);
        undo_and_save(page);
        copy(page);
        look_through_views(page);
        search_the_matrix(page);
        let pointed = page.ask("return imProbe.pointed ?? false", &[]);
        assert_eq!(json!(false), pointed);
    });
}
