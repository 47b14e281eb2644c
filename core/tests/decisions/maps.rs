//! The edition map against whole quotes.

use im_pricing_core::compare::cheapest;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::json::read_scenario;
use im_pricing_core::map::{Axes, Map, MapError, Rectangle, View, map_app};
use im_pricing_core::quote::quote_app;
use im_pricing_core::ratio::MauRatio;
use im_pricing_core::scenario::App;
use im_pricing_core::verdict::Availability;
use proptest::prelude::*;
use proptest::sample::select;

use crate::scenarios::lone_app;
use crate::support::{app, tries};

/// The cheapest edition at one point, by a whole quote.
fn searched(app: &App, date: Date, view: View, (across, up): (u64, u64)) -> Option<Edition> {
    let mut app = app.clone();
    app.usage.peak_dau = Some(across);
    match view.axes {
        Axes::DauGroups(ratio) => {
            app.usage.peak_groups = Some(up);
            let own = app.usage.mau.map(|mau| mau.max(across));
            app.usage.mau = ratio.map_or(own, |ratio| ratio.mau(across));
        }
        Axes::DauMau => app.usage.mau = Some(up),
    }
    let quote = quote_app(&app, date).unwrap();
    let total = |edition: Edition| quote.edition(edition)?.bill().map(|bill| bill.exact_total);
    let own = cheapest(&quote.editions, Availability::Available);
    let after = cheapest(&quote.editions, Availability::AfterMigration);
    match (own, after.filter(|_| view.with_migration)) {
        (Some(own), Some(after)) if total(after) < total(own) => Some(after),
        (own, after) => own.or(after),
    }
}

fn holding(map: &Map, (across, up): (u64, u64)) -> Vec<&Rectangle> {
    let inside = |range: (u64, u64), x| range.0 <= x && x <= range.1;
    let all = map.rectangles.iter();
    all.filter(|it| inside(it.across, across) && inside(it.up, up))
        .collect()
}

fn check(app: &App, date: Date, view: View, points: &[(u64, u64)]) {
    let map = map_app(&quote_app(app, date).unwrap(), app, date, view).unwrap();
    let corners = map.rectangles.iter().flat_map(|it| {
        [
            (it.across.0, it.up.0),
            (it.across.0, it.up.1),
            (it.across.1, it.up.0),
            (it.across.1, it.up.1),
        ]
    });
    for point in corners.chain(points.iter().copied()) {
        if view.axes == Axes::DauMau && point.1 < point.0 {
            continue;
        }
        let found = holding(&map, point);
        assert_eq!(1, found.len(), "{point:?} in {map:?}");
        assert_eq!(
            searched(app, date, view, point),
            found[0].cheapest,
            "{point:?}"
        );
    }
}

fn axes() -> impl Strategy<Value = Axes> {
    let ratio = select(&["1", "1.01", "3", "4.34", "9.99", "250"][..]);
    prop_oneof![
        Just(Axes::DauMau),
        Just(Axes::DauGroups(None)),
        ratio.prop_map(|it| Axes::DauGroups(MauRatio::parse(it).ok())),
    ]
}

proptest! {
    #![proptest_config(tries(10_000))]

    #[test]
    fn every_point_lies_in_one_rectangle_with_the_quotes_cheapest_edition(
        scenario in lone_app(), axes in axes(), with_migration in any::<bool>(),
        from in (0..30_000_u64, 0..300_000_u64), size in (0..60_000_u64, 0..600_000_u64), points in any::<[(u64, u64); 4]>(),
    ) {
        let up = if axes == Axes::DauMau { (from.1 / 4, (from.1 + size.1) / 4) } else { (from.1, from.1 + size.1) };
        let view = View { axes, across: (from.0, from.0 + size.0), up, with_migration };
        let within = |(lo, hi): (u64, u64), it: u64| lo + it % (hi - lo + 1);
        let points = points.map(|it| (within(view.across, it.0), within(view.up, it.1)));
        check(&scenario.apps[0], scenario.book_date, view, &points);
    }

    #[test]
    fn small_maps_are_right_everywhere(
        scenario in lone_app(), axes in axes(), with_migration in any::<bool>(),
        around in (select(&[0_u64, 95, 9_995, 19_996][..]), select(&[0_u64, 95, 9_998, 13_395, 99_996][..])), size in (0..8_u64, 0..8_u64),
    ) {
        let view = View { axes, across: (around.0, around.0 + size.0), up: (around.1, around.1 + size.1), with_migration };
        let all = (view.across.0..=view.across.1).flat_map(|x| (view.up.0..=view.up.1).map(move |y| (x, y)));
        check(&scenario.apps[0], scenario.book_date, view, &all.collect::<Vec<_>>());
    }
}

fn map(text: &str, view: View) -> Result<Map, MapError> {
    let (app, date) = app(text);
    map_app(&quote_app(&app, date).unwrap(), &app, date, view)
}

const OLDER: &str =
    r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_groups":101}}"#;

#[test]
fn over_monthly_users_standard_gives_way_to_pro_at_its_break_even() {
    let view = View {
        axes: Axes::DauMau,
        across: (101, 20_000),
        up: (101, 60_000),
        with_migration: true,
    };
    let rectangles = map(OLDER, view).unwrap().rectangles;
    let found: Vec<_> = rectangles
        .iter()
        .map(|it| (it.across, it.up, it.cheapest))
        .collect();
    let (pro, standard) = (Some(Edition::Pro), Some(Edition::Standard));
    assert_eq!(
        vec![
            ((101, 10_000), (101, 13_399), standard),
            ((101, 10_000), (13_400, 60_000), pro),
            ((10_001, 20_000), (10_001, 43_398), standard),
            ((10_001, 20_000), (43_399, 60_000), pro),
        ],
        found
    );
}

#[test]
fn of_its_own_mode_alone_an_app_has_pro_everywhere_above_the_free_tier() {
    let view = View {
        axes: Axes::DauGroups(None),
        across: (0, 1_000_000),
        up: (0, 10_000_000),
        with_migration: false,
    };
    let rectangles = map(OLDER, view).unwrap().rectangles;
    let found: Vec<_> = rectangles
        .iter()
        .map(|it| (it.across, it.up, it.cheapest))
        .collect();
    let (free, pro) = (Some(Edition::Free), Some(Edition::Pro));
    assert_eq!(
        vec![
            ((0, 100), (0, 100), free),
            ((101, 1_000_000), (0, 100), pro),
            ((0, 1_000_000), (101, 10_000_000), pro),
        ],
        found
    );
}

#[test]
fn a_view_that_is_empty_or_too_fine_is_refused() {
    let view = |across, up| View {
        axes: Axes::DauGroups(None),
        across,
        up,
        with_migration: false,
    };
    assert_eq!(Err(MapError::EmptyRange), map(OLDER, view((1, 0), (0, 1))));
    assert_eq!(Err(MapError::EmptyRange), map(OLDER, view((0, 1), (1, 0))));
    let fine = view((0, 1), (0, 10_000_000_000));
    assert_eq!(Err(MapError::TooManyBands), map(OLDER, fine));
}

/// The cheapest edition, from where to where across, and up.
type Area = (Edition, (u64, u64), (u64, u64));

/// The rectangles over daily and monthly users up to `top`, for an app that may move to the newer billing.
fn by_mau(top: u64) -> Vec<Area> {
    let app = r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_groups":1}}"#;
    let scenario = read_scenario(&format!(r#"{{"schema":1,"apps":[{app}]}}"#)).unwrap();
    let app = &scenario.apps[0];
    let date = scenario.book_date;
    let view = View {
        axes: Axes::DauMau,
        across: (0, 30_000),
        up: (0, top),
        with_migration: true,
    };
    let map = map_app(&quote_app(app, date).unwrap(), app, date, view).unwrap();
    let told = serde_json::to_value(&map).unwrap();
    assert_eq!(Some(true), told["mau_at_least_peak_dau"].as_bool());
    let rectangles = map.rectangles.iter();
    let rectangles = rectangles.map(|it| (it.cheapest.unwrap(), it.across, it.up));
    rectangles.collect()
}

#[test]
fn areas_of_one_edition_are_joined_where_they_begin_together_or_on_the_diagonal() {
    // Standard costs 399 and 0.015 for each user above 10,000: less than the 449.99 of Pro up to 13,399, less than its
    // 899.98 and 1,349.97 with one and two blocks up to 43,398 and 73,397.
    assert_eq!(
        vec![
            (Edition::Free, (0, 100), (0, 100)),
            (Edition::Standard, (0, 10_000), (101, 13_399)),
            (Edition::Pro, (0, 10_000), (13_400, 43_000)),
            (Edition::Standard, (10_001, 30_000), (10_001, 43_000)),
        ],
        by_mau(43_000)
    );
    // One begins at 101 users, the other on the diagonal.
    assert_eq!(
        vec![
            (Edition::Free, (0, 100), (0, 100)),
            (Edition::Standard, (0, 10_000), (101, 13_399)),
            (Edition::Standard, (10_001, 20_000), (10_001, 13_399)),
        ],
        by_mau(13_399)
    );
}
