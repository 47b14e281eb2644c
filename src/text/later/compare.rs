//! The words of the view that holds the editions against each other.

use crate::text::area::area;

area! {
    /// All editions at once: totals, what repairs the others, room, prices of features.
    CompareTexts {
        /// `{edition}` costs `{total}`, by `{margin}` less than `{other}`.
        cheapest,
        /// Nothing but `{edition}` fits, for `{total}`.
        only,
        /// `{edition}` costs the same as `{others}`: `{total}`.
        tie,
        /// `{edition}` costs `{margin}` more and adds `{features}` features.
        adds,
        /// The same, with `{tickets}` further ones by ticket.
        adds_ticket,
        /// Summary of the list of what it adds.
        adds_list,
        /// `{feature}` by ticket.
        by_ticket,
        /// The limit `{row}` is `{to}` instead of `{from}`.
        higher,
        /// What the table is.
        table,
        /// Column: the edition.
        head_edition,
        /// Column: whether the app can be on it.
        head_available,
        /// Column: the difference to the cheapest.
        head_difference,
        /// Column: the lines of the bill.
        head_lines,
        /// Heading of the repairs.
        fixes,
        /// What they are.
        fixes_hint,
        /// With at most `{to}` of `{what}`, `{edition}` costs `{total}`.
        lower,
        /// With at most `{to}` of `{what}` the other reasons remain.
        lower_only,
        /// Without `{feature}`, `{edition}` costs `{total}`.
        drop,
        /// Without `{feature}` the other reasons remain.
        drop_only,
        /// `{edition}` does it all, for `{total}`, and is the cheapest.
        other_cheapest,
        /// `{edition}` does it all, for `{total}`, by `{difference}` more.
        other,
        /// `{edition}` reaches it with `{add_on}` for `{price}`: `{total}`, by `{difference}` more.
        other_add_on,
        /// The same without a difference.
        other_add_on_cheapest,
        /// `{sentence}` holds after moving to the new billing mode.
        moved,
        /// A paid app cannot return to a free edition: a new one can begin there.
        new_app,
        /// `{idcs}` are the data centres where `{edition}` has the feature.
        other_idc,
        /// Button: change the form accordingly.
        apply,
        /// Heading of the room left.
        rooms,
        /// How the cost per unit is rounded.
        rooms_hint,
        /// Column: the usage.
        head_metric,
        /// Column: from where to where the bill is the same.
        head_band,
        /// Column: how many more until it rises.
        head_left,
        /// Column: by how much it then rises.
        head_next,
        /// Column: cost per unit over all usage.
        head_per,
        /// Column: cost per unit of the usage above the quota.
        head_per_above,
        /// `{from}` to `{to}`.
        band,
        /// A free edition sells no more.
        no_next,
        /// `{amount}` per `{n}`.
        per,
        /// `{amount}` per user.
        per_user,
        /// Heading of the prices of features.
        features,
        /// What the ticks do.
        features_hint,
        /// Column: the feature.
        head_feature,
        /// Column: what asking for it costs.
        head_price,
        /// Asking costs `{difference}` over `{edition}`.
        price,
        /// Asking costs nothing more than `{edition}`.
        price_none,
        /// No edition does it beside all else.
        price_never,
        /// Heading of the prices of sizes.
        sizes,
        /// Column: the size that is asked for.
        head_size,
        /// `{what}`: `{asked}`.
        size,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: CompareTexts = CompareTexts {
    cheapest: "{edition} is the cheapest: {total} USD a month, {margin} less than {other}.",
    only: "{edition} is the only edition that fits: {total} USD a month.",
    tie: "{edition} costs exactly as much as {others}: {total} USD a month. It is recommended because it does at least as much.",
    adds: "{edition}: {margin} USD more a month, with {features} more features.",
    adds_ticket: "{edition}: {margin} USD more a month, with {features} more features and {tickets} by ticket.",
    adds_list: "What it adds",
    by_ticket: "{feature} (by ticket)",
    higher: "{row}: {to} instead of {from}",
    table: "All six editions for these figures",
    head_edition: "Edition",
    head_available: "Availability",
    head_difference: "Against the cheapest",
    head_lines: "Adds up from",
    fixes: "What would make the others fit",
    fixes_hint: "Open an edition to see what stands in its way, what repairs it, and what that costs.",
    lower: "{what}: with at most {to}, {edition} costs {total} USD a month.",
    lower_only: "{what}: at most {to}. The other reasons remain.",
    drop: "Without “{feature}”, {edition} costs {total} USD a month.",
    drop_only: "Do without “{feature}”. The other reasons remain.",
    other_cheapest: "{edition} does all that is asked, at the lowest price: {total} USD a month.",
    other: "{edition} does all that is asked: {total} USD a month, {difference}.",
    other_add_on: "{edition} reaches it with an add-on ({add_on}, {price}): {total} USD a month, {difference}.",
    other_add_on_cheapest: "{edition} reaches it with an add-on ({add_on}, {price}), at the lowest price: {total} USD a month.",
    moved: "After moving to the new billing mode: {sentence}",
    new_app: "Create a new app: it can start on the free edition.",
    other_idc: "{edition} has it in these data centers, for an app that is created there: {idcs}.",
    apply: "Change the form",
    rooms: "Room before the next step",
    rooms_hint: "Costs per 1,000 are rounded to cents, costs per user to 8 decimals.",
    head_metric: "Edition and usage",
    head_band: "Same bill",
    head_left: "Left",
    head_next: "Next step",
    head_per: "Cost, quota included",
    head_per_above: "Cost above the quota",
    band: "{from} – {to}",
    no_next: "Sells no more",
    per: "{amount} per {n}",
    per_user: "{amount} per user",
    features: "What a single feature costs",
    features_hint: "The cheapest edition with it against the cheapest without, all else as in the form. A tick requires the feature.",
    head_feature: "Feature",
    head_price: "USD a month",
    price: "{difference} over {edition}",
    price_none: "Nothing more: {edition} has it",
    price_never: "No edition has it beside all else that is asked",
    sizes: "What a size costs",
    head_size: "Asked for",
    size: "{what}: {asked}",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: CompareTexts = CompareTexts {
    cheapest: "가장 저렴한 버전은 {edition}입니다. 월 {total} USD로 {other}보다 {margin} USD 적습니다.",
    only: "조건에 맞는 버전은 {edition}뿐입니다. 월 {total} USD입니다.",
    tie: "{edition}의 요금은 {others}과(와) 정확히 같은 월 {total} USD입니다. 기능이 같거나 더 많으므로 추천합니다.",
    adds: "{edition}: 월 {margin} USD를 더 내면 기능 {features}개가 늘어납니다.",
    adds_ticket: "{edition}: 월 {margin} USD를 더 내면 기능 {features}개가 늘고, {tickets}개는 티켓으로 신청할 수 있습니다.",
    adds_list: "늘어나는 항목",
    by_ticket: "{feature}(티켓으로 신청)",
    higher: "{row}: {from} 대신 {to}",
    table: "이 값에 대한 여섯 버전",
    head_edition: "버전",
    head_available: "사용 가능 여부",
    head_difference: "최저 요금 대비",
    head_lines: "내역",
    fixes: "다른 버전을 쓰려면",
    fixes_hint: "버전을 열면 맞지 않는 이유와 해결 방법, 그때의 요금이 나옵니다.",
    lower: "{what}: {to} 이하로 하면 {edition}의 요금은 월 {total} USD입니다.",
    lower_only: "{what}: {to} 이하로 하십시오. 다른 이유는 남습니다.",
    drop: "‘{feature}’ 없이 쓰면 {edition}의 요금은 월 {total} USD입니다.",
    drop_only: "‘{feature}’ 없이 쓰십시오. 다른 이유는 남습니다.",
    other_cheapest: "{edition}: 필요한 조건을 모두 충족하며 월 {total} USD로 가장 저렴합니다.",
    other: "{edition}: 필요한 조건을 모두 충족합니다. 월 {total} USD, {difference}.",
    other_add_on: "{edition}: 부가 서비스({add_on}, {price})로 충족합니다. 월 {total} USD, {difference}.",
    other_add_on_cheapest: "{edition}: 부가 서비스({add_on}, {price})로 충족하며 월 {total} USD로 가장 저렴합니다.",
    moved: "새로운 과금 방식으로 전환한 후: {sentence}",
    new_app: "새 앱을 만드십시오. 새 앱은 무료 버전으로 시작할 수 있습니다.",
    other_idc: "다음 데이터 센터에서 만든 앱이면 {edition}에서 쓸 수 있습니다: {idcs}.",
    apply: "입력란에 반영",
    rooms: "다음 단계까지의 여유",
    rooms_hint: "1,000 단위 요금은 센트로, 사용자당 요금은 소수 8자리로 반올림합니다.",
    head_metric: "버전과 사용량",
    head_band: "같은 요금 구간",
    head_left: "남은 여유",
    head_next: "다음 단계",
    head_per: "단위 요금(할당량 포함)",
    head_per_above: "초과분의 단위 요금",
    band: "{from} – {to}",
    no_next: "더 판매하지 않음",
    per: "{n}당 {amount}",
    per_user: "사용자당 {amount}",
    features: "기능 하나의 요금",
    features_hint: "다른 조건은 그대로 두고, 이 기능이 있는 가장 저렴한 버전과 없는 가장 저렴한 버전을 비교합니다. 선택하면 필요한 기능이 됩니다.",
    head_feature: "기능",
    head_price: "USD/월",
    price: "{edition}보다 {difference}",
    price_none: "추가 요금 없음: {edition}에 포함",
    price_never: "다른 조건까지 충족하면서 이 기능이 있는 버전이 없음",
    sizes: "규모의 요금",
    head_size: "필요한 규모",
    size: "{what}: {asked}",
};
