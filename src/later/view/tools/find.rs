//! Looking for names: what counts in a name, what was found, and where it stands.

use im_pricing_core::tables::TEXTS_ID;

use crate::text::END;

/// A name of an edition or a row, from the file of names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name<'f> {
    /// Whose it is.
    pub id: &'f str,
    /// Its language.
    pub lang: &'f str,
    /// The name.
    pub name: &'f str,
}

/// A part of a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The letters as they are written.
    pub words: String,
    /// Whether they are what was looked for.
    pub is_hit: bool,
}

/// A name by which something was found, beside the one that is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Also {
    /// Its language.
    pub lang: String,
    /// The name.
    pub pieces: Vec<Piece>,
}

/// The name of an edition or a row as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// The name that is shown.
    pub pieces: Vec<Piece>,
    /// The name by which it was found, if that is another one.
    pub also: Option<Also>,
    /// Whether it is what was looked for.
    pub is_found: bool,
}

/// The names in a file of this build; nothing for any other text.
pub fn names(file: &str) -> Option<Vec<Name<'_>>> {
    let file = file.strip_suffix(END)?;
    let (id, mut rest) = file.split_once('\n')?;
    let mut names = Vec::new();
    while id == TEXTS_ID && !rest.is_empty() {
        let (line, next) = rest.split_once('\n').unwrap_or((rest, ""));
        let (id, line) = line.split_once(' ')?;
        let (lang, name) = line.split_once(' ')?;
        names.push(Name { id, lang, name });
        rest = next;
    }
    Some(names).filter(|it| !it.is_empty())
}

/// The words that are looked for. Case, width, spaces and marks do not count.
pub struct Query(Vec<Vec<char>>);

impl Query {
    /// What `text` asks for; nothing if no letter of it counts.
    pub fn of(text: &str) -> Option<Self> {
        let mut words = vec![Vec::new()];
        for letter in text.chars() {
            match (counted(letter), words.last_mut()) {
                (Some(letter), Some(word)) => word.push(letter),
                // A mark within a word does not end it.
                _ if matches!(letter, ' ' | '\u{3000}') => words.push(Vec::new()),
                _ => {}
            }
        }
        words.retain(|it| !it.is_empty());
        (!words.is_empty()).then_some(Self(words))
    }

    /// The heading of `id`, which is called `shown` in the language `lang` of the page.
    pub fn heading(&self, id: &str, shown: &str, lang: &str, names: &[Name<'_>]) -> Heading {
        if let Some(pieces) = self.pieces(shown) {
            return Heading {
                pieces,
                also: None,
                is_found: true,
            };
        }
        // A name in the reader's language says more than one in another.
        let mut also = None;
        for it in names.iter().filter(|it| it.id == id) {
            if (also.is_none() || it.lang == lang)
                && let Some(pieces) = self.pieces(it.name)
            {
                let lang = it.lang.to_owned();
                also = Some(Also { lang, pieces });
            }
        }
        let is_found = also.is_some();
        Heading {
            also,
            is_found,
            ..Heading::plain(shown)
        }
    }

    /// The pieces of `name`, if every word that is looked for stands in it.
    fn pieces(&self, name: &str) -> Option<Vec<Piece>> {
        let mut letters = Vec::new();
        let mut places = Vec::new();
        for (place, letter) in name.char_indices() {
            if let Some(letter) = counted(letter) {
                letters.push(letter);
                places.push(place);
            }
        }
        // For each byte of the name whether it is a part of what was found.
        let mut hits = vec![false; name.len()];
        for word in &self.0 {
            let from = letters.windows(word.len()).position(|it| it == word)?;
            let to = from.saturating_add(word.len()).saturating_sub(1);
            hits.get_mut(*places.get(from)?..=*places.get(to)?)?
                .fill(true);
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for (letter, is_hit) in name
            .char_indices()
            .map(|(at, it)| (it, hits.get(at) == Some(&true)))
        {
            match pieces.last_mut() {
                Some(piece) if piece.is_hit == is_hit => piece.words.push(letter),
                _ => pieces.push(Piece {
                    words: String::from(letter),
                    is_hit,
                }),
            }
        }
        Some(pieces)
    }
}

impl Heading {
    /// A heading that nobody looked for.
    pub fn plain(shown: &str) -> Self {
        let words = shown.to_owned();
        let pieces = vec![Piece {
            words,
            is_hit: false,
        }];
        Self {
            pieces,
            also: None,
            is_found: false,
        }
    }
}

/// A letter as it is compared: small and of usual width; nothing for spaces and marks.
fn counted(letter: char) -> Option<char> {
    let letter = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter).wrapping_sub(0xfee0))?,
        _ => letter,
    };
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '・' => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, names};
    use crate::text::names_file;
    use im_pricing_core::alias::names as all_names;

    #[test]
    fn a_file_of_names_is_taken_whole_or_not_at_all() {
        let file = names_file();
        let read = names(&file).expect("a whole file");
        assert_eq!(all_names().len(), read.len());
        for (written, read) in all_names().iter().zip(&read) {
            let Name { id, lang, name } = *read;
            assert_eq!((written.id, written.lang, written.name), (id, lang, name));
        }
        let half = &file[..file.char_indices().nth(900).expect("longer").0];
        let other = file.replacen(|it: char| it.is_ascii_hexdigit(), "x", 1);
        for wrong in ["", "-", half, &other] {
            assert_eq!(None, names(wrong));
        }
    }
}
