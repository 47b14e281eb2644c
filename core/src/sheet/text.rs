//! Plain text, for a message: a line per fact, what explains it below.

use crate::sheet::{Fact, Sheet};
use crate::terms::Marks;

/// The sheet as lines.
#[must_use]
pub fn print(sheet: &Sheet) -> String {
    let mut text = [&sheet.title, "\n"].concat();
    for group in sheet.groups() {
        text.push('\n');
        text.push_str(&sheet.heading(group));
        text.push('\n');
        for fact in group {
            line(&mut text, fact, sheet.marks);
        }
    }
    text
}

fn line(text: &mut String, fact: &Fact, marks: Marks) {
    text.push_str("- ");
    text.push_str(&fact.item);
    if !fact.item.is_empty() {
        text.push_str(": ");
    }
    let stated = [fact.value.clone(), sum(fact, marks)];
    let stated: Vec<_> = stated.into_iter().filter(|it| !it.is_empty()).collect();
    text.push_str(&stated.join(": "));
    text.push('\n');
    for below in [&fact.how, &fact.source] {
        if !below.is_empty() {
            text.push_str("  ");
            text.push_str(below);
            text.push('\n');
        }
    }
}

/// `3 × 449.99 = 1,349.97 USD`, or the amount alone.
fn sum(fact: &Fact, marks: Marks) -> String {
    let Some(amount) = fact.amount else {
        return fact.quantity.map(|it| marks.count(it)).unwrap_or_default();
    };
    let amount = [&marks.money(amount), " USD"].concat();
    match (fact.quantity, fact.unit_price) {
        (Some(quantity), Some(price)) => [
            &marks.count(quantity),
            " × ",
            &marks.money(price),
            " = ",
            &amount,
        ]
        .concat(),
        _ => amount,
    }
}
