//! Tests that need a program which may be missing: skipped with the reason, and counted apart.
//!
//! The usual test runner knows when it is built what it will run. This one finds out when it starts. It
//! answers to `cargo test` and to `cargo nextest` as the usual one does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// A test.
pub struct Trial {
    /// Its name, a sentence.
    pub name: &'static str,
    /// Why it cannot run here; nothing where it can.
    pub missing: Option<String>,
    /// The test, which panics when something is wrong.
    pub test: fn(),
}

/// What the arguments ask for.
#[derive(Default)]
struct Wish {
    lists: bool,
    only_ignored: bool,
    is_exact: bool,
    names: Vec<String>,
}

impl Wish {
    fn read(arguments: impl Iterator<Item = String>) -> Self {
        let mut wish = Self::default();
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--list" => wish.lists = true,
                "--ignored" => wish.only_ignored = true,
                "--exact" => wish.is_exact = true,
                // These take a value that changes nothing here.
                "--format" | "--test-threads" | "--color" => drop(arguments.next()),
                other if other.starts_with("--") => (),
                _ => wish.names.push(argument),
            }
        }
        wish
    }

    fn is_for(&self, trial: &Trial) -> bool {
        let is_named = |name: &String| {
            trial.name == name || (!self.is_exact && trial.name.contains(name.as_str()))
        };
        self.names.is_empty() || self.names.iter().any(is_named)
    }
}

/// Lists or runs the trials, as the arguments of the process ask.
#[expect(clippy::print_stdout, reason = "the protocol of test runners")]
pub fn run(trials: &[Trial]) -> ExitCode {
    let wish = Wish::read(std::env::args().skip(1));
    let wanted: Vec<&Trial> = trials.iter().filter(|it| wish.is_for(it)).collect();
    if wish.lists {
        let listed = wanted
            .iter()
            .filter(|it| !wish.only_ignored || it.missing.is_some());
        listed.for_each(|it| println!("{}: test", it.name));
        return ExitCode::SUCCESS;
    }
    let (mut passed, mut failed, mut ignored) = (0, 0, 0);
    for trial in &wanted {
        if let Some(why) = &trial.missing {
            println!("test {} ... ignored, {why}", trial.name);
            ignored += 1;
        } else if catch_unwind(AssertUnwindSafe(trial.test)).is_ok() {
            println!("test {} ... ok", trial.name);
            passed += 1;
        } else {
            println!("test {} ... FAILED", trial.name);
            failed += 1;
        }
    }
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    let filtered = trials.len() - wanted.len();
    println!(
        "\ntest result: {verdict}. {passed} passed; {failed} failed; {ignored} ignored; \
        0 measured; {filtered} filtered out"
    );
    ExitCode::from(u8::from(failed > 0))
}

#[cfg(test)]
mod tests {
    use super::{Trial, Wish};

    fn wanted(line: &str) -> (Wish, Vec<bool>) {
        let wish = Wish::read(line.split_whitespace().map(ToOwned::to_owned));
        let trial = |name| Trial {
            name,
            missing: None,
            test: || (),
        };
        let wanted = ["one", "one_more"].map(|name| wish.is_for(&trial(name)));
        (wish, wanted.to_vec())
    }

    #[test]
    fn the_arguments_of_both_runners_are_read() {
        for (expected, line) in [
            ([true, true], ""),
            ([true, true], "one"),
            ([false, true], "more --nocapture"),
            ([true, false], "--exact one --test-threads 1"),
            ([true, true], "--list --format terse --ignored"),
        ] {
            assert_eq!(expected[..], wanted(line).1, "{line}");
        }
        let wish = wanted("--list --format terse --ignored").0;
        assert!(wish.lists && wish.only_ignored && !wish.is_exact);
    }
}
