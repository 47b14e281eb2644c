//! Curves and crossings against whole quotes.

use im_pricing_core::chart::{Chart, ChartError, chart_app};
use im_pricing_core::compare::cheapest;
use im_pricing_core::curve::{Curve, Reach, WhyNot};
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::envelope::{Segment, crossings};
use im_pricing_core::json::read_scenario;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::{Outcome, quote};
use im_pricing_core::scenario::App;
use im_pricing_core::verdict::Availability;
use proptest::prelude::*;
use proptest::sample::select;

use crate::scenarios::{count, lone_app};
use crate::support::{quote_at, total, tries};

const TOP: u64 = 10_000_000_000;

fn curve(edition: Edition, metric: Metric, app: &App, date: Date) -> Option<Curve> {
    Curve::of(edition, metric, app, date).ok()
}

/// The curves of one availability, and the cheapest by whole quotes.
fn rivals(app: &App, metric: Metric, date: Date, availability: Availability) -> Vec<Curve> {
    let quote = quote_at(app, metric, app.usage.lowest(metric), date);
    let rivals = quote
        .editions
        .iter()
        .filter(|it| it.availability == availability);
    rivals
        .filter_map(|it| curve(it.edition, metric, app, date))
        .collect()
}

fn searched(
    app: &App,
    metric: Metric,
    x: u64,
    date: Date,
    wanted: Availability,
) -> Option<Edition> {
    cheapest(&quote_at(app, metric, x, date).editions, wanted)
}

fn is_tiling(segments: &[Segment], lo: u64, hi: u64) -> bool {
    let ends = (
        segments.first().map(|it| it.from),
        segments.last().map(|it| it.to),
    );
    ends == (Some(lo), Some(hi))
        && segments.iter().all(|it| it.from <= it.to)
        && segments
            .windows(2)
            .all(|it| it[0].to + 1 == it[1].from && it[0].cheapest != it[1].cheapest)
}

proptest! {
    #![proptest_config(tries(100_000))]

    #[test]
    fn a_curve_is_the_quote_at_each_value(
        scenario in lone_app(), edition in select(Edition::ALL), metric in select(Metric::ALL), x in count(), y in count(),
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let lowest = app.usage.lowest(metric);
        match Curve::of(edition, metric, app, date) {
            Ok(curve) => {
                prop_assert_eq!(lowest, curve.first());
                for x in [lowest, x, y, curve.last(), curve.last() + 1] {
                    let quoted = (x >= lowest && x <= TOP).then(|| total(&quote_at(app, metric, x, date), edition)).flatten();
                    prop_assert_eq!(quoted, curve.at(x), "at {}", x);
                }
            }
            Err(why) => {
                let quote = quote_at(app, metric, lowest, date);
                match &quote.edition(edition).unwrap().outcome {
                    Outcome::Unpriced => prop_assert_eq!(WhyNot::Unpriced, why),
                    Outcome::Infeasible(reasons) => prop_assert_eq!(WhyNot::Infeasible(reasons.clone()), why),
                    Outcome::NeedsInput(missing) => prop_assert_eq!(WhyNot::Missing(missing.clone()), why),
                    Outcome::Feasible(_) => prop_assert!(false, "it fits"),
                }
            }
        }
    }

    #[test]
    fn a_flat_band_is_as_wide_as_the_amount_stays(
        scenario in lone_app(), edition in select(Edition::ALL), metric in select(Metric::ALL), x in count(), within in any::<u64>(),
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let Some(curve) = curve(edition, metric, app, date) else { return Ok(()) };
        let Some((from, to)) = curve.flat_band(x) else {
            prop_assert!(x < curve.first() || x > curve.last());
            return Ok(());
        };
        prop_assert!(curve.first() <= from && from <= x && x <= to && to <= curve.last());
        let amount = |x| total(&quote_at(app, metric, x, date), edition);
        let here = amount(x);
        for inside in [from, to, from + within % (to - from + 1)] {
            prop_assert_eq!(here, amount(inside), "{} of {}..={}", inside, from, to);
        }
        if from > curve.first() {
            prop_assert!(amount(from - 1) < here);
        }
        if to < curve.last() {
            prop_assert!(amount(to + 1) > here);
        }
    }

    #[test]
    fn an_amount_reaches_the_last_value_that_it_pays_for(
        scenario in lone_app(), edition in select(Edition::ALL), metric in select(Metric::ALL), x in count(), cents in 0..2_000_000_u64,
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let Some(curve) = curve(edition, metric, app, date) else { return Ok(()) };
        // A random amount, and exactly the cost of a random value.
        for amount in [Some(Money::new(cents, 2)), curve.at(x)].into_iter().flatten() {
            let pays = |x| total(&quote_at(app, metric, x, date), edition).is_some_and(|it| it <= amount);
            match curve.most_within(amount) {
                Reach::Null => prop_assert!(!pays(curve.first())),
                Reach::Unlimited => prop_assert!(pays(curve.first()) && pays(TOP)),
                Reach::Count(most) => {
                    prop_assert!(pays(most));
                    prop_assert!(most == TOP || !pays(most + 1));
                    prop_assert!(most >= curve.first());
                }
            }
        }
    }

    #[test]
    fn crossings_are_where_the_quotes_cheapest_edition_changes(
        scenario in lone_app(), metric in select(Metric::ALL), lo in 0..40_000_u64, width in 0..300_000_u64, points in any::<[u64; 2]>(),
        wanted in select(&[Availability::Available, Availability::AfterMigration][..]),
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let lo = lo.max(app.usage.lowest(metric));
        let hi = (lo + width).min(TOP);
        let segments = crossings(&rivals(app, metric, date, wanted), lo, hi);
        prop_assert!(is_tiling(&segments, lo, hi), "{:?}", segments);
        for segment in segments {
            let random = points.map(|it| segment.from + it % (segment.to - segment.from + 1));
            for x in [segment.from, segment.to, random[0], random[1]] {
                prop_assert_eq!(searched(app, metric, x, date, wanted), segment.cheapest, "at {} in {:?}", x, segment);
            }
        }
    }
}

proptest! {
    #![proptest_config(tries(1_000))]

    #[test]
    fn short_ranges_are_right_at_every_value(
        scenario in lone_app(), metric in select(Metric::ALL), at in count(), width in 0..80_u64,
        wanted in select(&[Availability::Available, Availability::AfterMigration][..]),
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let lo = at.saturating_sub(width / 2).max(app.usage.lowest(metric));
        let hi = (lo + width).min(TOP);
        let segments = crossings(&rivals(app, metric, date, wanted), lo, hi);
        prop_assert!(is_tiling(&segments, lo, hi), "{:?}", segments);
        for x in lo..=hi {
            let segment = segments.iter().find(|it| it.from <= x && x <= it.to).unwrap();
            prop_assert_eq!(searched(app, metric, x, date, wanted), segment.cheapest, "at {}", x);
        }
    }

    #[test]
    fn pieces_are_straight_and_meet(
        scenario in lone_app(), edition in select(Edition::ALL), metric in select(Metric::ALL), lo in 0..40_000_u64, width in 0..300_000_u64,
    ) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let Some(curve) = curve(edition, metric, app, date) else { return Ok(()) };
        let hi = lo + width;
        let pieces: Vec<_> = curve.pieces(lo, hi).collect();
        let (first, last) = (lo.max(curve.first()), hi.min(curve.last()));
        prop_assert_eq!(pieces.is_empty(), first > last);
        let mut next = first;
        for piece in &pieces {
            prop_assert_eq!((next, curve.at(piece.from)), (piece.from, Some(piece.at_from)));
            prop_assert_eq!(curve.at(piece.to), Some(piece.at_to));
            // Straight: halfway it has risen by as many units as there are on the way.
            let middle = piece.from + (piece.to - piece.from) / 2;
            let unit = if piece.at_from == piece.at_to { Money::ZERO } else { curve.step_price().unwrap() };
            for x in [middle, piece.to] {
                let risen = piece.at_from.plus(unit.times(x - piece.from).unwrap()).unwrap();
                prop_assert_eq!(Some(risen), curve.at(x));
            }
            next = piece.to + 1;
        }
        prop_assert!(pieces.last().is_none_or(|it| it.to == last));
        prop_assert_eq!(pieces.iter().map(|it| it.to).collect::<Vec<_>>(), curve.edges(lo, hi));
    }
}

/// A chart of Pro by daily users, whose first piece ends at 10,000 and each further one 10,000 later.
fn charted(from: u64, to: u64) -> Result<Chart, ChartError> {
    let scenario =
        r#"{"schema":1,"apps":[{"idc":"china","usage":{"peak_dau":1,"peak_groups":1}}]}"#;
    let scenario = read_scenario(scenario).unwrap();
    let quote = quote(&scenario).unwrap();
    let date = quote.book_date;
    chart_app(
        &quote.apps[0],
        &scenario.apps[0],
        date,
        Metric::PeakDau,
        (from, to),
    )
}

#[test]
fn a_chart_may_be_of_one_value_and_of_two_thousand_pieces_but_of_no_more() {
    assert_eq!(Some(ChartError::EmptyRange), charted(6, 5).err());
    assert_eq!((5, 5), charted(5, 5).map(|it| (it.from, it.to)).unwrap());
    let pieces = |chart: &Chart| chart.editions[1].pieces.len();
    assert_eq!(Ok(2_000), charted(0, 20_000_000).map(|it| pieces(&it)));
    assert_eq!(
        Some(ChartError::TooManyPieces),
        charted(0, 20_000_001).err()
    );
}
