//! The headings of the conditions.

use im_pricing_core::condition::Topic;

use crate::text::area::area;

area! {
    /// Headings of the conditions by [`Topic`].
    TopicTexts {
        /// Cycle, deduction, overdue, suspension.
        calendar,
        /// The move to the newer billing.
        migration,
        /// What is measured.
        definitions,
        /// Frequent questions.
        facts,
        /// What can be bought on top.
        add_ons,
        /// The call feature.
        calls,
        /// What a downgrade loses.
        downgrade,
        /// Pages and contacts.
        contacts,
    }
}

impl TopicTexts {
    /// The heading of `topic`.
    pub const fn of(&self, topic: Topic) -> &'static str {
        match topic {
            Topic::Calendar => self.calendar,
            Topic::Migration => self.migration,
            Topic::Definitions => self.definitions,
            Topic::Facts => self.facts,
            Topic::AddOns => self.add_ons,
            Topic::Calls => self.calls,
            Topic::Downgrade => self.downgrade,
            Topic::Contacts => self.contacts,
        }
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: TopicTexts = TopicTexts {
    calendar: "Billing calendar",
    migration: "Moving to the new billing mode",
    definitions: "What the words mean",
    facts: "Good to know",
    add_ons: "Value-added services",
    calls: "Audio and video calls",
    downgrade: "What a downgrade loses",
    contacts: "Official pages and contacts",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: TopicTexts = TopicTexts {
    calendar: "청구 일정",
    migration: "새로운 과금 방식으로 전환",
    definitions: "용어의 뜻",
    facts: "알아 둘 사항",
    add_ons: "부가 서비스",
    calls: "음성/영상 통화 기능",
    downgrade: "다운그레이드 시 사라지는 기능",
    contacts: "공식 페이지와 문의처",
};
