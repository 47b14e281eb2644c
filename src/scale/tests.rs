//! Where the stops are, and how one gets from one to another.

use im_pricing_core::metric::Metric;
use im_pricing_core::tables::BOOKS;

use super::{Scale, end};

fn scales() -> impl Iterator<Item = (Metric, Scale)> {
    Metric::ALL
        .iter()
        .map(|metric| (*metric, Scale::of(*metric)))
}

#[test]
fn stops_ascend_from_zero_to_the_end() {
    for (metric, scale) in scales() {
        assert_eq!(0, scale.value_of(0));
        assert_eq!(end(metric), scale.end());
        assert_eq!(end(metric), scale.value_of(usize::MAX));
        assert!(scale.stops.is_sorted_by(|a, b| a < b), "{metric:?}");
        assert!(
            scale.stops.len() <= 1_500,
            "{metric:?}: {}",
            scale.stops.len()
        );
    }
}

#[test]
fn every_boundary_of_every_book_and_the_value_after_it_can_be_selected() {
    for (metric, scale) in scales() {
        let plans = BOOKS.iter().flat_map(|book| book.plans);
        for overage in plans.flat_map(|plan| plan.overages) {
            if overage.metric != metric {
                continue;
            }
            let mut boundary = overage.quota;
            while boundary <= end(metric) {
                for value in [boundary, (boundary + 1).min(end(metric))] {
                    assert!(scale.stops.contains(&value), "{metric:?} {value}");
                    assert_eq!(value, scale.value_of(scale.index_of(value)));
                }
                if overage.block == 1 {
                    break;
                }
                boundary += overage.block;
            }
        }
        for value in [100, 101] {
            assert!(scale.stops.contains(&value), "{metric:?} {value}");
        }
    }
}

#[test]
fn the_thumb_rests_on_the_largest_stop_below() {
    let scale = Scale::of(Metric::PeakDau);
    for (expected, value) in [
        (0, 0),
        (10, 12),
        (10_000, 10_000),
        (10_001, 10_001),
        (10_001, 10_499),
        (1_000_000, 7_000_000),
    ] {
        assert_eq!(expected, scale.value_of(scale.index_of(value)), "{value}");
    }
}

#[test]
fn an_arrow_leads_to_the_neighbouring_stop_also_from_between_stops() {
    let scale = Scale::of(Metric::PeakDau);
    for (previous, value, next) in [
        (0, 0, 1),
        (0, 1, 2),
        (9_950, 10_000, 10_001),
        (10_000, 10_001, 10_500),
        (10_001, 10_123, 10_500),
        (995_000, 1_000_000, 1_000_000),
        (1_000_000, 1_234_567, 1_234_567),
    ] {
        assert_eq!(next, scale.next_stop(value), "{value}");
        assert_eq!(previous, scale.previous_stop(value), "{value}");
    }
}

#[test]
fn page_keys_lead_to_the_neighbouring_boundary() {
    let scale = Scale::of(Metric::PeakDau);
    for (previous, value, next) in [
        (0, 0, 100),
        (0, 100, 10_000),
        (100, 101, 10_000),
        (100, 10_000, 20_000),
        (10_000, 10_001, 20_000),
        (990_000, 1_000_000, 1_000_000),
        (1_000_000, 1_234_567, 1_234_567),
    ] {
        assert_eq!(next, scale.next_boundary(value), "{value}");
        assert_eq!(previous, scale.previous_boundary(value), "{value}");
    }
    let monthly = Scale::of(Metric::Mau);
    assert_eq!(5_000_000, monthly.next_boundary(10_000));
    assert_eq!(10_000, monthly.previous_boundary(5_000_000));
}

#[test]
fn a_flat_range_ends_at_a_boundary_and_starts_after_the_one_before() {
    let scale = Scale::of(Metric::PeakDau);
    for (expected, value) in [
        (Some((0, 100)), 0),
        (Some((0, 100)), 100),
        (Some((101, 10_000)), 101),
        (Some((30_001, 40_000)), 35_000),
        (Some((30_001, 40_000)), 40_000),
        (None, 1_000_001),
    ] {
        assert_eq!(expected, scale.flat_range(value), "{value}");
    }
    assert_eq!(None, Scale::of(Metric::Mau).flat_range(10_001));
}

#[test]
fn positions_run_from_end_to_end() {
    for (metric, scale) in scales() {
        assert_eq!(0, scale.position_of(0));
        assert_eq!(10_000, scale.position_of(end(metric)));
    }
}

#[test]
fn marks_stand_at_real_boundaries() {
    for (expected, metric) in [
        (vec![100, 10_000, 100_000, 1_000_000], Metric::PeakDau),
        (
            vec![100, 100_000, 1_000_000, 10_000_000],
            Metric::PeakGroups,
        ),
        (vec![100, 10_000, 5_000_000], Metric::Mau),
    ] {
        assert_eq!(expected, Scale::of(metric).marks());
    }
}
