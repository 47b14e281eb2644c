//! Reading a value tree without stopping at the first problem.

use crate::date::{Date, DateError};
use crate::metric::MAX_COUNT;
use crate::problem::{Code, Expected, Problem};
use crate::terms::plain_digits;
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
                [&parent.pointer(), "/", &escaped].concat()
            }
            Self::Index(parent, index) => {
                let index = u64::try_from(*index).unwrap_or(u64::MAX);
                [&parent.pointer(), "/", &plain_digits(index)].concat()
            }
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

    /// All fields as given, those that stand twice included.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (&'v str, &'v Value)> + use<'v> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

/// Collects problems while values are read.
#[derive(Default)]
pub(crate) struct Reader {
    /// What was found so far.
    pub(crate) problems: Vec<Problem>,
}

impl Reader {
    /// Notes a problem.
    pub(crate) fn report(&mut self, place: &Place<'_>, code: Code, expected: Expected) {
        self.problems.push(Problem {
            path: place.pointer(),
            code,
            expected,
        });
    }

    /// Notes a value of another type than `expected`.
    pub(crate) fn wrong_type(&mut self, place: &Place<'_>, expected: &'static str) {
        self.report(place, Code::WrongType, Expected::Words(expected));
    }

    /// The fields of an object, those not in `known` reported.
    pub(crate) fn object<'v>(
        &mut self,
        place: &Place<'_>,
        value: &'v Value,
        known: &'static [&'static str],
    ) -> Option<Fields<'v>> {
        let Value::Object(entries) = value else {
            self.wrong_type(place, "an object");
            return None;
        };
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                self.report(&place.key(key), Code::UnknownField, Expected::OneOf(known));
            }
        }
        Some(Fields(entries))
    }

    /// A count from 0 to [`MAX_COUNT`], written in digits.
    pub(crate) fn count(&mut self, place: &Place<'_>, value: &Value) -> Option<u64> {
        match value {
            Value::Number(Number::Whole(count)) if *count <= MAX_COUNT => return Some(*count),
            Value::Number(Number::Whole(_) | Number::WholeOutOfRange) => {
                let range = Expected::Words("0 to 10000000000");
                self.report(place, Code::OutOfRange, range);
            }
            _ => self.wrong_type(place, "a whole number in digits"),
        }
        None
    }

    /// A calendar day of the supported range.
    pub(crate) fn date(&mut self, place: &Place<'_>, value: &Value) -> Option<Date> {
        let Value::Text(text) = value else {
            self.wrong_type(place, "a string YYYY-MM-DD");
            return None;
        };
        match Date::parse(text) {
            Ok(date) => return Some(date),
            Err(DateError::NotADate) => {
                self.report(place, Code::InvalidDate, Expected::Words("YYYY-MM-DD"));
            }
            Err(DateError::OutOfRange) => {
                let range = Expected::Words("2000-01-01 to 2099-12-31");
                self.report(place, Code::OutOfRange, range);
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
        names: &'static [&'static str],
    ) -> Option<T> {
        let Value::Text(text) = value else {
            self.wrong_type(place, "a string");
            return None;
        };
        let word = from_name(text);
        if word.is_none() {
            self.report(place, Code::UnknownValue, Expected::OneOf(names));
        }
        word
    }
}
