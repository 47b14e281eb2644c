//! The words of the view that turns a budget round.

use crate::text::area::area;

area! {
    /// An amount a month, and how far it reaches on each edition.
    BudgetTexts {
        /// Label of the amount.
        amount,
        /// What to do while nothing is typed.
        empty,
        /// No amount in digits with at most one point.
        not_an_amount,
        /// Below zero, or with more digits than are read.
        out_of_range,
        /// What the table is, for `{amount}`.
        table,
        /// How the figures are to be read.
        hint,
        /// At most `{n}`.
        up_to,
        /// The edition neither bills nor caps it.
        any,
        /// Even the lowest value costs more.
        too_little,
        /// `{fields}` must be known first.
        needs,
        /// `{edition}`: `{parts}`.
        sentence,
        /// `{metric}` `{reach}`.
        part,
        /// Stands between the parts of a sentence.
        between,
        /// Button: put the figure into the form.
        try_it,
        /// What the button does: `{metric}`, `{n}`.
        try_name,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: BudgetTexts = BudgetTexts {
    amount: "Dollars a month for this app",
    empty: "Enter what the app may cost a month to see how far that reaches on each edition.",
    not_an_amount: "Not an amount. Write 2000 or 449.99, without separators.",
    out_of_range: "Write an amount from 0 on, with at most 8 decimals and 15 digits before them.",
    table: "What {amount} USD a month pays for",
    hint: "Each figure is the most of that one usage; the other usages stay as in the form. As daily users rise, known monthly users rise with them.",
    up_to: "up to {n}",
    any: "any number",
    too_little: "not within this amount",
    needs: "enter first: {fields}",
    sentence: "{edition}: {parts}.",
    part: "{metric} {reach}",
    between: "; ",
    try_it: "Try",
    try_name: "Try {n} in the form: {metric}",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: BudgetTexts = BudgetTexts {
    amount: "이 앱의 월 예산(USD)",
    empty: "한 달 예산을 입력하면 버전마다 어디까지 쓸 수 있는지 나옵니다.",
    not_an_amount: "금액이 아닙니다. 2000 또는 449.99처럼 구분 기호 없이 입력하십시오.",
    out_of_range: "0 이상이며 소수 8자리, 정수 15자리 이하인 금액을 입력하십시오.",
    table: "월 {amount} USD로 쓸 수 있는 사용량",
    hint: "각 값은 그 사용량 하나의 최댓값이며, 다른 사용량은 입력란의 값 그대로입니다. 일일 사용자가 늘면 입력된 월 사용자도 함께 늘어납니다.",
    up_to: "최대 {n}",
    any: "제한 없음",
    too_little: "이 금액으로는 불가",
    needs: "먼저 입력: {fields}",
    sentence: "{edition}: {parts}.",
    part: "{metric} {reach}",
    between: ", ",
    try_it: "적용",
    try_name: "입력란에 {n} 적용: {metric}",
};
