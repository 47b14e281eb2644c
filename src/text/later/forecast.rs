//! The words of the forecast: coming months, what they cost, and when another edition costs less.

use crate::text::area::area;

area! {
    /// The coming months.
    ForecastTexts {
        /// Heading.
        heading,
        /// Field: the first month.
        first,
        /// Field: how many months.
        count,
        /// Field: growth in per cent a month.
        growth,
        /// List: where the usage comes from.
        course,
        /// It grows by the rate.
        by_growth,
        /// It is typed by month.
        by_month,
        /// What to do while a field of a growing usage is empty.
        empty_growth,
        /// What to do while the table of typed months is empty.
        empty_months,
        /// A marked field must be corrected first.
        not_valid,
        /// The text is no month.
        month_wrong,
        /// Not between one and `{most}`.
        count_wrong,
        /// Months after the last one that can be written.
        months_end,
        /// The text is no rate.
        rate_wrong,
        /// More than two decimals.
        rate_fine,
        /// Outside the range of rates.
        rate_range,
        /// A `{metric}` above `{most}` in `{month}`.
        beyond,
        /// Caption of the table that is typed into.
        typed_caption,
        /// Button: a further month.
        add_month,
        /// Button: one month less.
        remove_month,
        /// Button: the growing usage as typed figures.
        fill,
        /// When that button can be used.
        fill_hint,
        /// The month of a typed figure: `{metric}`, `{month}`.
        cell,
        /// The sum of the months `{first}` to `{last}` on the cheapest `{edition}`: `{total}`.
        cheapest,
        /// The same after a migration.
        cheapest_moved,
        /// No edition fits to the end.
        none_fits,
        /// An `{edition}` that is out from a `{month}` on, and `{why}`.
        left_out,
        /// List: which amounts the table shows.
        sums,
        /// Those of each month.
        each_month,
        /// Added up from the first month on.
        so_far,
        /// Caption of the table of amounts of each month.
        caption,
        /// Caption of the table of sums.
        caption_so_far,
        /// Head of the column of months.
        month,
        /// Head of a column: an `{edition}` after migration.
        moved,
        /// Beside the lowest amount.
        mark,
        /// The same among the editions after moving.
        mark_moved,
        /// Row below the months: their sum.
        in_all,
        /// What the drawing shows.
        chart,
        /// Heading of the steps.
        steps,
        /// No step in these months.
        no_steps,
        /// Summary of a long list of `{n}` steps.
        all_steps,
        /// `{month}`, the `{edge}` passed, `{editions}`, `{amount}`.
        step_up,
        /// The same where usage falls.
        step_down,
        /// The same where each unit is charged.
        unit_up,
        /// The same where usage falls.
        unit_down,
        /// Heading: when moving pays.
        switches,
        /// An edition `{from}` and one `{to}`.
        pair,
        /// The first `{month}` in which `{to}` costs no more than `{from}`.
        pays,
        /// There is no such month.
        pays_never,
        /// The first `{month}` by which the sums are no more.
        pays_so_far,
        /// The sums never are.
        pays_never_so_far,
        /// `{to}` costs `{amount}` less than `{from}` in all.
        less,
        /// More.
        more,
        /// The same.
        equal,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: ForecastTexts = ForecastTexts {
    heading: "Coming months",
    first: "First month (YYYY-MM)",
    count: "Number of months",
    growth: "Growth per month, %",
    course: "Usage of these months",
    by_growth: "Grows by the rate",
    by_month: "Typed by month",
    empty_growth: "Enter the first month, the number of months and the growth to see what they cost.",
    empty_months: "Enter the first month, then add months or fill the table from the growth.",
    not_valid: "Correct the marked field to see the months.",
    month_wrong: "Write a month from 2000-01 to 2099-12, such as 2023-05.",
    count_wrong: "Write a number from 1 to {most}.",
    months_end: "The months would go beyond 2099-12.",
    rate_wrong: "Write a number such as 8, -3.5 or 0.25.",
    rate_fine: "At most two decimals.",
    rate_range: "From -100 to 1,000,000.",
    beyond: "{metric} would pass {most} in {month}.",
    typed_caption: "Usage by month",
    add_month: "Add a month",
    remove_month: "Remove the last month",
    fill: "Fill from growth",
    fill_hint: "To fill the table, enter first month, number of months and growth.",
    cell: "{metric}, {month}",
    cheapest: "{first} to {last}: {edition} costs least, {total} USD in all.",
    cheapest_moved: "Moving to the new billing mode cannot be undone. After it, {edition} would cost least: {total} USD in all.",
    none_fits: "No edition of this app fits in all of these months.",
    left_out: "{edition} is out from {month} on. {why}",
    sums: "Amounts",
    each_month: "Of each month",
    so_far: "Added up",
    caption: "Months by edition, USD a month",
    caption_so_far: "Months by edition, USD added up from the first month",
    month: "Month",
    moved: "{edition}, after moving",
    mark: "cheapest",
    mark_moved: "cheapest after moving",
    in_all: "All months",
    chart: "Cost added up from month to month, one line per edition. The table below holds the figures.",
    steps: "Where a bill steps",
    no_steps: "No bill passes a step in these months.",
    all_steps: "All {n} steps",
    step_up: "{month}: more than {edge}. {editions}: +{amount} USD a month.",
    step_down: "{month}: at most {edge} again. {editions}: −{amount} USD a month.",
    unit_up: "{month}: more than {edge}; from here on each one is charged. {editions}: +{amount} USD in that month.",
    unit_down: "{month}: at most {edge} again, none is charged. {editions}: −{amount} USD a month.",
    switches: "When moving pays",
    pair: "{from} to {to}",
    pays: "{month} is the first month in which {to} costs no more than {from}.",
    pays_never: "{to} costs more than {from} in every month in which both fit.",
    pays_so_far: "{month} is the first month by which {to} has cost no more in all.",
    pays_never_so_far: "In all {to} stays dearer to the end.",
    less: "Over all months {to} costs {amount} USD less.",
    more: "Over all months {to} costs {amount} USD more.",
    equal: "Over all months both cost the same.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: ForecastTexts = ForecastTexts {
    heading: "앞으로의 달",
    first: "첫 달(YYYY-MM)",
    count: "개월 수",
    growth: "월 증가율(%)",
    course: "그동안의 사용량",
    by_growth: "증가율대로 변화",
    by_month: "달마다 직접 입력",
    empty_growth: "첫 달, 개월 수, 월 증가율을 입력하면 요금이 나옵니다.",
    empty_months: "첫 달을 입력한 뒤 달을 추가하거나 증가율로 표를 채우십시오.",
    not_valid: "표시된 항목을 고치면 결과가 나옵니다.",
    month_wrong: "2000-01부터 2099-12까지의 달을 2023-05처럼 입력하십시오.",
    count_wrong: "1부터 {most}까지의 수를 입력하십시오.",
    months_end: "2099-12를 넘는 달은 계산할 수 없습니다.",
    rate_wrong: "8, -3.5, 0.25처럼 숫자로 입력하십시오.",
    rate_fine: "소수점 아래 두 자리까지 입력할 수 있습니다.",
    rate_range: "-100부터 1,000,000까지 입력할 수 있습니다.",
    beyond: "{month}에 {metric} 값이 {most}을 넘습니다.",
    typed_caption: "달별 사용량",
    add_month: "달 추가",
    remove_month: "마지막 달 삭제",
    fill: "증가율로 채우기",
    fill_hint: "표를 채우려면 첫 달, 개월 수, 월 증가율을 입력하십시오.",
    cell: "{month} {metric}",
    cheapest: "{first}부터 {last}까지 가장 저렴한 버전은 {edition}이며, 합계는 {total} USD입니다.",
    cheapest_moved: "새로운 과금 방식으로의 전환은 되돌릴 수 없습니다. 전환한다면 {edition}의 합계 {total} USD가 가장 저렴합니다.",
    none_fits: "이 기간 내내 조건에 맞는 버전이 없습니다.",
    left_out: "{edition}: {month}부터 제외. {why}",
    sums: "표시할 금액",
    each_month: "달별",
    so_far: "누적",
    caption: "달과 버전별 월 요금(USD)",
    caption_so_far: "달과 버전별 누적 요금(USD)",
    month: "달",
    moved: "{edition}(전환 후)",
    mark: "최저",
    mark_moved: "전환 후 최저",
    in_all: "전체 합계",
    chart: "버전별 누적 요금을 달마다 이은 선입니다. 수치는 아래 표에 있습니다.",
    steps: "요금이 오르내리는 달",
    no_steps: "이 기간에는 요금 단계가 바뀌지 않습니다.",
    all_steps: "전체 {n}건",
    step_up: "{month}: {edge} 초과. {editions} 월 +{amount} USD.",
    step_down: "{month}: 다시 {edge} 이하. {editions} 월 −{amount} USD.",
    unit_up: "{month}: {edge} 초과, 이후 초과분은 한 명마다 과금. {editions} 그 달 +{amount} USD.",
    unit_down: "{month}: 다시 {edge} 이하, 초과 요금 없음. {editions} 월 −{amount} USD.",
    switches: "전환이 유리해지는 때",
    pair: "{from} → {to}",
    pays: "{to} 요금이 {from} 요금 이하가 되는 첫 달은 {month}입니다.",
    pays_never: "둘 다 조건에 맞는 모든 달에 {to} 요금이 {from} 요금보다 높습니다.",
    pays_so_far: "누적 요금은 {month}에 처음으로 {to} 쪽이 같거나 낮아집니다.",
    pays_never_so_far: "누적 요금은 끝까지 {to} 쪽이 높습니다.",
    less: "전체 기간에는 {to} 쪽이 {amount} USD 적습니다.",
    more: "전체 기간에는 {to} 쪽이 {amount} USD 많습니다.",
    equal: "전체 기간의 요금은 같습니다.",
};
