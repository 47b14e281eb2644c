//! The part of the schema about migration, budget, explanation and curves.

use im_pricing_core::edition::BillingMode;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::tables::BOOKS;
use im_pricing_core::verdict::{Availability, ModeReason};
use serde_json::{Value, json};

use super::quote::line_ids;
use super::{full_object, list_of, names, object, of, of_or_null};

/// Every definition, by its name.
pub(super) fn definitions() -> Vec<(&'static str, Value)> {
    vec![
        (
            "migration",
            answer(
                "app_migration",
                "Moving to the newer billing against staying.",
            ),
        ),
        ("app_migration", app_migration()),
        ("pair", pair()),
        ("estimate", estimate()),
        ("add_on_lost", add_on_lost()),
        ("budget", answer("app_budget", "How far an amount reaches.")),
        ("app_budget", app_budget()),
        ("edition_budget", edition_budget()),
        (
            "explanation",
            answer("app_explanation", "How one line comes about."),
        ),
        ("app_explanation", app_explanation()),
        ("explained_line", explained_line()),
        (
            "charts",
            answer("chart", "The cost of each edition over one usage."),
        ),
        ("chart", chart()),
        ("edition_chart", edition_chart()),
        ("piece", piece()),
        ("segment", segment()),
    ]
}

pub(super) fn answer(app: &str, description: &str) -> Value {
    full_object(
        description,
        &json!({
            "schema": { "description": "The version of this contract.", "const": 1 },
            "book_date": of("date", "The price date."),
            "apps": list_of(app, "One answer for each app, in the scenario's order."),
        }),
    )
}

pub(super) fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string" })
}

pub(super) fn text_or_null(description: &str) -> Value {
    json!({ "description": description, "type": ["string", "null"] })
}

fn reach(description: &str) -> Value {
    json!({ "description": description,
        "anyOf": [{ "$ref": "#/$defs/count_or_unlimited" }, { "type": "null" }] })
}

fn app_migration() -> Value {
    let own = ["nothing_feasible_now", "no_edition_after_migration_fits"];
    let reasons: Vec<_> = ModeReason::NAMES.iter().copied().chain(own).collect();
    full_object(
        "Moving one app to the newer billing against staying.",
        &json!({
            "name": text("The app's name."),
            "billing_mode": names(BillingMode::ALL, "How the app is billed."),
            "billing_mode_reason": names(ModeReason::ALL, "Which rule decided that."),
            "eligible": { "description": "Whether the move can be asked for.", "type": "boolean" },
            "eligible_source": text("The page that says which apps can move."),
            "irreversible": { "description": "The move cannot be undone.", "const": true },
            "irreversible_source": text("The page that says so."),
            "switch_month": { "description": "What the month of the move costs: no figure.", "type": "null" },
            "switch_month_reason": { "description": "Why there is none.", "const": "undocumented" },
            "switch_month_source": text("The page that leaves it out."),
            "pairs": list_of("pair", "Each feasible edition of today with each that fits after the move."),
            "reason": { "description": "Why there are no pairs; null when there are.",
                "anyOf": [{ "enum": reasons }, { "type": "null" }] },
        }),
    )
}

fn pair() -> Value {
    full_object(
        "One edition of today against one after migration.",
        &json!({
            "from": of("edition", "The edition of today."),
            "to": of("edition", "The edition after migration."),
            "break_even_mau": of_or_null("count",
                "The largest mau at which `to` costs no more than `from` by exact total; null if none."),
            "break_even_ratio": text_or_null("break_even_mau for each user of the peak day, to 4 decimals, rounded down."),
            "cheaper_below_mau": reach("`to` is cheaper while fewer than this many people log in per month."),
            "ends_at_mau": of_or_null("count", "The most monthly users that `to` holds; null without a cap."),
            "irreversible": { "description": "The move cannot be undone.", "const": true },
            "from_exact_total": of("amount", "The bill of today."),
            "from_total": of("amount", "The same, rounded once to cents, half up."),
            "to_exact_total": of_or_null("amount", "The bill after the move; null where mau is unknown or too high."),
            "to_total": of_or_null("amount", "The same, rounded once to cents, half up."),
            "difference": of_or_null("signed_amount", "How much more `to` costs."),
            "reasons": list_of("reason", "Usage that `to` does not hold."),
            "estimates": list_of("estimate", "The bill for each ratio that the user states."),
            "gained": of("gain", "What the move adds."),
            "lost": of("gain", "What the move takes away; `from` of a limit is after it, `to` before."),
            "add_ons_lost": list_of("add_on_lost", "What `from` sells and `to` does not."),
        }),
    )
}

fn estimate() -> Value {
    full_object(
        "A bill after the move for a stated ratio of monthly to daily users.",
        &json!({
            "name": names(&["low", "likely", "high"], "Which of the three."),
            "ratio": text("The ratio."),
            "mau": of_or_null("count", "The peak day times the ratio, rounded up."),
            "exact_total": of_or_null("amount", "The bill; null where `to` does not hold so many."),
            "total": of_or_null("amount", "The same, rounded once to cents, half up."),
            "difference": of_or_null("signed_amount", "How much more `to` costs."),
        }),
    )
}

fn add_on_lost() -> Value {
    full_object(
        "An add-on that the edition after the move does not sell.",
        &json!({
            "add_on": line_ids(),
            "bought": { "description": "Whether the bill of today buys it.", "type": "boolean" },
            "reaches": of("count_or_unlimited", "The most it reaches today."),
            "limit_there": of("count_or_unlimited", "The limit after the move, which nothing raises."),
        }),
    )
}

fn app_budget() -> Value {
    full_object(
        "How far an amount reaches for one app.",
        &json!({
            "name": text("The app's name."),
            "amount": of("amount", "US dollars a month for this app."),
            "editions": list_of("edition_budget", "The six editions, always in the same order."),
        }),
    )
}

fn edition_budget() -> Value {
    object(
        "How far an amount reaches on one edition. Infeasible editions have reasons instead of maxima, \
         those without a price book a status.",
        &["edition", "availability"],
        &json!({
            "edition": of("edition", "Which."),
            "availability": names(Availability::ALL, "Whether the app can be on it."),
            "status": { "description": "No price book is in force.", "const": "unpriced" },
            "reasons": list_of("reason", "Why it does not fit."),
            "max_peak_dau": reach("The most daily users, a known mau rising along; null if even 0 costs more."),
            "max_peak_groups": reach("The most groups; null if even 0 costs more."),
            "max_mau": reach("The most monthly users; null if even the users of the peak day cost more."),
            "missing": list_of("metric", "Usage whose absence leaves a maximum null."),
        }),
    )
}

fn app_explanation() -> Value {
    full_object(
        "How one line comes about for one app.",
        &json!({
            "name": text("The app's name."),
            "line": line_ids(),
            "editions": list_of("explained_line", "Each edition that can have the line."),
        }),
    )
}

fn explained_line() -> Value {
    let books: Vec<_> = BOOKS.iter().map(|book| book.id).collect();
    let metrics: Vec<_> = Need::NAMES.iter().chain(Metric::NAMES).collect();
    let inputs = object(
        "What goes into the rule.",
        &[],
        &json!({
            "metric": names(&metrics, "What is measured or asked for."),
            "used": of_or_null("count", "The usage; null where it is unknown."),
            "quota": of("count", "Included in the plan fee."),
            "above_quota": of_or_null("count", "The usage above the quota."),
            "block": of("count", "Units sold together."),
            "asked": of_or_null("count_or_unlimited", "What is asked; null when nothing is."),
            "base": of("count_or_unlimited", "What the edition gives without the add-on."),
            "reaches": reach("The limit with the add-on; null when it is not bought."),
        }),
    );
    full_object(
        "One line on one edition.",
        &json!({
            "edition": of("edition", "Which."),
            "availability": names(Availability::ALL, "Whether the app can be on it."),
            "status": names(&["unpriced", "infeasible", "needs_input", "feasible"], "The status of its quote."),
            "rule": names(&["plan", "overage", "add_on"], "The rule behind the line."),
            "inputs": inputs,
            "quantity": { "description": "How many units are charged; null where that is open.",
                "type": ["integer", "null"], "minimum": 0 },
            "unit_price": of_or_null("amount", "Per unit; null for an add-on that is not bought."),
            "amount": of_or_null("amount", "Quantity times unit price."),
            "book": names(&books, "The price book."),
            "source": text_or_null("The page that prints the unit price."),
        }),
    )
}

fn chart() -> Value {
    full_object(
        "The cost of each edition over one usage, for one app.",
        &json!({
            "name": text("The app's name."),
            "metric": of("metric", "Which usage. A known mau rises with peak_dau."),
            "from": of("count", "The lowest value."),
            "to": of("count", "The highest value."),
            "used": of_or_null("count", "The app's own value; null where it is unknown."),
            "editions": list_of("edition_chart", "The six editions, always in the same order."),
            "crossings": list_of("segment", "The cheapest among the available editions."),
            "crossings_after_migration": list_of("segment",
                "The cheapest among these and those that migration opens."),
        }),
    )
}

fn edition_chart() -> Value {
    object(
        "One edition over one usage. Only a feasible one has pieces.",
        &["edition", "availability", "status"],
        &json!({
            "edition": of("edition", "Which."),
            "availability": names(Availability::ALL, "Whether the app can be on it."),
            "status": names(&["unpriced", "infeasible", "needs_input", "feasible"],
                "Whether it fits at the lowest value."),
            "first": of("count", "The lowest value that the rest of the app allows."),
            "last": of("count", "The highest value that the edition holds."),
            "quota": of_or_null("count", "Included in the plan fee; null where the usage is not billed."),
            "step_price": of_or_null("amount", "The price of the next block or unit."),
            "pieces": list_of("piece", "Straight pieces in order, without gaps."),
            "reasons": list_of("reason", "Why it does not fit."),
            "missing": list_of("metric", "Usage that must be known."),
        }),
    )
}

fn piece() -> Value {
    full_object(
        "A stretch with one amount, or with one more unit price for each unit.",
        &json!({
            "from": of("count", "Its lowest value."),
            "to": of("count", "Its highest value."),
            "at_from": of("amount", "The cost at its lowest value."),
            "at_to": of("amount", "The cost at its highest value."),
        }),
    )
}

fn segment() -> Value {
    full_object(
        "A stretch on which one edition is the cheapest.",
        &json!({
            "from": of("count", "Its lowest value."),
            "to": of("count", "Its highest value."),
            "cheapest": of_or_null("edition", "The edition; of equals the later one; null where none fits."),
        }),
    )
}
