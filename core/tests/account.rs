//! Several apps: subtotals by chosen edition, and what merging would change at most.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::account::{Account, AccountNote, MergeReason, account};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{BillingMode, Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};

fn app(name: &str, idc: Idc, is_dau: bool, users: u64) -> App {
    App {
        name: name.to_owned(),
        idc,
        first_app_date: is_dau.then(|| Date::parse("2021-05-01").unwrap()),
        migrated: false,
        current_edition: None,
        usage: Usage {
            peak_dau: Some(users),
            peak_groups: Some(0),
            mau: Some(users),
        },
        needs: Needs::default(),
        start_date: None,
    }
}

fn add_up(apps: Vec<App>, choices: &[Option<Edition>]) -> Account {
    let book_date = Date::parse("2023-03-30").unwrap();
    account(&Scenario { book_date, apps }, choices).unwrap()
}

fn text(amount: Option<Money>) -> Option<String> {
    amount.map(Money::text)
}

fn some(amount: &str) -> Option<String> {
    text(Money::parse(amount).ok())
}

#[test]
fn subtotals_of_chosen_editions_add_up() {
    // 429.00 + 699.00
    let apps = vec![
        app("a", Idc::Singapore, false, 12_000),
        app("b", Idc::Singapore, false, 9_000),
    ];
    let account = add_up(apps, &[None, Some(Edition::Premium)]);
    assert_eq!(some("1128.00"), text(account.total));
    let chosen: Vec<_> = account.apps.iter().map(|it| it.is_recommended).collect();
    assert_eq!(vec![true, false], chosen);
    assert_eq!(vec![AccountNote::QuotasNotPooled], account.notes);
    // Merged, 21,000 users on Standard: 399 + 11,000 × 0.015 = 564.00.
    let merge = &account.merges[0];
    assert_eq!(
        (
            some("564.00"),
            Some("-564.00".to_owned()),
            Some(Edition::Standard)
        ),
        (text(merge.merged), text(merge.difference), merge.edition)
    );
}

#[test]
fn merging_can_cost_nothing_or_less_but_quotas_stay_apart_until_then() {
    // Two Pro apps of 8,000: 899.98 apart; 16,000 in one: 449.99 + 449.99.
    let two = |users| {
        vec![
            app("a", Idc::Seoul, true, users),
            app("b", Idc::Seoul, true, users),
        ]
    };
    let account = add_up(two(8_000), &[]);
    assert_eq!(
        (some("899.98"), some("0.00")),
        (text(account.total), text(account.merges[0].difference))
    );
    assert_eq!(Some(16_000), account.merges[0].usage.peak_dau);
    // Two Free apps of 60 cost nothing; 120 in one need Pro.
    let account = add_up(two(60), &[]);
    assert_eq!(
        (some("0.00"), some("449.99")),
        (text(account.total), text(account.merges[0].difference))
    );
}

#[test]
fn needs_of_merged_apps_add_up_or_take_the_larger() {
    let mut apps = vec![
        app("a", Idc::Seoul, true, 500),
        app("b", Idc::Seoul, true, 500),
    ];
    for (app, days) in apps.iter_mut().zip([30, 90]) {
        app.needs.sizes = vec![
            (Need::AvGroups, Extent::Count(30)),
            (Need::RetentionDays, Extent::Count(days)),
        ];
    }
    // Apart: 449.99 + 99.99 and 449.99 + 179.99. Merged 60 audio-video groups and 90 days:
    // Pro 449.99 + 449.99 + 179.99 = 1079.97, Ultimate 899.99 + 99.99 = 999.98.
    let merge = &add_up(apps, &[]).merges[0];
    assert_eq!(
        (some("1179.96"), some("999.98"), Some(Edition::Ultimate)),
        (text(merge.apart), text(merge.merged), merge.edition)
    );
}

#[test]
fn what_is_merged_into_a_paid_app_stays_paid() {
    // 60 users would fit the free tier; of two apps on it they do.
    let on = |current: [Option<Edition>; 2]| {
        let mut apps = vec![
            app("a", Idc::Seoul, true, 30),
            app("b", Idc::Seoul, true, 30),
        ];
        for (app, edition) in apps.iter_mut().zip(current) {
            app.current_edition = edition;
        }
        let merge = add_up(apps, &[]).merges.remove(0);
        (text(merge.merged), merge.edition)
    };
    let (free, pro) = (Some(Edition::Free), Some(Edition::Pro));
    assert_eq!((some("0.00"), free), on([free, None]));
    for current in [[None, pro], [free, pro], [pro, free]] {
        assert_eq!((some("449.99"), pro), on(current));
    }
}

#[test]
fn what_is_merged_needs_the_features_of_each() {
    let mut apps = vec![
        app("a", Idc::Singapore, true, 500),
        app("b", Idc::Singapore, true, 500),
    ];
    apps[1].needs.features = vec![Feature::Community];
    let merge = &add_up(apps, &[]).merges[0];
    assert_eq!(
        (some("899.99"), Some(Edition::Ultimate)),
        (text(merge.merged), merge.edition)
    );
}

#[test]
fn only_apps_of_one_data_centre_and_mode_can_be_merged() {
    let apps = vec![
        app("a", Idc::Seoul, true, 500),
        app("b", Idc::Mumbai, true, 500),
        app("c", Idc::Seoul, false, 500),
    ];
    assert!(add_up(apps.clone(), &[]).merges.is_empty());
    // On an edition after migration the first one stands with the third.
    let merges = add_up(apps, &[Some(Edition::Standard)]).merges;
    assert_eq!(
        (1, BillingMode::Mau, vec!["a".to_owned(), "c".to_owned()]),
        (merges.len(), merges[0].mode, merges[0].apps.clone())
    );
}

#[test]
fn without_a_price_there_is_no_total_and_the_reason_is_said() {
    let mut apps = vec![
        app("a", Idc::Seoul, true, 500),
        app("b", Idc::Seoul, true, 500),
    ];
    apps[1].usage.peak_groups = None;
    let account = add_up(apps, &[]);
    assert_eq!(
        (None, Some("needs_input"), vec![Metric::PeakGroups]),
        (
            account.total,
            account.apps[1].problem,
            account.apps[1].missing.clone()
        )
    );
    let merge = &account.merges[0];
    assert_eq!(
        (None, None, Some(MergeReason::AppNeedsInput)),
        (merge.apart, merge.usage.peak_groups, merge.reason)
    );
    let account = add_up(
        vec![app("a", Idc::Seoul, true, 500)],
        &[Some(Edition::Free)],
    );
    assert_eq!(
        (Some("infeasible"), 0, 0),
        (
            account.apps[0].problem,
            account.merges.len(),
            account.notes.len()
        )
    );
}

#[test]
fn a_merger_without_an_answer_says_why() {
    let two = |users| {
        vec![
            app("a", Idc::Seoul, true, users),
            app("b", Idc::Seoul, true, users),
        ]
    };
    let reason = |apps, choices: &[Option<Edition>]| add_up(apps, choices).merges[0].reason;
    assert_eq!(None, reason(two(5_000_000_000), &[]));
    assert_eq!(
        Some(MergeReason::SumOutOfRange),
        reason(two(5_000_000_001), &[])
    );
    assert_eq!(
        Some(MergeReason::AppInfeasible),
        reason(two(500), &[Some(Edition::Free)])
    );
    // Before the newer books, an app on one of their editions has no price.
    let book_date = Date::parse("2021-06-01").unwrap();
    let apps = two(500);
    let scenario = Scenario { book_date, apps };
    let both = [Some(Edition::Standard); 2];
    let account = account(&scenario, &both).unwrap();
    assert_eq!(Some(MergeReason::AppUnpriced), account.merges[0].reason);
}
