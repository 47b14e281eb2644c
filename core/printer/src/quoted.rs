//! Text as JSON holds it between quotes.

use std::fmt;

/// Whether JSON cannot hold this byte as it is. None of them is part of a longer character.
fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn escape(text: &mut String, character: char) {
    match character {
        '"' => text.push_str("\\\""),
        '\\' => text.push_str("\\\\"),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        '\u{8}' => text.push_str("\\b"),
        '\u{c}' => text.push_str("\\f"),
        other => {
            let code = u32::from(other);
            text.push_str("\\u00");
            for digit in [code >> 4, code & 15] {
                text.push(char::from_digit(digit, 16).unwrap_or('0'));
            }
        }
    }
}

/// Writes text within quotes.
pub(super) struct Quoted<'a>(pub(super) &'a mut String);

impl fmt::Write for Quoted<'_> {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        // Nearly all texts have nothing to escape: they are copied at once.
        while let Some(place) = rest.bytes().position(is_escaped) {
            let (plain, special) = rest.split_at(place);
            self.0.push_str(plain);
            let mut special = special.chars();
            if let Some(character) = special.next() {
                escape(self.0, character);
            }
            rest = special.as_str();
        }
        self.0.push_str(rest);
        Ok(())
    }
}
