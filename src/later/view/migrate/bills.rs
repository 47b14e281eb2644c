//! Both bills of each pair, and the number of monthly users at which they are equal.

use std::cmp::Ordering;

use im_pricing_core::curve::Reach;
use im_pricing_core::metric::Metric;
use im_pricing_core::migrate::Pair;
use im_pricing_core::money::Money;
use im_pricing_core::scenario::App;
use im_pricing_core::terms::Named;

use super::{BillsModel, case_name, name};
use crate::text::{Texts, fill};
use crate::view::reason::reason;
use crate::view::usage::quantity;
use crate::view::words::{decimal, grouped, money, signed};

const DASH: &str = "–";

/// The heads of the table: today, then after the move or one column per case.
pub(super) fn heads(pairs: &[Pair], texts: &Texts) -> Vec<String> {
    let words = &texts.later().migrate;
    let mut heads = vec![words.pair.to_owned(), words.today.to_owned()];
    let estimates = pairs.first().map_or(&[][..], |it| &it.estimates);
    if estimates.is_empty() {
        heads.extend([words.after, words.difference].map(str::to_owned));
    }
    for it in estimates {
        let name = case_name(it.name, texts);
        heads.push(match it.mau {
            None => fill(words.case_beyond, &[("name", name)]),
            Some(mau) => {
                let mau = quantity(Metric::Mau, mau, texts);
                fill(words.case, &[("name", name), ("mau", &mau)])
            }
        });
    }
    heads
}

/// A row per pair: its name, then its figures in the order of the heads.
pub(super) fn rows(pairs: &[Pair], texts: &Texts) -> Vec<BillsModel> {
    let mut rows = Vec::new();
    for pair in pairs {
        let mut figures = vec![money(pair.from_totals.total, texts)];
        if pair.estimates.is_empty() {
            let after = pair.to_totals.map(|it| money(it.total, texts));
            figures.push(after.unwrap_or_else(|| DASH.to_owned()));
            figures.push(
                pair.difference
                    .map_or_else(|| DASH.to_owned(), |it| signed(it, texts)),
            );
        }
        for it in &pair.estimates {
            figures.push(match (it.totals, it.difference) {
                (Some(totals), Some(difference)) => [
                    &money(totals.total, texts),
                    " (",
                    &signed(difference, texts),
                    ")",
                ]
                .concat(),
                _ => DASH.to_owned(),
            });
        }
        rows.push(BillsModel {
            id: [pair.from.name(), " ", pair.to.name()].concat(),
            pair: name(pair, texts),
            figures,
        });
    }
    rows
}

/// Per pair, where both bills are equal, and which is lower with the users that are known.
pub(super) fn break_evens(pairs: &[Pair], app: &App, texts: &Texts) -> Vec<(String, Vec<String>)> {
    let mut list = Vec::new();
    for pair in pairs {
        let mut sentences = vec![break_even(pair, texts)];
        let words = &texts.later().migrate;
        if let Some(ratio) = &pair.break_even_ratio {
            sentences.push(fill(
                words.per_daily_user,
                &[("ratio", &decimal(ratio, texts))],
            ));
        }
        sentences.extend(here(pair, app, texts));
        let reasons = pair.reasons.iter().map(|it| reason(it, app.idc, texts));
        sentences.extend(reasons);
        list.push((name(pair, texts), sentences));
    }
    list
}

fn break_even(pair: &Pair, texts: &Texts) -> String {
    let words = &texts.later().migrate;
    let most = pair.break_even_mau.unwrap_or_default();
    let mut edge = most;
    let template = match (pair.break_even_mau, pair.cheaper_below) {
        (None, _) if !pair.reasons.is_empty() => words.not_held,
        (None, _) => words.never,
        (Some(_), _) if pair.ends_at_mau == Some(most) => words.as_many_as_it_holds,
        (Some(_), Reach::Unlimited) => words.always,
        (Some(_), Reach::Null) => words.equal,
        (Some(_), Reach::Count(below)) => {
            edge = below;
            match below.cmp(&most) {
                Ordering::Greater => words.at_most,
                Ordering::Equal => words.below_and_at,
                Ordering::Less => words.below_and_equal,
            }
        }
    };
    let edge = grouped(edge, texts);
    let values = [
        ("from", pair.from.name_in(texts.lang)),
        ("to", pair.to.name_in(texts.lang)),
        ("most", &grouped(most, texts)),
        ("below", &edge),
        ("next", &edge),
    ];
    fill(template, &values)
}

/// The difference with the monthly users of the form.
fn here(pair: &Pair, app: &App, texts: &Texts) -> Option<String> {
    let words = &texts.later().migrate;
    let (mau, difference) = (app.usage.mau?, pair.difference?);
    let template = match difference.cmp(&Money::ZERO) {
        Ordering::Less => words.here_less,
        Ordering::Equal => words.here_equal,
        Ordering::Greater => words.here_more,
    };
    let amount = money(difference, texts);
    let values = [
        ("mau", &*quantity(Metric::Mau, mau, texts)),
        ("amount", amount.trim_start_matches('-')),
    ];
    Some(fill(template, &values))
}
