//! Korean: the words of the view that turns a budget round.

use crate::text::later::BudgetTexts;

pub(in crate::text) const TEXTS: BudgetTexts = BudgetTexts {
    amount: "이 앱의 월 예산(USD)",
    empty: "한 달 예산을 입력하면 버전마다 어디까지 쓸 수 있는지 나옵니다.",
    not_an_amount: "금액이 아닙니다. {example}처럼 달러와 센트로 입력하십시오.",
    out_of_range: "0 이상이며 소수 8자리, 정수 15자리 이하인 금액을 입력하십시오.",
    table: "월 {amount} USD로 쓸 수 있는 사용량",
    hint: "각 값은 그 사용량 하나의 최댓값이며, 다른 사용량은 양식의 값 그대로입니다. 일일 사용자가 늘면 입력된 월 사용자도 함께 늘어납니다.",
    up_to: "{n}까지",
    any: "제한 없음",
    too_little: "이 금액으로는 불가",
    needs: "먼저 입력: {fields}",
    sentence: "{edition}: {parts}.",
    part: "{metric} {reach}",
    between: ", ",
    try_it: "적용",
    try_name: "양식에 {n} 적용: {metric}",
};
