//! English: the words of the conditions and the sources.

use crate::text::later::ConditionsTexts;

pub(in crate::text) const TEXTS: ConditionsTexts = ConditionsTexts {
    title: "Conditions",
    open_page: "Open the page",
    sources: "Where the numbers come from",
    last_confirmed: "Every price and limit is copied from an official page of the vendor, as that page stood on the date beside it. The price lists were last confirmed on {date}; later changes are not covered. Taxes are not included.",
    documents: "Pages that were read: {n}",
    conflicts: "Where two pages disagree: {n}",
    conflicts_intro: "Both values are kept, with the one that is used and the reason.",
};
