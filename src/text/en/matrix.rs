//! English: the words around the feature matrix and the conflicts.

use crate::text::matrix::{ColumnTexts, ConflictTexts, MatrixTexts, TableTexts};

pub(in crate::text) const TEXTS: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "What each edition includes",
        caption: "The six editions row by row, with the price of each for your figures",
        row_header: "Limit, quota or feature",
        first_choice: "First edition",
        second_choice: "Second edition",
        tick_what_you_need: "Select what your app must do.",
        require: "Required: {feature}",
        does_not_apply: "Does not apply",
        notes: "Notes to the table",
        note: "Note {n}",
        back_to: "Back to {row}",
        row_sources: "Pages that print these rows",
        other_rows: "All other rows",
    },
    column: ColumnTexts {
        after_migration: "After migration",
        not_for_this_app: "Not for this app",
        no_answer: "No price yet",
        out_of_date: "For earlier figures",
        at_most: "{what}: at most {limit}",
        not_included: "Not included: {feature}",
        not_in_idc: "Not in this data center: {feature}",
        no_return: "No way back from a paid edition",
        more: "(and {n} more)",
    },
    conflict: ConflictTexts {
        badge: "2 sources",
        badge_name: "2 sources disagree: {subject}",
        used: "Used here",
        not_used: "Not used",
        why: "Why",
    },
};
