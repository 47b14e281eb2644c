//! The schema's part about months, bills and several apps.

mod bills;
mod books;
mod months;
mod usage;

use serde_json::{Map, Value, json};

use super::{full_object, list_of, names, object, of, of_or_null};

/// The answers of the commands, by the name of their definition.
pub(super) const ANSWERS: [&str; 8] = [
    "forecast",
    "daily_usage",
    "bill_check",
    "change",
    "history",
    "trials",
    "presets",
    "account",
];

/// Every definition, by name.
pub(super) fn definitions() -> Map<String, Value> {
    let parts = [
        common(),
        months::definitions(),
        usage::definitions(),
        bills::definitions(),
        books::definitions(),
    ];
    parts.into_iter().flatten().collect()
}

type Definitions = Vec<(String, Value)>;

fn common() -> Definitions {
    define([
        (
            "month",
            json!({
                "description": "A month in UTC+8, YYYY-MM, from 2000-01 to 2099-12.",
                "type": "string",
                "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])$",
            }),
        ),
        (
            "signed_amount",
            json!({
                "description": "US dollars, exact; a difference may be negative.",
                "type": "string",
                "pattern": r"^-?(0|[1-9][0-9]*)\.([0-9]{2}|[0-9]{2,}[1-9])$",
            }),
        ),
        (
            "problem_or_null",
            json!({
                "description": "Why there is no total; null if there is one.",
                "enum": ["unpriced", "infeasible", "needs_input", "nothing_fits", null],
            }),
        ),
        (
            "line_id",
            json!({
                "description": "A line of a quote, such as plan.pro.",
                "type": "string",
                "minLength": 1,
            }),
        ),
    ])
}

fn define<const N: usize>(definitions: [(&str, Value); N]) -> Definitions {
    let definitions = definitions.into_iter();
    definitions
        .map(|(name, it)| (name.to_owned(), it))
        .collect()
}

/// An answer: the schema's number and the fields in `properties`.
fn answer(description: &str, properties: Value) -> Value {
    let mut fields = Map::new();
    let schema = json!({ "description": "The version of this contract.", "const": 1 });
    fields.insert("schema".to_owned(), schema);
    if let Value::Object(properties) = properties {
        fields.extend(properties);
    }
    full_object(description, &Value::Object(fields))
}

fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string" })
}

fn flag(description: &str) -> Value {
    json!({ "description": description, "type": "boolean" })
}

fn number(description: &str) -> Value {
    json!({ "description": description, "type": "integer", "minimum": 0 })
}

fn name_or_null<T: serde::Serialize>(all: &[T], description: &str) -> Value {
    json!({ "description": description, "anyOf": [{ "enum": all }, { "type": "null" }] })
}

fn text_or_null(description: &str) -> Value {
    json!({ "description": description, "type": ["string", "null"] })
}

fn list(description: &str, items: &Value) -> Value {
    json!({ "description": description, "type": "array", "items": items })
}
