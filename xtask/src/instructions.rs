//! Counts the instructions of reference quotes, and compares them with `bench/budget.json`.
//!
//! Times differ from run to run; instructions do not, as long as the compiler is the same. So the
//! bounds name the compiler they hold for, and with another one nothing is compared. They hold for the
//! rules as tests build them (`profile.dev.package` in Cargo.toml), which costs no second build.
#![expect(clippy::print_stdout, reason = "prints a table")]

use crate::failure::{Failure, Result};
use crate::{paths, process};
use serde_json::Value;
use std::process::Command;

/// The function of `core/examples/reference.rs` whose instructions count, as valgrind names it.
const COUNTED: &str = "--toggle-collect=*reference::count_this*";

/// What keeps the counts from being compared, if anything does.
pub(crate) fn obstacle() -> Result<Option<String>> {
    if paths::find_program(&["valgrind"]).is_none() {
        return Ok(Some("valgrind is not installed".to_owned()));
    }
    let said = process::capture(process::command("rustc").arg("-vV"))?;
    Ok(other_compiler(&read_budget()?, &compiler(&said)))
}

/// The compiler with the machine that it compiles for, from all that it says about itself.
fn compiler(said: &str) -> String {
    let mut lines = said.lines();
    let version = lines.next().unwrap_or_default();
    let host = lines.find_map(|line| line.strip_prefix("host: "));
    format!("{version} for {}", host.unwrap_or_default())
}

/// Counts each reference quote; an error names all that are over their bound.
pub(crate) fn run() -> Result<()> {
    if let Some(why) = obstacle()? {
        println!("nothing is compared: {why}");
        return Ok(());
    }
    let mut build = process::command("cargo");
    build.args(["build", "-q", "-p", "im-pricing-core"]);
    process::run(build.args(["--features", "json", "--example", "reference"]))?;
    let mut over = Vec::new();
    for (name, bound) in bounds(&read_budget()?)? {
        let counted = count(&name)?;
        println!("{name:<48} {counted:>9} of {bound:>9} instructions");
        if counted > bound {
            over.push(format!("{name} takes {counted} instructions, not {bound}"));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(over.join("; ")))
}

fn count(name: &str) -> Result<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(COUNTED)
        .arg(paths::example("reference"))
        .arg(name);
    let output = valgrind.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(Failure::new(format!("{name}: {}", said.trim())));
    }
    match collected(&said) {
        // Nothing is counted where the function is not found by its name.
        Some(0) | None => Err(Failure::new(format!("{name}: nothing was counted"))),
        Some(instructions) => Ok(instructions),
    }
}

/// The number that callgrind reports at its end.
fn collected(said: &str) -> Option<u64> {
    let (_, number) = said.split_once("Collected :")?;
    number.split_whitespace().next()?.parse().ok()
}

fn read_budget() -> Result<Value> {
    let text = std::fs::read_to_string(paths::root().join("bench/budget.json"))?;
    serde_json::from_str(&text).map_err(|error| Failure::new(format!("bench/budget.json: {error}")))
}

/// Why the bounds say nothing about `compiler`, if they hold for another one.
fn other_compiler(budget: &Value, compiler: &str) -> Option<String> {
    let wanted = budget["instructions"]["compiler"].as_str()?;
    (wanted != compiler).then(|| format!("the bounds are for {wanted}, and this is {compiler}"))
}

fn bounds(budget: &Value) -> Result<Vec<(String, u64)>> {
    let missing = || Failure::new("bench/budget.json: instructions.quotes has no numbers");
    let quotes = budget["instructions"]["quotes"].as_object();
    let quotes = quotes.filter(|it| !it.is_empty()).ok_or_else(missing)?;
    let bound = |(name, bound): (&String, &Value)| {
        let bound = bound.as_u64().ok_or_else(missing)?;
        Ok((name.clone(), bound))
    };
    quotes.iter().map(bound).collect()
}

#[cfg(test)]
mod tests {
    use super::{bounds, collected, compiler, other_compiler};
    use serde_json::json;

    #[test]
    fn the_number_is_read_from_what_callgrind_says() {
        let said = "==7== Events    : Ir\n==7== Collected : 12345\n==7==\n";
        assert_eq!(Some(12_345), collected(said));
        assert_eq!(None, collected("no such line"));
    }

    #[test]
    fn a_compiler_is_named_with_what_it_compiles_for() {
        let said = "rustc 1.0.0 (abc 2015-05-15)\nbinary: rustc\nhost: riscv64-linux\n";
        let expected = "rustc 1.0.0 (abc 2015-05-15) for riscv64-linux";
        assert_eq!(expected, compiler(said));
    }

    #[test]
    fn bounds_for_another_compiler_say_nothing() {
        let budget = json!({ "instructions": { "compiler": "rustc 1.0.0" } });
        assert_eq!(None, other_compiler(&budget, "rustc 1.0.0"));
        assert!(other_compiler(&budget, "rustc 1.0.1").is_some());
    }

    #[test]
    fn a_budget_without_numbers_is_refused() {
        assert!(bounds(&json!({})).is_err());
        assert!(bounds(&json!({ "instructions": { "quotes": {} } })).is_err());
        let budget = json!({ "instructions": { "quotes": { "one": 7 } } });
        assert_eq!(Some(vec![("one".to_owned(), 7)]), bounds(&budget).ok());
    }
}
