//! Korean: the words of the conditions and the sources.

use crate::text::later::ConditionsTexts;

pub(in crate::text) const TEXTS: ConditionsTexts = ConditionsTexts {
    title: "이용 조건",
    open_page: "페이지 열기",
    sources: "수치의 출처",
    last_confirmed: "모든 가격과 한도는 공식 페이지에서 옮긴 것이며, 옆에 적힌 날짜의 페이지 내용입니다. 가격표를 마지막으로 확인한 날은 {date}이며, 그 이후의 변경은 반영되지 않았습니다. 세금은 포함되지 않습니다.",
    documents: "확인한 페이지: {n}",
    conflicts: "두 페이지의 내용이 서로 다른 곳: {n}",
    conflicts_intro: "두 값을 모두 남기고, 사용한 값과 그 이유를 밝힙니다.",
};
