//! Books through time.

use im_pricing_core::edition::BillingMode;
use im_pricing_core::history::Kind;
use serde_json::{Value, json};

use super::{
    Definitions, answer, define, full_object, list_of, names, number, of, of_or_null, text,
    text_or_null,
};

pub(super) fn definitions() -> Definitions {
    [books(), scenarios()].concat()
}

fn or_null(description: &str, schema: &Value) -> Value {
    json!({ "description": description, "anyOf": [schema, { "type": "null" }] })
}

fn rule() -> Value {
    full_object(
        "A rule.",
        &json!({
            "rule": names(&["by_day", "free", "unstated"], "What the first month costs."),
            "source": text("The page."),
        }),
    )
}

fn price() -> Value {
    full_object(
        "A price.",
        &json!({
            "unit_price": of("amount", "Per unit and calendar month."),
            "source": text("The page that prints it."),
        }),
    )
}

fn books() -> Definitions {
    define([
        (
            "history",
            answer(
                "What changed between two dates.",
                json!({
                    "book_date": of("date", "The second date."),
                    "from": of("date", "The first date."),
                    "to": of("date", "The second date."),
                    "modes": list_of("mode_diff", "One for each billing mode."),
                    "apps": list_of("app_then_now", "The scenario's apps on both dates, if one was given."),
                }),
            ),
        ),
        (
            "mode_diff",
            full_object(
                "What changed for one billing mode.",
                &json!({
                    "mode": names(BillingMode::ALL, "Which mode."),
                    "from_book": text_or_null("The book on the first date."),
                    "to_book": text_or_null("The book on the second date."),
                    "prices": list_of("price_change", "Unit prices that differ."),
                    "first_month": or_null("The rule for a first month, if it differs.", &full_object("Both rules.", &json!({
                        "from": or_null("On the first date.", &rule()),
                        "to": or_null("On the second date.", &rule()),
                    }))),
                }),
            ),
        ),
        (
            "price_change",
            full_object(
                "A unit price that differs.",
                &json!({
                    "edition": of("edition", "The edition."),
                    "line": of("line_id", "The line of a quote."),
                    "reaches": of_or_null("count_or_unlimited", "The tier of an add-on."),
                    "kind": names(Kind::ALL, "What happened."),
                    "from": or_null("On the first date.", &price()),
                    "to": or_null("On the second date.", &price()),
                    "difference": of_or_null("signed_amount", "How much more it is."),
                }),
            ),
        ),
    ])
}

fn scenarios() -> Definitions {
    let charge = full_object(
        "A charge.",
        &json!({
            "quantity": number("How many units."),
            "unit_price": of("amount", "Per unit."),
            "amount": of("amount", "Quantity times unit price."),
            "book": text("The price book."),
            "source": text("The page that prints the unit price."),
        }),
    );
    define([
        (
            "app_then_now",
            full_object(
                "One app on both dates.",
                &json!({
                    "name": text("The app's name."),
                    "editions": list_of("edition_then_now", "The six editions."),
                    "from_recommended": of_or_null("edition", "The recommended edition on the first date."),
                    "to_recommended": of_or_null("edition", "The recommended edition on the second date."),
                }),
            ),
        ),
        (
            "edition_then_now",
            full_object(
                "One edition on both dates.",
                &json!({
                    "edition": of("edition", "Which edition."),
                    "from": of_or_null("amount", "The total on the first date."),
                    "to": of_or_null("amount", "The total on the second date."),
                    "difference": of_or_null("signed_amount", "How much more it is."),
                    "from_problem": of("problem_or_null", "Why there is no total on the first date."),
                    "to_problem": of("problem_or_null", "Why there is none on the second."),
                    "lines": list_of("line_then_now", "The lines of both dates."),
                }),
            ),
        ),
        (
            "line_then_now",
            full_object(
                "One line on both dates.",
                &json!({
                    "id": of("line_id", "What is charged."),
                    "from": or_null("On the first date.", &charge),
                    "to": or_null("On the second date.", &charge),
                    "difference": of("signed_amount", "How much more it is."),
                }),
            ),
        ),
    ])
}
