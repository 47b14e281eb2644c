//! A small value tree: what a scenario is read from, whether it came as JSON text or as objects.
//!
//! It keeps what a validator must report and an ordinary parser throws away: keys that stand
//! twice, and whether a number was written in digits.

/// A value of a JSON text or a JavaScript object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its keys in their order, with those that stand twice.
    Object(Vec<(String, Value)>),
    /// Something nested more deeply than any scenario; what it holds does not matter.
    Deep,
}

/// A number, as far as a scenario cares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Number {
    /// Written in digits alone and no larger than 64 bits.
    Whole(u64),
    /// A whole number that is too large to hold, or has a minus sign.
    WholeOutOfRange,
    /// Written with a point or an exponent.
    Other,
}

impl Value {
    /// A whole number.
    #[must_use]
    pub const fn count(count: u64) -> Self {
        Self::Number(Number::Whole(count))
    }

    /// A string.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
