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
    use std::cell::Cell;
    use std::thread::LocalKey;

    use im_pricing_core::text::Language;

    use super::END;
    use crate::text::{Lang, Texts};

    type Place = Cell<Option<&'static Texts>>;

    thread_local! {
        static EN: Place = const { Cell::new(None) };
        static KO: Place = const { Cell::new(None) };
        /// What stands in for words that are not here.
        static NOTHING: &'static Texts = {
            let language = Box::leak(Box::new(Language::empty("")));
            Box::leak(Box::new(Texts::read(language, &mut "".lines())))
        };
    }

    fn place(lang: Lang) -> &'static LocalKey<Place> {
        match lang {
            Lang::En => &EN,
            Lang::Ko => &KO,
        }
    }

    /// The catalogue of `lang`; empty texts until its file is read.
    pub fn texts(lang: Lang) -> &'static Texts {
        place(lang).get().unwrap_or_else(|| NOTHING.with(|it| *it))
    }

    /// Whether the words of `lang` are here.
    pub fn is_read(lang: Lang) -> bool {
        place(lang).get().is_some()
    }

    /// Takes the words of `lang` from its file, for good; false if the file belongs to another build
    /// or ends early.
    pub fn read(lang: Lang, file: String) -> bool {
        if is_read(lang) {
            return true;
        }
        let Ok((language, mut words)) = Language::read(lang.tag(), file) else {
            return false;
        };
        let id = words.next().and_then(|line| line.parse().ok());
        if id != Some(Texts::ID) {
            return false;
        }
        if words.next_back() != Some(END) {
            return false;
        }
        let texts = Texts::read(Box::leak(Box::new(language)), &mut words);
        place(lang).set(Some(Box::leak(Box::new(texts))));
        true
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
