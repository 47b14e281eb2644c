//! Sources: each reference names a document and a section that exist, and each of them is used.

use std::collections::BTreeSet;

use super::catalog::Catalog;
use super::parse::{Book, Document, Word};
use super::report::{Page, Report};

/// Checks the documents, and every reference to them.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    check_documents(catalog, report);
    let documents = &catalog.sources.data.document;
    let mut used = BTreeSet::new();
    for (page, reference) in references(catalog) {
        let Some((id, section)) = reference.get_ref().split_once('#') else {
            let message = "a source is written \"document#section\"";
            report.at(page, reference, message);
            continue;
        };
        match documents.iter().find(|it| it.id.get_ref() == id) {
            None => {
                let message =
                    format!("no document `{id}`: name one of sources.toml or add it there");
                report.at(page, reference, message);
            }
            Some(document) if !document.sections.contains_key(section) => {
                let message = format!("`{id}` has no section `{section}`: add it in sources.toml");
                report.at(page, reference, message);
            }
            Some(_) => {
                used.insert((id, section));
            }
        }
    }
    for document in documents {
        for (section, title) in &document.sections {
            if !used.contains(&(document.id.get_ref().as_str(), section.as_str())) {
                let id = document.id.get_ref();
                let message = format!("nothing refers to `{id}#{section}`: remove it");
                report.at(&catalog.sources.page, title, message);
            }
        }
    }
}

fn check_documents(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.sources.page;
    let documents = &catalog.sources.data.document;
    report.unique(page, documents.iter().map(|it| &it.id), "document");
    for Document {
        id,
        title,
        url,
        as_of,
        languages,
        sections,
    } in documents
    {
        if title.get_ref().is_empty() || sections.is_empty() || languages.is_empty() {
            let message = "a document has a title, at least one section and the languages read";
            report.at(page, id, message);
        }
        report.known_in_order(page, languages, &["en", "ko", "zh", "ja"], "language");
        report.dated(page, as_of);
        check_link(page, url.as_ref(), report);
    }
}

/// Checks that an address is one a browser opens safely.
pub(crate) fn check_link(page: &Page, link: Option<&Word>, report: &mut Report) {
    if let Some(link) = link
        && !link.get_ref().starts_with("https://")
    {
        report.at(page, link, "an address starts with https://");
    }
}

/// Every reference of the data, with the file it stands in.
fn references(catalog: &Catalog) -> Vec<(&Page, &Word)> {
    let mut found = Vec::new();
    for book in &catalog.books {
        found.extend(of_book(&book.data).into_iter().map(|it| (&book.page, it)));
    }
    let matrix = &catalog.matrix.data;
    let in_matrix = [&matrix.cutover.source]
        .into_iter()
        .chain(matrix.row.iter().flat_map(|it| it.sources.get_ref()))
        .chain(matrix.idc_rule.iter().map(|it| &it.source))
        .chain(matrix.feature_ceiling.iter().map(|it| &it.source))
        .chain(matrix.footnote.iter().map(|it| &it.source));
    found.extend(in_matrix.map(|it| (&catalog.matrix.page, it)));
    let conflicts = catalog.conflicts.data.conflict.iter();
    let claims = conflicts.flat_map(|it| [&it.taken, &it.other]);
    found.extend(claims.map(|it| (&catalog.conflicts.page, &it.source)));
    let conditions = catalog.conditions.data.condition.iter();
    found.extend(conditions.map(|it| (&catalog.conditions.page, &it.source)));
    let readings = catalog.readings.data.reading.iter();
    found.extend(readings.map(|it| (&catalog.readings.page, &it.source)));
    let rules = catalog.rules.data.rule.iter();
    let of_rules = rules.flat_map(|it| it.sources.get_ref());
    found.extend(of_rules.map(|it| (&catalog.rules.page, it)));
    let trials = &catalog.trials.data;
    let of_trials = [&trials.source, &trials.first_day_source];
    found.extend(of_trials.map(|it| (&catalog.trials.page, it)));
    let aliases = &catalog.aliases;
    let names = aliases.data.alias.iter().flat_map(|it| &it.names);
    let of_pages = |source: &Word| {
        aliases
            .data
            .page
            .iter()
            .any(|it| it.id.get_ref() == source.get_ref())
    };
    let elsewhere = names.map(|it| &it.source).filter(|it| !of_pages(it));
    found.extend(elsewhere.map(|it| (&aliases.page, it)));
    found
}

fn of_book(book: &Book) -> Vec<&Word> {
    let mut found = vec![&book.first_month.source];
    found.extend(book.history.iter().map(|it| &it.source));
    for plan in &book.plan {
        found.push(&plan.fee.source);
        found.extend(plan.overages.iter().map(|it| &it.source));
        found.extend(plan.add_ons.iter().map(|it| &it.source));
    }
    found
}
