//! The schema accepts every scenario and every answer of the cases, and refuses what is wrong in
//! its shape.
//!
//! The validator below knows exactly the keywords that the schema uses, and fails on any other, so
//! that no keyword is there without effect.

mod support;

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use support::ledger::command_cases;
use support::{Refusal, cases, core_answer, read, run};

fn schema() -> Value {
    serde_json::from_str(&run(&["schema"], b"").out).expect("JSON")
}

/// Whether `value` is what `#/$defs/<definition>` describes.
fn accepts(schema: &Value, definition: &str, value: &Value) -> Result<(), String> {
    validate(schema, &schema["$defs"][definition], value, "")
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_case_and_every_answer_is_accepted() {
    let schema = schema();
    for (_, case) in cases() {
        let scenario = parse(&case.text());
        assert_eq!(
            Ok(()),
            accepts(&schema, "scenario", &scenario),
            "{}",
            case.name
        );
        assert_eq!(
            Ok(()),
            validate(&schema, &schema, &scenario, ""),
            "{}",
            case.name
        );
        let quote = parse(&core_answer(&case.text()).expect("a quote"));
        assert_eq!(Ok(()), accepts(&schema, "quote", &quote), "{}", case.name);
        assert!(
            accepts(&schema, "scenario", &quote).is_err(),
            "{}",
            case.name
        );
    }
}

#[test]
fn every_answer_of_the_other_commands_is_accepted() {
    let schema = schema();
    let mut definitions = BTreeSet::new();
    for (_, case) in command_cases() {
        let run = case.run(&[]);
        let Some(definition) = &case.definition else {
            assert_eq!(
                Ok(()),
                accepts(&schema, "errors", &parse(&run.err)),
                "{}",
                case.name
            );
            continue;
        };
        let answer = parse(&run.out);
        assert_eq!(
            Ok(()),
            accepts(&schema, definition, &answer),
            "{}",
            case.name
        );
        assert_eq!(
            Ok(()),
            validate(&schema, &schema, &answer, ""),
            "{}",
            case.name
        );
        assert!(accepts(&schema, "quote", &answer).is_err(), "{}", case.name);
        definitions.insert(definition.clone());
    }
    assert_eq!(8, definitions.len(), "{definitions:?}");
}

#[test]
fn errors_are_accepted_and_scenarios_of_a_wrong_shape_are_not() {
    // The other codes are about what a schema cannot say: the calendar, relations between fields,
    // keys that stand twice, how a number is written.
    let shape = ["unknown_field", "missing_field", "unknown_value", "no_apps"];
    let schema = schema();
    let mut refused = 0;
    for case in read::<Refusal>("errors.json") {
        let errors = core_answer(case.text()).expect_err("errors");
        assert_eq!(
            Ok(()),
            accepts(&schema, "errors", &parse(&errors)),
            "{}",
            case.name
        );
        if !case
            .errors
            .iter()
            .any(|(_, code)| shape.contains(&code.as_str()))
        {
            continue;
        }
        refused += 1;
        let scenario = parse(case.text());
        assert!(
            accepts(&schema, "scenario", &scenario).is_err(),
            "{}",
            case.name
        );
    }
    assert!(refused > 15, "only {refused} were tried");
}

#[test]
fn every_field_is_described() {
    let schema = schema();
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        assert!(definition["description"].is_string(), "{name}");
        for (field, it) in definition["properties"].as_object().into_iter().flatten() {
            assert!(it["description"].is_string(), "{name}.{field}");
        }
    }
}

fn validate(root: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let keywords = schema
        .as_object()
        .ok_or_else(|| format!("{place}: no schema"))?;
    for (keyword, wanted) in keywords {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => true,
            "$ref" => {
                let pointer = wanted
                    .as_str()
                    .and_then(|it| it.strip_prefix('#'))
                    .unwrap_or("?");
                validate(
                    root,
                    root.pointer(pointer).unwrap_or(&Value::Null),
                    value,
                    place,
                )?;
                true
            }
            "anyOf" => list(wanted)
                .iter()
                .any(|it| validate(root, it, value, place).is_ok()),
            "items" => {
                for (index, item) in list(value).iter().enumerate() {
                    validate(root, wanted, item, &format!("{place}/{index}"))?;
                }
                true
            }
            "properties" | "additionalProperties" | "required" => {
                fields(root, keywords, value, place)?;
                true
            }
            _ => holds(keyword, wanted, value)
                .ok_or_else(|| format!("{keyword} is not known here"))?,
        };
        if !holds {
            return Err(format!("{place}: against {keyword}"));
        }
    }
    Ok(())
}

/// Keywords about the value itself; nothing for one that is not known.
fn holds(keyword: &str, wanted: &Value, value: &Value) -> Option<bool> {
    let length = value.as_array().map_or_else(
        || value.as_str().map(|text| text.chars().count()),
        |list| Some(list.len()),
    );
    let limit = wanted.as_u64();
    Some(match keyword {
        "const" => value == wanted,
        "enum" => list(wanted).contains(value),
        "type" => {
            let kinds = if wanted.is_array() {
                list(wanted).to_vec()
            } else {
                vec![wanted.clone()]
            };
            kinds.iter().any(|kind| is(kind, value))
        }
        "minItems" | "minLength" => length.is_none_or(|it| Some(it as u64) >= limit),
        "maxItems" | "maxLength" => length.is_none_or(|it| Some(it as u64) <= limit),
        "minimum" => value.as_u64().is_none_or(|it| Some(it) >= limit),
        "maximum" => value.as_u64().is_none_or(|it| Some(it) <= limit),
        "pattern" => value.as_str().is_none_or(|text| matches(wanted, text)),
        _ => return None,
    })
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("integer") => value.is_u64() || value.is_i64(),
        _ => false,
    }
}

/// The patterns of the schema, told apart by what they begin with.
fn matches(pattern: &Value, text: &str) -> bool {
    let begins = |start| pattern.as_str().is_some_and(|it| it.starts_with(start));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if begins("^[^") {
        return !text.chars().any(char::is_control);
    }
    if begins("^20") && !begins("^20[0-9]{2}-(0[1-9]|1[0-2])$") {
        let parts: Vec<_> = text.split('-').collect();
        return text.len() == 10
            && text.starts_with("20")
            && parts.len() == 3
            && parts.iter().all(|it| digits(it));
    }
    if begins("^20[0-9]{2}-(0[1-9]|1[0-2])$") {
        return im_pricing_core::date::Month::parse(text).is_ok();
    }
    let text = match text.strip_prefix('-') {
        Some(rest) if begins("^-?") => rest,
        _ => text,
    };
    text.split_once('.').is_some_and(|(whole, decimals)| {
        let needed = decimals.len() == 2 || !decimals.ends_with('0');
        digits(whole) && digits(decimals) && decimals.len() >= 2 && needed
    })
}

fn fields(
    root: &Value,
    keywords: &Map<String, Value>,
    value: &Value,
    place: &str,
) -> Result<(), String> {
    let Some(object) = value.as_object() else {
        return Ok(());
    };
    let empty = Map::new();
    let known = keywords
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    for name in list(keywords.get("required").unwrap_or(&Value::Null)) {
        if !name.as_str().is_some_and(|name| object.contains_key(name)) {
            return Err(format!("{place}: no {name}"));
        }
    }
    for (name, value) in object {
        let Some(schema) = known.get(name) else {
            return Err(format!("{place}: {name} is not known"));
        };
        validate(root, schema, value, &format!("{place}/{name}"))?;
    }
    Ok(())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
