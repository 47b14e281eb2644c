//! Which of the conflicts between official pages matter for an app.

use crate::assumption::Assumption;
use crate::bill::LineId;
use crate::cited;
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::{Cell, Row};
use crate::metric::Extent;
use crate::quote::{AppQuote, EditionQuote};
use crate::scenario::App;
use crate::source::{Claimed, Conflict};
use crate::tables::{CONFLICTS, CUTOVER, ROWS};
use crate::verdict::{Availability, ModeReason};

/// An app, its quote, and the edition that it is taken to be on.
pub(super) type Taken<'a> = (&'a App, &'a AppQuote, Option<&'a EditionQuote>);

/// The conflicts that matter for one of these apps, priced by the books of `book_date`.
pub(super) fn met(apps: &[Taken<'_>], book_date: Date) -> impl Iterator<Item = Assumption> {
    let is_met =
        move |conflict: &&Conflict| apps.iter().any(|it| matters(conflict, *it, book_date));
    let conflicts = CONFLICTS.iter().filter(is_met);
    conflicts.map(Assumption::ConflictingPages)
}

/// Whether the other page would have given another bill, verdict or note for the app.
fn matters(conflict: &Conflict, (app, quote, taken): Taken<'_>, book_date: Date) -> bool {
    if let Some(row) = ROWS.iter().find(|row| row.id == conflict.about) {
        let is_open = |edition: &Edition| quote.edition(*edition).is_some_and(hangs_on_one);
        return conflict.editions.iter().any(is_open) && row_matters(conflict, row, app);
    }
    match conflict.about {
        "cutover_scope" => is_decided_by_first_app(quote),
        // Days before the cutover by less than a month: the other page names a day in that month.
        "cutover_date" => {
            let is_near = |date: Date| date.month() == CUTOVER.date.month();
            is_decided_by_first_app(quote) && app.first_app_date.is_some_and(is_near)
        }
        // The other page shares by day, which is the same from the first day on; older books charge no part of that
        // month.
        "retention_whole_month" => {
            taken
                .and_then(|it| it.first_month.as_ref())
                .is_some_and(|month| {
                    let mut lines = month.lines.iter();
                    let is_part = month.days_in_force < month.days_in_month;
                    is_part
                        && lines.any(|it| is_retention(it.id))
                        && month.lines.iter().any(|it| it.prorated)
                })
        }
        _ => quote
            .editions
            .iter()
            .filter(|it| conflict.editions.contains(&it.edition))
            .filter(|it| it.availability != Availability::Unavailable)
            .any(|it| is_charged(conflict, it, book_date)),
    }
}

/// Whether one more limit, or one less, would change what is said about the edition: where several
/// are exceeded already, it would not.
fn hangs_on_one(quote: &EditionQuote) -> bool {
    quote.availability != Availability::Unavailable && quote.outcome.reasons().len() < 2
}

fn is_decided_by_first_app(quote: &AppQuote) -> bool {
    matches!(
        quote.billing_mode_reason,
        ModeReason::FirstAppBeforeCutover | ModeReason::FirstAppOnOrAfterCutover
    )
}

fn is_retention(id: LineId) -> bool {
    id == LineId::AddOn(crate::book::AddOnKey::Retention)
}

/// Whether a line of the bill rests on what the pages disagree about: an older book may not.
fn is_charged(conflict: &Conflict, quote: &EditionQuote, book_date: Date) -> bool {
    quote.bill().is_some_and(|bill| {
        bill.lines.iter().any(|line| {
            let cited = cited::line(line.id, quote.edition, Some(line.unit_price), book_date);
            cited.conflicts.iter().any(|it| it.id == conflict.id)
        })
    })
}

/// A disputed row matters where both values answer differently to what is asked or measured.
fn row_matters(conflict: &Conflict, row: &Row, app: &App) -> bool {
    if let Some(feature) = row.feature {
        return app.needs.has(feature);
    }
    let asked = match (row.need, row.caps) {
        (Some(need), _) => app.needs.size(need),
        (None, Some(metric)) => Extent::Count(app.usage.of(metric).unwrap_or_default()),
        (None, None) => return false,
    };
    let is_asked = asked != Extent::Count(0);
    match (conflict.taken.value, conflict.other.value) {
        (Claimed::Cell(taken), Claimed::Cell(other)) => {
            covers(taken, asked) != covers(other, asked)
        }
        _ => is_asked,
    }
}

/// A row that does not apply bounds nothing.
fn covers(cell: Cell, asked: Extent) -> bool {
    cell.extent().unwrap_or(Extent::Unlimited).covers(asked)
}
