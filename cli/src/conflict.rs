//! Where two official pages disagree, in the contract's form.

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::Unit;
use im_pricing_core::source::{Claimed, Conflict, Source};
use im_pricing_core::terms::Named;
use im_pricing_core::text::Language;
use serde::{Serialize, Serializer};

/// One conflict about one edition.
#[derive(Serialize)]
pub(crate) struct ConflictView {
    /// The line of a quote that it is about; absent where a matrix row holds the conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<&'static str>,
    edition: Option<Edition>,
    taken: ClaimedView,
    source: Source,
    other: ClaimedView,
    other_source: Source,
    why: &'static str,
    #[serde(skip)]
    pub(crate) id: &'static str,
}

/// What a page says, a number as a number.
struct ClaimedView {
    value: Claimed,
    language: &'static Language,
}

impl Serialize for ClaimedView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Claimed::Cell(cell) => cell.serialize(serializer),
            Claimed::Price(price) => price.serialize(serializer),
            Claimed::Words(words) => serializer.serialize_str(self.language.words(words)),
        }
    }
}

impl ClaimedView {
    fn text(&self, unit: Unit) -> String {
        match self.value {
            Claimed::Cell(cell) => cell.text(unit, self.language, ','),
            Claimed::Price(price) => format!("{price} USD"),
            Claimed::Words(words) => self.language.words(words).to_owned(),
        }
    }
}

impl ConflictView {
    /// One view for each edition that `conflict` concerns, or a single one without an edition.
    pub(crate) fn all(conflict: &'static Conflict, language: &'static Language) -> Vec<Self> {
        let view = |edition| Self {
            about: None,
            edition,
            taken: ClaimedView {
                value: conflict.taken.value,
                language,
            },
            source: conflict.taken.source,
            other: ClaimedView {
                value: conflict.other.value,
                language,
            },
            other_source: conflict.other.source,
            why: language.words(conflict.why),
            id: conflict.id,
        };
        if conflict.editions.is_empty() {
            return vec![view(None)];
        }
        conflict
            .editions
            .iter()
            .map(|edition| view(Some(*edition)))
            .collect()
    }

    /// `[C1] Label, Free Edition: 100 (page) ≠ 10,000 (other page). Why.`
    fn sentence(&self, editions: &str, label: &str, unit: Unit) -> String {
        let (taken, other) = (self.taken.text(unit), self.other.text(unit));
        format!(
            "[{}] {label}{editions}: {taken} ({}) ≠ {other} ({}). {}",
            self.id, self.source, self.other_source, self.why,
        )
    }
}

/// A sentence for each conflict, the editions that it concerns in one.
pub(crate) fn sentences(
    views: &[ConflictView],
    label: impl Fn(&ConflictView) -> &'static str,
    unit: Unit,
    language: &Language,
) -> Vec<String> {
    let conflicts = views.chunk_by(|one, next| one.id == next.id);
    let sentence = |views: &[ConflictView]| {
        let editions = views.iter().filter_map(|view| view.edition);
        let names: Vec<_> = editions.map(|edition| edition.name_in(language)).collect();
        let editions: String = names.iter().flat_map(|name| [", ", name]).collect();
        let first = views.first()?;
        Some(first.sentence(&editions, label(first), unit))
    };
    conflicts.filter_map(sentence).collect()
}
