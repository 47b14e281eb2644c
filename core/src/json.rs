//! JSON text in and out. Native only.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::problem::{Code, Expected, Problem, Problems};
use crate::quote::{Quote, quote};
use crate::reader::{Place, Reader};
use crate::scenario::Scenario;
use crate::value::{Number, Value};

/// A scenario is five levels deep; what lies far below that is not looked at, so that a text made of
/// brackets can neither exhaust the stack nor be read over and over.
const MAX_DEPTH: usize = 64;

/// Reads one scenario from JSON text.
///
/// # Errors
/// Every problem of the text, each with its JSON Pointer.
pub fn read_scenario(text: &str) -> Result<Scenario, Problems> {
    let value = parse(text)?;
    let scenario = Scenario::from_value(&value);
    let mut errors = repeats(&value);
    match scenario {
        Ok(scenario) if errors.is_empty() => return Ok(scenario),
        Ok(_) => {}
        Err(problems) if problems.is_schema() => return Err(problems),
        Err(problems) => errors.extend(problems.errors),
    }
    // A key that stands twice is read twice; one problem of it is enough.
    let mut told = BTreeSet::new();
    errors.retain(|it| told.insert((it.path.clone(), it.code)));
    Err(Problems { errors })
}

/// The value tree of JSON text in which each key stands once.
///
/// # Errors
/// A text that is no JSON; every key that stands twice.
pub fn value_of(text: &str) -> Result<Value, Problems> {
    let value = parse(text)?;
    let errors = repeats(&value);
    if errors.is_empty() {
        return Ok(value);
    }
    Err(Problems { errors })
}

fn parse(text: &str) -> Result<Value, Problems> {
    read_value(text).map_err(|error| {
        let problem = Problem {
            path: String::new(),
            code: Code::InvalidJson,
            expected: Expected::Parser(error.to_string()),
        };
        problem.into()
    })
}

/// A problem for each key that stands twice.
fn repeats(value: &Value) -> Vec<Problem> {
    let mut reader = Reader::default();
    repeated_keys(&mut reader, &Place::Root, value);
    reader.problems
}

/// Reports each key that stands more than once in its object, anywhere in `value`. Only text can
/// hold such keys, so that the validator itself need not look for them.
fn repeated_keys(reader: &mut Reader, place: &Place<'_>, value: &Value) {
    match value {
        Value::List(list) => {
            for (index, value) in list.iter().enumerate() {
                repeated_keys(reader, &place.index(index), value);
            }
        }
        Value::Object(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries {
                let place = place.key(key);
                if !seen.insert(key) {
                    let once = Expected::Words("the key once");
                    reader.report(&place, Code::DuplicateField, once);
                }
                repeated_keys(reader, &place, value);
            }
        }
        _ => {}
    }
}

/// The quote for one scenario in JSON text.
///
/// # Errors
/// Every problem of the scenario.
pub fn quote_text(text: &str) -> Result<Quote, Problems> {
    Ok(quote(&read_scenario(text)?)?)
}

/// `value` on one line.
pub fn write(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads `text` into the value tree, keeping keys that stand twice and the way numbers are written.
///
/// # Errors
/// When the text is no JSON.
pub fn read_value(text: &str) -> Result<Value, serde_json::Error> {
    let raw: &RawValue = serde_json::from_str(text)?;
    grow(raw, 0)
}

/// The tree of one raw value. Each level reads its own text once more, so that a number is seen as
/// it was written, which no parsed number can tell.
fn grow(raw: &RawValue, depth: usize) -> Result<Value, serde_json::Error> {
    let text = raw.get();
    let below = depth.saturating_add(1);
    Ok(match text.as_bytes().first() {
        Some(b'{' | b'[') if depth >= MAX_DEPTH => Value::Deep,
        Some(b'{') => {
            let Entries(entries) = serde_json::from_str(text)?;
            Value::Object(
                entries
                    .into_iter()
                    .map(|(key, raw)| Ok((key, grow(raw, below)?)))
                    .collect::<Result<_, serde_json::Error>>()?,
            )
        }
        Some(b'[') => Value::List(
            serde_json::from_str::<Vec<&RawValue>>(text)?
                .into_iter()
                .map(|raw| grow(raw, below))
                .collect::<Result<_, _>>()?,
        ),
        Some(b'"') => Value::Text(serde_json::from_str(text)?),
        Some(b't') => Value::Bool(true),
        Some(b'f') => Value::Bool(false),
        Some(b'n') => Value::Null,
        _ => Value::Number(number(text)),
    })
}

/// How a JSON number is written.
fn number(text: &str) -> Number {
    if text.contains(['.', 'e', 'E']) {
        Number::Other
    } else {
        text.parse().map_or(Number::WholeOutOfRange, Number::Whole)
    }
}

/// The entries of an object in their order.
struct Entries<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::read_value;
    use crate::value::{Number, Value};

    #[test]
    fn numbers_keep_the_way_they_are_written() {
        for (expected, text) in [
            (Number::Whole(0), "0"),
            (Number::Whole(u64::MAX), "18446744073709551615"),
            (Number::WholeOutOfRange, "18446744073709551616"),
            (Number::WholeOutOfRange, "-1"),
            (Number::WholeOutOfRange, "-0"),
            (Number::Other, "1.0"),
            (Number::Other, "1e3"),
            (Number::Other, "-1.5"),
            (Number::Other, "1E999"),
        ] {
            assert_eq!(
                Some(Value::Number(expected)),
                read_value(text).ok(),
                "{text}"
            );
        }
    }

    #[test]
    fn keys_that_stand_twice_are_kept() {
        assert_eq!(
            Some(Value::Object(vec![
                ("a".to_owned(), Value::count(1)),
                ("a".to_owned(), Value::Null),
            ])),
            read_value(r#" {"a":1,"\u0061":null} "#).ok()
        );
    }

    #[test]
    fn deep_nesting_neither_fails_nor_overflows_the_stack() {
        let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
        assert!(read_value(&deep).is_ok());
        assert!(read_value(&"[".repeat(200_000)).is_err());
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            " ",
            "{",
            "01",
            "+1",
            ".5",
            "1.",
            "nul",
            "{\"a\":1,}",
            "[1,]",
            "{a:1}",
            "'a'",
            "\"\\ud800\"",
            "\"\u{1}\"",
            "{} {}",
            "\u{feff}{}",
            "NaN",
            "//",
            "1 2",
        ] {
            assert!(read_value(text).is_err(), "{text:?}");
        }
    }
}
