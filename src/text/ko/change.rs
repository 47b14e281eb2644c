//! Korean: the words of the first month and of a change of edition within a month.

use crate::text::later::ChangeTexts;

pub(in crate::text) const TEXTS: ChangeTexts = ChangeTexts {
    first_month: "첫 달",
    first_month_empty: "시작하는 날을 입력하면 그 달의 요금이 나옵니다.",
    first_month_none: "그 달을 예상할 수 있는 버전이 없습니다.",
    whole_month: "한 달 전체: {total} USD",
    heading: "달 중간의 버전 변경",
    from: "변경 전",
    to: "변경 후",
    day: "새 버전을 시작하는 날",
    choose: "선택",
    empty: "두 버전과 날짜를 선택하면 그 달의 요금이 나옵니다.",
    days: "{from} {before}일, 그 뒤 {to} {after}일.",
    estimate: "예상",
    line: "항목",
    part: "일수",
    full: "한 달 전체",
    amount: "이번 달",
    by_day: "{all}일 중 {days}일",
    whole: "한 달 전체",
    total: "합계(예상)",
    nothing_changes: "서로 다른 두 버전을 선택하십시오.",
    other_billing_mode: "이 앱은 두 버전의 과금 방식으로 과금되지 않습니다.",
    rule_unstated: "변경한 달의 요금을 밝힌 당시의 공식 문서가 없습니다.",
    does_not_fit: "조건에 맞지 않는 버전: {edition}.",
    retention_dearer: "변경 전후의 메시지 저장 기간이 다릅니다. 더 비싼 쪽을 한 달 전체에 적용합니다.",
    needs_unmet: "변경 전 버전은 필요한 조건을 모두 충족하지 않으며, 그 버전에 있는 부가 서비스로 계산합니다.",
};
