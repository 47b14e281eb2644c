//! The words of the conditions and the sources.

use crate::text::area::area;

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

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: ConditionsTexts = ConditionsTexts {
    title: "Conditions",
    open_page: "Open the page",
    sources: "Where the numbers come from",
    last_confirmed: "Every price and limit is copied from an official page of the vendor, as that page stood on the date beside it. The price lists were last confirmed on {date}; later changes are not covered. Taxes are not included.",
    documents: "Pages that were read: {n}",
    conflicts: "Where two pages disagree: {n}",
    conflicts_intro: "Both values are kept, with the one that is used and the reason.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: ConditionsTexts = ConditionsTexts {
    title: "이용 조건",
    open_page: "페이지 열기",
    sources: "수치의 출처",
    last_confirmed: "모든 가격과 한도는 공식 페이지에서 옮긴 것이며, 옆에 적힌 날짜의 버전을 따릅니다. 요금표를 마지막으로 확인한 날은 {date}이며, 그 이후의 변경은 반영되지 않았습니다. 세금은 포함되지 않습니다.",
    documents: "확인한 페이지: {n}",
    conflicts: "두 페이지의 내용이 서로 다른 곳: {n}",
    conflicts_intro: "두 값을 모두 남기고, 사용한 값과 그 이유를 밝힙니다.",
};
