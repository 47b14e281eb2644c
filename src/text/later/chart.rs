//! The words of the chart: monthly cost drawn against one usage.

use crate::text::area::area;

area! {
    /// The chart.
    ChartTexts {
        /// Heading and caption; `{metric}`.
        title,
        /// Label of the choice of the usage.
        along,
        /// Label of the choice of the range.
        range,
        /// Range: up to about twice the reader's figure.
        range_near,
        /// Range: all that the slider reaches.
        range_whole,
        /// Label of the choice of the scale.
        spacing,
        /// Scale: equal differences equally far apart.
        linear,
        /// Scale: equal ratios equally far apart.
        log,
        /// The unit of the amounts.
        unit,
        /// The reader's own point; `{total}`.
        you,
        /// Stands behind the name of an edition that can be had only after moving.
        after,
        /// The name of such an edition in a sentence; `{edition}`.
        after_name,
        /// Name of the control that reads the chart out, with its keys.
        slider,
        /// What the read-out is about; `{quantity}`.
        here,
        /// What to do while no place is read out.
        nowhere,
        /// In place of an amount: the edition does not go this far.
        outside,
        /// An edition and its amount, one of several; `{edition}`, `{total}`.
        amount,
        /// Mark of the edition with the lowest amount.
        least,
        /// Heading of the sentences about what is drawn.
        changes,
        /// Heading of the sentences that the editions after moving add.
        with_after,
        /// Heading of the sentences about quotas and ends of free editions.
        hairlines,
        /// The first stretch; `{to}`, `{edition}`.
        first,
        /// A crossing; `{from}`, `{before}`, `{edition}`.
        dearer,
        /// A crossing that begins with equal amounts; `{from}`, `{before}`, `{edition}`.
        no_less,
        /// An edition that ends; `{from}`, `{before}`, `{edition}`.
        ends,
        /// One edition throughout; `{edition}`.
        always,
        /// Nothing fits any more; `{from}`, `{before}`.
        nothing_from,
        /// A hairline at a quota; `{quantity}`, `{editions}`.
        quota,
        /// A hairline at the end of a free edition; `{quantity}`, `{editions}`.
        cap,
        /// What dashes mean.
        dashed,
        /// Editions that are not drawn; `{editions}`.
        not_drawn,
        /// Editions that need a figure; `{editions}`, `{fields}`.
        missing,
        /// Heading and caption of the table; `{metric}`.
        table,
        /// What its rows are.
        table_hint,
        /// How the table goes on; `{edition}`, `{price}`, `{block}`.
        further,
        /// The same where each unit is charged; `{edition}`, `{price}`.
        further_one,
        /// Before the sentences about how the table goes on.
        so_on,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: ChartTexts = ChartTexts {
    title: "{metric} and monthly cost",
    along: "Along the bottom",
    range: "Range",
    range_near: "Around your figure",
    range_whole: "As far as the slider",
    spacing: "Scale",
    linear: "Linear",
    log: "Logarithmic",
    unit: "USD / month",
    you: "You: {total}",
    after: "after moving",
    after_name: "{edition} (after moving)",
    slider: "Read-out. Arrow keys go from step to step, Page keys from mark to mark",
    here: "At {quantity}",
    nowhere: "Point at the chart, or move along it with the arrow keys, to read amounts.",
    outside: "not offered here",
    amount: "{edition} {total} USD",
    least: "lowest",
    changes: "What the chart shows",
    with_after: "Together with the editions after moving",
    hairlines: "The hairlines",
    first: "Up to {to}, {edition} costs the least.",
    dearer: "From {from} on, {before} costs more than {edition}.",
    no_less: "From {from} on, {before} costs no less than {edition}.",
    ends: "{before} ends below {from}; from there {edition} costs the least.",
    always: "{edition} costs the least in all of this range.",
    nothing_from: "{before} ends below {from}; from there no edition fits.",
    quota: "{quantity} are included in the fee: {editions}.",
    cap: "At most {quantity}: {editions}.",
    dashed: "Dashed lines: editions to be had only after moving to the new billing mode.",
    not_drawn: "Not drawn, as the app cannot be on it or it does not fit: {editions}.",
    missing: "To draw {editions}, enter: {fields}.",
    table: "{metric} and monthly cost in figures",
    table_hint: "The rows: where a step or a stretch ends, the last value before another edition is the cheapest, and your own figure.",
    further: "{edition}: {price} USD more for each further {block}.",
    further_one: "{edition}: {price} USD more for each further one.",
    so_on: "And so on:",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: ChartTexts = ChartTexts {
    title: "{metric}별 월 요금",
    along: "가로축",
    range: "범위",
    range_near: "입력한 값 주변",
    range_whole: "슬라이더 전체",
    spacing: "눈금",
    linear: "선형",
    log: "로그",
    unit: "USD/월",
    you: "현재: {total}",
    after: "전환 후",
    after_name: "{edition}(전환 후)",
    slider: "값 읽기. 화살표 키로 요금이 바뀌는 지점을, Page 키로 표시된 지점을 오갑니다",
    here: "{quantity}일 때",
    nowhere: "차트를 가리키거나 화살표 키로 움직이면 금액이 표시됩니다.",
    outside: "해당 없음",
    amount: "{edition} {total} USD",
    least: "최저",
    changes: "차트에서 알 수 있는 점",
    with_after: "전환 후 버전까지 함께 볼 때",
    hairlines: "세로 기준선",
    first: "{to}까지는 {edition} 요금이 가장 낮습니다.",
    dearer: "{from}부터는 {before} 요금이 {edition}보다 높습니다.",
    no_less: "{from}부터는 {before} 요금이 {edition} 이상입니다.",
    ends: "{before}: {from} 미만까지만 사용할 수 있습니다. 그 이상은 {edition} 요금이 가장 낮습니다.",
    always: "이 범위 전체에서 {edition} 요금이 가장 낮습니다.",
    nothing_from: "{before}: {from} 미만까지만 사용할 수 있습니다. 그 이상에 맞는 버전은 없습니다.",
    quota: "요금에 {quantity}까지 포함: {editions}.",
    cap: "최대 {quantity}: {editions}.",
    dashed: "점선: 새로운 과금 방식으로 전환한 뒤에만 사용할 수 있는 버전입니다.",
    not_drawn: "사용할 수 없거나 조건에 맞지 않아 표시하지 않은 버전: {editions}.",
    missing: "{editions} 표시에 필요한 값: {fields}.",
    table: "{metric}별 요금표",
    table_hint: "각 행은 계단이나 구간이 끝나는 값, 가장 저렴한 버전이 바뀌기 직전의 값, 그리고 입력한 값입니다.",
    further: "{edition}: 추가 {block}마다 {price} USD.",
    further_one: "{edition}: 추가 1마다 {price} USD.",
    so_on: "이후:",
};
