//! The feature matrix: one table that says what the command line says, with live prices on top.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

const EDITIONS: [&str; 6] = [
    "free",
    "pro",
    "ultimate",
    "developer",
    "standard",
    "premium",
];

/// The table's rows: id, label, and the texts of the cells.
fn rows(page: &Page<'_>) -> Vec<Value> {
    let script = "const own = (th) => [...th.childNodes].filter((it) => !['SUP', 'BUTTON', 'P'].includes(it.tagName));
        return imProbe.all(host, 'table[data-matrix] tr[data-row]').map((row) => ({
            id: row.dataset.row,
            label: own(row.querySelector('th')).map((it) => it.textContent).join(' ').trim(),
            cells: [...row.querySelectorAll('td')].map(imProbe.text),
        }))";
    page.ask(script, &[])
        .as_array()
        .cloned()
        .unwrap_or_default()
}

fn agrees_with_the_command_line(page: &Page<'_>, language: &str) {
    let matrix = oracle::matrix(language);
    let expected = matrix["rows"].as_array().expect("rows");
    let shown = rows(page);
    assert_eq!((25, 25), (expected.len(), shown.len()));
    for row in expected {
        let id = row["id"].as_str().unwrap_or_default();
        let found = shown.iter().find(|it| it["id"] == *id);
        let found = found.unwrap_or_else(|| panic!("the page has no row {id}"));
        assert_eq!(row["label"], found["label"], "{id}");
        assert_eq!(Some(6), found["cells"].as_array().map(Vec::len), "{id}");
        for (index, edition) in EDITIONS.iter().enumerate() {
            let (cell, text) = (&row["cells"][edition], &found["cells"][index]);
            // A dash on a terminal; words for those who hear the page.
            if cell["value"] == "not_applicable" {
                assert!(
                    text.as_str().is_some_and(|it| !it.is_empty()),
                    "{id} {edition}"
                );
            } else {
                assert_eq!(cell["text"], *text, "{id} {edition}");
            }
        }
    }
}

#[test]
fn the_matrix_says_in_each_language_what_the_command_line_says() {
    on_page(Window::LAPTOP, |page| {
        assert_eq!(1, page.data(".matrix table").len(), "one table");
        for language in ["en", "ko"] {
            page.choose_language(language);
            agrees_with_the_command_line(page, language);
        }
    });
}

#[test]
fn the_head_of_each_column_carries_the_total_and_status_of_its_result() {
    on_page(Window::LAPTOP, |page| {
        page.existing_since("2021-05-01");
        for users in ["10000", "10001", "250000"] {
            page.type_number("mau", "5000000");
            page.type_number("peak_dau", users);
            let grouped = browser_tests::page::grouped(users);
            page.wait_until("/numbers/peak_dau", &json!(grouped));
            let seen = page.read();
            for edition in EDITIONS {
                let (column, result) = (&seen["columns"][edition], &seen["results"][edition]);
                assert_eq!(result["status"], column["status"], "{edition} at {users}");
                assert_eq!(result["total"], column["total"], "{edition} at {users}");
                assert_ne!(json!(null), result["status"], "{edition} at {users}");
            }
        }
    });
}

#[test]
fn footnotes_link_both_ways() {
    on_page(Window::LAPTOP, |page| {
        page.open_all();
        let script = "const root = imProbe.root(host);
            const target = (link) => root.getElementById(link.getAttribute('href').slice(1));
            const links = imProbe.all(host, 'tr[data-row] th a[href^=\"#\"]');
            const lost = links.filter((link) => {
                const row = link.closest('th');
                const note = target(link);
                return !note || ![...note.querySelectorAll('a[href^=\"#\"]')].some((back) => target(back) === row);
            });
            return [links.length, lost.map((it) => it.outerHTML)]";
        let found = page.ask(script, &[]);
        assert_eq!(json!([]), found[1], "links without a way back");
        assert!(
            found[0].as_u64().is_some_and(|it| it >= 8),
            "few footnotes: {found}"
        );
    });
}

#[test]
fn a_footnote_is_opened_by_its_link_and_leads_back() {
    on_page(Window::LAPTOP, |page| {
        let link = "tr[data-row=max_members_per_non_av_group] th a[href^='#']";
        let place = "const active = imProbe.active();
            return active && active.checkVisibility() ? [active.id, active.tagName] : null";
        let note = page.property(link, "hash");
        page.click(link);
        page.session.wait_for("the focus at the footnote", || {
            let at = page.ask(place, &[]);
            (at[0].as_str()? == note.as_str()?.trim_start_matches('#')).then_some(())
        });
        page.session.press(&[key::TAB]);
        page.ask("imProbe.root(host).getElementById(arguments[1].slice(1)).querySelector('a[href^=\"#\"]').focus()", &[note]);
        page.session.press(&[key::ENTER]);
        page.session.wait_for("the focus back at the row", || {
            let row = "return imProbe.active()?.closest('tr')?.dataset.row ?? null";
            (page.ask(row, &[]) == json!("max_members_per_non_av_group")).then_some(())
        });
        let address = page.session.run("return location.hash", &json!([]));
        assert_eq!(
            json!(""),
            address,
            "the host page's address is not ours to change"
        );
    });
}

/// Whether each badge of a row is open, and the text of all that the badges open; null where a
/// badge and its comparison disagree.
const COMPARISONS: &str = "
    const row = imProbe.find(host, `tr[data-row=${arguments[1]}]`);
    const badges = [...row.querySelectorAll('[data-conflict]')];
    const panels = badges.map((it) => imProbe.root(host).getElementById(it.getAttribute('aria-controls')));
    const open = panels.map((it) => it.checkVisibility());
    const said = badges.map((it) => it.getAttribute('aria-expanded') === 'true');
    return open.join() === said.join() ? [open, panels.filter((it) => it.checkVisibility()).map(imProbe.text).join(' ')] : null;";

#[test]
fn conflict_badges_open_both_sources_and_the_reason() {
    on_page(Window::LAPTOP, |page| {
        let matrix = oracle::matrix("en");
        let rows = matrix["rows"].as_array().expect("rows");
        let conflicting = rows.iter().filter(|row| row["conflicts"] != json!([]));
        for row in conflicting {
            let id = row["id"].as_str().unwrap_or_default();
            let ask = || page.ask(COMPARISONS, &[json!(id)]);
            let closed = ask();
            let badges = closed[0].as_array().map_or(0, Vec::len);
            assert_eq!(1, badges, "one badge for all conflicts of {id}");
            assert_eq!(json!(vec![false; badges]), closed[0], "closed at first");
            page.press_on_each(&format!("tr[data-row={id}] [data-conflict]"), key::ENTER);
            let open = page.session.wait_for("the comparisons", || {
                Some(ask()).filter(|it| it[0] == json!(vec![true; badges]))
            });
            let text = open[1].as_str().unwrap_or_default();
            for conflict in row["conflicts"].as_array().into_iter().flatten() {
                for part in ["source", "other_source", "why"] {
                    let words = conflict[part].as_str().unwrap_or_default();
                    assert!(text.contains(words), "{id}: no {words:?} in {text:?}");
                }
            }
            page.press_on_each(&format!("tr[data-row={id}] [data-conflict]"), key::ENTER);
            page.session.wait_for("the comparisons' end", || {
                Some(ask()).filter(|it| *it == closed)
            });
        }
    });
}
