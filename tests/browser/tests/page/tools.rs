//! The tools of the feature matrix: search, differences, folding, prices of features.

use std::collections::BTreeSet;

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use browser_tests::server::{Fault, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

const FIND: &str = "[data-typed='matrix.find']";
const ROWS: &str = "[data-typed='matrix.rows']";
const ALL: &str = "[data-action=all-rows]";

/// The ids of the rows that can be seen.
fn shown(page: &Page<'_>) -> BTreeSet<String> {
    let script = "return imProbe.all(host, 'tr[data-row]').filter((it) => it.checkVisibility())
        .map((it) => it.dataset.row)";
    let found = page.ask(script, &[]);
    let found = found.as_array().into_iter().flatten();
    found
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

fn wait_for_rows(page: &Page<'_>, expected: &BTreeSet<String>) {
    let mut seen = BTreeSet::new();
    let done = page.session.wait(|| {
        seen = shown(page);
        (seen == *expected).then_some(())
    });
    assert!(done.is_some(), "expected {expected:?}, seen {seen:?}");
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|it| (*it).to_owned()).collect()
}

fn type_in(page: &Page<'_>, text: &str) {
    page.focus(FIND);
    page.session.press_with(key::CONTROL, 'a');
    page.session.press(&[key::BACKSPACE]);
    page.session.press(&text.chars().collect::<Vec<_>>());
}

fn status(page: &Page<'_>) -> String {
    page.text("[data-matrix-status]").unwrap_or_default()
}

/// The rows of the command line's matrix that a rule takes.
fn by_hand(rule: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let matrix = oracle::matrix("en");
    let rows = matrix["rows"].as_array().expect("rows");
    let taken = rows.iter().filter(|row| rule(&row["cells"]));
    taken
        .map(|row| row["id"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_row_is_found_by_its_name_in_another_language_and_escape_brings_all_back() {
    on_page(Window::LAPTOP, |page| {
        type_in(page, "已读回执");
        wait_for_rows(page, &set(&["message_read_receipts"]));
        let row = "tr[data-row=message_read_receipts]";
        let marked = page.text(&format!("{row} [lang=zh] > mark"));
        assert_eq!(Some("已读回执"), marked.as_deref());
        assert_eq!("Rows shown: 1 of 25. Hidden: 24.", status(page));
        let groups = "return imProbe.all(host, '[data-fold]').filter((it) => it.checkVisibility())
            .map((it) => it.dataset.fold)";
        assert_eq!(json!(["features"]), page.ask(groups, &[]));

        type_in(page, "READ receipt");
        let own = format!("{row} label mark");
        page.session.wait_for("the words in the label", || {
            (page.text(&own).as_deref() == Some("read")).then_some(())
        });
        type_in(page, "no such row");
        wait_for_rows(page, &set(&[]));
        assert_eq!("No row to show for “no such row”.", status(page));
        page.session.press(&[key::ESCAPE]);
        wait_for_rows(page, &by_hand(|_| true));
        assert_eq!(json!(""), page.property(FIND, "value"));

        type_in(page, "push");
        wait_for_rows(page, &set(&["push_to_all_users"]));
        page.press_space_on(ALL);
        wait_for_rows(page, &by_hand(|_| true));
        let focus = "return imProbe.active()?.type ?? null";
        assert_eq!(json!("search"), page.ask(focus, &[]));
    });
}

#[test]
fn a_narrow_table_shows_the_edition_that_was_looked_for() {
    on_page(Window::PHONE, |page| {
        let columns = || {
            let script = "return imProbe.all(host, 'th[data-column]')
                .filter((it) => it.checkVisibility()).map((it) => it.dataset.column)";
            page.ask(script, &[])
        };
        assert_eq!(json!(["pro", "ultimate"]), columns());
        type_in(page, "进阶版");
        page.session.wait_for("Premium", || {
            (columns() == json!(["ultimate", "premium"])).then_some(())
        });
        assert_eq!(25, shown(page).len());
        assert!(status(page).contains("Premium Edition"), "{}", status(page));
        let lit = "return imProbe.find(host, 'table[data-matrix]').dataset.lit";
        assert_eq!(json!("5 "), page.ask(lit, &[]));
        // An older name, and one that is already in view.
        type_in(page, "flagship");
        page.session.wait_for("the mark at the old name", || {
            let mark = page.text("th[data-column=ultimate] [lang=en] > mark");
            (mark.as_deref() == Some("Flagship")).then_some(())
        });
        assert_eq!(json!(["ultimate", "premium"]), columns());
    });
}

#[test]
fn differences_of_all_and_of_two_editions_are_those_of_the_command_line() {
    on_page(Window::LAPTOP, |page| {
        let differs = |cells: &Value| {
            let cells = cells.as_object().expect("cells");
            let values: BTreeSet<_> = cells.values().map(|it| it["value"].to_string()).collect();
            values.len() > 1
        };
        page.choose(ROWS, "differ");
        wait_for_rows(page, &by_hand(differs));
        page.choose(ROWS, "between");
        let choosers = "return imProbe.all(host, '[data-place]').map((it) => it.checkVisibility())";
        page.session.wait_for("the two choices", || {
            (page.ask(choosers, &[]) == json!([true, true])).then_some(())
        });
        for (one, two) in [
            ("pro", "ultimate"),
            ("ultimate", "premium"),
            ("free", "developer"),
        ] {
            page.choose("[data-place='0']", one);
            page.choose("[data-place='1']", two);
            let expected = by_hand(|cells| cells[one]["value"] != cells[two]["value"]);
            wait_for_rows(page, &expected);
            let counts = format!(
                "Rows shown: {} of 25. Hidden: {}.",
                expected.len(),
                25 - expected.len()
            );
            assert_eq!(counts, status(page));
        }
        // With a search on top, and what was chosen outlives the language.
        type_in(page, "무료");
        let free = by_hand(|cells| cells["free"]["value"] != cells["developer"]["value"]);
        let quotas = set(&["free_dau", "free_mau"]);
        assert!(quotas.is_subset(&free), "{free:?}");
        wait_for_rows(page, &quotas);
        page.choose_language("ko");
        wait_for_rows(page, &quotas);
        page.press_space_on(ALL);
        wait_for_rows(page, &by_hand(|_| true));
    });
}

#[test]
fn parts_fold_by_keyboard_and_stay_folded() {
    on_page(Window::LAPTOP, |page| {
        let fold = "[data-fold=limits]";
        let expanded = || {
            let script = "return imProbe.find(host, arguments[1]).getAttribute('aria-expanded')";
            page.ask(script, &[json!(fold)])
        };
        assert_eq!(json!("true"), expanded());
        page.press_on_each(fold, key::ENTER);
        page.session
            .wait_for("the fold", || (expanded() == json!("false")).then_some(()));
        let matrix = oracle::matrix("en");
        let order: Vec<_> = matrix["rows"].as_array().expect("rows").iter().collect();
        assert_eq!((25, 17), (order.len(), shown(page).len()));
        let title = page.text("tr:has([data-fold=limits]) > th");
        assert_eq!(Some("LimitsRows: 8"), title.as_deref());
        assert_eq!("Rows shown: 17 of 25. Hidden: 8.", status(page));
        page.choose_language("ko");
        page.session.wait_for("the fold in another language", || {
            (expanded() == json!("false") && shown(page).len() == 17).then_some(())
        });
        page.choose_language("en");
        // A search looks into folded parts, and leaves them folded.
        type_in(page, "contacts");
        wait_for_rows(page, &set(&["max_friends_per_user"]));
        page.session.press(&[key::ESCAPE]);
        page.session.wait_for("the fold after the search", || {
            (shown(page).len() == 17).then_some(())
        });
        page.press_on_each(fold, key::SPACE);
        page.session
            .wait_for("all rows", || (shown(page).len() == 25).then_some(()));
    });
}

#[test]
fn the_way_back_from_a_footnote_shows_its_row() {
    on_page(Window::LAPTOP, |page| {
        page.press_on_each("[data-fold=limits]", key::ENTER);
        type_in(page, "user status");
        wait_for_rows(page, &set(&["user_status"]));
        page.open_all();
        let back = "const row = imProbe.find(host, 'tr[data-row=max_av_groups] > th');
            imProbe.find(host, `ol a[href=\"#${row.id}\"]`).focus()";
        page.ask(back, &[]);
        page.session.press(&[key::ENTER]);
        page.session.wait_for("the focus at the row", || {
            let row = "const row = imProbe.active()?.closest('tr');
                return row?.checkVisibility() ? row.dataset.row ?? null : null";
            (page.ask(row, &[]) == json!("max_av_groups")).then_some(())
        });
        wait_for_rows(page, &by_hand(|_| true));
    });
}

#[test]
fn each_feature_carries_its_price_for_the_figures_in_the_form() {
    on_page(Window::LAPTOP, |page| {
        let price = |row: &str| page.text(&format!("tr[data-row={row}] .matrix__price"));
        let wait = |row: &str, expected: &str| {
            let mut seen = None;
            let done = page.session.wait(|| {
                seen = price(row);
                (seen.as_deref() == Some(expected)).then_some(())
            });
            assert!(done.is_some(), "expected {expected}, seen {seen:?}");
        };
        // 899.99 and three more blocks against 449.99 and three more blocks.
        wait("user_status", "+450.00 USD / month with Ultimate Edition");
        assert_eq!(None, price("max_users"));
        page.press_space_on("[data-require=community]");
        wait("user_status", "Included: Ultimate Edition");
        wait("community", "+450.00 USD / month with Ultimate Edition");
        let accent = "const row = imProbe.find(host, 'tr[data-row=community]');
            const colour = (name) => getComputedStyle(row.querySelector('th'))[name];
            return ['required' in row.dataset, colour('borderInlineStartColor') !== 'rgba(0, 0, 0, 0)',
                imProbe.text(imProbe.find(host, 'th[data-column=pro]'))]";
        let seen = page.ask(accent, &[]);
        assert_eq!((&json!(true), &json!(true)), (&seen[0], &seen[1]));
        let head = seen[2].as_str().unwrap_or_default();
        assert!(head.contains("Creating a community group"), "{head}");
        page.type_number("peak_dau", "");
        page.type_number("mau", "");
        wait("user_status", "");
    });
}

#[test]
fn without_the_names_of_other_languages_the_page_says_so_and_tries_again() {
    let site = SiteBuilder::of_dist()
        .with_fault("words.names.txt", Fault::Missing)
        .start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    let asked = || {
        let requests = site.requests();
        requests
            .iter()
            .filter(|it| it.ends_with("words.names.txt"))
            .count()
    };
    assert_eq!(0, asked(), "before anybody searches");
    type_in(&page, "receipt");
    wait_for_rows(&page, &set(&["message_read_receipts"]));
    session.wait_for("the sentence", || {
        let words = page.text(".tools > [role=status]")?;
        words.contains("did not arrive").then_some(())
    });
    site.heal();
    page.focus(ROWS);
    type_in(&page, "既読");
    wait_for_rows(&page, &set(&["message_read_receipts"]));
    assert_eq!(2, asked());
    assert_eq!(Some(""), page.text(".tools > [role=status]").as_deref());
}
