//! The chart in figures: one row for the last value before an amount changes.

use im_pricing_core::curve::Curve;
use im_pricing_core::metric::Metric;

use super::curves::Curves;
use crate::later::view::axis::Axis;
use crate::text::{Texts, fill};
use crate::view::words::{self, grouped, money};

/// Rows beyond this many are told in a sentence.
const MOST_ROWS: usize = 40;

/// The table beside the chart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FiguresModel {
    /// What it is.
    pub caption: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// A value, and what each edition costs there.
    pub rows: Vec<(String, Vec<String>)>,
    /// How it goes on; empty where the rows are all.
    pub further: String,
}

/// The table of what the chart draws.
///
/// Besides the ends of the straight pieces it has a row for each of `also`: the reader's own figure,
/// and the last value before another edition is the cheapest.
pub(super) fn figures(
    curves: &Curves,
    metric: Metric,
    x: &Axis,
    also: &[u64],
    texts: &Texts,
) -> FiguresModel {
    let words = &texts.later().chart;
    let name = words::metric(metric, texts);
    let mut heads = vec![name.to_owned()];
    heads.extend(curves.all.iter().map(|it| curves.name(it.edition(), texts)));
    let mut values = Vec::new();
    let mut from = x.first();
    while values.len() < MOST_ROWS && from <= x.last() {
        let end = piece_end(&curves.all, from, x.last());
        values.push(end);
        from = end.saturating_add(1);
    }
    let goes_on = from <= x.last();
    if goes_on {
        values.push(x.last());
    }
    let drawn = also
        .iter()
        .filter(|it| (x.first()..=x.last()).contains(*it));
    values.extend(drawn);
    values.sort_unstable();
    values.dedup();
    let cells = |value| {
        let amount = |curve: &Curve| match curve.at(value) {
            Some(cost) => money(cost.to_cents(), texts),
            None => words.outside.to_owned(),
        };
        curves.all.iter().map(amount).collect()
    };
    FiguresModel {
        caption: fill(words.table, &[("metric", name)]),
        heads,
        rows: values
            .iter()
            .map(|value| (grouped(*value, texts), cells(*value)))
            .collect(),
        further: if goes_on {
            further(curves, texts)
        } else {
            String::new()
        },
    }
}

/// The last value before some curve changes, begins or ends.
fn piece_end(curves: &[Curve], from: u64, last: u64) -> u64 {
    let mut end = last;
    for curve in curves {
        if let Some(piece) = curve.pieces(from, last).next() {
            end = end.min(if piece.from > from {
                piece.from.saturating_sub(1)
            } else {
                piece.to
            });
        }
    }
    end
}

/// What each further block or unit adds.
fn further(curves: &Curves, texts: &Texts) -> String {
    let words = &texts.later().chart;
    let mut sentences = words.so_on.to_owned();
    for curve in &curves.all {
        let (Some(price), Some(block)) = (curve.step_price(), block(curve)) else {
            continue;
        };
        let template = match block {
            1 => words.further_one,
            _ => words.further,
        };
        sentences.push(' ');
        sentences.push_str(&fill(
            template,
            &[
                ("edition", &curves.name(curve.edition(), texts)),
                ("price", &money(price, texts)),
                ("block", &grouped(block, texts)),
            ],
        ));
    }
    sentences
}

/// How many values the block after the quota holds.
pub(super) fn block(curve: &Curve) -> Option<u64> {
    let (_, end) = curve.flat_band(curve.first())?;
    let (from, to) = curve.flat_band(end.checked_add(1)?)?;
    to.checked_sub(from)?.checked_add(1)
}
