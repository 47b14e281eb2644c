//! The comparison in the shape of the contract: the quote, with keys beside its own.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::fix::{Fix, Totals};
use super::{AppComparison, Comparison, EditionComparison};
use crate::quote::{AppQuote, EditionQuote};
use crate::serialize::{app_fields, edition_fields, quote_fields, reason_fields};
use crate::verdict::Reason;

/// A part of the quote with what stands beside it.
struct Beside<'c, Q, C>(&'c Q, &'c C);

/// The parts of two lists of one length, pairwise.
fn pairs<'c, Q, C>(quoted: &'c [Q], compared: &'c [C]) -> Vec<Beside<'c, Q, C>> {
    let both = quoted.iter().zip(compared);
    both.map(|(one, other)| Beside(one, other)).collect()
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Comparison", 5)?;
        quote_fields(&mut it, &self.quote, &pairs(&self.quote.apps, &self.apps))?;
        it.end()
    }
}

impl Serialize for Beside<'_, AppQuote, AppComparison> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(quote, compared) = self;
        let mut it = serializer.serialize_struct("AppComparison", 10)?;
        app_fields(&mut it, quote, &pairs(&quote.editions, &compared.editions))?;
        it.serialize_field("ranking", &compared.ranking)?;
        it.serialize_field("ranking_after_migration", &compared.ranking_after_migration)?;
        it.serialize_field("feature_prices", &compared.feature_prices)?;
        it.serialize_field("size_prices", &compared.size_prices)?;
        it.end()
    }
}

impl Serialize for Beside<'_, EditionQuote, EditionComparison> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(quote, compared) = self;
        let mut it = serializer.serialize_struct("EditionComparison", 12)?;
        let reasons = pairs(quote.outcome.reasons(), &compared.fixes);
        edition_fields(&mut it, quote, &reasons)?;
        it.serialize_field("headroom", &compared.headroom)?;
        it.serialize_field("difference", &compared.difference)?;
        it.end()
    }
}

impl Serialize for Beside<'_, Reason, Vec<Fix>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Reason", 5)?;
        reason_fields(&mut it, *self.0)?;
        it.serialize_field("fixes", self.1)?;
        it.end()
    }
}

/// What an add-on that repairs costs.
#[derive(Serialize)]
struct AddOnPrice {
    id: crate::bill::LineId,
    price: crate::money::Money,
}

impl Serialize for Fix {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Fix", 7)?;
        it.serialize_field("kind", self.kind())?;
        match self {
            Self::LowerNeed { need, to, totals } => {
                it.serialize_field("metric", need)?;
                it.serialize_field("to", to)?;
                sums(&mut it, *totals)?;
            }
            Self::LowerUsage { metric, to, totals } => {
                it.serialize_field("metric", metric)?;
                it.serialize_field("to", to)?;
                sums(&mut it, *totals)?;
            }
            Self::DropFeature { feature, totals } => {
                it.serialize_field("feature", feature)?;
                sums(&mut it, *totals)?;
            }
            Self::Edition {
                edition,
                availability,
                add_on,
                totals,
                difference,
            } => {
                it.serialize_field("edition", edition)?;
                it.serialize_field("availability", availability)?;
                let add_on = add_on.map(|(id, price)| AddOnPrice { id, price });
                it.serialize_field("add_on", &add_on)?;
                sums(&mut it, Some(*totals))?;
                it.serialize_field("difference", difference)?;
            }
            Self::NewApp => {}
            Self::OtherIdc { idcs } => it.serialize_field("idcs", idcs)?,
        }
        it.end()
    }
}

impl Fix {
    /// The stable name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::LowerNeed { .. } | Self::LowerUsage { .. } => "lower",
            Self::DropFeature { .. } => "drop_feature",
            Self::Edition { .. } => "edition",
            Self::NewApp => "new_app",
            Self::OtherIdc { .. } => "other_idc",
        }
    }
}

fn sums<S: SerializeStruct>(it: &mut S, totals: Option<Totals>) -> Result<(), S::Error> {
    it.serialize_field("exact_total", &totals.map(|it| it.exact_total))?;
    it.serialize_field("total", &totals.map(|it| it.total))
}
