//! The matrix and the price books, as the program prints them.

mod support;

use im_pricing_core::edition::Edition;
use serde::Deserialize;
use serde_json::Value;
use support::{read, run};

/// A row of `tests/golden/tables/matrix.json`: what the announcement prints.
#[derive(Deserialize)]
struct Row {
    id: String,
    values: Vec<Value>,
    en: String,
    ko: String,
    zh: String,
    ja: String,
}

/// The label of a row in one language.
type Label = fn(&Row) -> &String;

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&run(arguments, b"").out).expect("JSON")
}

fn keys(object: &Value) -> Vec<&str> {
    object
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

#[test]
fn the_matrix_is_the_announcements() {
    let rows: Vec<Row> = read("tables/matrix.json");
    let labels: [(&str, Label); 4] = [
        ("en", |row| &row.en),
        ("ko", |row| &row.ko),
        ("zh", |row| &row.zh),
        ("ja", |row| &row.ja),
    ];
    for (lang, label) in labels {
        let matrix = json(&["matrix", "--format", "json", "--lang", lang]);
        assert_eq!(lang, matrix["lang"]);
        let names: Vec<_> = Edition::ALL.iter().map(|edition| edition.name()).collect();
        assert_eq!(names, list(&matrix["editions"]).iter().collect::<Vec<_>>());
        assert_eq!(rows.len(), list(&matrix["rows"]).len());
        for (row, printed) in rows.iter().zip(list(&matrix["rows"])) {
            assert_eq!(
                (&row.id, label(row)),
                (&text(&printed["id"]), &text(&printed["label"]))
            );
            for (name, value) in names.iter().zip(&row.values) {
                assert_eq!(value, &printed["cells"][name]["value"], "{} {name}", row.id);
                assert!(!text(&printed["cells"][name]["text"]).is_empty());
            }
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

#[test]
fn rows_conflicts_and_cells_have_the_contracts_keys() {
    let matrix = json(&["matrix", "--format", "json"]);
    assert_eq!(["editions", "lang", "rows"], keys(&matrix)[..]);
    for row in list(&matrix["rows"]) {
        let expected = ["cells", "conflicts", "footnotes", "id", "label", "sources"];
        assert_eq!(expected, keys(row)[..]);
        assert!(!list(&row["sources"]).is_empty());
        for edition in Edition::ALL {
            assert_eq!(["text", "value"], keys(&row["cells"][edition.name()])[..]);
        }
        for conflict in list(&row["conflicts"]) {
            let expected = ["edition", "other", "other_source", "source", "taken", "why"];
            assert_eq!(expected, keys(conflict)[..]);
        }
        for footnote in list(&row["footnotes"]) {
            assert!(!text(&footnote["text"]).is_empty() && !text(&footnote["source"]).is_empty());
        }
    }
}

#[test]
fn the_conflict_about_daily_groups_on_free_has_both_values() {
    let matrix = json(&["matrix", "--format", "json"]);
    let rows = list(&matrix["rows"]).iter();
    let row = rows
        .into_iter()
        .find(|row| row["id"] == "daily_net_new_groups")
        .expect("the row");
    let conflict = &row["conflicts"][0];
    assert_eq!(
        (
            &Value::from("free"),
            &Value::from(100),
            &Value::from(10_000)
        ),
        (&conflict["edition"], &conflict["taken"], &conflict["other"])
    );
    assert_ne!(conflict["source"], conflict["other_source"]);
}

#[test]
fn footnotes_name_the_add_ons() {
    let matrix = json(&["matrix", "--format", "json"]);
    for (id, words) in [
        ("max_groups_per_user", ["1,000", "3,000", "449.99"]),
        ("max_members_per_non_av_group", ["2,000", "6,000", "239.99"]),
        ("max_av_groups", ["no limit", "Pro", "449.99"]),
        ("free_retention_days", ["360", "269.99", "399.99"]),
        ("community", ["console", "100,000", "Frankfurt"]),
    ] {
        let rows = list(&matrix["rows"]).iter();
        let row = rows.into_iter().find(|row| row["id"] == id).expect(id);
        let footnotes = row["footnotes"].to_string();
        assert!(
            words.iter().all(|word| footnotes.contains(word)),
            "{id}: {footnotes}"
        );
    }
}

#[test]
fn csv_and_markdown_have_a_line_for_each_row_and_a_cell_for_each_edition() {
    for lang in ["en", "ko", "zh", "ja"] {
        let csv = run(&["matrix", "--format", "csv", "--lang", lang], b"").out;
        let rows = parse_csv(&csv);
        assert_eq!(1 + 25, rows.len());
        assert!(rows.iter().all(|row| row.len() == 11), "{lang}");
        assert!(csv.ends_with("\r\n"));
        let markdown = run(&["matrix", "--format", "markdown", "--lang", lang], b"").out;
        let table: Vec<_> = markdown
            .lines()
            .take_while(|line| line.starts_with('|'))
            .collect();
        assert_eq!(2 + 25, table.len());
        assert!(
            table.iter().all(|line| line.matches('|').count() == 8),
            "{markdown}"
        );
    }
}

#[test]
fn every_form_prints_the_same_cells() {
    let matrix = json(&["matrix", "--format", "json"]);
    let csv = parse_csv(&run(&["matrix", "--format", "csv"], b"").out);
    let plain = run(&["matrix"], b"").out;
    let markdown = run(&["matrix", "--format", "markdown"], b"").out;
    for (index, row) in list(&matrix["rows"]).iter().enumerate() {
        let cells = Edition::ALL
            .iter()
            .map(|edition| text(&row["cells"][edition.name()]["text"]));
        let cells: Vec<_> = cells.collect();
        assert_eq!(cells, csv[index + 1][2..8]);
        let line = plain.lines().nth(index + 2).expect("a line");
        let tail = cells
            .iter()
            .map(|cell| cell.split(' ').collect::<Vec<_>>())
            .collect::<Vec<_>>()
            .concat();
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(tail, words[words.len() - tail.len()..], "{line}");
        let line = markdown.lines().nth(index + 2).expect("a line");
        assert!(
            line.ends_with(&format!("| {} |", cells.join(" | "))),
            "{line}"
        );
    }
}

/// Reads comma-separated values as RFC 4180 has them; a line break within quotes is kept.
fn parse_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(Some('\n'), letters.next());
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

#[test]
fn the_books_have_dates_prices_and_sources() {
    let listing = json(&["books", "--format", "json"]);
    let books: Vec<_> = list(&listing["books"])
        .iter()
        .map(|book| text(&book["id"]))
        .collect();
    let expected = [
        "dau-2020-02-19",
        "dau-2021-08-06",
        "dau-2021-09-03",
        "dau-2022-03-16",
        "dau-2022-10-18",
        "mau-2022-12-26",
    ];
    assert_eq!(expected, books[..]);
    for book in list(&listing["books"]) {
        assert_eq!(text(&book["id"])[4..], text(&book["documented"]));
        assert_eq!(3, list(&book["plans"]).len());
        for plan in list(&book["plans"]) {
            assert!(!text(&plan["source"]).is_empty() && text(&plan["price"]).contains('.'));
        }
    }
    let rules: Vec<_> = list(&listing["books"])
        .iter()
        .map(|book| &book["first_month"]["rule"])
        .collect();
    assert_eq!(
        ["free", "free", "free", "unstated", "by_day", "by_day"],
        rules[..]
    );
    assert_eq!("2020-04-09", listing["books"][0]["first_month"]["since"]);
    assert_eq!("2021-08-06", listing["books"][0]["superseded"]);
    assert_eq!(Value::Null, listing["books"][4]["superseded"]);
}

#[test]
fn the_books_list_the_conflicts_about_prices() {
    let listing = json(&["books", "--format", "json"]);
    let conflicts = list(&listing["conflicts"]);
    for (about, edition, taken, other) in [
        ("overage.peak_dau", "pro", "449.99", "149.99"),
        ("overage.peak_groups", "ultimate", "449.99", "149.99"),
        ("add_on.retention", "pro", "269.99", "219.99"),
    ] {
        let found = conflicts.iter().any(|it| {
            it["about"] == about
                && it["edition"] == edition
                && it["taken"] == taken
                && it["other"] == other
        });
        assert!(found, "{about} {edition}: {conflicts:#?}");
    }
    let plain = run(&["books"], b"").out;
    assert!(
        plain.contains("[C4] overage.peak_dau, Pro Edition, Ultimate Edition: 449.99 USD"),
        "{plain}"
    );
}
