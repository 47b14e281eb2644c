//! Which of the conflicts between official pages matter for an app.

use crate::bill::{Line, LineId};
use crate::edition::Edition;
use crate::matrix::{Cell, Row};
use crate::metric::Extent;
use crate::quote::{AppQuote, EditionQuote};
use crate::scenario::App;
use crate::source::{Claimed, Conflict};
use crate::tables::{CUTOVER, ROWS};
use crate::verdict::{Availability, ModeReason};

/// Whether the other page would have given another bill, verdict or note for the app, which is on
/// the edition `taken`.
pub(super) fn matters(
    conflict: &Conflict,
    app: &App,
    quote: &AppQuote,
    taken: Option<&EditionQuote>,
) -> bool {
    if let Some(row) = ROWS.iter().find(|row| row.id == conflict.about) {
        let is_open = |edition: &Edition| quote.edition(*edition).is_some_and(hangs_on_one);
        return conflict.editions.iter().any(is_open) && row_matters(conflict, row, app);
    }
    match conflict.about {
        "cutover_scope" => is_decided_by_first_app(quote),
        // Days before the cutover by less than a month: the other page names a day in that month.
        "cutover_date" => {
            let is_near = |date: crate::date::Date| date.month() == CUTOVER.date.month();
            is_decided_by_first_app(quote) && app.first_app_date.is_some_and(is_near)
        }
        "retention_whole_month" => taken
            .and_then(|it| it.first_month.as_ref())
            .is_some_and(|month| month.lines.iter().any(|it| is_retention(it.id))),
        _ => quote
            .editions
            .iter()
            .filter(|it| conflict.editions.contains(&it.edition))
            .filter(|it| it.availability != Availability::Unavailable)
            .filter_map(|it| it.bill())
            .flat_map(|bill| &bill.lines)
            .any(|line| line_matters(conflict, line)),
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

/// A disputed price matters where it is charged: an older book may have another one.
fn line_matters(conflict: &Conflict, line: &Line) -> bool {
    let is_charged = match conflict.taken.value {
        Claimed::Price(price) => price == line.unit_price,
        Claimed::Cell(_) | Claimed::Words(_) => true,
    };
    is_charged && line.id.text() == conflict.about
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
