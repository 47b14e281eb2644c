//! `cargo xtask bench`: the widget against its peers, in a browser, and the command line, in one run.
//!
//! Nothing here is a test: times depend on the machine. What must be equal is compared before
//! anything is timed.
#![expect(clippy::print_stdout, reason = "says what is measured")]

use crate::failure::{Failure, Result};
use crate::setup::{self, Needs};
use crate::{bundle, core_module, paths, process};
use std::path::PathBuf;
use std::process::Command;

/// A part that is worth measuring by itself; `bench/RESULTS.md` stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The core against its twin.
    Core,
    /// The command line, without a browser.
    Native,
}

/// How much is measured.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct BenchOptions {
    /// Few repetitions, and `bench/RESULTS.md` stays as it is.
    quick: bool,
    /// One part and nothing else.
    only: Option<Part>,
    /// How often each subject has its turn, where that is said.
    rounds: Option<u32>,
    /// How many scenarios the command line prices, where that is said.
    lines: Option<u32>,
}

impl BenchOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut arguments = arguments.iter().map(String::as_str);
        while let Some(argument) = arguments.next() {
            match argument {
                "--quick" => options.quick = true,
                "--only" => options.only = Some(part(arguments.next())?),
                // A median needs three values at least.
                "--rounds" => options.rounds = Some(number(argument, arguments.next(), 3)?),
                "--lines" => options.lines = Some(number(argument, arguments.next(), 1)?),
                other => {
                    let line = format!(
                        "`bench` takes --quick, --only core, --only native, --rounds N or --lines N, found `{other}`"
                    );
                    return Err(Failure::new(line));
                }
            }
        }
        Ok(options)
    }
}

fn part(argument: Option<&str>) -> Result<Part> {
    match argument {
        Some("core") => Ok(Part::Core),
        Some("native") => Ok(Part::Native),
        _ => Err(Failure::new("--only takes `core` or `native`")),
    }
}

/// The number after an option, which is `least` or more.
fn number(option: &str, argument: Option<&str>, least: u32) -> Result<u32> {
    let number: Option<u32> = argument.and_then(|it| it.parse().ok());
    number
        .filter(|it| *it >= least)
        .ok_or_else(|| Failure::new(format!("{option} takes a number from {least} on")))
}

/// Sets up what is needed, builds what is missing, and measures.
pub(crate) fn run(options: &BenchOptions) -> Result<()> {
    let mut node = process::command("node");
    node.arg(paths::bench().join(script(options.only)));
    if options.only != Some(Part::Native) {
        prepare_pages(options, &mut node)?;
    }
    let mut cargo = process::command("cargo");
    cargo.args(["build", "--release", "-p", "im-quote"]);
    process::run(cargo.args(["--bin", "im-quote", "--example", "scenarios"]))?;
    node.env("IM_QUOTE", paths::im_quote())
        .env("IM_SCENARIOS", scenarios());
    if options.quick {
        node.arg("--quick");
    }
    if let Some(rounds) = options.rounds {
        node.args(["--rounds", &rounds.to_string()]);
    }
    if let Some(lines) = options.lines {
        node.args(["--lines", &lines.to_string()]);
    }
    process::run(&mut node)
}

/// What measures.
fn script(only: Option<Part>) -> &'static str {
    match only {
        None => "run.mjs",
        Some(Part::Core) => "only-core.mjs",
        Some(Part::Native) => "only-native.mjs",
    }
}

/// The browser, the peers' libraries and the modules; the bundle where everything is measured.
fn prepare_pages(options: &BenchOptions, node: &mut Command) -> Result<()> {
    let browser = setup::peers()?;
    let tools = setup::run(Needs::DIST)?;
    core_module::build(&tools.target)?;
    core_module::build_for_bench(&tools.target)?;
    if options.only.is_none() {
        if paths::dist().join("index.html").is_file() {
            println!("bench: measures what is in dist/");
        } else {
            bundle::dist(&tools)?;
        }
    }
    node.env("IM_CHROMIUM", &browser.program);
    Ok(())
}

/// The example of the command line that writes scenarios, where cargo puts it beside the program.
fn scenarios() -> PathBuf {
    let name = format!("scenarios{}", std::env::consts::EXE_SUFFIX);
    let folder = paths::im_quote().with_file_name("examples");
    folder.join(name)
}

#[cfg(test)]
mod tests {
    use super::{BenchOptions, Part, scenarios};

    fn parse(arguments: &[&str]) -> Option<BenchOptions> {
        let arguments: Vec<String> = arguments.iter().map(|it| (*it).to_owned()).collect();
        BenchOptions::parse(&arguments).ok()
    }

    #[test]
    fn a_quick_run_is_asked_for_and_nothing_else() {
        let options = |quick, rounds| {
            Some(BenchOptions {
                quick,
                rounds,
                ..BenchOptions::default()
            })
        };
        assert_eq!(options(false, None), parse(&[]));
        assert_eq!(options(true, None), parse(&["--quick"]));
        assert_eq!(options(false, Some(5)), parse(&["--rounds", "5"]));
        assert_eq!(None, parse(&["--rounds", "2"]));
        assert_eq!(None, parse(&["--rounds"]));
        assert_eq!(None, parse(&["--slow"]));
    }

    #[test]
    fn one_part_is_measured_by_itself() {
        let only = |name| parse(&["--only", name]).and_then(|it| it.only);
        assert_eq!(Some(Part::Core), only("core"));
        assert_eq!(Some(Part::Native), only("native"));
        assert_eq!(None, parse(&["--only", "peers"]));
        assert_eq!(None, parse(&["--only"]));
    }

    #[test]
    fn the_command_line_may_price_fewer_lines() {
        let lines = |number| parse(&["--only", "native", "--lines", number]);
        assert_eq!(Some(10_000), lines("10000").and_then(|it| it.lines));
        assert_eq!(None, lines("0"));
    }

    #[test]
    fn the_example_lies_below_the_program() {
        assert!(
            scenarios()
                .parent()
                .is_some_and(|it| it.ends_with("release/examples"))
        );
    }
}
