//! `cargo xtask test`: every check, one after the other, to the end.
//!
//! A failing stage does not stop the next: one run tells all that is wrong. Quick checks come
//! first, so that the first screen already says something.
#![expect(clippy::print_stdout, reason = "prints headings and totals")]

use crate::failure::Result;
use crate::setup::{self, Browser, Needs, Tools};
use crate::totals::Totals;
use crate::{
    advisories, bundle, core_module, hosts, instructions, npm, paths, process, size, tidy,
};
use std::path::Path;
use std::process::Command;

/// Runs everything and prints the totals as the last line; true when all is green.
pub(crate) fn run() -> bool {
    let mut report = Report::default();
    let mut tools = None;
    report.prepare("setup", || {
        tools = Some(setup::run(Needs::EVERYTHING)?);
        Ok(())
    });
    if let Some(tools) = tools {
        run_stages(&mut report, &tools);
    }
    report.finish()
}

fn run_stages(report: &mut Report, tools: &Tools) {
    report.check("format", || {
        process::run(cargo().args(["fmt", "--all", "--check"]))
    });
    report.check("tidy", tidy::run);
    report.check("clippy", || process::run(&mut clippy()));
    report.tests("tests", &mut workspace_tests());
    report.tests("second implementation", &mut twin_tests());
    match instructions::obstacle() {
        Ok(Some(why)) => report.skip("instructions", &why),
        Ok(None) => drop(report.check("instructions", instructions::run)),
        Err(failure) => drop(report.check("instructions", || Err(failure))),
    }
    report.check("core module", || core_module::build(&tools.target));
    if report.check("bundle", || bundle::dist(tools)) {
        report.check("size", size::run);
        if report.check("package", npm::install) {
            report.tests("package tests", &mut package_tests());
        } else {
            report.skip("package tests", "there is no package");
        }
        report.check("hosts", hosts::build);
        match &tools.browser {
            Some(browser) => report.tests("browser tests", &mut browser_tests(browser)),
            None => report.skip("browser tests", "no browser"),
        }
    } else {
        report.skip("size", "there is no bundle");
        report.skip("package tests", "there is no bundle");
        report.skip("browser tests", "there is no bundle");
    }
    let names = ["licences and sources", "those of the fuzzers"];
    for (name, manifest) in names.into_iter().zip(advisories::MANIFESTS) {
        report.check(name, || process::run(&mut deny(manifest)));
    }
    check_advisories(report);
}

/// What is known against packages; one line for what could not be asked, which proves nothing.
fn check_advisories(report: &mut Report) {
    let mut silent = Vec::new();
    report.prepare("advisories", || {
        silent = advisories::run()?;
        Ok(())
    });
    if !silent.is_empty() {
        println!(
            "not run, because no database answered: {}",
            silent.join("; ")
        );
    }
}

fn cargo() -> Command {
    process::command("cargo")
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    command
}

/// Unit tests, integration tests and the examples in the documentation.
fn workspace_tests() -> Command {
    let mut command = cargo();
    command.args([
        "test",
        "--workspace",
        "--exclude",
        "browser-tests",
        "--no-fail-fast",
    ]);
    command
}

/// The package as its users take it in: types, bundlers, Node. What the bundlers make of it is left in
/// `target/consumers`, where the browser tests find it.
fn package_tests() -> Command {
    node_tests(&paths::npm_tests())
}

/// The rules in JavaScript: every case of `tests/golden`, and scenarios drawn at random beside the core.
fn twin_tests() -> Command {
    let mut command = node_tests(&paths::bench());
    // By name: from Node 22 on, a folder would be taken for a script.
    command.args(["golden", "random", "report"].map(|it| format!("tests/{it}.test.mjs")));
    command
}

fn node_tests(folder: &Path) -> Command {
    let mut command = process::command("node");
    command
        .current_dir(folder)
        .args(["--test", "--test-concurrency=1", "--test-reporter=tap"]);
    command
}

/// The tests get what they need by name, so that they depend on no layout of ours.
pub(crate) fn browser_tests(browser: &Browser) -> Command {
    let mut command = cargo();
    command
        .args(["test", "--package", "browser-tests", "--no-fail-fast"])
        .env("IM_DIST", paths::dist())
        .env("IM_CHROMIUM", &browser.program)
        .env("IM_CHROMEDRIVER", &browser.driver);
    command
}

fn deny(manifest: &str) -> Command {
    let mut command = cargo();
    command.args([
        "deny",
        "--manifest-path",
        manifest,
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]);
    command
}

/// What happened so far.
#[derive(Debug, Default)]
struct Report {
    totals: Totals,
    failures: Vec<String>,
}

impl Report {
    /// A check that passes or fails as a whole; counts one. True when it passed.
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        let passed = self.prepare(name, work);
        self.totals.passed += u64::from(passed);
        passed
    }

    /// What has to work but proves nothing about the project: only its failure counts.
    fn prepare(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let outcome = work();
        if let Err(failure) = &outcome {
            println!("{name}: {failure}");
            self.totals.failed += 1;
            self.failures.push(name.to_owned());
        }
        outcome.is_ok()
    }

    /// A run of cargo's tests; each test counts.
    fn tests(&mut self, name: &str, command: &mut Command) {
        println!("\n== {name}");
        let mut totals = Totals::default();
        let outcome = process::run_inspecting(command, |line| totals.add_line(line));
        let success = outcome.unwrap_or_else(|failure| {
            println!("{name}: {failure}");
            false
        });
        if !success {
            self.failures.push(name.to_owned());
            // What does not compile has no test that could fail.
            totals.failed = totals.failed.max(1);
        }
        self.totals.add(totals);
    }

    fn skip(&mut self, name: &str, why: &str) {
        println!("\n== {name}\nskipped: {why}");
        self.totals.skipped += 1;
    }

    /// Prints the totals as the very last line; true when all is green.
    fn finish(self) -> bool {
        if !self.failures.is_empty() {
            println!("\nfailed: {}", self.failures.join(", "));
        }
        println!("\n{}", self.totals);
        self.totals.is_success()
    }
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::failure::Failure;
    use crate::totals::Totals;
    use std::process::Command;

    #[test]
    fn a_check_counts_one_and_a_failure_is_remembered() {
        let mut report = Report::default();
        assert!(report.check("a", || Ok(())));
        assert!(!report.check("b", || Err(Failure::new("no"))));
        report.skip("c", "because");
        assert_eq!(
            report.totals,
            Totals {
                passed: 1,
                failed: 1,
                skipped: 1,
                ..Totals::default()
            }
        );
        assert_eq!(report.failures, ["b"]);
        assert!(!report.finish());
    }

    #[test]
    fn tests_that_do_not_start_count_as_one_failure() {
        let mut report = Report::default();
        report.tests("tests", &mut Command::new("no-such-program-anywhere"));
        assert_eq!(
            report.totals,
            Totals {
                passed: 0,
                failed: 1,
                skipped: 0,
                ..Totals::default()
            }
        );
    }
}
