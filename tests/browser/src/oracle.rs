//! The command line's answer to the same question: what the page must show.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};

/// The program, built once per test binary unless `IM_QUOTE` names one.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| std::env::var_os("IM_QUOTE").map_or_else(build, PathBuf::from))
}

/// Builds `im-quote` and returns where cargo put it.
fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "build",
            "--quiet",
            "--package",
            "im-quote",
            "--message-format=json",
        ])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo runs");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "im-quote")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("cargo builds im-quote")
}

/// The quotes of many scenarios, in order, by `im-quote batch`.
///
/// # Panics
/// When the program does not answer every line.
pub fn quotes(scenarios: &[Value]) -> Vec<Value> {
    quotes_of_lines(scenarios.iter().map(Value::to_string).collect())
}

/// The same for scenarios as JSON text, one line each, in which the order of the keys is kept: reasons follow it.
///
/// # Panics
/// When the program does not answer every line.
pub fn quotes_of_lines(mut lines: Vec<String>) -> Vec<Value> {
    let count = lines.len();
    let mut child = Command::new(program())
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("im-quote starts");
    let mut input = child.stdin.take().expect("the input is piped");
    lines.push(String::new());
    // On a thread: the program answers while it reads, and a full pipe would stop both.
    let writer = std::thread::spawn(move || input.write_all(lines.join("\n").as_bytes()));
    let output = child.wait_with_output().expect("im-quote ends");
    writer
        .join()
        .expect("the writer ends")
        .expect("im-quote reads all");
    let quotes: Vec<Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON Lines"))
        .collect();
    assert_eq!(count, quotes.len(), "one quote per scenario");
    quotes
}

/// The feature matrix in a language, by `im-quote matrix`.
pub fn matrix(language: &str) -> Value {
    let output = Command::new(program())
        .args(["matrix", "--format", "json", "--lang", language])
        .output()
        .expect("im-quote starts");
    serde_json::from_slice(&output.stdout).expect("a matrix in JSON")
}

/// The answer of a command to a scenario on its standard input.
///
/// # Panics
/// When the program answers with anything but JSON.
pub fn answer(command: &str, arguments: &[&str], scenario: &Value) -> Value {
    let mut child = Command::new(program())
        .arg(command)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("im-quote starts");
    let mut input = child.stdin.take().expect("the input is piped");
    input
        .write_all(scenario.to_string().as_bytes())
        .expect("im-quote reads all");
    drop(input);
    let output = child.wait_with_output().expect("im-quote ends");
    serde_json::from_slice(&output.stdout).expect("an answer in JSON")
}

/// The scenario of one app, with today's price lists.
pub fn scenario(app: &Value) -> Value {
    json!({ "schema": 1, "apps": [app] })
}

/// The six totals of a one-app quote by edition, `"-"` where there is none.
pub fn totals(quote: &Value) -> Value {
    totals_of(quote, 0)
}

/// The same for one of several apps.
///
/// # Panics
/// When the quote has no such app.
pub fn totals_of(quote: &Value, app: usize) -> Value {
    let editions = quote["apps"][app]["editions"].as_array();
    let editions = editions.unwrap_or_else(|| panic!("no quote: {quote}"));
    let mut totals = json!({});
    for edition in editions {
        let name = edition["edition"].as_str().expect("an edition has a name");
        totals[name] = json!(edition["total"].as_str().unwrap_or("-"));
    }
    totals
}
