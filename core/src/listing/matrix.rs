//! The six editions feature by feature, with footnotes, conflicts and sources.

use serde::{Serialize, Serializer};

use super::ConflictEntry;
use crate::edition::Edition;
use crate::matrix::{Cell, Footnote, Row};
use crate::source::Source;
use crate::tables::{CONFLICTS, ROWS};
use crate::text::Language;

/// The matrix in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// The language's tag.
    pub lang: &'static str,
    /// The editions, in the order of the cells.
    pub editions: &'static [Edition],
    /// Every row, in the order of the official page.
    pub rows: Vec<RowEntry>,
}

/// One row.
#[derive(Clone, Debug, Serialize)]
pub struct RowEntry {
    /// Stable id, such as `max_members_per_non_av_group`.
    pub id: &'static str,
    /// The official label.
    pub label: &'static str,
    /// One cell per edition.
    pub cells: Cells,
    /// Conditions, in the order of their numbers.
    pub footnotes: Vec<FootnoteEntry>,
    /// What other pages say.
    pub conflicts: Vec<ConflictEntry>,
    /// The pages that print the row, the first one decisive.
    pub sources: &'static [Source],
    /// The row itself.
    #[serde(skip)]
    pub row: &'static Row,
}

/// The cells by edition, in the order of the editions.
#[derive(Clone, Debug)]
pub struct Cells(pub Vec<(Edition, CellEntry)>);

/// One cell.
#[derive(Clone, Debug, Serialize)]
pub struct CellEntry {
    /// What the edition gives.
    pub value: Cell,
    /// The same as a reader sees it.
    pub text: String,
}

/// A condition of a row.
#[derive(Clone, Debug, Serialize)]
pub struct FootnoteEntry {
    /// Stable id, such as `community_sdk`.
    pub id: &'static str,
    /// The condition.
    pub text: &'static str,
    /// The editions it concerns; all when empty.
    pub editions: &'static [Edition],
    /// Where it is stated.
    pub source: Source,
}

impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(edition, cell)| (edition, cell)))
    }
}

impl Matrix {
    /// The matrix in `language`.
    #[must_use]
    pub fn new(language: &'static Language) -> Self {
        Self {
            lang: language.tag,
            editions: Edition::ALL,
            rows: ROWS
                .iter()
                .map(|row| RowEntry::new(row, language))
                .collect(),
        }
    }
}

impl RowEntry {
    fn new(row: &'static Row, language: &'static Language) -> Self {
        let cell = |edition: Edition| {
            let value = row.cell(edition);
            let text = value.text(row.unit, language, ',');
            (edition, CellEntry { value, text })
        };
        let footnote = |it: &&'static Footnote| FootnoteEntry {
            id: it.id,
            text: language.words(it.text),
            editions: it.editions,
            source: it.source,
        };
        let conflicts = CONFLICTS.iter().filter(|conflict| conflict.about == row.id);
        Self {
            id: row.id,
            label: language.words(row.label),
            cells: Cells(Edition::ALL.iter().map(|edition| cell(*edition)).collect()),
            footnotes: row.footnotes.iter().map(footnote).collect(),
            conflicts: conflicts
                .flat_map(|it| ConflictEntry::all(it, language))
                .collect(),
            sources: row.sources,
            row,
        }
    }

    /// What a reader sees in each cell, in the order of the editions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells.0.iter().map(|(_, cell)| cell.text.as_str())
    }
}
