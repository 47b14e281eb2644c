//! What a "Source" control tells: the sections that a statement rests on, and where pages disagree.

use im_pricing_core::bill::LineId;
use im_pricing_core::cited::{self, Cited};
use im_pricing_core::condition::Condition;
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::money::Money;
use im_pricing_core::quote::{EditionQuote, Outcome};
use im_pricing_core::saying::Section;
use im_pricing_core::source::Source;
use im_pricing_core::tables::ROWS;
use im_pricing_core::terms::Named;

use crate::later::view::comparison::{ConflictModel, model};
use crate::state::Answered;
use crate::text::{Lang, Texts, fill};
use crate::view::headroom::headroom;
use crate::view::source::SourceModel;

/// What a control stands beside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Beside {
    /// The line of a bill with this id; its amount tells the tiers of an add-on apart.
    Line(String, String),
    /// The reason at this position.
    Reason(usize),
    /// The note with this code.
    Note(String),
    /// The room at this position.
    Room(usize),
    /// The first month.
    FirstMonth,
    /// The billing mode.
    Mode,
    /// What moving would offer.
    Moving,
    /// The row of the matrix with this id.
    Row(String),
    /// The condition with this id.
    Condition(String),
}

/// What is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SourcesModel {
    /// The sections, the decisive one first.
    pub(crate) sections: Vec<SectionModel>,
    /// Where pages disagree.
    pub(crate) conflicts: Vec<ConflictModel>,
}

/// A section of an official page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SectionModel {
    /// Which; what it says is found by it.
    pub(crate) section: Source,
    /// Its title, date and address.
    pub(crate) source: SourceModel,
    /// The languages in which it was read, in a sentence.
    pub(crate) read_in: String,
}

/// What is told beside `place`; `edition` is the name of the edition that it belongs to. Rows, facts
/// and the billing mode need no answer.
pub(crate) fn sources(
    place: &Beside,
    edition: &str,
    answered: Option<&Answered>,
    texts: &Texts,
) -> SourcesModel {
    let cited = match (place, answered) {
        (Beside::Mode, _) => Some(cited::billing_mode()),
        (Beside::Moving, _) => Some(cited::moving()),
        (Beside::Row(id), _) => ROWS.iter().find(|it| it.id == id).map(cited::row),
        (Beside::Condition(id), _) => Condition::of(id).map(cited::condition),
        (_, Some(answered)) => find(place, edition_called(edition, texts), answered, texts),
        _ => None,
    };
    let Cited { sources, conflicts } = cited.unwrap_or_default();
    SourcesModel {
        sections: sources.iter().map(|it| section(it, texts)).collect(),
        conflicts: conflicts.iter().map(|it| model(it, texts)).collect(),
    }
}

/// The edition with this stable name, or of this name in the language of the page.
fn edition_called(name: &str, texts: &Texts) -> Option<Edition> {
    let is_called = |it: &&Edition| it.name_in(texts.lang) == name;
    Edition::from_name(name).or_else(|| Edition::ALL.iter().find(is_called).copied())
}

/// What the answer rests on.
fn find(
    place: &Beside,
    edition: Option<Edition>,
    answered: &Answered,
    texts: &Texts,
) -> Option<Cited> {
    let date = answered.quote.book_date;
    match place {
        Beside::Line(id, amount) => {
            let amount = Money::parse(amount).ok();
            Some(cited::line(LineId::from_text(id)?, edition?, amount, date))
        }
        Beside::Reason(index) => {
            let (quote, idc) = quoted(edition, answered)?;
            let Outcome::Infeasible(reasons) = &quote.outcome else {
                return None;
            };
            let reason = reasons.get(*index)?;
            Some(cited::reason(reason, quote.edition, idc, date))
        }
        Beside::Note(code) => note(code, edition, answered),
        Beside::Room(index) => {
            let recommended = answered.app()?.recommended?;
            let (metric, _) = headroom(answered, texts).into_iter().nth(*index)?;
            Some(cited::room(metric, recommended, date))
        }
        Beside::FirstMonth => {
            let (quote, _) = quoted(edition, answered)?;
            let lines: Vec<_> = quote.bill()?.lines.iter().map(|it| it.id).collect();
            Some(cited::first_month(&lines, quote.edition, date))
        }
        Beside::Mode | Beside::Moving | Beside::Row(_) | Beside::Condition(_) => None,
    }
}

/// The quote of `edition`, and the app's data centre.
fn quoted(edition: Option<Edition>, answered: &Answered) -> Option<(&EditionQuote, Idc)> {
    let idc = answered.scenario.apps.first()?.idc;
    Some((answered.app()?.edition(edition?)?, idc))
}

/// A note of the edition or of the whole quote.
fn note(code: &str, edition: Option<Edition>, answered: &Answered) -> Option<Cited> {
    let date: Date = answered.quote.book_date;
    if let Some(it) = answered.quote.notes.iter().find(|it| it.code() == code) {
        return Some(cited::quote_note(it));
    }
    let (quote, idc) = quoted(edition, answered)?;
    let it = quote.notes.iter().find(|it| it.code() == code)?;
    Some(cited::note(it, quote.edition, idc, date))
}

fn section(source: &Source, texts: &Texts) -> SectionModel {
    let tags = Section::of(source).map_or(&[][..], |it| it.languages);
    let names: Vec<&str> = tags
        .iter()
        .filter_map(|tag| Lang::from_tag(tag))
        .map(Lang::name)
        .collect();
    let values = [("languages", &*names.join(", "))];
    SectionModel {
        section: *source,
        source: SourceModel::of(source, texts.lang),
        read_in: fill(texts.later().sources.read_in, &values),
    }
}

#[cfg(test)]
mod tests;
