//! What a page around the widget may set, and what it cannot spoil: colours and type by the documented
//! properties, its own colour scheme, its direction, the size of its type, and how it lays out.

use browser_tests::browser::Window;
use browser_tests::fit::misfits;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::recipe::recipe;
use browser_tests::scene::{leave_focus, stretch};
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::{Value, json};

/// A page like the built one with a sheet of its own, open in a window.
fn on_styled(window: Window, sheet: &str, change: fn(&str) -> String, test: impl Fn(&Page<'_>)) {
    let link = "<link rel=\"stylesheet\" href=\"own.css\"></head>";
    let site = SiteBuilder::of_dist()
        .with_page_like_index("own.html", |page| change(&page.replace("</head>", link)))
        .with_file("own.css", sheet)
        .start();
    let Some(session) = Session::open_if_able(window) else {
        return;
    };
    let page = Page::open_url(&session, &site.url("own.html"));
    test(&page);
    page.assert_quiet();
}

/// The computed value of a property of what a selector names.
fn computed(page: &Page<'_>, selector: &str, property: &str) -> Value {
    let script = "return getComputedStyle(imProbe.find(host, arguments[1]))[arguments[2]]";
    page.ask(script, &[json!(selector), json!(property)])
}

#[test]
fn the_documented_theme_does_what_it_says_in_light_and_dark() {
    let sheet = recipe("docs/embed.md", "theming/theme.css");
    let properties = [
        (
            "color",
            ".link-button",
            "rgb(11, 107, 79)",
            "rgb(111, 214, 178)",
        ),
        (
            "backgroundColor",
            ".input",
            "rgb(255, 253, 248)",
            "rgb(23, 26, 23)",
        ),
        ("borderTopLeftRadius", ".input", "2px", "2px"),
        ("borderTopLeftRadius", ".answer", "3px", "3px"),
        (
            "fontFamily",
            ".answer__number",
            "Georgia, serif",
            "Georgia, serif",
        ),
        ("fontFamily", ".input", "Georgia, serif", "Georgia, serif"),
        ("borderTopWidth", ".answer", "2px", "2px"),
    ];
    for window in [Window::LAPTOP, Window::LAPTOP.in_dark()] {
        on_styled(window, &sheet, str::to_owned, |page| {
            for (property, selector, light, dark) in properties {
                let expected = if window.dark { dark } else { light };
                let found = computed(page, selector, property);
                assert_eq!(json!(expected), found, "{property} of {selector}");
            }
        });
    }
}

#[test]
fn what_lies_between_two_colours_follows_them() {
    let sheet = "im-pricing-calculator { --im-surface: rgb(0 0 0); --im-muted: rgb(200 100 50); --im-accent: rgb(100 200 0) }";
    on_styled(Window::LAPTOP, sheet, str::to_owned, |page| {
        let part_of = |value: &Value| {
            let text = value.as_str().unwrap_or_default().to_owned();
            text.split([' ', ')'])
                .filter_map(|it| it.parse::<f64>().ok())
                .map(|it| (it * 255.0).round())
                .collect::<Vec<_>>()
        };
        let raised = computed(page, ".answer", "backgroundColor");
        assert_eq!(vec![12.0, 6.0, 3.0], part_of(&raised), "{raised}");
        let soft = computed(page, ".form__example", "backgroundColor");
        assert_eq!(vec![9.0, 18.0, 0.0], part_of(&soft), "{soft}");
    });
}

#[test]
fn the_scheme_is_the_pages_while_it_changes_unless_the_tag_names_one() {
    on_styled(Window::LAPTOP, "", str::to_owned, |page| {
        let colour = |page_scheme: &str, theme: Option<&str>| {
            let script = "document.documentElement.style.colorScheme = arguments[1];
                const tag = imProbe.hosts()[host];
                if (arguments[2]) tag.setAttribute('theme', arguments[2]);
                else tag.removeAttribute('theme');
                return getComputedStyle(imProbe.find(host, '.answer__number')).color";
            page.ask(script, &[json!(page_scheme), json!(theme)])
        };
        let (light, dark) = (colour("light", None), colour("dark", None));
        assert_ne!(light, dark);
        for (page_scheme, theme, expected) in [
            ("light", None, &light),
            ("dark", Some("light"), &light),
            ("light", Some("dark"), &dark),
            ("dark", Some("auto"), &dark),
            ("light", Some("auto"), &light),
        ] {
            assert_eq!(
                *expected,
                colour(page_scheme, theme),
                "{page_scheme} {theme:?}"
            );
        }
        let on_host = "return getComputedStyle(imProbe.hosts()[host]).colorScheme";
        assert_eq!(json!("light"), page.ask(on_host, &[]), "the page's own");
    });
}

/// Makes the page an Arabic or Hebrew one.
fn arabic(page: &str) -> String {
    page.replace("<html lang=\"en\"", "<html lang=\"ar\" dir=\"rtl\"")
}
fn hebrew(page: &str) -> String {
    page.replace("<html lang=\"en\"", "<html lang=\"he\" dir=\"rtl\"")
}

/// Left edges: of the first column of the matrix and of its last; of an amount and of its label.
const SIDES: &str = "const left = (selector) => imProbe.find(host, selector).getBoundingClientRect().left;
    const columns = imProbe.all(host, '.matrix__column').filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect().left);
    return [left('.matrix__corner'), columns[0], columns.at(-1), left('.bill__label'), left('.bill__line > .bill__amount')]";

#[test]
fn words_from_left_to_right_stay_so_on_a_page_from_right_to_left() {
    for (change, language) in [(arabic as fn(&str) -> String, "en"), (hebrew, "ko")] {
        on_styled(Window::LAPTOP, "", change, |page| {
            page.choose_language(language);
            assert_eq!(json!("ltr"), computed(page, ".base", "direction"));
            assert_eq!(
                json!("rtl"),
                page.session.run(
                    "return getComputedStyle(document.body).direction",
                    &json!([])
                )
            );
            let sides = page.ask(SIDES, &[]);
            let sides: Vec<f64> = sides
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .collect();
            assert!(
                sides[0] < sides[1] && sides[1] < sides[2] && sides[3] < sides[4],
                "{sides:?}"
            );
            page.type_number("peak_dau", "10000");
            page.type_number("peak_groups", "100");
            page.wait_for_total("pro", "449.99");
            page.focus("[data-slider=peak_dau]");
            page.session.press(&[key::RIGHT]);
            page.session.wait_for("a dearer step to the right", || {
                let total = page.total("pro")?;
                (total != "449.99").then_some(())
            });
            page.session.press(&[key::LEFT]);
            page.wait_for_total("pro", "449.99");
            for width in [320, 1440] {
                let window = Window {
                    width,
                    ..Window::LAPTOP
                };
                leave_focus(page);
                if !page.session.look_like(window) || !stretch(page, window) {
                    continue;
                }
                assert_eq!(
                    Vec::<String>::new(),
                    misfits(page, ".base"),
                    "{width} {language}"
                );
                let wide = "return document.scrollingElement.scrollWidth";
                assert_eq!(json!(width), page.session.run(wide, &json!([])));
            }
        });
    }
}

#[test]
fn all_words_can_be_read_in_type_of_twice_the_size() {
    on_styled(
        Window::LAPTOP,
        "html { font-size: 200% }",
        str::to_owned,
        |page| {
            for width in [640, 768, 1440] {
                let window = Window {
                    width,
                    ..Window::LAPTOP
                };
                leave_focus(page);
                if !page.session.look_like(window) || !stretch(page, window) {
                    continue;
                }
                assert_eq!(Vec::<String>::new(), misfits(page, ".base"), "{width}");
                let wide = "return document.scrollingElement.scrollWidth";
                assert_eq!(json!(width), page.session.run(wide, &json!([])));
            }
        },
    );
}

#[test]
fn the_widget_has_a_width_however_the_page_lays_out() {
    on_styled(Window::LAPTOP, "", str::to_owned, |page| {
        for rule in [
            "main { display: flex }",
            "main { display: flex; flex-direction: column; align-items: center }",
            "main { display: grid; justify-items: center }",
            "im-pricing-calculator { float: inline-start }",
            "im-pricing-calculator { display: inline-block }",
        ] {
            let width = "const sheet = new CSSStyleSheet();
                sheet.replaceSync(arguments[1]);
                document.adoptedStyleSheets = [sheet];
                return imProbe.find(host, '.base').getBoundingClientRect().width";
            let width = page.ask(width, &[json!(rule)]).as_f64();
            assert!(width > Some(1200.0), "{width:?} with {rule}");
        }
    });
}

#[test]
fn what_a_page_lets_its_children_inherit_ends_at_the_widget() {
    let sheet = "html { line-height: 3; letter-spacing: 0.3em; word-spacing: 1em; text-shadow: 2px 2px red;
        text-transform: uppercase; text-align: center; text-indent: 3em; font-variant: small-caps; font-style: italic;
        font-weight: 700; white-space: pre; word-break: break-all; cursor: wait }";
    let of_base = "const style = getComputedStyle(imProbe.find(host, '.usage__hint'));
        return ['letterSpacing', 'wordSpacing', 'textShadow', 'textTransform', 'textAlign', 'textIndent', 'fontVariant',
            'fontStyle', 'fontWeight', 'whiteSpace', 'wordBreak', 'cursor'].map((name) => style[name]).concat(
            Math.round(parseFloat(style.lineHeight) / parseFloat(style.fontSize) * 10))";
    let seen = std::cell::RefCell::new(Vec::new());
    for sheet in ["", sheet] {
        on_styled(Window::LAPTOP, sheet, str::to_owned, |page| {
            seen.borrow_mut().push(page.ask(of_base, &[]));
        });
    }
    let seen = seen.into_inner();
    assert_eq!(seen[0], seen[1]);
}
