//! Bill checks, several apps, trials and ready-made scenarios.

use im_pricing_core::account::{AccountNote, MergeBasis, MergeReason};
use im_pricing_core::check::{ReadingKind, Verdict};
use im_pricing_core::edition::{BillingMode, Idc};
use im_pricing_core::trials::TrialState;
use im_pricing_core::verdict::Availability;
use serde_json::json;

use super::{
    Definitions, answer, define, flag, full_object, list, list_of, name_or_null, names, number, of,
    of_or_null, text, text_or_null,
};

pub(super) fn definitions() -> Definitions {
    [checks(), accounts(), trials(), presets()].concat()
}

fn checks() -> Definitions {
    [check_answer(), readings()].concat()
}

fn check_answer() -> Definitions {
    define([
        (
            "bill_check",
            answer(
                "A bill held against the quote.",
                json!({
                    "book_date": of("date", "The price date."),
                    "verdict": names(Verdict::ALL, "How the amounts given and the quote relate; without a charged total, nothing is said about it."),
                    "apps": list("The apps with the editions billed.", &full_object("One app.", &json!({
                        "name": text("The app's name."),
                        "edition": of("edition", "The edition billed."),
                        "problem": of("problem_or_null", "Why it has no price."),
                    }))),
                    "expected": of_or_null("amount", "What the quote says in all."),
                    "charged": of_or_null("amount", "What was charged in all; null where only some lines of the quote were given."),
                    "difference": of_or_null("signed_amount", "How much more was charged."),
                    "lines": list_of("line_check", "Line by line."),
                    "lines_sum": of_or_null("amount", "What the charged lines sum to, where that is not the charged total."),
                    "explanations": list_of("bill_explanation", "Each way to come to the charged amounts, simplest first."),
                }),
            ),
        ),
        (
            "line_check",
            full_object(
                "One line of the bill beside the quote's.",
                &json!({
                    "id": of("line_id", "What is charged."),
                    "expected": of("amount", "By the quote."),
                    "charged": of_or_null("amount", "As charged; null if not known."),
                    "difference": of_or_null("signed_amount", "How much more was charged, in cents."),
                }),
            ),
        ),
    ])
}

fn readings() -> Definitions {
    define([
        (
            "bill_explanation",
            full_object(
                "Readings that together give the charged amounts.",
                &json!({
                    "readings": list_of("reading", "One, or two where none alone explains the bill."),
                    "total": of("amount", "What they give in all."),
                }),
            ),
        ),
        (
            "reading",
            full_object(
                "Another way to read the price list.",
                &json!({
                    "code": names(ReadingKind::ALL, "Which way."),
                    "book": text_or_null("The price book that is taken."),
                    "conflict": text_or_null("The conflict whose other side is taken."),
                    "app": { "description": "The app's position.", "type": ["integer", "null"] },
                    "line": of_or_null("line_id", "The add-on that is charged."),
                    "reaches": of_or_null("count_or_unlimited", "Its tier."),
                    "source": text("The page that is read otherwise, or that says otherwise."),
                    "text": text("The reading in a sentence."),
                }),
            ),
        ),
    ])
}

fn accounts() -> Definitions {
    define([
        (
            "account",
            answer(
                "Several apps together.",
                json!({
                    "book_date": of("date", "The price date."),
                    "apps": list_of("app_choice", "One for each app."),
                    "total": of_or_null("amount", "The sum of the subtotals; null if an app has none."),
                    "merges": list_of("merge", "What one app for all of a data centre and mode would cost."),
                    "notes": list("What a reader must know.", &json!({ "enum": AccountNote::ALL })),
                }),
            ),
        ),
        (
            "app_choice",
            full_object(
                "One app on its edition.",
                &json!({
                    "name": text("The app's name."),
                    "idc": names(Idc::ALL, "Where it is."),
                    "billing_mode": names(BillingMode::ALL, "How it is billed."),
                    "edition": of_or_null("edition", "The edition chosen, or the recommended one."),
                    "is_recommended": flag("Whether it is the recommended one."),
                    "availability": name_or_null(Availability::ALL, "Whether the app can be on it."),
                    "subtotal": of_or_null("amount", "The month's total."),
                    "problem": of("problem_or_null", "Why there is no subtotal."),
                    "missing": list_of("metric", "The usage that must be known for one."),
                }),
            ),
        ),
        (
            "merge",
            full_object(
                "All apps of one data centre and mode as one.",
                &json!({
                    "idc": names(Idc::ALL, "The data centre."),
                    "mode": names(BillingMode::ALL, "The billing mode of the editions."),
                    "apps": list("The names of the apps.", &json!({ "type": "string" })),
                    "usage": of("usage", "The sums of their usage."),
                    "basis": names(MergeBasis::ALL, "What those sums are."),
                    "apart": of_or_null("amount", "What the apps cost apart."),
                    "edition": of_or_null("edition", "The cheapest edition of the mode that fits them as one."),
                    "merged": of_or_null("amount", "What it costs at most."),
                    "difference": of_or_null("signed_amount", "How much more that is than apart."),
                    "reason": name_or_null(MergeReason::ALL, "Why there is no difference."),
                }),
            ),
        ),
    ])
}

fn trials() -> Definitions {
    define([
        (
            "trials",
            answer(
                "Trials of the audio/video call feature.",
                json!({
                    "as_of": of("date", "The day on which they are looked at."),
                    "apps": list("One for each app.", &full_object("The trials of one app.", &json!({
                        "name": text("The app's name."),
                        "activations": list_of("activation", "Its activations, as given."),
                        "used": number("Trials that have begun."),
                        "left": number("Trials that it can still begin."),
                    }))),
                    "account_used": number("Trials of the account that have begun."),
                    "account_left": number("Trials that the account still has."),
                    "unpriced": list("What another product bills.", &full_object("One item.", &json!({
                        "id": text("Its stable id."),
                        "source": text("The page that says so."),
                        "link": text_or_null("The page of its price."),
                    }))),
                }),
            ),
        ),
        (
            "activation",
            full_object(
                "One activation.",
                &json!({
                    "date": of("date", "Its day."),
                    "state": names(TrialState::ALL, "What it is on that day."),
                    "last_day": of_or_null("date", "The last day of the trial; null if refused."),
                }),
            ),
        ),
    ])
}

fn presets() -> Definitions {
    define([(
        "presets",
        answer(
            "Ready-made scenarios.",
            json!({
                "book_date": of("date", "The price date."),
                "lang": text("The language of titles and reasons."),
                "apps": list("One for each preset.", &full_object("One preset.", &json!({
                    "name": text("Its stable id."),
                    "title": text("What a reader calls it."),
                    "why": text("The reason for its numbers."),
                    "scenario": of("scenario", "The scenario."),
                    "recommended": of_or_null("edition", "The cheapest edition."),
                    "total": of_or_null("amount", "What it costs."),
                }))),
            }),
        ),
    )])
}
