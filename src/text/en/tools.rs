//! English: the words of what acts on the feature matrix.

use crate::text::later::ToolsTexts;

pub(in crate::text) const TEXTS: ToolsTexts = ToolsTexts {
    find: "Find a row or an edition",
    find_hint: "Names in English, Korean, Chinese and Japanese, old ones too.",
    names_failed: "The names in other languages did not arrive: only the names on this page are searched.",
    rows: "Rows",
    all: "All rows",
    differ: "Only rows that differ",
    between: "Differences between two editions",
    all_shown: "Every row is shown.",
    some_shown: "Rows shown: {shown} of {all}. Hidden: {hidden}.",
    nothing: "No row to show for “{query}”.",
    editions: "Found: {editions}.",
    reset: "Show all rows",
    also: "Also: {name}",
    group: "Rows: {all}",
    group_some: "Rows: {shown} of {all}",
    prices: "Below each feature: how much more the cheapest edition with it costs than the cheapest without.",
    current: "In your edition, {edition}",
    included: "Included: {edition}",
    dearer: "{difference} USD / month with {to}",
    after_migration: "Only after migration: {edition}",
    never: "Not available together with everything else you asked for",
};
