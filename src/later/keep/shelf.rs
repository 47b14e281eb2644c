//! Saved quotes as they are stored: a line for each, with day, name and link.
//!
//! A line that cannot be read stays as it is until it is forgotten: it may be a newer program's.

use crate::later::link::{escape, unescape};

/// The saved quotes, in the order of saving.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(crate) struct Shelf(Vec<String>);

/// A saved quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Saved {
    /// The day of saving.
    pub(crate) day: String,
    /// What the reader called it.
    pub(crate) name: String,
    /// What it means.
    pub(crate) link: String,
}

impl Saved {
    /// Reads a line; nothing where it is damaged.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut pieces = text.split(' ');
        let [day, name, link] = [pieces.next()?, pieces.next()?, pieces.next()?];
        let is_whole = pieces.next().is_none() && !link.is_empty();
        let name = unescape(name).filter(|it| is_whole && !it.is_empty())?;
        Some(Self {
            day: day.to_owned(),
            name,
            link: link.to_owned(),
        })
    }

    /// Its line.
    pub(crate) fn line(&self) -> String {
        let mut line = [&self.day, " "].concat();
        escape(&self.name, &mut line);
        line.push(' ');
        line.push_str(&self.link);
        line
    }
}

impl Shelf {
    /// Reads what is stored.
    pub(crate) fn read(text: &str) -> Self {
        let lines = text.split('\n').filter(|it| !it.trim().is_empty());
        Self(lines.map(str::to_owned).collect())
    }

    /// What is to be stored; nothing when no quote is left.
    pub(crate) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join("\n"))
    }

    /// The lines.
    pub(crate) fn lines(&self) -> &[String] {
        &self.0
    }

    /// Adds a line at the end.
    pub(crate) fn add(&mut self, line: String) {
        self.0.push(line);
    }

    /// Puts lines in at a place, or behind the last one.
    pub(crate) fn put_back(&mut self, place: usize, lines: &Self) {
        let place = place.min(self.0.len());
        for line in lines.0.iter().rev() {
            self.0.insert(place, line.clone());
        }
    }

    /// Replaces a line, or takes it out; where it stood. None where another page has changed it before.
    pub(crate) fn change(&mut self, line: &str, new: Option<String>) -> Option<usize> {
        let place = self.0.iter().position(|it| it == line)?;
        self.0.remove(place);
        if let Some(new) = new {
            self.0.insert(place, new);
        }
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::{Saved, Shelf};

    fn saved(name: &str) -> Saved {
        Saved {
            day: "2023-04-11".to_owned(),
            name: name.to_owned(),
            link: "1;dau:5;sum:0000000".to_owned(),
        }
    }

    #[test]
    fn a_saved_quote_comes_back_with_its_name_whatever_it_is_called() {
        for name in ["main", "My shop", "견적 1; a=b\nc", " ", "~_"] {
            let line = saved(name).line();
            assert!(!line.contains('\n'));
            assert_eq!(Some(saved(name)), Saved::read(&line), "{name}");
        }
    }

    #[test]
    fn a_damaged_line_is_kept_until_it_is_forgotten() {
        let (good, bad) = (saved("main").line(), "{\"a\": 1}");
        let mut shelf = Shelf::read(&[&good, "\n\n", bad, "\n"].concat());
        let read: Vec<_> = shelf.lines().iter().map(|it| Saved::read(it)).collect();
        assert_eq!(vec![Some(saved("main")), None], read);
        shelf.add(saved("other").line());
        assert!(shelf.text().is_some_and(|it| it.contains(bad)));
        assert_eq!(Some(1), shelf.change(bad, None));
        assert!(shelf.text().is_some_and(|it| !it.contains(bad)));
        for damaged in ["", "a", "a b", "a ~ c", "a  c", "a b ", "a b c d"] {
            assert_eq!(None, Saved::read(damaged), "{damaged}");
        }
    }

    #[test]
    fn a_quote_is_renamed_in_its_place_and_the_last_one_forgotten_leaves_nothing() {
        let mut shelf = Shelf::default();
        assert_eq!(None, shelf.text());
        shelf.add(saved("one").line());
        shelf.add(saved("two").line());
        let first = Some(saved("first").line());
        assert_eq!(Some(0), shelf.change(&saved("one").line(), first));
        let gone = shelf.change("what another page forgot", Some("x".to_owned()));
        assert_eq!(None, gone);
        let names = shelf.lines().iter().filter_map(|it| Saved::read(it));
        assert_eq!(
            vec!["first", "two"],
            names.map(|it| it.name).collect::<Vec<_>>()
        );
        assert_eq!(Some(0), shelf.change(&saved("first").line(), None));
        assert_eq!(Some(0), shelf.change(&saved("two").line(), None));
        assert_eq!(None, shelf.text());
    }

    #[test]
    fn what_is_put_back_stands_in_its_place_beside_what_another_page_saved() {
        for (expected, place, lines, now) in [
            ("a\nb\nc", 1, "b", "a\nc"),
            ("a\nb\nother", 0, "a\nb", "other"),
            ("other\nc", 2, "c", "other"),
            ("a", 0, "a", ""),
        ] {
            let mut shelf = Shelf::read(now);
            shelf.put_back(place, &Shelf::read(lines));
            assert_eq!(Some(expected), shelf.text().as_deref(), "{lines}");
        }
    }
}
