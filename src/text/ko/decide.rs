//! Korean: the words around the views that help to decide: their names and what frames them.

use crate::text::later::DecideTexts;

pub(in crate::text) const TEXTS: DecideTexts = DecideTexts {
    heading: "결정하기",
    editions: "버전 선택",
    ahead: "계획",
    records: "기록",
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
