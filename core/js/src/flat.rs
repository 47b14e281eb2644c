//! A value as lines of text: how an object of JavaScript comes in.
//!
//! The first character of a line tells what it is, the rest of the line is its content. Nothing here
//! is written by people: `lib/flatten.js` is the only one that writes it.
//!
//! | line | is |
//! |---|---|
//! | `{` `}` `[` `]` | an object or a list, and its end |
//! | `k…` | the key of the value that follows |
//! | `s…` | a string |
//! | `d…` | a whole number in digits |
//! | `r` | a whole number out of any range |
//! | `o` | another number, or a kind of value that no scenario has |
//! | `n` `t` `f` | null, true, false |
//! | `x` | nested more deeply than any scenario |
//!
//! In keys and strings a backslash is written `\\` and a line end `\n`.

use im_pricing_core::value::{Number, Value};

/// The value that `text` holds.
pub(crate) fn read(text: &str) -> Value {
    let mut lines = text.split('\n');
    lines
        .next()
        .and_then(|line| value(line, &mut lines))
        .unwrap_or(Value::Null)
}

/// The value that begins with `line`; nothing at the end of a list or an object.
fn value<'t>(line: &str, lines: &mut impl Iterator<Item = &'t str>) -> Option<Value> {
    let mut characters = line.chars();
    let kind = characters.next()?;
    let content = characters.as_str();
    Some(match kind {
        '{' => {
            let mut entries = Vec::new();
            while let Some(key) = lines.next().and_then(|line| line.strip_prefix('k')) {
                entries.push((plain(key), value(lines.next()?, lines)?));
            }
            Value::Object(entries)
        }
        '[' => {
            let mut list = Vec::new();
            while let Some(value) = lines.next().and_then(|line| value(line, lines)) {
                list.push(value);
            }
            Value::List(list)
        }
        's' => Value::Text(plain(content)),
        'd' => Value::Number(
            content
                .parse()
                .map_or(Number::WholeOutOfRange, Number::Whole),
        ),
        'r' => Value::Number(Number::WholeOutOfRange),
        'o' => Value::Number(Number::Other),
        'n' => Value::Null,
        't' => Value::Bool(true),
        'f' => Value::Bool(false),
        'x' => Value::Deep,
        _ => return None,
    })
}

/// Content without its backslashes.
fn plain(content: &str) -> String {
    if !content.bytes().any(|byte| byte == b'\\') {
        return content.to_owned();
    }
    let mut text = String::with_capacity(content.len());
    let mut is_escaped = false;
    for character in content.chars() {
        match character {
            'n' if is_escaped => text.push('\n'),
            '\\' if !is_escaped => {
                is_escaped = true;
                continue;
            }
            other => text.push(other),
        }
        is_escaped = false;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::read;
    use im_pricing_core::value::{Number, Value};

    #[test]
    fn each_kind_of_line_is_a_kind_of_value() {
        for (expected, text) in [
            (Value::Null, "n"),
            (Value::Bool(true), "t"),
            (Value::Bool(false), "f"),
            (Value::Deep, "x"),
            (Value::count(0), "d0"),
            (Value::count(u64::MAX), "d18446744073709551615"),
            (
                Value::Number(Number::WholeOutOfRange),
                "d18446744073709551616",
            ),
            (Value::Number(Number::WholeOutOfRange), "r"),
            (Value::Number(Number::Other), "o"),
            (Value::text(""), "s"),
            (Value::text("n\n\\n漢\0"), "sn\\n\\\\n漢\0"),
            (Value::List(vec![]), "[\n]"),
            (Value::Object(vec![]), "{\n}"),
        ] {
            assert_eq!(expected, read(text), "{text:?}");
        }
    }

    #[test]
    fn objects_and_lists_hold_each_other() {
        let pair = |key: &str, value| (key.to_owned(), value);
        let inner = Value::Object(vec![pair("k", Value::List(vec![Value::count(1)]))]);
        let expected = Value::Object(vec![
            pair("a\nb", Value::List(vec![inner, Value::Null])),
            pair("", Value::text("}")),
        ]);
        let text = "{\nka\\nb\n[\n{\nkk\n[\nd1\n]\n}\nn\n]\nk\ns}\n}";
        assert_eq!(expected, read(text));
    }
}
