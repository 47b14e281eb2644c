//! A validator for exactly the keywords that the schema uses.

use serde_json::{Map, Value};

/// Whether `value` is what `#/$defs/<definition>` describes.
pub(crate) fn accepts(schema: &Value, definition: &str, value: &Value) -> Result<(), String> {
    validate(schema, &schema["$defs"][definition], value, "")
}

/// Whether `value` at `place` is what `schema` describes; `root` holds the definitions.
pub(crate) fn validate(
    root: &Value,
    schema: &Value,
    value: &Value,
    place: &str,
) -> Result<(), String> {
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
    if begins("^20[0-9]{2}-(0[1-9]|1[0-2])$") {
        return im_pricing_core::date::Month::parse(text).is_ok();
    }
    if begins("^20") {
        let parts: Vec<_> = text.split('-').collect();
        return text.len() == 10
            && text.starts_with("20")
            && parts.len() == 3
            && parts.iter().all(|it| digits(it));
    }
    let text = if begins("^-?") {
        text.strip_prefix('-').unwrap_or(text)
    } else {
        text
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
