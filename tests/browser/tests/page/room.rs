//! Room for everyone: controls that a finger hits, text twice as large, lines and letters further
//! apart, and a window of 320 pixels, in every view.

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use serde_json::json;

use crate::views::{fill_all, open, strings, views};

/// Controls with less than 24 by 24 pixels that have others too near, and are no words in a line.
/// A box or radio button is hit by its label, too.
const SMALL: &str = "
    const scope = arguments[1];
    const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab]';
    const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.unseen');
    const area = (it) => {
        const label = ['checkbox', 'radio'].includes(it.type) ? it.closest('label') : null;
        const { left, top, right, bottom } = (label ?? it).getBoundingClientRect();
        return { it, left, top, right, bottom, width: right - left, height: bottom - top };
    };
    const targets = imProbe.all(host, wanted).filter(seen).map(area).filter((it) => it.width > 0);
    const isSmall = (it) => it.width < 23.5 || it.height < 23.5;
    const inLine = ({ it }) => getComputedStyle(it).display === 'inline'
        && it.localName === 'a' && imProbe.text(it.closest('p, li, cite, td, th, figcaption') ?? it) !== imProbe.text(it);
    const distance = (x, y, { left, top, right, bottom }) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const crowded = (one) => {
        const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
        return targets.some((other) => {
            if (other === one || other.it.contains(one.it) || one.it.contains(other.it)) return false;
            const apart = Math.hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2);
            return isSmall(other) ? apart < 24 : distance(x, y, other) < 12;
        });
    };
    return targets.filter((it) => it.it.closest(scope) && isSmall(it) && !inLine(it) && crowded(it))
        .map((it) => `${it.width.toFixed(1)} x ${it.height.toFixed(1)} ${it.it.outerHTML.slice(0, 140)}`);";

/// What sticks out of the window, or is cut off by the box around it, and whether the page scrolls
/// sideways. Tables and drawings may scroll by themselves.
const LOST: &str = "
    const scope = imProbe.find(host, arguments[1]);
    const edge = innerWidth + 1;
    const name = (it) => `${it.localName}.${it.getAttribute('class')} “${imProbe.text(it).slice(0, 40)}”`;
    const scrolls = (it) => ['auto', 'scroll'].includes(getComputedStyle(it).overflowX);
    const isInBox = (it) => {
        for (let at = it.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
        return it.closest('.unseen') !== null;
    };
    // Firefox counts the whole height of a font, which for Korean, Chinese and Japanese is more than a line's: there,
    // what sticks out is a glyph.
    const sticksOut = (it) => {
        if (!CSS.supports('-moz-appearance', 'none')) return true;
        const range = document.createRange();
        range.selectNodeContents(it);
        const { top, bottom } = it.getBoundingClientRect();
        return [...range.getClientRects()].some((line) => {
            const lead = line.height * 0.2;
            return line.top + lead < top - 1 || line.bottom - lead > bottom + 1;
        });
    };
    const lost = [];
    for (const it of scope.querySelectorAll('*')) {
        if (!it.checkVisibility() || isInBox(it) || it.closest('svg')) continue;
        if (it.getBoundingClientRect().right > edge) lost.push(`beyond the edge: ${name(it)}`);
        const style = getComputedStyle(it);
        const cuts = [style.overflowX, style.overflowY].some((way) => ['hidden', 'clip'].includes(way));
        if (cuts && imProbe.text(it) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1))
            lost.push(`cut off: ${name(it)}`);
        if (it.localName === 'button' && it.scrollHeight > it.offsetHeight + 1 && sticksOut(it)) lost.push(`too tall: ${name(it)}`);
    }
    const wide = document.scrollingElement.scrollWidth - innerWidth;
    if (wide > 0) lost.push(`the page scrolls ${wide} pixels sideways`);
    return [...new Set(lost)].slice(0, 10);";

/// Text spacing as in WCAG 1.4.12.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    const root = imProbe.root(host);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";

/// Text of twice the size: what a browser's setting for text does.
const LARGE: &str = "document.documentElement.style.fontSize = '200%'";

/// Runs a check that returns complaints in the whole page and in every view.
fn everywhere(page: &Page<'_>, script: &str) {
    let check = |part: &str, state: &str| {
        let found = strings(&page.ask(script, &[json!(part)]));
        assert!(found.is_empty(), "{state}: {found:#?}");
    };
    page.open_all();
    page.session.next_frame();
    check(".base", "the page");
    for view in views(page) {
        open(page, &view);
        page.open_all();
        page.session.next_frame();
        check(".decide", &view);
    }
}

fn in_window(window: Window, prepare: &str, script: &str, languages: &[&str]) {
    on_page(window, |page| {
        page.existing_since("2021-05-01");
        fill_all(page);
        if !prepare.is_empty() {
            page.ask(prepare, &[]);
        }
        for language in languages {
            page.choose_language(language);
            everywhere(page, script);
        }
    });
}

#[test]
fn every_control_of_a_phone_can_be_hit() {
    in_window(Window::PHONE, "", SMALL, &["en", "zh"]);
}

#[test]
fn every_control_of_a_laptop_can_be_hit() {
    in_window(Window::LAPTOP, "", SMALL, &["en", "zh"]);
}

/// 1280 pixels at 400 %.
#[test]
fn nothing_is_lost_at_400_percent() {
    in_window(Window::PHONE, "", LOST, &["en", "ko", "zh", "ja"]);
}

#[test]
fn nothing_is_lost_with_text_of_twice_the_size() {
    let window = Window {
        width: 1280,
        ..Window::LAPTOP
    };
    in_window(window, LARGE, LOST, &["en", "ja"]);
}

#[test]
fn nothing_is_lost_with_text_of_twice_the_size_on_a_tablet() {
    let window = Window {
        width: 768,
        height: 1024,
        ..Window::LAPTOP
    };
    in_window(window, LARGE, LOST, &["en", "ja"]);
}

#[test]
fn nothing_is_lost_with_lines_and_letters_further_apart() {
    in_window(Window::LAPTOP, SPACED, LOST, &["en", "ko"]);
}

#[test]
fn nothing_is_lost_with_lines_and_letters_further_apart_on_a_phone() {
    in_window(Window::PHONE, SPACED, LOST, &["en", "ja"]);
}

#[test]
fn what_is_too_small_or_lost_is_found() {
    on_page(Window::PHONE, |page| {
        let spoilt = |rules: &str, script: &str| {
            let sheet = "const sheet = new CSSStyleSheet();
                sheet.replaceSync(arguments[1]);
                const root = imProbe.root(host);
                root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";
            page.ask(sheet, &[json!(rules)]);
            strings(&page.ask(script, &[json!(".base")])).join("; ")
        };
        let wide = spoilt(".usage__hint { translate: 200px; }", LOST);
        assert!(wide.contains("beyond the edge"), "{wide}");
        let cut = ".answer__edition { block-size: 8px; overflow: hidden; }";
        let cut = spoilt(cut, LOST);
        assert!(cut.contains("cut off"), "{cut}");
        let small = ".examples__button { all: unset; display: inline-block; inline-size: 9px; block-size: 9px; overflow: hidden; }
            .examples { display: block; }";
        let small = spoilt(small, SMALL);
        assert!(small.contains("examples__button"), "{small}");
    });
}
