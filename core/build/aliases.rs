//! Other names: of something that exists, in a language that exists, each found once.

use std::collections::BTreeMap;

use super::catalog::Catalog;
use super::parse::Word;
use super::parse_cases::{Alias, NamesPage};
use super::report::Report;
use super::vocabulary::EDITIONS;

/// Checks `aliases.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.aliases.page;
    let aliases = &catalog.aliases.data;
    report.unique(page, aliases.page.iter().map(|it| &it.id), "page");
    for NamesPage { id, title, as_of } in &aliases.page {
        report.dated(page, as_of);
        if title.get_ref().is_empty() {
            report.at(page, title, "a page has a title: write it");
        }
        let mut sources = aliases.alias.iter().flat_map(|it| &it.names);
        if !sources.any(|it| it.source.get_ref() == id.get_ref()) {
            let message = format!("no name comes from the page `{}`: remove it", id.get_ref());
            report.at(page, id, message);
        }
    }
    for alias in &aliases.alias {
        check_subjects(catalog, alias, report);
    }
    check_names(catalog, report);
}

fn check_subjects(catalog: &Catalog, alias: &Alias, report: &mut Report) {
    let page = &catalog.aliases.page;
    if alias.of.get_ref().is_empty() || alias.names.is_empty() {
        let message = "an alias names at least one edition or row, and has at least one name";
        report.at(page, &alias.of, message);
    }
    report.unique(page, alias.of.get_ref().iter(), "subject");
    for subject in alias.of.get_ref() {
        let id = subject.get_ref().as_str();
        if !EDITIONS.contains(&id) && catalog.row(id).is_none() {
            let message = format!("`{id}` is no edition and no row: name one");
            report.at(page, subject, message);
        }
    }
}

/// Each name is new: it stands once, and is not what a language calls something anyway.
fn check_names(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.aliases.page;
    let tags: Vec<&str> = catalog.languages.iter().map(tag).collect();
    let mut seen = BTreeMap::new();
    for language in &catalog.languages {
        for (_, name) in language.data.edition.iter().chain(&language.data.row) {
            seen.insert(folded(name), tag(language));
        }
    }
    for name in catalog.aliases.data.alias.iter().flat_map(|it| &it.names) {
        report.known(page, &name.lang, &tags, "language");
        if name.name.get_ref().trim().is_empty() {
            report.at(page, &name.name, "the name is empty: write it");
        } else if let Some(place) = seen.insert(folded(&name.name), "aliases") {
            let name_text = name.name.get_ref();
            let message = format!("`{name_text}` stands in {place}.toml already: remove it here");
            report.at(page, &name.name, message);
        }
    }
}

/// The tag of a language's file.
fn tag<T>(file: &super::catalog::File<T>) -> &str {
    file.page
        .name
        .trim_start_matches("text/")
        .trim_end_matches(".toml")
}

/// A name as it is compared: without spaces, in small letters.
fn folded(name: &Word) -> String {
    let letters = name.get_ref().chars().filter(|it| !it.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}
