//! English: the words of the list of apps.

use crate::text::later::AppsTexts;

pub(in crate::text) const TEXTS: AppsTexts = AppsTexts {
    name: "Name",
    name_missing: "Give the app a name.",
    name_out_of_range: "Use 1 to 100 characters, without line breaks.",
    name_taken: "An app further up has this name already.",
    edition: "Edition",
    recommended: "Recommended: {edition}",
    no_price: "{edition} has no price for this app. {why}",
    shown: "in the form",
    show: "Edit in the form",
    duplicate: "Duplicate",
    up: "Up",
    down: "Down",
    remove: "Remove",
    bring_back: "Bring back {name}",
    action: "{action}: {name}",
    full: "An account holds at most {n} apps.",
    list: "Apps (SDKAppIDs)",
};
