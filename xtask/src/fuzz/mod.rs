//! `cargo xtask fuzz`: feeds each target what a fuzzer thinks of, and writes down what came of it.
//!
//! What was found stays in `fuzz/corpus/TARGET`, from where the next run goes on, and where the tests
//! replay it; so a run may be interrupted at any time.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "passes the fuzzer's output on, which comes on both"
)]

mod results;
#[expect(unreachable_pub, reason = "the checks' own tests use it as well")]
#[path = "../../../tests/checks/src/seeds.rs"]
mod seeds;

use crate::failure::{Failure, Result};
use crate::{paths, process, setup};
use results::Row;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// How long each target is fed unless the command says otherwise.
const SECONDS: u64 = 600;
/// Longer texts find little more, and the corpus is committed.
const LONGEST: usize = 4096;

/// What stands behind `cargo xtask fuzz`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FuzzOptions {
    target: Option<String>,
    seconds: u64,
}

impl FuzzOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            target: None,
            seconds: SECONDS,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--seconds" => {
                    let seconds = rest.next().and_then(|it| it.parse().ok());
                    options.seconds = seconds
                        .filter(|it| *it > 0)
                        .ok_or_else(|| Failure::new("`--seconds` takes a whole number above 0"))?;
                }
                name if !name.starts_with('-') && options.target.is_none() => {
                    options.target = Some(name.to_owned());
                }
                other => {
                    let line = format!("`fuzz` takes a target and `--seconds N`, found `{other}`");
                    return Err(Failure::new(line));
                }
            }
        }
        Ok(options)
    }
}

/// Runs one target or all, and fails after the last one when something was found.
pub(crate) fn run(options: &FuzzOptions) -> Result<()> {
    let manifest = std::fs::read_to_string(folder("Cargo.toml"))?;
    let targets = targets(&manifest);
    let chosen: Vec<&String> = match &options.target {
        Some(name) => targets.iter().filter(|it| *it == name).collect(),
        None => targets.iter().collect(),
    };
    if chosen.is_empty() {
        let all = targets.join(", ");
        return Err(Failure::new(format!("no such target; there are {all}")));
    }
    setup::install_fuzzer()?;
    let mut crashed = Vec::new();
    for target in chosen {
        let row = fuzz(target, options.seconds)?;
        if row.crashes > 0 {
            crashed.push(format!("fuzz/artifacts/{target}"));
        }
        results::note(&folder("RESULTS.md"), &targets, &row)?;
    }
    if crashed.is_empty() {
        return Ok(());
    }
    let places = crashed.join(", ");
    Err(Failure::new(format!(
        "something does not hold; see {places}"
    )))
}

/// A place below `fuzz/`.
fn folder(name: &str) -> PathBuf {
    paths::root().join("fuzz").join(name)
}

/// The names of the programs in `fuzz/Cargo.toml`, in their order.
fn targets(manifest: &str) -> Vec<String> {
    let programs = manifest.split("[[bin]]").skip(1);
    let names = programs.filter_map(|it| it.split("name = \"").nth(1)?.split('"').next());
    names.map(str::to_owned).collect()
}

/// Feeds one target, then keeps of its corpus what reaches anything that the rest does not.
fn fuzz(target: &str, seconds: u64) -> Result<Row> {
    let seeds = paths::root().join("target/fuzz/seeds").join(target);
    let corpus = folder("corpus").join(target);
    std::fs::create_dir_all(&corpus)?;
    std::fs::create_dir_all(&seeds)?;
    for (index, text) in seeds::of(target, &paths::root()).iter().enumerate() {
        std::fs::write(seeds.join(format!("seed-{index:04}")), text)?;
    }
    println!("\n== {target}, {seconds} s");
    let mut row = Row::new(target);
    let start = Instant::now();
    let mut command = cargo_fuzz("run", target, &corpus);
    command.arg(&seeds).arg("--").args([
        format!("-max_total_time={seconds}"),
        format!("-max_len={LONGEST}"),
        // Machines may be busy with other things: slow is what takes a minute.
        "-timeout=60".to_owned(),
        "-print_final_stats=1".to_owned(),
    ]);
    let dictionary = folder("dictionaries").join(target);
    if dictionary.is_file() {
        command.arg(format!("-dict={}", dictionary.display()));
    }
    row.seconds = seconds;
    let is_clean = run_inspecting_errors(&mut command, |line| row.add_line(line))?;
    if !is_clean {
        row.seconds = row.seconds.min(start.elapsed().as_secs());
    }
    row.crashes = files(&folder("artifacts").join(target))?
        .0
        .max(u64::from(!is_clean));
    process::run(&mut cargo_fuzz("cmin", target, &corpus))?;
    (row.files, row.bytes) = files(&corpus)?;
    Ok(row)
}

/// `cargo fuzz run` or `cmin`. Code without `unsafe` of its own needs no sanitizer, and is several
/// times as fast without; the instrumentation is a flag that a stable compiler takes only when asked to.
fn cargo_fuzz(action: &str, target: &str, corpus: &Path) -> Command {
    let mut command = process::command("cargo");
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["fuzz", action, "--sanitizer", "none"])
        .args(["--codegen-units", "16", target])
        .arg(corpus);
    command
}

/// Runs to the end, shows each line of standard error and hands it to `inspect`; true on success.
fn run_inspecting_errors(command: &mut Command, mut inspect: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stderr(Stdio::piped()).spawn()?;
    if let Some(errors) = child.stderr.take() {
        for line in BufReader::new(errors).split(b'\n') {
            // What the fuzzer shows of a text need be no UTF-8.
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            eprintln!("{line}");
            inspect(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// How many files a folder has, and their bytes; none where there is no folder.
fn files(folder: &Path) -> Result<(u64, u64)> {
    let (mut count, mut bytes) = (0, 0);
    if folder.is_dir() {
        for entry in folder.read_dir()? {
            count += 1;
            bytes += entry?.metadata()?.len();
        }
    }
    Ok((count, bytes))
}

#[cfg(test)]
mod tests {
    use super::{FuzzOptions, targets};

    fn parse(line: &str) -> Option<FuzzOptions> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        FuzzOptions::parse(&words).ok()
    }

    #[test]
    fn a_target_and_its_seconds_are_read() {
        let options = |target: Option<&str>, seconds| {
            Some(FuzzOptions {
                target: target.map(str::to_owned),
                seconds,
            })
        };
        assert_eq!(options(None, 600), parse(""));
        assert_eq!(options(Some("link"), 5), parse("link --seconds 5"));
        for wrong in ["a b", "--seconds", "--seconds 0", "--seconds x", "--fast"] {
            assert_eq!(None, parse(wrong), "{wrong}");
        }
    }

    #[test]
    fn targets_are_the_programs_of_the_manifest() {
        let manifest =
            "[package]\nname = \"fuzz\"\n[[bin]]\nname = \"a\"\n\n[[bin]]\nname = \"b\"\n";
        assert_eq!(vec!["a", "b"], targets(manifest));
    }
}
