//! The quote's and the errors' part of the schema.

use im_pricing_core::bill::LineId;
use im_pricing_core::edition::{BillingMode, Edition, Idc};
use im_pricing_core::matrix::Cell;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::problem::Code;

use im_pricing_core::tables::{BOOKS, IDC_RULES, LAST_CONFIRMED, ROWS};
use im_pricing_core::verdict::{Availability, ModeReason, Note, QuoteNote};
use serde_json::{Value, json};

use super::{full_object, list_of, names, object, of, of_or_null};

pub(super) fn quote() -> Value {
    full_object(
        "All apps of a scenario, priced.",
        &json!({
            "schema": { "description": "The version of this contract.", "const": 1 },
            "book_date": of("date", "The price date."),
            "notes": notes(&quote_notes(), "What a reader must know about the whole."),
            "apps": list_of("app_quote", "One answer for each app, in the scenario's order."),
            "total": of_or_null("amount",
                "The sum of the recommended editions' totals; null if an app has none."),
        }),
    )
}

pub(super) fn app_quote() -> Value {
    full_object(
        "One app in all six editions.",
        &json!({
            "name": { "description": "The app's name.", "type": "string" },
            "billing_mode": names(BillingMode::ALL, "How the app is billed."),
            "billing_mode_reason": names(ModeReason::ALL, "Which rule decided that, the first that applies."),
            "editions": {
                "description": "The six editions, always in the same order.",
                "type": "array",
                "minItems": Edition::ALL.len(),
                "maxItems": Edition::ALL.len(),
                "items": { "$ref": "#/$defs/edition_quote" },
            },
            "recommended": of_or_null("edition",
                "The cheapest feasible edition that is available; of equals the later one."),
            "recommended_after_migration": of_or_null("edition",
                "The same among the editions that migration opens."),
        }),
    )
}

pub(super) fn edition_quote() -> Value {
    full_object(
        "One app in one edition.",
        &json!({
            "edition": of("edition", "Which edition."),
            "availability": names(Availability::ALL, "Whether the app can be on it."),
            "status": names(&["unpriced", "infeasible", "needs_input", "feasible"],
                "Whether it fits: no book is in force; a need is not met; usage is unknown; or it fits."),
            "missing": list_of("metric", "The usage that must be known; only when needs_input."),
            "reasons": list_of("reason", "Why it does not fit; only when infeasible."),
            "notes": notes(&edition_notes(), "What a reader must know about this edition."),
            "lines": {
                "description": "The charges of a month, the plan first; null unless feasible.",
                "type": ["array", "null"],
                "minItems": 1,
                "items": { "$ref": "#/$defs/line" },
            },
            "exact_total": of_or_null("amount", "The sum of the lines' amounts."),
            "total": of_or_null("amount", "That sum rounded once to cents, half up."),
            "first_month": of_or_null("first_month",
                "The month in which the edition starts; null without a start_date, on a free tier, \
                 where the edition is not feasible or the rule is unstated."),
        }),
    )
}

pub(super) fn reason() -> Value {
    let metrics = Need::ALL
        .iter()
        .map(|it| it.name())
        .chain(Metric::ALL.iter().map(|it| it.name()));
    let codes = [
        "limit_exceeded",
        "feature_not_included",
        "feature_unavailable_in_idc",
        "cannot_return_to_free_tier",
    ];
    object(
        "Why an edition does not fit. limit_exceeded has metric, asked and limit; the reasons \
         about a feature have feature.",
        &["code"],
        &json!({
            "code": names(&codes, "Which kind of reason."),
            "metric": names(&metrics.collect::<Vec<_>>(), "The need or usage whose limit is exceeded."),
            "asked": of("count_or_unlimited", "What is asked or measured."),
            "limit": of("count", "The most that the edition reaches with its add-ons."),
            "feature": of("feature", "The feature that the edition does not have."),
        }),
    )
}

pub(super) fn line() -> Value {
    let books: Vec<_> = BOOKS.iter().map(|book| book.id).collect();
    full_object(
        "One charge.",
        &json!({
            "id": line_ids(),
            "quantity": { "description": "How many units are charged.", "type": "integer", "minimum": 1 },
            "unit_price": of("amount", "Per unit and calendar month."),
            "amount": of("amount", "Quantity times unit price."),
            "book": names(&books, "The price book."),
            "source": { "description": "The page that prints the unit price.", "type": "string" },
        }),
    )
}

pub(super) fn line_ids() -> Value {
    let ids: Vec<_> = LineId::all().iter().map(ToString::to_string).collect();
    names(&ids, "What is charged.")
}

pub(super) fn first_month() -> Value {
    let days = |description, minimum| json!({ "description": description, "type": "integer", "minimum": minimum, "maximum": 31 });
    full_object(
        "The bill of the month in which a free app becomes a paid one.",
        &json!({
            "days_in_force": days("From the start day to the end of its month, both counted.", 1),
            "days_in_month": days("Days of that month.", 28),
            "exact_total": of("amount", "The sum of the lines' amounts."),
            "total": of("amount", "That sum rounded once to cents, half up."),
            "estimate": { "description": "No page prints the formula.", "const": true },
            "lines": list_of("first_month_line", "The lines of the full month, in the same order."),
        }),
    )
}

pub(super) fn first_month_line() -> Value {
    full_object(
        "One charge of the first month.",
        &json!({
            "id": line_ids(),
            "amount": of("amount", "For that month, to 8 decimals."),
            "prorated": { "description": "Whether it is charged by day.", "type": "boolean" },
        }),
    )
}

pub(super) fn errors() -> Value {
    let error = full_object(
        "One problem.",
        &json!({
            "path": { "description": "JSON Pointer to the place; empty for the whole.", "type": "string" },
            "code": names(Code::ALL, "What kind of problem."),
            "message": { "description": "The problem in words.", "type": "string", "minLength": 1 },
        }),
    );
    full_object(
        "All problems of a scenario; such a scenario has no quote.",
        &json!({
            "errors": {
                "description": "Every problem, not only the first.",
                "type": "array",
                "minItems": 1,
                "items": error,
            },
        }),
    )
}

fn notes(codes: &[String], description: &str) -> Value {
    json!({ "description": description, "type": "array", "items": { "enum": codes } })
}

fn quote_notes() -> Vec<String> {
    let apart = Idc::ALL.iter().copied().map(QuoteNote::FirstAppDateDiffers);
    let notes = [QuoteNote::PricesNotConfirmedAfter(LAST_CONFIRMED)]
        .into_iter()
        .chain(apart);
    notes.map(|note| note.to_string()).collect()
}

/// Every note that the data can give rise to, in the order in which a quote lists them.
fn edition_notes() -> Vec<String> {
    let mut notes = vec![Note::MigrationIrreversible, Note::DeveloperOneMonth];
    let on_application = ROWS
        .iter()
        .filter(|row| row.cells.contains(&Cell::NeedsTicket));
    notes.extend(
        on_application
            .filter_map(|row| row.feature)
            .map(Note::FeatureNeedsTicket),
    );
    let raised = ROWS.iter().filter(|row| row.raised_by_ticket);
    notes.extend(raised.filter_map(|row| row.need).map(Note::NeedNeedsTicket));
    let by_ticket = IDC_RULES.iter().filter(|rule| rule.by_ticket);
    notes.extend(by_ticket.map(|rule| Note::FeatureByTicketInIdc(rule.feature)));
    notes.extend([
        Note::ReadReceiptsGroupLimit,
        Note::FreeTierForNewAppsOnly,
        Note::FirstMonthRuleUnstated,
    ]);
    notes.iter().map(ToString::to_string).collect()
}
