//! axe-core finds nothing: every view, in every language, light and dark, narrow and wide.

use browser_tests::axe::{findings, load};
use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

use crate::views::{fill_all, open, views};

const LANGUAGES: [&str; 4] = ["en", "ko", "zh", "ja"];

fn assert_clean(page: &Page<'_>, part: Option<&str>, state: &str) {
    let found = findings(page, part);
    assert!(found.is_empty(), "{state}: {found:#?}");
}

/// Looks at the whole page once, then at each view alone.
fn look_at_all(page: &Page<'_>, language: &str) {
    page.choose_language(language);
    page.open_all();
    let views = views(page);
    assert_clean(page, None, &format!("the page, {language}"));
    for view in views {
        open(page, &view);
        page.open_all();
        assert_clean(page, Some(".decide"), &format!("{view}, {language}"));
    }
}

fn nothing_found(window: Window) {
    on_page(window, |page| {
        load(page);
        page.existing_since("2021-05-01");
        fill_all(page);
        page.type_number("peak_groups", "many");
        for language in LANGUAGES {
            look_at_all(page, language);
        }
    });
}

#[test]
fn axe_finds_what_is_wrong_in_a_view() {
    on_page(Window::LAPTOP, |page| {
        load(page);
        open(page, "budget");
        page.ask("imProbe.find(host, '.decide label').textContent = ''", &[]);
        let found = findings(page, Some(".decide"));
        assert!(found.iter().any(|it| it.starts_with("label:")), "{found:?}");
    });
}

#[test]
fn axe_finds_nothing_on_a_laptop() {
    nothing_found(Window::LAPTOP);
}

#[test]
fn axe_finds_nothing_on_a_laptop_in_the_dark() {
    nothing_found(Window::LAPTOP.in_dark());
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    nothing_found(Window::PHONE);
}

#[test]
fn axe_finds_nothing_on_a_phone_in_the_dark() {
    nothing_found(Window::PHONE.in_dark());
}

#[test]
fn axe_finds_nothing_with_the_colours_of_the_reader() {
    let window = Window {
        forced: true,
        ..Window::LAPTOP
    };
    on_page(window, |page| {
        load(page);
        let is_forced = "return matchMedia('(forced-colors: active)').matches";
        assert_eq!(json!(true), page.ask(is_forced, &[]));
        fill_all(page);
        look_at_all(page, "en");
    });
}

/// What moves: transitions and animations that run, and styles that would let one run.
const MOTION: &str = "
    const long = (times) => times.split(',').some((it) => parseFloat(it) > 0);
    const moves = (style) =>
        long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
    const parts = [undefined, '::before', '::after'];
    const styled = imProbe.all(host, '*').filter((it) => parts.some((part) => moves(getComputedStyle(it, part))));
    return [imProbe.root(host).getAnimations().length, styled.map((it) => it.outerHTML.slice(0, 120))];";

#[test]
fn nothing_moves_for_a_reader_who_wants_no_motion() {
    let window = Window {
        still: true,
        ..Window::LAPTOP
    };
    on_page(window, |page| {
        page.open_all();
        page.type_number("peak_dau", "10001");
        page.wait_for_total("pro", "1799.96");
        assert_eq!(json!([0, []]), page.ask(MOTION, &[]));
        if !page.session.look_like(Window::LAPTOP) {
            return;
        }
        page.type_number("peak_dau", "30001");
        let moved = page.session.wait(|| {
            let found = page.ask(MOTION, &[]);
            (found[1] != Value::Array(Vec::new())).then_some(())
        });
        assert!(moved.is_some(), "a changed amount is not shown by motion");
    });
}
