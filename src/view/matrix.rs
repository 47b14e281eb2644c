//! The feature matrix of the six editions, ready to draw: what does not change with the numbers.

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Cell, Footnote, Row, RowGroup};
use im_pricing_core::metric::{Feature, Need};
use im_pricing_core::tables::{EDITIONS, ROWS};
use im_pricing_core::terms::Named;

use crate::draft::{Draft, Field};
use crate::text::Texts;
use crate::view::conflict::{ConflictName, conflicts_of_row};
use crate::view::matrix_notes::{FootnoteModel, RowSourceModel, footnotes, number_of, row_sources};

/// The whole table, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MatrixModel {
    /// The billing modes, each above its editions.
    pub modes: Vec<ModeModel>,
    /// The six editions, in order.
    pub editions: Vec<EditionModel>,
    /// The three parts, with all rows.
    pub groups: Vec<GroupModel>,
    /// The notes below the table, in the order of their numbers.
    pub footnotes: Vec<FootnoteModel>,
    /// The pages that print the rows.
    pub row_sources: Vec<RowSourceModel>,
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
    let footnotes = footnotes(texts);
    MatrixModel {
        modes: modes(texts),
        editions: editions(texts),
        groups: RowGroup::ALL
            .iter()
            .map(|group| rows_of(*group, &footnotes, texts))
            .collect(),
        row_sources: row_sources(texts),
        footnotes: footnotes.into_iter().map(|(_, model)| model).collect(),
    }
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

fn rows_of(
    group: RowGroup,
    footnotes: &[(&'static Footnote, FootnoteModel)],
    texts: &Texts,
) -> GroupModel {
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
                .filter_map(|note| number_of(note, footnotes))
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
