//! How an app comes to a feature: as it is, for more money, by migrating, or not at all.

use super::need_price::{AskingPrice, FeaturePrice};
use crate::date::Date;
use crate::edition::Edition;
use crate::metric::Feature;
use crate::money::{Money, Overflow};
use crate::quote::{Outcome, quote_app};
use crate::scenario::App;
use crate::verdict::Availability;

/// The way to a feature, all else as the app has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Usage is unknown, or no price list is in force.
    Unknown,
    /// The edition that the app is on has it.
    Current(Edition),
    /// The cheapest edition has it.
    Included(Edition),
    /// The cheapest edition with it costs more than the cheapest without.
    Dearer(AskingPrice),
    /// Only this edition of the newer billing has it, or the cheapest of several.
    AfterMigration(Edition),
    /// No edition that the app can have does it beside all else.
    Never,
}

impl Way {
    /// The way to `feature` for `app`.
    ///
    /// # Errors
    /// [`Overflow`], which no scenario within the contract's ranges reaches.
    pub fn to(feature: Feature, app: &App, book_date: Date) -> Result<Self, Overflow> {
        let mut with = app.clone();
        with.needs.features.retain(|it| *it != feature);
        with.needs.features.push(feature);
        let quote = quote_app(&with, book_date)?;
        let current = app.current_edition.and_then(|it| quote.edition(it));
        if let Some(it) = current
            && it.availability == Availability::Available
            && it.bill().is_some()
        {
            return Ok(Self::Current(it.edition));
        }
        if let Some(price) = FeaturePrice::of(feature, app, book_date)?.price {
            return Ok(if price.difference == Money::ZERO {
                Self::Included(price.to)
            } else {
                Self::Dearer(price)
            });
        }
        // The first edition that would do if only its price were known.
        let open = |availability| {
            let mut editions = quote.editions.iter();
            let found = editions.find(|it| {
                it.availability == availability
                    && matches!(it.outcome, Outcome::NeedsInput(_) | Outcome::Unpriced)
            });
            found.map(|it| it.edition)
        };
        if open(Availability::Available).is_some() {
            return Ok(Self::Unknown);
        }
        let after = quote.recommended_after_migration;
        let after = after.or_else(|| open(Availability::AfterMigration));
        Ok(after.map_or(Self::Never, Self::AfterMigration))
    }
}
