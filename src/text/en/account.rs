//! English: the words of what several apps cost together.

use crate::text::later::AccountTexts;

pub(in crate::text) const TEXTS: AccountTexts = AccountTexts {
    total: "All apps",
    without: "Without {names}: no price yet.",
    nothing: "No app has a price yet. What is missing stands with each app.",
    not_pooled: "Each app is billed by itself: plan, quotas and add-ons are never shared between apps.",
    merging: "If several were one app",
    basis: "The peaks are added up as if they came on the same day and nobody used two apps. That is an upper bound; the real figures may be lower.",
    merged: "{idc}, {mode}: {names} as one app have at most {usage}.",
    saves: "On {edition} that costs at most {total} USD a month, at least {difference} less than the {apart} they cost apart.",
    costs: "On {edition} that costs up to {total} USD a month, {difference} more than the {apart} they cost apart.",
    equal: "On {edition} that costs at most {total} USD a month, as much as apart.",
    none_fits: "No edition of this billing mode holds all of them together.",
    beyond: "{names} as one app would pass {n}, the largest number that can be entered, so this cannot be priced.",
    unknown: "Not all of their usage is known, so this cannot be priced.",
};
