//! Price books: dated sets of prices, each price with its source.

use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::metric::{Extent, Metric, Need};
use crate::money::Money;
use crate::named::named;
use crate::source::Source;
use crate::text::Text;

/// A price with its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Price {
    /// Dollars per unit and calendar month.
    pub amount: Money,
    /// Where it is printed.
    pub source: Source,
}

/// The prices of one billing mode from the day they were documented until the next book's.
#[derive(PartialEq, Eq, Debug)]
pub struct PriceBook {
    /// Stable id, such as `dau-2022-10-18`.
    pub id: &'static str,
    /// The mode whose editions it prices.
    pub mode: BillingMode,
    /// First day in force: the day of documentation, not proof of the effective day.
    pub documented: Date,
    /// What is charged in the month in which a free app becomes a paid one.
    pub first_month: FirstMonth,
    /// Where the rule for the first month is stated.
    pub first_month_source: Source,
    /// The editions of the mode, in order.
    pub plans: &'static [Plan],
    /// Changes in this book that touch nothing sold today, for the record.
    pub history: &'static [HistoryNote],
}

/// A change of an item that is no longer sold.
#[derive(PartialEq, Eq, Debug)]
pub struct HistoryNote {
    /// The day it was documented.
    pub documented: Date,
    /// What changed.
    pub text: Text,
    /// Where.
    pub source: Source,
}

/// What the first month of a paid edition costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FirstMonth {
    /// Plan and limit add-ons by day, the start day counted; the rest whole.
    ByDay,
    /// Plan and limit add-ons are free in that month, from a price date on; before it the rule is unstated.
    Free {
        /// The first price date for which the rule is documented.
        since: Date,
    },
    /// No page states the rule.
    Unstated,
}

/// The prices of one edition.
#[derive(PartialEq, Eq, Debug)]
pub struct Plan {
    /// The edition.
    pub edition: Edition,
    /// The plan fee, 0.00 on a free tier.
    pub fee: Price,
    /// Charges for usage above the quota, in the order of the quote's lines.
    pub overages: &'static [Overage],
    /// What can be bought on top, in the order of the quote's lines.
    pub add_ons: &'static [AddOn],
}

/// A charge for usage above the quota.
#[derive(PartialEq, Eq, Debug)]
pub struct Overage {
    /// What is measured.
    pub metric: Metric,
    /// Included in the plan fee; the first unit above it is charged.
    pub quota: u64,
    /// Units sold together: a started block is a whole block. 1 for a price per unit.
    pub block: u64,
    /// Per block and calendar month.
    pub price: Price,
}

named! {
    /// The add-ons, in the order of the quote's lines.
    pub enum AddOnKey {
        /// Audio-video groups without a bound.
        AvGroupsUnlimited = "av_groups_unlimited",
        /// More members per group that is no audio-video group.
        MembersPerGroup = "members_per_group",
        /// More groups that one user can join.
        GroupsPerUser = "groups_per_user",
        /// Messages kept for longer.
        Retention = "retention",
    }
}

impl AddOnKey {
    /// The size that it raises.
    #[must_use]
    pub const fn need(self) -> Need {
        match self {
            Self::AvGroupsUnlimited => Need::AvGroups,
            Self::MembersPerGroup => Need::MembersPerGroup,
            Self::GroupsPerUser => Need::GroupsPerUser,
            Self::Retention => Need::RetentionDays,
        }
    }

    /// Whether its first month is charged as the plan's is. Retention is charged for whole months.
    #[must_use]
    pub const fn is_limit_add_on(self) -> bool {
        !matches!(self, Self::Retention)
    }
}

/// An optional purchase that raises a limit. One tier at a time; a tier's price is its total.
#[derive(PartialEq, Eq, Debug)]
pub struct AddOn {
    /// Which.
    pub key: AddOnKey,
    /// What it can be set to, lowest first.
    pub tiers: &'static [Tier],
}

/// One setting of an [`AddOn`].
#[derive(PartialEq, Eq, Debug)]
pub struct Tier {
    /// The limit with this tier.
    pub reaches: Extent,
    /// Per calendar month, not on top of a lower tier.
    pub price: Price,
}

impl PriceBook {
    /// The book of `mode` in force on `date`: the newest one documented on or before it.
    #[must_use]
    pub fn in_force(mode: BillingMode, date: Date) -> Option<&'static Self> {
        crate::tables::BOOKS
            .iter()
            .filter(|book| book.mode == mode && book.documented <= date)
            .max_by_key(|book| book.documented)
    }

    /// The prices of `edition`, if it belongs to this book's mode.
    #[must_use]
    pub fn plan(&self, edition: Edition) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.edition == edition)
    }
}
