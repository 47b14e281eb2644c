//! Where the words come from.
//!
//! In the optimised bundle a language is empty until its file of words has arrived: a page loads the
//! words of its reader's language and no other. Natively, where tests run and the files are written,
//! and while somebody works on the page, the program carries them.

/// The last line of a file of words: without it the file is not whole.
const END: &str = "end";

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
pub use files::{is_read, read, texts};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub use built_in::{file, is_read, read, texts};

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
mod files {
    use std::sync::OnceLock;

    use im_pricing_core::text::Language;

    use super::END;
    use crate::text::{Lang, Texts};

    struct Place {
        table: Language,
        texts: OnceLock<Texts>,
    }

    impl Place {
        const fn new(tag: &'static str) -> Self {
            Self {
                table: Language::unread(tag),
                texts: OnceLock::new(),
            }
        }

        fn of(lang: Lang) -> &'static Self {
            static EN: Place = Place::new(Lang::En.tag());
            static KO: Place = Place::new(Lang::Ko.tag());
            match lang {
                Lang::En => &EN,
                Lang::Ko => &KO,
            }
        }
    }

    /// The catalogue of `lang`; empty texts until its file is read.
    pub fn texts(lang: Lang) -> &'static Texts {
        static NOTHING: OnceLock<Texts> = OnceLock::new();
        let place = Place::of(lang);
        let nothing = || NOTHING.get_or_init(|| Texts::read(&place.table, &mut "".lines()));
        place.texts.get().unwrap_or_else(nothing)
    }

    /// Whether the words of `lang` are here.
    pub fn is_read(lang: Lang) -> bool {
        Place::of(lang).texts.get().is_some()
    }

    /// Takes the words of `lang` from its file; false if the file belongs to another build.
    pub fn read(lang: Lang, file: String) -> bool {
        let place = Place::of(lang);
        let Ok(mut words) = place.table.read(file) else {
            return false;
        };
        let id = words.next().and_then(|line| line.parse().ok());
        if id != Some(Texts::ID) {
            return false;
        }
        let texts = Texts::read(&place.table, &mut words);
        let is_whole = words.next() == Some(END);
        if is_whole {
            // A second reading reads the same words.
            let _ = place.texts.set(texts);
        }
        is_whole
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
mod built_in {
    use super::END;
    use crate::text::{Lang, Texts, en, ko};

    /// The catalogue of `lang`.
    pub const fn texts(lang: Lang) -> &'static Texts {
        match lang {
            Lang::En => &en::TEXTS,
            Lang::Ko => &ko::TEXTS,
        }
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
        for (_, words) in texts.all() {
            file.push('\n');
            file.push_str(words);
        }
        file.push('\n');
        file.push_str(END);
        file
    }
}

#[cfg(test)]
mod tests {
    use super::{END, file, texts};
    use crate::text::{Lang, Texts};

    #[test]
    fn a_file_of_words_gives_back_the_catalogue() {
        for lang in Lang::ALL {
            let built = texts(*lang);
            let lines = String::leak(file(*lang)).lines();
            let own = lines.skip_while(|line| *line != Texts::ID.to_string());
            let own: Vec<_> = own.skip(1).collect();
            let own: &'static str = String::leak(own.join("\n"));
            let mut words = own.lines();
            let read = Texts::read(built.lang, &mut words);
            assert_eq!(built.all(), read.all(), "{}", lang.tag());
            assert_eq!(Some(END), words.next());
        }
    }

    #[test]
    fn no_text_holds_a_line_end() {
        for lang in Lang::ALL {
            assert!(texts(*lang).all().iter().all(|(_, it)| !it.contains('\n')));
        }
    }
}
