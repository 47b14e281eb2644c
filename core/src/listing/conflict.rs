//! Where two official pages disagree, in the contract's form.

use serde::{Serialize, Serializer};

use crate::edition::Edition;
use crate::matrix::Unit;
use crate::source::{Claimed, Conflict, Source};
use crate::text::Language;

/// One conflict about one edition.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictEntry {
    /// The line of a quote that it is about; absent where a matrix row holds the conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'static str>,
    /// The edition, if it concerns one in particular.
    pub edition: Option<Edition>,
    /// The value that is used.
    pub taken: ClaimEntry,
    /// Where it is printed.
    pub source: Source,
    /// The value that is not.
    pub other: ClaimEntry,
    /// Where that is printed.
    pub other_source: Source,
    /// Why, in a sentence.
    pub why: &'static str,
    /// Number in the list of conflicts, such as `C4`.
    #[serde(skip)]
    pub id: &'static str,
}

/// What a page says, a number as a number.
#[derive(Clone, Copy, Debug)]
pub struct ClaimEntry {
    value: Claimed,
    language: &'static Language,
}

impl Serialize for ClaimEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Claimed::Cell(cell) => cell.serialize(serializer),
            Claimed::Price(price) => price.serialize(serializer),
            Claimed::Words(words) => serializer.serialize_str(self.language.words(words)),
        }
    }
}

impl ClaimEntry {
    /// What a reader sees, a count in `unit`.
    #[must_use]
    pub fn text(&self, unit: Unit) -> String {
        match self.value {
            Claimed::Cell(cell) => cell.text(unit, self.language, ','),
            Claimed::Price(price) => [&price.text(), " USD"].concat(),
            Claimed::Words(words) => self.language.words(words).to_owned(),
        }
    }
}

impl ConflictEntry {
    /// One entry for each edition that `conflict` concerns, or a single one without an edition.
    #[must_use]
    pub fn all(conflict: &'static Conflict, language: &'static Language) -> Vec<Self> {
        let claim = |value| ClaimEntry { value, language };
        let entry = |edition| Self {
            about: None,
            edition,
            taken: claim(conflict.taken.value),
            source: conflict.taken.source,
            other: claim(conflict.other.value),
            other_source: conflict.other.source,
            why: language.words(conflict.why),
            id: conflict.id,
        };
        if conflict.editions.is_empty() {
            return vec![entry(None)];
        }
        let editions = conflict.editions.iter();
        editions.map(|edition| entry(Some(*edition))).collect()
    }
}
