//! Rules about the documents: what they name has to exist.

use super::{Finding, Source};
use crate::{COMMANDS, paths};
use std::path::Path;

const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", SECURITY];
/// Each of its promises names what holds it.
const SECURITY: &str = "SECURITY.md";

/// Commands and links of the documents that a newcomer follows.
pub(super) fn check_document(source: &Source) -> Vec<Finding> {
    let is_document = DOCUMENTS.contains(&source.path.as_str()) || source.is_in(&["docs/"], ".md");
    if !is_document {
        return Vec::new();
    }
    let mut findings = find_unknown_commands(source);
    findings.extend(find_broken_links(source, &paths::root()));
    if source.path == SECURITY {
        findings.extend(find_missing_checks(source, &paths::root()));
    }
    findings
}

fn find_unknown_commands(source: &Source) -> Vec<Finding> {
    let start = "cargo xtask ";
    source
        .text
        .match_indices(start)
        .filter_map(|(offset, _)| {
            let rest = source.text.get(offset + start.len()..)?;
            let command: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            let is_known = command == "help" || COMMANDS.iter().any(|(name, _)| *name == command);
            let message = format!("there is no `cargo xtask {command}`");
            (!is_known).then(|| source.finding_at(offset, message))
        })
        .collect()
}

/// Links to other hosts are not looked at: their absence would not be our fault.
fn find_broken_links(source: &Source, root: &Path) -> Vec<Finding> {
    let folder = Path::new(&source.path).parent().unwrap_or(Path::new(""));
    source
        .text
        .match_indices("](")
        .filter_map(|(offset, start)| {
            let rest = source.text.get(offset + start.len()..)?;
            let link = rest.split([')', ' ', '\n']).next()?;
            let file = link.split('#').next()?;
            let is_elsewhere = file.is_empty() || file.contains(':');
            if is_elsewhere || root.join(folder).join(file).exists() {
                return None;
            }
            Some(source.finding_at(offset, format!("`{file}` does not exist")))
        })
        .collect()
}

/// Files of tests, between backticks, and tests named in front of theirs: `` `a_test` in `file.rs` ``.
fn find_missing_checks(source: &Source, root: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut offset = 0;
    let mut test = None;
    for (index, piece) in source.text.split('`').enumerate() {
        let is_code = index % 2 == 1;
        let is_place = piece.contains('/') && !piece.contains(' ');
        if is_code && is_place && !root.join(piece).exists() {
            findings.push(source.finding_at(offset, format!("`{piece}` does not exist")));
        } else if is_code && let Some(name) = test.take() {
            let code = std::fs::read_to_string(root.join(piece)).unwrap_or_default();
            if !code.contains(&format!("fn {name}(")) {
                findings.push(source.finding_at(offset, format!("no test `{name}` there")));
            }
        } else if is_code {
            test = Some(piece);
        } else if piece != " in " {
            test = None;
        }
        offset += piece.len() + 1;
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check_document;
    use crate::tidy::Source;

    fn count(text: &str) -> usize {
        check_document(&Source::new("README.md", text)).len()
    }

    #[test]
    fn a_command_that_does_not_exist_is_found() {
        assert_eq!(
            count("run `cargo xtask serve`, then `cargo xtask deploy`"),
            1
        );
        assert_eq!(count("run `cargo xtask test`."), 0);
    }

    #[test]
    fn a_link_into_the_void_is_found() {
        assert_eq!(count("[a](no/such/file.md) ![b](none.png)"), 2);
        assert_eq!(
            count("[a](Cargo.toml#lints) [b](#below) [c](https://example.com/x)"),
            0
        );
    }

    #[test]
    fn a_promise_without_its_test_is_found() {
        let count = |text: &str| check_document(&Source::new("SECURITY.md", text)).len();
        let file = "`xtask/src/tidy/docs.rs`";
        assert_eq!(count("`no/such/test.rs`, `src/`"), 1);
        assert_eq!(count(&format!("`no_such_test` in {file}")), 1);
        assert_eq!(
            count(&format!("`check_document` in {file}, `code`, {file}")),
            0
        );
    }
}
