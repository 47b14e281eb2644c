//! English: the headings of the conditions.

use crate::text::later::TopicTexts;

pub(in crate::text) const TEXTS: TopicTexts = TopicTexts {
    calendar: "Billing calendar",
    migration: "Moving to the new billing mode",
    definitions: "What the words mean",
    facts: "Good to know",
    add_ons: "Value-added services",
    calls: "Audio and video calls",
    downgrade: "What a downgrade loses",
    contacts: "Official pages and contacts",
};
