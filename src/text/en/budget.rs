//! English: the words of the view that turns a budget round.

use crate::text::later::BudgetTexts;

pub(in crate::text) const TEXTS: BudgetTexts = BudgetTexts {
    amount: "Dollars a month for this app",
    empty: "Enter what the app may cost a month to see how far that reaches on each edition.",
    not_an_amount: "Not an amount. Write dollars and cents, such as {example}.",
    out_of_range: "Write an amount from 0 on, with at most 8 decimals and 15 digits before them.",
    table: "What {amount} USD a month pays for",
    hint: "Each figure is the most of that one usage; the other usages stay as in the form. As daily users rise, known monthly users rise with them.",
    up_to: "up to {n}",
    any: "any number",
    too_little: "not within this amount",
    needs: "enter first: {fields}",
    sentence: "{edition}: {parts}.",
    part: "{metric} {reach}",
    between: "; ",
    try_it: "Try",
    try_name: "Try {n} in the form: {metric}",
};
