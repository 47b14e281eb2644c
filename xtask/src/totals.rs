//! Adds up what test runs report.

use std::fmt;

/// Passed, failed and skipped, of tests and of checks alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
    /// Tests of which nothing ran, until the result that counts them as passed.
    pub(crate) withdrawn: u64,
}

/// What a browser test writes where its engine cannot do or cannot be told a part of it.
const NOT_APPLICABLE: &str = "not applicable in ";
/// How that line ends when nothing else of the test ran: the test runner counts it as passed.
const NOTHING_RAN: &str = "nothing of the test ran";

impl Totals {
    /// Adds the numbers of a `test result:` line of cargo's test runner, or of the last lines of
    /// Node's, and each part of a test that an engine could not do as skipped; other lines add nothing.
    pub(crate) fn add_line(&mut self, line: &str) {
        let of_node = |label: &str| {
            line.strip_prefix(label)
                .and_then(|it| it.parse::<u64>().ok())
        };
        self.passed += of_node("# pass ").unwrap_or_default();
        self.failed += of_node("# fail ").unwrap_or_default();
        self.skipped += of_node("# skipped ").unwrap_or_default();
        if line.starts_with(NOT_APPLICABLE) {
            self.skipped += 1;
            self.withdrawn += u64::from(line.ends_with(NOTHING_RAN));
        }
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        // The result comes after all lines of its tests.
        let passed = count(counts, " passed");
        self.passed += passed.saturating_sub(std::mem::take(&mut self.withdrawn));
        self.failed += count(counts, " failed");
        self.skipped += count(counts, " ignored");
    }

    /// Adds the numbers of `other`.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Green: nothing failed, and something ran at all.
    pub(crate) fn is_success(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

/// The number right before `label`.
fn count(counts: &str, label: &str) -> u64 {
    counts
        .split_once(label)
        .and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok())
        .unwrap_or_default()
}

impl fmt::Display for Totals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
            ..
        } = self;
        write!(
            formatter,
            "{passed} passed, {failed} failed, {skipped} skipped"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn result_lines_add_up_and_other_lines_do_not_count() {
        let mut totals = Totals::default();
        for line in [
            "running 7 tests",
            "test result: ok. 5 passed; 0 failed; 2 ignored; 0 measured; 9 filtered out; finished in 0.00s",
            "test says_1_passed ... ok",
            "test result: FAILED. 1204 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out",
        ] {
            totals.add_line(line);
        }
        assert_eq!(
            totals,
            Totals {
                passed: 1209,
                failed: 3,
                skipped: 2,
                ..Totals::default()
            }
        );
        assert_eq!(totals.to_string(), "1209 passed, 3 failed, 2 skipped");
        for line in [
            "# tests 9",
            "# pass 6",
            "# fail 1",
            "# skipped 2",
            "# passed by",
        ] {
            totals.add_line(line);
        }
        assert_eq!(totals.to_string(), "1215 passed, 4 failed, 4 skipped");
    }

    #[test]
    fn what_an_engine_cannot_do_is_skipped_and_never_passed() {
        let mut totals = Totals::default();
        for line in [
            "not applicable in Firefox: it tells no layout shifts",
            "not applicable in WebKit: this machine has no Xvfb; nothing of the test ran",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        ] {
            totals.add_line(line);
        }
        assert_eq!(totals.to_string(), "6 passed, 0 failed, 2 skipped");
    }

    #[test]
    fn nothing_run_is_no_success() {
        assert!(!Totals::default().is_success());
        assert!(
            !Totals {
                passed: 0,
                failed: 0,
                skipped: 4,
                ..Totals::default()
            }
            .is_success()
        );
        assert!(
            !Totals {
                passed: 9,
                failed: 1,
                skipped: 0,
                ..Totals::default()
            }
            .is_success()
        );
        assert!(
            Totals {
                passed: 1,
                failed: 0,
                skipped: 0,
                ..Totals::default()
            }
            .is_success()
        );
    }
}
