//! What stands where: the answer in view, nothing beyond the narrowest phone, light and dark.

use browser_tests::browser::Window;
use browser_tests::page::on_page;
use serde_json::json;

#[test]
fn light_and_dark_follow_the_reader_by_the_adopted_sheets_alone() {
    on_page(Window::LAPTOP, |page| {
        // The later part brings the second sheet.
        page.session
            .wait_for("the later part", || page.element_if_there("[data-tab]"));
        let script = "const root = imProbe.root(host);
            return [getComputedStyle(imProbe.find(host, '[data-answer]')).color,
                root.adoptedStyleSheets.length, imProbe.all(host, 'style, link').length]";
        let light = page.ask(script, &[]);
        if !page.session.look_like(Window::LAPTOP.in_dark()) {
            return;
        }
        let dark = page.ask(script, &[]);
        assert_ne!(
            light[0], dark[0],
            "the same colour of text in light and dark"
        );
        assert_eq!((&json!(2), &json!(0)), (&light[1], &light[2]));
    });
}

/// The edges of the answer's amount and of the form, in the window as it is opened.
const FIRST_SIGHT: &str = "
    const box = (selector) => {
        const { left, top, right, bottom } = imProbe.find(host, selector).getBoundingClientRect();
        return { left, top, right, bottom };
    };
    return { answer: box('[data-answer]'), form: box('[data-number=peak_dau]'), width: innerWidth, height: innerHeight };";

#[test]
fn the_answer_is_in_view_at_first_sight_and_beside_the_form_where_there_is_room() {
    on_page(Window::LAPTOP, |page| {
        for (width, height) in [(1440, 900), (768, 1024), (320, 640)] {
            let window = Window {
                width,
                height,
                ..Window::LAPTOP
            };
            if !page.session.look_like(window) {
                continue;
            }
            page.session.next_frame();
            let seen = page.ask(FIRST_SIGHT, &[]);
            let edge = |of: &str, side: &str| seen[of][side].as_f64().expect("an edge");
            let height = seen["height"].as_f64().expect("a height");
            let in_view = edge("answer", "top") >= 0.0 && edge("answer", "bottom") <= height;
            assert!(
                in_view,
                "at {width} pixels the answer is out of view: {seen}"
            );
            let beside = edge("answer", "left") >= edge("form", "right");
            assert!(beside || width < 1100, "at {width} pixels: {seen}");
        }
    });
}

#[test]
fn nothing_scrolls_sideways_at_320_pixels() {
    on_page(Window::PHONE, |page| {
        for language in ["en", "ko"] {
            page.choose_language(language);
            page.open_all();
            let script = "const wide = document.scrollingElement.scrollWidth;
                const beyond = imProbe.all(host, '*').filter((it) => it.getBoundingClientRect().right > 320.5
                    && it.checkVisibility()).map((it) => it.outerHTML.slice(0, 120));
                return [wide, beyond.slice(0, 5)]";
            let found = page.ask(script, &[]);
            assert!(
                found[0].as_u64().is_some_and(|it| it <= 320),
                "{language}: {found:#}"
            );
        }
    });
}

#[test]
fn the_matrix_shows_two_chosen_editions_at_320_pixels() {
    on_page(Window::PHONE, |page| {
        let shown = || {
            let script =
                "return imProbe.all(host, 'th[data-column]').filter((it) => it.checkVisibility())
                .map((it) => it.dataset.column)";
            page.ask(script, &[])
        };
        assert_eq!(Some(2), shown().as_array().map(Vec::len), "{}", shown());
        let cells = "return imProbe.all(host, 'tr[data-row]').map((row) =>
            [...row.querySelectorAll('td')].filter((it) => it.checkVisibility()).length)";
        assert_eq!(json!(vec![2; 25]), page.ask(cells, &[]));
        let first = "section.matrix [data-place]";
        page.choose(first, "free");
        page.session.wait_for("the chosen edition", || {
            let columns = shown();
            columns.as_array()?.contains(&json!("free")).then_some(())
        });
        assert_eq!(Some(2), shown().as_array().map(Vec::len), "{}", shown());
    });
}
