//! What else a move changes: features, limits, and add-ons that are not sold afterwards.

use im_pricing_core::bill::LineId;
use im_pricing_core::compare::gain::LimitChange;
use im_pricing_core::matrix::Row;
use im_pricing_core::metric::{Extent, Feature};
use im_pricing_core::migrate::{AddOnLost, Pair};

use super::name;
use crate::later::view::tier::tier;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::words::{extent, feature};

/// What a pair changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangesModel {
    /// From which edition to which.
    pub pair: String,
    /// A heading, and what stands below it; none is empty.
    pub lists: Vec<(&'static str, Vec<String>)>,
}

pub(super) fn changes(pairs: &[Pair], texts: &Texts) -> Vec<ChangesModel> {
    pairs.iter().map(|it| of_pair(it, texts)).collect()
}

fn of_pair(pair: &Pair, texts: &Texts) -> ChangesModel {
    let words = &texts.later().migrate;
    let names = |list: &[Feature]| -> Vec<String> {
        list.iter()
            .map(|it| feature(*it, texts).to_owned())
            .collect()
    };
    let mut lost = names(&pair.lost.features);
    lost.extend(names(&pair.lost.features_by_ticket));
    let mut lists = vec![
        (words.lost, lost),
        (words.lowered, limits(&pair.lost.limits, true, texts)),
        (words.not_sold, add_ons(&pair.add_ons_lost, texts)),
        (words.gained, names(&pair.gained.features)),
        (
            words.gained_by_ticket,
            names(&pair.gained.features_by_ticket),
        ),
        (words.raised, limits(&pair.gained.limits, false, texts)),
    ];
    lists.retain(|(_, list)| !list.is_empty());
    ChangesModel {
        pair: name(pair, texts),
        lists,
    }
}

/// Limits that differ. Those that are lost name what stands after the move first.
fn limits(list: &[LimitChange], is_lost: bool, texts: &Texts) -> Vec<String> {
    let mut sentences = Vec::new();
    for it in list {
        let (before, after) = if is_lost {
            (it.to, it.from)
        } else {
            (it.from, it.to)
        };
        let row = im_pricing_core::tables::ROWS
            .iter()
            .find(|row| row.id == it.row);
        let values = [
            (
                "row",
                row.map_or("", |row: &Row| texts.lang.words(row.label)),
            ),
            ("before", &extent(before, texts)),
            ("after", &extent(after, texts)),
        ];
        sentences.push(fill(texts.later().migrate.limit, &values));
    }
    sentences
}

fn add_ons(list: &[AddOnLost], texts: &Texts) -> Vec<String> {
    let words = &texts.later().migrate;
    let mut sentences = Vec::new();
    for it in list {
        // Where the edition has as much without it, nothing is lost.
        let loses = match (it.reaches, it.limit_there) {
            (_, Extent::Unlimited) => false,
            (Extent::Unlimited, _) => true,
            (Extent::Count(here), Extent::Count(there)) => here > there,
        };
        if !loses {
            continue;
        }
        let said = |reaches| match it.add_on {
            LineId::AddOn(key) => tier(key, reaches, texts),
            _ => extent(reaches, texts),
        };
        let template = if it.bought {
            words.add_on_bought
        } else {
            words.add_on
        };
        let values = [
            ("add_on", &*label(it.add_on, texts)),
            ("reaches", &said(it.reaches)),
            ("limit", &said(it.limit_there)),
        ];
        sentences.push(fill(template, &values));
    }
    sentences
}
