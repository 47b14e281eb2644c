//! The month from which another billing mode costs no more.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{EditionMonth, MonthForecast};
use crate::date::Month;
use crate::edition::Edition;
use crate::money::{Money, Overflow};
use crate::verdict::Availability;

/// An edition of the app's own mode against one to be had after migration. The month of the move
/// itself is not documented: the months compared are whole months on either side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Move {
    /// The edition of the app's own mode.
    pub from: Edition,
    /// The edition after migration.
    pub to: Edition,
    /// The first month in which `to` costs no more than `from`.
    pub first_month: Option<Month>,
    /// The first month until which `to` has cost no more than `from` in all.
    pub first_month_cumulative: Option<Month>,
    /// How much more `to` costs than `from` over all months; negative where it costs less, none
    /// where one of them does not fit to the end.
    pub difference: Option<Money>,
}

impl Serialize for Move {
    /// The fields, and that no app comes back from a move.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Move", 6)?;
        it.serialize_field("from", &self.from)?;
        it.serialize_field("to", &self.to)?;
        it.serialize_field("first_month", &self.first_month)?;
        it.serialize_field("first_month_cumulative", &self.first_month_cumulative)?;
        it.serialize_field("difference", &self.difference)?;
        it.serialize_field("irreversible", &true)?;
        it.end()
    }
}

/// Every pair, `from` first, both in the order of the editions.
pub(super) fn find(months: &[MonthForecast]) -> Result<Vec<Move>, Overflow> {
    let mut moves = Vec::new();
    let editions = months.first().map(|it| it.editions.as_slice());
    let editions = editions.unwrap_or_default();
    let of = |availability| {
        editions
            .iter()
            .filter(move |it| it.availability == availability)
    };
    for from in of(Availability::Available) {
        for to in of(Availability::AfterMigration) {
            moves.push(compare(months, from.edition, to.edition)?);
        }
    }
    Ok(moves)
}

fn compare(months: &[MonthForecast], from: Edition, to: Edition) -> Result<Move, Overflow> {
    let mut found = Move {
        from,
        to,
        first_month: None,
        first_month_cumulative: None,
        difference: None,
    };
    for month in months {
        let find = |edition| month.editions.iter().find(|it| it.edition == edition);
        let (Some(old), Some(new)) = (find(from), find(to)) else {
            continue;
        };
        let is_no_dearer = |amount: fn(&EditionMonth) -> Option<Money>| matches!((amount(old), amount(new)), (Some(old), Some(new)) if new <= old);
        if found.first_month.is_none() && is_no_dearer(|it| it.total) {
            found.first_month = Some(month.month);
        }
        if found.first_month_cumulative.is_none() && is_no_dearer(|it| it.cumulative) {
            found.first_month_cumulative = Some(month.month);
        }
        found.difference = match (old.cumulative, new.cumulative) {
            (Some(old), Some(new)) => Some(new.minus(old)?),
            _ => None,
        };
    }
    Ok(found)
}
