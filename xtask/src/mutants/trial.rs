//! Tries changes: a copy of the project, cargo-mutants on it, and what it found.

use super::table::{self, Outcome};
use crate::failure::Result;
use crate::{paths, process};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How they are built: see the profile in `Cargo.toml`.
const CHOSEN: [&str; 2] = ["--profile=mutants", "--features=im-pricing-core/json"];

/// The package whose tests are run, and which of them.
type Pass = (&'static str, &'static [&'static str]);

/// The tests that are run: at first those of the core that take seconds; for what they do not notice, those of the
/// program, which is slower to build and to run; at last those of the widget, which are slower still.
const PASSES: [Pass; 3] = [
    (
        "im-pricing-core",
        &[
            "--lib",
            "--test=properties",
            "--test=edges",
            "--test=decisions",
            "--test=check",
            "--test=daily",
            "--test=forecast",
            "--test=change",
            "--test=account",
            "--test=assumptions",
            "--test=cited",
            "--test=golden",
            "--test=history",
            "--test=listing",
            "--test=sheet",
            "--test=trials",
        ],
    ),
    (
        "im-quote",
        &[
            "--test=golden",
            "--test=decisions",
            "--test=ledger",
            "--test=errors",
            "--test=pricing",
            "--test=tables",
            "--test=schema",
        ],
    ),
    ("im-pricing-calculator", &["--lib", "--test=exports"]),
];

/// Tries all changes of these files and writes down what came of them.
pub(super) fn try_files(files: &[(String, String)]) -> Result<()> {
    let tree = output().join("tree");
    copy_project(&tree)?;
    for pass in &PASSES {
        test_unchanged(&tree, pass)?;
    }
    let mut found = Outcome::ALL.map(|it| (it, String::new()));
    for (number, pass) in PASSES.iter().enumerate() {
        let mut command = changes(&tree, pass, files);
        if number > 0 {
            pass_over_timeouts()?;
            command.arg("--iterate");
        }
        // It fails where a change survives, too: its files tell.
        let outcome = process::run(&mut command);
        if gather(&mut found)? == 0 {
            return outcome;
        }
        if found
            .iter()
            .all(|(it, text)| it.is_final() || text.is_empty())
        {
            break;
        }
    }
    table::note(files, &found)
}

/// The command that tries the changes of `files` with the tests of `pass`, in `tree`.
fn changes(tree: &Path, (package, tests): &Pass, files: &[(String, String)]) -> Command {
    let mut command = mutants();
    command.current_dir(tree).arg("--in-place");
    command.args(["--baseline=skip", "--timeout=60", "--no-shuffle"]);
    command.arg(format!("--test-package={package}"));
    // To the build as well as to the run, or every test there is would be built each time.
    let chosen = CHOSEN.iter().chain(*tests);
    command.args(chosen.map(|it| format!("--cargo-arg={it}")));
    for (file, _) in files {
        command.arg("--file").arg(file);
    }
    command.arg("--output").arg(output());
    command
}

/// Adds what the last pass found; what was not final before it takes the place of what stood there. Tells how many
/// changes were tried.
fn gather(found: &mut [(Outcome, String)]) -> Result<usize> {
    let mut count = 0;
    for (outcome, text) in found {
        let path = output().join("mutants.out").join(outcome.file());
        let new = std::fs::read_to_string(path)?;
        count += new.lines().count();
        if !outcome.is_final() {
            text.clear();
        }
        text.push_str(&new);
    }
    Ok(count)
}

/// The next pass leaves out what is caught or unviable, in this pass or before. A change with which a test hangs is
/// noticed as well.
fn pass_over_timeouts() -> Result<()> {
    let found = output().join("mutants.out");
    let passed_over = found.join("previously_caught.txt");
    // There is none after the first pass.
    let mut list = std::fs::read_to_string(&passed_over).unwrap_or_default();
    list += &std::fs::read_to_string(found.join(Outcome::Timeout.file()))?;
    Ok(std::fs::write(passed_over, list)?)
}

/// The same tests on the unchanged copy: what fails by itself would seem to notice every change.
fn test_unchanged(tree: &Path, (package, tests): &Pass) -> Result<()> {
    let mut command = with_settings(process::command("cargo"));
    command
        .current_dir(tree)
        .args(["test", "-q", "-p", package]);
    process::run(command.args(CHOSEN).args(*tests))
}

/// Folders that no test of the core reads; what fuzzers find may change while it is copied.
const LEFT_OUT: [&str; 2] = ["fuzz/", "docs/"];

/// Copies the project to where its files are changed. A copy is as old as its file, so that only what
/// differs from the last time is built again.
fn copy_project(tree: &Path) -> Result<()> {
    if tree.is_dir() {
        std::fs::remove_dir_all(tree)?;
    }
    let mut git = process::command("git");
    let list = process::capture(git.args(["ls-files", "-co", "--exclude-standard"]))?;
    for name in list.lines() {
        let file = paths::root().join(name);
        if LEFT_OUT.iter().any(|it| name.starts_with(it)) || !file.is_file() {
            continue;
        }
        let copy = tree.join(name);
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::copy(&file, &copy)?;
        let written = std::fs::File::options().write(true).open(&copy)?;
        written.set_modified(file.metadata()?.modified()?)?;
    }
    Ok(())
}

fn output() -> PathBuf {
    paths::root().join("target/mutants")
}

/// cargo-mutants.
pub(super) fn mutants() -> Command {
    let mut command = with_settings(process::command("cargo"));
    command.args(["mutants", "--package=im-pricing-core", "--colors=never"]);
    command
}

/// What is built for the copy of the project is kept for the next time.
fn with_settings(mut command: Command) -> Command {
    command
        .env("CARGO_TARGET_DIR", output().join("build"))
        // A change that matters is noticed by few cases, and there are many changes.
        .env("PROPTEST_CASES", "64");
    command
}
