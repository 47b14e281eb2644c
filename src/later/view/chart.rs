//! Monthly cost drawn against one usage: exact steps, hairlines, crossings, and a read-out.

mod curves;
mod drawing;
mod figures;
mod read_out;
mod sentences;

use im_pricing_core::curve::Curve;
use im_pricing_core::envelope;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;

use self::curves::Curves;
pub(crate) use self::curves::curves;
pub(crate) use self::drawing::{path, point_at};
use crate::later::view::axis::{Axis, Spacing};
use crate::scale;
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::usage::{MarkModel, percent};
use crate::view::words;
use crate::view::words::grouped;

pub use drawing::{LabelPlace, LineModel, PointModel};
pub use figures::FiguresModel;
pub use read_out::{AmountModel, ReadOutModel};
pub use sentences::{ChangeModel, ChangesModel};

/// The length of each side of a drawing: its places are hundredths of a percent.
pub(crate) const LENGTH: u32 = 10_000;

/// The most steps of one line that are drawn.
const MOST_STEPS: u64 = 2_000;

/// What the reader chose about the chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What runs along the bottom.
    pub metric: Metric,
    /// Whether all of the slider's range is drawn, and not only what lies around the reader's figure.
    pub is_whole: bool,
    /// How the bottom is divided.
    pub spacing: Spacing,
}

/// The chart.
#[derive(Clone, Debug)]
pub struct ChartModel {
    /// Its heading.
    pub title: String,
    /// The name of what runs along the bottom.
    pub along: &'static str,
    /// Round values along the bottom.
    pub x_ticks: Vec<MarkModel>,
    /// Round amounts along the side, in whole dollars.
    pub y_ticks: Vec<MarkModel>,
    /// Quotas and ends of free editions, as hairlines.
    pub edges: Vec<MarkModel>,
    /// One line per edition.
    pub lines: Vec<LineModel>,
    /// Where lines cross, numbered as in [`Self::changes`].
    pub crossings: Vec<PointModel>,
    /// The reader's own point.
    pub you: Option<PointModel>,
    /// What the chart shows, in words.
    pub changes: Vec<ChangesModel>,
    /// What is not drawn, and what dashes mean.
    pub remarks: Vec<String>,
    /// The same in figures.
    pub figures: FiguresModel,
    choice: Choice,
    x: Axis,
    yours: Option<u64>,
    curves: Curves,
    stops: Vec<u64>,
    landmarks: Vec<u64>,
}

/// The chart of the answered app, or what keeps it from being drawn, in sentences.
///
/// # Errors
/// The sentences, where no edition has a cost.
pub fn chart(
    answered: &Answered,
    choice: Choice,
    texts: &Texts,
) -> Result<ChartModel, Vec<String>> {
    let curves = curves(answered, choice.metric);
    let mut remarks = sentences::remarks(&curves, texts);
    if curves.all.is_empty() {
        return Err(remarks);
    }
    let app = answered.scenario.apps.first();
    // What a line takes the monthly users for, where they are not what runs along the bottom.
    let mau = app.and_then(|it| it.usage.mau);
    if let Some(mau) = mau.filter(|_| choice.metric == Metric::PeakDau) {
        let by_known = texts.later().map.by_known;
        remarks.push(fill(by_known, &[("n", &grouped(mau, texts))]));
    }
    let yours = app.and_then(|it| it.usage.of(choice.metric));
    let x = bottom(&curves.all, choice, yours);
    let y = side(&curves.all, x.last());
    let focus = answered
        .app()
        .and_then(|it| it.recommended.or(it.recommended_after_migration));
    let (changes, crossings) = sentences::changes(&curves, choice.metric, &x, &y, texts);
    let lines = drawing::lines(&curves, &x, &y, focus, choice.spacing, texts);
    let edges = sentences::edge_values(&curves, &x);
    let mut also: Vec<u64> = envelope::crossings(&curves.own_last(), x.first(), x.last())
        .iter()
        .map(|it| it.to)
        .collect();
    also.extend(yours);
    let mut model = ChartModel {
        title: fill(
            texts.later().chart.title,
            &[("metric", words::metric(choice.metric, texts))],
        ),
        along: words::metric(choice.metric, texts),
        x_ticks: marks(&x, x.ticks(6), texts),
        y_ticks: y
            .ticks(6)
            .into_iter()
            .map(|cents| mark(&y, cents, grouped(cents / 100, texts)))
            .collect(),
        edges: marks(&x, edges, texts),
        lines,
        crossings,
        you: drawing::you(&curves, &x, &y, yours, focus, texts),
        changes,
        remarks,
        figures: figures::figures(&curves, choice.metric, &x, &also, texts),
        choice,
        x,
        yours,
        curves,
        stops: Vec::new(),
        landmarks: Vec::new(),
    };
    model.find_stops();
    Ok(model)
}

/// A value beside a side of the drawing.
pub(crate) fn mark(axis: &Axis, value: u64, label: String) -> MarkModel {
    MarkModel {
        label,
        position: part(axis.place(value)),
    }
}

/// Values beside a side of the drawing, written as grouped numbers.
pub(crate) fn marks(axis: &Axis, values: Vec<u64>, texts: &Texts) -> Vec<MarkModel> {
    let model = |value| mark(axis, value, grouped(value, texts));
    values.into_iter().map(model).collect()
}

/// A place as a CSS percentage.
pub(crate) fn part(place: u32) -> String {
    percent(usize::try_from(place).unwrap_or_default())
}

/// The bottom of the chart.
fn bottom(curves: &[Curve], choice: Choice, yours: Option<u64>) -> Axis {
    let lowest = curves.iter().map(Curve::first).min().unwrap_or_default();
    side_of(choice, curves, yours, lowest, MOST_STEPS)
}

/// A side for a usage: as far as the slider or around the reader's figure, never with more than
/// `most` steps of one line. A drawing of ratios has no zero: it begins at a power of ten.
pub(crate) fn side_of(
    choice: Choice,
    curves: &[Curve],
    yours: Option<u64>,
    lowest: u64,
    most: u64,
) -> Axis {
    let quotas = curves.iter().filter_map(Curve::quota);
    let near = quotas.chain(yours).chain([lowest]).max();
    let near = round_up(near.unwrap_or_default().saturating_mul(2));
    let whole = scale::end(choice.metric).max(yours.unwrap_or_default());
    let whole = whole.max(lowest);
    let last = if choice.is_whole || near <= 1 {
        whole
    } else {
        near.min(whole)
    };
    let first = match choice.spacing {
        Spacing::Linear => 0,
        Spacing::Log => power_below(yours.unwrap_or(10).min(10).max(lowest)),
    };
    let (first, last) = reach(curves, (first, last), yours, most);
    Axis::new(first, last, LENGTH, choice.spacing)
}

/// The part of a range around the reader's figure that holds no more than `most` steps.
fn reach(curves: &[Curve], (first, last): (u64, u64), yours: Option<u64>, most: u64) -> (u64, u64) {
    let blocks = curves.iter().filter_map(figures::block);
    let Some(block) = blocks.filter(|it| *it > 1).min() else {
        return (first, last);
    };
    let half = block.saturating_mul(most / 2);
    let last = last.min(yours.unwrap_or_default().max(half).saturating_add(half));
    let first = first.max(last.saturating_sub(half.saturating_mul(2)));
    (first, last)
}

/// The side: cents from zero to a little above the highest amount up to `last`.
fn side(curves: &[Curve], last: u64) -> Axis {
    let costs = curves
        .iter()
        .filter_map(|it| it.at(last.min(it.last())))
        .map(Money::whole_cents);
    let most = costs.max().unwrap_or_default().max(10_000);
    Axis::new(0, most.saturating_add(most / 16), LENGTH, Spacing::Linear)
}

/// The smallest of 1, 2, 5, 10, 20 … that is not below `value`.
fn round_up(value: u64) -> u64 {
    let mut unit: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let round = unit.saturating_mul(factor);
            if round >= value {
                return round;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// The largest power of ten that is not above `value`; 1 for 0.
fn power_below(value: u64) -> u64 {
    let mut power: u64 = 1;
    while power <= value / 10 {
        power = power.saturating_mul(10);
    }
    power
}

#[cfg(test)]
mod tests;
