//! Whatever a reader does with a key, the focus stays in the calculator.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

use crate::views::{fill_all, open, views};

/// Focuses the control of this number in a part of the page; its kind and its markup. Links that
/// leave the page, choosers of files and tabs are left out, as is what is not to be seen.
const FOCUS: &str = "
    const [, scope, outside, index] = arguments;
    const wanted = 'a[href^=\"#\"], button:not([role=tab]), input:not([type=file]), select, textarea, summary';
    const controls = imProbe.all(host, wanted).filter((it) => it.checkVisibility() && !it.disabled
        && it.closest(scope) && !(outside && it.closest(outside)));
    const it = controls[index];
    if (!it) return null;
    it.focus();
    return [it.localName === 'input' ? it.type : it.localName, it.outerHTML.slice(0, 160)];";

/// What a reader does with a control of this kind.
fn keys(kind: &str) -> &'static [char] {
    match kind {
        "select" => &[key::DOWN],
        "range" => &[key::PAGE_UP],
        "text" | "search" => &[key::END, '1'],
        "date" | "month" | "radio" => &[key::UP],
        "textarea" => &['1'],
        "a" => &[key::ENTER],
        _ => &[key::SPACE],
    }
}

/// Uses each control of a part once. What comes and goes meanwhile shifts the numbers, so that one
/// may be used twice and another not.
fn use_all(page: &Page<'_>, scope: &str, outside: Option<&str>) -> usize {
    let mut index = 0;
    while index < 150 {
        let at = page.ask(FOCUS, &[json!(scope), json!(outside), json!(index)]);
        if at.is_null() {
            break;
        }
        let kind = at[0].as_str().unwrap_or_default();
        page.session.press(keys(kind));
        page.session.next_frame();
        page.session.next_frame();
        let focus = page.ask(
            "return imProbe.active()?.outerHTML.slice(0, 80) ?? null",
            &[],
        );
        assert_ne!(Value::Null, focus, "the focus is lost after {at}");
        index += 1;
    }
    index
}

#[test]
fn no_key_takes_the_focus_out_of_the_page() {
    on_page(Window::LAPTOP, |page| {
        page.session.run(
            "window.print = () => {}; window.stop = window.stop; window.URL.createObjectURL = () => '#';",
            &json!([]),
        );
        page.open_all();
        let used = use_all(page, ".base", Some(".decide, .matrix"));
        assert!(used > 40, "few controls: {used}");
        let used = use_all(page, ".matrix", None);
        assert!(used > 20, "few controls of the matrix: {used}");
    });
}

#[test]
fn no_key_in_a_view_takes_the_focus_out_of_the_page() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        fill_all(page);
        for view in views(page) {
            open(page, &view);
            use_all(page, "[role=tabpanel]", None);
        }
    });
}

/// What has the focus, in no language: its kind and what it is for.
const IN_USE: &str = "
    const it = imProbe.active();
    return it && [it.localName, it.type, it.className, { ...it.dataset }];";

#[test]
fn a_language_that_a_host_sets_leaves_the_control_in_use() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        open(page, "compare");
        let controls = [
            "[data-number=peak_dau]",
            "[data-slider=peak_groups]",
            "select[data-field=idc]",
            "[data-keep=undo]",
            "[data-choose=ultimate]",
            "[role=tab][data-tab=compare]",
            "[data-asks]",
            "[data-action=all-rows]",
            ".matrix summary",
        ];
        for (number, control) in controls.into_iter().enumerate() {
            page.focus(control);
            let in_use = page.ask(IN_USE, &[]);
            assert_ne!(Value::Null, in_use, "{control}");
            let language = ["ko", "zh", "ja", "en"][number % 4];
            page.ask(
                "imProbe.hosts()[host].locale = arguments[1]",
                &[json!(language)],
            );
            page.session.wait_for("the language", || {
                let shown = page.property("[data-field=language]", "value");
                (shown == json!(language)).then_some(())
            });
            page.session
                .wait_for(control, || (page.ask(IN_USE, &[]) == in_use).then_some(()));
        }
    });
}

#[test]
fn what_is_drawn_anew_under_the_focus_keeps_it() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        open(page, "compare");
        let script = "imProbe.before = imProbe.find(host, arguments[1]);
            imProbe.before.focus();
            imProbe.find(host, '[data-asks]').click();";
        let summary = json!("[data-repairs=free] > summary");
        page.ask(script, std::slice::from_ref(&summary));
        let script = "return !imProbe.before.isConnected && imProbe.active() === imProbe.find(host, arguments[1])";
        page.session
            .wait_for("the focus on what is drawn anew", || {
                let is_kept = page.ask(script, std::slice::from_ref(&summary));
                (is_kept == json!(true)).then_some(())
            });
    });
}

/// A view takes the focus along to where a reader goes on. It does so once its change is drawn, and by then
/// a quick reader, or a slow browser, may be further.
#[test]
fn a_view_takes_no_focus_from_a_reader_who_has_gone_on() {
    let add = "
        const type = (name, text) => {
            const field = imProbe.find(host, `[data-typed='${name}']`);
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        };
        type('trials.as_of', '2023-03-01');
        type('trials.app', 'game');
        type('trials.date', '2023-01-01');
        const button = imProbe.find(host, '[data-trials=add]');
        button.disabled = false;
        button.focus();
        button.click();
        if (arguments[1]) imProbe.find(host, arguments[1]).focus();";
    let focused = "return imProbe.active()?.dataset.typed ?? null";
    on_page(Window::LAPTOP, |page| {
        open(page, "trials");
        for (rows, gone_to, expected) in [
            (1, None, "trials.date"),
            (2, Some("[data-typed='trials.app']"), "trials.app"),
        ] {
            page.ask(add, &[json!(gone_to)]);
            page.session.wait_for("the trial", || {
                (page.data("[data-trial]").len() == rows).then_some(())
            });
            page.session.next_frame();
            page.session.next_frame();
            assert_eq!(json!(expected), page.ask(focused, &[]), "{gone_to:?}");
        }
    });
}
