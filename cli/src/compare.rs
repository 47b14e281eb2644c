//! `im-quote compare`: the quote with what would change it.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::compare::fix::Fix;
use im_pricing_core::compare::gain::Gain;
use im_pricing_core::compare::{AppComparison, Comparison, Ranking, compare};
use im_pricing_core::metric::Extent;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::tables::EN;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Reason;

use crate::args::Asked;
use crate::failure::Failure;
use crate::quote::app_words;
use crate::respond::{IRREVERSIBLE, respond};

/// The comparison on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked) -> Result<ExitCode, Failure> {
    respond(asked, |scenario| Ok(compare(scenario)?), words)
}

fn words(comparison: &Comparison) -> String {
    let quote = &comparison.quote;
    let mut text = format!("Prices of {}, US dollars a month\n", quote.book_date);
    for note in &quote.notes {
        let _ = writeln!(text, "Note: {note}");
    }
    for (app, beside) in quote.apps.iter().zip(&comparison.apps) {
        let _ = write!(text, "\n{}\n", app_words(app));
        if let Some(ranking) = &beside.ranking {
            text.push_str(&ranking_words(ranking));
        }
        if let Some(ranking) = &beside.ranking_after_migration {
            text.push_str("After migration. ");
            text.push_str(IRREVERSIBLE);
            text.push_str(&ranking_words(ranking));
        }
        text.push_str(&beside_words(app, beside));
    }
    text
}

fn ranking_words(ranking: &Ranking) -> String {
    let cheapest = ranking.edition.name_in(&EN);
    let mut text = format!("Cheapest: {cheapest}, {}\n", ranking.exact_total);
    for tie in &ranking.ties {
        let _ = writeln!(
            text,
            "  {} costs the same; the later edition is taken",
            tie.name_in(&EN)
        );
    }
    if let Some(next) = &ranking.runner_up {
        let name = next.edition.name_in(&EN);
        let _ = write!(text, "  {name}: {} more", next.margin);
        if let Some(adds) = &next.adds {
            text.push_str(&gain_words(adds));
        }
        text.push('\n');
    }
    text
}

fn gain_words(gain: &Gain) -> String {
    let mut text = format!(", with {} more features", gain.features.len());
    if !gain.features_by_ticket.is_empty() {
        let _ = write!(text, ", {} more by ticket", gain.features_by_ticket.len());
    }
    for limit in &gain.limits {
        let (from, to) = (extent_words(limit.from), extent_words(limit.to));
        let _ = write!(text, ", {} {from} -> {to}", limit.row);
    }
    text
}

fn beside_words(app: &AppQuote, beside: &AppComparison) -> String {
    let mut text = String::new();
    for (quoted, it) in app.editions.iter().zip(&beside.editions) {
        let name = it.edition.name_in(&EN);
        for room in &it.headroom {
            let next = room
                .next_step
                .map_or("full".to_owned(), |step| format!("+{step}"));
            let metric = room.metric.name();
            let _ = writeln!(text, "{name}: {metric}: {} left; then {next}", room.left);
        }
        for (reason, fixes) in quoted.outcome.reasons().iter().zip(&it.fixes) {
            let _ = writeln!(text, "{name}: {}", reason_words(*reason));
            for fix in fixes {
                let _ = writeln!(text, "  {}", fix_words(fix));
            }
        }
    }
    for it in &beside.feature_prices {
        if let Some(price) = it.price {
            let (from, to) = (price.from.name_in(&EN), price.to.name_in(&EN));
            let feature = it.feature.name();
            let _ = writeln!(text, "{feature}: +{} ({from} -> {to})", price.difference);
        }
    }
    text
}

pub(crate) fn reason_words(reason: Reason) -> String {
    match reason {
        Reason::CannotReturnToFreeTier => "a paid app cannot go back to it".to_owned(),
        Reason::NeedExceeded { need, asked, limit } => {
            let [asked, limit] = [asked, limit].map(extent_words);
            format!("{} {asked} asked for, at most {limit}", need.name())
        }
        Reason::UsageExceeded {
            metric,
            asked,
            limit,
        } => format!("{} {asked} used, at most {limit}", metric.name()),
        Reason::FeatureNotIncluded(feature) => format!("does not include {}", feature.name()),
        Reason::FeatureUnavailableInIdc(feature) => {
            format!("does not offer {} in this data center", feature.name())
        }
    }
}

pub(crate) fn extent_words(extent: Extent) -> String {
    match extent {
        Extent::Count(count) => count.to_string(),
        Extent::Unlimited => "unlimited".to_owned(),
    }
}

fn fix_words(fix: &Fix) -> String {
    match fix {
        Fix::LowerNeed { need, to, totals } => {
            let to = extent_words(*to);
            format!("ask for {to} {}: {}", need.name(), total(*totals))
        }
        Fix::LowerUsage { metric, to, totals } => {
            format!("{to} {}: {}", metric.name(), total(*totals))
        }
        Fix::DropFeature { feature, totals } => {
            format!("without {}: {}", feature.name(), total(*totals))
        }
        Fix::Edition {
            edition,
            availability,
            totals,
            add_on,
            ..
        } => {
            let add_on = add_on.map_or(String::new(), |(id, price)| format!(", with {id} {price}"));
            let (name, availability) = (edition.name_in(&EN), availability.name());
            format!("{name} ({availability}{add_on}): {}", totals.exact_total)
        }
        Fix::NewApp => "create a new app".to_owned(),
        Fix::OtherIdc { idcs } => {
            let names: Vec<_> = idcs.iter().map(|it| it.name_in(&EN)).collect();
            format!("create the app in {}", names.join(", "))
        }
    }
}

fn total(totals: Option<im_pricing_core::compare::fix::Totals>) -> String {
    totals.map_or("does not fit by that alone".to_owned(), |it| {
        it.exact_total.to_string()
    })
}
