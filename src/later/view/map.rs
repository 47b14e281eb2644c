//! The edition map: over two usages at once, which edition is the cheapest.

use im_pricing_core::edition::Edition;
use im_pricing_core::map::{Axes, Rectangle, View, map_app};
use im_pricing_core::metric::Metric;
use im_pricing_core::ratio::MauRatio;
use im_pricing_core::terms::Named;

use crate::later::view::axis::{Axis, Spacing};
use crate::later::view::chart::{
    Choice as Side, LENGTH, PointModel, curves, marks, part, path, point_at, side_of,
};
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::usage::{MarkModel, quantity};
use crate::view::words::{decimal, digits, grouped, metric};

/// The most steps of one line along a side.
const MOST_STEPS: u64 = 120;

/// Areas beyond this many are drawn and not listed.
const MOST_ROWS: usize = 40;

/// The strokes of an edition's pattern in a square of ten, and whether its ground is tinted; first
/// where no edition fits. Without them the areas would differ by their names alone.
const PATTERNS: &[(&str, bool)] = &[
    ("M0 0L10 10M10 0L0 10", false),
    ("M5 4V6", false),
    ("", true),
    ("M-1 9L1 11M0 0L10 10M9 -1L11 1", true),
    ("M3 5H7M5 3V7", false),
    ("M0 5H10", false),
    ("M0 5H10M5 0V10", false),
];

/// What the reader chose about the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What runs up the side: groups or monthly users.
    pub up: Metric,
    /// Whether the editions to be had after moving take part.
    pub with_after: bool,
    /// Whether all of the sliders' ranges are drawn.
    pub is_whole: bool,
    /// How both sides are divided.
    pub spacing: Spacing,
    /// Monthly users per daily user, if stated.
    pub ratio: Option<MauRatio>,
}

/// The map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapModel {
    /// Its heading.
    pub title: String,
    /// What runs along the bottom.
    pub along: &'static str,
    /// What runs up the side.
    pub up: &'static str,
    /// Round values along the bottom.
    pub x_ticks: Vec<MarkModel>,
    /// Round values up the side.
    pub y_ticks: Vec<MarkModel>,
    /// The areas, by edition.
    pub regions: Vec<RegionModel>,
    /// The part in which a month would have fewer users than a day, as SVG path data.
    pub impossible: Option<String>,
    /// The reader's own point.
    pub you: Option<PointModel>,
    /// The reader's own point in words, how monthly users count, and what moving means.
    pub remarks: Vec<String>,
    /// The areas in figures: range along the bottom, range up the side, edition.
    pub rows: Vec<[String; 3]>,
    /// How many are not listed; empty where all are.
    pub more: String,
}

/// All areas of one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionModel {
    /// The edition; none where no edition fits.
    pub edition: Option<Edition>,
    /// Its name, or that none fits.
    pub name: String,
    /// The strokes of its pattern, as SVG path data.
    pub strokes: &'static str,
    /// Whether the ground of its pattern is tinted.
    pub is_tinted: bool,
    /// Left, bottom, width and height of its rectangles, as percentages.
    pub rectangles: Vec<[String; 4]>,
    /// Its name, in the largest rectangle, where there is room.
    pub label: Option<PointModel>,
}

/// The map of the answered app; none without one.
pub fn map(answered: &Answered, choice: Choice, texts: &Texts) -> Option<MapModel> {
    let words = &texts.later().map;
    let app = answered.scenario.apps.first()?;
    let usage = app.usage;
    let x = axis(answered, Metric::PeakDau, choice, 0);
    let y = axis(answered, choice.up, choice, x.last());
    let view = View {
        axes: match choice.up {
            Metric::PeakGroups => Axes::DauGroups(choice.ratio),
            _ => Axes::DauMau,
        },
        across: (x.first(), x.last()),
        up: (y.first(), y.last()),
        with_migration: choice.with_after,
    };
    let book_date = answered.scenario.book_date;
    let areas = map_app(answered.app()?, app, book_date, view)
        .ok()?
        .rectangles;
    let (along, up) = (metric(Metric::PeakDau, texts), metric(choice.up, texts));
    let yours = usage.of(Metric::PeakDau).zip(usage.of(choice.up));
    let rows = areas.iter().take(MOST_ROWS).map(|it| row(it, texts));
    let left = areas.len().saturating_sub(MOST_ROWS);
    Some(MapModel {
        title: fill(words.title, &[("along", along), ("up", up)]),
        along,
        up,
        x_ticks: marks(&x, x.ticks(6), texts),
        y_ticks: marks(&y, y.ticks(6), texts),
        regions: regions(&areas, &x, &y, texts),
        impossible: (choice.up == Metric::Mau).then(|| below_diagonal(&x, &y)),
        you: yours.map(|(across, up)| point_at(x.place(across), y.place(up), words.you.to_owned())),
        remarks: remarks(answered, choice, &areas, yours, texts),
        rows: rows.collect(),
        more: if left > 0 {
            fill(words.more, &[("n", &digits(left))])
        } else {
            String::new()
        },
    })
}

fn axis(answered: &Answered, metric: Metric, choice: Choice, lowest: u64) -> Axis {
    let app = answered.scenario.apps.first();
    let yours = app.and_then(|it| it.usage.of(metric));
    let side = Side {
        metric,
        is_whole: choice.is_whole,
        spacing: choice.spacing,
    };
    // As many monthly users as daily ones at least, so that all of the bottom has a meaning.
    let lowest = if metric == Metric::Mau { lowest } else { 0 };
    let axis = side_of(side, &curves(answered, metric).all, yours, 0, MOST_STEPS);
    Axis::new(
        axis.first(),
        axis.last().max(lowest),
        LENGTH,
        choice.spacing,
    )
}

/// The areas by edition, in the order of the editions; where none fits comes first.
fn regions(areas: &[Rectangle], x: &Axis, y: &Axis, texts: &Texts) -> Vec<RegionModel> {
    let mut regions = Vec::new();
    let all = Edition::ALL.iter().copied().map(Some);
    for (edition, pattern) in [None].into_iter().chain(all).zip(PATTERNS) {
        let mut rectangles = Vec::new();
        let mut largest = (0, None);
        for area in areas.iter().filter(|it| it.cheapest == edition) {
            let [left, right] = ends(area.across, x);
            let [bottom, top] = ends(area.up, y);
            let (width, height) = (right.saturating_sub(left), top.saturating_sub(bottom));
            if width == 0 || height == 0 {
                continue;
            }
            rectangles.push([left, bottom, width, height].map(part));
            let size = u64::from(width).saturating_mul(height.into());
            if width >= 2_000 && height >= 800 && size > largest.0 {
                largest = (size, Some((left + width / 2, bottom + height / 2)));
            }
        }
        if rectangles.is_empty() {
            continue;
        }
        let name = name(edition, texts).to_owned();
        regions.push(RegionModel {
            edition,
            strokes: pattern.0,
            is_tinted: pattern.1,
            label: largest
                .1
                .map(|(left, bottom)| point_at(left, bottom, name.clone())),
            name,
            rectangles,
        });
    }
    regions
}

/// Where a range begins, and where the value after it would.
fn ends((from, to): (u64, u64), axis: &Axis) -> [u32; 2] {
    [axis.place(from), axis.place(to.saturating_add(1))]
}

fn name(edition: Option<Edition>, texts: &Texts) -> &'static str {
    edition.map_or(texts.later().map.none, |it| it.name_in(texts.lang))
}

/// The part of the drawing below as many monthly users as daily ones.
fn below_diagonal(x: &Axis, y: &Axis) -> String {
    let mut places: Vec<(u32, u32)> = (0..=LENGTH)
        .step_by(100)
        .map(|place| (place, y.place(x.value(place))))
        .collect();
    places.extend([(LENGTH, 0), (0, 0)]);
    path(&places)
}

fn row(area: &Rectangle, texts: &Texts) -> [String; 3] {
    let range = |(from, to)| {
        let [from, to] = [from, to].map(|it| grouped(it, texts));
        fill(texts.later().map.range, &[("from", &from), ("to", &to)])
    };
    [
        range(area.across),
        range(area.up),
        name(area.cheapest, texts).to_owned(),
    ]
}

fn remarks(
    answered: &Answered,
    choice: Choice,
    areas: &[Rectangle],
    yours: Option<(u64, u64)>,
    texts: &Texts,
) -> Vec<String> {
    let words = &texts.later().map;
    let holds = |(from, to): (u64, u64), value| from <= value && value <= to;
    let mut remarks = Vec::new();
    if let Some((across, up)) = yours {
        let here = |it: &&Rectangle| holds(it.across, across) && holds(it.up, up);
        if let Some(area) = areas.iter().find(here) {
            remarks.push(fill(
                words.yours,
                &[
                    ("x", &quantity(Metric::PeakDau, across, texts)),
                    ("y", &quantity(choice.up, up, texts)),
                    ("edition", name(area.cheapest, texts)),
                ],
            ));
        }
    }
    if choice.up == Metric::PeakGroups {
        let app = answered.scenario.apps.first();
        let known = app.and_then(|it| it.usage.mau);
        remarks.push(match (choice.ratio, known) {
            (Some(ratio), _) => fill(words.by_ratio, &[("ratio", &decimal(&ratio.text(), texts))]),
            (None, Some(mau)) => fill(words.by_known, &[("n", &grouped(mau, texts))]),
            (None, None) => words.no_mau.to_owned(),
        });
    }
    if choice.with_after {
        remarks.push(texts.note.migration_irreversible.to_owned());
    }
    remarks
}

#[cfg(test)]
mod tests;
