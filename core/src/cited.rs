//! The pages that each part of a quote rests on: lines, reasons, notes, the billing mode, the first
//! month, and the rows of the matrix.
//!
//! A price, a row and a book's rule for the first month name their pages themselves; what rests on
//! none of them has its pages in `rules.toml`. The matches below are exhaustive, so that a new reason
//! or note does not compile without a page.

use crate::bill::LineId;
use crate::book::{FirstMonth, Plan, Price, PriceBook, Tier};
use crate::condition::Condition;
use crate::date::Date;
use crate::edition::{BillingMode, Edition, Idc};
use crate::matrix::{Cell, EditionTerms, Row, RowGroup};
use crate::metric::{Feature, Metric, Need};
use crate::money::Money;
use crate::rules::first_month::is_part_of_month;
use crate::source::{Claimed, Conflict, Source};
use crate::tables::{CONFLICTS, FEATURE_CEILINGS, IDC_RULES, ROWS, RULES};
use crate::verdict::{Note, QuoteNote, Reason};

mod rule;

pub use rule::{RuleKind, RuleTerms};

/// What a statement rests on.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Cited {
    /// The sections, the decisive one first, each once.
    pub sources: Vec<Source>,
    /// Where pages disagree about it.
    pub conflicts: Vec<&'static Conflict>,
}

impl Cited {
    fn source(mut self, source: Source) -> Self {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
        self
    }

    fn also(self, source: Option<Source>) -> Self {
        match source {
            Some(source) => self.source(source),
            None => self,
        }
    }

    /// The conflicts about a row, a line or a condition that concern `edition`; without one, all.
    fn conflicts(mut self, about: &str, edition: Option<Edition>) -> Self {
        let concerned = |it: &&Conflict| {
            it.about == about
                && (it.editions.is_empty() || edition.is_none_or(|one| it.editions.contains(&one)))
        };
        self.conflicts.extend(CONFLICTS.iter().filter(concerned));
        self
    }

    fn rule(mut self, kind: RuleKind) -> Self {
        for rule in RULES.iter().filter(|it| it.kind == kind) {
            for source in rule.sources {
                self = self.source(*source);
            }
            for condition in rule.conditions {
                self = self.conflicts(condition, None);
            }
        }
        self
    }

    fn of_row(mut self, row: Option<&Row>, edition: Option<Edition>) -> Self {
        let Some(row) = row else { return self };
        for source in row.sources {
            self = self.source(*source);
        }
        self.conflicts(row.id, edition)
    }

    /// A price, and the conflicts in which it is the amount that is taken. A conflict in words is one of its
    /// price as long as pages disagree.
    fn price(mut self, price: &Price, id: LineId, edition: Edition, book_date: Date) -> Self {
        let all = Self::default()
            .conflicts(&id.text(), Some(edition))
            .conflicts;
        let met_here = all.into_iter().filter(|it| match it.taken.value {
            Claimed::Price(amount) => amount == price.amount,
            _ => it.since.is_none_or(|since| book_date >= since),
        });
        self.conflicts.extend(met_here);
        self.source(price.source)
    }
}

/// A line of a bill on `edition`: the page of its price, then that of the quota or the limit above
/// which it is charged. `unit_price` tells the tiers of an add-on apart.
#[must_use]
pub fn line(id: LineId, edition: Edition, unit_price: Option<Money>, book_date: Date) -> Cited {
    let Some(plan) = plan(edition, book_date) else {
        return Cited::default();
    };
    let (price, above) = match id {
        LineId::Plan(_) => (Some(&plan.fee), None),
        LineId::Overage(metric) => {
            let overage = plan.overages.iter().find(|it| it.metric == metric);
            (overage.map(|it| &it.price), quota_row(metric))
        }
        LineId::AddOn(key) => {
            let add_on = plan.add_ons.iter().find(|it| it.key == key);
            let tiers = add_on.map_or(&[][..], |it| it.tiers);
            let same = |it: &&Tier| Some(it.price.amount) == unit_price;
            let tier = tiers.iter().find(same).or(tiers.first());
            (tier.map(|it| &it.price), Row::of_need(key.need()))
        }
    };
    let Some(price) = price else {
        return Cited::default();
    };
    let above = above.and_then(|it| it.sources.first());
    Cited::default()
        .price(price, id, edition, book_date)
        .also(above.copied())
}

fn plan(edition: Edition, book_date: Date) -> Option<&'static Plan> {
    PriceBook::in_force(mode_of(edition), book_date)?.plan(edition)
}

fn mode_of(edition: Edition) -> BillingMode {
    EditionTerms::of(edition).map_or(BillingMode::Dau, |it| it.mode)
}

/// The row that says how much of `metric` is included.
fn quota_row(metric: Metric) -> Option<&'static Row> {
    let is_quota = |it: &&Row| it.group == RowGroup::Quotas && it.caps == Some(metric);
    ROWS.iter().find(is_quota)
}

/// Why `edition` does not fit an app in `idc`.
#[must_use]
pub fn reason(reason: &Reason, edition: Edition, idc: Idc, book_date: Date) -> Cited {
    let cited = Cited::default();
    match *reason {
        Reason::CannotReturnToFreeTier => cited.rule(no_way_back(edition)),
        Reason::NeedExceeded { need, .. } => {
            let cited = cited.of_row(Row::of_need(need), Some(edition));
            cited.also(add_on_of(need, edition, book_date))
        }
        Reason::UsageExceeded { metric, limit, .. } => {
            let holds =
                |it: &&Row| it.caps == Some(metric) && it.cell(edition) == Cell::Count(limit);
            let rows = ROWS.iter().filter(holds);
            rows.fold(cited, |cited, row| cited.of_row(Some(row), Some(edition)))
        }
        Reason::FeatureNotIncluded(feature) => {
            cited.of_row(Row::of_feature(feature), Some(edition))
        }
        Reason::FeatureUnavailableInIdc(feature) => in_idc(feature, edition, idc, false),
    }
}

/// The page with the add-on that raises `need` on `edition`: its highest tier bounds the need.
fn add_on_of(need: Need, edition: Edition, book_date: Date) -> Option<Source> {
    let mut add_ons = plan(edition, book_date)?.add_ons.iter();
    let add_on = add_ons.find(|it| it.key.need() == need)?;
    Some(add_on.tiers.last()?.price.source)
}

fn no_way_back(edition: Edition) -> RuleKind {
    match mode_of(edition) {
        BillingMode::Dau => RuleKind::NoWayBackDau,
        BillingMode::Mau => RuleKind::NoWayBackMau,
    }
}

fn in_idc(feature: Feature, edition: Edition, idc: Idc, by_ticket: bool) -> Cited {
    let rules = IDC_RULES.iter().filter(|it| {
        it.feature == feature
            && it.by_ticket == by_ticket
            && it.editions.contains(&edition)
            && it.idcs.contains(&idc)
    });
    rules.fold(Cited::default(), |cited, it| cited.source(it.source))
}

/// A note about `edition` for an app in `idc`.
#[must_use]
pub fn note(note: &Note, edition: Edition, idc: Idc, book_date: Date) -> Cited {
    let cited = Cited::default();
    match *note {
        Note::MigrationIrreversible => cited.rule(RuleKind::Moving),
        Note::DeveloperOneMonth => cited.rule(RuleKind::DeveloperMonth),
        Note::FeatureNeedsTicket(feature) => cited.of_row(Row::of_feature(feature), Some(edition)),
        Note::NeedNeedsTicket(need) => cited
            .rule(RuleKind::RaisedByTicket)
            .of_row(Row::of_need(need), Some(edition)),
        Note::FeatureByTicketInIdc(feature) => in_idc(feature, edition, idc, true),
        Note::ReadReceiptsGroupLimit => {
            let receipts = Feature::MessageReadReceipts;
            let ceilings = FEATURE_CEILINGS.iter().filter(|it| it.feature == receipts);
            ceilings.fold(cited, |cited, it| cited.source(it.source))
        }
        Note::FreeTierForNewAppsOnly => cited.rule(no_way_back(edition)),
        Note::FirstMonthRuleUnstated => {
            let book = PriceBook::in_force(mode_of(edition), book_date);
            cited.also(book.map(|it| it.first_month_source))
        }
    }
}

/// A note about the whole quote.
#[must_use]
pub fn quote_note(note: &QuoteNote) -> Cited {
    let rule = match note {
        QuoteNote::PricesNotConfirmedAfter(_) => RuleKind::ListPrices,
        QuoteNote::FirstAppDateDiffers(_) => RuleKind::BillingMode,
    };
    Cited::default().rule(rule)
}

/// The billing mode of an app, whichever part of the rule decided it.
#[must_use]
pub fn billing_mode() -> Cited {
    Cited::default().rule(RuleKind::BillingMode)
}

/// What moving to the newer mode would offer.
#[must_use]
pub fn moving() -> Cited {
    Cited::default().rule(RuleKind::Moving)
}

/// What is left of `metric` on `edition` before the bill rises: where more of it has a price, that
/// line; on a free tier the rows that hold it.
#[must_use]
pub fn room(metric: Metric, edition: Edition, book_date: Date) -> Cited {
    let charged = line(LineId::Overage(metric), edition, None, book_date);
    if !charged.sources.is_empty() {
        return charged;
    }
    let holds = |it: &&Row| it.caps == Some(metric) && it.cell(edition).extent().is_some();
    let rows = ROWS.iter().filter(holds);
    rows.fold(charged, |cited, it| cited.of_row(Some(it), Some(edition)))
}

/// A row of the matrix.
#[must_use]
pub fn row(row: &Row) -> Cited {
    Cited::default().of_row(Some(row), None)
}

/// A fact.
#[must_use]
pub fn condition(condition: &Condition) -> Cited {
    let cited = Cited::default().source(condition.source);
    cited.conflicts(condition.id, None)
}

/// The first month of a bill of these lines on `edition`: the book's rule, then those for what is
/// charged whole.
#[must_use]
pub fn first_month(lines: &[LineId], edition: Edition, book_date: Date) -> Cited {
    let cited = Cited::default();
    let Some(book) = PriceBook::in_force(mode_of(edition), book_date) else {
        return cited;
    };
    let mut cited = cited.source(book.first_month_source);
    if book.first_month != FirstMonth::ByDay {
        return cited;
    }
    for id in lines.iter().filter(|it| !is_part_of_month(**it)) {
        cited = match id {
            LineId::AddOn(_) => cited.rule(RuleKind::WholeMonth),
            id => {
                let price = line(*id, edition, None, book_date).sources.first().copied();
                cited.also(price)
            }
        };
    }
    cited.rule(RuleKind::Rounding)
}

#[cfg(test)]
mod tests;
