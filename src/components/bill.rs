//! The lines of a bill, and the notes below it.

use crate::components::element::{El, el};
use crate::components::live::renew;
use crate::components::source_button::source_button;
use crate::components::source_link::source_link;
use crate::text::Texts;
use crate::view::line::LineModel;
use crate::view::result::BillModel;

/// Where a bill is drawn.
#[derive(Clone)]
pub(crate) struct Bill {
    /// Its charges.
    pub(crate) lines: El,
    /// What a reader must know.
    pub(crate) notes: El,
    /// Whether the page of a price is named beside the control that tells more of it.
    has_sources: bool,
}

impl Bill {
    /// The places, empty.
    pub(crate) fn new(has_sources: bool) -> Self {
        Self {
            lines: el("ul", "bill").attr("part", "bill"),
            notes: el("ul", "notes"),
            has_sources,
        }
    }

    /// Draws what is not as it was `before`. A charge with another amount shows it by a short flash.
    pub(crate) fn draw(&self, now: &BillModel, before: Option<&BillModel>, texts: &Texts) {
        let old = before.map(|it| it.lines.as_slice());
        renew(&self.lines, &now.lines, old, &|line| {
            let is_same = |it: &LineModel| it.id == line.id && it.amount == line.amount;
            let has_changed = old.is_some_and(|old| !old.iter().any(is_same));
            let row = bill_line(line, self.has_sources, texts);
            row.mark("data-changed", has_changed.then_some(""));
            row
        });
        let old = before.map(|it| it.notes.as_slice());
        renew(&self.notes, &now.notes, old, &|note| {
            let item = el("li", "notes__note").attr("data-note", &note.code);
            stated(item, &note.words, texts)
        });
    }
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

/// A row of a bill, also of one that has no sources of its own.
pub(crate) fn row(label: &str, formula: &str, amount: El) -> El {
    el("li", "bill__line")
        .leaf("span", "bill__label", label)
        .leaf("span", "bill__formula", formula)
        .child(amount)
}

/// An amount, as much to the left as the others have further decimals.
pub(crate) fn amount(words: &str, pad: &str) -> El {
    el("span", "bill__amount").attr("data-pad", pad).text(words)
}

/// A statement in `place`, with its source.
pub(crate) fn stated(place: El, words: &str, texts: &Texts) -> El {
    place
        .text(words)
        .text(" ")
        .child(source_button(words, texts))
}
