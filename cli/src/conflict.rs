//! Where two official pages disagree, as sentences.

use im_pricing_core::listing::ConflictEntry;
use im_pricing_core::matrix::Unit;
use im_pricing_core::terms::Named;
use im_pricing_core::text::Language;

/// `[C1] Label, Free Edition: 100 (page) ≠ 10,000 (other page). Why.`
fn sentence(conflict: &ConflictEntry, editions: &str, label: &str, unit: Unit) -> String {
    let (taken, other) = (conflict.taken.text(unit), conflict.other.text(unit));
    format!(
        "[{}] {label}{editions}: {taken} ({}) ≠ {other} ({}). {}",
        conflict.id, conflict.source, conflict.other_source, conflict.why,
    )
}

/// A sentence for each conflict, the editions that it concerns in one.
pub(crate) fn sentences(
    entries: &[ConflictEntry],
    label: impl Fn(&ConflictEntry) -> &'static str,
    unit: Unit,
    language: &Language,
) -> Vec<String> {
    let conflicts = entries.chunk_by(|one, next| one.id == next.id);
    let sentence = |entries: &[ConflictEntry]| {
        let editions = entries.iter().filter_map(|entry| entry.edition);
        let names: Vec<_> = editions.map(|edition| edition.name_in(language)).collect();
        let editions: String = names.iter().flat_map(|name| [", ", name]).collect();
        let first = entries.first()?;
        Some(sentence(first, &editions, label(first), unit))
    };
    conflicts.filter_map(sentence).collect()
}
