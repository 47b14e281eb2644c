//! That two official pages disagree about a row of the matrix. What they say comes later.

use im_pricing_core::matrix::Row;
use im_pricing_core::source::Conflict;
use im_pricing_core::tables::CONFLICTS;
use im_pricing_core::terms::Named;

use crate::text::Texts;

/// A conflict by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConflictName {
    /// Number in the list of conflicts, such as `C4`.
    pub id: &'static str,
    /// What it is about, with the editions concerned.
    pub subject: String,
}

/// The conflicts about a row of the matrix.
pub fn conflicts_of_row(row: &Row, texts: &Texts) -> Vec<ConflictName> {
    let label = texts.lang.words(row.label);
    let concerned = CONFLICTS.iter().filter(|it| it.about == row.id);
    concerned.map(|it| name(it, label, texts)).collect()
}

/// What stands for the conflicts about one row: the first, by the row's name where there are others.
pub fn together(conflicts: &[ConflictName], label: &str) -> Option<ConflictName> {
    let (first, others) = conflicts.split_first()?;
    let subject = if others.is_empty() {
        &first.subject
    } else {
        label
    };
    Some(ConflictName {
        id: first.id,
        subject: subject.to_owned(),
    })
}

/// The conflict about what is called `label`, with the editions that it names.
pub(crate) fn name(conflict: &Conflict, label: &str, texts: &Texts) -> ConflictName {
    let mut subject = label.to_owned();
    for (index, edition) in conflict.editions.iter().enumerate() {
        subject.push_str(if index == 0 { " · " } else { texts.page.comma });
        subject.push_str(edition.name_in(texts.lang));
    }
    ConflictName {
        id: conflict.id,
        subject,
    }
}
