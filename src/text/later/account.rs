//! The words of what several apps cost together.

use crate::text::area::area;

area! {
    /// The total of all apps, and what making one app of several would change.
    AccountTexts {
        /// Stands before the total.
        total,
        /// Apps `{names}` have no price and are not in the total.
        without,
        /// No app has a price.
        nothing,
        /// Plan, quota and add-ons belong to one app each.
        not_pooled,
        /// Heading of what merging would change.
        merging,
        /// What is assumed for it.
        basis,
        /// `{names}` in data centre `{idc}`, mode `{mode}`, as one app: `{usage}` at most.
        merged,
        /// On `{edition}` it costs at most `{total}`, at least `{difference}` less than `{apart}`.
        saves,
        /// The same, up to `{difference}` more than `{apart}`.
        costs,
        /// The same, as much as `{apart}`.
        equal,
        /// No edition of the mode holds the merged app.
        none_fits,
        /// Usage or needs of `{names}` add up to more than `{n}`.
        beyond,
        /// A usage of the merged app cannot be added up.
        unknown,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: AccountTexts = AccountTexts {
    total: "All apps",
    without: "Without {names}: no price yet.",
    nothing: "No app has a price yet. What is missing stands with each app.",
    not_pooled: "Each app is billed by itself: plan, quotas and add-ons are never shared between apps.",
    merging: "If several were one app",
    basis: "The peaks are added up as if they came on the same day and nobody used two apps. That is an upper bound; the real figures may be lower.",
    merged: "{idc}, {mode}: {names} as one app have at most {usage}.",
    saves: "On {edition} that costs at most {total} USD a month, at least {difference} less than the {apart} they cost apart.",
    costs: "On {edition} that costs up to {total} USD a month, {difference} more than the {apart} they cost apart.",
    equal: "On {edition} that costs at most {total} USD a month, as much as apart.",
    none_fits: "No edition of this billing mode holds all of them together.",
    beyond: "{names} as one app would pass {n}, the largest number that can be entered, so this cannot be priced.",
    unknown: "Not all of their usage is known, so this cannot be priced.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: AccountTexts = AccountTexts {
    total: "모든 앱",
    without: "요금이 없는 {names}은(는) 제외했습니다.",
    nothing: "아직 요금이 나온 앱이 없습니다. 필요한 값은 앱마다 적혀 있습니다.",
    not_pooled: "요금은 앱마다 따로 계산합니다. 플랜, 무료 할당량, 부가 서비스는 앱끼리 나눠 쓸 수 없습니다.",
    merging: "여러 앱을 하나로 합친다면",
    basis: "최댓값이 모두 같은 날에 나오고 두 앱을 함께 쓰는 사용자가 없다고 보고 더한 상한입니다. 실제 값은 더 작을 수 있습니다.",
    merged: "{idc}, {mode}: {names}을(를) 한 앱으로 합치면 최대 {usage}입니다.",
    saves: "{edition}에서 최대 월 {total} USD이며, 따로 쓸 때의 {apart} USD보다 최소 {difference} USD 적습니다.",
    costs: "{edition}에서 최대 월 {total} USD이며, 따로 쓸 때의 {apart} USD보다 {difference} USD 많을 수 있습니다.",
    equal: "{edition}에서 최대 월 {total} USD이며, 따로 쓸 때와 같습니다.",
    none_fits: "이 과금 방식에는 모두 합친 앱에 맞는 버전이 없습니다.",
    beyond: "{names}을(를) 한 앱으로 합치면 입력할 수 있는 최대 수 {n}을(를) 넘으므로 계산할 수 없습니다.",
    unknown: "알 수 없는 사용량이 있어 계산할 수 없습니다.",
};
