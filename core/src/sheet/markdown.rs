//! Markdown: a heading and a table or a list per group of facts.

use crate::sheet::{Fact, Label, Part, Sheet};
use crate::terms::{Marks, has};

/// The sheet as Markdown.
#[must_use]
pub fn print(sheet: &Sheet) -> String {
    let mut text = ["# ", &escaped(&sheet.title), "\n"].concat();
    for group in sheet.groups() {
        let heading = escaped(&sheet.heading(group));
        text.push_str("\n## ");
        text.push_str(&heading);
        text.push_str("\n\n");
        if is_list(group) {
            for fact in group {
                text.push_str("- ");
                text.push_str(&escaped(&fact.value));
                text.push('\n');
            }
        } else {
            table(&mut text, sheet, group);
        }
    }
    text
}

/// Whether the facts are sentences without figures.
#[must_use]
pub fn is_list(group: &[Fact]) -> bool {
    group
        .iter()
        .all(|it| matches!(it.part, Part::Notes | Part::Assumptions))
}

/// What stands in a column of a fact, as a reader sees it.
type Column = (Label, fn(&Fact, Marks) -> String);

/// The columns, in order. A group shows those in which something stands.
pub const COLUMNS: [Column; 7] = [
    (Label::Item, |it, _| it.item.clone()),
    (Label::Value, |it, _| it.value.clone()),
    (Label::Quantity, |it, marks| {
        it.quantity.map(|it| marks.count(it)).unwrap_or_default()
    }),
    (Label::UnitPrice, |it, marks| {
        it.unit_price.map(|it| marks.money(it)).unwrap_or_default()
    }),
    (Label::Amount, |it, marks| {
        it.amount.map(|it| marks.money(it)).unwrap_or_default()
    }),
    (Label::How, |it, _| it.how.clone()),
    (Label::Source, |it, _| it.source.clone()),
];

/// The columns of `group` in which something stands.
#[must_use]
pub fn columns_of(group: &[Fact]) -> Vec<&'static Column> {
    let is_used = |column: &&Column| {
        group
            .iter()
            .any(|fact| !column.1(fact, Marks::POINT).is_empty())
    };
    COLUMNS.iter().filter(is_used).collect()
}

/// Whether figures stand in a column.
#[must_use]
pub const fn is_figure(label: Label) -> bool {
    matches!(label, Label::Quantity | Label::UnitPrice | Label::Amount)
}

fn table(text: &mut String, sheet: &Sheet, group: &[Fact]) {
    let columns = columns_of(group);
    let heads = columns.iter().map(|it| escaped(sheet.label(it.0)));
    row(text, heads.collect());
    let rules = columns
        .iter()
        .map(|it| if is_figure(it.0) { "---:" } else { "---" }.to_owned());
    row(text, rules.collect());
    for fact in group {
        row(
            text,
            columns
                .iter()
                .map(|it| escaped(&it.1(fact, sheet.marks)))
                .collect(),
        );
    }
}

fn row(text: &mut String, cells: Vec<String>) {
    for cell in cells {
        text.push_str("| ");
        text.push_str(&cell);
        text.push(' ');
    }
    text.push_str("|\n");
}

/// `text` without its power over tables, links and markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if has("\\`*_[]<>|~&#", character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
