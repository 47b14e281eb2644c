//! English: the words of the first month and of a change of edition within a month.

use crate::text::later::ChangeTexts;

pub(in crate::text) const TEXTS: ChangeTexts = ChangeTexts {
    first_month: "First month",
    first_month_empty: "Enter the first day to see what the rest of that month costs.",
    first_month_none: "No edition has an estimate for that month.",
    whole_month: "A whole month: {total} USD",
    heading: "Change of edition within a month",
    from: "From",
    to: "To",
    day: "First day on the new edition",
    choose: "Choose",
    empty: "Choose both editions and the day to see what that month costs.",
    days: "Days on {from}: {before}; then on {to}: {after}.",
    estimate: "Estimate",
    line: "Charge",
    part: "Days",
    full: "Full month",
    amount: "This month",
    by_day: "{days} of {all}",
    whole: "whole month",
    total: "In all (estimate)",
    nothing_changes: "Choose two different editions.",
    other_billing_mode: "The app is not billed in the mode of these editions.",
    rule_unstated: "No official page of that time says what the month of a change costs.",
    does_not_fit: "{edition} does not fit.",
    retention_dearer: "Messages are kept for different periods before and after the change: the more expensive one is charged for the whole month.",
    needs_unmet: "The edition before does not do all that is asked for; it is priced with the add-ons that it has.",
};
