//! The table of `bench/MUTANTS.md`: what came of the changes of each file, and what survived.

use crate::failure::Result;
use crate::paths;
use std::path::PathBuf;

const HEAD: &str = "\
# Changes of the core that tests notice

Written by `cargo xtask mutants`, all but the sentences behind the dashes. Each change is one that
cargo-mutants makes to one file of `core/src`: an operator, a returned value, an arm of a match. *Caught*: a test fails.
*Unviable*: it does not compile. *Timeout*: a test hangs, which notices it as well. *Missed*: no test of those that are run
for it notices. A file is tried again once its text has another id, and as long as a survivor is not looked at; one that is
not listed has not been tried yet.

| file | id of its text | caught | unviable | timeout | missed |
|---|---|--:|--:|--:|--:|
";
const SURVIVORS: &str = "\n## Missed, and why\n\n";
/// What stands between a survivor and the sentence about it.
const DASH: &str = " — ";
const NO_REASON: &str = "not looked at yet";

/// What can come of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    Caught,
    Unviable,
    Timeout,
    Missed,
}

impl Outcome {
    /// In the order of the table's columns.
    pub(crate) const ALL: [Self; 4] = [Self::Caught, Self::Unviable, Self::Timeout, Self::Missed];

    /// Whether no other tests need to be asked about the change.
    pub(crate) const fn is_final(self) -> bool {
        !matches!(self, Self::Missed)
    }

    /// The file in which cargo-mutants lists those changes.
    pub(crate) const fn file(self) -> &'static str {
        match self {
            Self::Caught => "caught.txt",
            Self::Unviable => "unviable.txt",
            Self::Timeout => "timeout.txt",
            Self::Missed => "missed.txt",
        }
    }
}

fn path() -> PathBuf {
    paths::root().join("bench/MUTANTS.md")
}

/// The table as it stands; empty where there is none yet.
pub(crate) fn read() -> String {
    std::fs::read_to_string(path()).unwrap_or_default()
}

/// Whether `file` was tried with this very text, and somebody said of each survivor why it does.
pub(crate) fn is_done(table: &str, file: &str, id: &str) -> bool {
    let (row, survivor) = (format!("| {file} | {id} |"), format!("- {file}:"));
    let is_open = |line: &str| line.starts_with(&survivor) && line.ends_with(NO_REASON);
    table.lines().any(|it| it.starts_with(&row)) && !table.lines().any(is_open)
}

/// Puts what was found about `files`, each with the id of its text, in the place of what stood there.
pub(crate) fn note(files: &[(String, String)], found: &[(Outcome, String)]) -> Result<()> {
    std::fs::write(path(), updated(&read(), files, found))?;
    Ok(())
}

fn updated(old: &str, files: &[(String, String)], found: &[(Outcome, String)]) -> String {
    let is_new = |line: &str, start: &str| {
        let of_file = |(file, _): &(String, String)| line.starts_with(&format!("{start}{file}"));
        files.iter().any(of_file)
    };
    let kept = |start: &'static str| {
        let lines = old
            .lines()
            .filter(move |it| it.starts_with(&format!("{start}core/")));
        lines
            .filter(move |it| !is_new(it, start))
            .map(str::to_owned)
    };
    let mut rows: Vec<String> = kept("| ").collect();
    rows.extend(files.iter().map(|(file, id)| row(file, id, found)));
    rows.sort();
    let missed = found
        .iter()
        .filter(|(outcome, _)| *outcome == Outcome::Missed);
    let missed = missed.flat_map(|(_, text)| text.lines());
    let mut survivors: Vec<String> = kept("- ").collect();
    survivors.extend(missed.map(|it| survivor(it, old)));
    survivors.sort();
    let mut text = HEAD.to_owned();
    text.extend(rows.iter().map(|it| format!("{it}\n")));
    text.push_str(SURVIVORS);
    text.extend(survivors.iter().map(|it| format!("{it}\n")));
    text
}

fn row(file: &str, id: &str, found: &[(Outcome, String)]) -> String {
    let start = format!("{file}:");
    let counts = found.iter().map(|(_, text)| {
        let count = text.lines().filter(|it| it.starts_with(&start)).count();
        format!(" {count} |")
    });
    format!("| {file} | {id} |{}", counts.collect::<String>())
}

/// A change that survived, with the sentence that stood behind it before.
fn survivor(line: &str, old: &str) -> String {
    let mut places = line.splitn(4, ':');
    let (file, number) = (
        places.next().unwrap_or_default(),
        places.next().unwrap_or_default(),
    );
    let change = places.nth(1).unwrap_or_default().trim();
    // The line may have moved since; the change is known by its words.
    let ending = format!(": {change}");
    let reason = old.lines().find_map(|it| {
        let (before, reason) = it.split_once(DASH)?;
        let is_same = before.starts_with(&format!("- {file}:")) && before.ends_with(&ending);
        is_same.then_some(reason)
    });
    let reason = reason.unwrap_or(NO_REASON);
    format!("- {file}:{number}: {change}{DASH}{reason}")
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Outcome, SURVIVORS, is_done, updated};

    fn files(names: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(file, id): &(&str, &str)| ((*file).to_owned(), (*id).to_owned());
        names.iter().map(owned).collect()
    }

    #[test]
    fn a_file_that_is_tried_again_keeps_its_sentences_and_the_others_their_rows() {
        let found = |caught: &str, missed: &str| {
            let texts = [caught, "", "", missed];
            Outcome::ALL
                .into_iter()
                .zip(texts.map(str::to_owned))
                .collect::<Vec<_>>()
        };
        let first = updated(
            "",
            &files(&[("core/src/b.rs", "111"), ("core/src/a.rs", "222")]),
            &found(
                "core/src/a.rs:1:2: replace f\n",
                "core/src/b.rs:7:5: replace < with <= in g\n",
            ),
        );
        let rows =
            "| core/src/a.rs | 222 | 1 | 0 | 0 | 0 |\n| core/src/b.rs | 111 | 0 | 0 | 0 | 1 |\n";
        let survivor = "- core/src/b.rs:7: replace < with <= in g — not looked at yet\n";
        assert_eq!([HEAD, rows, SURVIVORS, survivor].concat(), first);
        assert!(is_done(&first, "core/src/a.rs", "222"));
        assert!(!is_done(&first, "core/src/b.rs", "111"));
        assert!(!is_done(&first, "core/src/a.rs", "333"));
        let argued = first.replace("not looked at yet", "both are the same");
        assert!(is_done(&argued, "core/src/b.rs", "111"));
        let again = updated(
            &argued,
            &files(&[("core/src/b.rs", "444")]),
            &found(
                "",
                "core/src/b.rs:9:5: replace < with <= in g\ncore/src/b.rs:8:5: delete !\n",
            ),
        );
        let rows =
            "| core/src/a.rs | 222 | 1 | 0 | 0 | 0 |\n| core/src/b.rs | 444 | 0 | 0 | 0 | 2 |\n";
        let survivors = "- core/src/b.rs:8: delete ! — not looked at yet\n\
                         - core/src/b.rs:9: replace < with <= in g — both are the same\n";
        assert_eq!([HEAD, rows, SURVIVORS, survivors].concat(), again);
    }
}
