//! Whether an app can be on an edition.

use crate::date::Date;
use crate::edition::{BillingMode, Idc};
use crate::matrix::EditionTerms;
use crate::scenario::App;
use crate::tables::CUTOVER;
use crate::verdict::Availability;

/// Own mode: available. The newer mode's editions, where the move can be asked for: after
/// migration. There is no way back.
pub(crate) fn of(
    terms: &EditionTerms,
    app: &App,
    mode: BillingMode,
    book_date: Date,
) -> Availability {
    if terms.mode == mode {
        Availability::Available
    } else if can_migrate(app, mode, book_date) {
        Availability::AfterMigration
    } else {
        Availability::Unavailable
    }
}

/// Whether an app billed in `mode` can ask for the newer one.
pub(crate) fn can_migrate(app: &App, mode: BillingMode, book_date: Date) -> bool {
    mode == BillingMode::Dau && book_date >= CUTOVER.date && is_offered(BillingMode::Mau, app.idc)
}

/// Whether a data centre offers a mode; all offer the original one.
pub(crate) fn is_offered(mode: BillingMode, idc: Idc) -> bool {
    mode == BillingMode::Dau || CUTOVER.idcs.contains(&idc)
}
