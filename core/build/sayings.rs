//! What each section of a page says, in each language: every section of `sources.toml`, no other.

use std::collections::BTreeMap;

use super::catalog::{Catalog, File};
use super::parse::Word;
use super::parse_cases::Sayings;
use super::report::Report;
use super::texts;

/// The longest text, in characters: it is read beside a price.
const LONGEST: usize = 240;

/// The sections in the order of the generated tables: the document's id and the section's.
pub(crate) fn keys(catalog: &Catalog) -> Vec<(&str, &str)> {
    let documents = catalog.sources.data.document.iter();
    let of_document = documents.flat_map(|it| {
        let sections = it.sections.keys();
        sections.map(|section| (it.id.get_ref().as_str(), section.as_str()))
    });
    of_document.collect()
}

/// A name for these sections in this order.
pub(crate) fn id(keys: &[(&str, &str)]) -> String {
    texts::hash(
        keys.iter()
            .flat_map(|(id, section)| [*id, "#", section, "\n"]),
    )
}

/// What `section` of the document `id` says.
pub(crate) fn lookup<'a>(sayings: &'a Sayings, (id, section): (&str, &str)) -> Option<&'a Word> {
    let (_, sections) = sayings.iter().find(|(it, _)| it.get_ref() == id)?;
    let mut sections = sections.iter();
    sections
        .find(|(it, _)| it.get_ref() == section)
        .map(|(_, text)| text)
}

/// Checks that each language says all of it.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    for language in &catalog.languages {
        let name = language.page.name.replace("text/", "says/");
        match catalog.sayings.get(&name) {
            Some(file) => check_file(&keys(catalog), file, report),
            None => report.at_line(&name, 1, "the file is missing: add it"),
        }
    }
    for (name, file) in &catalog.sayings {
        let language = name.replace("says/", "text/");
        if !catalog.languages.iter().any(|it| it.page.name == language) {
            let message = format!("there is no {language}: add it or remove this file");
            report.at_line(&file.page.name, 1, message);
        }
    }
}

fn check_file(keys: &[(&str, &str)], file: &File<Sayings>, report: &mut Report) {
    let File { page, data } = file;
    for key in keys {
        if lookup(data, *key).is_none() {
            let (id, section) = key;
            let message =
                format!("nothing is told of `{id}#{section}`: say in own words what it says");
            let first = data.keys().find(|it| it.get_ref() == id);
            report.at_line(&page.name, first.map_or(1, |it| page.line(it)), message);
        }
    }
    let mut seen = BTreeMap::new();
    for (id, sections) in data {
        for (section, text) in sections {
            let (id, name) = (id.get_ref(), section.get_ref());
            if !keys.contains(&(id, name)) {
                let message = format!("sources.toml has no `{id}#{name}`: remove it");
                report.at(page, section, message);
            }
            let words = text.get_ref();
            let length = words.chars().count();
            if words.trim().is_empty() {
                report.at(page, text, "the text is empty: write it");
            } else if length > LONGEST {
                let message = format!("the text has {length} characters: at most {LONGEST}");
                report.at(page, text, message);
            } else if let Some(other) = seen.insert(words, (id, name)) {
                let message = format!("`{}#{}` says the same: tell them apart", other.0, other.1);
                report.at(page, text, message);
            }
        }
    }
}
