//! JSON text as the value tree, for the bundle: a few functions in place of a library.
//!
//! The text is what `JSON.stringify` makes of a page's object. So no key stands twice, and a number
//! that was whole is whole, however it is written.

use core::iter::Peekable;
use core::str::CharIndices;

use im_pricing_core::terms::{has, read_digits};
use im_pricing_core::value::{Number, Value};

/// A scenario is five levels deep; what lies far below that is not looked at.
const MAX_DEPTH: usize = 64;

/// The value that `text` states; none where it is no JSON.
pub(crate) fn parse(text: &str) -> Option<Value> {
    let mut parser = Parser {
        text,
        rest: text.char_indices().peekable(),
    };
    let value = parser.value(0)?;
    parser.skip_space();
    parser.rest.next().is_none().then_some(value)
}

struct Parser<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
}

impl<'t> Parser<'t> {
    fn skip_space(&mut self) {
        while self.rest.next_if(|it| has(" \t\r\n", it.1)).is_some() {}
    }

    /// Takes `sign` if it is next.
    fn take(&mut self, sign: char) -> bool {
        self.skip_space();
        self.rest.next_if(|it| it.1 == sign).is_some()
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.rest.peek()?.1 {
            '{' | '[' if depth >= MAX_DEPTH => {
                self.skip()?;
                Some(Value::Deep)
            }
            '{' => {
                let mut entries = Vec::new();
                self.entries('}', |it| {
                    it.skip_space();
                    let key = it.string()?;
                    let value = it.take(':').then(|| it.value(depth + 1))??;
                    entries.push((key, value));
                    Some(())
                })?;
                Some(Value::Object(entries))
            }
            '[' => {
                let mut list = Vec::new();
                self.entries(']', |it| {
                    list.push(it.value(depth + 1)?);
                    Some(())
                })?;
                Some(Value::List(list))
            }
            '"' => Some(Value::Text(self.string()?)),
            _ => word(self.word()),
        }
    }

    /// Goes over a list or an object with all that lies in it, without a call per level: a page can hand
    /// over an object that is deeper than the stack. Of what is not looked at, brackets and strings
    /// alone must be right.
    fn skip(&mut self) -> Option<()> {
        let mut open = 0_usize;
        loop {
            match self.rest.peek()?.1 {
                '"' => {
                    self.string()?;
                    continue;
                }
                '{' | '[' => open += 1,
                '}' | ']' => open -= 1,
                _ => {}
            }
            self.rest.next();
            if open == 0 {
                return Some(());
            }
        }
    }

    /// What stands between a bracket and `close`, separated by commas.
    fn entries(
        &mut self,
        close: char,
        mut take: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.rest.next();
        if self.take(close) {
            return Some(());
        }
        loop {
            take(self)?;
            if self.take(close) {
                return Some(());
            }
            if !self.take(',') {
                return None;
            }
        }
    }

    /// A number or one of JSON's own words.
    fn word(&mut self) -> &'t str {
        let start = self.rest.peek().map_or(self.text.len(), |it| it.0);
        while self
            .rest
            .next_if(|it| it.1.is_ascii_alphanumeric() || has("+-.", it.1))
            .is_some()
        {}
        let end = self.rest.peek().map_or(self.text.len(), |it| it.0);
        self.text.get(start..end).unwrap_or_default()
    }

    fn string(&mut self) -> Option<String> {
        if self.rest.next()?.1 != '"' {
            return None;
        }
        let mut text = String::new();
        loop {
            match self.rest.next()?.1 {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                other if other < ' ' => return None,
                other => text.push(other),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.rest.next()?.1 {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let mut code = 0;
                for _ in 0..4 {
                    code = code * 16 + self.rest.next()?.1.to_digit(16)?;
                }
                // Halves of a pair that stand alone; whole pairs are written as they are.
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other if has("\"\\/", other) => other,
            _ => return None,
        })
    }
}

fn word(word: &str) -> Option<Value> {
    Some(match word {
        "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => Value::Number(number(word)?),
    })
}

/// A number; from a million of millions of millions on, `JSON.stringify` writes whole ones with an
/// exponent.
fn number(word: &str) -> Option<Number> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    if !digits.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    if has(digits, '+') {
        return Some(Number::WholeOutOfRange);
    }
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return Some(Number::Other);
    }
    Some(match read_digits(word) {
        Some(count) => Number::Whole(count),
        None => Number::WholeOutOfRange,
    })
}

#[cfg(test)]
mod tests {
    use im_pricing_core::json::read_value;
    use im_pricing_core::value::{Number, Value};
    use proptest::prelude::*;

    use super::parse;

    #[test]
    fn a_text_means_what_it_means_to_the_usual_library() {
        for text in [
            r#"{"schema":1,"apps":[{"idc":"seoul","usage":{"mau":0},"first_app_date":null}]}"#,
            " [ ] ",
            "{ }",
            r#"[-1, 1.5, 18446744073709551616, true, "\"\\\/\b\f\n\r\tA漢🙂"]"#,
            "\"\"",
            "",
            "{",
            "[1,]",
            "[1 2]",
            r#"{"a"}"#,
            r#"{"a":}"#,
            "nul",
            "1 1",
            "\"a",
            r#""\x""#,
        ] {
            assert_eq!(read_value(text).ok(), parse(text), "{text}");
        }
    }

    #[test]
    fn a_whole_number_of_javascript_is_whole_however_it_is_written() {
        let whole = |it| Some(Value::Number(it));
        assert_eq!(whole(Number::WholeOutOfRange), parse("1e+21"));
        assert_eq!(whole(Number::WholeOutOfRange), parse("-3"));
        assert_eq!(whole(Number::Other), parse("1e-7"));
        assert_eq!(whole(Number::Whole(0)), parse("0"));
        assert_eq!(
            Some(Value::Text("\u{fffd}".to_owned())),
            parse(r#""\ud800""#)
        );
    }

    #[test]
    fn what_is_nested_too_deeply_is_not_looked_at() {
        let text = "[".repeat(100) + &"]".repeat(100);
        assert_eq!(read_value(&text).ok(), parse(&text));
    }

    #[test]
    fn an_object_of_a_million_levels_does_not_exhaust_the_stack() {
        const LEVELS: usize = 1_000_000;
        let list = "[".repeat(LEVELS) + &"]".repeat(LEVELS);
        let object = "{\"a]\":".repeat(LEVELS) + "1" + &"}".repeat(LEVELS);
        for text in [list, object] {
            let is_deep = |mut value: &Value| loop {
                value = match value {
                    Value::List(list) => &list[0],
                    Value::Object(entries) => &entries[0].1,
                    other => break *other == Value::Deep,
                }
            };
            assert!(parse(&text).as_ref().is_some_and(is_deep));
            assert_eq!(None, parse(&text[..text.len() - 1]));
        }
    }

    proptest! {
        #[test]
        fn no_text_stops_the_parser(text in "[\\[\\]{}\",:0-9truefalsn\\\\ -]{0,40}") {
            let _ = parse(&text);
        }
    }
}
