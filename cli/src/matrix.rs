//! `im-quote matrix`: the six editions feature by feature, with footnotes, conflicts and sources.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::edition::Edition;
use im_pricing_core::listing::{Matrix, RowEntry};
use im_pricing_core::matrix::Footnote;
use im_pricing_core::terms::Named;
use im_pricing_core::text::Language;

use crate::args::MatrixFormat;
use crate::conflict::sentences;
use crate::failure::Failure;
use crate::output;
use crate::table::Table;

/// Prints the matrix.
pub(crate) fn run(format: MatrixFormat, language: &'static Language) -> Result<ExitCode, Failure> {
    let matrix = Matrix::new(language);
    let sheet = Sheet::new(&matrix, language);
    match format {
        MatrixFormat::Json => output::json(&matrix),
        MatrixFormat::Csv => output::text(&sheet.csv_table().to_csv()),
        MatrixFormat::Text => output::text(&sheet.with_notes(&sheet.table().to_text(), "")),
        MatrixFormat::Markdown => output::text(&sheet.to_markdown()),
    }
}

/// The matrix with its notes as Markdown.
pub(crate) fn to_markdown(matrix: &Matrix, language: &'static Language) -> String {
    Sheet::new(matrix, language).to_markdown()
}

/// The matrix as a table with notes.
struct Sheet<'m> {
    rows: &'m [RowEntry],
    language: &'static Language,
    /// Every footnote once, in the order of the numbers that stand beside the labels.
    footnotes: Vec<&'static Footnote>,
}

impl<'m> Sheet<'m> {
    fn new(matrix: &'m Matrix, language: &'static Language) -> Self {
        let mut footnotes: Vec<&'static Footnote> = Vec::new();
        for footnote in matrix.rows.iter().flat_map(|row| row.row.footnotes) {
            if !footnotes.contains(footnote) {
                footnotes.push(footnote);
            }
        }
        Self {
            rows: &matrix.rows,
            language,
            footnotes,
        }
    }

    fn to_markdown(&self) -> String {
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
            [label].into_iter().chain(texts(row)).collect()
        });
        Table {
            headings: [String::new()].into_iter().chain(self.headings()).collect(),
            rows: rows.collect(),
        }
    }

    fn marks(&self, row: &RowEntry) -> Vec<String> {
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
        for row in self.rows {
            for sentence in self.conflict_sentences(row) {
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
                self.conflict_sentences(row).join("\n"),
                sources.collect::<Vec<_>>().join("\n"),
            ];
            let label = [row.id.to_owned(), row.label.to_owned()];
            label.into_iter().chain(texts(row)).chain(notes).collect()
        });
        Table {
            headings,
            rows: rows.collect(),
        }
    }

    fn conflict_sentences(&self, row: &RowEntry) -> Vec<String> {
        sentences(&row.conflicts, |_| row.label, row.row.unit, self.language)
    }
}

fn texts(row: &RowEntry) -> impl Iterator<Item = String> {
    row.texts().map(str::to_owned)
}
