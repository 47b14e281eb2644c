//! What a reader must know beside the numbers.

use crate::date::Date;
use crate::edition::Idc;
use crate::matrix::{Cell, EditionTerms, Row};
use crate::metric::{Extent, Need};
use crate::quote::Outcome;
use crate::rules::first_month::FirstMonthAnswer;
use crate::scenario::{App, Scenario};
use crate::tables;
use crate::verdict::{Availability, Note, QuoteNote};

/// The notes of one edition, in the contract's order; without prices only the first two.
pub(crate) fn of_edition(
    terms: &EditionTerms,
    app: &App,
    availability: Availability,
    outcome: &Outcome,
    first_month: &FirstMonthAnswer,
) -> Vec<Note> {
    let mut notes = Vec::new();
    if availability == Availability::AfterMigration {
        notes.push(Note::MigrationIrreversible);
    }
    if terms.one_month {
        notes.push(Note::DeveloperOneMonth);
    }
    if matches!(outcome, Outcome::Unpriced) {
        return notes;
    }
    add_tickets(&mut notes, terms, app);
    if is_above_feature_ceiling(terms, app) {
        notes.push(Note::ReadReceiptsGroupLimit);
    }
    if terms.free_tier && app.current_edition.is_none() {
        notes.push(Note::FreeTierForNewAppsOnly);
    }
    if matches!(first_month, FirstMonthAnswer::Unstated) {
        notes.push(Note::FirstMonthRuleUnstated);
    }
    notes
}

/// Features and sizes that a ticket switches on or raises, then features that the edition has in this data
/// centre by ticket.
fn add_tickets(notes: &mut Vec<Note>, terms: &EditionTerms, app: &App) {
    for feature in &app.needs.features {
        let row = Row::of_feature(*feature);
        if row.is_some_and(|row| row.cell(terms.edition) == Cell::NeedsTicket) {
            notes.push(Note::FeatureNeedsTicket(*feature));
        }
    }
    if !terms.free_tier {
        for need in Need::ALL {
            if is_above_ticket_limit(terms, *need, app) {
                notes.push(Note::NeedNeedsTicket(*need));
            }
        }
    }
    for rule in tables::IDC_RULES {
        if rule.by_ticket
            && app.needs.has(rule.feature)
            && rule.editions.contains(&terms.edition)
            && rule.idcs.contains(&app.idc)
        {
            notes.push(Note::FeatureByTicketInIdc(rule.feature));
        }
    }
}

fn is_above_ticket_limit(terms: &EditionTerms, need: Need, app: &App) -> bool {
    Row::of_need(need)
        .filter(|row| row.raised_by_ticket)
        .and_then(|row| row.cell(terms.edition).extent())
        .is_some_and(|limit| !limit.covers(app.needs.size(need)))
}

/// Whether a feature that the edition has is asked for together with a size it does not work with.
fn is_above_feature_ceiling(terms: &EditionTerms, app: &App) -> bool {
    tables::FEATURE_CEILINGS.iter().any(|ceiling| {
        app.needs.has(ceiling.feature)
            && !Extent::Count(ceiling.works_up_to).covers(app.needs.size(ceiling.need))
            && Row::of_feature(ceiling.feature)
                .is_some_and(|row| row.cell(terms.edition).includes())
    })
}

/// The notes of the whole quote.
pub(crate) fn of_quote(scenario: &Scenario) -> Vec<QuoteNote> {
    let mut notes = Vec::new();
    if scenario.book_date > tables::LAST_CONFIRMED {
        notes.push(QuoteNote::PricesNotConfirmedAfter(tables::LAST_CONFIRMED));
    }
    // Nearly every quote is of one app, which agrees with itself.
    let idcs = if scenario.apps.len() > 1 {
        Idc::ALL
    } else {
        &[]
    };
    for idc in idcs {
        if first_app_dates_differ(*idc, scenario) {
            notes.push(QuoteNote::FirstAppDateDiffers(*idc));
        }
    }
    notes
}

/// Whether two apps of `idc` give different days for its first app. An app that gives none does
/// not take part.
fn first_app_dates_differ(idc: Idc, scenario: &Scenario) -> bool {
    let mut dates = scenario
        .apps
        .iter()
        .filter(|app| app.idc == idc)
        .filter_map(|app| app.first_app_date);
    let first: Option<Date> = dates.next();
    dates.any(|date| Some(date) != first)
}
