//! What the table shows.

use super::{Tone, is_required, matrix};
use crate::draft::{Draft, Field};
use crate::text::every_language;
use im_pricing_core::metric::{Feature, Need};
use im_pricing_core::tables::{CONFLICTS, ROWS};

#[test]
fn all_25_rows_have_a_label_and_six_cells_in_words() {
    for texts in every_language() {
        let model = matrix(texts);
        let rows: Vec<_> = model.groups.iter().flat_map(|group| &group.rows).collect();
        assert_eq!(25, rows.len());
        assert_eq!(ROWS.len(), rows.len());
        for row in rows {
            assert!(!row.label.is_empty(), "{}", row.id);
            assert_eq!(6, row.cells.len(), "{}", row.id);
            assert!(
                row.cells
                    .iter()
                    .all(|cell| cell.words.chars().any(char::is_alphanumeric))
            );
        }
    }
}

#[test]
fn every_edition_stands_below_its_billing_mode() {
    for texts in every_language() {
        let model = matrix(texts);
        assert_eq!(6, model.editions.len());
        let mut editions = model.editions.iter();
        for mode in &model.modes {
            assert!(
                editions
                    .by_ref()
                    .take(mode.editions)
                    .all(|it| it.mode == mode.name)
            );
        }
        assert!(editions.next().is_none());
    }
}

#[test]
fn every_feature_can_be_required_in_one_row() {
    for texts in every_language() {
        let model = matrix(texts);
        for feature in Feature::ALL {
            let rows = model.groups.iter().flat_map(|group| &group.rows);
            assert_eq!(1, rows.filter(|row| row.feature == Some(*feature)).count());
        }
        for group in model.groups {
            let any = group.rows.iter().any(|row| row.feature.is_some());
            assert_eq!(group.can_be_required, any);
        }
    }
}

#[test]
fn every_conflict_about_a_row_stands_at_that_row() {
    for texts in every_language() {
        let model = matrix(texts);
        let shown: usize = model
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .map(|row| row.conflicts.len())
            .sum();
        let about_rows = |about: &str| ROWS.iter().any(|row| row.id == about);
        assert_eq!(
            CONFLICTS.iter().filter(|it| about_rows(it.about)).count(),
            shown
        );
    }
}

#[test]
fn a_dash_is_drawn_only_where_there_is_nothing() {
    for texts in every_language() {
        for row in matrix(texts).groups.iter().flat_map(|group| &group.rows) {
            for cell in &row.cells {
                let absent = cell.words == texts.matrix.table.does_not_apply
                    || cell.words
                        == texts
                            .lang
                            .words(im_pricing_core::tables::TERMS.not_supported);
                assert_eq!(cell.tone == Tone::Absent, absent, "{}", row.id);
            }
        }
    }
}

#[test]
fn a_row_is_required_by_its_feature_or_by_its_size() {
    let mut draft = Draft::example();
    let (community, users) = (Some(Feature::Community), Some(Need::Users));
    assert!(!is_required(community, None, &draft));
    draft.require(Feature::Community, true);
    assert!(is_required(community, None, &draft));
    assert!(!is_required(None, users, &draft));
    draft.set_unlimited(Need::Users, true);
    assert!(is_required(None, users, &draft));
    let days = Some(Need::RetentionDays);
    assert!(!is_required(None, days, &draft));
    draft.set_text(Field::Need(Need::RetentionDays), "30".to_owned());
    assert!(is_required(None, days, &draft));
    assert!(!is_required(None, None, &draft));
}
