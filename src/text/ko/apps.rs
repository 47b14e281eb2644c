//! Korean: the words of the list of apps.

use crate::text::later::AppsTexts;

pub(in crate::text) const TEXTS: AppsTexts = AppsTexts {
    name: "이름",
    name_missing: "앱 이름을 입력하십시오.",
    name_out_of_range: "줄바꿈 없이 1~100자로 입력하십시오.",
    name_taken: "위에 같은 이름의 앱이 있습니다.",
    edition: "버전",
    recommended: "추천: {edition}",
    no_price: "이 앱에는 {edition}의 요금이 없습니다. {why}",
    shown: "양식에 표시 중",
    show: "양식에서 편집",
    duplicate: "복제",
    up: "위로",
    down: "아래로",
    remove: "삭제",
    bring_back: "{name} 되살리기",
    action: "{action}: {name}",
    full: "한 계정의 앱은 최대 {n}개입니다.",
    list: "앱(SDKAppID)",
};
