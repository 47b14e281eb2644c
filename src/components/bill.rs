//! The lines of a bill, and the notes below it.

use crate::components::element::{El, el};
use crate::components::live::renew;
use crate::components::source_button::{source_button, source_label};
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
        renew(&self.lines, &now.lines, old, &|line, last| {
            if last.is_some_and(|(before, row)| revise(row, line, before)) {
                return None;
            }
            let is_same = |it: &LineModel| it.id == line.id && it.amount == line.amount;
            let has_changed = old.is_some_and(|old| !old.iter().any(is_same));
            Some(bill_line(line, has_changed, self.has_sources, texts))
        });
        let old = before.map(|it| it.notes.as_slice());
        renew(&self.notes, &now.notes, old, &|note, _| {
            let item = el("li", "notes__note").attr("data-note", &note.code);
            Some(stated(item, &note.words, texts))
        });
    }
}

/// How many elements the row of a charge has: label, formula, amount, origin, source.
const PARTS: usize = 5;

/// One charge.
fn bill_line(line: &LineModel, has_changed: bool, with_source: bool, texts: &Texts) -> El {
    let amount = amount(&line.amount, "");
    amount.mark("data-changed", has_changed.then_some(""));
    let row = row(&line.label, &line.formula, amount)
        .attr("data-line", &line.id)
        .attr("data-amount", &line.plain_amount)
        .leaf("span", "bill__origin", &line.origin);
    let mut source = el("span", "bill__source").child(source_button(&line.label, texts));
    if with_source {
        source = source.text(" ").child(source_link(&line.source));
    }
    row.child(source)
}

/// Writes into the `row` of a charge what is not as it was `before`; false where it is another charge, or
/// where its source is open, which tells of the one before.
fn revise(row: &El, line: &LineModel, before: &LineModel) -> bool {
    let is_same =
        line.id == before.id && line.label == before.label && line.source == before.source;
    if !is_same || row.part(PARTS).is_some() {
        return false;
    }
    let parts = [
        (1, &line.formula, &before.formula),
        (3, &line.origin, &before.origin),
    ];
    for (index, now, last) in parts {
        if now != last
            && let Some(place) = row.part(index)
        {
            place.say(now);
        }
    }
    if line.amount != before.amount
        && let Some(last) = row.part(2)
    {
        row.mark("data-amount", Some(&line.plain_amount));
        last.say(&line.amount);
        last.mark("data-changed", Some(""));
        // The same flash by another name: it starts anew.
        let again = !last.0.has_attribute("data-again");
        last.mark("data-again", again.then_some(""));
    }
    true
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
        .leaf("span", "", words)
        .text(" ")
        .child(source_button(words, texts))
}

/// The item of a list that is a statement: nothing where other words could be written into the `last` one.
pub(crate) fn statement(
    classes: &str,
    words: &str,
    last: Option<&El>,
    texts: &Texts,
) -> Option<El> {
    let is_written = restate(last, words, texts);
    (!is_written).then(|| stated(el("li", classes), words, texts))
}

/// Writes other words into the `place` of a statement; false where there is none, or where its source is open,
/// which tells of the words before.
fn restate(place: Option<&El>, words: &str, texts: &Texts) -> bool {
    let place = place.filter(|it| it.part(2).is_none());
    let Some((said, button)) = place.and_then(|it| it.part(0).zip(it.part(1))) else {
        return false;
    };
    said.say(words);
    button.mark("aria-label", Some(&source_label(words, texts)));
    true
}
