//! The rules that name no price, no row and no book, as `rules.toml` has them.

use crate::named::named;
use crate::source::Source;

named! {
    /// A rule that names no price, no row and no book.
    pub enum RuleKind {
        /// Which billing mode an app has.
        BillingMode = "billing_mode",
        /// Moving to the newer mode.
        Moving = "moving",
        /// A paid app of the original mode cannot become free again.
        NoWayBackDau = "no_way_back_dau",
        /// The same in the newer mode.
        NoWayBackMau = "no_way_back_mau",
        /// Developer lasts a month.
        DeveloperMonth = "developer_month",
        /// A ticket raises a limit.
        RaisedByTicket = "raised_by_ticket",
        /// Prices as last confirmed.
        ListPrices = "list_prices",
        /// Retention is charged for whole months.
        WholeMonth = "whole_month",
        /// The total is rounded once.
        Rounding = "rounding",
    }
}

/// The pages of a rule.
#[derive(PartialEq, Eq, Debug)]
pub struct RuleTerms {
    /// Which.
    pub kind: RuleKind,
    /// The pages, the decisive one first.
    pub sources: &'static [Source],
    /// The conditions about it.
    pub conditions: &'static [&'static str],
}
