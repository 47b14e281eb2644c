//! The conflicts: two values that differ, the one taken being the one in use.

use super::catalog::Catalog;
use super::dates::comparable;
use super::matrix::unfit;
use super::parse::{Claim, Conflict, Word};
use super::report::{Page, Report};
use super::value::Value;
use super::vocabulary::{ADD_ONS, EDITIONS, METRICS};

/// Checks `conflicts.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.conflicts.page;
    let conflicts = &catalog.conflicts.data.conflict;
    report.unique(page, conflicts.iter().map(|it| &it.id), "conflict");
    for conflict in conflicts {
        report.known_in_order(page, &conflict.editions, EDITIONS, "edition");
        if let Some(why_as) = &conflict.why_as {
            let reason =
                |it: &&Conflict| it.id.get_ref() == why_as.get_ref() && it.why_as.is_none();
            if conflicts.iter().find(reason).is_none() {
                report.at(
                    page,
                    why_as,
                    "no conflict of this id has a reason: name one that has",
                );
            }
        }
        if let Some(since) = &conflict.since {
            report.dated(page, since);
        }
        check_about(catalog, page, conflict, report);
        check_claims(catalog, page, conflict, report);
    }
}

/// The subject exists.
fn check_about(catalog: &Catalog, page: &Page, conflict: &Conflict, report: &mut Report) {
    let about = conflict.about.get_ref();
    let mut conditions = catalog.conditions.data.condition.iter();
    let known = match about.split_once('.') {
        Some(("plan", edition)) => EDITIONS.contains(&edition),
        Some(("overage", metric)) => METRICS.contains(&metric),
        Some(("add_on", key)) => ADD_ONS.contains(&key),
        Some(_) => false,
        None => catalog.row(about).is_some() || conditions.any(|it| it.id.get_ref() == about),
    };
    if !known {
        let message = format!("`{about}` is no row, no line and no condition: name one");
        report.at(page, &conflict.about, message);
    }
}

fn check_claims(catalog: &Catalog, page: &Page, conflict: &Conflict, report: &mut Report) {
    let Conflict { taken, other, .. } = conflict;
    for claim in [taken, other] {
        let Claim {
            cell,
            price,
            words,
            source,
        } = claim;
        let said = [cell.is_some(), price.is_some(), words.is_some()];
        if said.iter().filter(|it| **it).count() != 1 {
            let message = "write one of `cell`, `price` and `words` beside the source";
            report.at(page, source, message);
            return;
        }
    }
    if let (Some(cell), Some(rejected)) = (&taken.cell, &other.cell) {
        if cell.get_ref() == rejected.get_ref() {
            report.at(page, rejected, EQUAL);
        }
        check_cells(catalog, page, conflict, report);
    } else if let (Some(price), Some(rejected)) = (&taken.price, &other.price) {
        let valid = report.priced(page, price) & report.priced(page, rejected);
        if valid && comparable(price.get_ref()) == comparable(rejected.get_ref()) {
            report.at(page, rejected, EQUAL);
        }
        check_price(catalog, page, conflict, price, report);
    } else if let (Some(words), Some(rejected)) = (&taken.words, &other.words) {
        check_words(catalog, page, words, rejected, report);
    } else {
        let message = "both sides say the same kind of thing: two cells, two prices or two texts";
        report.at(page, &other.source, message);
    }
}

const EQUAL: &str = "both sides say the same: that is no conflict, remove it";

fn check_cells(catalog: &Catalog, page: &Page, conflict: &Conflict, report: &mut Report) {
    let Some(row) = catalog.row(conflict.about.get_ref()) else {
        let message = "a cell belongs to a row of the matrix: name the row";
        report.at(page, &conflict.about, message);
        return;
    };
    if conflict.editions.is_empty() {
        report.at(
            page,
            &conflict.about,
            "name the editions whose cells these are",
        );
    }
    let cells = [&conflict.taken.cell, &conflict.other.cell];
    for cell in cells.into_iter().flatten() {
        if let Some(expected) = unfit(cell.get_ref(), row) {
            let message = format!(
                "`{}` does not fit the row: write {expected}",
                cell.get_ref()
            );
            report.at(page, cell, message);
        }
    }
    let Some(taken) = &conflict.taken.cell else {
        return;
    };
    for edition in &conflict.editions {
        if let Some(cell) = row.cell(edition.get_ref())
            && cell != taken.get_ref()
        {
            let message = format!(
                "the matrix has {cell} for `{}`, not {}: correct the one that is wrong",
                edition.get_ref(),
                taken.get_ref()
            );
            report.at(page, taken, message);
        }
    }
}

/// The price taken is the one in the newest book.
fn check_price(
    catalog: &Catalog,
    page: &Page,
    conflict: &Conflict,
    taken: &Word,
    report: &mut Report,
) {
    let about = conflict.about.get_ref();
    if !about.contains('.') {
        return;
    }
    if conflict.editions.is_empty() {
        report.at(
            page,
            &conflict.about,
            "name the editions whose price this is",
        );
    }
    let tier = conflict
        .tier
        .as_ref()
        .map(|it| Value::to_string(it.get_ref()));
    for edition in &conflict.editions {
        let price = catalog.price(edition.get_ref(), about, tier.as_deref());
        let Some(price) = price else {
            let message = format!(
                "the newest book has no such price for `{}`",
                edition.get_ref()
            );
            report.at(page, edition, message);
            continue;
        };
        if comparable(price) != comparable(taken.get_ref()) {
            let message = format!(
                "the newest book has {price} for `{}`, not {}: correct the one that is wrong",
                edition.get_ref(),
                taken.get_ref()
            );
            report.at(page, taken, message);
        }
    }
}

/// Two texts differ in every language.
fn check_words(catalog: &Catalog, page: &Page, taken: &Word, other: &Word, report: &mut Report) {
    for language in &catalog.languages {
        let claims = &language.data.claim;
        let words = |key: &Word| {
            let mut found = claims.iter();
            found
                .find(|(it, _)| it.get_ref() == key.get_ref())
                .map(|(_, text)| text.get_ref())
        };
        if words(taken).is_some() && words(taken) == words(other) {
            report.at(page, other, EQUAL);
        }
    }
}
