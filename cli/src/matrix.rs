//! `im-quote matrix`: the six editions feature by feature, with footnotes, conflicts and sources.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Cell, Footnote, Row};
use im_pricing_core::source::Source;
use im_pricing_core::tables::{CONFLICTS, ROWS};
use im_pricing_core::terms::Named;
use im_pricing_core::text::Language;
use serde::{Serialize, Serializer};

use crate::args::MatrixFormat;
use crate::conflict::{ConflictView, sentences};
use crate::failure::Failure;
use crate::output;
use crate::table::Table;

/// Prints the matrix.
pub(crate) fn run(format: MatrixFormat, language: &'static Language) -> Result<ExitCode, Failure> {
    let matrix = Matrix::new(language);
    match format {
        MatrixFormat::Json => output::json(&matrix),
        MatrixFormat::Csv => output::text(&matrix.csv_table().to_csv()),
        MatrixFormat::Text => output::text(&matrix.with_notes(&matrix.table().to_text(), "")),
        MatrixFormat::Markdown => output::text(&matrix.to_markdown()),
    }
}

/// The matrix as it is printed, in one language.
#[derive(Serialize)]
pub(crate) struct Matrix {
    lang: &'static str,
    #[serde(skip)]
    language: &'static Language,
    editions: &'static [Edition],
    rows: Vec<RowView>,
    /// Every footnote once, in the order of the numbers that stand beside the labels.
    #[serde(skip)]
    footnotes: Vec<&'static Footnote>,
}

#[derive(Serialize)]
struct RowView {
    id: &'static str,
    label: &'static str,
    cells: Cells,
    footnotes: Vec<FootnoteView>,
    conflicts: Vec<ConflictView>,
    sources: &'static [Source],
    #[serde(skip)]
    row: &'static Row,
}

/// The cells by edition, in the order of the editions.
struct Cells(Vec<(Edition, CellView)>);

#[derive(Serialize)]
struct CellView {
    value: Cell,
    text: String,
}

#[derive(Serialize)]
struct FootnoteView {
    id: &'static str,
    text: &'static str,
    editions: &'static [Edition],
    source: Source,
}

impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(edition, cell)| (edition, cell)))
    }
}

impl Matrix {
    /// The matrix in one language.
    pub(crate) fn new(language: &'static Language) -> Self {
        let mut footnotes: Vec<&'static Footnote> = Vec::new();
        for footnote in ROWS.iter().flat_map(|row| row.footnotes) {
            if !footnotes.contains(footnote) {
                footnotes.push(footnote);
            }
        }
        Self {
            lang: language.tag,
            language,
            editions: Edition::ALL,
            rows: ROWS.iter().map(|row| RowView::new(row, language)).collect(),
            footnotes,
        }
    }

    /// The table with its notes as Markdown.
    pub(crate) fn to_markdown(&self) -> String {
        self.with_notes(&self.table().to_markdown(), "- ")
    }

    fn headings(&self) -> impl Iterator<Item = String> {
        Edition::ALL
            .iter()
            .map(|edition| edition.name_in(self.language).to_owned())
    }

    /// Labels with the marks of their notes, then a column for each edition.
    fn table(&self) -> Table {
        let rows = self.rows.iter().map(|row| {
            let mut label = row.label.to_owned();
            for mark in self.marks(row) {
                let _ = write!(label, " [{mark}]");
            }
            [label].into_iter().chain(row.texts()).collect()
        });
        Table {
            headings: [String::new()].into_iter().chain(self.headings()).collect(),
            rows: rows.collect(),
        }
    }

    fn marks(&self, row: &RowView) -> Vec<String> {
        let numbers = row.row.footnotes.iter().filter_map(|footnote| {
            let index = self.footnotes.iter().position(|it| it == footnote)?;
            Some((index + 1).to_string())
        });
        let mut marks: Vec<_> = numbers.collect();
        marks.extend(row.conflicts.iter().map(|conflict| conflict.id.to_owned()));
        marks.dedup();
        marks
    }

    /// `table`, then the footnotes and the conflicts, each on a line that begins with `bullet`.
    fn with_notes(&self, table: &str, bullet: &str) -> String {
        let mut text = format!("{table}\n");
        for (index, footnote) in self.footnotes.iter().enumerate() {
            let words = self.language.words(footnote.text);
            let _ = writeln!(
                text,
                "{bullet}[{}] {words} ({})",
                index + 1,
                footnote.source
            );
        }
        for row in &self.rows {
            for sentence in row.conflict_sentences(self.language) {
                let _ = writeln!(text, "{bullet}{sentence}");
            }
        }
        text
    }

    /// A line for each row, its notes and sources in columns of their own.
    fn csv_table(&self) -> Table {
        let fixed = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let mut headings: Vec<String> = fixed(&["id", "label"]);
        headings.extend(Edition::ALL.iter().map(|edition| edition.name().to_owned()));
        headings.extend::<Vec<String>>(fixed(&["footnotes", "conflicts", "sources"]));
        let rows = self.rows.iter().map(|row| {
            let footnotes = row.footnotes.iter().map(|it| it.text.to_owned());
            let sources = row.sources.iter().map(ToString::to_string);
            let notes = [
                footnotes.collect::<Vec<_>>().join("\n"),
                row.conflict_sentences(self.language).join("\n"),
                sources.collect::<Vec<_>>().join("\n"),
            ];
            let label = [row.id.to_owned(), row.label.to_owned()];
            label.into_iter().chain(row.texts()).chain(notes).collect()
        });
        Table {
            headings,
            rows: rows.collect(),
        }
    }
}

impl RowView {
    fn new(row: &'static Row, language: &'static Language) -> Self {
        let cell = |edition: Edition| {
            let value = row.cell(edition);
            let text = value.text(row.unit, language, ',');
            (edition, CellView { value, text })
        };
        let footnote = |it: &&'static Footnote| FootnoteView {
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
                .flat_map(|it| ConflictView::all(it, language))
                .collect(),
            sources: row.sources,
            row,
        }
    }

    fn texts(&self) -> impl Iterator<Item = String> {
        self.cells.0.iter().map(|(_, cell)| cell.text.clone())
    }

    fn conflict_sentences(&self, language: &Language) -> Vec<String> {
        sentences(&self.conflicts, |_| self.label, self.row.unit, language)
    }
}
