//! Korean: the headings of the conditions.

use crate::text::later::TopicTexts;

pub(in crate::text) const TEXTS: TopicTexts = TopicTexts {
    calendar: "청구 일정",
    migration: "새로운 과금 방식으로 전환",
    definitions: "용어의 뜻",
    facts: "알아 둘 사항",
    add_ons: "부가 서비스",
    calls: "음성/영상 통화 기능",
    downgrade: "다운그레이드 시 사라지는 기능",
    contacts: "공식 페이지와 문의처",
};
