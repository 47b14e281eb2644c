//! The words of the check of a bill.

use crate::text::area::area;

area! {
    /// A bill held against the price lists.
    CheckTexts {
        /// Heading.
        heading,
        /// What is compared.
        intro,
        /// Field: the month of the bill.
        month,
        /// Choice: the edition that was billed.
        edition,
        /// The first option: nothing chosen.
        choose,
        /// Field: the charged total.
        total,
        /// Summary of the fields for single lines.
        lines,
        /// Choice: what the bill is about.
        scope,
        /// Option: the app in the form.
        this_app,
        /// Option: all apps, each on its chosen or recommended edition.
        all_apps,
        /// What to do while nothing can be compared.
        empty,
        /// The form has an error.
        no_form,
        /// An app has an error, `{app}`.
        app_invalid,
        /// An app has no edition, `{app}`.
        app_without_edition,
        /// The text is no month.
        month_wrong,
        /// Before the oldest price list, of `{date}`.
        month_old,
        /// Moved before that was offered.
        not_migrated,
        /// The text is no amount.
        amount_wrong,
        /// Out of range.
        amount_range,
        /// A start date in the month.
        first_month,
        /// Equal: `{charged}`.
        agrees,
        /// More was charged, and it is explained: `{charged}`, `{expected}`, `{difference}`.
        explained_more,
        /// Less was charged, and it is explained.
        explained_less,
        /// More was charged, and nothing explains it.
        unexplained_more,
        /// Less was charged, and nothing explains it.
        unexplained_less,
        /// The totals are equal and lines differ, and it is explained: `{charged}`.
        lines_explained,
        /// The same, and nothing explains it.
        lines_unexplained,
        /// No total was entered, and the lines that were are equal.
        alone_agrees,
        /// No total was entered, and lines differ, and it is explained.
        alone_explained,
        /// The same, and nothing explains it.
        alone_unexplained,
        /// No expected total, yet a reading gives the charge: `{charged}`.
        explained_alone,
        /// No figure to compare with: `{edition}`, `{why}`.
        no_quote,
        /// No rule of a first month.
        first_month_unstated,
        /// Joins two readings: `{one}`, `{other}`.
        both,
        /// The book of a reading: `{date}`.
        book,
        /// The add-on of a reading: `{add_on}`, `{reaches}`.
        add_on,
        /// The lines add up to another sum: `{sum}`, `{charged}`.
        lines_sum,
        /// Heading for screen readers.
        explanations,
        /// Caption of the table of lines.
        caption,
        /// Head: the line.
        line,
        /// Head: by the price lists.
        expected,
        /// Head: as charged.
        charged,
        /// Head: charged minus price lists.
        difference,
        /// An amount that is not known.
        unknown,
        /// Row of the sums.
        sum,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: CheckTexts = CheckTexts {
    heading: "Check a bill",
    intro: "The bill is compared with the figures of the form: data center, dates, usage and needs.",
    month: "Month, such as 2023-03",
    edition: "Edition that was billed",
    choose: "Choose",
    total: "Charged in all, USD",
    lines: "I know single lines",
    scope: "The bill is for",
    this_app: "the app in the form",
    all_apps: "all apps, each on its chosen or recommended edition",
    empty: "Enter the month, the edition and what was charged.",
    no_form: "Correct the marked fields of the form first.",
    app_invalid: "{app} has fields with errors. Correct them first.",
    app_without_edition: "No edition fits {app}, so the bill cannot be compared.",
    month_wrong: "Write a month such as 2023-03, from 2000 to 2099.",
    month_old: "The oldest price list is of {date}; choose that month or a later one.",
    not_migrated: "The app has moved to the new billing mode, which did not exist in that month.",
    amount_wrong: "Write dollars and cents, such as 2699.94.",
    amount_range: "Amounts are from 0 up, with at most 8 decimals.",
    first_month: "The start date of the form lies in this month, so it is billed as a first month.",
    agrees: "The bill is what the price lists give: {charged} USD.",
    explained_more: "Charged {charged} USD; the price lists give {expected} USD, {difference} less. Read like this, they give exactly what was charged:",
    explained_less: "Charged {charged} USD; the price lists give {expected} USD, {difference} more. Read like this, they give exactly what was charged:",
    unexplained_more: "Charged {charged} USD; the price lists give {expected} USD, {difference} less. No reading that is known gives what was charged: compare the usage on the bill with the form.",
    unexplained_less: "Charged {charged} USD; the price lists give {expected} USD, {difference} more. No reading that is known gives what was charged: compare the usage on the bill with the form.",
    lines_explained: "The total agrees ({charged} USD), but single lines differ. Read like this, they give exactly what was charged:",
    lines_unexplained: "The total agrees ({charged} USD), but single lines differ, and no reading that is known gives them.",
    alone_agrees: "The lines entered are what the price lists give. Lines are missing, so nothing is said about the total.",
    alone_explained: "Single lines are not what the price lists give. Read like this, they give exactly the lines entered:",
    alone_unexplained: "Single lines are not what the price lists give, and no reading that is known gives them.",
    explained_alone: "Charged {charged} USD. The price lists give no figure to compare with. Read like this, they give exactly what was charged:",
    no_quote: "No figure to compare with: {edition}: {why}.",
    first_month_unstated: "No official page of that time says what a first month costs, so there is no figure to compare with.",
    both: "{one} And: {other}",
    book: "Price list of {date}.",
    add_on: "{add_on}: {reaches}.",
    lines_sum: "The lines entered add up to {sum} USD, the total entered is {charged} USD.",
    explanations: "Readings that give the charged amount, simplest first",
    caption: "Line by line",
    line: "Line",
    expected: "Price lists",
    charged: "Charged",
    difference: "Difference",
    unknown: "not entered",
    sum: "Total",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: CheckTexts = CheckTexts {
    heading: "청구서 확인",
    intro: "양식의 데이터 센터, 날짜, 사용량, 필요한 조건과 청구서를 비교합니다.",
    month: "월(예: 2023-03)",
    edition: "청구된 버전",
    choose: "선택",
    total: "청구 합계(USD)",
    lines: "항목별 금액도 알고 있습니다",
    scope: "청구 대상",
    this_app: "양식의 앱",
    all_apps: "모든 앱(각각 선택하거나 추천된 버전)",
    empty: "청구 월, 버전, 청구 금액을 입력하십시오.",
    no_form: "먼저 양식에서 표시된 항목을 고치십시오.",
    app_invalid: "{app}에 잘못된 항목이 있습니다. 먼저 고치십시오.",
    app_without_edition: "{app}에 맞는 버전이 없어 청구서를 비교할 수 없습니다.",
    month_wrong: "2000년부터 2099년 사이의 달을 2023-03처럼 적으십시오.",
    month_old: "가장 오래된 가격표는 {date}의 것입니다. 그달이나 그 후를 적으십시오.",
    not_migrated: "앱은 새로운 과금 방식으로 전환되었지만 그달에는 아직 그 방식이 없었습니다.",
    amount_wrong: "2699.94처럼 달러와 센트로 적으십시오.",
    amount_range: "금액은 0 이상이며 소수점 아래 8자리까지입니다.",
    first_month: "양식의 시작일이 이달에 있어 첫 달로 계산합니다.",
    agrees: "청구 금액이 가격표와 같습니다: {charged} USD.",
    explained_more: "청구 {charged} USD, 가격표로는 {expected} USD로 {difference} 적습니다. 다음과 같이 읽으면 청구 금액과 정확히 같습니다.",
    explained_less: "청구 {charged} USD, 가격표로는 {expected} USD로 {difference} 많습니다. 다음과 같이 읽으면 청구 금액과 정확히 같습니다.",
    unexplained_more: "청구 {charged} USD, 가격표로는 {expected} USD로 {difference} 적습니다. 알려진 어떤 해석으로도 청구 금액이 나오지 않습니다. 청구서의 사용량과 양식을 비교해 보십시오.",
    unexplained_less: "청구 {charged} USD, 가격표로는 {expected} USD로 {difference} 많습니다. 알려진 어떤 해석으로도 청구 금액이 나오지 않습니다. 청구서의 사용량과 양식을 비교해 보십시오.",
    lines_explained: "합계는 같지만({charged} USD) 항목이 다릅니다. 다음과 같이 읽으면 청구 금액과 정확히 같습니다.",
    lines_unexplained: "합계는 같지만({charged} USD) 항목이 다르며, 알려진 어떤 해석으로도 설명되지 않습니다.",
    alone_agrees: "입력한 항목은 가격표와 같습니다. 입력하지 않은 항목이 있어 합계는 비교하지 않았습니다.",
    alone_explained: "가격표와 다른 항목이 있습니다. 다음과 같이 읽으면 입력한 항목과 정확히 같습니다.",
    alone_unexplained: "가격표와 다른 항목이 있으며, 알려진 어떤 해석으로도 설명되지 않습니다.",
    explained_alone: "청구 {charged} USD. 가격표로 비교할 금액은 없지만, 다음과 같이 읽으면 청구 금액과 정확히 같습니다.",
    no_quote: "비교할 금액이 없습니다: {edition}: {why}.",
    first_month_unstated: "첫 달 요금을 밝힌 당시의 공식 문서가 없어 비교할 금액이 없습니다.",
    both: "{one} 그리고: {other}",
    book: "{date} 가격표.",
    add_on: "{add_on}: {reaches}.",
    lines_sum: "입력한 항목의 합은 {sum} USD, 입력한 합계는 {charged} USD입니다.",
    explanations: "청구 금액이 나오는 해석, 간단한 것부터",
    caption: "항목별 비교",
    line: "항목",
    expected: "가격표",
    charged: "청구",
    difference: "차이",
    unknown: "입력 안 함",
    sum: "합계",
};
