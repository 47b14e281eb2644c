//! Add-ons: what the editions sell on top, and whether each book prices exactly that.

use toml::Spanned;

use super::catalog::{Catalog, File};
use super::dates::is_more;
use super::parse::{Book, Offer, Plan, Tier};
use super::report::{Page, Report};
use super::value::Value;
use super::vocabulary::{ADD_ONS, EDITIONS, need_of};

/// Checks the offers of `matrix.toml` and the add-ons of every book.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.matrix.page;
    for offer in &catalog.matrix.data.offer {
        let known = report.known(page, &offer.edition, EDITIONS, "edition");
        if !report.known(page, &offer.key, ADD_ONS, "add-on") || !known {
            continue;
        }
        if catalog.is_free_tier(offer.edition.get_ref()) {
            let message = "a free tier sells nothing: remove the offer";
            report.at(page, &offer.edition, message);
        }
        check_ascending(page, &offer.reaches, report);
        for reaches in &offer.reaches {
            check_reach(catalog, offer, reaches, report);
        }
    }
    for File { page, data } in &catalog.books {
        check_book(catalog, page, data, report);
    }
}

/// The higher number reaches further; a word reaches furthest.
fn rank(value: &Value) -> (bool, u64) {
    match value {
        Value::Count(count) => (false, *count),
        Value::Word(_) => (true, 0),
    }
}

fn check_ascending(page: &Page, reaches: &[Spanned<Value>], report: &mut Report) {
    for (tier, next) in reaches.iter().zip(reaches.iter().skip(1)) {
        if rank(tier.get_ref()) >= rank(next.get_ref()) {
            let message = format!(
                "tier {} after {}: list each tier once, the lowest first",
                next.get_ref(),
                tier.get_ref()
            );
            report.at(page, next, message);
        }
    }
}

fn check_reach(catalog: &Catalog, offer: &Offer, reaches: &Spanned<Value>, report: &mut Report) {
    let page = &catalog.matrix.page;
    let value = reaches.get_ref();
    if matches!(value, Value::Word(word) if word != "unlimited") {
        report.at(page, reaches, "a tier reaches a number or \"unlimited\"");
        return;
    }
    let need = need_of(offer.key.get_ref());
    let Some(base) = catalog
        .row_of_need(need)
        .and_then(|row| row.cell(offer.edition.get_ref()))
    else {
        return;
    };
    if rank(value) <= rank(base) {
        let message = format!(
            "the add-on reaches {value}, no further than the edition's own {base}: correct one of them"
        );
        report.at(page, reaches, message);
    }
}

fn check_book(catalog: &Catalog, page: &Page, book: &Book, report: &mut Report) {
    for plan in &book.plan {
        let edition = &plan.edition;
        for tier in &plan.add_ons {
            report.priced(page, &tier.price);
            if report.known(page, &tier.key, ADD_ONS, "add-on")
                && !is_offered(catalog, edition.get_ref(), tier)
            {
                let message = format!(
                    "`{}` does not sell `{}` up to {}: add the offer in matrix.toml or correct the tier",
                    edition.get_ref(),
                    tier.key.get_ref(),
                    tier.reaches.get_ref()
                );
                report.at(page, &tier.reaches, message);
            }
        }
        for key in ADD_ONS {
            check_tiers(page, plan, key, report);
        }
        check_gaps(catalog, page, plan, report);
    }
}

fn is_offered(catalog: &Catalog, edition: &str, tier: &Tier) -> bool {
    let mut offers = catalog.matrix.data.offer.iter();
    offers.any(|offer| {
        let same = offer.edition.get_ref() == edition && offer.key.get_ref() == tier.key.get_ref();
        same && offer
            .reaches
            .iter()
            .any(|it| it.get_ref() == tier.reaches.get_ref())
    })
}

fn check_tiers(page: &Page, plan: &Plan, key: &str, report: &mut Report) {
    let tiers: Vec<&Tier> = plan
        .add_ons
        .iter()
        .filter(|it| it.key.get_ref() == key)
        .collect();
    let reaches: Vec<_> = tiers.iter().map(|it| it.reaches.clone()).collect();
    check_ascending(page, &reaches, report);
    for (tier, next) in tiers.iter().zip(tiers.iter().skip(1)) {
        if is_more(tier.price.get_ref(), next.price.get_ref()) {
            let message = format!(
                "the tier {} costs less than the tier {}: correct the price",
                next.reaches.get_ref(),
                tier.reaches.get_ref()
            );
            report.at(page, &next.price, message);
        }
    }
}

/// Every tier on offer has a price.
fn check_gaps(catalog: &Catalog, page: &Page, plan: &Plan, report: &mut Report) {
    let edition = plan.edition.get_ref();
    if catalog.is_free_tier(edition) {
        return;
    }
    let offers = catalog.matrix.data.offer.iter();
    for offer in offers.filter(|it| it.edition.get_ref() == edition) {
        for reaches in &offer.reaches {
            let key = offer.key.get_ref();
            let priced = plan
                .add_ons
                .iter()
                .any(|it| it.key.get_ref() == key && it.reaches.get_ref() == reaches.get_ref());
            if !priced {
                let message = format!(
                    "no price of `{key}` up to {} on `{edition}`: add the tier",
                    reaches.get_ref()
                );
                report.at(page, &plan.edition, message);
            }
        }
    }
}
