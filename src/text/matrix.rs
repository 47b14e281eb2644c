//! The words around the feature matrix and the conflicts.
//!
//! Labels, facts and reasons are data and come from the core; here stand only the words that the
//! page adds. `{…}` marks the places that [`fill`](super::fill) fills.

use im_pricing_core::text::Lines;

use super::area::area;

/// The words of the feature matrix and the conflicts.
#[allow(missing_docs, reason = "each area is documented where it is declared")]
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

/// English.
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "What each edition includes",
        caption: "The six editions row by row, with the price of each for your figures",
        row_header: "Limit, quota or feature",
        first_choice: "First edition",
        second_choice: "Second edition",
        tick_what_you_need: "Tick what your app must do.",
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

/// Korean.
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "버전별 제공 내용",
        caption: "여섯 가지 버전의 항목별 비교와 입력한 수치에 따른 버전별 요금",
        row_header: "한도, 할당량, 기능",
        first_choice: "첫 번째 버전",
        second_choice: "두 번째 버전",
        tick_what_you_need: "앱에 꼭 필요한 기능을 선택하십시오.",
        require: "필수: {feature}",
        does_not_apply: "해당 없음",
        notes: "표의 주석",
        note: "주석 {n}",
        back_to: "돌아가기: {row}",
        row_sources: "이 항목들이 실린 페이지",
        other_rows: "그 밖의 모든 항목",
    },
    column: ColumnTexts {
        after_migration: "전환 후 이용 가능",
        not_for_this_app: "이 앱은 이용 불가",
        no_answer: "아직 요금 없음",
        out_of_date: "이전 수치 기준",
        at_most: "{what}: 최대 {limit}",
        not_included: "미포함: {feature}",
        not_in_idc: "이 데이터 센터에서 미지원: {feature}",
        no_return: "유료 버전에서 되돌릴 수 없음",
        more: "(외 {n}건)",
    },
    conflict: ConflictTexts {
        badge: "출처 2개",
        badge_name: "출처 2개, 서로 다름: {subject}",
        used: "사용한 값",
        not_used: "사용하지 않은 값",
        why: "이유",
    },
};
