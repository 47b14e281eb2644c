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

/// What is looked for. Case, width, spaces and marks do not count.
pub struct Query {
    whole: Vec<char>,
    words: Vec<Vec<char>>,
}

impl Query {
    /// What `text` asks for; nothing if no letter of it counts.
    pub fn of(text: &str) -> Option<Self> {
        let words = text.split(|it| it == ' ' || it == '\u{3000}');
        let words: Vec<_> = words.map(letters).filter(|it| !it.is_empty()).collect();
        let whole = words.concat();
        (!whole.is_empty()).then_some(Self { whole, words })
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

    /// The pieces of `name`, if all that is looked for stands in it: in one place, or word by word.
    fn pieces(&self, name: &str) -> Option<Vec<Piece>> {
        let spread: Vec<_> = name
            .char_indices()
            .filter_map(|(at, it)| Some((counted(it)?, at, at.saturating_add(it.len_utf8()))))
            .collect();
        let place = |part: &[char]| {
            let mut windows = spread.windows(part.len());
            let from = windows.position(|it| it.iter().map(|(letter, ..)| letter).eq(part))?;
            let hit = spread.get(from..from.saturating_add(part.len()))?;
            Some((hit.first()?.1, hit.last()?.2))
        };
        let mut places: Vec<_> = match place(&self.whole) {
            Some(found) => vec![found],
            None => self
                .words
                .iter()
                .map(|it| place(it))
                .collect::<Option<_>>()?,
        };
        places.sort_unstable();
        let (mut pieces, mut at) = (Vec::new(), 0);
        for (from, to) in places {
            let from = from.max(at);
            push(&mut pieces, name.get(at..from), false);
            push(&mut pieces, name.get(from..to), true);
            at = at.max(to);
        }
        push(&mut pieces, name.get(at..), false);
        Some(pieces)
    }
}

impl Heading {
    /// A heading that nobody looked for.
    pub fn plain(shown: &str) -> Self {
        let mut pieces = Vec::new();
        push(&mut pieces, Some(shown), false);
        Self {
            pieces,
            also: None,
            is_found: false,
        }
    }
}

fn push(pieces: &mut Vec<Piece>, words: Option<&str>, is_hit: bool) {
    if let Some(words) = words
        && !words.is_empty()
    {
        let words = words.to_owned();
        pieces.push(Piece { words, is_hit });
    }
}

/// The letters of `text` that count.
fn letters(text: &str) -> Vec<char> {
    text.chars().filter_map(counted).collect()
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
