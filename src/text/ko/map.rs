//! Korean: the words of the map: which edition is the cheapest over two usages.

use crate::text::later::MapTexts;

pub(in crate::text) const TEXTS: MapTexts = MapTexts {
    title: "{along}, {up}에 따른 최저 요금 버전",
    up: "세로축",
    among: "버전",
    own: "이 앱에서 사용할 수 있는 버전",
    all: "전환 후 버전 포함",
    ratio: "일일 사용자 1명당 월 사용자 수",
    ratio_hint: "비워 두면 위에 입력한 월 사용자 수를 사용합니다.",
    by_ratio: "월 사용자 수는 일일 사용자 1명당 {ratio}명으로 계산해 올림합니다.",
    by_known: "월 사용자 수는 {n}명이며, 일일 사용자 수가 더 많으면 일일 사용자 수와 같다고 봅니다.",
    no_mau: "월 사용자 수로 과금되는 버전까지 보려면 일일 사용자 1명당 월 사용자 수나 월 사용자 수를 입력하십시오.",
    you: "현재",
    yours: "입력한 값({x}, {y}): {edition}.",
    none: "맞는 버전 없음",
    impossible: "월 사용자가 일일 사용자보다 적을 수 없음",
    key: "무늬 설명",
    areas: "영역별 값",
    edition: "최저 요금 버전",
    range: "{from}~{to}",
    more: "나머지 영역 {n}개는 지도에만 표시됩니다.",
};
