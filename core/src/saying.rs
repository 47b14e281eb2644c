//! What the sections of the pages say, in our own words: one table per language.
//!
//! They are apart from the other texts, because a reader asks for few of them and late: the widget
//! reads them from a file of their own when the first one is wanted.

use crate::source::Source;
use crate::tables::{SECTIONS, SECTIONS_ID};
use crate::text::{Lines, OtherFile};

/// A section that something rests on.
#[derive(PartialEq, Eq, Debug)]
pub struct Section {
    /// Which.
    pub source: Source,
    /// BCP 47 tags of the language versions of its page that were read.
    pub languages: &'static [&'static str],
}

impl Section {
    /// Its position among all sections.
    fn index_of(source: &Source) -> Option<usize> {
        SECTIONS.iter().position(|it| it.source == *source)
    }

    /// The section that `source` names.
    #[must_use]
    pub fn of(source: &Source) -> Option<&'static Self> {
        SECTIONS.get(Self::index_of(source)?)
    }
}

/// What all sections say, in one language.
#[derive(PartialEq, Eq, Debug)]
pub struct Sayings {
    /// BCP 47 tag: `en`, `ko`, `zh`, `ja`.
    pub tag: &'static str,
    pub(crate) texts: &'static [&'static str],
}

impl Sayings {
    /// What the section says, in a sentence or a few.
    #[must_use]
    pub fn of(&self, source: &Source) -> &'static str {
        let index = Section::index_of(source);
        let text = index.and_then(|it| self.texts.get(it));
        text.copied().unwrap_or_default()
    }

    /// The table as a file: a line that names sections and language, then a line per section.
    #[must_use]
    pub fn file(&self) -> String {
        [&*Self::first_line(self.tag), "\n", &self.texts.join("\n")].concat()
    }

    /// The table that [`Self::file`] gave when the program was built. It stays in memory for good.
    ///
    /// # Errors
    /// [`OtherFile`] for a file of other sections or another language, or one that ends early.
    pub fn read(tag: &'static str, file: String) -> Result<Self, OtherFile> {
        let mut lines = Lines(file.leak());
        if lines.take_line() != Some(&*Self::first_line(tag)) {
            return Err(OtherFile);
        }
        let mut texts = Vec::with_capacity(SECTIONS.len());
        while let Some(text) = lines.take_line() {
            texts.push(text);
        }
        if texts.len() != SECTIONS.len() {
            return Err(OtherFile);
        }
        let texts = texts.leak();
        Ok(Self { tag, texts })
    }

    fn first_line(tag: &str) -> String {
        [SECTIONS_ID, " ", tag].concat()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Sayings, Section};
    use crate::tables::{EN_SAYINGS, KO_SAYINGS, LANGUAGES, SAYINGS, SECTIONS};
    use crate::text::OtherFile;

    #[test]
    fn every_section_says_something_of_its_own_in_every_language() {
        let languages: BTreeSet<_> = LANGUAGES.iter().map(|it| it.tag).collect();
        let told: BTreeSet<_> = SAYINGS.iter().map(|it| it.tag).collect();
        assert_eq!(languages, told);
        for sayings in SAYINGS {
            let said: BTreeSet<_> = SECTIONS.iter().map(|it| sayings.of(&it.source)).collect();
            assert_eq!(SECTIONS.len(), said.len(), "{}", sayings.tag);
            for text in said {
                assert!(!text.trim().is_empty(), "{}", sayings.tag);
                assert!(text.chars().count() <= 240, "{text}");
                assert!(!text.contains(['\n', '{', '}']), "{text}");
            }
        }
    }

    #[test]
    fn every_section_names_the_languages_that_were_read() {
        for section in SECTIONS {
            assert_eq!(Some(section), Section::of(&section.source));
            assert!(!section.languages.is_empty());
        }
    }

    #[test]
    fn a_table_reads_back_what_its_file_holds() {
        for built in SAYINGS {
            assert_eq!(Ok(*built), Sayings::read(built.tag, built.file()).as_ref());
        }
    }

    #[test]
    fn a_file_of_other_sections_another_language_or_half_a_file_is_refused() {
        let whole = EN_SAYINGS.file();
        let half = &whole[..whole.len() / 2];
        for file in ["", "0 en\nwords", &KO_SAYINGS.file(), half] {
            assert_eq!(Err(OtherFile), Sayings::read("en", file.to_owned()));
        }
    }
}
