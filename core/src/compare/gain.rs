//! What one edition does that another does not: features, and limits that are higher.

use serde::Serialize;

use crate::bill::{Bill, LineId, Trace};
use crate::edition::Edition;
use crate::matrix::{Cell, Row};
use crate::metric::{Extent, Feature, Need};
use crate::rules::fit;
use crate::scenario::App;
use crate::tables;

/// What an edition has beyond another one, for one app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Gain {
    /// Features that are simply included.
    pub features: Vec<Feature>,
    /// Features that a ticket switches on.
    pub features_by_ticket: Vec<Feature>,
    /// Limits and quotas that are higher, with the add-ons that each bill buys.
    pub limits: Vec<LimitChange>,
}

/// A limit or quota that differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct LimitChange {
    /// The row of the matrix.
    pub row: &'static str,
    /// On the edition compared with.
    pub from: Extent,
    /// On the edition that has more.
    pub to: Extent,
}

/// How an edition has a feature in one data centre.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    Not,
    ByTicket,
    Included,
}

impl Gain {
    /// What `to` has beyond `from`, each with its bill; without one, with no add-on.
    #[must_use]
    pub fn between(
        (from, from_bill): (Edition, Option<&Bill>),
        (to, to_bill): (Edition, Option<&Bill>),
        app: &App,
    ) -> Self {
        let mut gain = Self {
            features: Vec::new(),
            features_by_ticket: Vec::new(),
            limits: Vec::new(),
        };
        for feature in Feature::ALL {
            match (offer(from, *feature, app), offer(to, *feature, app)) {
                (Offer::Not, Offer::Included) => gain.features.push(*feature),
                (Offer::Not, Offer::ByTicket) => gain.features_by_ticket.push(*feature),
                _ => {}
            }
        }
        for row in tables::ROWS {
            let change = (extent(row, from, from_bill), extent(row, to, to_bill));
            if let (Some(from), Some(to)) = change
                && from < to
            {
                let row = row.id;
                gain.limits.push(LimitChange { row, from, to });
            }
        }
        gain
    }
}

/// What `edition` gives for `row`, with what `bill` buys; none where the row states no number.
fn extent(row: &Row, edition: Edition, bill: Option<&Bill>) -> Option<Extent> {
    let base = row.cell(edition).extent()?;
    let bought = row.need.and_then(|need| bought(need, bill?));
    Some(bought.map_or(base, |it| it.max(base)))
}

/// What an add-on of `bill` raises `need` to.
fn bought(need: Need, bill: &Bill) -> Option<Extent> {
    bill.lines
        .iter()
        .find_map(|line| match (line.id, line.trace) {
            (LineId::AddOn(key), Trace::AddOn { reaches, .. }) if key.need() == need => {
                Some(reaches)
            }
            _ => None,
        })
}

fn offer(edition: Edition, feature: Feature, app: &App) -> Offer {
    if fit::missing_feature(edition, feature, app).is_some() {
        return Offer::Not;
    }
    let cell = Row::of_feature(feature).map_or(Cell::NotSupported, |row| row.cell(edition));
    let by_ticket = cell == Cell::NeedsTicket
        || tables::IDC_RULES.iter().any(|rule| {
            rule.by_ticket
                && rule.feature == feature
                && rule.editions.contains(&edition)
                && rule.idcs.contains(&app.idc)
        });
    if by_ticket {
        Offer::ByTicket
    } else {
        Offer::Included
    }
}
