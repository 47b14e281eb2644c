//! The table of `fuzz/RESULTS.md`: the last run of each target.

use crate::failure::Result;
use std::path::Path;

const HEAD: &str = "\
# Fuzzing: the last run of each target

Written by `cargo xtask fuzz`, which see in [CONTRIBUTING.md](../CONTRIBUTING.md). *Edges* are places in
the code that were passed, of all code in the program, libraries included; *features* count how often, too.
The corpus is what remains after everything was left out that reaches nothing of its own;
`cargo test -p fuzz-checks` replays it.

| target | runs | seconds | edges | features | crashes | files of corpus | bytes of corpus |
|---|--:|--:|--:|--:|--:|--:|--:|
";

/// What came of a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Row {
    target: String,
    runs: u64,
    pub(crate) seconds: u64,
    edges: u64,
    features: u64,
    /// Texts for which something did not hold, those of earlier runs included.
    pub(crate) crashes: u64,
    pub(crate) files: u64,
    pub(crate) bytes: u64,
}

impl Row {
    pub(crate) fn new(target: &str) -> Self {
        Self {
            target: target.to_owned(),
            runs: 0,
            seconds: 0,
            edges: 0,
            features: 0,
            crashes: 0,
            files: 0,
            bytes: 0,
        }
    }

    /// Takes what a line of the fuzzer tells; the last one of a kind counts.
    pub(crate) fn add_line(&mut self, line: &str) {
        if let Some(pulse) = line.strip_prefix('#') {
            let runs = pulse.split_whitespace().next();
            for (value, found) in [
                (&mut self.runs, runs.and_then(|it| it.parse().ok())),
                (&mut self.edges, after(pulse, " cov: ")),
                (&mut self.features, after(pulse, " ft: ")),
            ] {
                *value = found.unwrap_or(*value);
            }
        } else if line.starts_with("Done ") {
            self.seconds = after(line, " runs in ").unwrap_or(self.seconds);
        }
    }

    fn line(&self) -> String {
        let Self {
            target,
            runs,
            seconds,
            edges,
            features,
            crashes,
            files,
            bytes,
        } = self;
        format!(
            "| {target} | {runs} | {seconds} | {edges} | {features} | {crashes} | {files} | {bytes} |\n"
        )
    }
}

/// The number right after `label`.
fn after(line: &str, label: &str) -> Option<u64> {
    let (_, rest) = line.split_once(label)?;
    rest.split_whitespace().next()?.parse().ok()
}

/// Puts `row` in the place of the target's last one.
pub(crate) fn note(file: &Path, targets: &[String], row: &Row) -> Result<()> {
    let old = std::fs::read_to_string(file).unwrap_or_default();
    std::fs::write(file, table(&old, targets, row))?;
    Ok(())
}

fn table(old: &str, targets: &[String], row: &Row) -> String {
    let mut text = HEAD.to_owned();
    for target in targets {
        let start = format!("| {target} |");
        let kept = old.lines().find(|it| it.starts_with(&start));
        if *target == row.target {
            text.push_str(&row.line());
        } else if let Some(kept) = kept {
            text.push_str(kept);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Row, table};

    #[test]
    fn the_last_lines_of_a_run_tell_what_came_of_it() {
        let mut row = Row::new("link");
        for line in [
            "INFO: Seed: 1",
            "#2\tINITED cov: 10 ft: 11 corp: 1/1b exec/s: 0 rss: 30Mb",
            "#512\tNEW    cov: 20 ft: 25 corp: 7/90b lim: 4 exec/s: 0 rss: 31Mb",
            "#9000\tDONE   cov: 21 ft: 26 corp: 8/99b lim: 9 exec/s: 900 rss: 31Mb",
            "Done 9000 runs in 11 second(s)",
        ] {
            row.add_line(line);
        }
        (row.files, row.bytes) = (8, 99);
        assert_eq!("| link | 9000 | 11 | 21 | 26 | 0 | 8 | 99 |\n", row.line());
    }

    #[test]
    fn a_row_takes_the_place_of_its_targets_last_one_only() {
        let targets = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let first = table("", &targets, &Row::new("b"));
        let both = table(&first, &targets, &Row::new("a"));
        let mut again = Row::new("b");
        again.crashes = 2;
        let last = table(&both, &targets, &again);
        let rows = last.strip_prefix(HEAD);
        let expected = "| a | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| b | 0 | 0 | 0 | 0 | 2 | 0 | 0 |\n";
        assert_eq!(Some(expected), rows);
    }
}
