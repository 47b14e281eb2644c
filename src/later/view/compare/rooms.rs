//! The room left on each edition that fits, and what its usage comes to per unit.

use im_pricing_core::compare::AppComparison;
use im_pricing_core::headroom::{EffectiveCost, Headroom};
use im_pricing_core::money::Money;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use crate::later::view::compare::availability;
use crate::text::{Texts, fill};
use crate::view::words::{grouped, metric, money, signed};

/// A row of the table: one usage on one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoomModel {
    /// Edition and usage.
    pub name: String,
    /// Why the app is not on the edition as it stands; empty where it can be.
    pub remark: &'static str,
    /// Flat band, left, next step, cost per unit with the quota and above it.
    pub figures: [String; 5],
}

/// One row for each usage that an edition bills.
pub fn rooms(quote: &AppQuote, compared: &AppComparison, texts: &Texts) -> Vec<RoomModel> {
    let mut rooms = Vec::new();
    for it in &compared.editions {
        let name = it.edition.name_in(texts.lang);
        let of = quote.edition(it.edition).map(|it| it.availability);
        let remark = of.filter(|it| *it != Availability::Available);
        let remark = remark.map_or("", |it| availability(it, texts));
        for room in &it.headroom {
            rooms.push(RoomModel {
                name: [name, texts.page.comma, metric(room.metric, texts)].concat(),
                remark,
                figures: figures(room, texts),
            });
        }
    }
    rooms
}

fn figures(room: &Headroom, texts: &Texts) -> [String; 5] {
    let words = &texts.later().compare;
    let (from, to) = room.band;
    let is_one = from == to;
    let [from, to] = [from, to].map(|it| grouped(it, texts));
    let next = room.next_step.map(|it| signed(it, texts));
    let cost = &room.effective_cost;
    [
        if is_one {
            to
        } else {
            fill(words.band, &[("from", &from), ("to", &to)])
        },
        grouped(room.left, texts),
        next.unwrap_or_else(|| words.no_next.to_owned()),
        per(cost.quota_included, cost, texts),
        per(cost.quota_excluded, cost, texts),
    ]
}

/// An amount per unit: per thousand in cents, per user as exactly as the core states it.
fn per(amount: Option<Money>, cost: &EffectiveCost, texts: &Texts) -> String {
    let Some(amount) = amount else {
        return "–".to_owned();
    };
    let words = &texts.later().compare;
    let (template, amount) = match cost.per {
        1 => (words.per_user, amount),
        _ => (words.per, amount.to_cents()),
    };
    let values = [
        ("amount", &*money(amount, texts)),
        ("n", &grouped(cost.per, texts)),
    ];
    fill(template, &values)
}
