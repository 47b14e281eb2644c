//! `cargo xtask engines`: the page's own tests in the other engines, and what came out, in
//! `tests/browser/ENGINES.md`.
#![expect(clippy::print_stdout, reason = "prints headings and totals")]

use crate::failure::{Failure, Result};
use crate::setup::{self, Browser, Needs};
use crate::test::browser_tests;
use crate::totals::Totals;
use crate::{paths, process};
use std::collections::BTreeMap;
use std::fmt;

/// The engines in the order of the file. The last is the one of `cargo xtask test`, and runs when it is named.
const ENGINES: [&str; 3] = ["Firefox", "WebKit", "Chromium"];

const HEAD: &str = "# The page's tests in other engines

Written by `cargo xtask engines`, which runs the tests of `tests/browser/tests/page/`. In Chromium they are a part of
`cargo xtask test`. A test is not applicable where an engine cannot do, or cannot be told, what all of it is about; of
the others a part may be so.
";

/// What a run in one engine said.
#[derive(Debug, Default)]
struct Outcome {
    version: String,
    totals: Totals,
    /// Reasons, each with the tests: all of a test, or a part of it.
    wholes: BTreeMap<String, Vec<String>>,
    parts: BTreeMap<String, Vec<String>>,
    failed: Vec<String>,
}

/// Runs the tests in the engine that is named, or in all but Chromium; true when all is green.
pub(crate) fn run(arguments: &[String]) -> Result<bool> {
    let wanted = wanted(arguments)?;
    let tools = setup::run(Needs::EVERYTHING)?;
    let browser = tools.browser.ok_or_else(|| Failure::new("no browser"))?;
    let mut lines = Vec::new();
    let mut is_green = true;
    for engine in wanted {
        println!("\n== {engine}");
        let outcome = run_in(engine, &browser)?;
        if outcome.version.is_empty() {
            return Err(Failure::new(format!("{engine} did not start")));
        }
        is_green &= outcome.totals.is_success();
        lines.push(format!("{engine}: {}", outcome.counts()));
        let file = std::fs::read_to_string(paths::engines()).unwrap_or_default();
        let section = format!("{engine} {outcome}");
        std::fs::write(paths::engines(), renewed(&file, engine, &section))?;
    }
    println!("\n{}", lines.join("\n"));
    Ok(is_green)
}

fn wanted(arguments: &[String]) -> Result<Vec<&'static str>> {
    let [name] = arguments else {
        return match arguments {
            [] => Ok(ENGINES[..2].to_vec()),
            _ => Err(Failure::new("`engines` takes one engine")),
        };
    };
    let mut known = ENGINES.iter().filter(|it| it.eq_ignore_ascii_case(name));
    let engine = known.next();
    let engine = engine.ok_or_else(|| Failure::new(format!("no engine `{name}`: {ENGINES:?}")))?;
    Ok(vec![engine])
}

fn run_in(engine: &str, browser: &Browser) -> Result<Outcome> {
    let mut command = browser_tests(browser);
    command.env("IM_ENGINE", engine);
    // Each window has a driver and a browser of its own: more of them only wait for each other.
    command.args(["--test", "page", "--", "--test-threads=2"]);
    for other in ENGINES.iter().filter(|it| **it != engine) {
        // What runs in every engine by itself.
        command.args(["--skip", &format!("::in_{}", other.to_lowercase())]);
    }
    let mut outcome = Outcome::default();
    process::run_inspecting(&mut command, |line| outcome.add_line(engine, line))?;
    Ok(outcome)
}

impl Outcome {
    fn add_line(&mut self, engine: &str, line: &str) {
        self.totals.add_line(line);
        if let Some(version) = line.strip_prefix(&format!("version of {engine}: ")) {
            version.clone_into(&mut self.version);
        }
        let failed = line.strip_prefix("---- ");
        if let Some(name) = failed.and_then(|it| it.strip_suffix(" stdout ----")) {
            self.failed.push(name.to_owned());
        }
        let note = line.strip_prefix(&format!("not applicable in {engine}, "));
        if let Some((test, why)) = note.and_then(|it| it.split_once(": ")) {
            let (list, why) = match why.strip_suffix("; nothing of the test ran") {
                Some(why) => (&mut self.wholes, why),
                None => (&mut self.parts, why),
            };
            let tests = list.entry(why.to_owned()).or_default();
            if !tests.iter().any(|it| it == test) {
                tests.push(test.to_owned());
                tests.sort();
            }
        }
    }

    fn counts(&self) -> String {
        let Totals { passed, failed, .. } = self.totals;
        let wholes: usize = self.wholes.values().map(Vec::len).sum();
        let mut parts: Vec<_> = self.parts.values().flatten().collect();
        parts.sort();
        parts.dedup();
        let parts = parts.len();
        format!(
            "{passed} passed, of which {parts} in part; {failed} failed; {wholes} not applicable"
        )
    }
}

/// A section of the file, without the engine's name at its beginning.
impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}\n\n{}.", self.version, self.counts())?;
        for (title, list) in [
            ("Not applicable", &self.wholes),
            ("Not applicable, of tests whose rest has run", &self.parts),
        ] {
            if !list.is_empty() {
                writeln!(formatter, "\n{title}:\n")?;
            }
            for (why, tests) in list {
                writeln!(formatter, "- {why}")?;
                for test in tests {
                    writeln!(formatter, "  - `{test}`")?;
                }
            }
        }
        if !self.failed.is_empty() {
            writeln!(formatter, "\nFailed:\n")?;
        }
        for test in &self.failed {
            writeln!(formatter, "- `{test}`")?;
        }
        Ok(())
    }
}

/// The file with another section for an engine; the others stay as they are.
fn renewed(file: &str, engine: &str, section: &str) -> String {
    let old = |name: &str| {
        let mut sections = file.split("\n## ").skip(1);
        sections.find(|it| it.starts_with(name))
    };
    let current = |name: &str| {
        if name == engine {
            Some(section)
        } else {
            old(name)
        }
    };
    let sections = ENGINES.iter().filter_map(|name| current(name));
    let sections = sections.map(|it| format!("\n## {}\n", it.trim_end()));
    [HEAD.to_owned()].into_iter().chain(sections).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Outcome, renewed};

    #[test]
    fn what_does_not_apply_is_listed_and_never_passed() {
        let mut outcome = Outcome::default();
        for line in [
            "version of WebKit: 2.50",
            "not applicable in WebKit, a::one: no print; nothing of the test ran",
            "not applicable in WebKit, a::two: no wheel",
            "not applicable in WebKit, a::two: no wheel",
            "not applicable in WebKit, a::two: no ball",
            "---- b::three stdout ----",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
        ] {
            outcome.add_line("WebKit", line);
        }
        let counts = "1 passed, of which 1 in part; 1 failed; 1 not applicable";
        assert_eq!(counts, outcome.counts());
        let section = outcome.to_string();
        for part in [
            "- no print\n  - `a::one`",
            "- no wheel\n  - `a::two`",
            "- `b::three`",
        ] {
            assert!(section.contains(part), "{part} in {section}");
        }
    }

    #[test]
    fn a_run_in_one_engine_leaves_the_other_sections() {
        let both = renewed(
            &renewed("", "WebKit", "WebKit 1\n\nfine\n"),
            "Firefox",
            "Firefox 1",
        );
        assert_eq!(
            format!("{HEAD}\n## Firefox 1\n\n## WebKit 1\n\nfine\n"),
            both
        );
        let new = renewed(&both, "WebKit", "WebKit 2");
        assert_eq!(format!("{HEAD}\n## Firefox 1\n\n## WebKit 2\n"), new);
    }
}
