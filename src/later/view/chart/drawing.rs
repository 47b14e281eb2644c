//! The lines of the chart and the points on them.

use im_pricing_core::curve::Curve;
use im_pricing_core::edition::Edition;
use im_pricing_core::money::Money;
use im_pricing_core::terms::{Named, plain_digits};

use super::curves::Curves;
use super::{LENGTH, part};
use crate::later::view::axis::{Axis, Spacing};
use crate::later::view::spread::spread;
use crate::text::{Texts, fill};
use crate::view::words::money;

/// Steps closer together than this are one slope to the eye: they are drawn every so many places.
const STRIDE: u32 = 8;

/// How far apart the vertices of a bent line are.
const BEND: u32 = 50;

/// The height of a line of words, as part of the drawing's.
const WORDS: u32 = 560;

/// The line of one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineModel {
    /// Which edition.
    pub edition: Edition,
    /// Its name.
    pub name: &'static str,
    /// Whether it can be had only after moving.
    pub is_after: bool,
    /// Whether it is the recommended one.
    pub is_focus: bool,
    /// The line, as SVG path data.
    pub path: String,
    /// Where its name stands.
    pub label: LabelPlace,
}

/// Where the name of a line stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LabelPlace {
    /// Beside the drawing at this height; a short line leads there from the line's end.
    Beside {
        /// The height as a CSS percentage.
        bottom: String,
        /// The connecting line, as SVG path data.
        path: String,
    },
    /// Above the line's start.
    Above(PointModel),
    /// There is no room: the words below the chart name it.
    Nowhere,
}

/// A point of the drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PointModel {
    /// What stands beside it.
    pub label: String,
    /// How far it is from the left, as a CSS percentage.
    pub left: String,
    /// How far it is from below, as a CSS percentage.
    pub bottom: String,
}

/// The point of `cost` at `value`.
pub(super) fn point(x: &Axis, y: &Axis, value: u64, cost: Money, label: String) -> PointModel {
    point_at(x.place(value), y.place(cost.whole_cents()), label)
}

/// The point at two places.
pub(crate) fn point_at(left: u32, bottom: u32, label: String) -> PointModel {
    PointModel {
        label,
        left: part(left),
        bottom: part(bottom),
    }
}

/// All lines, with their names moved apart.
pub(super) fn lines(
    curves: &Curves,
    x: &Axis,
    y: &Axis,
    focus: Option<Edition>,
    spacing: Spacing,
    texts: &Texts,
) -> Vec<LineModel> {
    let goes_on = |curve: &&Curve| curve.last() >= x.last();
    let ends: Vec<u32> = curves
        .all
        .iter()
        .filter(goes_on)
        .map(|it| height(it, y, x.last()))
        .collect();
    let mut names = ends.clone();
    spread(&mut names, WORDS, LENGTH);
    let mut beside = ends.iter().zip(names);
    let mut lines = Vec::new();
    for curve in &curves.all {
        let edition = curve.edition();
        let label = if goes_on(&curve) {
            let (end, name) = beside.next().unwrap_or((&0, 0));
            LabelPlace::Beside {
                bottom: part(name),
                path: path(&[(0, *end), (LENGTH, name)]),
            }
        } else {
            above(curve, curves, x, y, texts)
        };
        let vertices = vertices(curve, x, spacing == Spacing::Log);
        let places = vertices
            .iter()
            .map(|(value, cost)| (x.place(*value), y.place(cost.whole_cents())));
        lines.push(LineModel {
            edition,
            name: edition.name_in(texts.lang),
            is_after: curves.is_after(edition),
            is_focus: focus == Some(edition),
            path: path(&places.collect::<Vec<_>>()),
            label,
        });
    }
    lines
}

fn height(curve: &Curve, y: &Axis, value: u64) -> u32 {
    curve
        .at(value)
        .map_or(0, |cost| y.place(cost.whole_cents()))
}

/// The place for the name of a line that ends inside the drawing: above it, if it is long enough
/// there and no other line is in the way. Free editions that end together share it.
fn above(curve: &Curve, curves: &Curves, x: &Axis, y: &Axis, texts: &Texts) -> LabelPlace {
    let (start, end) = (curve.first(), curve.last());
    let length = x.place(end).saturating_sub(x.place(start));
    let own = height(curve, y, end);
    let same = |it: &&Curve| it.last() == end && height(it, y, end) == own;
    let is_clear = |it: &Curve| same(&it) || height(it, y, end) >= own.saturating_add(2 * WORDS);
    let mut together = curves.all.iter().filter(same).map(Curve::edition);
    let is_first = together.clone().next() == Some(curve.edition());
    if length < 1_000 || !is_first || !curves.all.iter().all(is_clear) {
        return LabelPlace::Nowhere;
    }
    let mut label = String::new();
    for edition in together.by_ref() {
        if !label.is_empty() {
            label.push_str(texts.page.comma);
        }
        label.push_str(edition.name_in(texts.lang));
    }
    LabelPlace::Above(point_at(x.place(start), own, label))
}

/// The reader's own point, on the line of `focus`.
pub(super) fn you(
    curves: &Curves,
    x: &Axis,
    y: &Axis,
    yours: Option<u64>,
    focus: Option<Edition>,
    texts: &Texts,
) -> Option<PointModel> {
    let value = yours?;
    let cost = curves.of(focus?)?.at(value)?;
    let total = money(cost.to_cents(), texts);
    let label = fill(texts.later().chart.you, &[("total", &total)]);
    Some(point(x, y, value, cost, label))
}

/// Where the line turns: the ends of the curve's own straight pieces.
///
/// Only where steps are narrower than the eye sees are some left out, and only where a drawing of
/// ratios bends a straight piece are some added; each vertex is the exact cost at its value.
pub(super) fn vertices(curve: &Curve, x: &Axis, is_log: bool) -> Vec<(u64, Money)> {
    let (mut from, hi) = (x.first(), x.last());
    let mut all = Vec::new();
    while let Some(piece) = curve.pieces(from, hi).next() {
        all.push((piece.from, piece.at_from));
        let (start, end) = (x.place(piece.from), x.place(piece.to));
        if is_log && piece.at_from != piece.at_to {
            let mut place = start.saturating_add(BEND);
            while place < end {
                let value = x.value(place);
                all.extend(curve.at(value).map(|cost| (value, cost)));
                place = place.saturating_add(BEND);
            }
        }
        if piece.to > piece.from {
            all.push((piece.to, piece.at_to));
        }
        from = piece.to.saturating_add(1);
        if end.saturating_sub(start) < STRIDE {
            from = from.max(x.value(end.saturating_add(STRIDE).min(LENGTH)));
        }
    }
    let end = hi.min(curve.last());
    if all.last().is_some_and(|(value, _)| *value < end) {
        all.extend(curve.at(end).map(|cost| (end, cost)));
    }
    all
}

/// A line through places counted from the lower left corner: the drawing is turned upside down.
pub(crate) fn path(places: &[(u32, u32)]) -> String {
    let mut path = String::new();
    for (x, y) in places {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&plain_digits(u64::from(*x)));
        path.push(' ');
        path.push_str(&plain_digits(u64::from(*y)));
    }
    path
}
