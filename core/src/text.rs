//! Official terms and sentences that belong to a datum, in each language.
//!
//! One table per language, all of the same length, checked when they are built. A native program
//! carries the tables that it names. The widget carries none: it reads a language from a file when
//! it is asked for, so that a page loads the words of one language only.

use crate::tables::{TEXTS_COUNT, TEXTS_ID};

/// A sentence or term, the same in every [`Language`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Text(pub(crate) u16);

/// The table of one language.
#[derive(PartialEq, Eq, Debug)]
pub struct Language {
    /// BCP 47 tag: `en`, `ko`, `zh`, `ja`.
    pub tag: &'static str,
    pub(crate) texts: &'static [&'static str],
}

/// A file that was not written from the same data as this program, for another language, or that
/// ends early.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OtherFile;

/// The lines of a file of words that are still to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lines(pub &'static str);

impl Lines {
    /// The next line; nothing after the last one. A line end at the end of the file begins no line.
    #[inline(never)]
    pub fn take_line(&mut self) -> Option<&'static str> {
        if self.0.is_empty() {
            return None;
        }
        let (line, rest) = self.0.split_once('\n').unwrap_or((self.0, ""));
        self.0 = rest;
        Some(line)
    }
}

impl Language {
    /// A table without words.
    #[must_use]
    pub const fn empty(tag: &'static str) -> Self {
        Self { tag, texts: &[] }
    }

    /// The table that [`Self::file`] gave when the program was built, and what follows in the file.
    /// The words stay in memory for good.
    ///
    /// # Errors
    /// [`OtherFile`] for a file of another build's keys or another language, or one that ends early.
    pub fn read(tag: &'static str, file: String) -> Result<(Self, Lines), OtherFile> {
        let file: &'static str = file.leak();
        let first_line = Self::empty(tag).first_line();
        let mut lines = Lines(file.strip_prefix(&first_line).ok_or(OtherFile)?);
        let mut texts = Vec::with_capacity(TEXTS_COUNT);
        while texts.len() < TEXTS_COUNT {
            texts.push(lines.take_line().ok_or(OtherFile)?);
        }
        let texts = texts.leak();
        Ok((Self { tag, texts }, lines))
    }

    /// The table as a file: a line that names keys and language, then a line per text.
    #[must_use]
    pub fn file(&self) -> String {
        let mut file = self.first_line();
        for text in self.texts {
            file.push_str(text);
            file.push('\n');
        }
        file
    }

    fn first_line(&self) -> String {
        [TEXTS_ID, " ", self.tag, "\n"].concat()
    }

    /// The words for `text`.
    #[must_use]
    pub fn words(&self, text: Text) -> &'static str {
        self.texts
            .get(usize::from(text.0))
            .copied()
            .unwrap_or_default()
    }
}

/// `template` with each `{name}` replaced by its value.
///
/// A placeholder without a value stays as it is, so that a mistake is seen and not hidden.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len().saturating_add(32));
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            rest = after;
            text.push('{');
            break;
        };
        if let Some((_, value)) = values.iter().find(|(it, _)| *it == name) {
            text.push_str(value);
        } else {
            text.push('{');
            text.push_str(name);
            text.push('}');
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{Language, OtherFile, fill};
    use crate::tables::{EN, KO, LANGUAGES};

    #[test]
    fn a_language_reads_back_what_its_file_holds() {
        for built in LANGUAGES {
            let file = built.file() + "more\n\nend";
            let (read, mut rest) = Language::read(built.tag, file).unwrap();
            assert_eq!(*built, &read);
            let lines = [(); 4].map(|()| rest.take_line());
            assert_eq!([Some("more"), Some(""), Some("end"), None], lines);
        }
    }

    #[test]
    fn a_file_of_other_keys_another_language_or_half_a_file_is_refused() {
        let mut half = EN.file();
        half.truncate(half.len() / 2);
        for file in ["", "0 en\nwords\n", &KO.file(), &half] {
            assert_eq!(
                Err(OtherFile),
                Language::read("en", file.to_owned()).map(|_| ())
            );
        }
    }

    #[test]
    fn no_text_holds_a_line_end() {
        for language in LANGUAGES {
            assert!(language.texts.iter().all(|text| !text.contains('\n')));
        }
    }

    #[test]
    fn named_values_are_put_into_a_sentence() {
        for (expected, template, values) in [
            ("3 of 6", "{n} of {all}", &[("all", "6"), ("n", "3")][..]),
            ("6, again 6", "{all}, again {all}", &[("all", "6")]),
            ("no values", "no values", &[]),
            ("{missing}", "{missing}", &[("n", "1")]),
            ("open {n", "open {n", &[("n", "1")]),
            ("", "", &[]),
        ] {
            assert_eq!(expected, fill(template, values));
        }
    }
}
