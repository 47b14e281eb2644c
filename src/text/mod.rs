//! The words of the widget, one catalogue per language.
//!
//! Official terms and the sentences of the data come from the core's language tables, through
//! [`Texts::lang`]; everything else that a reader sees stands here and nowhere else. A language is
//! one file with one static: a text that is added without its translation does not compile.

mod area;
mod areas;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod en;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod ko;
pub mod later;
pub mod matrix;
mod notes;
mod official;

pub use areas::{
    AnswerTexts, FormTexts, LineTexts, ModeTexts, NeedTexts, PageTexts, ProblemTexts, ResultTexts,
    UsageTexts,
};
use im_pricing_core::text::{Language, Lines};
pub use notes::{NoteTexts, ReasonTexts};

use self::later::LaterTexts;
use self::matrix::MatrixTexts;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub use self::official::file;
pub use self::official::{is_read, later_texts, read, texts};

/// A language that the widget speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// English.
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// All of them, in the order of the chooser.
    pub const ALL: &'static [Self] = &[Self::En, Self::Ko];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// Its name in itself, so that a reader finds it whatever language is shown.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
        }
    }

    /// The one that a tag such as `ko-KR` asks for.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or("");
        Self::ALL
            .iter()
            .copied()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

/// All words of one language, by the part of the widget that shows them.
#[allow(missing_docs, reason = "each area is documented where it is declared")]
pub struct Texts {
    /// The core's table: official terms and the sentences of the data.
    pub lang: &'static Language,
    pub page: PageTexts,
    pub form: FormTexts,
    pub usage: UsageTexts,
    pub need: NeedTexts,
    pub problem: ProblemTexts,
    pub mode: ModeTexts,
    pub answer: AnswerTexts,
    pub result: ResultTexts,
    pub line: LineTexts,
    pub reason: ReasonTexts,
    pub note: NoteTexts,
    pub matrix: MatrixTexts,
}

impl Texts {
    /// Names the texts and their order (FNV-1a): a file with another id belongs to another build.
    pub const ID: u64 = {
        let mut id = 0xcbf2_9ce4_8422_2325_u64;
        let areas: [&[&str]; 3] = [
            &[
                PageTexts::KEYS,
                FormTexts::KEYS,
                UsageTexts::KEYS,
                NeedTexts::KEYS,
                ProblemTexts::KEYS,
                ModeTexts::KEYS,
                AnswerTexts::KEYS,
                ResultTexts::KEYS,
                LineTexts::KEYS,
                ReasonTexts::KEYS,
                NoteTexts::KEYS,
            ],
            MatrixTexts::KEYS,
            LaterTexts::KEYS,
        ];
        let (mut group, mut area, mut byte) = (0, 0, 0);
        while group < areas.len() {
            while area < areas[group].len() {
                let keys = areas[group][area].as_bytes();
                while byte < keys.len() {
                    id = (id ^ keys[byte] as u64).wrapping_mul(0x0100_0000_01b3);
                    byte += 1;
                }
                (area, byte) = (area + 1, 0);
            }
            (group, area) = (group + 1, 0);
        }
        id
    };

    /// Texts without words beside the core's.
    pub const fn empty(lang: &'static Language) -> Self {
        Self {
            lang,
            page: PageTexts::EMPTY,
            form: FormTexts::EMPTY,
            usage: UsageTexts::EMPTY,
            need: NeedTexts::EMPTY,
            problem: ProblemTexts::EMPTY,
            mode: ModeTexts::EMPTY,
            answer: AnswerTexts::EMPTY,
            result: ResultTexts::EMPTY,
            line: LineTexts::EMPTY,
            reason: ReasonTexts::EMPTY,
            note: NoteTexts::EMPTY,
            matrix: MatrixTexts::EMPTY,
        }
    }

    /// Takes the texts from a file of words, in their order.
    pub fn read(&mut self, words: &mut Lines) {
        self.page.read(words);
        self.form.read(words);
        self.usage.read(words);
        self.need.read(words);
        self.problem.read(words);
        self.mode.read(words);
        self.answer.read(words);
        self.result.read(words);
        self.line.read(words);
        self.reason.read(words);
        self.note.read(words);
        self.matrix.read(words);
    }

    /// Each text with its key, in the order of the file of words.
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    pub fn all(&self) -> Vec<(&'static str, &'static str)> {
        [
            self.page.all(),
            self.form.all(),
            self.usage.all(),
            self.need.all(),
            self.problem.all(),
            self.mode.all(),
            self.answer.all(),
            self.result.all(),
            self.line.all(),
            self.reason.all(),
            self.note.all(),
            self.matrix.all(),
        ]
        .concat()
    }
}

/// All catalogues, for tests that walk them.
#[cfg(test)]
pub(crate) fn every_language() -> impl Iterator<Item = &'static Texts> {
    Lang::ALL.iter().map(|lang| texts(*lang))
}

/// `template` with each `{name}` replaced by its value.
///
/// A placeholder without a value stays as it is, so that a mistake is seen and not hidden.
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
    use super::{Lang, fill, later_texts, texts};

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

    #[test]
    fn a_tag_finds_its_language() {
        for (expected, tag) in [
            (Some(Lang::Ko), "ko-KR"),
            (Some(Lang::Ko), "KO"),
            (Some(Lang::En), "en"),
            (None, "fr"),
            (None, ""),
        ] {
            assert_eq!(expected, Lang::from_tag(tag), "{tag}");
        }
    }

    /// The names between braces, sorted.
    fn placeholders(text: &str) -> Vec<&str> {
        let mut names: Vec<_> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn all_languages_hold_the_same_placeholders() {
        let all = |lang| [texts(lang).all(), later_texts(lang).all()].concat();
        let english = all(Lang::En);
        for lang in Lang::ALL {
            for ((key, text), (_, reference)) in all(*lang).iter().zip(&english) {
                assert!(!text.trim().is_empty(), "{key} in {}", lang.tag());
                assert_eq!(
                    placeholders(reference),
                    placeholders(text),
                    "{key} in {}",
                    lang.tag()
                );
            }
        }
    }

    #[test]
    fn each_language_names_its_own_table() {
        for lang in Lang::ALL {
            assert_eq!(lang.tag(), texts(*lang).lang.tag);
        }
    }
}
