//! What a quote takes for granted, so that every output can say so beside its figures.
//!
//! Decided here once: only what holds for this very scenario and quote. The words belong to the
//! data; the values that they name belong to the scenario.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::date::Date;
use crate::edition::{BillingMode, Edition, Idc};
use crate::metric::Metric;
use crate::named::named;
use crate::source::Conflict;
use crate::terms::{Marks, Named};
use crate::text::{Language, fill};
use crate::verdict::ModeReason;

mod conflicting;
mod holding;

pub use holding::{assumptions, chosen_edition};

named! {
    /// The kinds of assumptions, in the order in which they are listed.
    pub enum AssumptionKind {
        /// The figures are an example.
        ExampleFigures = "example_figures",
        /// A field has an error; the figures are those before it.
        EarlierFigures = "earlier_figures",
        /// Apps with an error are not in the quote.
        AppsLeftOut = "apps_left_out",
        /// The price date, the books in force, and when they were last confirmed.
        PricesAsOf = "prices_as_of",
        /// List prices in dollars per app and calendar month.
        DollarsPerMonth = "dollars_per_month",
        /// Usage is taken as it was stated.
        UsageAsStated = "usage_as_stated",
        /// A usage that was not given is unknown, and not zero.
        UsageUnknown = "usage_unknown",
        /// Apps of which nothing but the usage was stated.
        UsageOnly = "usage_only",
        /// The cheapest add-ons that cover the needs are bought.
        CheapestAddOns = "cheapest_add_ons",
        /// Nothing is pooled between apps.
        QuotasNotPooled = "quotas_not_pooled",
        /// The billing mode follows from the price date.
        ModeByPriceDate = "mode_by_price_date",
        /// The billing mode follows from the data centre.
        ModeByIdc = "mode_by_idc",
        /// The billing mode follows from there being no app yet.
        ModeWithoutApp = "mode_without_app",
        /// The billing mode follows from the day of the first app.
        ModeByFirstApp = "mode_by_first_app",
        /// The billing mode follows from a migration.
        ModeByMigration = "mode_by_migration",
        /// An app is priced on another edition than the recommended one.
        EditionChosen = "edition_chosen",
        /// The exact sum has fractions of a cent.
        RoundedOnce = "rounded_once",
        /// The first month follows a reading of the pages.
        FirstMonthEstimate = "first_month_estimate",
        /// Two pages disagree about something that matters here.
        ConflictingPages = "conflicting_pages",
    }
}

/// One thing that a quote takes for granted, with what it is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Assumption {
    /// The figures are an example.
    ExampleFigures,
    /// The figures are those before an error.
    EarlierFigures,
    /// These apps are not in the quote.
    AppsLeftOut(Vec<String>),
    /// When and from which books.
    PricesAsOf {
        /// The price date.
        date: Date,
        /// The ids of the books in force.
        books: Vec<&'static str>,
        /// The last day on which the price lists were confirmed.
        confirmed: Date,
    },
    /// List prices in dollars per app and calendar month.
    DollarsPerMonth,
    /// Usage is taken as it was stated.
    UsageAsStated,
    /// Usage that is not known.
    UsageUnknown {
        /// Which.
        metric: Metric,
        /// The apps that do not state it.
        apps: Vec<String>,
    },
    /// Apps without needs.
    UsageOnly(Vec<String>),
    /// The cheapest add-ons that cover the needs are bought.
    CheapestAddOns,
    /// Nothing is pooled between apps.
    QuotasNotPooled,
    /// How the billing mode of some apps was decided.
    Mode {
        /// Which.
        mode: BillingMode,
        /// By which rule.
        reason: ModeReason,
        /// Their data centre.
        idc: Idc,
        /// The day of its first app, as entered.
        first_app_date: Option<Date>,
        /// The apps.
        apps: Vec<String>,
    },
    /// An edition that is not the recommended one.
    EditionChosen {
        /// The app.
        app: String,
        /// The edition.
        edition: Edition,
    },
    /// The exact sum has fractions of a cent.
    RoundedOnce,
    /// The first month follows a reading of the pages.
    FirstMonthEstimate,
    /// Two pages disagree, and one of them was followed.
    ConflictingPages(&'static Conflict),
}

impl Assumption {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> AssumptionKind {
        match self {
            Self::ExampleFigures => AssumptionKind::ExampleFigures,
            Self::EarlierFigures => AssumptionKind::EarlierFigures,
            Self::AppsLeftOut(_) => AssumptionKind::AppsLeftOut,
            Self::PricesAsOf { .. } => AssumptionKind::PricesAsOf,
            Self::DollarsPerMonth => AssumptionKind::DollarsPerMonth,
            Self::UsageAsStated => AssumptionKind::UsageAsStated,
            Self::UsageUnknown { .. } => AssumptionKind::UsageUnknown,
            Self::UsageOnly(_) => AssumptionKind::UsageOnly,
            Self::CheapestAddOns => AssumptionKind::CheapestAddOns,
            Self::QuotasNotPooled => AssumptionKind::QuotasNotPooled,
            Self::Mode { reason, .. } => match reason {
                ModeReason::MauNotYetOffered => AssumptionKind::ModeByPriceDate,
                ModeReason::IdcWithoutMauBilling => AssumptionKind::ModeByIdc,
                ModeReason::NoAppYet => AssumptionKind::ModeWithoutApp,
                ModeReason::Migrated => AssumptionKind::ModeByMigration,
                ModeReason::FirstAppOnOrAfterCutover | ModeReason::FirstAppBeforeCutover => {
                    AssumptionKind::ModeByFirstApp
                }
            },
            Self::EditionChosen { .. } => AssumptionKind::EditionChosen,
            Self::RoundedOnce => AssumptionKind::RoundedOnce,
            Self::FirstMonthEstimate => AssumptionKind::FirstMonthEstimate,
            Self::ConflictingPages(_) => AssumptionKind::ConflictingPages,
        }
    }

    /// The sentence in `language`, numbers with these marks.
    #[must_use]
    pub fn words(&self, language: &Language, marks: Marks) -> String {
        let mut values: Vec<(&str, String)> = Vec::new();
        match self {
            Self::AppsLeftOut(apps) | Self::UsageOnly(apps) => {
                values.push(("names", apps.join(", ")));
            }
            Self::PricesAsOf {
                date,
                books,
                confirmed,
            } => {
                values.push(("date", date.text()));
                values.push(("books", books.join(", ")));
                values.push(("confirmed", confirmed.text()));
            }
            Self::UsageUnknown { metric, apps } => {
                values.push(("metric", metric.name_in(language).to_owned()));
                values.push(("names", apps.join(", ")));
            }
            Self::Mode {
                mode,
                idc,
                first_app_date,
                apps,
                ..
            } => {
                let date = first_app_date.map(Date::text).unwrap_or_default();
                values.push(("names", apps.join(", ")));
                values.push(("mode", mode.name_in(language).to_owned()));
                values.push(("idc", idc.name_in(language).to_owned()));
                values.push(("date", date));
            }
            Self::EditionChosen { app, edition } => {
                values.push(("names", app.clone()));
                values.push(("edition", edition.name_in(language).to_owned()));
            }
            Self::ConflictingPages(conflict) => {
                values.push(("id", conflict.id.to_owned()));
                // A rule is a sentence; here it stands within one.
                let subject = conflict.subject(language);
                let subject = subject.trim_end_matches(['.', '。']);
                values.push(("subject", subject.to_owned()));
                values.push((
                    "taken",
                    conflict.claim_words(&conflict.taken, language, marks),
                ));
                values.push((
                    "other",
                    conflict.claim_words(&conflict.other, language, marks),
                ));
            }
            _ => {}
        }
        let values: Vec<_> = values.iter().map(|(name, it)| (*name, &**it)).collect();
        fill(self.kind().name_in(language), &values)
    }
}

impl Serialize for Assumption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_map(None)?;
        it.serialize_entry("code", &self.kind())?;
        match self {
            Self::AppsLeftOut(apps) | Self::UsageOnly(apps) => it.serialize_entry("apps", apps)?,
            Self::PricesAsOf {
                date,
                books,
                confirmed,
            } => {
                it.serialize_entry("book_date", date)?;
                it.serialize_entry("books", books)?;
                it.serialize_entry("last_confirmed", confirmed)?;
            }
            Self::UsageUnknown { metric, apps } => {
                it.serialize_entry("metric", metric)?;
                it.serialize_entry("apps", apps)?;
            }
            Self::Mode {
                mode,
                idc,
                first_app_date,
                apps,
                ..
            } => {
                it.serialize_entry("billing_mode", mode)?;
                it.serialize_entry("idc", idc)?;
                it.serialize_entry("first_app_date", first_app_date)?;
                it.serialize_entry("apps", apps)?;
            }
            Self::EditionChosen { app, edition } => {
                it.serialize_entry("apps", &[app])?;
                it.serialize_entry("edition", edition)?;
            }
            Self::ConflictingPages(conflict) => it.serialize_entry("conflict", conflict.id)?,
            _ => {}
        }
        it.end()
    }
}
