//! The words around the views that help to decide: their names and what frames them.

use crate::text::area::area;

area! {
    /// The tabs.
    DecideTexts {
        /// Heading of the section.
        heading,
        /// Tab: all editions against each other.
        compare,
        /// Tab: cost drawn against usage.
        chart,
        /// Tab: which edition is cheapest where.
        map,
        /// Tab: the move to the new billing mode.
        migrate,
        /// Tab: what an amount is enough for.
        budget,
        /// Tab: growth, first month, change of edition.
        forecast,
        /// Tab: a file of daily figures.
        usage,
        /// Tab: a bill that was received.
        check,
        /// Tab: several apps.
        apps,
        /// Tab: price lists through time.
        books,
        /// Tab: trials of the call feature.
        trials,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: DecideTexts = DecideTexts {
    heading: "Decide",
    compare: "Compare",
    chart: "Chart",
    map: "Map",
    migrate: "Move or stay",
    budget: "Budget",
    forecast: "Over time",
    usage: "Your usage",
    check: "Check a bill",
    apps: "Apps",
    books: "Price lists",
    trials: "Call trials",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: DecideTexts = DecideTexts {
    heading: "결정하기",
    compare: "비교",
    chart: "차트",
    map: "지도",
    migrate: "전환 또는 유지",
    budget: "예산",
    forecast: "기간별 전망",
    usage: "내 사용량",
    check: "청구서 확인",
    apps: "앱",
    books: "가격표",
    trials: "통화 체험",
};
