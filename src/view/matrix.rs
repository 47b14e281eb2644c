//! The feature matrix of the six editions, ready to draw: what does not change with the numbers.

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Cell, Footnote, Row, RowGroup};
use im_pricing_core::metric::{Feature, Need};
use im_pricing_core::tables::{EDITIONS, ROWS};
use im_pricing_core::terms::Named;

use crate::draft::{Draft, Field};
use crate::text::Texts;
use crate::view::conflict::{ConflictName, conflicts_of_row};

/// The whole table, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MatrixModel {
    /// The billing modes, each above its editions.
    pub modes: Vec<ModeModel>,
    /// The six editions, in order.
    pub editions: Vec<EditionModel>,
    /// The three parts, with all rows.
    pub groups: Vec<GroupModel>,
}

/// A billing mode above its editions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModeModel {
    /// Its official name.
    pub name: &'static str,
    /// How many editions stand below it.
    pub editions: usize,
}

/// An edition's column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionModel {
    /// Which.
    pub edition: Edition,
    /// Its official name.
    pub name: &'static str,
    /// The name of its billing mode.
    pub mode: &'static str,
}

/// A part of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupModel {
    /// Its name.
    pub name: &'static str,
    /// Whether its rows can be required.
    pub can_be_required: bool,
    /// Its rows, in order.
    pub rows: Vec<RowModel>,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowModel {
    /// Stable id.
    pub id: &'static str,
    /// The official label.
    pub label: &'static str,
    /// The feature that ticking the row requires.
    pub feature: Option<Feature>,
    /// The size that it bounds.
    pub need: Option<Need>,
    /// One per edition, in order.
    pub cells: Vec<CellModel>,
    /// Numbers of its footnotes, in the order of the row.
    pub notes: Vec<usize>,
    /// The conflicts about it.
    pub conflicts: Vec<ConflictName>,
}

/// What one edition gives for one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellModel {
    /// In words, also where only a dash is drawn.
    pub words: String,
    /// How it is drawn.
    pub tone: Tone,
}

/// How a cell is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// A number, or "unlimited".
    Plain,
    /// Words with a small mark.
    Included,
    /// A dash; the words are for those who hear or hover.
    Absent,
}

/// The matrix in the language of `texts`.
pub fn matrix(texts: &Texts) -> MatrixModel {
    let numbered = numbered_footnotes();
    MatrixModel {
        modes: modes(texts),
        editions: editions(texts),
        groups: RowGroup::ALL
            .iter()
            .map(|group| rows_of(*group, &numbered, texts))
            .collect(),
    }
}

/// The rows in the order in which they are drawn: part by part.
pub(crate) fn rows_in_order() -> impl Iterator<Item = &'static Row> {
    RowGroup::ALL
        .iter()
        .flat_map(|group| ROWS.iter().filter(move |row| row.group == *group))
}

/// The notes by their numbers, the first one being 1: in the order in which the rows refer to them. One
/// that two rows share is numbered once.
pub(crate) fn numbered_footnotes() -> Vec<&'static Footnote> {
    let mut found: Vec<&'static Footnote> = Vec::new();
    for note in rows_in_order().flat_map(|row| row.footnotes) {
        if number_of(note, &found).is_none() {
            found.push(note);
        }
    }
    found
}

/// The number of a note.
pub(crate) fn number_of(note: &Footnote, numbered: &[&'static Footnote]) -> Option<usize> {
    let place = numbered.iter().position(|it| it.id == note.id)?;
    Some(place + 1)
}

fn editions(texts: &Texts) -> Vec<EditionModel> {
    EDITIONS
        .iter()
        .map(|terms| EditionModel {
            edition: terms.edition,
            name: texts.lang.words(terms.name),
            mode: terms.mode.name_in(texts.lang),
        })
        .collect()
}

fn modes(texts: &Texts) -> Vec<ModeModel> {
    let mut modes: Vec<ModeModel> = Vec::new();
    for terms in EDITIONS {
        let name = terms.mode.name_in(texts.lang);
        match modes.last_mut() {
            Some(mode) if mode.name == name => mode.editions += 1,
            _ => modes.push(ModeModel { name, editions: 1 }),
        }
    }
    modes
}

fn rows_of(group: RowGroup, numbered: &[&'static Footnote], texts: &Texts) -> GroupModel {
    let rows: Vec<RowModel> = ROWS
        .iter()
        .filter(|row| row.group == group)
        .map(|row| RowModel {
            id: row.id,
            label: texts.lang.words(row.label),
            feature: row.feature,
            need: row.need,
            cells: row
                .cells
                .iter()
                .map(|cell| cell_model(*cell, row, texts))
                .collect(),
            notes: row
                .footnotes
                .iter()
                .filter_map(|note| number_of(note, numbered))
                .collect(),
            conflicts: conflicts_of_row(row, texts),
        })
        .collect();
    GroupModel {
        name: group.name_in(texts.lang),
        can_be_required: rows.iter().any(|row| row.feature.is_some()),
        rows,
    }
}

fn cell_model(cell: Cell, row: &Row, texts: &Texts) -> CellModel {
    let tone = match cell {
        Cell::Count(_) | Cell::Unlimited => Tone::Plain,
        Cell::Supported | Cell::NeedsTicket => Tone::Included,
        Cell::NotSupported | Cell::NotApplicable => Tone::Absent,
    };
    let words = match cell {
        Cell::NotApplicable => texts.matrix.table.does_not_apply.to_owned(),
        _ => cell.text(row.unit, texts.lang, texts.notation.group),
    };
    CellModel { words, tone }
}

/// Whether the reader asks for what a row is about: the feature that it is, or the size it bounds.
pub fn is_required(feature: Option<Feature>, need: Option<Need>, draft: &Draft) -> bool {
    feature.is_some_and(|it| draft.features.contains(&it))
        || need.is_some_and(|it| {
            draft.is_unlimited(it) || !draft.text(Field::Need(it)).trim().is_empty()
        })
}

#[cfg(test)]
mod tests;
