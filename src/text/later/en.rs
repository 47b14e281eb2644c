//! English.

use super::{ConditionsTexts, LaterTexts};

pub(in crate::text) static TEXTS: LaterTexts = LaterTexts {
    conditions: ConditionsTexts {
        title: "Conditions",
        open_page: "Open the page",
        sources: "Where the numbers come from",
        last_confirmed: "Every price and limit is copied from an official page of the vendor, as that page stood on the date beside it. The price lists were last confirmed on {date}; later changes are not covered. Taxes are not included.",
        documents: "Pages that were read: {n}",
        conflicts: "Where two pages disagree: {n}",
        conflicts_intro: "Both values are kept, with the one that is used and the reason.",
    },
    topics: [
        "Billing calendar",
        "Moving to the new billing mode",
        "What the words mean",
        "Good to know",
        "Value-added services",
        "Audio and video calls",
        "What a downgrade loses",
        "Official pages and contacts",
    ],
};
