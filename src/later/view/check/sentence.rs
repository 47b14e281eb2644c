//! The answer about a bill in a sentence, and why there is none.

use im_pricing_core::check::{Check, Verdict};
use im_pricing_core::money::Money;
use im_pricing_core::terms::Named;

use crate::text::{Texts, fill};
use crate::view::words::money;

/// The answer in a sentence.
pub(super) fn sentence(found: &Check, texts: &Texts) -> String {
    let words = &texts.later().check;
    let said = |amount: Option<Money>| amount.map_or_else(String::new, |it| money(it, texts));
    let difference = found.difference.unwrap_or(Money::ZERO);
    let is_more = difference > Money::ZERO;
    let is_same = difference == Money::ZERO;
    let distance = if is_more {
        Ok(difference)
    } else {
        Money::ZERO.minus(difference)
    };
    let values = [
        ("charged", &*said(found.charged)),
        ("expected", &said(found.expected)),
        ("difference", &said(distance.ok())),
    ];
    let is_total_known = found.charged.is_some();
    let template = match found.verdict {
        Verdict::NothingCharged => words.empty,
        Verdict::NoQuote => return without_quote(found, texts),
        Verdict::Agrees if !is_total_known => words.alone_agrees,
        Verdict::Explained if !is_total_known => words.alone_explained,
        Verdict::Unexplained if !is_total_known => words.alone_unexplained,
        Verdict::Agrees => words.agrees,
        Verdict::Explained if found.expected.is_none() => words.explained_alone,
        Verdict::Explained if is_same => words.lines_explained,
        Verdict::Explained if is_more => words.explained_more,
        Verdict::Explained => words.explained_less,
        Verdict::Unexplained if is_same => words.lines_unexplained,
        Verdict::Unexplained if is_more => words.unexplained_more,
        Verdict::Unexplained => words.unexplained_less,
    };
    fill(template, &values)
}

/// Why there is nothing to compare with.
fn without_quote(found: &Check, texts: &Texts) -> String {
    let words = &texts.later().check;
    let Some((app, problem)) = found.apps.iter().find_map(|it| Some((it, it.problem?))) else {
        return words.first_month_unstated.to_owned();
    };
    let why = match problem {
        "infeasible" => texts.result.infeasible,
        "needs_input" => texts.result.needs_input,
        _ => texts.result.unpriced,
    };
    let values = [("edition", app.edition.name_in(texts.lang)), ("why", why)];
    fill(words.no_quote, &values)
}
