//! The comparison's part of the schema: the quote with more beside it.

use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::tables::ROWS;
use im_pricing_core::verdict::Availability;
use serde_json::{Value, json};

use super::quote::{self, line_ids};
use super::{full_object, list_of, names, object, of, of_or_null, with};

/// Every definition, by its name.
pub(super) fn definitions() -> Vec<(&'static str, Value)> {
    vec![
        ("comparison", comparison()),
        ("app_comparison", app_comparison()),
        ("edition_comparison", edition_comparison()),
        ("mendable_reason", mendable_reason()),
        ("fix", fix()),
        ("ranking", ranking()),
        ("runner_up", runner_up()),
        ("gain", gain()),
        ("limit_change", limit_change()),
        ("headroom", headroom()),
        ("effective_cost", effective_cost()),
        ("asking_price", asking_price()),
        ("feature_price", feature_price()),
        ("size_price", size_price()),
    ]
}

fn comparison() -> Value {
    let apps = list_of(
        "app_comparison",
        "One answer for each app, in the scenario's order.",
    );
    with(
        quote::quote(),
        "The quote with what would change it.",
        &json!({ "apps": apps }),
    )
}

fn app_comparison() -> Value {
    with(
        quote::app_quote(),
        "One app's quote with what would change it.",
        &json!({
            "editions": {
                "description": "The six editions, always in the same order.",
                "type": "array",
                "minItems": 6,
                "maxItems": 6,
                "items": { "$ref": "#/$defs/edition_comparison" },
            },
            "ranking": of_or_null("ranking", "The available editions; null when none has a bill."),
            "ranking_after_migration": of_or_null("ranking", "The same among the editions that migration opens."),
            "feature_prices": list_of("feature_price", "What each of the 13 features costs."),
            "size_prices": list_of("size_price", "What each size that is asked for costs."),
        }),
    )
}

fn edition_comparison() -> Value {
    with(
        quote::edition_quote(),
        "One edition's quote with what stands beside it.",
        &json!({
            "reasons": list_of("mendable_reason", "Why it does not fit; only when infeasible."),
            "headroom": list_of("headroom", "For each usage that it bills; only when feasible."),
            "difference": of_or_null("signed_amount",
                "How much more it costs than the cheapest available edition, by exact total."),
        }),
    )
}

fn mendable_reason() -> Value {
    let fixes = list_of(
        "fix",
        "What repairs it: less on this edition first, then other editions.",
    );
    with(
        quote::reason(),
        "Why an edition does not fit, and what repairs it.",
        &json!({ "fixes": fixes }),
    )
}

fn fix() -> Value {
    let metrics: Vec<_> = Need::NAMES.iter().chain(Metric::NAMES).collect();
    let kinds = ["lower", "drop_feature", "edition", "new_app", "other_idc"];
    let add_on = full_object(
        "An add-on with its price.",
        &json!({ "id": line_ids(), "price": of("amount", "What it costs a month.") }),
    );
    object(
        "One way to repair a reason. lower has metric and to; drop_feature has feature; edition has \
         edition, availability, add_on and difference; other_idc has idcs. The first three have totals.",
        &["kind"],
        &json!({
            "kind": names(&kinds, "Which way."),
            "metric": names(&metrics, "What to ask less of, or use less."),
            "to": of("count_or_unlimited", "The most that the edition reaches."),
            "feature": of("feature", "What to do without."),
            "edition": of("edition", "What to take instead."),
            "availability": names(Availability::ALL, "Whether the app can be on it."),
            "add_on": { "description": "The add-on that it buys for the need, or null.",
                "anyOf": [add_on, { "type": "null" }] },
            "exact_total": of_or_null("amount", "What it then costs; null where that alone is not enough."),
            "total": of_or_null("amount", "The same, rounded once to cents, half up."),
            "difference": of_or_null("signed_amount", "How much more than the cheapest available edition."),
            "idcs": { "description": "The data centres that have the feature.", "type": "array",
                "items": { "enum": Idc::NAMES } },
        }),
    )
}

fn ranking() -> Value {
    full_object(
        "The cheapest edition against the others.",
        &json!({
            "edition": of("edition", "The cheapest; of equals the later one."),
            "exact_total": of("amount", "What it costs."),
            "ties": list_of("edition", "The others at the same exact total."),
            "runner_up": of_or_null("runner_up", "The next one; null when no other has a bill."),
        }),
    )
}

fn runner_up() -> Value {
    full_object(
        "The edition after the cheapest.",
        &json!({
            "edition": of("edition", "Which."),
            "exact_total": of("amount", "What it costs."),
            "margin": of("amount", "How much more than the cheapest; 0.00 for a tie."),
            "adds": of_or_null("gain", "What it adds; null where it costs more than 1 per cent more."),
        }),
    )
}

fn gain() -> Value {
    full_object(
        "What one edition has beyond another.",
        &json!({
            "features": list_of("feature", "Features that are simply included."),
            "features_by_ticket": list_of("feature", "Features that a ticket switches on."),
            "limits": list_of("limit_change", "Limits and quotas that are higher, add-ons included."),
        }),
    )
}

fn limit_change() -> Value {
    let rows: Vec<_> = ROWS.iter().map(|row| row.id).collect();
    full_object(
        "A limit or quota that differs.",
        &json!({
            "row": names(&rows, "The row of the matrix."),
            "from": of("count_or_unlimited", "On the edition compared with."),
            "to": of("count_or_unlimited", "On the edition that has more."),
        }),
    )
}

fn headroom() -> Value {
    full_object(
        "The room above one usage. A known mau rises with peak_dau.",
        &json!({
            "metric": of("metric", "Which usage."),
            "left": of("count", "How many more before the bill rises, or a free tier is full."),
            "next_step": of_or_null("amount", "What the next one then costs; null on a free tier."),
            "band": { "description": "The lowest and the highest value with the same bill.",
                "type": "array", "minItems": 2, "maxItems": 2, "items": { "$ref": "#/$defs/count" } },
            "effective_cost": of("effective_cost", "What the usage comes to per unit."),
        }),
    )
}

fn effective_cost() -> Value {
    full_object(
        "What a usage comes to per unit, to 8 decimals, half up.",
        &json!({
            "per": { "description": "Units that the amounts are for.", "enum": [1, 1_000] },
            "quota_included": of_or_null("amount", "The whole bill over all usage; null without usage."),
            "quota_excluded": of_or_null("amount",
                "The overage alone over the usage above the quota; null where nothing is above it."),
        }),
    )
}

fn asking_price() -> Value {
    full_object(
        "The cheapest available edition without something against the one with it.",
        &json!({
            "from": of("edition", "The cheapest without it."),
            "to": of("edition", "The cheapest with it."),
            "difference": of("amount", "How much more that costs, by exact total."),
        }),
    )
}

fn feature_price() -> Value {
    full_object(
        "The price of a feature.",
        &json!({
            "feature": of("feature", "Which."),
            "asked": { "description": "Whether the app asks for it.", "type": "boolean" },
            "price": of_or_null("asking_price", "Null when no available edition has a bill with it."),
        }),
    )
}

fn size_price() -> Value {
    full_object(
        "The price of a size that is asked for.",
        &json!({
            "metric": names(Need::ALL, "Which."),
            "asked": of("count_or_unlimited", "What is asked."),
            "price": of_or_null("asking_price", "Null when no available edition has a bill with it."),
        }),
    )
}
