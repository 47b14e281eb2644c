//! The files that the rules look at.

use super::Finding;
use super::mask::{self, Masks};
use crate::failure::Result;
use crate::paths;
use std::path::Path;

/// One text file.
#[derive(Debug)]
pub(super) struct Source {
    /// Relative to the workspace, with `/`.
    pub(super) path: String,
    pub(super) text: String,
    /// The text without its comments: strings are kept.
    pub(super) uncommented: String,
    /// The text without comments and without what stands inside strings.
    pub(super) code: String,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let Masks { uncommented, code } = mask::mask(text, language(path));
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            uncommented,
            code,
        }
    }

    /// True below one of `folders`, for a file with this `extension`.
    pub(super) fn is_in(&self, folders: &[&str], extension: &str) -> bool {
        self.path.ends_with(extension) && folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// A finding at byte `offset` of the text. The masks keep every offset as it is.
    pub(super) fn finding_at(&self, offset: usize, message: impl Into<String>) -> Finding {
        let line = self
            .text
            .bytes()
            .take(offset)
            .filter(|byte| *byte == b'\n')
            .count()
            + 1;
        Finding {
            path: self.path.clone(),
            line,
            message: message.into(),
        }
    }

    /// One finding for each place in `haystack` (one of our texts) where `needle` stands.
    pub(super) fn findings(&self, haystack: &str, needle: &str, message: &str) -> Vec<Finding> {
        haystack
            .match_indices(needle)
            .map(|(offset, _)| self.finding_at(offset, format!("`{needle}`: {message}")))
            .collect()
    }
}

/// Words of the identifiers in `code`, with their offsets.
pub(super) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    code.split(move |character| !is_word(character))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - code.as_ptr() as usize, word))
}

/// How comments look in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Rust,
    JavaScript,
    Css,
    Other,
}

fn language(path: &str) -> Language {
    match path.rsplit('.').next() {
        Some("rs") => Language::Rust,
        Some("js" | "mjs") => Language::JavaScript,
        Some("css") => Language::Css,
        _ => Language::Other,
    }
}

/// Folders that hold other people's files or what a build leaves behind.
const SKIPPED: [&str; 5] = ["target", "dist", "node_modules", "corpus", "artifacts"];
const EXTENSIONS: [&str; 12] = [
    "rs", "toml", "css", "js", "mjs", "html", "md", "json", "csv", "yml", "sh", "txt",
];

/// All text files of the project.
pub(super) fn read_all() -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    read_folder(&paths::root(), "", &mut sources)?;
    Ok(sources)
}

fn read_folder(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    for entry in folder.read_dir()? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() && is_ours(&name) {
            read_folder(&entry.path(), &format!("{path}/"), sources)?;
        } else if kind.is_file() && is_text(&path) {
            // A file that is no UTF-8 is no text of ours.
            if let Ok(text) = std::fs::read_to_string(entry.path()) {
                sources.push(Source::new(&path, &text));
            }
        }
    }
    Ok(())
}

/// Hidden folders belong to tools, all but the two with files of ours.
fn is_ours(folder: &str) -> bool {
    let hidden = folder.starts_with('.') && folder != ".ci" && folder != ".cargo";
    !hidden && !SKIPPED.contains(&folder)
}

fn is_text(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.') {
        // Written by tools, which have rules of their own.
        _ if name == "package-lock.json" => false,
        Some((_, extension)) => EXTENSIONS.contains(&extension),
        None => path.starts_with(".ci/"),
    }
}

/// Whether `rule` finds as many faults in `text` as `expected`.
#[cfg(test)]
pub(super) fn check(rule: fn(&Source) -> Vec<Finding>, path: &str, text: &str, expected: usize) {
    let found = rule(&Source::new(path, text)).len();
    assert_eq!(found, expected, "{path}: {text}");
}

#[cfg(test)]
mod tests {
    use super::{Source, is_ours, is_text};

    #[test]
    fn a_finding_knows_its_line() {
        let source = Source::new("src/a.rs", "one\ntwo\nthree two");
        let lines: Vec<usize> = source
            .findings(&source.text, "two", "no")
            .iter()
            .map(|found| found.line)
            .collect();
        assert_eq!(lines, [2, 3]);
    }

    #[test]
    fn only_files_of_ours_are_read() {
        assert!(is_ours("src") && is_ours(".ci") && !is_ours("target") && !is_ours(".git"));
        assert!(is_text("README.md") && is_text(".ci/run"));
        assert!(!is_text("package-lock.json") && !is_text("docs/page.png"));
    }
}
