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
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod names;
pub mod notation;
mod notes;
mod official;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
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
pub use self::names::file as names_file;
use self::notation::Notation;
pub(crate) use self::official::END;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub use self::official::file;
pub use self::official::{is_read, later_texts, read, read_sayings, sayings, texts};

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

    /// The first part of its BCP 47 tags, which names its files and what the chooser holds.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Zh => "zh",
            Self::Ja => "ja",
        }
    }

    /// What its words are written in, as a BCP 47 tag: fonts and screen readers go by the script.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            other => other.tag(),
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

    /// The one that a tag such as `ko-KR` asks for; the traditional script of `zh-TW` finds the
    /// Chinese that there is.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or("");
        Self::ALL
            .iter()
            .copied()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

/// All words of one language, by the part of the widget that shows them.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "each area is documented where it is declared")]
pub struct Texts {
    /// The core's table: official terms and the sentences of the data.
    pub lang: &'static Language,
    /// How the reader's place writes numbers.
    pub notation: Notation,
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
            notation: Notation::POINT,
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

/// The form of a text for `count`: what stands before the bar is for one, what stands behind it for
/// every other number. A language that does not tell them apart writes no bar.
pub fn plural(text: &'static str, count: u64) -> &'static str {
    match text.split_once('|') {
        Some((one, _)) if count == 1 => one,
        Some((_, other)) => other,
        None => text,
    }
}

#[cfg(test)]
mod glossary;
#[cfg(test)]
mod tests;
