//! The quote in the shape of the contract.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::bill::{FirstMonthBill, FirstMonthLine, Line, LineId};
use crate::metric::Metric;
use crate::quote::{AppQuote, EditionQuote, Outcome, Quote};
use crate::verdict::{Note, QuoteNote, Reason};

impl Serialize for Quote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Quote", 5)?;
        quote_fields(&mut it, self, &self.apps)?;
        it.end()
    }
}

/// The fields of a quote, with `apps` in the place of its apps.
pub(crate) fn quote_fields<S: SerializeStruct>(
    it: &mut S,
    quote: &Quote,
    apps: &impl Serialize,
) -> Result<(), S::Error> {
    it.serialize_field("schema", &1)?;
    it.serialize_field("book_date", &quote.book_date)?;
    it.serialize_field("notes", &quote.notes)?;
    it.serialize_field("apps", apps)?;
    it.serialize_field("total", &quote.total)
}

impl Serialize for AppQuote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("AppQuote", 6)?;
        app_fields(&mut it, self, &self.editions)?;
        it.end()
    }
}

/// The fields of one app's quote, with `editions` in the place of its editions.
pub(crate) fn app_fields<S: SerializeStruct>(
    it: &mut S,
    quote: &AppQuote,
    editions: &impl Serialize,
) -> Result<(), S::Error> {
    it.serialize_field("name", &quote.name)?;
    it.serialize_field("billing_mode", &quote.billing_mode)?;
    it.serialize_field("billing_mode_reason", &quote.billing_mode_reason)?;
    it.serialize_field("editions", editions)?;
    it.serialize_field("recommended", &quote.recommended)?;
    it.serialize_field(
        "recommended_after_migration",
        &quote.recommended_after_migration,
    )
}

impl Serialize for EditionQuote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("EditionQuote", 10)?;
        edition_fields(&mut it, self, &self.outcome.reasons())?;
        it.end()
    }
}

/// The fields of one edition's quote, with `reasons` in the place of its reasons.
pub(crate) fn edition_fields<S: SerializeStruct>(
    it: &mut S,
    quote: &EditionQuote,
    reasons: &impl Serialize,
) -> Result<(), S::Error> {
    let missing: &[Metric] = match &quote.outcome {
        Outcome::NeedsInput(missing) => missing,
        _ => &[],
    };
    let bill = quote.bill();
    it.serialize_field("edition", &quote.edition)?;
    it.serialize_field("availability", &quote.availability)?;
    it.serialize_field("status", quote.outcome.status())?;
    it.serialize_field("missing", missing)?;
    it.serialize_field("reasons", reasons)?;
    it.serialize_field("notes", &quote.notes)?;
    it.serialize_field("lines", &bill.map(|bill| &bill.lines))?;
    it.serialize_field("exact_total", &bill.map(|bill| bill.exact_total))?;
    it.serialize_field("total", &bill.map(|bill| bill.total))?;
    it.serialize_field("first_month", &quote.first_month)
}

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Line", 6)?;
        it.serialize_field("id", &self.id)?;
        it.serialize_field("quantity", &self.quantity)?;
        it.serialize_field("unit_price", &self.unit_price)?;
        it.serialize_field("amount", &self.amount)?;
        it.serialize_field("book", self.book)?;
        it.serialize_field("source", &self.source)?;
        it.end()
    }
}

impl Serialize for FirstMonthBill {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("FirstMonth", 6)?;
        it.serialize_field("days_in_force", &self.days_in_force)?;
        it.serialize_field("days_in_month", &self.days_in_month)?;
        it.serialize_field("exact_total", &self.exact_total)?;
        it.serialize_field("total", &self.total)?;
        it.serialize_field("estimate", &true)?;
        it.serialize_field("lines", &self.lines)?;
        it.end()
    }
}

impl Serialize for FirstMonthLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("FirstMonthLine", 3)?;
        it.serialize_field("id", &self.id)?;
        it.serialize_field("amount", &self.amount)?;
        it.serialize_field("prorated", &self.prorated)?;
        it.end()
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Reason", 4)?;
        reason_fields(&mut it, *self)?;
        it.end()
    }
}

/// The fields of a reason, its code first.
pub(crate) fn reason_fields<S: SerializeStruct>(
    it: &mut S,
    reason: Reason,
) -> Result<(), S::Error> {
    match reason {
        Reason::CannotReturnToFreeTier => {
            it.serialize_field("code", "cannot_return_to_free_tier")?;
        }
        Reason::NeedExceeded { need, asked, limit } => {
            it.serialize_field("code", "limit_exceeded")?;
            it.serialize_field("metric", &need)?;
            it.serialize_field("asked", &asked)?;
            it.serialize_field("limit", &limit)?;
        }
        Reason::UsageExceeded {
            metric,
            asked,
            limit,
        } => {
            it.serialize_field("code", "limit_exceeded")?;
            it.serialize_field("metric", &metric)?;
            it.serialize_field("asked", &asked)?;
            it.serialize_field("limit", &limit)?;
        }
        Reason::FeatureNotIncluded(feature) => {
            it.serialize_field("code", "feature_not_included")?;
            it.serialize_field("feature", &feature)?;
        }
        Reason::FeatureUnavailableInIdc(feature) => {
            it.serialize_field("code", "feature_unavailable_in_idc")?;
            it.serialize_field("feature", &feature)?;
        }
    }
    Ok(())
}

impl Serialize for LineId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for QuoteNote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
