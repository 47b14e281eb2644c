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
