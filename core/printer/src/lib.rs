//! JSON text of the contract's answers, without the library that native programs use: that one is too
//! heavy for the bundle.
//!
//! Text, and not the browser's objects: the same bytes come out natively, where every case is compared
//! with the command line's, and a page that wants objects gets them by its own `JSON.parse`, which
//! costs less than a call into the browser per field. Numbers are whole and far below 2^53, amounts
//! are strings, so nothing is lost on the way.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct};

mod values;

/// `value` as JSON with an indent of two spaces and a line end at the end. The contract's answers have
/// text, whole numbers, truth values, lists and objects; of anything else nothing is printed.
#[must_use]
pub fn print(value: &impl Serialize) -> String {
    let mut text = String::new();
    let printer = Printer {
        text: &mut text,
        depth: 0,
    };
    if value.serialize(printer).is_err() {
        return String::new();
    }
    text.push('\n');
    text
}

/// Writes one value.
struct Printer<'a> {
    text: &'a mut String,
    depth: usize,
}

/// A value that the contract does not have.
#[derive(Debug)]
struct NotInContract;

impl fmt::Display for NotInContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that the contract does not have")
    }
}

impl std::error::Error for NotInContract {}

impl serde::ser::Error for NotInContract {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Printed = Result<(), NotInContract>;

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

impl<'a> Printer<'a> {
    #[inline(never)]
    fn quoted(self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        // Nearly all texts have nothing to escape: they are copied at once.
        while let Some(place) = rest.bytes().position(is_escaped) {
            let (plain, special) = rest.split_at(place);
            self.text.push_str(plain);
            let mut special = special.chars();
            if let Some(character) = special.next() {
                escape(self.text, character);
            }
            rest = special.as_str();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    /// Writes a word as it is: a number, or one of JSON's own.
    fn bare(self, word: &str) {
        self.text.push_str(word);
    }

    fn list(self, open: char, close: char) -> List<'a> {
        self.text.push(open);
        List {
            text: self.text,
            depth: self.depth.saturating_add(1),
            is_empty: true,
            close,
        }
    }
}

/// Writes the values of a list or an object.
struct List<'a> {
    text: &'a mut String,
    depth: usize,
    is_empty: bool,
    close: char,
}

impl List<'_> {
    /// A new line, behind a comma if it is not the first one.
    #[inline(never)]
    fn begin_entry(&mut self) {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        self.begin_line(self.depth);
    }

    fn begin_line(&mut self, depth: usize) {
        self.text.push('\n');
        for _ in 0..depth {
            self.text.push_str("  ");
        }
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        value.serialize(Printer {
            text: self.text,
            depth: self.depth,
        })
    }

    #[inline(never)]
    fn close(mut self) {
        if !self.is_empty {
            self.begin_line(self.depth.saturating_sub(1));
        }
        self.text.push(self.close);
    }
}

impl SerializeSeq for List<'_> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        self.begin_entry();
        self.value(value)
    }

    fn end(self) -> Printed {
        self.close();
        Ok(())
    }
}

impl SerializeMap for List<'_> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Printed {
        self.begin_entry();
        self.value(key)?;
        self.text.push_str(": ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        self.value(value)
    }

    fn end(self) -> Printed {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for List<'_> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Printed {
        self.serialize_key(key)?;
        self.value(value)
    }

    fn end(self) -> Printed {
        self.close();
        Ok(())
    }
}

impl serde::ser::SerializeTuple for List<'_> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Printed {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use serde::Serialize;

    #[test]
    fn text_is_written_as_the_usual_library_writes_it() {
        #[derive(Serialize)]
        struct All {
            text: String,
            none: Option<u8>,
            some: Option<bool>,
            empty: [u8; 0],
            list: Vec<Vec<u64>>,
            pair: (u16, u32),
        }
        let value = All {
            text: (0..0x300).filter_map(char::from_u32).collect::<String>() + "\u{2028}漢字🙂",
            none: None,
            some: Some(false),
            empty: [],
            list: vec![vec![], vec![0, 10_000_000_000]],
            pair: (1, 2),
        };
        let expected = serde_json::to_string_pretty(&value).unwrap() + "\n";
        assert_eq!(expected, print(&value));
    }

    #[test]
    fn what_the_contract_does_not_have_is_not_printed() {
        assert_eq!("", print(&-1));
        assert_eq!("", print(&vec![1.5]));
    }
}
