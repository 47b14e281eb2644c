//! Rules about the documents: what they name has to exist.

use super::{Finding, Source};
use crate::{COMMANDS, paths};
use std::path::Path;

const DOCUMENTS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

/// Commands and links of the documents that a newcomer follows.
pub(super) fn check_document(source: &Source) -> Vec<Finding> {
    let is_document = DOCUMENTS.contains(&source.path.as_str()) || source.is_in(&["docs/"], ".md");
    if !is_document {
        return Vec::new();
    }
    let mut findings = find_unknown_commands(source);
    findings.extend(find_broken_links(source, &paths::root()));
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
}
