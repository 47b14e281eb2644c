//! A quote to hand on, with its scenario and what it takes for granted.

use im_pricing_core::assumption::AssumptionKind;
use im_pricing_core::edition::{BillingMode, Edition, Idc};
use im_pricing_core::metric::Metric;
use im_pricing_core::tables::{BOOKS, CONFLICTS};
use serde_json::{Value, json};

use super::{list_of, names, object, of, of_or_null, quote, with};

pub(super) fn statement() -> Value {
    with(
        quote::quote(),
        "A quote with its scenario and what it takes for granted.",
        &json!({
            "scenario": of("scenario", "What was asked."),
            "assumptions": list_of("assumption", "What the quote takes for granted."),
        }),
    )
}

pub(super) fn assumption() -> Value {
    let books: Vec<_> = BOOKS.iter().map(|book| book.id).collect();
    let conflicts: Vec<_> = CONFLICTS.iter().map(|it| it.id).collect();
    object(
        "One thing that a quote takes for granted; the fields beside the code say what it is about.",
        &["code"],
        &json!({
            "code": names(AssumptionKind::ALL, "Which kind of assumption."),
            "apps": {
                "description": "The names of the apps concerned.",
                "type": "array",
                "minItems": 1,
                "items": { "type": "string" },
            },
            "book_date": of("date", "The price date."),
            "books": {
                "description": "The price books in force.",
                "type": "array",
                "items": { "enum": books },
            },
            "last_confirmed": of("date", "The last day on which the price lists were confirmed."),
            "metric": names(Metric::ALL, "The usage that is unknown."),
            "billing_mode": names(BillingMode::ALL, "How the apps are billed."),
            "idc": names(Idc::ALL, "Their data centre."),
            "first_app_date": of_or_null("date", "The day of its first app, as entered."),
            "edition": names(Edition::ALL, "The edition that was chosen."),
            "conflict": names(&conflicts, "The number of the conflict between official pages."),
        }),
    )
}
