//! Values worked out by hand from the price lists of 2022-10-18 and 2022-12-26.

use im_pricing_core::curve::{Curve, Reach, WhyNot};
use im_pricing_core::edition::Edition;
use im_pricing_core::envelope::crossings;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;

use crate::support::app;

/// Billed by daily users, everything known: 5,000 a day, no groups, 20,000 a month.
const OLDER: &str = r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":5000,"peak_groups":0,"mau":20000}}"#;
/// Nothing known and nothing used yet.
const EMPTY: &str = r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":0,"peak_groups":0,"mau":0}}"#;

fn curve(text: &str, edition: Edition, metric: Metric) -> Curve {
    let (app, date) = app(text);
    Curve::of(edition, metric, &app, date).unwrap()
}

#[test]
fn pro_is_flat_to_10_000_and_then_in_blocks() {
    let pro = curve(OLDER, Edition::Pro, Metric::PeakDau);
    for (cents, x) in [
        (449_99, 0),
        (449_99, 10_000),
        (899_98, 10_001),
        (899_98, 20_000),
        (1_349_97, 20_001),
    ] {
        assert_eq!(Some(Money::new(cents, 2)), pro.at(x), "{x}");
    }
    assert_eq!(Some((0, 10_000)), pro.flat_band(6_588));
    assert_eq!(Some((10_001, 20_000)), pro.flat_band(10_001));
    assert_eq!(vec![10_000, 20_000, 25_000], pro.edges(0, 25_000));
    assert_eq!(
        (None, None),
        (pro.at(10_000_000_001), pro.flat_band(10_000_000_001))
    );
}

#[test]
fn standard_is_flat_to_the_quota_and_then_a_ramp() {
    let standard = curve(EMPTY, Edition::Standard, Metric::Mau);
    for (units, x) in [(399_000, 10_000), (399_015, 10_001), (699_000, 30_000)] {
        assert_eq!(Some(Money::new(units, 3)), standard.at(x), "{x}");
    }
    assert_eq!(vec![10_000, 50_000], standard.edges(0, 50_000));
    assert_eq!(vec![50_000], standard.edges(20_000, 50_000));
    assert_eq!(Some((10_001, 10_001)), standard.flat_band(10_001));
}

#[test]
fn monthly_users_rise_with_daily_users_from_where_they_are() {
    let standard = curve(OLDER, Edition::Standard, Metric::PeakDau);
    // 20,000 a month cost 399 + 10,000 × 0.015 = 549; a day of 20,001 makes it 20,001 a month.
    assert_eq!(Some(Money::new(549_000, 3)), standard.at(0));
    assert_eq!(Some((0, 20_000)), standard.flat_band(7));
    assert_eq!(Some(Money::new(549_015, 3)), standard.at(20_001));
    assert_eq!(vec![20_000, 60_000], standard.edges(0, 60_000));
}

#[test]
fn a_free_tier_ends_at_its_quota_and_a_month_begins_at_its_peak_day() {
    let free = curve(EMPTY, Edition::Free, Metric::PeakGroups);
    assert_eq!(
        (0, 100, true),
        (free.first(), free.last(), free.is_capped())
    );
    assert_eq!(Reach::Count(100), free.most_within(Money::ZERO));
    let pro = curve(OLDER, Edition::Pro, Metric::Mau);
    assert_eq!((5_000, false), (pro.first(), pro.is_capped()));
    assert_eq!(Reach::Unlimited, pro.most_within(Money::new(449_99, 2)));
    assert_eq!(Reach::Null, pro.most_within(Money::new(449_98, 2)));
}

#[test]
fn what_is_missing_is_named() {
    let (app, date) =
        app(r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":5}}"#);
    let of = |edition, metric| Curve::of(edition, metric, &app, date);
    assert_eq!(
        Err(WhyNot::Missing(vec![Metric::PeakGroups])),
        of(Edition::Pro, Metric::PeakDau)
    );
    assert_eq!(
        Err(WhyNot::Missing(vec![Metric::Mau])),
        of(Edition::Standard, Metric::PeakDau)
    );
    assert!(
        of(Edition::Pro, Metric::PeakGroups).is_ok() && of(Edition::Standard, Metric::Mau).is_ok()
    );
}

#[test]
fn pro_and_standard_change_places_where_a_block_begins() {
    // 20,000 a month: Standard costs 549.00 up to 20,000 a day, then 0.015 more for each user.
    // Pro costs 449.99, 899.98, 1349.97 ... : cheaper only in its first band. Free ends at 100, and
    // 20,000 a month do not fit it at all.
    let curves = [
        curve(OLDER, Edition::Pro, Metric::PeakDau),
        curve(OLDER, Edition::Standard, Metric::PeakDau),
    ];
    let found: Vec<_> = crossings(&curves, 0, 100_000)
        .iter()
        .map(|it| (it.from, it.to, it.cheapest))
        .collect();
    assert_eq!(
        vec![
            (0, 10_000, Some(Edition::Pro)),
            (10_001, 100_000, Some(Edition::Standard))
        ],
        found
    );
}
