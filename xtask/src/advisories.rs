//! Whether something is known against the packages that the lock files name. Their databases are on the
//! network: where one cannot be reached, a line says that it was not asked.

use crate::failure::{Failure, Result};
use crate::{paths, process};
use std::path::Path;

/// What came of asking a database.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It knows nothing against any of the packages.
    Clean,
    /// It does.
    Found(String),
    /// It did not answer.
    Silent,
}

/// The lock files of crates, by their manifests.
pub(crate) const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];
/// The folders with a lock file of npm's.
const NPM: [&str; 4] = [".", "bench", "tests/embed", "tests/embed/npm"];

/// Asks about every lock file. Fails where something is known; returns what was not asked.
pub(crate) fn run() -> Result<Vec<String>> {
    let mut known = Vec::new();
    let mut silent = Vec::new();
    for manifest in MANIFESTS {
        let name = format!("cargo deny check advisories for {manifest}");
        sort(name, of_crates(manifest)?, &mut known, &mut silent);
    }
    for folder in NPM {
        let name = format!("npm audit in {folder}");
        sort(
            name,
            of_npm(&paths::root().join(folder))?,
            &mut known,
            &mut silent,
        );
    }
    if known.is_empty() {
        return Ok(silent);
    }
    known.extend(silent.into_iter().map(|it| format!("{it}: not run")));
    Err(Failure::new(known.join("\n")))
}

fn sort(name: String, answer: Answer, known: &mut Vec<String>, silent: &mut Vec<String>) {
    match answer {
        Answer::Clean => {}
        Answer::Found(what) => known.push(format!("{name}: {what}")),
        Answer::Silent => silent.push(name),
    }
}

fn of_crates(manifest: &str) -> Result<Answer> {
    let mut command = process::command("cargo");
    command.args(["deny", "--manifest-path", manifest, "check"]);
    let output = command
        .args(["--hide-inclusion-graph", "advisories"])
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    Ok(read_deny(output.status.success(), &told))
}

fn read_deny(is_clean: bool, told: &str) -> Answer {
    if is_clean {
        Answer::Clean
    } else if told.contains("failed to fetch advisory database") {
        Answer::Silent
    } else {
        Answer::Found(told.trim().to_owned())
    }
}

fn of_npm(folder: &Path) -> Result<Answer> {
    let mut command = process::command("npm");
    // What is tried in vain would be tried again for minutes.
    let options = [
        "audit",
        "--json",
        "--package-lock-only",
        "--fetch-retries=0",
    ];
    let output = command.current_dir(folder).args(options).output()?;
    Ok(read_audit(&String::from_utf8_lossy(&output.stdout)))
}

/// How `npm audit` calls it that there is no lock file, or none that it can read: no database was asked.
const NO_LOCK: &str = "ENOLOCK";

/// Reads what `npm audit --json` says: how many packages something is known against, or an error.
fn read_audit(told: &str) -> Answer {
    let told: serde_json::Value = serde_json::from_str(told).unwrap_or_default();
    match told["metadata"]["vulnerabilities"]["total"].as_u64() {
        None if told["error"]["code"] == NO_LOCK => {
            Answer::Found("its lock file is missing or broken".to_owned())
        }
        None => Answer::Silent,
        Some(0) => Answer::Clean,
        Some(_) => {
            let names = told["vulnerabilities"].as_object();
            let names: Vec<&str> = names
                .into_iter()
                .flat_map(|it| it.keys().map(String::as_str))
                .collect();
            Answer::Found(names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, read_audit, read_deny};

    #[test]
    fn a_database_that_does_not_answer_is_told_apart_from_one_that_knows_nothing() {
        let unreachable =
            "[ERROR] failed to fetch advisory database https://example.org: failed to clone";
        assert_eq!(Answer::Silent, read_deny(false, unreachable));
        assert_eq!(Answer::Clean, read_deny(true, "advisories ok"));
        let found = read_deny(false, "error[vulnerability]: RUSTSEC-2020-0001\n");
        assert_eq!(
            Answer::Found("error[vulnerability]: RUSTSEC-2020-0001".to_owned()),
            found
        );
        assert_eq!(
            Answer::Silent,
            read_audit(r#"{"message":"405","statusCode":405}"#)
        );
        assert_eq!(Answer::Silent, read_audit(""));
        let unlocked = read_audit(r#"{"error":{"code":"ENOLOCK","summary":"no lock file"}}"#);
        assert!(matches!(unlocked, Answer::Found(_)));
        let told = |total: u64, names: &str| {
            format!(
                r#"{{"vulnerabilities":{names},"metadata":{{"vulnerabilities":{{"total":{total}}}}}}}"#
            )
        };
        assert_eq!(Answer::Clean, read_audit(&told(0, "{}")));
        let found = read_audit(&told(2, r#"{"one":{},"two":{}}"#));
        assert_eq!(Answer::Found("one, two".to_owned()), found);
    }
}
