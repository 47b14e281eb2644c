//! The price books: each is whole, its dates and amounts are plausible, no two overlap.

use super::catalog::{Catalog, File};
use super::dates::{comparable, is_more};
use super::parse::{Book, FirstMonth, Overage, Plan, Word};
use super::report::{Page, Report};
use super::vocabulary::{EDITIONS, METRICS, MODES, quota_row};

/// Checks all books; add-ons are checked with the offers.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    for mode in MODES {
        if !catalog
            .books
            .iter()
            .any(|it| it.data.mode.get_ref() == mode)
        {
            let message = format!("there is no book of the billing mode `{mode}`: add one");
            report.at_line("matrix.toml", 1, message);
        }
    }
    for (file, next) in catalog.books.iter().zip(catalog.books.iter().skip(1)) {
        let (book, later) = (&file.data, &next.data);
        if book.mode == later.mode && book.documented.get_ref() == later.documented.get_ref() {
            let message = format!(
                "{} has the same date: keep one book of a day",
                file.page.name
            );
            report.at(&next.page, &later.documented, message);
        }
    }
    for file in &catalog.books {
        check_head(catalog, file, report);
        check_first_month(file, report);
        check_history(catalog, file, report);
        check_editions(catalog, file, report);
        for plan in &file.data.plan {
            check_plan(catalog, &file.page, plan, report);
        }
        check_fees(file, report);
    }
}

fn check_head(catalog: &Catalog, File { page, data }: &File<Book>, report: &mut Report) {
    let Book {
        id,
        mode,
        documented,
        ..
    } = data;
    report.known(page, mode, MODES, "billing mode");
    if report.dated(page, documented)
        && documented.get_ref() > catalog.matrix.data.last_confirmed.get_ref()
    {
        let message = "the book is newer than `last_confirmed` of matrix.toml: move that date on";
        report.at(page, documented, message);
    }
    let expected = format!("{}-{}", mode.get_ref(), documented.get_ref());
    if *id.get_ref() != expected || page.name != format!("{expected}.toml") {
        let message =
            format!("the book of this mode and date is called `{expected}`, and so is its file");
        report.at(page, id, message);
    }
}

fn check_first_month(File { page, data }: &File<Book>, report: &mut Report) {
    let FirstMonth { rule, since, .. } = &data.first_month;
    let rules = ["by_day", "free", "unstated"];
    if !report.known(page, rule, &rules, "rule") {
        return;
    }
    match (rule.get_ref() == "free", since) {
        (false, Some(since)) => {
            report.at(
                page,
                since,
                "only the rule \"free\" has a `since`: remove it",
            );
        }
        (true, None) => {
            let message = "the rule \"free\" needs `since`, the first day it is documented for";
            report.at(page, rule, message);
        }
        (true, Some(since)) => {
            let dated = report.dated(page, since);
            if dated && since.get_ref() < data.documented.get_ref() {
                let message = "`since` is before the book's own date: correct one of them";
                report.at(page, since, message);
            }
        }
        (false, None) => {}
    }
}

/// A note belongs to the book that is in force on its day.
fn check_history(catalog: &Catalog, file: &File<Book>, report: &mut Report) {
    let book = &file.data;
    let mut later = catalog.books.iter().map(|it| &it.data);
    let next = later
        .find(|it| it.mode == book.mode && it.documented.get_ref() > book.documented.get_ref());
    for note in &book.history {
        if !report.dated(&file.page, &note.documented) {
            continue;
        }
        let day = note.documented.get_ref();
        let before = day < book.documented.get_ref();
        if before || next.is_some_and(|it| day >= it.documented.get_ref()) {
            let message = "the note is of a day on which another book is in force: move it there";
            report.at(&file.page, &note.documented, message);
        }
    }
}

fn check_editions(catalog: &Catalog, File { page, data }: &File<Book>, report: &mut Report) {
    let mode = data.mode.get_ref();
    let own = |edition: &&&str| catalog.mode_of(edition) == Some(mode);
    let editions: Vec<&str> = EDITIONS.iter().filter(own).copied().collect();
    let priced: Vec<Word> = data.plan.iter().map(|it| it.edition.clone()).collect();
    report.known_in_order(page, &priced, &editions, "edition of this billing mode");
    for edition in editions {
        if !priced.iter().any(|it| it.get_ref() == edition) {
            let message = format!("no [[plan]] of the edition `{edition}`: add it");
            report.at(page, &data.id, message);
        }
    }
}

fn check_plan(catalog: &Catalog, page: &Page, plan: &Plan, report: &mut Report) {
    let edition = plan.edition.get_ref();
    let fee = &plan.fee.price;
    let is_free = catalog.is_free_tier(edition);
    if report.priced(page, fee) && is_free != (comparable(fee.get_ref()) == Some(0)) {
        let message = "the fee is 0.00 on a free tier, and on no other edition";
        report.at(page, fee, message);
    }
    if is_free {
        if !plan.overages.is_empty() || !plan.add_ons.is_empty() {
            let message = "a free tier has no overages and no add-ons: remove them";
            report.at(page, &plan.edition, message);
        }
        return;
    }
    let metrics: Vec<Word> = plan.overages.iter().map(|it| it.metric.clone()).collect();
    report.known_in_order(page, &metrics, METRICS, "metric");
    for overage in &plan.overages {
        check_overage(catalog, page, edition, overage, report);
    }
    for metric in METRICS {
        let quota = catalog
            .row(quota_row(metric))
            .and_then(|row| row.count(edition));
        if quota.is_some() && !metrics.iter().any(|it| it.get_ref() == metric) {
            let message =
                format!("no price of `{metric}` above the quota of `{edition}`: add the overage");
            report.at(page, &plan.edition, message);
        }
    }
}

fn check_overage(
    catalog: &Catalog,
    page: &Page,
    edition: &str,
    overage: &Overage,
    report: &mut Report,
) {
    let Overage {
        metric,
        block,
        price,
        ..
    } = overage;
    if report.priced(page, price) && comparable(price.get_ref()) == Some(0) {
        report.at(
            page,
            price,
            "usage above a quota costs something: write its price",
        );
    }
    let row = quota_row(metric.get_ref());
    let Some(quota) = catalog.row(row).and_then(|it| it.count(edition)) else {
        let message = format!(
            "`{edition}` has no quota of `{}` (row `{row}`): remove the overage",
            metric.get_ref()
        );
        report.at(page, metric, message);
        return;
    };
    let expected = if catalog.mode_of(edition) == Some("mau") {
        1
    } else {
        quota
    };
    if *block.get_ref() != expected {
        let message = format!(
            "`{}` is sold in blocks of {expected}, not of {}: correct the block",
            metric.get_ref(),
            block.get_ref()
        );
        report.at(page, block, message);
    }
}

/// A larger edition never costs less than a smaller one.
fn check_fees(File { page, data }: &File<Book>, report: &mut Report) {
    for (plan, larger) in data.plan.iter().zip(data.plan.iter().skip(1)) {
        if is_more(plan.fee.price.get_ref(), larger.fee.price.get_ref()) {
            let message = format!(
                "`{}` costs less than the smaller `{}`: correct the price",
                larger.edition.get_ref(),
                plan.edition.get_ref()
            );
            report.at(page, &larger.fee.price, message);
        }
    }
}
