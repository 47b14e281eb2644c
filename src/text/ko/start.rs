//! Korean: the words of the strip above the form.

use crate::text::later::StartTexts;

pub(in crate::text) const TEXTS: StartTexts = StartTexts {
    app: "이 양식의 앱",
    examples: "예시로 시작:",
    assumed: "예시 ‘{name}’: {why} 가정한 값은 모두 아래 양식에 있습니다.",
};
