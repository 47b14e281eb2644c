//! The project's own commands, in Rust instead of make: they run wherever the project builds.
//!
//! `cargo xtask serve` and `cargo xtask test` are the two a newcomer needs; both begin with
//! `setup`, so that nothing has to be installed first.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line talks to its terminal"
)]

mod advisories;
mod banned;
mod bench;
mod bundle;
mod core_module;
mod engines;
mod failure;
mod fuzz;
mod hosts;
mod instructions;
mod lockfile;
mod mutants;
mod npm;
mod order;
mod paths;
mod process;
mod publish;
mod setup;
mod shrink;
mod size;
mod split;
mod styles;
mod test;
#[expect(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the widget uses all of its catalogue; here only the files are written"
)]
#[path = "../../src/text/mod.rs"]
mod text;
mod tidy;
mod totals;
mod version;
mod words;

use failure::{Failure, Result};
use setup::Needs;
use std::process::{Command, ExitCode};

/// Every command with the line that the help prints; `tidy` checks README against it.
pub(crate) const COMMANDS: &[(&str, &str)] = &[
    ("setup", "install what is missing, for all other commands"),
    (
        "serve",
        "build and serve the page, rebuild on every change [--port N] [--open]",
    ),
    (
        "test",
        "run every check and every test on the optimised bundle",
    ),
    (
        "dist",
        "build the optimised bundle into dist/, ready for any static host",
    ),
    (
        "npm",
        "build the bundle and put the package for npm together in target/npm/",
    ),
    (
        "core",
        "build the rules alone, for JavaScript, into target/core/module/",
    ),
    (
        "size",
        "print the bundle's sizes and compare them with bench/budget.json",
    ),
    (
        "styles",
        "put the style sheets together, as every build of the page does",
    ),
    (
        "snippet",
        "print what others paste into their pages [--lang TAG] [--base URL] [--short]",
    ),
    (
        "gallery",
        "picture every component in every state into target/gallery/ [LANGUAGE… | all]",
    ),
    (
        "hosts",
        "build the sites of docs/embed.md with the widget of dist/, by the real tools",
    ),
    (
        "engines",
        "run the page's tests in Firefox and WebKit, or in the one named, and write tests/browser/ENGINES.md [ENGINE]",
    ),
    (
        "soak",
        "use the page of dist/ at random in each engine, every total against the native core [COUNT [SEED [ENGINE]]]",
    ),
    (
        "bench",
        "measure the widget against its peers and write bench/RESULTS.md [--quick] [--only core|native] [--rounds N] [--lines N]",
    ),
    (
        "instructions",
        "count the instructions of reference quotes and compare them with bench/budget.json",
    ),
    (
        "fuzz",
        "feed texts from outside what a fuzzer thinks of, ten minutes each [TARGET] [--seconds N]",
    ),
    (
        "mutants",
        "change the rules a little, one change at a time: does a test notice? [--shard K/N]",
    ),
    ("tidy", "check the house rules that a machine can check"),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        // `test` has said what failed, and its totals stay the last line.
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; false when it ran and found faults that it has already told.
fn dispatch(arguments: &[String]) -> Result<bool> {
    let (command, rest) = match arguments {
        [] => ("help", arguments),
        [command, rest @ ..] => (command.as_str(), rest),
    };
    if ![
        "serve", "gallery", "snippet", "engines", "soak", "bench", "fuzz", "mutants",
    ]
    .contains(&command)
        && let Some(extra) = rest.first()
    {
        return Err(Failure::new(format!(
            "`{command}` takes no argument, found `{extra}`"
        )));
    }
    match command {
        "setup" => setup::run(Needs::EVERYTHING).map(|_| ())?,
        "serve" => bundle::serve(&bundle::ServeOptions::parse(rest)?)?,
        "test" => return Ok(test::run()),
        "dist" => setup::run(Needs::DIST).and_then(|tools| bundle::dist(&tools))?,
        "npm" => npm::build(&setup::run(Needs::DIST)?)?,
        "core" => setup::run(Needs::DIST).and_then(|tools| core_module::build(&tools.target))?,
        "gallery" => gallery(rest)?,
        "engines" => return engines::run(rest),
        "soak" => soak(rest)?,
        "snippet" => publish::snippet(&publish::SnippetOptions::parse(rest)?)?,
        "hosts" => setup::run(Needs::EVERYTHING).and_then(|_| hosts::build())?,
        "bench" => bench::run(&bench::BenchOptions::parse(rest)?)?,
        "instructions" => instructions::run()?,
        "size" => size::run()?,
        "fuzz" => fuzz::run(&fuzz::FuzzOptions::parse(rest)?)?,
        "mutants" => mutants::run(&mutants::MutantsOptions::parse(rest)?)?,
        "styles" => styles::write()?,
        "tidy" => tidy::run()?,
        "help" | "--help" | "-h" => print_help(),
        other => {
            let line = format!("no command `{other}`; `cargo xtask help` lists them");
            return Err(Failure::new(line));
        }
    }
    Ok(true)
}

/// Pictures of the bundle in `dist/`, each component in each state, on one page.
fn gallery(languages: &[String]) -> Result<()> {
    let folder = paths::root().join("target/gallery");
    process::run(browser_program("gallery").arg(folder).args(languages))
}

/// A reader who does anything, for a long time.
fn soak(arguments: &[String]) -> Result<()> {
    setup::run(Needs::EVERYTHING)?;
    process::run(browser_program("soak").args(arguments))
}

/// One of the programs that drive the browsers.
fn browser_program(name: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo.args(["run", "-q", "-p", "browser-tests", "--bin", name, "--"]);
    cargo
}

fn print_help() {
    println!("cargo xtask COMMAND\n");
    for (name, line) in COMMANDS {
        println!("  {name:<12} {line}");
    }
}
