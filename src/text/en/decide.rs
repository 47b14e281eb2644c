//! English: the words around the views that help to decide: their names and what frames them.

use crate::text::later::DecideTexts;

pub(in crate::text) const TEXTS: DecideTexts = DecideTexts {
    heading: "Decide",
    editions: "Which edition",
    ahead: "Planning",
    records: "Records",
    compare: "Compare",
    chart: "Chart",
    map: "Map",
    migrate: "Move or stay",
    budget: "Budget",
    forecast: "Over time",
    usage: "Your usage",
    check: "Check a bill",
    apps: "Apps",
    books: "Price lists",
    trials: "Call trials",
};
