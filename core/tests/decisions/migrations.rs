//! Move or stay, against a search over whole quotes.

use im_pricing_core::curve::Reach;
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Extent, Feature, Metric};
use im_pricing_core::migrate::{
    NoPairs, Pair, irreversible_source, migrate_app, switch_month_source,
};
use im_pricing_core::quote::{Outcome, quote_app};
use im_pricing_core::ratio::MauRatios;
use im_pricing_core::verdict::{Availability, ModeReason, Reason};
use proptest::prelude::*;

use crate::scenarios::lone_app;
use crate::support::{app, quote_at, total, tries};

const TOP: u64 = 10_000_000_000;

proptest! {
    #![proptest_config(tries(100_000))]

    #[test]
    fn break_even_is_where_the_quotes_change_places(scenario in lone_app()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let quote = quote_app(app, date).unwrap();
        let answer = migrate_app(&quote, app, date, None).unwrap();
        prop_assert_eq!(answer.pairs.is_empty(), answer.reason.is_some());
        let mut expected = 0;
        for from in quote.editions.iter().filter(|it| it.availability == Availability::Available && it.bill().is_some()) {
            for to in quote.editions.iter().filter(|it| it.availability == Availability::AfterMigration) {
                let is_open = match &to.outcome {
                    Outcome::Infeasible(reasons) => reasons.iter().all(|it| matches!(it, Reason::UsageExceeded { .. })),
                    _ => true,
                };
                let pair = answer.pairs.iter().find(|it| (it.from, it.to) == (from.edition, to.edition));
                prop_assert_eq!(is_open, pair.is_some());
                let Some(pair) = pair else { continue };
                expected += 1;
                let stays = from.bill().unwrap().exact_total;
                let moved = |mau: u64| (mau <= TOP).then(|| total(&quote_at(app, Metric::Mau, mau, date), to.edition)).flatten();
                let lowest = app.usage.peak_dau.unwrap();
                match pair.break_even_mau {
                    None => prop_assert!(moved(lowest).is_none_or(|it| it > stays)),
                    Some(mau) => {
                        prop_assert!(mau >= lowest && moved(mau).unwrap() <= stays);
                        prop_assert!(moved(mau + 1).is_none_or(|it| it > stays));
                    }
                }
                match pair.cheaper_below {
                    Reach::Null => prop_assert!(moved(lowest).is_none_or(|it| it >= stays)),
                    Reach::Count(mau) => {
                        prop_assert!(moved(mau - 1).unwrap() < stays);
                        prop_assert!(moved(mau).is_none_or(|it| it >= stays));
                    }
                    Reach::Unlimited => prop_assert!(moved(TOP).unwrap() < stays),
                }
                let known = to.bill().map(|it| it.exact_total.minus(stays).unwrap());
                prop_assert_eq!(known, pair.difference);
            }
        }
        prop_assert_eq!(expected, answer.pairs.len());
    }
}

fn pair(text: &str, from: Edition, to: Edition) -> Pair {
    let (app, date) = app(text);
    let quote = quote_app(&app, date).unwrap();
    let ratios = MauRatios::parse("3,4.34,8").unwrap();
    let pairs = migrate_app(&quote, &app, date, Some(ratios)).unwrap().pairs;
    pairs
        .into_iter()
        .find(|it| (it.from, it.to) == (from, to))
        .unwrap()
}

fn older(dau: u64) -> String {
    format!(
        r#"{{"idc":"singapore","first_app_date":"2021-05-01","usage":{{"peak_dau":{dau},"peak_groups":0}}}}"#
    )
}

#[test]
fn pro_and_standard_break_even_between_two_people() {
    // (449.99 − 399) ÷ 0.015 = 3,399.33; (899.98 − 399) ÷ 0.015 = 33,398.67
    for (break_even, below, ratio, dau) in [
        (13_399, 13_400, "1.3399", 10_000),
        (43_398, 43_399, "4.3393", 10_001),
        (43_398, 43_399, "2.1699", 20_000),
    ] {
        let it = pair(&older(dau), Edition::Pro, Edition::Standard);
        assert_eq!(
            (Some(break_even), Reach::Count(below)),
            (it.break_even_mau, it.cheaper_below)
        );
        assert_eq!(Some(ratio.to_owned()), it.break_even_ratio);
    }
}

#[test]
fn free_tiers_are_equal_and_neither_is_cheaper() {
    let it = pair(&older(100), Edition::Free, Edition::Developer);
    assert_eq!(
        (Some(100), Reach::Null),
        (it.break_even_mau, it.cheaper_below)
    );
    assert_eq!(Some(100), it.ends_at_mau);
    let it = pair(&older(50), Edition::Pro, Edition::Developer);
    assert_eq!(
        (Some(100), Reach::Count(101)),
        (it.break_even_mau, it.cheaper_below)
    );
    let it = pair(&older(101), Edition::Pro, Edition::Developer);
    assert_eq!((None, Reach::Null), (it.break_even_mau, it.cheaper_below));
}

#[test]
fn stated_ratios_give_three_bills() {
    let it = pair(&older(10_001), Edition::Pro, Edition::Standard);
    let bills: Vec<_> = it
        .estimates
        .iter()
        .map(|it| {
            (
                it.name,
                it.mau.unwrap(),
                it.totals.unwrap().exact_total.to_string(),
                it.difference.unwrap().to_string(),
            )
        })
        .collect();
    let row = |name, mau, total: &str, difference: &str| {
        (name, mau, total.to_owned(), difference.to_owned())
    };
    assert_eq!(
        vec![
            // 399 + 20,003 × 0.015; 10,001 × 4.34 = 43,404.34, rounded up; 399 + 70,008 × 0.015
            row("low", 30_003, "699.045", "-200.935"),
            row("likely", 43_405, "900.075", "0.095"),
            row("high", 80_008, "1449.12", "549.14"),
        ],
        bills
    );
}

#[test]
fn what_the_move_takes_away_is_named() {
    let text = r#"{"idc":"frankfurt","first_app_date":"2021-05-01","usage":{"peak_dau":9,"peak_groups":0},"needs":{"retention_days":30}}"#;
    let it = pair(text, Edition::Pro, Edition::Premium);
    // Community is not to be had in Frankfurt, push to all users needs a ticket.
    assert_eq!(
        (11, vec![Feature::PushToAllUsers]),
        (it.gained.features.len(), it.gained.features_by_ticket)
    );
    assert!(it.lost.features.is_empty() && it.lost.limits.is_empty());
    let add_ons: Vec<_> = it
        .add_ons_lost
        .iter()
        .map(|it| (it.add_on.to_string(), it.bought, it.reaches, it.limit_there))
        .collect();
    let row = |id: &str, bought, reaches, there| (format!("add_on.{id}"), bought, reaches, there);
    let count = Extent::Count;
    assert_eq!(
        vec![
            row(
                "av_groups_unlimited",
                false,
                Extent::Unlimited,
                Extent::Unlimited
            ),
            row("members_per_group", false, count(2_000), count(2_000)),
            row("groups_per_user", false, count(1_000), count(1_000)),
            row("retention", true, count(360), count(30)),
        ],
        add_ons
    );
    let it = pair(&older(9), Edition::Ultimate, Edition::Standard);
    assert_eq!(
        (12, 1, 0),
        (
            it.lost.features.len(),
            it.lost.features_by_ticket.len(),
            it.gained.features.len()
        )
    );
}

#[test]
fn without_pairs_the_reason_is_named() {
    for (expected, text) in [
        (
            NoPairs::Mode(ModeReason::IdcWithoutMauBilling),
            r#"{"idc":"china"}"#,
        ),
        (NoPairs::Mode(ModeReason::NoAppYet), r#"{"idc":"seoul"}"#),
        (
            NoPairs::NothingFeasibleNow,
            r#"{"idc":"seoul","first_app_date":"2021-05-01"}"#,
        ),
        (
            NoPairs::NoEditionAfterMigrationFits,
            r#"{"idc":"seoul","first_app_date":"2021-05-01","usage":{"peak_dau":9,"peak_groups":0},"needs":{"retention_days":31}}"#,
        ),
    ] {
        let (app, date) = app(text);
        let quote = quote_app(&app, date).unwrap();
        let answer = migrate_app(&quote, &app, date, None).unwrap();
        assert_eq!(
            (Some(expected), 0),
            (answer.reason, answer.pairs.len()),
            "{text}"
        );
    }
}

#[test]
fn the_warnings_have_their_pages() {
    let titles = [irreversible_source(), switch_month_source()].map(|it| it.unwrap().to_string());
    assert!(titles.iter().all(|it| !it.is_empty()), "{titles:?}");
}
