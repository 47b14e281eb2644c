//! The matrix: editions, rows, footnotes and what the rules must know besides.

use super::catalog::Catalog;
use super::parse::{Row, Word};
use super::report::{Page, Report};
use super::value::Value;
use super::vocabulary::{
    EDITIONS, FEATURES, IDCS, METRICS, MODES, NEEDS, ROW_GROUPS, UNITS, position, quota_row,
};

/// Checks `matrix.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    check_dates(catalog, report);
    check_editions(catalog, report);
    for row in &catalog.matrix.data.row {
        check_row(catalog, row, report);
    }
    check_rows_together(catalog, report);
    check_footnotes(catalog, report);
    check_idc_rules(catalog, report);
    for ceiling in &catalog.matrix.data.feature_ceiling {
        let page = &catalog.matrix.page;
        report.known(page, &ceiling.feature, FEATURES, "feature");
        report.known(page, &ceiling.need, NEEDS, "need");
        if *ceiling.works_up_to.get_ref() == 0 {
            report.at(
                page,
                &ceiling.works_up_to,
                "a feature works up to a size above 0",
            );
        }
    }
}

fn check_dates(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    let matrix = &catalog.matrix.data;
    report.dated(page, &matrix.last_confirmed);
    report.dated(page, &matrix.cutover.date);
    report.known_in_order(page, &matrix.cutover.idcs, IDCS, "data centre");
    let mut books = catalog.books.iter();
    let first = books.find(|book| book.data.mode.get_ref() == "mau");
    if first.is_some_and(|it| it.data.documented.get_ref() != matrix.cutover.date.get_ref()) {
        let message = "the first mau book is not of this day: correct the one that is wrong";
        report.at(page, &matrix.cutover.date, message);
    }
}

fn check_editions(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    let editions = &catalog.matrix.data.edition;
    let ids: Vec<Word> = editions.iter().map(|it| it.id.clone()).collect();
    report.known_in_order(page, &ids, EDITIONS, "edition");
    for edition in EDITIONS {
        if !editions.iter().any(|it| it.id.get_ref() == edition) {
            let message = format!("the edition `{edition}` is missing: add its [[edition]]");
            report.at_line(&page.name, 1, message);
        }
    }
    for edition in editions {
        report.known(page, &edition.mode, MODES, "billing mode");
        if edition.one_month && !edition.free_tier {
            let message = "only a free tier expires after a month";
            report.at(page, &edition.id, message);
        }
    }
}

fn check_row(catalog: &Catalog, row: &Row, report: &mut Report) {
    let page = &catalog.matrix.page;
    report.known(page, &row.group, ROW_GROUPS, "group");
    report.known(page, &row.unit, UNITS, "unit");
    let optional = |names, what, word: Option<&Word>, report: &mut Report| {
        word.is_none_or(|word| report.known(page, word, names, what))
    };
    optional(NEEDS, "need", row.need.as_ref(), report);
    optional(FEATURES, "feature", row.feature.as_ref(), report);
    optional(METRICS, "metric", row.caps.as_ref(), report);
    if row.sources.get_ref().is_empty() {
        report.at(page, &row.sources, "a row has at least one source");
    }
    let cells = row.cells.get_ref();
    if cells.len() != EDITIONS.len() {
        let message = format!(
            "{} cells: write one for each of {}",
            cells.len(),
            EDITIONS.join(", ")
        );
        report.at(page, &row.cells, message);
    }
    let feature = row.group.get_ref() == "features";
    if feature != (row.unit.get_ref() == "none") {
        report.at(
            page,
            &row.unit,
            "features, and only they, have the unit \"none\"",
        );
    }
    for cell in cells {
        if let Some(expected) = unfit(cell.get_ref(), row) {
            let message = format!(
                "`{}` does not fit the row: write {expected}",
                cell.get_ref()
            );
            report.at(page, cell, message);
        }
    }
}

/// What a cell of `row` may hold, if `cell` is something else.
pub(crate) fn unfit(cell: &Value, row: &Row) -> Option<&'static str> {
    let word = match cell {
        Value::Count(_) => "",
        Value::Word(word) => word.as_str(),
    };
    let (allowed, expected): (&[&str], _) = match row.group.get_ref().as_str() {
        "features" => (
            &["supported", "not_supported", "needs_ticket"],
            "\"supported\", \"not_supported\" or \"needs_ticket\"",
        ),
        "limits" => (&["", "unlimited"], "a number or \"unlimited\""),
        _ => (
            &["", "unlimited", "not_applicable"],
            "a number, \"unlimited\" or \"not_applicable\"",
        ),
    };
    (!allowed.contains(&word)).then_some(expected)
}

fn check_rows_together(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    let rows = &catalog.matrix.data.row;
    report.unique(page, rows.iter().map(|it| &it.id), "row");
    report.unique(
        page,
        rows.iter().filter_map(|it| it.need.as_ref()),
        "row of the need",
    );
    report.unique(
        page,
        rows.iter().filter_map(|it| it.feature.as_ref()),
        "row of the feature",
    );
    let missing = |what: &str, name: &str| format!("no row has {what} = \"{name}\": add it");
    for need in NEEDS {
        if catalog.row_of_need(need).is_none() {
            report.at_line(&page.name, 1, missing("need", need));
        }
    }
    for feature in FEATURES {
        let Some(row) = rows.iter().find(|row| is(row.feature.as_ref(), feature)) else {
            report.at_line(&page.name, 1, missing("feature", feature));
            continue;
        };
        if !EDITIONS.iter().any(|edition| has_feature(row, edition)) {
            let message =
                format!("no edition has `{feature}`: correct the cells or remove the row");
            report.at(page, &row.cells, message);
        }
    }
    for metric in METRICS {
        let quota = catalog.row(quota_row(metric));
        if !quota.is_some_and(|row| is(row.caps.as_ref(), metric)) {
            let message = format!(
                "no row `{}` with caps = \"{metric}\": add it",
                quota_row(metric)
            );
            report.at_line(&page.name, 1, message);
        }
    }
}

fn is(word: Option<&Word>, name: &str) -> bool {
    word.is_some_and(|it| it.get_ref() == name)
}

fn has_feature(row: &Row, edition: &str) -> bool {
    let without = Value::Word("not_supported".to_owned());
    row.cell(edition).is_some_and(|cell| *cell != without)
}

fn check_footnotes(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    let matrix = &catalog.matrix.data;
    report.unique(page, matrix.footnote.iter().map(|it| &it.id), "footnote");
    for row in &matrix.row {
        report.unique(page, row.footnotes.iter(), "footnote of the row");
        for footnote in &row.footnotes {
            if !matrix
                .footnote
                .iter()
                .any(|it| it.id.get_ref() == footnote.get_ref())
            {
                let message = format!("no footnote `{}`: add its [[footnote]]", footnote.get_ref());
                report.at(page, footnote, message);
            }
        }
    }
    for footnote in &matrix.footnote {
        report.known_in_order(page, &footnote.editions, EDITIONS, "edition");
        let id = footnote.id.get_ref();
        let mut used = matrix.row.iter().flat_map(|it| &it.footnotes);
        if !used.any(|it| it.get_ref() == id) {
            report.at(
                page,
                &footnote.id,
                format!("no row has the footnote `{id}`: remove it"),
            );
        }
    }
}

fn check_idc_rules(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    for rule in &catalog.matrix.data.idc_rule {
        report.known_in_order(page, &rule.idcs, IDCS, "data centre");
        report.known_in_order(page, &rule.editions, EDITIONS, "edition");
        if !report.known(page, &rule.feature, FEATURES, "feature") {
            continue;
        }
        check_idc_rule_cells(catalog, page, &rule.feature, &rule.editions, report);
    }
    let rules = catalog.matrix.data.idc_rule.iter();
    let mut seen: Vec<(&str, &str, &str)> = Vec::new();
    for rule in rules {
        for (edition, idc) in rule
            .editions
            .iter()
            .flat_map(|edition| rule.idcs.iter().map(move |idc| (edition, idc)))
        {
            let case = (
                rule.feature.get_ref().as_str(),
                edition.get_ref().as_str(),
                idc.get_ref().as_str(),
            );
            if seen.contains(&case) {
                let message = "another rule speaks of this edition and data centre: remove one";
                report.at(page, edition, message);
            }
            seen.push(case);
        }
    }
}

fn check_idc_rule_cells(
    catalog: &Catalog,
    page: &Page,
    feature: &Word,
    editions: &[Word],
    report: &mut Report,
) {
    let rows = &catalog.matrix.data.row;
    let Some(row) = rows
        .iter()
        .find(|row| is(row.feature.as_ref(), feature.get_ref()))
    else {
        return;
    };
    for edition in editions {
        let known = position(EDITIONS, edition.get_ref()) < EDITIONS.len();
        if known && !has_feature(row, edition.get_ref()) {
            let message = format!(
                "{} does not have `{}` anywhere: leave it out of the rule",
                edition.get_ref(),
                feature.get_ref()
            );
            report.at(page, edition, message);
        }
    }
}
