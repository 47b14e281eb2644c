//! Forecasts against months priced one by one, with the growth in another arithmetic.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects
)]
#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "449_99 is 449.99 in cents"
)]

use im_pricing_core::date::{Date, Month};
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::forecast::{AppForecast, Forecast, Growth, Step, forecast, months};
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote_app;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};
use im_pricing_core::verdict::Availability;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn app(usage: Usage) -> App {
    App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: Some(day("2021-05-01")),
        migrated: false,
        current_edition: None,
        usage,
        needs: Needs::default(),
        start_date: Some(day("2023-04-11")),
    }
}

fn usage(peak_dau: u64, peak_groups: u64, mau: u64) -> Usage {
    Usage {
        peak_dau: Some(peak_dau),
        peak_groups: Some(peak_groups),
        mau: Some(mau),
    }
}

fn run(usage: Usage, count: u64, growth: &str) -> Result<Forecast, Vec<String>> {
    let scenario = Scenario {
        book_date: day("2023-03-30"),
        apps: vec![app(usage)],
    };
    let months = months(month("2023-05"), count).unwrap();
    let done = forecast(&scenario, &months, Growth::parse(growth).unwrap());
    done.map_err(|it| {
        it.errors
            .iter()
            .map(|it| format!("{} {it}", it.path))
            .collect()
    })
}

fn only(forecast: Result<Forecast, Vec<String>>) -> AppForecast {
    forecast.unwrap().apps.remove(0)
}

fn total(app: &AppForecast, month: usize, edition: Edition) -> (Option<Money>, Option<Money>) {
    let it = app.months[month].editions[edition.index()];
    (it.total, it.cumulative)
}

#[test]
fn usage_is_rounded_up_from_the_start_value_and_not_from_the_month_before() {
    // 101 × 1.1 = 111.1 → 112; 101 × 1.21 = 122.21 → 123, while 112 × 1.1 would give 124.
    let app = only(run(usage(101, 0, 101), 3, "10"));
    let peaks: Vec<_> = app.months.iter().map(|it| it.usage.peak_dau).collect();
    assert_eq!(vec![Some(101), Some(112), Some(123)], peaks);
}

#[test]
fn a_step_is_told_in_the_month_in_which_a_block_starts() {
    // 9,500 → 10,260 → 11,081: the second month passes 10,000.
    let app = only(run(usage(9_500, 0, 9_500), 3, "8"));
    let step = |edition, metric, after, amount| Step {
        month: month("2023-06"),
        edition,
        metric,
        before: 0,
        after,
        edge: 10_000,
        block: if metric == Metric::Mau { 1 } else { 10_000 },
        amount,
    };
    let block = Money::new(449_99, 2);
    let users = Money::new(3_900, 3);
    assert_eq!(
        vec![
            step(Edition::Pro, Metric::PeakDau, 1, block),
            step(Edition::Ultimate, Metric::PeakDau, 1, block),
            step(Edition::Standard, Metric::Mau, 260, users),
            step(Edition::Premium, Metric::Mau, 260, users),
        ],
        app.steps
    );
    let cents = |cents| Some(Money::new(cents, 2));
    assert_eq!((cents(449_99), cents(449_99)), total(&app, 0, Edition::Pro));
    assert_eq!(
        (cents(899_98), cents(1_349_97)),
        total(&app, 1, Edition::Pro)
    );
    assert_eq!(
        (cents(899_98), cents(2_249_95)),
        total(&app, 2, Edition::Pro)
    );
}

#[test]
fn a_step_names_the_last_edge_that_usage_passes_and_the_most_it_falls_to() {
    // 9,500 → 47,500 starts blocks 1 to 4, the last of them above 40,000.
    let edges = |start, rate| -> Vec<_> {
        let app = only(run(usage(start, 0, start), 2, rate));
        let pro = app.steps.iter().filter(|it| it.edition == Edition::Pro);
        pro.map(|it| (it.before, it.after, it.edge)).collect()
    };
    assert_eq!(vec![(0, 4, 40_000)], edges(9_500, "400"));
    // 40,000 → 20,000 leaves one block, which holds up to 20,000; → 10,000 leaves none.
    assert_eq!(vec![(3, 1, 20_000)], edges(40_000, "-50"));
    assert_eq!(vec![(3, 0, 10_000)], edges(40_000, "-75"));
}

#[test]
fn the_cheapest_so_far_is_told_apart_by_availability() {
    let app = only(run(usage(10_000, 0, 10_000), 2, "490"));
    let last = app.months.last().unwrap();
    assert_eq!(
        Some(Edition::Pro),
        last.cheapest_so_far(Availability::Available)
    );
    let moved = last.cheapest_so_far(Availability::AfterMigration);
    assert_eq!(Some(Edition::Standard), moved);
    assert_eq!(None, last.cheapest_so_far(Availability::Unavailable));
}

#[test]
fn an_edition_that_did_not_fit_once_stays_out() {
    // Free holds 100 users: 101, 51, 26.
    let app = only(run(usage(101, 0, 101), 3, "-50"));
    for month in 0..3 {
        assert_eq!((None, None), total(&app, month, Edition::Free));
        assert_eq!(Some(Edition::Pro), app.months[month].recommended);
    }
    // It fits until it does not: 100, 110.
    let app = only(run(usage(100, 0, 100), 2, "10"));
    assert_eq!(
        (Some(Money::ZERO), Some(Money::ZERO)),
        total(&app, 0, Edition::Free)
    );
    assert_eq!((None, None), total(&app, 1, Edition::Free));
    assert_eq!(Some(Edition::Free), app.months[0].recommended);
}

#[test]
fn moving_pays_off_in_a_month_and_later_in_all() {
    // Pro 899.98 against Standard: MAU 50,000 → 999.00; 45,000 → 924.00; 40,500 → 856.50; 36,450 → 795.75.
    // In all: 999.00 > 899.98, 1923.00 > 1799.96, 2779.50 > 2699.94, 3575.25 ≤ 3599.92.
    let app = only(run(usage(20_000, 0, 50_000), 4, "-10"));
    let switch = app.moving.iter();
    let switch = switch.filter(|it| (it.from, it.to) == (Edition::Pro, Edition::Standard));
    let found: Vec<_> = switch
        .map(|it| (it.first_month, it.first_month_cumulative))
        .collect();
    assert_eq!(
        vec![(Some(month("2023-07")), Some(month("2023-08")))],
        found
    );
    assert_eq!(9, app.moving.len());
}

#[test]
fn usage_beyond_the_range_is_an_error_that_names_month_and_metric() {
    let errors = run(usage(5_000_000_001, 0, 6_000_000_000), 12, "100").unwrap_err();
    assert_eq!(1, errors.len());
    assert!(
        errors[0].starts_with("/apps/0/usage/peak_dau "),
        "{errors:?}"
    );
    assert!(errors[0].contains("2023-06"), "{errors:?}");
    assert!(run(usage(0, 0, 0), 120, "1000000").is_ok());
    assert!(run(usage(0, 0, 1), 120, "1000000").is_err());
}

#[test]
fn a_forecast_has_1_to_120_months_and_ends_in_2099() {
    for (expected, first, count) in [
        (None, "2023-05", 0),
        (Some("2023-05"), "2023-05", 1),
        (Some("2033-04"), "2023-05", 120),
        (None, "2023-05", 121),
        (Some("2099-12"), "2099-12", 1),
        (None, "2099-12", 2),
    ] {
        let last = months(month(first), count).ok();
        let last = last.map(|it| it.last().unwrap().text());
        assert_eq!(expected.map(str::to_owned), last, "{first} {count}");
    }
}

#[test]
fn unknown_usage_stays_unknown() {
    let app = only(run(
        Usage {
            mau: None,
            ..usage(500, 0, 0)
        },
        2,
        "8",
    ));
    assert_eq!(None, app.months[1].usage.mau);
    assert_eq!((None, None), total(&app, 1, Edition::Standard));
    assert!(app.moving.iter().all(|it| it.first_month.is_none()));
}

/// The contract's recurrence in decimals; nothing when a count leaves its range.
fn naive(start: u64, growth: i64, months: usize) -> Option<Vec<u64>> {
    let ratio = Decimal::new(10_000 + growth, 4);
    let mut factor = Decimal::ONE;
    let mut counts = Vec::new();
    for _ in 0..months {
        let count = Decimal::from(start).checked_mul(factor)?.ceil();
        if count > Decimal::from(10_000_000_000_u64) {
            return None;
        }
        counts.push(u64::try_from(count).unwrap());
        if start > 0 {
            let next = factor.checked_mul(ratio)?;
            factor = next.round_dp_with_strategy(12, RoundingStrategy::MidpointAwayFromZero);
        }
    }
    Some(counts)
}

/// Tries 400 random ones, or as many as `PROPTEST_CASES` says.
fn tries() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_asked { usual.cases } else { 400 },
        ..usual
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn each_month_is_the_quote_of_its_usage(
        start in prop_oneof![0..20_u64, 9_000..11_000_u64, 0..=10_000_000_000_u64],
        growth in prop_oneof![-10_000..=20_000_i64, -300..300_i64, -10_000..=100_000_000_i64],
        count in 1..=36_usize,
    ) {
        let (sign, size) = (if growth < 0 { "-" } else { "" }, growth.abs());
        let rate = format!("{sign}{}.{:02}", size / 100, size % 100);
        let done = run(usage(start, start, start), u64::try_from(count).unwrap(), &rate);
        let Some(counts) = naive(start, growth, count) else {
            prop_assert!(done.is_err());
            return Ok(());
        };
        let forecast = only(done);
        let mut sums = [Some(Money::ZERO); 6];
        for (expected, month) in counts.iter().zip(&forecast.months) {
            prop_assert_eq!(usage(*expected, *expected, *expected), month.usage);
            let quote = quote_app(&app(month.usage), day("2023-03-30")).unwrap();
            for (index, it) in month.editions.iter().enumerate() {
                let total = quote.editions[index].bill().map(|bill| bill.total);
                sums[index] = sums[index].zip(total).map(|(sum, total)| sum.plus(total).unwrap());
                prop_assert_eq!(sums[index], it.cumulative);
                prop_assert_eq!(sums[index].and(total), it.total);
            }
        }
    }
}
