//! Forecasts, and the month of a change.

use im_pricing_core::change::{ChangeNote, Part, Refusal};
use im_pricing_core::verdict::Availability;
use serde_json::json;

use super::{
    Definitions, answer, define, flag, full_object, list, list_of, name_or_null, names, number, of,
    of_or_null,
};

pub(super) fn definitions() -> Definitions {
    [forecasts(), changes()].concat()
}

fn forecasts() -> Definitions {
    [forecast_months(), forecast_turns()].concat()
}

fn forecast_months() -> Definitions {
    define([
        (
            "forecast",
            answer(
                "Coming months of each app.",
                json!({
                    "book_date": of("date", "The price date: its books price every month."),
                    "apps": list_of("app_forecast", "One forecast for each app."),
                }),
            ),
        ),
        (
            "app_forecast",
            full_object(
                "One app over the months.",
                &json!({
                    "name": { "description": "The app's name.", "type": "string" },
                    "months": list_of("month_forecast", "The months, in order."),
                    "steps": list_of("forecast_step", "Where a bill steps up or down."),
                    "moving": list_of("forecast_move", "When an edition after migration costs no more."),
                }),
            ),
        ),
        (
            "month_forecast",
            full_object(
                "One month of an app.",
                &json!({
                    "month": of("month", "Which month."),
                    "usage": of("usage", "The usage that is assumed."),
                    "editions": list_of("edition_month", "The six editions."),
                    "recommended": of_or_null("edition", "The cheapest available edition of those that have fitted so far."),
                    "recommended_after_migration": of_or_null("edition", "The same after migration."),
                }),
            ),
        ),
        (
            "edition_month",
            full_object(
                "One edition in one month.",
                &json!({
                    "edition": of("edition", "Which edition."),
                    "availability": names(Availability::ALL, "Whether the app can be on it."),
                    "total": of_or_null("amount", "The month's total; null from the first month on in which it does not fit."),
                    "cumulative": of_or_null("amount", "The totals so far."),
                }),
            ),
        ),
    ])
}

fn forecast_turns() -> Definitions {
    define([
        (
            "forecast_step",
            full_object(
                "A change of charged blocks, or of units at the quota.",
                &json!({
                    "month": of("month", "The first month with the new number."),
                    "edition": of("edition", "Whose bill changes."),
                    "metric": of("metric", "What is measured."),
                    "before": number("Charged in the month before."),
                    "after": number("Charged in this month."),
                    "amount": of("signed_amount", "What that adds to the month's bill."),
                }),
            ),
        ),
        (
            "forecast_move",
            full_object(
                "An edition against one after migration.",
                &json!({
                    "from": of("edition", "The edition of the app's own mode."),
                    "to": of("edition", "The edition after migration."),
                    "first_month": of_or_null("month", "The first month in which `to` costs no more."),
                    "first_month_cumulative": of_or_null("month", "The first month until which it has cost no more in all."),
                    "difference": of_or_null("signed_amount", "How much more `to` costs over all months."),
                    "irreversible": { "description": "The move cannot be undone.", "const": true },
                }),
            ),
        ),
    ])
}

fn changes() -> Definitions {
    [change_answers(), change_bills()].concat()
}

fn change_answers() -> Definitions {
    define([
        (
            "change",
            answer(
                "The month in which an app changes edition or add-ons.",
                json!({
                    "book_date": of("date", "The price date."),
                    "apps": list_of("app_change", "One answer for each app."),
                }),
            ),
        ),
        (
            "app_change",
            full_object(
                "One app's month.",
                &json!({
                    "name": { "description": "The app's name.", "type": "string" },
                    "from": of("edition", "The edition until the day before."),
                    "to": of("edition", "The edition from the day on."),
                    "day": of("date", "The day of the change."),
                    "status": names(&["estimate", "refused", "infeasible", "needs_input"], "Whether there is a figure."),
                    "refusal": name_or_null(Refusal::ALL, "Why the change cannot be made or priced."),
                    "infeasible_edition": of_or_null("edition", "The edition that does not fit."),
                    "reasons": list_of("reason", "Why it does not fit."),
                    "missing": list_of("metric", "The usage that must be known."),
                    "month": of_or_null("change_month", "The month's bill; an estimate."),
                }),
            ),
        ),
    ])
}

fn change_bills() -> Definitions {
    define([
        (
            "change_month",
            full_object(
                "The bill of the month of a change.",
                &json!({
                    "days_before": number("Days before the change."),
                    "days_after": number("Days from the change on."),
                    "days_in_month": number("Days of the month."),
                    "lines": list_of("change_line", "What is charged."),
                    "exact_total": of("amount", "The sum of the amounts."),
                    "total": of("amount", "That sum rounded once to cents, half up."),
                    "notes": list("What a reader must know.", &json!({ "enum": ChangeNote::ALL })),
                }),
            ),
        ),
        (
            "change_line",
            full_object(
                "One charge of that month.",
                &json!({
                    "id": of("line_id", "What is charged."),
                    "edition": of("edition", "The edition that it belongs to."),
                    "part": names(Part::ALL, "The part of the month it is for."),
                    "days": number("Days of that part."),
                    "month_amount": of("amount", "What the line costs in a full month."),
                    "amount": of("amount", "For its part, to 8 decimals."),
                    "prorated": flag("Whether it is charged by day."),
                    "book": { "description": "The price book.", "type": "string" },
                    "source": { "description": "The page that prints the unit price.", "type": "string" },
                }),
            ),
        ),
    ])
}
