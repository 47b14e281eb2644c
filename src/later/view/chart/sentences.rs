//! What the chart shows, in words: stretches, crossings, hairlines, and what is not drawn.

use im_pricing_core::curve::Curve;
use im_pricing_core::edition::Edition;
use im_pricing_core::envelope::{Segment, cheapest_at, crossings};
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::terms::Named;

use super::curves::Curves;
use super::drawing::{PointModel, point};
use crate::later::view::axis::Axis;
use crate::scale::insert;
use crate::text::{Texts, fill};
use crate::view::usage::quantity;
use crate::view::words::{digits, joined, metrics};

/// A sentence about the chart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeModel {
    /// The number of the crossing that it is about.
    pub number: Option<String>,
    /// The sentence.
    pub words: String,
}

/// Sentences that belong together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangesModel {
    /// What they have in common.
    pub heading: &'static str,
    /// The sentences, at least one.
    pub changes: Vec<ChangeModel>,
}

/// The stretches on which one edition is the cheapest, with the points at which lines cross: first
/// among the editions of the app's own mode, then what those after moving change. Then the
/// hairlines.
pub(super) fn changes(
    curves: &Curves,
    metric: Metric,
    x: &Axis,
    y: &Axis,
    texts: &Texts,
) -> (Vec<ChangesModel>, Vec<PointModel>) {
    let words = &texts.later().chart;
    let telling = Telling {
        curves,
        metric,
        texts,
    };
    let mut groups: Vec<ChangesModel> = Vec::new();
    let mut points = Vec::new();
    let own_last = curves.own_last();
    let all = [
        (texts.result.available, curves.own()),
        (words.with_after, &*own_last),
    ];
    for (heading, among) in all {
        let mut changes = Vec::new();
        let mut before = None;
        for segment in crossings(among, x.first(), x.last()) {
            let told = telling.segment(before, segment, x.last());
            before = segment.cheapest;
            let Some((words, cost)) = told else { continue };
            let is_told = |it: &ChangesModel| it.changes.iter().any(|it| it.words == words);
            if groups.iter().any(is_told) {
                continue;
            }
            let number = cost.map(|cost| {
                let number = digits(points.len().saturating_add(1));
                points.push(point(x, y, segment.from, cost, number.clone()));
                number
            });
            changes.push(ChangeModel { number, words });
        }
        groups.push(ChangesModel { heading, changes });
    }
    let edges = edge_values(curves, x).into_iter();
    let edges = edges.flat_map(|it| telling.edge(it));
    groups.push(ChangesModel {
        heading: words.hairlines,
        changes: edges
            .map(|words| ChangeModel {
                number: None,
                words,
            })
            .collect(),
    });
    groups.retain(|it| !it.changes.is_empty());
    (groups, points)
}

/// What the sentences are about.
struct Telling<'a> {
    curves: &'a Curves,
    metric: Metric,
    texts: &'a Texts,
}

impl Telling<'_> {
    /// The sentence about where `segment` begins, and the cost there if lines cross.
    fn segment(
        &self,
        before: Option<Edition>,
        segment: Segment,
        last: u64,
    ) -> Option<(String, Option<Money>)> {
        let words = &self.texts.later().chart;
        let cost = |edition, value| self.curves.of(edition).and_then(|it: &Curve| it.at(value));
        let (mut with_point, mut names) = (None, [String::new(), String::new()]);
        let template = match (before, segment.cheapest) {
            (None, None) => return None,
            (None, Some(edition)) => {
                // Of equals a reader need not move.
                let own = cheapest_at(self.curves.own(), segment.from);
                let at = segment.from;
                if self.curves.is_after(edition)
                    && own.is_some_and(|it| cost(it, at) == cost(edition, at))
                {
                    return None;
                }
                if segment.to == last {
                    words.always
                } else {
                    words.first
                }
            }
            (Some(_), None) => words.nothing_from,
            (Some(former), Some(edition)) => {
                let here = cost(edition, segment.from);
                match cost(former, segment.from) {
                    None => words.ends,
                    it => {
                        with_point = here;
                        if it > here {
                            words.dearer
                        } else {
                            words.no_less
                        }
                    }
                }
            }
        };
        for (name, edition) in names.iter_mut().zip([before, segment.cheapest]) {
            if let Some(edition) = edition {
                *name = self.curves.name(edition, self.texts);
            }
        }
        let [before, edition] = names;
        let sentence = fill(
            template,
            &[
                ("from", &quantity(self.metric, segment.from, self.texts)),
                ("to", &quantity(self.metric, segment.to, self.texts)),
                ("before", &before),
                ("edition", &edition),
            ],
        );
        Some((sentence, with_point))
    }

    /// What the hairline at `value` stands for.
    fn edge(&self, value: u64) -> Vec<String> {
        let words = &self.texts.later().chart;
        let mut sentences = Vec::new();
        for (template, kind) in [(words.cap, true), (words.quota, false)] {
            let mut names = Vec::new();
            for curve in &self.curves.all {
                let edge = if kind { cap(curve) } else { quota(curve) };
                if edge == Some(value) {
                    names.push(self.curves.name(curve.edition(), self.texts));
                }
            }
            if !names.is_empty() {
                let amount = quantity(self.metric, value, self.texts);
                let editions = names.join(self.texts.page.comma);
                sentences.push(fill(
                    template,
                    &[("quantity", &amount), ("editions", &editions)],
                ));
            }
        }
        sentences
    }
}

/// Where a hairline stands: quotas, and the ends of free editions; ascending.
pub(super) fn edge_values(curves: &Curves, x: &Axis) -> Vec<u64> {
    let mut edges = Vec::new();
    for curve in &curves.all {
        for edge in [cap(curve), quota(curve)].into_iter().flatten() {
            if x.first() < edge && edge < x.last() {
                insert(&mut edges, edge);
            }
        }
    }
    edges
}

fn cap(curve: &Curve) -> Option<u64> {
    curve.is_capped().then(|| curve.last())
}

/// The quota, where it lies on this axis: a quota of another usage that rises along does not.
fn quota(curve: &Curve) -> Option<u64> {
    let (_, end) = curve.flat_band(curve.first())?;
    curve.quota().filter(|it| *it == end && !curve.is_capped())
}

/// What is not drawn and why, and what dashes mean.
pub(super) fn remarks(curves: &Curves, texts: &Texts) -> Vec<String> {
    let words = &texts.later().chart;
    let names = |editions: &[Edition]| {
        let names: Vec<_> = editions.iter().map(|it| it.name_in(texts.lang)).collect();
        names.join(texts.page.comma)
    };
    let mut remarks = Vec::new();
    if curves.own < curves.all.len() {
        remarks.push(joined(&[
            words.dashed.to_owned(),
            texts.note.migration_irreversible.to_owned(),
        ]));
    }
    if !curves.waiting.is_empty() {
        let values = [
            ("editions", &*names(&curves.waiting)),
            ("fields", &metrics(&curves.missing, texts)),
        ];
        remarks.push(fill(words.missing, &values));
    }
    if !curves.left_out.is_empty() {
        let editions = names(&curves.left_out);
        remarks.push(fill(words.not_drawn, &[("editions", &editions)]));
    }
    remarks
}
