//! `cargo xtask bench`: the widget against its peers, in a browser, in one run.
//!
//! Nothing here is a test: times depend on the machine. What must be equal is compared before
//! anything is timed.
#![expect(clippy::print_stdout, reason = "says what is measured")]

use crate::failure::{Failure, Result};
use crate::setup::{self, Needs};
use crate::{bundle, core_module, paths, process};

/// How much is measured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BenchOptions {
    /// Few repetitions, and `bench/RESULTS.md` stays as it is.
    quick: bool,
    /// The core against its twin, and nothing else; `bench/RESULTS.md` stays as it is.
    only_core: bool,
    /// How often each subject has its turn, where that is said.
    rounds: Option<u32>,
}

impl BenchOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            quick: false,
            only_core: false,
            rounds: None,
        };
        let mut arguments = arguments.iter().map(String::as_str);
        while let Some(argument) = arguments.next() {
            match argument {
                "--quick" => options.quick = true,
                "--only" => options.only_core = only(arguments.next())?,
                "--rounds" => options.rounds = Some(rounds(arguments.next())?),
                other => {
                    let line = format!(
                        "`bench` takes --quick, --only core or --rounds N, found `{other}`"
                    );
                    return Err(Failure::new(line));
                }
            }
        }
        Ok(options)
    }
}

/// The core is the one part that is worth measuring by itself.
fn only(argument: Option<&str>) -> Result<bool> {
    match argument {
        Some("core") => Ok(true),
        _ => Err(Failure::new("--only takes `core`")),
    }
}

/// A median needs three values at least.
fn rounds(argument: Option<&str>) -> Result<u32> {
    let number = argument.and_then(|it| it.parse().ok());
    number
        .filter(|it| *it >= 3)
        .ok_or_else(|| Failure::new("--rounds takes a number from 3 on"))
}

/// Sets up what is needed, builds what is missing, and measures.
pub(crate) fn run(options: &BenchOptions) -> Result<()> {
    let browser = setup::peers()?;
    let tools = setup::run(Needs::DIST)?;
    core_module::build(&tools.target)?;
    core_module::build_for_bench(&tools.target)?;
    if !options.only_core {
        if paths::dist().join("index.html").is_file() {
            println!("bench: measures what is in dist/");
        } else {
            bundle::dist(&tools)?;
        }
    }
    let mut cargo = process::command("cargo");
    process::run(cargo.args(["build", "--release", "-p", "im-quote"]))?;
    let mut node = process::command("node");
    let script = if options.only_core {
        "only-core.mjs"
    } else {
        "run.mjs"
    };
    node.arg(paths::bench().join(script))
        .env("IM_CHROMIUM", &browser.program)
        .env("IM_QUOTE", paths::im_quote());
    if options.quick {
        node.arg("--quick");
    }
    if let Some(rounds) = options.rounds {
        node.args(["--rounds", &rounds.to_string()]);
    }
    process::run(&mut node)
}

#[cfg(test)]
mod tests {
    use super::BenchOptions;

    #[test]
    fn a_quick_run_is_asked_for_and_nothing_else() {
        let parse = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|it| (*it).to_owned()).collect();
            BenchOptions::parse(&arguments).ok()
        };
        let options = |quick, rounds| {
            let only_core = false;
            Some(BenchOptions {
                quick,
                only_core,
                rounds,
            })
        };
        assert_eq!(options(false, None), parse(&[]));
        assert_eq!(options(true, None), parse(&["--quick"]));
        assert_eq!(options(false, Some(5)), parse(&["--rounds", "5"]));
        assert!(parse(&["--only", "core"]).is_some_and(|it| it.only_core));
        assert_eq!(None, parse(&["--only", "peers"]));
        assert_eq!(None, parse(&["--rounds", "2"]));
        assert_eq!(None, parse(&["--rounds"]));
        assert_eq!(None, parse(&["--slow"]));
    }
}
