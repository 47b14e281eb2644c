//! The words of the view of price lists through time.

use crate::text::area::area;

area! {
    /// Price lists of two days, and an app with each.
    BooksTexts {
        /// Heading.
        heading,
        /// Field: the first date.
        then,
        /// Field: the other date.
        now,
        /// The dates of the price lists: `{dates}`.
        dates,
        /// What to do while a date is missing.
        empty,
        /// The form has an error.
        no_form,
        /// Moved before that was offered, `{date}`.
        not_migrated,
        /// Heading of what changed.
        lists,
        /// A billing mode and its lists: `{mode}`, `{then}`, `{now}`.
        mode,
        /// No list of that mode.
        no_list,
        /// Nothing changed.
        none,
        /// Caption of the prices, `{mode}`.
        caption,
        /// Head: what is priced.
        price,
        /// Head.
        difference,
        /// Head: the pages.
        documents,
        /// A price: `{edition}`, `{line}`.
        of_edition,
        /// A tier: `{edition}`, `{line}`, `{reaches}`.
        of_tier,
        /// The rule of the first month: `{then}`, `{now}`.
        first_month,
        /// A rule.
        by_day,
        /// A rule.
        free,
        /// A rule.
        unstated,
        /// There was none before.
        added,
        /// There is none any more.
        removed,
        /// Heading of this app.
        your_app,
        /// Caption of its table.
        app_caption,
        /// Head.
        edition,
        /// Summary of the lines of an edition, `{edition}`.
        lines_of,
        /// Head.
        line,
        /// No total.
        infeasible,
        /// No total.
        needs_input,
        /// No total.
        unpriced,
        /// The recommendation stays: `{edition}`.
        same,
        /// The recommendation changes: `{then}`, `{now}`.
        other,
        /// No recommendation.
        nothing,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: BooksTexts = BooksTexts {
    heading: "Price lists through time",
    then: "Then",
    now: "Now",
    dates: "Price lists were documented on: {dates}.",
    empty: "Choose two days to see what changed between their price lists.",
    no_form: "Correct the marked fields of the form to see your app then and now.",
    not_migrated: "The app has moved to the new billing mode, which did not exist before {date}: it cannot be priced on both days.",
    lists: "What changed in the lists",
    mode: "{mode}: {then} → {now}",
    no_list: "no list",
    none: "No price differs.",
    caption: "Unit prices that differ, {mode}",
    price: "Price",
    difference: "Difference",
    documents: "Documents",
    of_edition: "{edition}: {line}",
    of_tier: "{edition}: {line} ({reaches})",
    first_month: "First month: {then} → {now}",
    by_day: "by day",
    free: "plan and limit add-ons free",
    unstated: "not stated",
    added: "new",
    removed: "removed",
    your_app: "Your app then and now",
    app_caption: "Monthly total of each edition on both days",
    edition: "Edition",
    lines_of: "Lines of {edition}",
    line: "Line",
    infeasible: "does not fit",
    needs_input: "figure missing",
    unpriced: "no price list",
    same: "{edition} is recommended on both days.",
    other: "Recommended then: {then}. Recommended now: {now}.",
    nothing: "none",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: BooksTexts = BooksTexts {
    heading: "시기별 가격표",
    then: "이전",
    now: "이후",
    dates: "가격표가 문서화된 날: {dates}.",
    empty: "두 날짜를 고르면 그 사이에 가격표에서 무엇이 바뀌었는지 나옵니다.",
    no_form: "양식에서 표시된 항목을 고치면 내 앱의 이전과 이후 요금이 나옵니다.",
    not_migrated: "앱은 새로운 과금 방식으로 전환되었지만 {date} 전에는 그 방식이 없어, 두 날짜 모두의 요금을 계산할 수 없습니다.",
    lists: "가격표에서 바뀐 것",
    mode: "{mode}: {then} → {now}",
    no_list: "가격표 없음",
    none: "달라진 가격이 없습니다.",
    caption: "바뀐 단가, {mode}",
    price: "가격 항목",
    difference: "차이",
    documents: "문서",
    of_edition: "{edition}: {line}",
    of_tier: "{edition}: {line} ({reaches})",
    first_month: "첫 달: {then} → {now}",
    by_day: "일할",
    free: "플랜과 한도 부가 서비스 무료",
    unstated: "밝히지 않음",
    added: "신규",
    removed: "삭제",
    your_app: "내 앱의 이전과 이후",
    app_caption: "두 날짜의 버전별 월 합계",
    edition: "버전",
    lines_of: "{edition} 항목",
    line: "항목",
    infeasible: "조건에 맞지 않음",
    needs_input: "값 필요",
    unpriced: "가격표 없음",
    same: "두 날짜 모두 {edition} 추천입니다.",
    other: "이전 추천: {then}. 이후 추천: {now}.",
    nothing: "없음",
};
