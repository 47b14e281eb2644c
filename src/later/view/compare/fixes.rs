//! What repairs an edition that does not fit, in sentences with amounts.

use im_pricing_core::bill::LineId;
use im_pricing_core::compare::AppComparison;
use im_pricing_core::compare::fix::{Fix, Totals};
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Need};
use im_pricing_core::money::Money;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::{Availability, Reason};

use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::reason::reason;
use crate::view::words::{extent, feature, grouped, metric, money, need, signed};

/// An edition that does not fit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FixesModel {
    /// Its stable name.
    pub edition: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What stands in its way.
    pub reasons: Vec<ReasonModel>,
}

/// What stands in the way of an edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReasonModel {
    /// In a sentence.
    pub words: String,
    /// What repairs it.
    pub fixes: Vec<FixModel>,
}

/// One repair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FixModel {
    /// In a sentence.
    pub words: String,
    /// How it changes the form, where that is all it takes.
    pub change: Option<Change>,
}

/// A change of what is asked for in the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Ask for another size.
    Need(Need, Extent),
    /// Ask for a feature no longer.
    Drop(Feature),
}

/// The editions that do not fit, in order.
pub fn fixes(
    quote: &AppQuote,
    idc: Idc,
    compared: &AppComparison,
    texts: &Texts,
) -> Vec<FixesModel> {
    let mut models = Vec::new();
    for (it, compared) in quote.editions.iter().zip(&compared.editions) {
        let mut reasons = Vec::new();
        for (why, fixes) in it.outcome.reasons().iter().zip(&compared.fixes) {
            reasons.push(ReasonModel {
                words: reason(why, idc, texts),
                fixes: of_reason(*why, fixes, it.edition, texts),
            });
        }
        if !reasons.is_empty() {
            models.push(FixesModel {
                edition: it.edition.name(),
                name: it.edition.name_in(texts.lang),
                reasons,
            });
        }
    }
    models
}

/// The repairs of one reason. Where the usage is beyond a free edition, every other edition is one,
/// and stands in the table above.
fn of_reason(why: Reason, fixes: &[Fix], edition: Edition, texts: &Texts) -> Vec<FixModel> {
    let is_usage = matches!(why, Reason::UsageExceeded { .. });
    let mut models = Vec::new();
    for it in fixes {
        if !(is_usage && matches!(it, Fix::Edition { .. })) {
            models.push(model(it, edition, texts));
        }
    }
    models
}

fn model(fix: &Fix, edition: Edition, texts: &Texts) -> FixModel {
    let words = &texts.later().compare;
    let name = edition.name_in(texts.lang);
    let (words, change) = match fix {
        Fix::LowerNeed {
            need: it,
            to,
            totals,
        } => {
            let (what, to) = (need(*it, texts), (*to, extent(*to, texts)));
            let sentence = lower(what, &to.1, *totals, name, texts);
            (sentence, Some(Change::Need(*it, to.0)))
        }
        Fix::LowerUsage {
            metric: it,
            to,
            totals,
        } => {
            let (what, to) = (metric(*it, texts), grouped(*to, texts));
            (lower(what, &to, *totals, name, texts), None)
        }
        Fix::DropFeature {
            feature: it,
            totals,
        } => {
            let template = match totals {
                Some(_) => words.drop,
                None => words.drop_only,
            };
            let total = totals.map(|it| money(it.total, texts)).unwrap_or_default();
            let values = [
                ("feature", feature(*it, texts)),
                ("edition", name),
                ("total", &total),
            ];
            (fill(template, &values), Some(Change::Drop(*it)))
        }
        Fix::Edition { .. } => (other_edition(fix, texts), None),
        Fix::NewApp => (words.new_app.to_owned(), None),
        Fix::OtherIdc { idcs } => {
            let idcs: Vec<_> = idcs.iter().map(|it| it.name_in(texts.lang)).collect();
            let values = [("edition", name), ("idcs", &idcs.join(texts.page.comma))];
            (fill(words.other_idc, &values), None)
        }
    };
    FixModel { words, change }
}

fn lower(what: &str, to: &str, totals: Option<Totals>, edition: &str, texts: &Texts) -> String {
    let words = &texts.later().compare;
    let template = match totals {
        Some(_) => words.lower,
        None => words.lower_only,
    };
    let total = totals.map(|it| money(it.total, texts)).unwrap_or_default();
    fill(
        template,
        &[
            ("what", what),
            ("to", to),
            ("edition", edition),
            ("total", &total),
        ],
    )
}

/// Taking another edition.
fn other_edition(fix: &Fix, texts: &Texts) -> String {
    let Fix::Edition {
        edition,
        availability,
        add_on,
        totals,
        difference,
    } = fix
    else {
        return String::new();
    };
    let words = &texts.later().compare;
    let dearer = difference
        .filter(|it| *it != Money::ZERO)
        .map(|it| signed(it, texts));
    let template = match (add_on, &dearer) {
        (Some(_), Some(_)) => words.other_add_on,
        (Some(_), None) => words.other_add_on_cheapest,
        (None, Some(_)) => words.other,
        (None, None) => words.other_cheapest,
    };
    let (add_on, price) = bought(*add_on, texts);
    let sentence = fill(
        template,
        &[
            ("edition", edition.name_in(texts.lang)),
            ("add_on", &add_on),
            ("price", &price),
            ("total", &money(totals.total, texts)),
            ("difference", &dearer.unwrap_or_default()),
        ],
    );
    match availability {
        Availability::AfterMigration => fill(words.moved, &[("sentence", &sentence)]),
        Availability::Available | Availability::Unavailable => sentence,
    }
}

/// The name of an add-on and its price.
fn bought(add_on: Option<(LineId, Money)>, texts: &Texts) -> (String, String) {
    add_on.map_or_else(Default::default, |(id, price)| {
        (label(id, texts), money(price, texts))
    })
}
