//! The words of the widget, one catalogue per language.
//!
//! Official terms and the sentences of the data come from the core's language tables, through
//! [`Texts::lang`]; everything else that a reader sees stands here and nowhere else. A language is
//! one folder: a text that is added without its translation does not compile.

mod area;
mod areas;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod en;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod ja;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod ko;
pub mod later;
pub mod matrix;
mod notes;
mod official;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod zh;

pub use areas::{
    AnswerTexts, FormTexts, LineTexts, ModeTexts, NeedTexts, PageTexts, ProblemTexts, ResultTexts,
    UsageTexts,
};
pub use im_pricing_core::text::fill;
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
    /// Chinese in simplified characters.
    Zh,
    /// Japanese.
    Ja,
}

impl Lang {
    /// All of them, in the order of the chooser.
    pub const ALL: &'static [Self] = &[Self::En, Self::Ko, Self::Zh, Self::Ja];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Zh => "zh",
            Self::Ja => "ja",
        }
    }

    /// Its name in itself, so that a reader finds it whatever language is shown.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
            Self::Zh => "简体中文",
            Self::Ja => "日本語",
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

    /// Takes the texts from a file of words, in their order.
    pub fn read(lang: &'static Language, words: &mut Lines) -> Self {
        Self {
            lang,
            page: PageTexts::read(words),
            form: FormTexts::read(words),
            usage: UsageTexts::read(words),
            need: NeedTexts::read(words),
            problem: ProblemTexts::read(words),
            mode: ModeTexts::read(words),
            answer: AnswerTexts::read(words),
            result: ResultTexts::read(words),
            line: LineTexts::read(words),
            reason: ReasonTexts::read(words),
            note: NoteTexts::read(words),
            matrix: MatrixTexts::read(words),
        }
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

#[cfg(test)]
mod tests {
    use super::{Lang, later_texts, texts};

    #[test]
    fn a_tag_finds_its_language() {
        for (expected, tag) in [
            (Some(Lang::Ko), "ko-KR"),
            (Some(Lang::Ko), "KO"),
            (Some(Lang::En), "en"),
            (Some(Lang::Zh), "zh-Hans"),
            (Some(Lang::Zh), "zh-CN"),
            (Some(Lang::Ja), "ja-JP"),
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
