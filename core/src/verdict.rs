//! What is said about an edition besides its price: availability, reasons, notes.

use core::fmt;

use crate::date::Date;
use crate::edition::Idc;
use crate::metric::{Extent, Feature, Metric, Need};
use crate::named::named;

named! {
    /// Which rule decided the billing mode; the first that applies.
    pub enum ModeReason {
        /// The price date is before the newer mode.
        MauNotYetOffered = "mau_not_yet_offered",
        /// The data centre does not offer the newer mode.
        IdcWithoutMauBilling = "idc_without_mau_billing",
        /// There is no app yet in the data centre.
        NoAppYet = "no_app_yet",
        /// The first app was created on or after the cutover.
        FirstAppOnOrAfterCutover = "first_app_on_or_after_cutover",
        /// The app moved on request.
        Migrated = "migrated",
        /// The first app was created before the cutover.
        FirstAppBeforeCutover = "first_app_before_cutover",
    }
}

named! {
    /// Whether an app can be on an edition.
    pub enum Availability {
        /// It belongs to the app's own billing mode.
        Available = "available",
        /// It can be had by moving to the newer billing.
        AfterMigration = "after_migration",
        /// It cannot be had.
        Unavailable = "unavailable",
    }
}

/// Why an edition does not fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// A paid app cannot go back to a free tier.
    CannotReturnToFreeTier,
    /// A need is above what the edition reaches with its add-ons.
    NeedExceeded {
        /// Which need.
        need: Need,
        /// What is asked.
        asked: Extent,
        /// The most it reaches.
        limit: Extent,
    },
    /// Usage is above what a free tier holds.
    UsageExceeded {
        /// Which usage.
        metric: Metric,
        /// What is measured.
        asked: u64,
        /// The most it holds.
        limit: u64,
    },
    /// The edition does not have the feature.
    FeatureNotIncluded(Feature),
    /// The edition has the feature, but not in this data centre.
    FeatureUnavailableInIdc(Feature),
}

/// What a reader must know about an edition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Note {
    /// Moving to the newer billing cannot be undone.
    MigrationIrreversible,
    /// The edition lasts a month unless extended.
    DeveloperOneMonth,
    /// The feature is switched on by ticket.
    FeatureNeedsTicket(Feature),
    /// The size is raised by ticket.
    NeedNeedsTicket(Need),
    /// In this data centre the feature is to be had by ticket.
    FeatureByTicketInIdc(Feature),
    /// Read receipts work only in groups of at most 200 members.
    ReadReceiptsGroupLimit,
    /// A paid app cannot go back to this free tier; what the app is on now is not known.
    FreeTierForNewAppsOnly,
    /// No page states what the first month costs.
    FirstMonthRuleUnstated,
}

impl Note {
    /// The stable code of the contract.
    #[must_use]
    pub fn code(self) -> String {
        self.parts().concat()
    }

    const fn parts(self) -> [&'static str; 2] {
        match self {
            Self::MigrationIrreversible => ["migration_irreversible", ""],
            Self::DeveloperOneMonth => ["developer_one_month", ""],
            Self::FeatureNeedsTicket(feature) => ["needs_ticket.", feature.name()],
            Self::NeedNeedsTicket(need) => ["needs_ticket.", need.name()],
            Self::FeatureByTicketInIdc(feature) => [feature.name(), "_idc_by_ticket"],
            Self::ReadReceiptsGroupLimit => ["read_receipts_group_limit", ""],
            Self::FreeTierForNewAppsOnly => ["free_tier_for_new_apps_only", ""],
            Self::FirstMonthRuleUnstated => ["first_month_rule_unstated", ""],
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().iter().try_for_each(|it| f.write_str(it))
    }
}

/// What a reader must know about the whole quote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuoteNote {
    /// The price date is later than the last day on which the price lists were confirmed.
    PricesNotConfirmedAfter(Date),
    /// Apps of one data centre give different days for its first app.
    FirstAppDateDiffers(Idc),
}

impl QuoteNote {
    /// The stable code of the contract.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::PricesNotConfirmedAfter(date) => [
                "prices_not_confirmed_after_",
                &date.text().replace('-', "_"),
            ]
            .concat(),
            Self::FirstAppDateDiffers(idc) => ["first_app_date_differs.", idc.name()].concat(),
        }
    }
}

impl fmt::Display for QuoteNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Note;
    use crate::metric::{Feature, Need};

    #[test]
    fn a_note_has_the_code_that_is_printed() {
        let feature = Feature::Community;
        for (expected, note) in [
            ("migration_irreversible", Note::MigrationIrreversible),
            ("needs_ticket.community", Note::FeatureNeedsTicket(feature)),
            (
                "community_idc_by_ticket",
                Note::FeatureByTicketInIdc(feature),
            ),
            (
                "needs_ticket.members_per_group",
                Note::NeedNeedsTicket(Need::MembersPerGroup),
            ),
        ] {
            assert_eq!(expected, note.code());
            assert_eq!(expected, note.to_string());
        }
    }
}
