//! The cases of `tests/golden`: reading them, and comparing an answer with what they expect. The tests of the core and
//! those of the command line share them.

use std::fs;
use std::path::{Path, PathBuf};

use im_pricing_core::json;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

/// The folder of the cases.
pub(crate) fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden")
}

/// A case of `tests/golden`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// A sentence, different for each case.
    pub(crate) name: String,
    /// The sum, or the rule, in words.
    pub(crate) why: String,
    /// The page or the part of the contract that says so.
    pub(crate) source: String,
    /// As it is written: the order of its keys matters.
    scenario: Box<RawValue>,
    /// The part of the quote that the case is about.
    pub(crate) expect: Value,
}

impl Case {
    /// The scenario's text on one line.
    pub(crate) fn text(&self) -> String {
        self.scenario.get().replace('\n', " ")
    }
}

/// A case of `tests/golden/errors.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refusal {
    pub(crate) name: String,
    pub(crate) why: String,
    /// JSON, as it is written.
    scenario: Option<Box<RawValue>>,
    /// A text that is no JSON, or that other programs would change.
    text: Option<String>,
    /// Path and code of every problem, in any order.
    pub(crate) errors: Vec<(String, String)>,
}

impl Refusal {
    /// The text, as it is given to the program.
    pub(crate) fn text(&self) -> &str {
        let scenario = self.scenario.as_ref().map(|it| it.get());
        scenario.or(self.text.as_deref()).unwrap_or_default()
    }
}

/// A case of `tests/golden/decisions`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    /// A sentence, different for each case.
    pub(crate) name: String,
    /// The sum, or the rule, in words.
    pub(crate) why: String,
    /// The page or the part of the contract that says so.
    pub(crate) source: String,
    /// The command with its arguments.
    pub(crate) arguments: Vec<String>,
    scenario: Box<RawValue>,
    /// The part of the answer that the case is about.
    pub(crate) expect: Value,
}

impl Decision {
    /// The scenario's text.
    pub(crate) fn text(&self) -> &str {
        self.scenario.get()
    }
}

/// The list in one file of `tests/golden`.
pub(crate) fn read<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let path = golden().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// Every case that has a quote, with the name of its file.
pub(crate) fn cases() -> Vec<(String, Case)> {
    let files = quoted_files().into_iter();
    files
        .flat_map(|file| {
            read(&file)
                .into_iter()
                .map(move |case| (file.clone(), case))
        })
        .collect()
}

/// Every file of cases that have a quote.
fn quoted_files() -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir(golden())
        .expect("tests/golden")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            Path::new(name).extension().is_some_and(|it| it == "json") && name != "errors.json"
        })
        .collect();
    files.sort();
    files
}

/// What the core answers to a scenario in JSON text: the quote's text, or the errors'.
pub(crate) fn core_answer(text: &str) -> Result<String, String> {
    json::quote_text(text)
        .map(|quote| json::write(&quote))
        .map_err(|it| json::write(&it))
}

/// Everything that is expected is there; lists are compared whole, objects by the expected keys.
pub(crate) fn expect(expected: &Value, actual: &Value, place: &str) -> Result<(), String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => expect_fields(expected, actual, place),
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                expect(expected, actual, &format!("{place}/{index}"))?;
            }
            Ok(())
        }
        _ if expected == actual => Ok(()),
        _ => Err(format!("{place}: expected {expected}, got {actual}")),
    }
}

fn expect_fields(
    expected: &Map<String, Value>,
    actual: &Map<String, Value>,
    place: &str,
) -> Result<(), String> {
    if expected.contains_key("code") && expected.len() != actual.len() {
        return Err(format!(
            "{place}: expected {}, got {}",
            json!(expected),
            json!(actual)
        ));
    }
    for (key, value) in expected {
        let place = format!("{place}/{key}");
        let actual = actual
            .get(key)
            .ok_or_else(|| format!("{place}: not there"))?;
        expect(value, actual, &place)?;
    }
    Ok(())
}

/// The errors object in `text` has these problems, each with a message, and nothing else.
pub(crate) fn compare(text: &str, mut expected: Vec<(String, String)>) -> Result<(), String> {
    let object: Value = serde_json::from_str(text).map_err(|it| format!("{it}: {text}"))?;
    let errors = object["errors"].as_array().ok_or("no errors")?;
    let mut actual = Vec::new();
    for error in errors {
        let text = |key: &str| {
            error[key]
                .as_str()
                .map(str::to_owned)
                .ok_or(format!("no {key}: {error}"))
        };
        if text("message")?.is_empty() || error.as_object().is_none_or(|it| it.len() != 3) {
            return Err(format!("not path, code and message: {error}"));
        }
        actual.push((text("path")?, text("code")?));
    }
    actual.sort();
    expected.sort();
    if actual == expected {
        Ok(())
    } else {
        Err(format!("expected {expected:?}, got {actual:?}"))
    }
}

/// The elements of a list; none of anything else.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The quote in the form of the cases: editions by name, lines as lists, each bill with its book.
pub(crate) fn readable(mut quote: Value) -> Value {
    let Some(apps) = quote["apps"].as_array_mut() else {
        return quote;
    };
    for app in apps {
        let Some(fields) = app.as_object_mut() else {
            continue;
        };
        let editions = fields.remove("editions").unwrap_or_default();
        for mut it in list(&editions).to_vec() {
            it["book"] = it["lines"][0]["book"].clone();
            shorten(
                &mut it["lines"],
                &["id", "quantity", "unit_price", "amount"],
            );
            shorten(
                &mut it["first_month"]["lines"],
                &["id", "amount", "prorated"],
            );
            if it["first_month"]["total"].is_null() {
                it["first_month"] = Value::Null;
            }
            fields.insert(it["edition"].as_str().unwrap_or_default().to_owned(), it);
        }
    }
    quote
}

fn shorten(lines: &mut Value, keys: &[&str]) {
    for line in lines.as_array_mut().into_iter().flatten() {
        *line = keys.iter().map(|key| line[key].clone()).collect();
    }
}
