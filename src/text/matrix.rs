//! The words around the feature matrix and the conflicts.
//!
//! Labels, facts and reasons are data and come from the core; here stand only the words that the
//! page adds. `{…}` marks the places that [`fill`](super::fill) fills.

use im_pricing_core::text::Lines;

use super::area::area;

/// The words of the feature matrix and the conflicts.
#[allow(missing_docs, reason = "each area is documented where it is declared")]
#[derive(Clone, Copy)]
pub struct MatrixTexts {
    pub table: TableTexts,
    pub column: ColumnTexts,
    pub conflict: ConflictTexts,
}

impl MatrixTexts {
    /// Names the texts and their order.
    pub const KEYS: &'static [&'static str] =
        &[TableTexts::KEYS, ColumnTexts::KEYS, ConflictTexts::KEYS];

    /// Texts without words.
    pub const EMPTY: Self = Self {
        table: TableTexts::EMPTY,
        column: ColumnTexts::EMPTY,
        conflict: ConflictTexts::EMPTY,
    };

    /// Takes the texts from a file of words, in their order.
    pub fn read(&mut self, words: &mut Lines) {
        self.table.read(words);
        self.column.read(words);
        self.conflict.read(words);
    }

    /// Each text with its key.
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    pub fn all(&self) -> Vec<(&'static str, &'static str)> {
        [self.table.all(), self.column.all(), self.conflict.all()].concat()
    }
}

area! {
    /// The table.
    TableTexts {
        /// Heading of the section.
        title,
        /// Caption of the table.
        caption,
        /// Header of the first column.
        row_header,
        /// Label of the first of the two choices on a narrow screen.
        first_choice,
        /// Label of the second.
        second_choice,
        /// Beside the heading of the features: that the boxes can be ticked.
        tick_what_you_need,
        /// Name of a feature's box for those who hear it: `{feature}`.
        require,
        /// What the dash of an edition without the row means.
        does_not_apply,
        /// Heading of the footnotes.
        notes,
        /// Name of a reference to footnote `{n}`.
        note,
        /// Name of the way back from a footnote to `{row}`.
        back_to,
        /// Before the pages that print the table.
        row_sources,
        /// The rows of a source that are named by no other one.
        other_rows,
    }
}

area! {
    /// The price of an edition in the head of its column, or what stands in its place.
    ColumnTexts {
        /// Mark of an edition that can be had after migration.
        after_migration,
        /// Mark of an edition that cannot be had.
        not_for_this_app,
        /// Nothing valid has been entered yet.
        no_answer,
        /// Below a price that belongs to earlier figures.
        out_of_date,
        /// Why it does not fit: `{what}` reaches `{limit}`.
        at_most,
        /// Why it does not fit: `{feature}` is missing.
        not_included,
        /// Why it does not fit: `{feature}` is missing in the chosen data center.
        not_in_idc,
        /// Why it does not fit: a free tier that a paid app cannot return to.
        no_return,
        /// There are `{n}` further reasons.
        more,
    }
}

area! {
    /// A conflict between two official pages.
    ConflictTexts {
        /// The badge.
        badge,
        /// Name of the badge for those who hear it: the badge's words and `{subject}`.
        badge_name,
        /// Before the value that is used.
        used,
        /// Before the value that is not.
        not_used,
        /// Before the reason.
        why,
    }
}
