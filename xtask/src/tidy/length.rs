//! Files and functions that a reader can hold in mind.

use super::{Finding, Source, allow};

const FILE_LINES: usize = 300;
const FUNCTION_LINES: usize = 60;
/// A component is mostly markup, one element a line.
const COMPONENT_LINES: usize = 100;
const FOLDERS: [&str; 7] = [
    "src/",
    "core/src/",
    "core/build",
    "cli/src/",
    "xtask/src/",
    "tests/browser/",
    "style/",
];

/// At most 300 lines for a file of code or style.
pub(super) fn limit_files(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().count();
    let is_code = source.is_in(&FOLDERS, ".rs") || source.is_in(&FOLDERS, ".css");
    let is_allowed = allow::LONG_FILES
        .iter()
        .any(|(path, _)| *path == source.path);
    if !is_code || is_allowed || lines <= FILE_LINES {
        return Vec::new();
    }
    vec![source.finding_at(0, format!("{lines} lines, the limit is {FILE_LINES}"))]
}

/// At most 60 lines for a function; 100 for a component; a test may be a long table.
pub(super) fn limit_functions(source: &Source) -> Vec<Finding> {
    if !source.is_in(&FOLDERS, ".rs") {
        return Vec::new();
    }
    find_functions(&source.code)
        .into_iter()
        .filter(|function| !is_allowed(source, function) && function.lines > function.limit)
        .map(|function| {
            let Function {
                name, lines, limit, ..
            } = &function;
            source.finding_at(
                function.offset,
                format!("`{name}` has {lines} lines, the limit is {limit}"),
            )
        })
        .collect()
}

fn is_allowed(source: &Source, function: &Function) -> bool {
    allow::LONG_FUNCTIONS
        .iter()
        .any(|(path, name, _)| *path == source.path && *name == function.name)
}

#[derive(Debug)]
struct Function {
    name: String,
    offset: usize,
    lines: usize,
    limit: usize,
}

fn find_functions(code: &str) -> Vec<Function> {
    code.match_indices("fn ")
        .filter_map(|(offset, _)| read_function(code, offset))
        .collect()
}

fn read_function(code: &str, offset: usize) -> Option<Function> {
    let before = code.get(..offset)?;
    if before.ends_with(|character: char| character.is_alphanumeric() || character == '_') {
        return None;
    }
    let text = code.get(offset..)?;
    let name: String = text
        .chars()
        .skip("fn ".len())
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect();
    let end = find_end(text)?;
    let lines = text.get(..end)?.lines().count();
    // The attributes stand between the previous item and this one.
    let head = before.rsplit(['}', ';']).next().unwrap_or_default();
    let limit = match () {
        () if name.is_empty() || head.contains("#[test]") => usize::MAX,
        () if head.contains("#[component") => COMPONENT_LINES,
        () => FUNCTION_LINES,
    };
    Some(Function {
        name,
        offset,
        lines,
        limit,
    })
}

/// The end of the body; `None` for a function without one.
fn find_end(text: &str) -> Option<usize> {
    let mut braces = 0_usize;
    let mut brackets = 0_usize;
    for (offset, character) in text.char_indices() {
        match character {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    return Some(offset + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{limit_files, limit_functions};
    use crate::tidy::Source;

    fn function(head: &str, lines: usize) -> Source {
        let body = "    call();\n".repeat(lines - 2);
        Source::new(
            "src/a.rs",
            &format!("struct A;\n{head}fn long(a: [u8; 4]) {{\n{body}}}\n"),
        )
    }

    #[test]
    fn a_function_of_61_lines_is_too_long() {
        assert!(limit_functions(&function("", 60)).is_empty());
        let findings = limit_functions(&function("", 61));
        assert_eq!(findings.len(), 1);
        assert!(findings.iter().all(|finding| finding.line == 2));
    }

    #[test]
    fn a_component_may_have_100_lines_and_a_test_any() {
        assert!(limit_functions(&function("#[component]\n", 100)).is_empty());
        assert_eq!(limit_functions(&function("#[component]\n", 101)).len(), 1);
        assert!(limit_functions(&function("#[test]\n", 400)).is_empty());
    }

    #[test]
    fn a_file_of_301_lines_is_too_long() {
        let file = |lines: usize| Source::new("core/src/a.rs", &"a\n".repeat(lines));
        assert!(limit_files(&file(300)).is_empty());
        assert_eq!(limit_files(&file(301)).len(), 1);
        assert!(limit_files(&Source::new("README.md", &"a\n".repeat(301))).is_empty());
    }
}
