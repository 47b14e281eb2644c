//! Official terms and sentences that belong to a datum, in each language.
//!
//! One table per language, all of the same length, checked when they are built. A native program
//! carries the tables that it names. The widget carries none: it reads a language from a file when
//! it is asked for, so that a page loads the words of one language only.

use std::str::Lines;
use std::sync::OnceLock;

use crate::tables::{TEXTS_COUNT, TEXTS_ID};

/// A sentence or term, the same in every [`Language`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Text(pub(crate) u16);

/// The table of one language.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag: `en`, `ko`, `zh`, `ja`.
    pub tag: &'static str,
    table: Table,
}

#[derive(Debug)]
enum Table {
    Built(&'static [&'static str]),
    Read(OnceLock<Vec<&'static str>>),
}

/// A file that was not written from the same data as this program, or for another language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OtherFile;

impl Language {
    /// A table that the program carries.
    pub(crate) const fn built(tag: &'static str, texts: &'static [&'static str]) -> Self {
        Self {
            tag,
            table: Table::Built(texts),
        }
    }

    /// A table that is empty until [`Self::read`] has filled it.
    #[must_use]
    pub const fn unread(tag: &'static str) -> Self {
        Self {
            tag,
            table: Table::Read(OnceLock::new()),
        }
    }

    /// Whether [`Self::words`] has words to give.
    #[must_use]
    pub fn is_read(&self) -> bool {
        !self.texts().is_empty()
    }

    /// Fills the table from what [`Self::file`] gave when the program was built, and gives what
    /// follows in the file. The words stay in memory for good; a second reading changes nothing.
    ///
    /// # Errors
    /// [`OtherFile`] for a file of another build's keys or another language, or one that ends early.
    pub fn read(&self, file: String) -> Result<Lines<'static>, OtherFile> {
        let first_line = self.first_line();
        let file: &'static str = file.leak();
        let mut lines = file.strip_prefix(&first_line).ok_or(OtherFile)?.lines();
        let texts: Vec<_> = lines.by_ref().take(TEXTS_COUNT).collect();
        if texts.len() < TEXTS_COUNT {
            return Err(OtherFile);
        }
        if let Table::Read(table) = &self.table {
            // Another reading may have come first; it read the same words.
            let _ = table.set(texts);
        }
        Ok(lines)
    }

    /// The table as a file: a line that names keys and language, then a line per text.
    #[must_use]
    pub fn file(&self) -> String {
        let mut file = self.first_line();
        for text in self.texts() {
            file.push_str(text);
            file.push('\n');
        }
        file
    }

    fn first_line(&self) -> String {
        [TEXTS_ID, " ", self.tag, "\n"].concat()
    }

    fn texts(&self) -> &[&'static str] {
        match &self.table {
            Table::Built(texts) => texts,
            Table::Read(table) => table.get().map_or(&[], Vec::as_slice),
        }
    }

    /// The words for `text`.
    #[must_use]
    pub fn words(&self, text: Text) -> &'static str {
        self.texts().get(usize::from(text.0)).copied().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, OtherFile, Text};
    use crate::tables::{EN, KO, LANGUAGES};

    #[test]
    fn a_language_reads_back_what_its_file_holds() {
        for built in LANGUAGES {
            let read = Language::unread(built.tag);
            assert!(!read.is_read());
            assert_eq!("", read.words(Text(0)));
            let rest = read.read(built.file() + "more\n");
            assert_eq!(Some(vec!["more"]), rest.ok().map(Iterator::collect));
            assert_eq!(built.texts(), read.texts(), "{}", built.tag);
        }
    }

    #[test]
    fn a_file_of_other_keys_or_another_language_is_refused() {
        let read = Language::unread("en");
        for file in ["", "0 en\nwords\n", &KO.file()] {
            assert_eq!(Some(OtherFile), read.read(file.to_owned()).err());
            assert!(!read.is_read());
        }
        assert!(read.read(EN.file()).is_ok());
    }

    #[test]
    fn no_text_holds_a_line_end() {
        for language in LANGUAGES {
            assert!(language.texts().iter().all(|text| !text.contains('\n')));
        }
    }
}
