//! Two official pages that disagree, ready to print side by side.

use im_pricing_core::matrix::{Cell, Unit};
use im_pricing_core::source::{Claim, Claimed, Conflict};
use im_pricing_core::tables::{CONFLICTS, ROWS};

use crate::text::Texts;
use crate::view::conflict::{self, ConflictName};
use crate::view::source::SourceModel;
use crate::view::words::money;

/// A conflict, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ConflictModel {
    /// Its number, and what it is about.
    pub(crate) name: ConflictName,
    /// The value that is used.
    pub(crate) taken: ClaimModel,
    /// The value that is not.
    pub(crate) other: ClaimModel,
    /// Why, in a sentence.
    pub(crate) why: &'static str,
}

/// What one page says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ClaimModel {
    /// The value, as the page would print it.
    pub(crate) says: String,
    /// The page.
    pub(crate) source: SourceModel,
}

/// The conflict with this number.
pub(crate) fn conflict(id: &str, texts: &Texts) -> Option<ConflictModel> {
    let found = CONFLICTS.iter().find(|it| it.id == id)?;
    Some(model(found, texts))
}

/// The conflicts about one thing: the id of a row of the matrix, of a line or of a condition.
pub(crate) fn conflicts_about(about: &str, texts: &Texts) -> Vec<ConflictModel> {
    let concerned = CONFLICTS.iter().filter(|it| it.about == about);
    concerned.map(|it| model(it, texts)).collect()
}

/// All conflicts, in the order of their list.
pub(crate) fn all_conflicts(texts: &Texts) -> Vec<ConflictModel> {
    CONFLICTS.iter().map(|it| model(it, texts)).collect()
}

/// A conflict, in words.
pub(crate) fn model(conflict: &Conflict, texts: &Texts) -> ConflictModel {
    let row = ROWS.iter().find(|row| row.id == conflict.about);
    let unit = row.map_or(Unit::None, |row| row.unit);
    ConflictModel {
        name: conflict::name(conflict, &conflict.subject(texts.lang), texts),
        taken: claim(&conflict.taken, unit, texts),
        other: claim(&conflict.other, unit, texts),
        why: texts.lang.words(conflict.why),
    }
}

fn claim(claim: &Claim, unit: Unit, texts: &Texts) -> ClaimModel {
    let says = match claim.value {
        Claimed::Cell(cell) => cell_words(cell, unit, texts),
        Claimed::Price(price) => [&money(price, texts), " ", texts.answer.per_month].concat(),
        Claimed::Words(words) => texts.lang.words(words).to_owned(),
    };
    ClaimModel {
        says,
        source: SourceModel::of(&claim.source, texts.lang),
    }
}

/// The words of a cell, also where the matrix prints a dash.
fn cell_words(cell: Cell, unit: Unit, texts: &Texts) -> String {
    match cell {
        Cell::NotApplicable => texts.matrix.table.does_not_apply.to_owned(),
        _ => cell.text(unit, texts.lang, texts.notation.group),
    }
}

#[cfg(test)]
mod tests {
    use super::{all_conflicts, conflict, conflicts_about};
    use crate::text::every_language;
    use im_pricing_core::tables::CONFLICTS;

    #[test]
    fn every_conflict_shows_both_values_both_sources_and_the_reason() {
        for texts in every_language() {
            let conflicts = all_conflicts(texts);
            assert_eq!(CONFLICTS.len(), conflicts.len());
            for it in conflicts {
                assert!(!it.name.subject.is_empty(), "{it:?}");
                assert!(!it.why.is_empty(), "{it:?}");
                assert!(
                    !it.taken.says.is_empty() && !it.other.says.is_empty(),
                    "{it:?}"
                );
                assert_ne!(it.taken, it.other, "{}", it.name.id);
            }
        }
    }

    #[test]
    fn a_conflict_stands_with_what_it_is_about() {
        for texts in every_language() {
            for it in CONFLICTS {
                let found = conflicts_about(it.about, texts);
                assert!(
                    found.iter().any(|model| model.name.id == it.id),
                    "{}",
                    it.id
                );
            }
            assert!(conflicts_about("no_such_row", texts).is_empty());
            assert_eq!(None, conflict("C0", texts));
        }
    }
}
