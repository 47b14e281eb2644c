//! `im-quote migrate`: moving to the newer billing against staying.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::migrate::{AppMigration, Migration, Pair, irreversible_source, migrate};
use im_pricing_core::problem::{Code, Expected, Problems};
use im_pricing_core::ratio::{MauRatios, RatioError};
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Named, group_digits};

use crate::answer::problem;
use crate::args::Asked;
use crate::compare::extent_words;
use crate::failure::Failure;
use crate::respond::{refuse, respond};
use crate::table::Table;

/// The comparison on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked, ratios: Option<&str>) -> Result<ExitCode, Failure> {
    let ratios = match ratios.map(MauRatios::parse).transpose() {
        Ok(ratios) => ratios,
        Err(error) => return refuse(&refused(error)),
    };
    respond(asked, |scenario| Ok(migrate(scenario, ratios)?), words)
}

fn refused(error: RatioError) -> Problems {
    let code = match error {
        RatioError::NotARatio | RatioError::NotThree => Code::WrongType,
        RatioError::OutOfRange | RatioError::NotAscending => Code::OutOfRange,
    };
    let expected = "three numbers from 1 on, none below the one before it, with at most 2 decimals, such as 3,5,8.5";
    problem("/mau_per_dau", code, Expected::Words(expected))
}

fn words(migration: &Migration) -> String {
    let mut text = format!("Prices of {}, US dollars a month\n", migration.book_date);
    for app in &migration.apps {
        let _ = write!(text, "\n{}", app_words(app));
    }
    text
}

fn app_words(app: &AppMigration) -> String {
    if let Some(reason) = app.reason {
        return format!("{}: nothing to compare: {}\n", app.name, reason.code());
    }
    let mut text = format!("{}: the move cannot be undone", app.name);
    if let Some(source) = irreversible_source() {
        let _ = write!(text, " ({source})");
    }
    text.push_str("\nWhat the month of the move costs is not documented.\n\n");
    let headings = ["From", "To", "Stay", "Move", "Difference", "Break-even MAU"];
    let table = Table {
        headings: headings.map(str::to_owned).to_vec(),
        rows: app.pairs.iter().map(row).collect(),
    };
    text.push_str(&table.to_text());
    for pair in &app.pairs {
        text.push_str(&changes_words(pair));
        for it in &pair.estimates {
            let (from, to) = (pair.from.name_in(&EN), pair.to.name_in(&EN));
            let (Some(mau), Some(totals)) = (it.mau, it.totals) else {
                let ratio = it.ratio.text();
                let _ = writeln!(
                    text,
                    "{from} -> {to}, {} ({ratio} x): does not fit",
                    it.name
                );
                continue;
            };
            let (mau, ratio, total) = (group_digits(mau), it.ratio.text(), totals.exact_total);
            let difference = it.difference.map_or(String::new(), |it| it.to_string());
            let _ = writeln!(
                text,
                "{from} -> {to}, {} ({ratio} x): {mau} a month: {total}, difference {difference}",
                it.name
            );
        }
    }
    text
}

/// What the move adds and takes away.
fn changes_words(pair: &Pair) -> String {
    let mut text = format!("\n{} -> {}\n", pair.from.name_in(&EN), pair.to.name_in(&EN));
    for (what, gain) in [("gains", &pair.gained), ("loses", &pair.lost)] {
        let features = gain.features.iter().chain(&gain.features_by_ticket);
        let mut parts: Vec<_> = features.map(|it| it.name().to_owned()).collect();
        parts.extend(gain.limits.iter().map(|it| {
            let [from, to] = [it.from, it.to].map(extent_words);
            format!("{} {from} -> {to}", it.row)
        }));
        if !parts.is_empty() {
            let _ = writeln!(text, "  {what}: {}", parts.join(", "));
        }
    }
    for it in pair
        .add_ons_lost
        .iter()
        .filter(|it| it.reaches > it.limit_there)
    {
        let [reaches, limit] = [it.reaches, it.limit_there].map(extent_words);
        let bought = if it.bought { ", bought today" } else { "" };
        let _ = writeln!(
            text,
            "  cannot be bought there: {} (to {reaches} today{bought}; {limit} there)",
            it.add_on
        );
    }
    text
}

fn row(pair: &Pair) -> Vec<String> {
    vec![
        pair.from.name_in(&EN).to_owned(),
        pair.to.name_in(&EN).to_owned(),
        pair.from_totals.exact_total.to_string(),
        pair.to_totals
            .map_or("open".to_owned(), |it| it.exact_total.to_string()),
        pair.difference.map_or(String::new(), |it| it.to_string()),
        pair.break_even_mau.map_or("none".to_owned(), group_digits),
    ]
}
