//! The words of the first month and of a change of edition within a month.

use crate::text::area::area;

area! {
    /// Months that are charged by day.
    ChangeTexts {
        /// Heading of the first month.
        first_month,
        /// What to do while there is no first day.
        first_month_empty,
        /// No edition has an estimate for it.
        first_month_none,
        /// The `{total}` of a whole month.
        whole_month,
        /// Heading of a change.
        heading,
        /// List: the edition before.
        from,
        /// List: the edition after.
        to,
        /// Field: the day of the change.
        day,
        /// First item of a list in which nothing is chosen.
        choose,
        /// What to do while something is missing.
        empty,
        /// What the table is about: `{before}` days on `{from}`, `{after}` on `{to}`.
        days,
        /// Only add-ons' and plans' days count: the whole is an estimate.
        estimate,
        /// Column: what is charged.
        line,
        /// Column: the days that count.
        part,
        /// Column: the amount of a full month.
        full,
        /// Column: the amount of this month.
        amount,
        /// `{days}` of `{all}` days.
        by_day,
        /// Charged for the whole month.
        whole,
        /// Row: the sum.
        total,
        /// Nothing would change.
        nothing_changes,
        /// The app is billed in the other mode.
        other_billing_mode,
        /// The price lists state no rule.
        rule_unstated,
        /// An `{edition}` does not fit.
        does_not_fit,
        /// Of two retention periods the dearer one is taken.
        retention_dearer,
        /// The edition before does not do all that is asked for.
        needs_unmet,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: ChangeTexts = ChangeTexts {
    first_month: "First month",
    first_month_empty: "Enter the first day to see what the rest of that month costs.",
    first_month_none: "No edition has an estimate for that month.",
    whole_month: "A whole month: {total} USD",
    heading: "Change of edition within a month",
    from: "From",
    to: "To",
    day: "First day on the new edition",
    choose: "Choose",
    empty: "Choose both editions and the day to see what that month costs.",
    days: "{from} for {before} days, then {to} for {after}.",
    estimate: "Estimate",
    line: "Charge",
    part: "Days",
    full: "Full month",
    amount: "This month",
    by_day: "{days} of {all}",
    whole: "whole month",
    total: "In all (estimate)",
    nothing_changes: "Choose two different editions.",
    other_billing_mode: "The app is not billed in the mode of these editions.",
    rule_unstated: "No official page of that time says what the month of a change costs.",
    does_not_fit: "{edition} does not fit.",
    retention_dearer: "Messages are kept for another period before and after: the dearer one is charged for the whole month.",
    needs_unmet: "The edition before does not do all that is asked for; it is priced with the add-ons that it has.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: ChangeTexts = ChangeTexts {
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
