//! The titles of pages and sections, which are the same in every language.

use std::collections::BTreeSet;

use super::catalog::Catalog;

/// The titles of pages and sections, each once.
pub(crate) fn page_names(catalog: &Catalog) -> Vec<String> {
    let documents = catalog.sources.data.document.iter();
    let names: BTreeSet<String> = documents
        .flat_map(|it| it.sections.values().chain([&it.title]))
        .map(|it| it.get_ref().clone())
        .collect();
    names.into_iter().collect()
}

/// They alone, for who has no language at hand; `first` is the number of the first one among the
/// texts.
pub(crate) fn page_titles(names: &[String], first: usize) -> String {
    format!(
        "/// The titles of pages and sections, from text {first} on.\n\
         pub(crate) static PAGE_NAMES: &[&str] = &{names:?};\n\
         pub(crate) const FIRST_PAGE_NAME: u16 = {first};\n\n"
    )
}
