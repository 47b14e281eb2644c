//! 한국어: 출처의 문구.

use crate::text::later::SourcesTexts;

pub(in crate::text) const TEXTS: SourcesTexts = SourcesTexts {
    own_words: "인용이 아니라 풀어 쓴 내용입니다.",
    read_in: "확인한 언어: {languages}",
    waiting: "페이지의 내용을 불러오는 중입니다.",
    failed: "페이지의 내용을 불러오지 못했습니다.",
};
