//! The feature matrix of the six editions, and the terms that go with it.

use serde::{Serialize, Serializer};

use crate::date::Date;
use crate::edition::{BillingMode, Edition, Idc};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::named::named;
use crate::source::Source;
use crate::text::Text;

/// What one edition gives for one row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Up to this many, without add-ons.
    Count(u64),
    /// Without a bound.
    Unlimited,
    /// Included.
    Supported,
    /// Not to be had in this edition.
    NotSupported,
    /// Included after a ticket is approved.
    NeedsTicket,
    /// The row does not apply to the edition's billing mode.
    NotApplicable,
}

impl Cell {
    /// The ceiling that the cell states, if it states one.
    #[must_use]
    pub const fn extent(self) -> Option<Extent> {
        match self {
            Self::Count(count) => Some(Extent::Count(count)),
            Self::Unlimited => Some(Extent::Unlimited),
            _ => None,
        }
    }

    /// Whether the edition has the feature, ticket or not.
    #[must_use]
    pub const fn includes(self) -> bool {
        matches!(self, Self::Supported | Self::NeedsTicket)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Count(count) = self {
            return serializer.serialize_u64(*count);
        }
        serializer.serialize_str(match self {
            Self::Unlimited => "unlimited",
            Self::Supported => "supported",
            Self::NotSupported => "not_supported",
            Self::NeedsTicket => "needs_ticket",
            Self::Count(_) | Self::NotApplicable => "not_applicable",
        })
    }
}

named! {
    /// The three parts of the matrix.
    pub enum RowGroup {
        /// Ceilings that cannot be passed, or only with an add-on.
        Limits = "limits",
        /// Usage included in the plan fee.
        Quotas = "quotas",
        /// Features.
        Features = "features",
    }
}

named! {
    /// What a number in the matrix counts.
    pub enum Unit {
        /// People: accounts, contacts, members.
        People = "people",
        /// Groups.
        Groups = "groups",
        /// Days.
        Days = "days",
        /// A quota per calendar month.
        PerMonth = "per_month",
        /// No number: a feature.
        None = "none",
    }
}

/// A row of the matrix.
#[derive(PartialEq, Eq, Debug)]
pub struct Row {
    /// Stable id, such as `max_members_per_non_av_group`.
    pub id: &'static str,
    /// The official label.
    pub label: Text,
    /// The part of the matrix it stands in.
    pub group: RowGroup,
    /// What its numbers count.
    pub unit: Unit,
    /// One cell per edition, in the order of [`Edition::ALL`].
    pub cells: [Cell; 6],
    /// The pages that print the row, the first one decisive.
    pub sources: &'static [Source],
    /// Conditions, in the order of their numbers.
    pub footnotes: &'static [&'static Footnote],
    /// The need that it bounds.
    pub need: Option<Need>,
    /// The feature that it is.
    pub feature: Option<Feature>,
    /// On a free tier its count is a ceiling for this usage.
    pub caps: Option<Metric>,
    /// On a paid edition its count can be passed by ticket, so it never makes the edition infeasible.
    pub raised_by_ticket: bool,
}

impl Row {
    /// What `edition` gives.
    #[must_use]
    pub fn cell(&self, edition: Edition) -> Cell {
        self.cells
            .get(edition.index())
            .copied()
            .unwrap_or(Cell::NotApplicable)
    }

    /// The row that bounds `need`.
    #[must_use]
    pub fn of_need(need: Need) -> Option<&'static Self> {
        crate::tables::NEED_ROWS.get(need.index()).copied()
    }

    /// The row of `feature`.
    #[must_use]
    pub fn of_feature(feature: Feature) -> Option<&'static Self> {
        crate::tables::FEATURE_ROWS.get(feature.index()).copied()
    }
}

/// A condition printed below the matrix.
#[derive(PartialEq, Eq, Debug)]
pub struct Footnote {
    /// Stable id, such as `community_sdk`.
    pub id: &'static str,
    /// The condition.
    pub text: Text,
    /// The editions it concerns; all when empty.
    pub editions: &'static [Edition],
    /// Where it is stated.
    pub source: Source,
}

/// An edition of the vendor, with what the rules must know about it.
#[derive(PartialEq, Eq, Debug)]
pub struct EditionTerms {
    /// Which.
    pub edition: Edition,
    /// Its official name.
    pub name: Text,
    /// The billing mode it belongs to.
    pub mode: BillingMode,
    /// Never charged and capped instead; a paid app cannot return to it.
    pub free_tier: bool,
    /// Expires after a month unless extended in the console.
    pub one_month: bool,
}

/// A feature that is not to be had, or only by ticket, in some data centres.
#[derive(PartialEq, Eq, Debug)]
pub struct IdcRule {
    /// The feature.
    pub feature: Feature,
    /// The data centres concerned.
    pub idcs: &'static [Idc],
    /// The editions concerned.
    pub editions: &'static [Edition],
    /// By ticket when true, otherwise not at all.
    pub by_ticket: bool,
    /// Where it is stated.
    pub source: Source,
}

/// A feature that works only up to a size.
#[derive(PartialEq, Eq, Debug)]
pub struct FeatureCeiling {
    /// The feature.
    pub feature: Feature,
    /// The size concerned.
    pub need: Need,
    /// The largest size it works with.
    pub works_up_to: u64,
    /// Where it is stated.
    pub source: Source,
}

/// The day from which the first app of a data centre is billed by monthly users.
#[derive(PartialEq, Eq, Debug)]
pub struct Cutover {
    /// This day is already the newer mode.
    pub date: Date,
    /// The data centres that offer the newer mode.
    pub idcs: &'static [Idc],
    /// Where it is stated.
    pub source: Source,
}

impl EditionTerms {
    /// The terms of `edition`.
    #[must_use]
    pub fn of(edition: Edition) -> Option<&'static Self> {
        crate::tables::EDITIONS.get(edition.index())
    }
}

#[cfg(test)]
mod tests {
    use super::{EditionTerms, Row};
    use crate::edition::Edition;
    use crate::metric::{Feature, Need};
    use crate::tables::{CAP_ROWS, ROWS};

    #[test]
    fn what_is_looked_up_by_number_is_what_a_search_finds() {
        for need in Need::ALL {
            let found = ROWS.iter().find(|row| row.need == Some(*need));
            assert!(found.is_some() && found == Row::of_need(*need), "{need:?}");
        }
        for feature in Feature::ALL {
            let found = ROWS.iter().find(|row| row.feature == Some(*feature));
            assert!(
                found.is_some() && found == Row::of_feature(*feature),
                "{feature:?}"
            );
        }
        for edition in Edition::ALL {
            assert_eq!(
                Some(*edition),
                EditionTerms::of(*edition).map(|it| it.edition)
            );
        }
        assert!(
            CAP_ROWS
                .iter()
                .copied()
                .eq(ROWS.iter().filter(|row| row.caps.is_some()))
        );
    }
}
