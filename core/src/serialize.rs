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
        it.serialize_field("schema", &1)?;
        it.serialize_field("book_date", &self.book_date)?;
        it.serialize_field("notes", &self.notes)?;
        it.serialize_field("apps", &self.apps)?;
        it.serialize_field("total", &self.total)?;
        it.end()
    }
}

impl Serialize for AppQuote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("AppQuote", 6)?;
        it.serialize_field("name", &self.name)?;
        it.serialize_field("billing_mode", &self.billing_mode)?;
        it.serialize_field("billing_mode_reason", &self.billing_mode_reason)?;
        it.serialize_field("editions", &self.editions)?;
        it.serialize_field("recommended", &self.recommended)?;
        it.serialize_field(
            "recommended_after_migration",
            &self.recommended_after_migration,
        )?;
        it.end()
    }
}

impl Serialize for EditionQuote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut missing, mut reasons): (&[Metric], &[Reason]) = (&[], &[]);
        let status = match &self.outcome {
            Outcome::Unpriced => "unpriced",
            Outcome::Infeasible(it) => {
                reasons = it;
                "infeasible"
            }
            Outcome::NeedsInput(it) => {
                missing = it;
                "needs_input"
            }
            Outcome::Feasible(_) => "feasible",
        };
        let bill = self.bill();
        let mut it = serializer.serialize_struct("EditionQuote", 10)?;
        it.serialize_field("edition", &self.edition)?;
        it.serialize_field("availability", &self.availability)?;
        it.serialize_field("status", status)?;
        it.serialize_field("missing", missing)?;
        it.serialize_field("reasons", reasons)?;
        it.serialize_field("notes", &self.notes)?;
        it.serialize_field("lines", &bill.map(|bill| &bill.lines))?;
        it.serialize_field("exact_total", &bill.map(|bill| bill.exact_total))?;
        it.serialize_field("total", &bill.map(|bill| bill.total))?;
        it.serialize_field("first_month", &self.first_month)?;
        it.end()
    }
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
        match self {
            Self::CannotReturnToFreeTier => {
                it.serialize_field("code", "cannot_return_to_free_tier")?;
            }
            Self::NeedExceeded { need, asked, limit } => {
                it.serialize_field("code", "limit_exceeded")?;
                it.serialize_field("metric", need)?;
                it.serialize_field("asked", asked)?;
                it.serialize_field("limit", limit)?;
            }
            Self::UsageExceeded {
                metric,
                asked,
                limit,
            } => {
                it.serialize_field("code", "limit_exceeded")?;
                it.serialize_field("metric", metric)?;
                it.serialize_field("asked", asked)?;
                it.serialize_field("limit", limit)?;
            }
            Self::FeatureNotIncluded(feature) => {
                it.serialize_field("code", "feature_not_included")?;
                it.serialize_field("feature", feature)?;
            }
            Self::FeatureUnavailableInIdc(feature) => {
                it.serialize_field("code", "feature_unavailable_in_idc")?;
                it.serialize_field("feature", feature)?;
            }
        }
        it.end()
    }
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
