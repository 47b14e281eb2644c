//! The footnotes of the feature matrix, and the pages that print its rows.

use crate::text::Texts;
use crate::view::matrix::{number_of, numbered_footnotes, rows_in_order};
use crate::view::source::SourceModel;

/// A note below the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FootnoteModel {
    /// From 1, in the order in which the rows first refer to it.
    pub number: usize,
    /// The condition.
    pub words: &'static str,
    /// Where it is stated.
    pub source: SourceModel,
    /// The rows that refer to it: id and label.
    pub rows: Vec<(&'static str, &'static str)>,
}

/// A page, and the rows for which it decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowSourceModel {
    /// The page and section.
    pub source: SourceModel,
    /// The labels of the rows, or the words for all others; and the colon before the page.
    pub rows: String,
}

/// The notes with their numbers, in order.
pub fn footnotes(texts: &Texts) -> Vec<FootnoteModel> {
    let numbered = numbered_footnotes();
    let mut models: Vec<FootnoteModel> = Vec::new();
    for (place, note) in numbered.iter().enumerate() {
        let refers = |it: &&im_pricing_core::matrix::Row| {
            let mut notes = it.footnotes.iter();
            notes.any(|it| number_of(it, &numbered) == Some(place + 1))
        };
        let rows = rows_in_order().filter(refers);
        models.push(FootnoteModel {
            number: place + 1,
            words: texts.lang.words(note.text),
            source: SourceModel::of(&note.source, texts.lang),
            rows: rows
                .map(|row| (row.id, texts.lang.words(row.label)))
                .collect(),
        });
    }
    models
}

/// The decisive page of each row, every page once. The one with most rows stands last, and need not
/// name them.
pub fn row_sources(texts: &Texts) -> Vec<RowSourceModel> {
    let mut found: Vec<(SourceModel, Vec<&str>)> = Vec::new();
    for row in rows_in_order() {
        let Some(source) = row
            .sources
            .first()
            .map(|it| SourceModel::of(it, texts.lang))
        else {
            continue;
        };
        let label = texts.lang.words(row.label);
        match found.iter_mut().find(|(it, _)| *it == source) {
            Some((_, rows)) => rows.push(label),
            None => found.push((source, vec![label])),
        }
    }
    let most = found.iter().map(|(_, rows)| rows.len()).max();
    let (main, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|(_, rows)| Some(rows.len()) == most);
    let main = main.into_iter().map(|(source, _)| RowSourceModel {
        source,
        rows: [texts.matrix.table.other_rows, texts.page.colon].concat(),
    });
    let others = others.into_iter().map(|(source, rows)| RowSourceModel {
        source,
        rows: [&*rows.join(texts.page.comma), texts.page.colon].concat(),
    });
    others.chain(main).collect()
}

#[cfg(test)]
mod tests {
    use im_pricing_core::tables::{FOOTNOTES, ROWS};

    use super::{footnotes, row_sources};
    use crate::text::every_language;
    use crate::view::matrix::matrix;
    use crate::view::source::SourceModel;

    #[test]
    fn footnotes_are_numbered_once_and_every_reference_finds_its_note() {
        for texts in every_language() {
            let model = matrix(texts);
            let footnotes = footnotes(texts);
            let numbers: Vec<_> = footnotes.iter().map(|note| note.number).collect();
            assert_eq!((1..=FOOTNOTES.len()).collect::<Vec<_>>(), numbers);
            for row in model.groups.iter().flat_map(|group| &group.rows) {
                for number in &row.notes {
                    let note = &footnotes[number - 1];
                    assert!(
                        note.rows.contains(&(row.id, row.label)),
                        "{} {number}",
                        row.id
                    );
                }
            }
            let references: usize = footnotes.iter().map(|note| note.rows.len()).sum();
            assert_eq!(
                ROWS.iter().map(|row| row.footnotes.len()).sum::<usize>(),
                references
            );
        }
    }

    #[test]
    fn notes_are_read_in_rising_order_from_top_to_bottom() {
        for texts in every_language() {
            let mut seen = 0;
            for row in matrix(texts).groups.iter().flat_map(|group| &group.rows) {
                for number in &row.notes {
                    assert!(*number <= seen + 1, "{} {number}", row.id);
                    seen = seen.max(*number);
                }
            }
        }
    }

    #[test]
    fn every_page_that_decides_a_row_is_named_once() {
        for texts in every_language() {
            let sources = row_sources(texts);
            let others = sources.iter().filter(|it| {
                let rows = it.rows.strip_suffix(texts.page.colon);
                rows == Some(texts.matrix.table.other_rows)
            });
            assert_eq!(1, others.count());
            for row in ROWS {
                let decisive = row
                    .sources
                    .first()
                    .map(|it| SourceModel::of(it, texts.lang));
                let named = sources.iter().filter(|it| Some(it.source) == decisive);
                assert_eq!(1, named.count(), "{}", row.id);
            }
        }
    }
}
