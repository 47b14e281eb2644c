//! Whether an app can be on an edition.

use crate::date::Date;
use crate::edition::BillingMode;
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
    let can_migrate =
        mode == BillingMode::Dau && book_date >= CUTOVER.date && CUTOVER.idcs.contains(&app.idc);
    if terms.mode == mode {
        Availability::Available
    } else if can_migrate {
        Availability::AfterMigration
    } else {
        Availability::Unavailable
    }
}
