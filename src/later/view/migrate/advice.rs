//! Move or stay: the cheapest edition of today against the cheapest after the move.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::migrate::Pair;
use im_pricing_core::money::Money;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::terms::Named;

use super::case_name;
use crate::text::{Texts, fill};
use crate::view::usage::quantity;
use crate::view::words::money;

/// One sentence, or one per case where the monthly users are not known.
pub(super) fn advice(quote: &AppQuote, pairs: &[Pair], texts: &Texts) -> Vec<String> {
    let words = &texts.later().migrate;
    let Some(from) = quote.recommended else {
        return vec![words.advice_unknown.to_owned()];
    };
    let own: Vec<&Pair> = pairs.iter().filter(|it| it.from == from).collect();
    let cases = own.first().map_or(0, |it| it.estimates.len());
    let mut sentences = Vec::new();
    for case in 0..cases {
        let of_case = |pair: &Pair| pair.estimates.get(case).and_then(|it| it.difference);
        let found = own.first().and_then(|it| it.estimates.get(case));
        if let Some(found) = found {
            let mau = found.mau.map(|it| quantity(Metric::Mau, it, texts));
            let values = [
                ("name", case_name(found.name, texts)),
                ("mau", &mau.unwrap_or_default()),
                ("words", &sentence(from, &own, of_case, texts)),
            ];
            sentences.push(fill(words.in_case, &values));
        }
    }
    if sentences.is_empty() {
        let is_known = own.iter().any(|it| it.difference.is_some());
        sentences.push(if is_known {
            sentence(from, &own, |it| it.difference, texts)
        } else {
            words.advice_unknown.to_owned()
        });
    }
    sentences
}

/// Which of the pairs saves most, or that none does; a tie goes to the later edition.
fn sentence(
    from: Edition,
    pairs: &[&Pair],
    difference: impl Fn(&Pair) -> Option<Money>,
    texts: &Texts,
) -> String {
    let words = &texts.later().migrate;
    let mut best: Option<(Money, Edition)> = None;
    for pair in pairs {
        if let Some(it) = difference(pair)
            && it < Money::ZERO
            && best.is_none_or(|(least, _)| it <= least)
        {
            best = Some((it, pair.to));
        }
    }
    let from = from.name_in(texts.lang);
    let Some((saved, to)) = best else {
        return fill(words.stay, &[("from", from)]);
    };
    let amount = money(saved, texts);
    let values = [
        ("from", from),
        ("to", to.name_in(texts.lang)),
        ("amount", amount.trim_start_matches('-')),
    ];
    fill(words.move_less, &values)
}
