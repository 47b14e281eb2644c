//! The words around the feature matrix, the conflicts and the conditions.
//!
//! Labels, facts and reasons are data and come from the core; here stand only the words that the
//! page adds. `{…}` marks the places that [`fill`](super::fill) fills.

use im_pricing_core::condition::Topic;

use super::area::area;

/// The words of the feature matrix, the conflicts and the conditions.
#[allow(missing_docs, reason = "each area is documented where it is declared")]
pub struct MatrixTexts {
    pub table: TableTexts,
    pub column: ColumnTexts,
    pub conflict: ConflictTexts,
    pub conditions: ConditionsTexts,
    /// Headings of the conditions by [`Topic`], in its order.
    pub topics: [&'static str; Topic::ALL.len()],
}

impl MatrixTexts {
    /// The heading of `topic`.
    pub fn topic(&self, topic: Topic) -> &'static str {
        self.topics.get(topic.index()).copied().unwrap_or("")
    }

    /// Names the texts and their order.
    pub const KEYS: &'static [&'static str] = &[
        TableTexts::KEYS,
        ColumnTexts::KEYS,
        ConflictTexts::KEYS,
        ConditionsTexts::KEYS,
    ];

    /// Takes the texts from a file of words, in their order.
    pub fn read(words: &mut std::str::Lines<'static>) -> Self {
        Self {
            table: TableTexts::read(words),
            column: ColumnTexts::read(words),
            conflict: ConflictTexts::read(words),
            conditions: ConditionsTexts::read(words),
            topics: std::array::from_fn(|_| words.next().unwrap_or_default()),
        }
    }

    /// Each text with its key.
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    pub fn all(&self) -> Vec<(&'static str, &'static str)> {
        let topics = self
            .topics
            .map(|title| ("MatrixTexts.topics", title))
            .to_vec();
        let areas = [self.table.all(), self.column.all(), self.conflict.all()];
        [areas.concat(), self.conditions.all(), topics].concat()
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

area! {
    /// The conditions and the sources.
    ConditionsTexts {
        /// Heading of the section.
        title,
        /// A link to the official page that a fact is about.
        open_page,
        /// Heading of the sources.
        sources,
        /// What the sources are: `{date}` is the last day on which the price lists were confirmed.
        last_confirmed,
        /// Summary of the list of pages: `{n}` of them.
        documents,
        /// Summary of the list of conflicts: `{n}` of them.
        conflicts,
        /// What the list of conflicts is.
        conflicts_intro,
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
    conditions: ConditionsTexts {
        title: "Conditions",
        open_page: "Open the page",
        sources: "Where the numbers come from",
        last_confirmed: "Every price and limit is copied from an official page of the vendor, as that page stood on the date beside it. The price lists were last confirmed on {date}; later changes are not covered. Taxes are not included.",
        documents: "Pages that were read: {n}",
        conflicts: "Where two pages disagree: {n}",
        conflicts_intro: "Both values are kept, with the one that is used and the reason.",
    },
    topics: [
        "Billing calendar",
        "Moving to the new billing mode",
        "What the words mean",
        "Good to know",
        "Value-added services",
        "Audio and video calls",
        "What a downgrade loses",
        "Official pages and contacts",
    ],
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
    conditions: ConditionsTexts {
        title: "이용 조건",
        open_page: "페이지 열기",
        sources: "수치의 출처",
        last_confirmed: "모든 가격과 한도는 공식 페이지에서 옮긴 것이며, 옆에 적힌 날짜의 버전을 따릅니다. 요금표를 마지막으로 확인한 날은 {date}이며, 그 이후의 변경은 반영되지 않았습니다. 세금은 포함되지 않습니다.",
        documents: "확인한 페이지: {n}",
        conflicts: "두 페이지의 내용이 서로 다른 곳: {n}",
        conflicts_intro: "두 값을 모두 남기고, 사용한 값과 그 이유를 밝힙니다.",
    },
    topics: [
        "청구 일정",
        "새로운 과금 방식으로 전환",
        "용어의 뜻",
        "알아 둘 사항",
        "부가 서비스",
        "음성/영상 통화 기능",
        "다운그레이드 시 사라지는 기능",
        "공식 페이지와 문의처",
    ],
};
