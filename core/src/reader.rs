//! Reading a value tree without stopping at the first problem.

use std::collections::HashSet;

use crate::date::{Date, DateError};
use crate::metric::MAX_COUNT;
use crate::problem::{Code, Problem};
use crate::value::{Number, Value};

/// A place in a value tree, printed as a JSON Pointer.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    /// The whole.
    Root,
    /// A field of an object.
    Key(&'p Place<'p>, &'p str),
    /// An element of a list.
    Index(&'p Place<'p>, usize),
}

impl<'p> Place<'p> {
    /// The field `key` of this place.
    pub(crate) const fn key(&'p self, key: &'p str) -> Self {
        Self::Key(self, key)
    }

    /// The element `index` of this place.
    pub(crate) const fn index(&'p self, index: usize) -> Self {
        Self::Index(self, index)
    }

    fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                format!("{}/{escaped}", parent.pointer())
            }
            Self::Index(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

/// The fields of an object; of a key that stands twice, the first.
pub(crate) struct Fields<'v>(&'v [(String, Value)]);

impl<'v> Fields<'v> {
    /// The value of `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&'v Value> {
        self.0
            .iter()
            .find(|(it, _)| it == key)
            .map(|(_, value)| value)
    }

    /// Each key once, as given.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (&'v str, &'v Value)> + use<'v> {
        let mut seen = HashSet::new();
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value))
            .filter(move |(key, _)| seen.insert(*key))
    }
}

/// Collects problems while values are read.
#[derive(Default)]
pub(crate) struct Reader {
    /// What was found so far.
    pub(crate) problems: Vec<Problem>,
}

impl Reader {
    /// Notes a problem; `hint` says what is expected.
    pub(crate) fn report(&mut self, place: &Place<'_>, code: Code, hint: &str) {
        self.problems.push(Problem {
            path: place.pointer(),
            code,
            hint: hint.to_owned(),
        });
    }

    /// Reports each key that stands more than once in its object, anywhere in `value`.
    pub(crate) fn duplicates(&mut self, place: &Place<'_>, value: &Value) {
        match value {
            Value::List(list) => {
                for (index, value) in list.iter().enumerate() {
                    self.duplicates(&place.index(index), value);
                }
            }
            Value::Object(entries) => {
                let mut seen = HashSet::new();
                let mut told = HashSet::new();
                for (key, value) in entries {
                    if !seen.insert(key) && told.insert(key) {
                        self.report(&place.key(key), Code::DuplicateField, "the key once");
                    }
                    self.duplicates(&place.key(key), value);
                }
            }
            _ => {}
        }
    }

    /// The fields of an object, those not in `known` reported.
    pub(crate) fn object<'v>(
        &mut self,
        place: &Place<'_>,
        value: &'v Value,
        known: &[&str],
    ) -> Option<Fields<'v>> {
        let Value::Object(entries) = value else {
            self.report(place, Code::WrongType, "an object");
            return None;
        };
        let mut told = HashSet::new();
        for (key, _) in entries {
            if !known.contains(&key.as_str()) && told.insert(key) {
                let hint = self.one_of(known.iter().copied());
                self.report(&place.key(key), Code::UnknownField, &hint);
            }
        }
        Some(Fields(entries))
    }

    /// A count from 0 to [`MAX_COUNT`], written in digits.
    pub(crate) fn count(&mut self, place: &Place<'_>, value: &Value) -> Option<u64> {
        match value {
            Value::Number(Number::Whole(count)) if *count <= MAX_COUNT => return Some(*count),
            Value::Number(Number::Whole(_) | Number::WholeOutOfRange) => {
                self.report(place, Code::OutOfRange, "0 to 10000000000");
            }
            _ => self.report(place, Code::WrongType, "a whole number in digits"),
        }
        None
    }

    /// A calendar day of the supported range.
    pub(crate) fn date(&mut self, place: &Place<'_>, value: &Value) -> Option<Date> {
        let Value::Text(text) = value else {
            self.report(place, Code::WrongType, "a string YYYY-MM-DD");
            return None;
        };
        match Date::parse(text) {
            Ok(date) => return Some(date),
            Err(DateError::NotADate) => self.report(place, Code::InvalidDate, "YYYY-MM-DD"),
            Err(DateError::OutOfRange) => {
                self.report(place, Code::OutOfRange, "2000-01-01 to 2099-12-31");
            }
        }
        None
    }

    /// A word of a vocabulary.
    pub(crate) fn word<T>(
        &mut self,
        place: &Place<'_>,
        value: &Value,
        from_name: fn(&str) -> Option<T>,
        all: impl Iterator<Item = &'static str>,
    ) -> Option<T> {
        let Value::Text(text) = value else {
            self.report(place, Code::WrongType, "a string");
            return None;
        };
        let word = from_name(text);
        if word.is_none() {
            let hint = self.one_of(all);
            self.report(place, Code::UnknownValue, &hint);
        }
        word
    }

    /// `one of a, b, c`.
    #[expect(
        clippy::unused_self,
        reason = "stands with the other sentences of a report"
    )]
    pub(crate) fn one_of<'n>(&self, names: impl Iterator<Item = &'n str>) -> String {
        format!("one of {}", names.collect::<Vec<_>>().join(", "))
    }
}
