//! How an app is billed.

use crate::date::Date;
use crate::edition::BillingMode;
use crate::scenario::App;
use crate::tables::CUTOVER;
use crate::verdict::ModeReason;

/// The billing mode of an app and the first rule that decides it.
///
/// The day of the cutover itself already belongs to the newer mode.
pub(crate) fn billing_mode(app: &App, book_date: Date) -> (BillingMode, ModeReason) {
    if book_date < CUTOVER.date {
        return (BillingMode::Dau, ModeReason::MauNotYetOffered);
    }
    if !CUTOVER.idcs.contains(&app.idc) {
        return (BillingMode::Dau, ModeReason::IdcWithoutMauBilling);
    }
    let Some(first_app_date) = app.first_app_date else {
        return (BillingMode::Mau, ModeReason::NoAppYet);
    };
    if first_app_date >= CUTOVER.date {
        return (BillingMode::Mau, ModeReason::FirstAppOnOrAfterCutover);
    }
    if app.migrated {
        return (BillingMode::Mau, ModeReason::Migrated);
    }
    (BillingMode::Dau, ModeReason::FirstAppBeforeCutover)
}
