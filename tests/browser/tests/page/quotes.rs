//! Quotes saved under a name in the browser: opened, renamed, forgotten; and a browser that refuses.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::{Value, json};

const NAME: &str = "[data-quote=name]";
const LINE: &str = ".keep__line";

fn stored(page: &Page<'_>) -> Value {
    let script = "return localStorage.getItem('im-pricing-calculator.quotes')";
    page.session.run(script, &json!([]))
}

fn wait_for_line(page: &Page<'_>, words: &str) {
    page.session
        .wait_for(words, || page.text(LINE).filter(|it| it.contains(words)));
}

fn names(page: &Page<'_>) -> Value {
    page.ask(
        "return imProbe.all(host, '[data-quote=rename]').map((it) => it.value)",
        &[],
    )
}

/// Saves the state under a name, by keys alone.
fn save(page: &Page<'_>, name: &str) {
    page.press_space_on("[data-keep=save]");
    page.session
        .press(&name.chars().chain([key::ENTER]).collect::<Vec<_>>());
    wait_for_line(page, name);
}

#[test]
fn a_saved_quote_outlives_the_page_and_is_opened_renamed_and_forgotten() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", "899.98");
    save(&page, "My shop");
    page.type_number("peak_dau", "10000");
    save(&page, "Smaller");
    page.assert_quiet();

    session.open_url("about:blank");
    let page = Page::open(&session, &site);
    page.wait_until("/numbers/peak_dau", &json!("35,000"));
    page.open_all();
    assert_eq!(json!(["My shop", "Smaller"]), names(&page));
    page.press_space_on("[data-quote=open]");
    page.wait_for_total("pro", "899.98");
    wait_for_line(&page, "My shop");
    page.press_space_on("[data-keep=undo]");
    page.wait_until("/numbers/peak_dau", &json!("35,000"));

    page.type_over("[data-quote=rename]", "Shop 2");
    wait_for_line(&page, "Shop 2");
    assert_eq!(json!(["Shop 2", "Smaller"]), names(&page));
    page.press_space_on("[data-quote=forget]");
    wait_for_line(&page, "Shop 2");
    assert_eq!(json!(["Smaller"]), names(&page));
    assert!(!stored(&page).to_string().contains("10001"));
    page.session.press(&[key::SPACE]);
    page.session.wait_for("both quotes", || {
        (names(&page) == json!(["Shop 2", "Smaller"])).then_some(())
    });
    page.press_space_on("[data-quote=forget-all]");
    wait_for_line(&page, "All saved quotes");
    assert_eq!((json!([]), Value::Null), (names(&page), stored(&page)));
    page.assert_quiet();
}

/// Changes what is stored as another page would, which says nothing here.
fn elsewhere(page: &Page<'_>, change: &str) {
    let script = format!(
        "const place = 'im-pricing-calculator.quotes';
        const it = localStorage.getItem(place);
        localStorage.setItem(place, {change})"
    );
    page.session.run(&script, &json!([]));
}

#[test]
fn what_another_page_saved_stays_when_a_quote_is_brought_back() {
    on_page(Window::LAPTOP, |page| {
        save(page, "One");
        save(page, "Two");
        for forget in ["forget", "forget-all"] {
            page.press_space_on(&format!("[data-quote={forget}]"));
            page.session.wait_for("the way back", || {
                page.element_if_there("[data-quote=bring-back]")
            });
            elsewhere(
                page,
                "`${it ? `${it}\n` : ''}2023-04-11 Other 1;dau:5;sum:0`",
            );
            page.press_space_on("[data-quote=bring-back]");
            page.session.wait_for("the quotes", || {
                (names(page) == json!(["One", "Two", "Other"])).then_some(())
            });
            elsewhere(page, "it.replace(/\\n[^\\n]* Other .*/, '')");
        }
    });
}

#[test]
fn a_rename_does_not_end_the_way_back() {
    on_page(Window::LAPTOP, |page| {
        save(page, "One");
        save(page, "Two");
        page.press_space_on("[data-quote=forget]");
        page.type_over("[data-quote=rename]", "Second");
        wait_for_line(page, "Second");
        page.press_space_on("[data-quote=bring-back]");
        page.session.wait_for("both quotes", || {
            (names(page) == json!(["One", "Second"])).then_some(())
        });
    });
}

#[test]
fn a_quote_that_another_page_changed_is_shown_and_not_said_to_be_renamed_or_forgotten() {
    on_page(Window::LAPTOP, |page| {
        save(page, "One");
        save(page, "Two");
        elsewhere(page, "it.replace('One', 'Elsewhere')");
        page.type_over("[data-quote=rename]", "Mine");
        page.session.wait_for("what is stored", || {
            (names(page) == json!(["Elsewhere", "Two"])).then_some(())
        });
        let said = || page.text(LINE).unwrap_or_default();
        assert_eq!("", said());
        elsewhere(page, "it.replace('Elsewhere', 'Third')");
        page.press_space_on("[data-quote=forget]");
        page.session.wait_for("what is stored", || {
            (names(page) == json!(["Third", "Two"])).then_some(())
        });
        assert_eq!("", said());
        assert!(page.element_if_there("[data-quote=bring-back]").is_none());
    });
}

#[test]
fn a_list_that_is_drawn_anew_listens_no_more_than_before() {
    on_page(Window::LAPTOP, |page| {
        save(page, "One");
        let count = "window.imListening = 0;
            const own = (it) => it.classList?.contains('im');
            for (const [name, step] of [['addEventListener', 1], ['removeEventListener', -1]]) {
                const real = EventTarget.prototype[name];
                EventTarget.prototype[name] = function (...given) {
                    if (own(this)) window.imListening += step;
                    return real.apply(this, given);
                };
            }";
        page.ask(count, &[]);
        for _ in 0..3 {
            let toggle = "window.imRow = imProbe.find(host, '.quotes__row');
                const part = imProbe.find(host, '.quotes').closest('details');
                part.open = !part.open;";
            page.ask(toggle, &[]);
            page.session.wait_for("another row", || {
                let script = "return imProbe.find(host, '.quotes__row') !== window.imRow";
                (page.ask(script, &[]) == json!(true)).then_some(())
            });
        }
        assert_eq!(json!(0), page.ask("return window.imListening", &[]));
    });
}

#[test]
fn a_quote_without_a_name_and_a_damaged_one_are_said_and_nothing_breaks() {
    on_page(Window::LAPTOP, |page| {
        let damage = "localStorage.setItem('im-pricing-calculator.quotes', '{broken')";
        page.session.run(damage, &json!([]));
        page.press_space_on("[data-keep=save]");
        page.session.press(&[key::ENTER]);
        page.session.wait_for("the reason", || {
            page.text("#error-quote-name").filter(|it| !it.is_empty())
        });
        save(page, "One");
        assert_eq!(json!(["One"]), names(page));
        let problem = page.text(".quotes__problem").unwrap_or_default();
        assert!(problem.contains("cannot be read"), "{problem}");
        assert!(stored(page).to_string().contains("{broken"));
        page.press_space_on("[data-quote=forget]");
        page.session.wait_for("no damaged one", || {
            page.element_if_there(".quotes__problem")
                .is_none()
                .then_some(())
        });
        assert!(!stored(page).to_string().contains("{broken"));
    });
}

#[test]
fn a_browser_that_stores_nothing_says_so_and_all_else_works() {
    for (script, word) in [
        (
            "Object.defineProperty(window, 'localStorage',
                { get() { throw new DOMException('no', 'SecurityError'); } });",
            "does not let",
        ),
        (
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            "refused",
        ),
    ] {
        let refuse =
            |page: &str| page.replace("<head>", "<head><script src=\"refuse.js\"></script>");
        let site = SiteBuilder::of_dist()
            .with_file("refuse.js", script)
            .with_page_like_index("refuse.html", refuse)
            .start();
        let session = Session::open(Window::LAPTOP);
        let page = Page::open_url(&session, &site.url("refuse.html"));
        page.press_space_on("[data-keep=save]");
        page.focus(NAME);
        page.session.press(&['a', key::ENTER]);
        wait_for_line(&page, word);
        assert_eq!(json!("a"), page.property(NAME, "value"));
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "100");
        page.wait_for_total("pro", "899.98");
        page.assert_quiet();
    }
}

#[test]
fn in_a_private_window_quotes_are_priced_and_kept_until_it_is_closed() {
    let private = Window {
        private: true,
        ..Window::LAPTOP
    };
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(private);
    let page = Page::open(&session, &site);
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", "899.98");
    save(&page, "One");
    page.assert_quiet();
    let again = Page::open(&session, &site);
    again.session.wait_for("the quote", || {
        (names(&again) == json!(["One"])).then_some(())
    });
    // Which opens the list.
    again.press_space_on("[data-keep=save]");
    again.press_space_on("[data-quote=open]");
    again.wait_for_total("pro", "899.98");
    again.assert_quiet();
}

#[test]
fn a_name_that_is_not_saved_yet_outlives_another_language() {
    on_page(Window::LAPTOP, |page| {
        page.press_space_on("[data-keep=save]");
        page.session.press(&['H', 'a', 'l', 'f']);
        page.choose_language("ko");
        page.press_space_on("[data-keep=save]");
        assert_eq!(json!("Half"), page.property(NAME, "value"));
        page.session.press(&[key::ENTER]);
        page.session.wait_for("the quote", || {
            (names(page) == json!(["Half"])).then_some(())
        });
    });
}
