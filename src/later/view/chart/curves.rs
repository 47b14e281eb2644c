//! Which editions are drawn.

use im_pricing_core::curve::{Curve, WhyNot};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use crate::state::Answered;
use crate::text::{Texts, fill};

/// The curves of one app over one usage.
#[derive(Clone, Default, Debug)]
pub(crate) struct Curves {
    /// Those of the app's own mode first, then those to be had after moving.
    pub(crate) all: Vec<Curve>,
    /// How many are of the app's own mode.
    pub(crate) own: usize,
    /// Editions that the app cannot be on, or that do not fit, or without a price.
    pub(crate) left_out: Vec<Edition>,
    /// Editions that wait for other figures.
    pub(crate) waiting: Vec<Edition>,
    /// Those figures.
    pub(crate) missing: Vec<Metric>,
}

impl Curves {
    /// The curves of the app's own mode.
    pub(crate) fn own(&self) -> &[Curve] {
        self.all.get(..self.own).unwrap_or_default()
    }

    /// All curves, those of the own mode behind the others: of equals the later one is the cheapest,
    /// and a move that saves nothing is no answer.
    pub(crate) fn own_last(&self) -> Vec<Curve> {
        let after = self.all.get(self.own..).unwrap_or_default();
        [after, self.own()].concat()
    }

    /// Whether `edition` can be had only after moving.
    pub(crate) fn is_after(&self, edition: Edition) -> bool {
        !self.own().iter().any(|it| it.edition() == edition)
    }

    /// The curve of `edition`.
    pub(crate) fn of(&self, edition: Edition) -> Option<&Curve> {
        self.all.iter().find(|it| it.edition() == edition)
    }

    /// The name of `edition` in a sentence.
    pub(crate) fn name(&self, edition: Edition, texts: &Texts) -> String {
        let name = edition.name_in(texts.lang);
        if self.is_after(edition) {
            fill(texts.later().chart.after_name, &[("edition", name)])
        } else {
            name.to_owned()
        }
    }
}

/// The curves of the answered app over `metric`.
pub(crate) fn curves(answered: &Answered, metric: Metric) -> Curves {
    let mut found = Curves::default();
    let (Some(quote), Some(app)) = (answered.app(), answered.scenario.apps.first()) else {
        return found;
    };
    for of in [Availability::Available, Availability::AfterMigration] {
        for it in quote.editions.iter().filter(|it| it.availability == of) {
            match Curve::of(it.edition, metric, app, answered.scenario.book_date) {
                Ok(curve) => found.all.push(curve),
                Err(WhyNot::Missing(metrics)) => {
                    found.waiting.push(it.edition);
                    for metric in metrics {
                        if !found.missing.contains(&metric) {
                            found.missing.push(metric);
                        }
                    }
                }
                Err(_) => found.left_out.push(it.edition),
            }
        }
        if of == Availability::Available {
            found.own = found.all.len();
        }
    }
    let unavailable = quote
        .editions
        .iter()
        .filter(|it| it.availability == Availability::Unavailable);
    found.left_out.extend(unavailable.map(|it| it.edition));
    found
}
