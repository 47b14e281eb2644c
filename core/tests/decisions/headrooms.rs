//! Headroom against whole quotes, and at the boundaries.

use im_pricing_core::edition::Edition;
use im_pricing_core::headroom::{Headroom, headroom};
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote_app;
use proptest::prelude::*;

use crate::scenarios::lone_app;
use crate::support::{app, quote_at, total, tries};

const TOP: u64 = 10_000_000_000;

proptest! {
    #![proptest_config(tries(100_000))]

    #[test]
    fn the_bill_rises_by_the_next_step_after_what_is_left(scenario in lone_app()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        for it in quote_app(app, date).unwrap().editions {
            let Some(bill) = it.bill() else { continue };
            let all = headroom(it.edition, bill, app, date).unwrap();
            let mode = if it.edition <= Edition::Ultimate { 2 } else { 1 };
            prop_assert_eq!(mode, all.len());
            for room in all {
                let last = app.usage.of(room.metric).unwrap() + room.left;
                let at = |x| total(&quote_at(app, room.metric, x, date), it.edition);
                prop_assert_eq!((Some(bill.exact_total), room.band.1), (at(last), last));
                let next = room.next_step.map(|step| bill.exact_total.plus(step).unwrap());
                if last < TOP {
                    prop_assert_eq!(next, at(last + 1), "{:?} {:?}", it.edition, room);
                }
            }
        }
    }
}

fn rooms(text: &str, edition: Edition) -> Vec<Headroom> {
    let (app, date) = app(text);
    let quote = quote_app(&app, date).unwrap();
    let bill = quote.edition(edition).unwrap().bill().unwrap();
    headroom(edition, bill, &app, date).unwrap()
}

fn older(dau: u64, groups: u64) -> String {
    format!(
        r#"{{"idc":"singapore","first_app_date":"2021-05-01","usage":{{"peak_dau":{dau},"peak_groups":{groups}}}}}"#
    )
}

#[test]
fn daily_users_and_groups_are_left_to_the_end_of_their_blocks() {
    let step = Some(Money::new(449_99, 2));
    for (left, dau) in [
        (3_412, 6_588),
        (1, 9_999),
        (0, 10_000),
        (9_999, 10_001),
        (0, 20_000),
    ] {
        let room = &rooms(&older(dau, 0), Edition::Pro)[0];
        assert_eq!(
            (Metric::PeakDau, left, step),
            (room.metric, room.left, room.next_step),
            "{dau}"
        );
    }
    for (left, groups) in [(1, 99_999), (0, 100_000), (99_999, 100_001)] {
        let room = &rooms(&older(0, groups), Edition::Ultimate)[1];
        assert_eq!(
            (Metric::PeakGroups, left, step),
            (room.metric, room.left, room.next_step)
        );
    }
}

#[test]
fn monthly_users_are_left_to_the_quota_and_none_above_it() {
    for (left, mau) in [(1, 9_999), (0, 10_000), (0, 10_001)] {
        let text = format!(r#"{{"idc":"singapore","usage":{{"mau":{mau}}}}}"#);
        let room = &rooms(&text, Edition::Standard)[0];
        assert_eq!(
            (left, Some(Money::new(15, 3))),
            (room.left, room.next_step),
            "{mau}"
        );
    }
}

#[test]
fn a_free_tier_is_full_at_its_quota_and_sells_no_more() {
    for (left, dau) in [(100, 0), (1, 99), (0, 100)] {
        let room = &rooms(&older(dau, 3), Edition::Free)[0];
        assert_eq!((left, None), (room.left, room.next_step));
        assert_eq!((0, 100), room.band);
    }
}

#[test]
fn the_effective_cost_counts_the_quota_or_leaves_it_out() {
    let cost = |text: &str, edition| {
        let it = rooms(text, edition)[0].effective_cost;
        let text = |amount: Option<Money>| amount.map(|it| it.to_string());
        (it.per, text(it.quota_included), text(it.quota_excluded))
    };
    let some = |text: &str| Some(text.to_owned());
    // 899.98 × 1,000 ÷ 12,000 = 74.998333…; 449.99 × 1,000 ÷ 2,000 = 224.995
    let blocks = (1_000, some("74.99833333"), some("224.995"));
    assert_eq!(blocks, cost(&older(12_000, 0), Edition::Pro));
    assert_eq!(
        (1_000, some("449990.00"), None),
        cost(&older(1, 0), Edition::Pro)
    );
    assert_eq!((1_000, None, None), cost(&older(0, 0), Edition::Pro));
    // 399.15 ÷ 10,010 = 0.039875124…; each user above the quota costs 0.015
    let monthly = r#"{"idc":"singapore","usage":{"mau":10010}}"#;
    assert_eq!(
        (1, some("0.03987512"), some("0.015")),
        cost(monthly, Edition::Standard)
    );
}
