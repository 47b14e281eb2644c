//! Korean: the words of the prerendered page.

use crate::text::prerender::PrerenderTexts;

pub(in crate::text) const TEXTS: PrerenderTexts = PrerenderTexts {
    needs_script: "계산기에는 JavaScript와 WebAssembly가 필요합니다. 없어도 여기에서 예시, 모든 가격, 기능 비교표를 볼 수 있습니다.",
    example: "예시",
    example_caption: "이 예시에서 버전별로 드는 월 요금과 그 내역",
    prices: "가격",
    modes: "새로운 과금 방식은 {idcs}에서 데이터 센터의 첫 앱을 {date} 또는 그 후에 만들었거나 아직 만들지 않은 경우와, 요청에 따라 전환한 앱에 적용됩니다. 그 밖의 앱은 기존 과금 방식으로 과금됩니다.",
    price_list: "{mode}: {date} 가격표, 앱 하나의 한 달 요금",
    included: "포함량",
    price_for: "가격 단위",
    per_block: "{n}마다(미만도 1단위로 계산)",
    per_user: "사용자 한 명당",
    price_sources: "이 가격이 적힌 페이지",
    matrix_caption: "여섯 가지 버전의 항목별 비교, 부가 서비스 제외",
    programs: "프로그램에서 쓸 수 있는 형식",
    link: "Tencent Cloud IM(Chat) 요금",
};
