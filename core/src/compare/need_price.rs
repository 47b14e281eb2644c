//! What one feature or one size costs: the cheapest edition without it against the one with it.

use serde::Serialize;

use super::cheapest_total;
use crate::date::Date;
use crate::edition::Edition;
use crate::metric::{Extent, Feature, Need};
use crate::money::{Money, Overflow};
use crate::scenario::App;

/// What asking for something costs a month, all else as the app has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct AskingPrice {
    /// The cheapest available edition without asking for it.
    pub from: Edition,
    /// The cheapest available edition with it.
    pub to: Edition,
    /// How much more that costs, by exact total; 0.00 where it costs nothing more.
    pub difference: Money,
}

/// The price of a feature.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct FeaturePrice {
    /// Which.
    pub feature: Feature,
    /// Whether the app asks for it.
    pub asked: bool,
    /// None when no available edition can do it beside all else, or usage is unknown.
    pub price: Option<AskingPrice>,
}

/// The price of a size that is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct SizePrice {
    /// Which.
    pub metric: Need,
    /// What is asked.
    pub asked: Extent,
    /// None when no available edition can do it beside all else, or usage is unknown.
    pub price: Option<AskingPrice>,
}

impl FeaturePrice {
    /// The price of `feature` for `app`.
    ///
    /// # Errors
    /// [`Overflow`], which no scenario within the contract's ranges reaches.
    pub fn of(feature: Feature, app: &App, book_date: Date) -> Result<Self, Overflow> {
        let mut without = app.clone();
        without.needs.features.retain(|it| *it != feature);
        let mut with = without.clone();
        with.needs.features.push(feature);
        Ok(Self {
            feature,
            asked: app.needs.has(feature),
            price: AskingPrice::of(&without, &with, book_date)?,
        })
    }
}

impl SizePrice {
    /// The price of what `app` asks of `need`.
    ///
    /// # Errors
    /// [`Overflow`], which no scenario within the contract's ranges reaches.
    pub fn of(need: Need, app: &App, book_date: Date) -> Result<Self, Overflow> {
        let mut without = app.clone();
        without.needs.sizes.retain(|(it, _)| *it != need);
        Ok(Self {
            metric: need,
            asked: app.needs.size(need),
            price: AskingPrice::of(&without, app, book_date)?,
        })
    }
}

impl AskingPrice {
    fn of(without: &App, with: &App, book_date: Date) -> Result<Option<Self>, Overflow> {
        let (before, after) = (
            cheapest_total(without, book_date)?,
            cheapest_total(with, book_date)?,
        );
        let (Some((from, less)), Some((to, more))) = (before, after) else {
            return Ok(None);
        };
        let difference = more.minus(less)?;
        Ok(Some(Self {
            from,
            to,
            difference,
        }))
    }
}
