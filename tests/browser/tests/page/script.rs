//! `docs/screen-reader.md` is what a screen reader says, row by row.

use std::path::Path;

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use browser_tests::tree::{Stop, focused, heard, heard_in_the_end, listen, tells_states};
use serde_json::json;

/// No way to a control is longer than this.
const FAR: usize = 300;

const KEYS: [(&str, char); 8] = [
    ("Space", key::SPACE),
    ("Enter", key::ENTER),
    ("Escape", key::ESCAPE),
    ("Left", key::LEFT),
    ("Right", key::RIGHT),
    ("Page Up", key::PAGE_UP),
    ("Page Down", key::PAGE_DOWN),
    ("Down", key::DOWN),
];

/// A row: keys, role, name, value, state, description, what is announced.
type Row = [String; 7];

/// The rows of the part about a language.
fn rows(language: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/screen-reader.md");
    let text = std::fs::read_to_string(&path).expect("the script");
    let heading = format!("({language})");
    let part = text.split("\n## ").find(|part| {
        let first = part.lines().next().unwrap_or_default();
        first.ends_with(&heading)
    });
    let lines = part.expect("a part per language").lines();
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    rows.map(row).collect()
}

fn row(line: &str) -> Row {
    let inner = line.trim_start_matches('|').trim_end_matches('|');
    let cells: Vec<String> = inner.split('|').map(|it| it.trim().to_owned()).collect();
    let count = cells.len();
    let row: Result<Row, _> = cells.try_into();
    row.unwrap_or_else(|_| panic!("{count} cells: {line}"))
}

fn line(row: &Row) -> String {
    let cell = |it: &String| {
        if it.is_empty() {
            " ".to_owned()
        } else {
            format!(" {it} ")
        }
    };
    let cells: Vec<String> = row.iter().map(cell).collect();
    format!("|{}|", cells.join("|"))
}

/// Presses the keys of a row; `Tab` until its control is met. Keys that follow one another are pressed
/// at once, quicker than the page's pause before it speaks.
fn play(page: &Page<'_>, row: &Row) {
    let mut pressed = Vec::new();
    for keys in row[0].split(", ") {
        if keys == "Tab" {
            tab_to(page, &row[1], &row[2]);
        } else if let Some(text) = keys.strip_prefix('"') {
            page.session.press_with(key::CONTROL, 'a');
            let text = text.trim_end_matches('"');
            page.session.press(&text.chars().collect::<Vec<_>>());
        } else {
            let found = KEYS.iter().find(|(name, _)| *name == keys);
            let (_, key) = found.unwrap_or_else(|| panic!("no key {keys:?}"));
            pressed.push(*key);
        }
    }
    if !pressed.is_empty() {
        page.session.press(&pressed);
    }
}

fn tab_to(page: &Page<'_>, role: &str, name: &str) {
    for _ in 0..FAR {
        page.session.press(&[key::TAB]);
        let Some(stop) = focused(page) else {
            panic!("Tab left the page before {role} {name:?}");
        };
        if stop.role == role && stop.name == name {
            return;
        }
    }
    panic!("Tab does not come to {role} {name:?}");
}

/// The row as the browser has it; what it does not tell, as it should be.
fn actual(page: &Page<'_>, row: &Row, has_states: bool) -> Row {
    let said = if row[0] == "Tab" {
        heard(page)
    } else {
        heard_in_the_end(page)
    };
    let Stop {
        role,
        name,
        value,
        state,
        description,
    } = focused(page).unwrap_or_default();
    let keys = row[0].clone();
    if !has_states {
        let [_, _, _, value, state, description, _] = row.clone();
        return [keys, role, name, value, state, description, said.join("; ")];
    }
    [keys, role, name, value, state, description, said.join("; ")]
}

fn is_what_is_said(language: &str) {
    on_page(Window::LAPTOP, |page| {
        page.choose_language(language);
        page.focus("[data-field=language]");
        heard_after_language(page);
        let rows = rows(language);
        assert!(rows.len() > 5, "few rows: {rows:?}");
        let has_states = tells_states(page);
        let mut found = Vec::new();
        for row in &rows {
            play(page, row);
            found.push(line(&actual(page, row, has_states)));
        }
        let expected: Vec<String> = rows.iter().map(line).collect();
        assert!(
            expected == found,
            "docs/screen-reader.md is not what is said. This is:\n{}",
            found.join("\n")
        );
    });
}

/// Listens once the change of the language has been announced.
fn heard_after_language(page: &Page<'_>) {
    listen(page);
    heard_in_the_end(page);
    let focus = page.ask("return imProbe.active()?.dataset.field ?? null", &[]);
    assert_eq!(json!("language"), focus);
}

#[test]
fn the_script_is_what_is_said_in_english() {
    is_what_is_said("en");
}

#[test]
fn the_script_is_what_is_said_in_korean() {
    is_what_is_said("ko");
}

#[test]
fn the_script_is_what_is_said_in_chinese() {
    is_what_is_said("zh");
}

#[test]
fn the_script_is_what_is_said_in_japanese() {
    is_what_is_said("ja");
}
