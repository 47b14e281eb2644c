//! Korean: the words of what several apps cost together.

use crate::text::later::AccountTexts;

pub(in crate::text) const TEXTS: AccountTexts = AccountTexts {
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
