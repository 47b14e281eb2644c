//! Where the words come from.
//!
//! In the optimised bundle a language is empty until its file of words has arrived: a page loads the
//! words of its reader's language and no other. Natively, where tests run and the files are written,
//! and while somebody works on the page, the program carries them.

/// The last line of a file of words: without it the file is not whole.
pub(crate) const END: &str = "\nend";

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
pub use files::{is_read, later_texts, read, read_sayings, sayings, texts};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub use built_in::{file, is_read, later_texts, read, read_sayings, sayings, texts};

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
mod files {
    use im_pricing_core::terms::read_digits;
    use std::cell::Cell;
    use std::thread::LocalKey;

    use im_pricing_core::saying::Sayings;
    use im_pricing_core::text::{Language, Lines};

    use super::END;
    use crate::text::later::LaterTexts;
    use crate::text::{Lang, Texts};

    /// The words of a language.
    #[derive(Clone, Copy)]
    struct Words {
        texts: &'static Texts,
        /// The lines of the later part, and that with the end.
        rest: Lines,
    }

    /// A place for each language, in the order of [`Lang::ALL`].
    type Places<T> = [Cell<Option<T>>; Lang::ALL.len()];

    thread_local! {
        static WORDS: Places<Words> = const { [const { Cell::new(None) }; Lang::ALL.len()] };
        static LATER: Places<&'static LaterTexts> =
            const { [const { Cell::new(None) }; Lang::ALL.len()] };
        static SAYINGS: Places<&'static Sayings> =
            const { [const { Cell::new(None) }; Lang::ALL.len()] };
        /// What stands in for words that are not here.
        static NOTHING: &'static Texts = {
            let language = Box::leak(Box::new(Language::empty("")));
            Box::leak(Box::new(Texts::empty(language)))
        };
    }

    /// What the place of `lang` holds.
    fn held<T: Copy>(places: &'static LocalKey<Places<T>>, lang: Lang) -> Option<T> {
        places.with(|it| it.get(lang as usize).and_then(Cell::get))
    }

    /// Puts `value` into the place of `lang`.
    fn hold<T>(places: &'static LocalKey<Places<T>>, lang: Lang, value: T) {
        places.with(|it| {
            if let Some(place) = it.get(lang as usize) {
                place.set(Some(value));
            }
        });
    }

    /// The catalogue of `lang`; empty texts until its file is read.
    pub fn texts(lang: Lang) -> &'static Texts {
        held(&WORDS, lang).map_or_else(|| NOTHING.with(|it| *it), |it| it.texts)
    }

    /// The catalogue of the later part in `lang`; empty texts until its file is read.
    pub fn later_texts(lang: Lang) -> &'static LaterTexts {
        held(&LATER, lang).unwrap_or_else(|| {
            let mut rest = held(&WORDS, lang).map(|it| it.rest).unwrap_or_default();
            let texts = Box::leak(Box::new(LaterTexts::EMPTY));
            texts.read(&mut rest);
            if is_read(lang) {
                hold(&LATER, lang, &*texts);
            }
            texts
        })
    }

    /// What the sections of the pages say in `lang`, once its file is read.
    pub fn sayings(lang: Lang) -> Option<&'static Sayings> {
        held(&SAYINGS, lang)
    }

    /// Takes what the sections say in `lang` from its file, for good; false if the file belongs to
    /// another build or ends early.
    pub fn read_sayings(lang: Lang, file: String) -> bool {
        if sayings(lang).is_none()
            && let Ok(read) = Sayings::read(lang.tag(), file)
        {
            hold(&SAYINGS, lang, &*Box::leak(Box::new(read)));
        }
        sayings(lang).is_some()
    }

    /// Whether the words of `lang` are here.
    pub fn is_read(lang: Lang) -> bool {
        held(&WORDS, lang).is_some()
    }

    /// Takes the words of `lang` from its file, for good; false if the file belongs to another build
    /// or ends early.
    pub fn read(lang: Lang, file: String) -> bool {
        if is_read(lang) {
            return true;
        }
        if !file.ends_with(END) {
            return false;
        }
        let Ok((language, mut words)) = Language::read(lang.tag(), file) else {
            return false;
        };
        let id = words.take_line().and_then(read_digits);
        if id != Some(Texts::ID) {
            return false;
        }
        let texts = Box::leak(Box::new(Texts::empty(Box::leak(Box::new(language)))));
        texts.read(&mut words);
        let rest = words;
        hold(&WORDS, lang, Words { texts, rest });
        true
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod built_in {
    use im_pricing_core::saying::Sayings;
    use im_pricing_core::tables::{EN_SAYINGS, JA_SAYINGS, KO_SAYINGS, ZH_SAYINGS};

    use super::END;
    use crate::text::later::LaterTexts;
    use crate::text::{Lang, Texts, en, ja, ko, later, zh};

    /// The catalogue of `lang`.
    pub const fn texts(lang: Lang) -> &'static Texts {
        match lang {
            Lang::En => &en::TEXTS,
            Lang::Ko => &ko::TEXTS,
            Lang::Zh => &zh::TEXTS,
            Lang::Ja => &ja::TEXTS,
        }
    }

    /// The catalogue of the later part in `lang`.
    pub const fn later_texts(lang: Lang) -> &'static LaterTexts {
        match lang {
            Lang::En => &later::EN,
            Lang::Ko => &later::KO,
            Lang::Zh => &later::ZH,
            Lang::Ja => &later::JA,
        }
    }

    /// What the sections of the pages say in `lang`.
    #[allow(
        clippy::unnecessary_wraps,
        reason = "in the bundle they may not be here yet"
    )]
    pub const fn sayings(lang: Lang) -> Option<&'static Sayings> {
        Some(match lang {
            Lang::En => &EN_SAYINGS,
            Lang::Ko => &KO_SAYINGS,
            Lang::Zh => &ZH_SAYINGS,
            Lang::Ja => &JA_SAYINGS,
        })
    }

    /// Nothing to do: they are built in.
    pub fn read_sayings(_: Lang, _: String) -> bool {
        true
    }

    /// Always: they are built in.
    pub const fn is_read(_: Lang) -> bool {
        true
    }

    /// Nothing to do: they are built in.
    pub fn read(_: Lang, _: String) -> bool {
        true
    }

    /// The file that the optimised bundle reads: the core's table, then the widget's own texts.
    pub fn file(lang: Lang) -> String {
        let texts = texts(lang);
        let mut file = texts.lang.file();
        file.push_str(&Texts::ID.to_string());
        for (_, words) in [texts.all(), later_texts(lang).all()].concat() {
            file.push('\n');
            file.push_str(words);
        }
        file.push_str(END);
        file
    }
}

#[cfg(test)]
mod tests {
    use im_pricing_core::text::Lines;

    use super::{END, file, later_texts, texts};
    use crate::text::later::LaterTexts;
    use crate::text::{Lang, Texts};

    #[test]
    fn a_file_of_words_gives_back_the_catalogue() {
        for lang in Lang::ALL {
            let (built, later) = (texts(*lang), later_texts(*lang));
            let file: &'static str = String::leak(file(*lang));
            let (_, own) = file.split_once(&format!("{}\n", Texts::ID)).expect("an id");
            let mut words = Lines(own);
            let mut read = Texts::empty(built.lang);
            read.read(&mut words);
            assert_eq!(built.all(), read.all(), "{}", lang.tag());
            let mut read = LaterTexts::EMPTY;
            read.read(&mut words);
            assert_eq!(later.all(), read.all(), "{}", lang.tag());
            assert_eq!(END.trim(), words.0);
            assert!(file.ends_with(END));
        }
    }

    #[test]
    fn no_text_holds_a_line_end() {
        for lang in Lang::ALL {
            let all = [texts(*lang).all(), later_texts(*lang).all()].concat();
            assert!(all.iter().all(|(_, it)| !it.contains('\n')));
        }
    }
}
