//! The lines of a bill, and the notes below it.

use crate::components::element::{El, el};
use crate::components::source_button::source_button;
use crate::components::source_link::source_link;
use crate::text::Texts;
use crate::view::line::{FirstMonthModel, LineModel};
use crate::view::note::NoteModel;

/// One row per charge. Against the lines of `before`, a row with another amount shows it by a short
/// flash. `with_source` names the page of the price beside the control that tells more of it.
pub(crate) fn bill(
    lines: &[LineModel],
    before: Option<&[LineModel]>,
    with_source: bool,
    texts: &Texts,
) -> El {
    let mut list = el("ul", "bill").attr("part", "bill");
    for line in lines {
        let is_same = |it: &LineModel| it.id == line.id && it.amount == line.amount;
        let has_changed = before.is_some_and(|before| !before.iter().any(is_same));
        let row = bill_line(line, with_source, texts);
        row.mark("data-changed", has_changed.then_some(""));
        list = list.child(row);
    }
    list
}

/// One charge.
fn bill_line(line: &LineModel, with_source: bool, texts: &Texts) -> El {
    let mut row = row(&line.label, &line.formula, amount(&line.amount, ""))
        .attr("data-line", &line.id)
        .attr("data-amount", &line.plain_amount);
    if !line.origin.is_empty() {
        row = row.leaf("span", "bill__origin", &line.origin);
    }
    let mut source = el("span", "bill__source").child(source_button(&line.label, texts));
    if with_source {
        source = source.text(" ").child(source_link(&line.source));
    }
    row.child(source)
}

fn row(label: &str, formula: &str, amount: El) -> El {
    el("li", "bill__line")
        .leaf("span", "bill__label", label)
        .leaf("span", "bill__formula", formula)
        .child(amount)
}

/// An amount, as much to the left as the others have further decimals.
fn amount(words: &str, pad: &str) -> El {
    el("span", "bill__amount").attr("data-pad", pad).text(words)
}

/// The bill of the month in which the app becomes a paid edition.
pub(crate) fn first_month(month: &FirstMonthModel, texts: &Texts) -> El {
    let mut list = el("ul", "bill");
    for line in &month.lines {
        let how = if line.is_by_day {
            texts.line.prorated
        } else {
            ""
        };
        list = list.child(row(&line.label, how, amount(&line.amount, line.pad)));
    }
    let head = el("p", "first-month__head")
        .child(
            el("span", "")
                .text(&month.heading)
                .text(" ")
                .child(source_button(&month.heading, texts)),
        )
        .child(amount(&month.total, month.pad));
    el("div", "first-month")
        .attr("data-first-month", &month.plain_total)
        .child(head)
        .child(list)
}

/// A statement in `place`, with its source.
pub(crate) fn stated(place: El, words: &str, texts: &Texts) -> El {
    place
        .text(words)
        .text(" ")
        .child(source_button(words, texts))
}

/// Sentences that a reader must know.
pub(crate) fn notes(notes: &[NoteModel], texts: &Texts) -> El {
    let mut list = el("ul", "notes");
    for note in notes {
        let item = el("li", "notes__note").attr("data-note", &note.code);
        list = list.child(stated(item, &note.words, texts));
    }
    list
}
