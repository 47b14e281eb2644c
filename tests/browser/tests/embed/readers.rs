//! The widget for its reader: pages from right to left, dark and forced colours, nothing that moves, narrow
//! columns, large type, the keyboard alone. In every engine, because each has its own idea of all of them.

use browser_tests::axe::{findings, load};
use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::fit::misfits;
use browser_tests::in_every_engine;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::scene::leave_focus;
use browser_tests::server::SiteBuilder;
use serde_json::{Value, json};

use crate::common::{
    OVER_QUOTA_COSTS, on, on_window, page, site, tag, type_figures, wait_for_all_parts,
    wait_until_ready,
};

in_every_engine!(
    words_stay_from_left_to_right_on_a_page_from_right_to_left,
    a_page_that_turns_dark_takes_the_calculator_with_it,
    a_reader_who_prefers_dark_gets_it_from_a_page_that_has_both,
    forced_colours_leave_everything_seen,
    nothing_moves_for_a_reader_who_wants_that,
    a_narrow_column_and_large_type_hide_no_word,
    the_keyboard_alone_is_enough,
    axe_finds_nothing_in_a_page_of_another_language,
);

/// A page with a calculator, changed, with a sheet of its own.
fn styled(engine: Engine, sheet: &str, change: impl Fn(String) -> String) -> SiteBuilder {
    let link = "<link rel=\"stylesheet\" href=\"own.css\"></head>";
    let start = page(&tag("loading=\"eager\"")).replace("</head>", link);
    site(engine, &change(start)).with_file("own.css", sheet)
}

/// The computed value of a property of what a selector names.
fn computed(page: &Page<'_>, selector: &str, property: &str) -> Value {
    let script = "return getComputedStyle(imProbe.find(host, arguments[1]))[arguments[2]]";
    page.ask(script, &[json!(selector), json!(property)])
}

fn words_stay_from_left_to_right_on_a_page_from_right_to_left(engine: Engine) {
    for language in ["ar", "he"] {
        let html = format!("<html lang=\"{language}\" dir=\"rtl\">");
        let turned = styled(engine, "", |page| page.replace("<html lang=\"en\">", &html));
        on(engine, turned, |page, _| {
            wait_until_ready(page);
            type_figures(page);
            assert_eq!(json!("ltr"), computed(page, ".base", "direction"));
            let sides = "const left = (it) => it.getBoundingClientRect().left;
                const columns = imProbe.all(host, '.matrix__column').filter((it) => it.checkVisibility()).map(left);
                return [left(imProbe.find(host, '.matrix__corner')), columns[0], columns.at(-1)]";
            let sides = page.ask(sides, &[]);
            let side = |index: usize| sides[index].as_f64().expect("a side");
            assert!(side(0) < side(1) && side(1) < side(2), "{sides}");
            page.focus("[data-slider=peak_dau]");
            page.session.press(&[key::LEFT]);
            page.wait_for_total("pro", "449.99");
            leave_focus(page);
            assert_eq!(Vec::<String>::new(), misfits(page, ".base"), "{language}");
            page.assert_quiet();
        });
    }
}

/// The colours of the words and of what they stand on.
fn colours(page: &Page<'_>) -> [Value; 2] {
    [
        computed(page, ".answer__number", "color"),
        computed(page, ".input", "backgroundColor"),
    ]
}

fn a_page_that_turns_dark_takes_the_calculator_with_it(engine: Engine) {
    let sheet = "html { color-scheme: light } html.dark { color-scheme: dark }";
    on(engine, styled(engine, sheet, |page| page), |page, _| {
        wait_until_ready(page);
        let light = colours(page);
        page.session
            .run("document.documentElement.className = 'dark'", &json!([]));
        let dark = colours(page);
        assert!(
            light[0] != dark[0] && light[1] != dark[1],
            "{light:?} {dark:?}"
        );
        page.session
            .run("document.documentElement.className = ''", &json!([]));
        assert_eq!(light, colours(page));
        page.assert_quiet();
    });
}

/// The colours for a reader with these wishes, on a page for light and dark.
fn colours_for(engine: Engine, window: Window) -> [Value; 2] {
    let mut seen = None;
    let both = styled(engine, "html { color-scheme: light dark }", |page| page);
    on_window(engine, window, both, |page, _| {
        wait_until_ready(page);
        seen = Some(colours(page));
    });
    seen.expect("colours")
}

fn a_reader_who_prefers_dark_gets_it_from_a_page_that_has_both(engine: Engine) {
    let light = colours_for(engine, Window::LAPTOP);
    let dark = colours_for(engine, Window::LAPTOP.in_dark());
    assert!(
        light[0] != dark[0] && light[1] != dark[1],
        "{light:?} {dark:?}"
    );
}

/// The controls without an edge that is seen.
const SHAPES: &str = "
    const edge = (it) => {
        const style = getComputedStyle(it);
        return style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1 && style.borderTopColor;
    };
    return imProbe.all(host, '.input, .select, .button').filter((it) => it.checkVisibility())
        .filter((it) => !edge(it) || edge(it) === 'rgba(0, 0, 0, 0)').map((it) => it.outerHTML.slice(0, 120))";

fn forced_colours_leave_everything_seen(engine: Engine) {
    if engine == Engine::WebKit {
        return engine
            .nothing_applies("its small browser cannot be told the few colours of its reader");
    }
    let window = Window {
        forced: true,
        ..Window::LAPTOP
    };
    on_window(
        engine,
        window,
        styled(engine, "", |page| page),
        |page, _| {
            wait_until_ready(page);
            type_figures(page);
            let script = "return matchMedia('(forced-colors: active)').matches";
            assert_eq!(json!(true), page.session.run(script, &json!([])));
            assert_eq!(json!([]), page.ask(SHAPES, &[]));
            let text = computed(page, ".answer__number", "color");
            let canvas = "const probe = document.createElement('p');
                probe.style.color = 'CanvasText';
                document.body.append(probe);
                return getComputedStyle(probe).color";
            assert_eq!(page.session.run(canvas, &json!([])), text);
            page.assert_quiet();
        },
    );
}

fn nothing_moves_for_a_reader_who_wants_that(engine: Engine) {
    // The longest time that anything takes to change, in seconds. What only scrolling moves has none: `auto`.
    let longest = "const parts = imProbe.all(host, '*').flatMap((it) => [[it], [it, '::before'], [it, '::after']]);
        return Math.max(...parts.flatMap((part) => {
            const { transitionDuration, animationDuration } = getComputedStyle(...part);
            return [transitionDuration, animationDuration].flatMap((all) => all.split(',').map((it) => parseFloat(it) || 0));
        }))";
    for still in [false, true] {
        let window = Window {
            still,
            ..Window::LAPTOP
        };
        let plain = styled(engine, "", |page| page);
        on_window(engine, window, plain, |page, _| {
            wait_until_ready(page);
            type_figures(page);
            let longest = page.ask(longest, &[]).as_f64().expect("a time");
            assert_eq!(!still, longest > 0.0, "{longest}");
        });
    }
}

fn a_narrow_column_and_large_type_hide_no_word(engine: Engine) {
    for (name, sheet) in [
        ("narrow", "body { margin: 0 } div { inline-size: 320px }"),
        ("large", "body { margin: 0 } html { font-size: 200% }"),
    ] {
        on(engine, styled(engine, sheet, |page| page), |page, _| {
            wait_until_ready(page);
            type_figures(page);
            leave_focus(page);
            wait_for_all_parts(page);
            let found = misfits(page, ".base");
            assert!(found.is_empty(), "{name}: {found:#?}");
            let beyond = "const tag = imProbe.hosts()[host].parentElement;
                if (tag.scrollWidth <= tag.clientWidth) return [];
                const { right } = tag.getBoundingClientRect();
                return imProbe.all(host, '*').filter((it) => it.getBoundingClientRect().right > right + 1)
                    .map((it) => `${it.className} ${it.getBoundingClientRect().right}`)";
            assert_eq!(json!([]), page.ask(beyond, &[]), "{name}");
            page.assert_quiet();
        });
    }
}

/// Presses Tab until what a selector names has the focus.
fn tab_to(page: &Page<'_>, selector: &str) {
    for _ in 0..60 {
        page.session.press(&[key::TAB]);
        let is_there = "return imProbe.active()?.matches(arguments[1]) ?? false";
        if page.ask(is_there, &[json!(selector)]) == json!(true) {
            return;
        }
    }
    panic!("Tab does not come to {selector}");
}

fn the_keyboard_alone_is_enough(engine: Engine) {
    on(engine, styled(engine, "", |page| page), |page, _| {
        wait_until_ready(page);
        for (field, text) in [("peak_dau", "10001"), ("peak_groups", "100")] {
            tab_to(page, &format!("[data-number={field}]"));
            page.session.press_with(key::CONTROL, 'a');
            page.session.press(&text.chars().collect::<Vec<_>>());
        }
        page.session.press(&[key::TAB]);
        page.wait_for_total("pro", OVER_QUOTA_COSTS);
        page.assert_quiet();
    });
}

fn axe_finds_nothing_in_a_page_of_another_language(engine: Engine) {
    for (language, scheme) in [("ja", "dark"), ("ko", "light")] {
        let page = page(&tag("loading=\"eager\""))
            .replace("<html lang=\"en\">", &format!("<html lang=\"{language}\">"));
        // The checker takes a page without a ground for white.
        let sheet = format!("html {{ color-scheme: {scheme}; background: Canvas }}");
        let link = "<link rel=\"stylesheet\" href=\"own.css\"></head>";
        let coloured = site(engine, &page.replace("</head>", link)).with_file("own.css", sheet);
        on(engine, coloured, |page, _| {
            wait_until_ready(page);
            let said = "return imProbe.find(host, '.base').lang";
            assert_eq!(json!(language), page.ask(said, &[]));
            load(page);
            for part in [".layout__inputs", ".answer", ".layout__results"] {
                let found = findings(page, Some(part));
                assert!(found.is_empty(), "{language}: {found:#?}");
            }
        });
    }
}
