//! What asking for one feature or one size costs.

use im_pricing_core::compare::need_price::{AskingPrice, FeaturePrice, SizePrice};
use im_pricing_core::metric::Feature;
use im_pricing_core::money::Money;
use im_pricing_core::terms::Named;

use crate::text::{Texts, fill};
use crate::view::words::{extent, feature, need, signed};

/// What one feature costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeatureModel {
    /// Which.
    pub feature: Feature,
    /// What it is called.
    pub name: &'static str,
    /// Whether the form asks for it.
    pub is_asked: bool,
    /// What it costs, in words.
    pub price: String,
}

/// What one size costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SizeModel {
    /// What is asked for.
    pub name: String,
    /// What it costs, in words.
    pub price: String,
}

/// All features, in order.
pub fn features(prices: &[FeaturePrice], texts: &Texts) -> Vec<FeatureModel> {
    let model = |it: &FeaturePrice| FeatureModel {
        feature: it.feature,
        name: feature(it.feature, texts),
        is_asked: it.asked,
        price: price(it.price, texts),
    };
    prices.iter().map(model).collect()
}

/// The sizes that are asked for.
pub fn sizes(prices: &[SizePrice], texts: &Texts) -> Vec<SizeModel> {
    let words = &texts.later().compare;
    let model = |it: &SizePrice| {
        let asked = extent(it.asked, texts);
        SizeModel {
            name: fill(
                words.size,
                &[("what", need(it.metric, texts)), ("asked", &asked)],
            ),
            price: price(it.price, texts),
        }
    };
    prices.iter().map(model).collect()
}

fn price(price: Option<AskingPrice>, texts: &Texts) -> String {
    let words = &texts.later().compare;
    match price {
        None => words.price_never.to_owned(),
        Some(it) if it.difference == Money::ZERO => {
            fill(words.price_none, &[("edition", it.to.name_in(texts.lang))])
        }
        Some(it) => fill(
            words.price,
            &[
                ("difference", &signed(it.difference, texts)),
                ("edition", it.from.name_in(texts.lang)),
            ],
        ),
    }
}
