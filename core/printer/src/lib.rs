//! JSON text of the contract's answers, without the library that native programs use: that one is too
//! heavy for the bundle.
//!
//! Text, and not the browser's objects: the same bytes come out natively, where every case is compared
//! with the command line's, and a page that wants objects gets them by its own `JSON.parse`, which
//! costs less than a call into the browser per field. Numbers are whole and far below 2^53, amounts
//! are strings, so nothing is lost on the way.

use std::fmt::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct};

mod quoted;
mod values;

use quoted::Quoted;

/// As much as most quotes need, so that the text is not moved while it grows; and always as much, so that
/// it fits where the last one was.
const USUAL_BYTES: usize = 16_384;

/// `value` as JSON with an indent of two spaces and a line end at the end. The contract's answers have
/// text, whole numbers, truth values, lists and objects; of anything else nothing is printed.
#[must_use]
pub fn print(value: &impl Serialize) -> String {
    let mut text = write::<true>(value, String::with_capacity(USUAL_BYTES));
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// The same on one line, for a program: less to write, to decode and to parse.
#[must_use]
pub fn print_line(value: &impl Serialize) -> String {
    write::<false>(value, String::with_capacity(USUAL_BYTES))
}

fn write<const LINES: bool>(value: &impl Serialize, mut text: String) -> String {
    let printer = Printer::<LINES> {
        text: &mut text,
        depth: 0,
    };
    if value.serialize(printer).is_err() {
        return String::new();
    }
    text
}

/// Writes one value; in `LINES` or all in one. A program that needs one form does not carry the other.
struct Printer<'a, const LINES: bool> {
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

impl<'a, const LINES: bool> Printer<'a, LINES> {
    /// What prints itself is written where it belongs, without a text of its own.
    fn quoted(self, value: &(impl fmt::Display + ?Sized)) -> Printed {
        self.text.push('"');
        write!(Quoted(self.text), "{value}").map_err(|_| NotInContract)?;
        self.text.push('"');
        Ok(())
    }

    fn quoted_text(self, text: &str) -> Printed {
        self.text.push('"');
        Quoted(self.text)
            .write_str(text)
            .map_err(|_| NotInContract)?;
        self.text.push('"');
        Ok(())
    }

    /// Writes a word as it is: a number, or one of JSON's own.
    fn bare(self, word: &str) {
        self.text.push_str(word);
    }

    fn list(self, open: char, close: char) -> List<'a, LINES> {
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
struct List<'a, const LINES: bool> {
    text: &'a mut String,
    depth: usize,
    is_empty: bool,
    close: char,
}

impl<const LINES: bool> List<'_, LINES> {
    const COLON: &'static str = if LINES { ": " } else { ":" };

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
        if !LINES {
            return;
        }
        self.text.push('\n');
        for _ in 0..depth {
            self.text.push_str("  ");
        }
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        value.serialize(Printer::<LINES> {
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

impl<const LINES: bool> SerializeSeq for List<'_, LINES> {
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

impl<const LINES: bool> SerializeMap for List<'_, LINES> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Printed {
        self.begin_entry();
        self.value(key)?;
        self.text.push_str(Self::COLON);
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

impl<const LINES: bool> SerializeStruct for List<'_, LINES> {
    type Ok = ();
    type Error = NotInContract;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Printed {
        self.begin_entry();
        // A field of Rust has nothing to escape in its name.
        self.text.push('"');
        self.text.push_str(key);
        self.text.push('"');
        self.text.push_str(Self::COLON);
        self.value(value)
    }

    fn end(self) -> Printed {
        self.close();
        Ok(())
    }
}

impl<const LINES: bool> serde::ser::SerializeTuple for List<'_, LINES> {
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
    use super::{print, print_line};
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
        assert_eq!(serde_json::to_string(&value).unwrap(), print_line(&value));
    }

    #[test]
    fn what_the_contract_does_not_have_is_not_printed() {
        assert_eq!("", print(&-1));
        assert_eq!("", print(&vec![1.5]));
        assert_eq!("", print_line(&-1));
    }
}
