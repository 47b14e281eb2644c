//! Korean: the words of what acts on the feature matrix.

use crate::text::later::ToolsTexts;

pub(in crate::text) const TEXTS: ToolsTexts = ToolsTexts {
    find: "항목 또는 버전 검색",
    find_hint: "영어, 한국어, 중국어, 일본어 이름과 이전 이름으로 검색할 수 있습니다.",
    names_failed: "다른 언어의 이름을 불러오지 못해 이 페이지에 있는 이름만 검색합니다.",
    rows: "항목",
    all: "모든 항목",
    differ: "차이가 있는 항목만",
    between: "두 버전의 차이",
    all_shown: "모든 항목이 표시되어 있습니다.",
    some_shown: "표시: {all}개 항목 중 {shown}개. 숨김: {hidden}개.",
    nothing: "‘{query}’에 해당하는 항목이 없습니다.",
    editions: "찾은 버전: {editions}.",
    reset: "모든 항목 표시",
    also: "다른 이름: {name}",
    group: "항목 {all}개",
    group_some: "항목 {all}개 중 {shown}개",
    prices: "각 기능 아래의 금액은 그 기능이 있는 가장 저렴한 버전과 없는 가장 저렴한 버전의 차액입니다.",
    current: "현재 버전({edition})에 포함",
    included: "{edition}에 포함",
    dearer: "{to}: {difference} USD/월",
    after_migration: "전환 후에만 이용 가능: {edition}",
    never: "다른 조건까지 충족하면서 이용할 수 있는 버전이 없음",
};
