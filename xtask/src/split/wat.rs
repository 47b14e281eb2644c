//! A module in Binaryen's text form: its parts, and what their code refers to.
//!
//! The printer puts each part of a module on lines of its own, indented by one space, which is all
//! that is relied on here.

use crate::failure::{Failure, Result};
use std::collections::BTreeMap;

/// One part of a module, such as a function or an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form<'a> {
    /// `func`, `export`, ...
    pub(super) kind: &'a str,
    /// The identifier with its dollar sign, or nothing.
    pub(super) id: &'a str,
    pub(super) text: &'a str,
}

/// A parsed module.
#[derive(Debug, Default)]
pub(super) struct Module<'a> {
    pub(super) forms: Vec<Form<'a>>,
    /// By their identifiers, imported ones too.
    functions: BTreeMap<&'a str, usize>,
    /// The functions of the table by their places.
    pub(super) slots: BTreeMap<usize, &'a str>,
}

impl<'a> Module<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self> {
        let mut module = Self::default();
        for form in read_forms(text) {
            if form.kind == "func" || is_imported_function(&form) {
                module.functions.insert(form.id, module.forms.len());
            }
            if form.kind == "elem" {
                module.slots.extend(read_slots(form.text)?);
            }
            module.forms.push(form);
        }
        if module.functions.is_empty() {
            return Err(Failure::new("the text of the module has no function"));
        }
        Ok(module)
    }

    /// A function of the module or one that it imports.
    pub(super) fn function(&self, id: &str) -> Option<&Form<'a>> {
        self.functions.get(id).map(|index| &self.forms[*index])
    }

    /// Its own functions.
    pub(super) fn functions(&self) -> impl Iterator<Item = &Form<'a>> {
        self.forms.iter().filter(|it| it.kind == "func")
    }

    pub(super) fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Form<'a>> {
        self.forms.iter().filter(move |it| it.kind == kind)
    }
}

pub(super) fn is_imported_function(form: &Form<'_>) -> bool {
    form.kind == "import" && form.text.contains("\" (func $")
}

/// Cuts the text where a line begins a part.
fn read_forms(text: &str) -> Vec<Form<'_>> {
    let mut starts: Vec<usize> = text.match_indices("\n (").map(|(at, _)| at + 1).collect();
    let end = text.trim_end().trim_end_matches(')').len();
    starts.push(end);
    starts
        .windows(2)
        .map(|range| {
            let text = &text[range[0]..range[1]];
            let text = text.split("\n ;;").next().unwrap_or(text).trim();
            let kind = text[1..].split([' ', '\n']).next().unwrap_or_default();
            let before_id = match kind {
                "import" => text.find("\" (").map_or(text, |at| &text[at..]),
                _ => text,
            };
            let id = before_id
                .find(" $")
                .map_or("", |at| read_id(&before_id[at + 1..]));
            Form { kind, id, text }
        })
        .collect()
}

/// The identifier that `text` begins with; one with unusual characters stands in quotes.
pub(super) fn read_id(text: &str) -> &str {
    let mut is_quoted = false;
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ' ' | '\n' | '(' | ')' if !is_quoted => return &text[..at],
            _ => {}
        }
    }
    text
}

/// `(elem $0 (table $0) (i32.const 1) func $a $b)`: places and functions.
fn read_slots(text: &str) -> Result<Vec<(usize, &str)>> {
    let wrong = || Failure::new("a part of the table without a fixed place");
    let start = constants(text).first().copied().ok_or_else(wrong)?;
    let (_, mut rest) = text
        .split_once(&format!("(i32.const {start})"))
        .ok_or_else(wrong)?;
    let mut slots = Vec::new();
    while let Some(at) = rest.find(" $") {
        let id = read_id(&rest[at + 1..]);
        slots.push((start + slots.len(), id));
        rest = &rest[at + 1 + id.len()..];
    }
    Ok(slots)
}

/// What code refers to by identifier: the instruction with its first identifier, in order.
pub(super) fn references(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('(').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let space = rest.find([' ', ')', '\n'])?;
        let id = rest[space..].strip_prefix(' ')?;
        id.starts_with('$').then(|| (&rest[..space], read_id(id)))
    })
}

/// The functions that code calls or takes the reference of.
pub(super) fn called(text: &str) -> impl Iterator<Item = &str> {
    references(text)
        .filter(|(what, _)| matches!(*what, "call" | "return_call" | "ref.func"))
        .map(|(_, id)| id)
}

/// Every number that code holds and that can be an address.
pub(super) fn constants(text: &str) -> Vec<usize> {
    ["(i32.const ", " offset="]
        .iter()
        .flat_map(|before| text.split(before).skip(1))
        .filter_map(|rest| rest.split([')', ' ', '\n']).next()?.parse().ok())
        .collect()
}

/// The bytes of a string in the text.
pub(super) fn read_string(text: &str) -> Result<Vec<u8>> {
    let wrong = || Failure::new("a string of the module that cannot be read");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        let [letter, tail @ ..] = rest else {
            return Err(wrong());
        };
        let plain = match letter {
            b't' => Some(b'\t'),
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b'"' | b'\'' | b'\\' => Some(*letter),
            _ => None,
        };
        if let Some(byte) = plain {
            bytes.push(byte);
            rest = tail;
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2).ok_or_else(wrong)?;
        let digits = std::str::from_utf8(digits).map_err(|_| wrong())?;
        bytes.push(u8::from_str_radix(digits, 16).map_err(|_| wrong())?);
        rest = tail;
    }
    Ok(bytes)
}

/// Bytes as a string of the text.
pub(super) fn write_string(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3);
    for byte in bytes {
        text.push('\\');
        for digit in [byte >> 4, byte & 0xf] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or_default());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Module, called, constants, read_id, read_string, write_string};

    const TEXT: &str = r#"(module
 (type $0 (func (param i32)))
 (import "./x.js" "long name" (func $"a \"quoted\" name" (type $0) (param i32)))
 (memory $0 3)
 (data $.rodata (i32.const 16) "a\00\"\n")
 (table $0 4 4 funcref)
 (elem $0 (i32.const 1) $f $"a \"quoted\" name")
 (export "f" (func $f))
 (func $f (type $0) (param $0 i32)
  (call $"a \"quoted\" name"
   (i32.const 17)
  )
 )
 ;; custom section "x"
)
"#;

    #[test]
    fn a_module_is_cut_into_its_parts() {
        let module = Module::parse(TEXT).expect("a module");
        let kinds: Vec<_> = module.forms.iter().map(|it| it.kind).collect();
        assert_eq!(
            kinds,
            [
                "type", "import", "memory", "data", "table", "elem", "export", "func"
            ]
        );
        let function = module.function("$f").expect("f");
        assert!(function.text.ends_with("  )\n )"), "{}", function.text);
        let quoted = r#"$"a \"quoted\" name""#;
        assert_eq!(called(function.text).collect::<Vec<_>>(), [quoted]);
        assert_eq!(constants(function.text), [17]);
        assert_eq!(module.slots.get(&2), Some(&quoted));
        assert!(module.function(quoted).is_some());
        assert!(Module::parse("(module\n)").is_err());
    }

    #[test]
    fn an_identifier_ends_where_its_quotes_do() {
        assert_eq!(read_id("$f)"), "$f");
        assert_eq!(read_id(r#"$"a) \" b" (x)"#), r#"$"a) \" b""#);
    }

    #[test]
    fn strings_are_read_and_written() {
        let bytes = [0, 7, 0x70, 0x77, 255, b'"'];
        assert_eq!(write_string(&bytes), "\\00\\07\\70\\77\\ff\\22");
        assert_eq!(
            read_string(&write_string(&bytes)).ok(),
            Some(bytes.to_vec())
        );
        assert_eq!(read_string("a\\t\\\"\\0a").ok(), Some(b"a\t\"\n".to_vec()));
        assert!(read_string("\\").is_err() && read_string("\\zz").is_err());
    }
}
