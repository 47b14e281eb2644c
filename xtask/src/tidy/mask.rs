//! Blanks out comments and strings, so that a rule about code does not trip over a sentence.
//!
//! A small scanner and not a parser: it knows comments, strings and characters, and that is all.
//! Every blanked byte becomes a space and line ends stay, so offsets and lines remain true.

use super::source::Language;

/// Two views of one text, both exactly as long as it.
#[derive(Debug)]
pub(super) struct Masks {
    pub(super) uncommented: String,
    pub(super) code: String,
}

/// Blanks `text`. A language without comments that we know is left as it is.
pub(super) fn mask(text: &str, language: Language) -> Masks {
    let mut uncommented = text.as_bytes().to_vec();
    if language == Language::Other {
        return Masks {
            uncommented: text.to_owned(),
            code: text.to_owned(),
        };
    }
    let mut code = uncommented.clone();
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).unwrap_or_default();
        let (length, kind) = next_token(rest, language);
        if kind != Kind::Code {
            blank(&mut code, at, length);
        }
        if kind == Kind::Comment {
            blank(&mut uncommented, at, length);
        }
        at += length;
    }
    Masks {
        uncommented: to_text(uncommented),
        code: to_text(code),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// The length in bytes and the kind of what `rest` begins with; never zero for a non-empty rest.
fn next_token(rest: &str, language: Language) -> (usize, Kind) {
    if rest.starts_with("/*") {
        return (block_comment(rest, language), Kind::Comment);
    }
    if rest.starts_with("//") && language != Language::Css {
        return (rest.find('\n').unwrap_or(rest.len()), Kind::Comment);
    }
    if language == Language::Rust
        && let Some(length) = raw_string(rest)
    {
        return (length, Kind::Text);
    }
    match rest.chars().next() {
        Some('"') => (quoted(rest, '"'), Kind::Text),
        Some('`') if language == Language::JavaScript => (quoted(rest, '`'), Kind::Text),
        Some('\'') if language != Language::Rust => (quoted(rest, '\''), Kind::Text),
        Some('\'') => character(rest).map_or((1, Kind::Code), |length| (length, Kind::Text)),
        // A word is taken whole, so that the `r` of `for"` starts no raw string.
        Some(first) if is_word(first) => (
            rest.find(|other| !is_word(other)).unwrap_or(rest.len()),
            Kind::Code,
        ),
        Some(first) => (first.len_utf8(), Kind::Code),
        None => (1, Kind::Code),
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Rust's block comments nest.
fn block_comment(rest: &str, language: Language) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") && (depth == 0 || language == Language::Rust) {
            depth += 1;
            at += 2;
        } else if tail.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// `r"…"`, `r#"…"#` and their byte forms.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(
        start
            + body
                .find(&end)
                .map_or(body.len(), |found| found + end.len()),
    )
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (offset, character) in rest.char_indices().skip(1) {
        if !escaped && character == quote {
            return offset + 1;
        }
        escaped = !escaped && character == '\\';
    }
    rest.len()
}

/// A character literal; `None` when the quote begins a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut characters = rest.chars().skip(1);
    match (characters.next(), characters.next()) {
        (Some('\\'), _) => Some(quoted(rest, '\'')),
        (Some(one), Some('\'')) => Some(2 + one.len_utf8()),
        _ => None,
    }
}

fn blank(bytes: &mut [u8], start: usize, length: usize) {
    for byte in bytes
        .iter_mut()
        .skip(start)
        .take(length)
        .filter(|byte| **byte != b'\n')
    {
        *byte = b' ';
    }
}

/// Whole tokens were blanked, so no character was cut in two.
fn to_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::mask;
    use crate::tidy::source::Language;

    fn code(text: &str) -> String {
        mask(text, Language::Rust)
            .code
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn comments_and_strings_are_blanked() {
        for (expected, text) in [
            ("let a = ;", "let a = \"f64 // no\"; // f64"),
            ("let a = ;", "let a = r#\"f64 \"quoted\"\"#;"),
            ("let a = ;", r#"let a = "an \" f64";"#),
            ("a b", "a /* one /* two */ f64 */ b"),
            ("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}"),
            ("if c == || c == {}", "if c == '\"' || c == '\\'' {}"),
            ("for x", "for\"f64\"x"),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn lengths_and_lines_stay() {
        let text = "a /* 한글\n */ b \"글\n\" c";
        let masks = mask(text, Language::Rust);
        assert_eq!(masks.code.len(), text.len());
        assert_eq!(masks.code.lines().count(), text.lines().count());
        assert!(masks.uncommented.contains('글') && !masks.uncommented.contains('한'));
    }
}
