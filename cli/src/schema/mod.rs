//! `im-quote schema`: JSON Schema (draft 2020-12) of what the program reads and writes.
//!
//! Names come from the core's lists, so a new edition or feature is in the schema by itself.

mod compare;
mod decision;
mod ledger;
mod map;
mod quote;
mod scenario;
mod statement;

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::output;

/// Prints the schema.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut schema = schema();
    let all = [
        compare::definitions(),
        decision::definitions(),
        map::definitions(),
    ];
    for (name, definition) in all.into_iter().flatten() {
        schema["$defs"][name] = definition;
    }
    output::json(&schema)
}

/// The answers about decisions, by the name of their definition.
const DECISIONS: [&str; 6] = [
    "comparison",
    "migration",
    "budget",
    "explanation",
    "charts",
    "maps",
];

/// The whole schema: scenario and quote, then the other answers beside them.
fn schema() -> Value {
    let mut schema = scenario_and_quote();
    if let Some(list) = schema["anyOf"].as_array_mut() {
        let answers = DECISIONS.iter().chain(&ledger::ANSWERS);
        list.extend(answers.map(|name| json!({ "$ref": format!("#/$defs/{name}") })));
    }
    if let Some(definitions) = schema["$defs"].as_object_mut() {
        definitions.extend(ledger::definitions());
    }
    schema
}

fn scenario_and_quote() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Tencent Cloud IM (Chat) pricing: scenario and answers, schema 1",
        "description": "What im-quote reads (a scenario) and writes (a quote or another answer, or \
            the errors). Amounts are decimal strings in US dollars, dates are days in UTC+8.",
        "anyOf": [
            { "$ref": "#/$defs/scenario" },
            { "$ref": "#/$defs/quote" },
            { "$ref": "#/$defs/statement" },
            { "$ref": "#/$defs/errors" },
        ],
        "$defs": {
            "scenario": scenario::scenario(),
            "app": scenario::app(),
            "usage": scenario::usage(),
            "needs": scenario::needs(),
            "quote": quote::quote(),
            "statement": statement::statement(),
            "assumption": statement::assumption(),
            "app_quote": quote::app_quote(),
            "edition_quote": quote::edition_quote(),
            "reason": quote::reason(),
            "line": quote::line(),
            "first_month": quote::first_month(),
            "first_month_line": quote::first_month_line(),
            "errors": quote::errors(),
            "edition": names(im_pricing_core::edition::Edition::ALL, "An edition."),
            "feature": names(im_pricing_core::metric::Feature::ALL, "A feature, row 13 to 25 of the matrix."),
            "metric": names(im_pricing_core::metric::Metric::ALL, "A measured usage."),
            "amount": {
                "description": "US dollars, exact, with at least two decimals and no more than needed.",
                "type": "string",
                "pattern": r"^(0|[1-9][0-9]*)\.([0-9]{2}|[0-9]{2,}[1-9])$",
            },
            "signed_amount": {
                "description": "The same, with a minus sign where it is less than nothing.",
                "type": "string",
                "pattern": r"^-?(0|[1-9][0-9]*)\.([0-9]{2}|[0-9]{2,}[1-9])$",
            },
            "date": {
                "description": "A day in UTC+8, YYYY-MM-DD, from 2000-01-01 to 2099-12-31.",
                "type": "string",
                "format": "date",
                "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            },
            "count": {
                "description": "A whole number, written in digits.",
                "type": "integer",
                "minimum": 0,
                "maximum": im_pricing_core::metric::MAX_COUNT,
            },
            "count_or_unlimited": {
                "description": "A whole number, or \"unlimited\".",
                "anyOf": [{ "$ref": "#/$defs/count" }, { "const": "unlimited" }],
            },
        },
    })
}

/// One of `all`, by its stable name.
fn names<T: serde::Serialize>(all: &[T], description: &str) -> Value {
    json!({ "description": description, "enum": all })
}

/// A reference to a definition, with what it means where it stands.
fn of(definition: &str, description: &str) -> Value {
    json!({ "description": description, "$ref": format!("#/$defs/{definition}") })
}

/// The same, or null.
fn of_or_null(definition: &str, description: &str) -> Value {
    json!({
        "description": description,
        "anyOf": [{ "$ref": format!("#/$defs/{definition}") }, { "type": "null" }],
    })
}

/// A list of a definition.
fn list_of(definition: &str, description: &str) -> Value {
    json!({
        "description": description,
        "type": "array",
        "items": { "$ref": format!("#/$defs/{definition}") },
    })
}

/// An object with these fields and no others, of which `required` are always there.
fn object(description: &str, required: &[&str], properties: &Value) -> Value {
    json!({
        "description": description,
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
    })
}

/// An object in which every field is always there.
fn full_object(description: &str, properties: &Value) -> Value {
    let fields = properties.as_object();
    let required: Vec<_> = fields
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    object(description, &required, properties)
}

/// `object` with these fields beside its own, always there; a field of the same name is replaced.
fn with(mut object: Value, description: &str, properties: &Value) -> Value {
    object["description"] = json!(description);
    for (name, it) in properties.as_object().into_iter().flatten() {
        object["properties"][name] = it.clone();
        if let Some(required) = object["required"].as_array_mut()
            && !required.contains(&json!(name))
        {
            required.push(json!(name));
        }
    }
    object
}
