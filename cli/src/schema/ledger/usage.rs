//! Daily usage from a file.

use im_pricing_core::daily::{Assumption, NoQuote, RowCode};
use serde_json::json;

use super::{
    Definitions, answer, define, full_object, list, list_of, name_or_null, names, number, object,
    of, of_or_null, text,
};

pub(super) fn definitions() -> Definitions {
    [files(), days()].concat()
}

fn files() -> Definitions {
    define([
        (
            "daily_usage",
            answer(
                "The months of a file of daily usage, priced.",
                json!({
                    "book_date": of("date", "The scenario's price date; each month is priced on its own last day."),
                    "assumptions": list("What is assumed because the file alone cannot say it.", &json!({ "enum": Assumption::ALL })),
                    "apps": list_of("daily_app", "One for each app of the file."),
                    "bad_rows": list_of("bad_row", "Rows that belong to no app of several, the first 100,000."),
                    "ignored_columns": list("Columns that were not read.", &json!({ "type": "string" })),
                    "lines": number("Lines of the file."),
                    "unread_rows": number("Rows below column names that make no sense."),
                }),
            ),
        ),
        (
            "daily_app",
            full_object(
                "One app of the file.",
                &json!({
                    "name": text("Its name."),
                    "months": list_of("daily_month", "The months with a usable row."),
                    "missing_months": list_of("month", "Months between them without one."),
                    "bad_rows": list_of("bad_row", "Its rows that could not be used, the first 100,000."),
                    "bad_row_count": number("All its rows that could not be used."),
                }),
            ),
        ),
    ])
}

fn days() -> Definitions {
    define([
        (
            "daily_month",
            full_object(
                "One month, billed on its highest day.",
                &json!({
                    "month": of("month", "Which month."),
                    "peak_dau": of("count", "Users of the highest day."),
                    "peak_day": of("date", "That day; on a tie the first one."),
                    "peak_groups": of_or_null("count", "Groups at the highest day; null if unknown."),
                    "missing_days": number("Days without a usable row."),
                    "days_without_groups": number("Days whose row tells no groups."),
                    "quote": of_or_null("quote", "The whole quote of a full month, or null."),
                    "no_quote": name_or_null(NoQuote::ALL, "Why there is no quote."),
                }),
            ),
        ),
        (
            "bad_row",
            object(
                "A row that was not used.",
                &["line", "code", "text"],
                &json!({
                    "line": number("Its line, from 1."),
                    "code": names(RowCode::ALL, "What is wrong."),
                    "text": text("The row, its first 200 characters."),
                    "readings": list("What an ambiguous number could mean.", &json!({ "type": "string" })),
                }),
            ),
        ),
    ])
}
