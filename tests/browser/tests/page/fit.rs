//! All words can be read, in every language and at every width; and the bar with the answer covers
//! nothing that is worked with.

use browser_tests::browser::Window;
use browser_tests::fit::misfits;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use browser_tests::scene::{leave_focus, stretch};
use serde_json::json;

/// The views behind tabs, in their order.
fn views(page: &Page<'_>) -> Vec<String> {
    let script = "return imProbe.all(host, '[data-tab]').map((it) => it.dataset.tab)";
    let found = page.ask(script, &[]);
    let found = found.as_array().into_iter().flatten();
    found
        .filter_map(|it| it.as_str().map(ToOwned::to_owned))
        .collect()
}

fn all_words_can_be_read(width: u32, dark: bool, languages: &[&str]) {
    let window = Window {
        width,
        dark,
        ..Window::LAPTOP
    };
    on_page(window, |page| {
        let views = views(page);
        assert!(views.len() > 10, "{views:?}");
        for language in languages {
            page.session.look_like(window);
            page.choose_language(language);
            if !stretch(page, window) {
                continue;
            }
            assert_eq!(Vec::<String>::new(), misfits(page, ".base"), "{language}");
            for view in &views {
                page.session.look_like(window);
                page.open_view(view);
                leave_focus(page);
                if !stretch(page, window) {
                    continue;
                }
                let found = misfits(page, ".decide");
                assert_eq!(Vec::<String>::new(), found, "{view} in {language}");
            }
        }
    });
}

#[test]
fn all_words_can_be_read_on_a_phone() {
    all_words_can_be_read(320, false, &["en", "ko", "zh", "ja"]);
}

#[test]
fn all_words_can_be_read_on_a_tablet_in_the_dark() {
    all_words_can_be_read(768, true, &["en", "ja"]);
}

#[test]
fn all_words_can_be_read_on_a_laptop() {
    all_words_can_be_read(1440, false, &["ko", "zh"]);
}

#[test]
fn words_over_each_other_cut_off_broken_or_beyond_the_edge_are_found() {
    on_page(Window::PHONE, |page| {
        leave_focus(page);
        if !stretch(page, Window::PHONE) {
            return;
        }
        let spoil = |selector: &str, property: &str, value: &str| {
            let script =
                "imProbe.find(host, arguments[1]).style.setProperty(arguments[2], arguments[3])";
            page.ask(script, &[json!(selector), json!(property), json!(value)]);
            let found = misfits(page, ".base");
            page.ask(script, &[json!(selector), json!(property), json!("")]);
            found.join("; ")
        };
        let over = spoil(".usage__hint", "margin-block-start", "-24px");
        assert!(over.contains("over each other"), "{over}");
        let cut = spoil("[data-field=idc]", "inline-size", "60px");
        assert!(cut.contains("cut off"), "{cut}");
        let beyond = spoil(".header__subtitle", "translate", "200px");
        assert!(beyond.contains("beyond the edge"), "{beyond}");
        let broken = spoil(".answer__amount", "inline-size", "2.5em");
        assert!(broken.contains("broken: span.answer__number"), "{broken}");
    });
}

#[test]
fn the_bar_opens_closes_with_the_escape_key_and_leaves_the_focus_in_view() {
    on_page(Window::PHONE, |page| {
        let is_open = || page.property(".answer__toggle", "ariaExpanded");
        page.press_space_on(".answer__toggle");
        page.session.wait_for("the open bar", || {
            page.element_if_there("[data-answer][data-open]")
        });
        assert_eq!(json!("true"), is_open());
        page.session.press(&[key::ESCAPE]);
        page.session.wait_for("the closed bar", || {
            page.element_if_there("[data-answer]:not([data-open])")
        });
        assert_eq!(json!("false"), is_open());
        page.session.press(&[key::ESCAPE]);
        assert_eq!(json!("false"), is_open());
        // Every control that gets the focus stays above the bar.
        let script = "const bar = () => imProbe.find(host, '.answer').getBoundingClientRect().top;
            return imProbe.all(host, 'input, select, button, summary')
                .filter((it) => it.checkVisibility() && !it.closest('.answer'))
                .filter((it) => {
                    it.focus({ preventScroll: true });
                    it.scrollIntoView({ block: 'nearest', behavior: 'instant' });
                    return it.getBoundingClientRect().bottom > bar() + 1;
                }).map((it) => it.outerHTML.slice(0, 100))";
        assert_eq!(json!([]), page.ask(script, &[]));
    });
}
