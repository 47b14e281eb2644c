//! Problems, each with the file and line it stands in.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use toml::Spanned;

use super::dates;
use super::parse::Word;
use super::vocabulary::position;

/// Something wrong in the data, and what to do about it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Problem {
    /// Path below `core/books`.
    pub(crate) file: String,
    /// Counted from 1.
    pub(crate) line: usize,
    /// What is wrong, then what to do.
    pub(crate) message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
        } = self;
        write!(f, "core/books/{file}:{line}: {message}")
    }
}

/// The text of a file, to turn positions into lines.
#[derive(Debug)]
pub(crate) struct Page {
    /// Path below `core/books`.
    pub(crate) name: String,
    text: String,
}

impl Page {
    pub(crate) fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The line of a value.
    pub(crate) fn line<T>(&self, value: &Spanned<T>) -> usize {
        self.line_at(&value.span())
    }

    /// The line in which `span` starts.
    pub(crate) fn line_at(&self, span: &Range<usize>) -> usize {
        let before = self.text.bytes().take(span.start);
        before
            .filter(|byte| *byte == b'\n')
            .count()
            .saturating_add(1)
    }
}

/// The problems found so far.
#[derive(Default, Debug)]
pub(crate) struct Report(Vec<Problem>);

impl Report {
    /// Notes a problem with `value`.
    pub(crate) fn at<T>(&mut self, page: &Page, value: &Spanned<T>, message: impl Into<String>) {
        self.at_line(&page.name, page.line(value), message);
    }

    /// Notes a problem in a line of a file.
    pub(crate) fn at_line(&mut self, file: &str, line: usize, message: impl Into<String>) {
        self.0.push(Problem {
            file: file.to_owned(),
            line,
            message: message.into(),
        });
    }

    /// Whether `word` is one of `names`; a problem if not.
    pub(crate) fn known(&mut self, page: &Page, word: &Word, names: &[&str], what: &str) -> bool {
        let known = names.contains(&word.get_ref().as_str());
        if !known {
            let word_text = word.get_ref();
            let message = format!(
                "unknown {what} `{word_text}`: write one of {}",
                names.join(", ")
            );
            self.at(page, word, message);
        }
        known
    }

    /// Checks that `words` are some of `names`, in their order, each once.
    pub(crate) fn known_in_order(
        &mut self,
        page: &Page,
        words: &[Word],
        names: &[&str],
        what: &str,
    ) {
        let mut last = None;
        for word in words {
            if !self.known(page, word, names, what) {
                continue;
            }
            let place = Some(position(names, word.get_ref()));
            if place <= last {
                let word_text = word.get_ref();
                let order = names.join(", ");
                let message = format!("`{word_text}` stands twice or out of order ({order})");
                self.at(page, word, message);
            }
            last = place;
        }
    }

    /// Whether `word` is a date; a problem if not.
    pub(crate) fn dated(&mut self, page: &Page, word: &Word) -> bool {
        let dated = dates::date(word.get_ref()).is_some();
        if !dated {
            let message = "a date is a day of the calendar, written YYYY-MM-DD";
            self.at(page, word, message);
        }
        dated
    }

    /// Whether `word` is an amount; a problem if not.
    pub(crate) fn priced(&mut self, page: &Page, word: &Word) -> bool {
        let priced = dates::money(word.get_ref()).is_some();
        if !priced {
            let message =
                "an amount is digits, a point and at least two decimals, such as \"449.99\"";
            self.at(page, word, message);
        }
        priced
    }

    /// Notes an id that stands in `words` a second time.
    pub(crate) fn unique<'a>(
        &mut self,
        page: &Page,
        words: impl Iterator<Item = &'a Word>,
        what: &str,
    ) {
        let mut seen = BTreeSet::new();
        for word in words {
            if !seen.insert(word.get_ref()) {
                let message = format!(
                    "a second {what} `{}`: remove one or rename it",
                    word.get_ref()
                );
                self.at(page, word, message);
            }
        }
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All problems, by file and line.
    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}
