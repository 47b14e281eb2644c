//! The texts of each language: every key of the data, no other, with the same placeholders.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::{Catalog, File};
use super::parse::Word;
use super::parse_texts::Language;
use super::report::{Page, Report};
use super::vocabulary::{
    ADD_ONS, ASSUMPTION_VALUES, ASSUMPTIONS, EDITIONS, IDCS, METRICS, MODES, ROW_GROUPS, TERMS,
    UNITS,
};

/// The section and key of a text.
pub(crate) type Key = (&'static str, String);

/// A name for these keys and page names in this order (FNV-1a): a file of texts with another name belongs to
/// another build.
pub(crate) fn id(keys: &[Key], page_names: &[String]) -> String {
    let keys = keys.iter();
    let keys = keys.flat_map(|(section, key)| [*section, ".", key.as_str(), "\n"]);
    hash(keys.chain(page_names.iter().map(String::as_str)))
}

/// The FNV-1a hash of these words, one behind the other.
pub(crate) fn hash<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let bytes = words.flat_map(str::bytes);
    let id = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |id, byte| {
        (id ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{id:016x}")
}

/// The keys that the data asks for, in the order of the generated tables.
pub(crate) fn keys(catalog: &Catalog) -> Vec<Key> {
    let mut keys = Vec::new();
    for (section, names) in [
        ("edition", EDITIONS),
        ("mode", MODES),
        ("idc", IDCS),
        ("metric", METRICS),
        ("add_on", ADD_ONS),
        ("row_group", ROW_GROUPS),
        ("unit", UNITS),
        ("term", TERMS),
        ("assumption", ASSUMPTIONS),
    ] {
        keys.extend(names.iter().map(|name| (section, (*name).to_owned())));
    }
    let mut add = |section, word: &Word| keys.push((section, word.get_ref().clone()));
    catalog
        .matrix
        .data
        .row
        .iter()
        .for_each(|it| add("row", &it.id));
    catalog
        .matrix
        .data
        .footnote
        .iter()
        .for_each(|it| add("footnote", &it.id));
    let books = catalog.books.iter();
    books
        .flat_map(|it| &it.data.history)
        .for_each(|it| add("history", &it.id));
    for conflict in &catalog.conflicts.data.conflict {
        if conflict.why_as.is_none() {
            add("conflict", &conflict.id);
        }
        let claims = [&conflict.taken, &conflict.other];
        claims
            .iter()
            .filter_map(|it| it.words.as_ref())
            .for_each(|it| add("claim", it));
    }
    for condition in &catalog.conditions.data.condition {
        add("condition", &condition.id);
        condition.items.iter().for_each(|it| add("item", it));
    }
    let readings = catalog.readings.data.reading.iter();
    readings.for_each(|it| add("reading", &it.id));
    for preset in &catalog.presets.data.preset {
        add("preset", &preset.id);
        add("preset_why", &preset.id);
    }
    let mut seen = BTreeSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys
}

/// The text of a key, its placeholders filled from the newest books and the matrix.
pub(crate) fn filled(catalog: &Catalog, language: &Language, (section, key): &Key) -> String {
    let mut filled = lookup(language, section, key)
        .map_or("", |it| it.get_ref())
        .to_owned();
    for placeholder in placeholders(&filled.clone()).unwrap_or_default() {
        if let Some(value) = value_of(catalog, &placeholder) {
            filled = filled.replace(&format!("{{{placeholder}}}"), &value);
        }
    }
    filled
}

/// Checks every language against the data and against the first language.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let keys = keys(catalog);
    let Some(first) = catalog.languages.first() else {
        report.at_line("text/en.toml", 1, "there is no language: add text/en.toml");
        return;
    };
    let mut positions = BTreeMap::new();
    for language in &catalog.languages {
        let position = &language.data.position;
        if let Some(other) = positions.insert(*position.get_ref(), &language.page.name) {
            let message = format!("{other} has the same position: give each language its own");
            report.at(&language.page, position, message);
        }
        check_keys(language, &keys, report);
        check_placeholders(catalog, first, language, report);
    }
}

fn check_keys(language: &File<Language>, keys: &[Key], report: &mut Report) {
    let File { page, data } = language;
    for (section, key) in keys {
        if lookup(data, section, key).is_none() {
            let message = format!("no text for `{key}` in [{section}]: add it to this language");
            report.at_line(&page.name, section_line(page, data, section), message);
        }
    }
    for (section, texts) in data.sections() {
        for (key, text) in texts {
            if !keys.contains(&(section, key.get_ref().clone())) {
                let message = format!(
                    "nothing uses the text `{key}` of [{section}]: remove it",
                    key = key.get_ref()
                );
                report.at(page, key, message);
            }
            if text.get_ref().trim().is_empty() {
                report.at(page, text, "the text is empty: write it");
            }
        }
    }
}

/// The line of the first text of a section, as the place to add another.
fn section_line(page: &Page, language: &Language, section: &str) -> usize {
    let mut sections = language.sections().into_iter();
    let texts = sections.find(|(name, _)| *name == section);
    let keys = texts.into_iter().flat_map(|(_, texts)| texts.keys());
    keys.map(|key| page.line(key)).min().unwrap_or(1)
}

fn check_placeholders(
    catalog: &Catalog,
    first: &File<Language>,
    language: &File<Language>,
    report: &mut Report,
) {
    for (section, texts) in language.data.sections() {
        for (key, text) in texts {
            let Some(found) = placeholders(text.get_ref()) else {
                report.at(&language.page, text, "a brace is not closed: write {name}");
                continue;
            };
            let known =
                |it: &&String| is_filled_later(section, it) || value_of(catalog, it).is_some();
            if let Some(unknown) = found.iter().find(|it| !known(it)) {
                let message = format!(
                    "`{{{unknown}}}` names nothing: write {{price:edition.add_on.tier}}, \
                     {{price:edition.overage.metric}}, {{price:edition.plan}} or {{cell:row.edition}}"
                );
                report.at(&language.page, text, message);
                continue;
            }
            let model = lookup(&first.data, section, key.get_ref());
            let model = model.and_then(|it| placeholders(it.get_ref()));
            if model.is_some_and(|model| model != found) {
                let message = format!(
                    "the placeholders of `{}` differ from {}: use the same ones",
                    key.get_ref(),
                    first.page.name
                );
                report.at(&language.page, text, message);
            }
        }
    }
}

/// Whether a placeholder is filled when the text is shown, and not when the core is built.
fn is_filled_later(section: &str, placeholder: &str) -> bool {
    match section {
        "unit" => placeholder == "n",
        "assumption" => ASSUMPTION_VALUES.contains(&placeholder),
        _ => false,
    }
}

fn lookup<'a>(language: &'a Language, section: &str, key: &str) -> Option<&'a Word> {
    let mut sections = language.sections().into_iter();
    let (_, texts) = sections.find(|(name, _)| *name == section)?;
    let mut texts = texts.iter();
    texts
        .find(|(it, _)| it.get_ref() == key)
        .map(|(_, text)| text)
}

/// What stands between braces, sorted; `None` when a brace has no partner.
fn placeholders(text: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        if before.contains('}') || name.contains('{') {
            return None;
        }
        found.push(name.to_owned());
        rest = after;
    }
    found.sort();
    (!rest.contains('}')).then_some(found)
}

/// The words for `price:pro.retention.30` or `cell:free_dau.pro`.
fn value_of(catalog: &Catalog, placeholder: &str) -> Option<String> {
    let (kind, path) = placeholder.split_once(':')?;
    let mut parts = path.split('.');
    match (
        kind,
        parts.next()?,
        parts.next()?,
        parts.next(),
        parts.next(),
    ) {
        ("price", edition, "plan", None, None) => catalog.price(edition, "plan", None),
        ("price", edition, "overage", Some(metric), None) => {
            catalog.price(edition, &format!("overage.{metric}"), None)
        }
        ("price", edition, add_on, tier @ Some(_), None) => {
            catalog.price(edition, &format!("add_on.{add_on}"), tier)
        }
        ("cell", row, edition, None, None) => {
            return Some(grouped(catalog.row(row)?.count(edition)?, ","));
        }
        _ => None,
    }
    .map(str::to_owned)
}

/// `10000` as `10,000`, with the given mark.
pub(crate) fn grouped(count: u64, mark: &str) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len().saturating_sub(index).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}
