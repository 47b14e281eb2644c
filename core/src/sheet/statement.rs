//! A quote to hand on, in the shape of the contract.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::assumption::Assumption;
use crate::quote::Quote;
use crate::scenario::Scenario;
use crate::serialize::quote_fields;

/// A quote with what was asked and what it takes for granted: the contract's quote with two more
/// fields.
#[derive(Debug)]
pub struct Statement<'a> {
    /// What was asked.
    pub scenario: &'a Scenario,
    /// What it costs.
    pub quote: &'a Quote,
    /// What that takes for granted.
    pub assumptions: &'a [Assumption],
}

impl Serialize for Statement<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Statement", 7)?;
        quote_fields(&mut it, self.quote, &self.quote.apps)?;
        it.serialize_field("scenario", self.scenario)?;
        it.serialize_field("assumptions", self.assumptions)?;
        it.end()
    }
}
