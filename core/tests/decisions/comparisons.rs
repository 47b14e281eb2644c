//! Comparisons against whole quotes of changed apps.

use im_pricing_core::compare::compare_app;
use im_pricing_core::compare::fix::Fix;
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Need};
use im_pricing_core::money::Money;
use im_pricing_core::quote::{AppQuote, Outcome, quote_app};
use im_pricing_core::scenario::App;
use im_pricing_core::verdict::{Availability, Reason};
use proptest::prelude::*;

use crate::scenarios::lone_app;
use crate::support::{app, total, tries};

/// Available editions with a bill, the cheapest first, of equals the later one first.
fn ranked(quote: &AppQuote) -> Vec<(Money, Edition)> {
    let mut all: Vec<_> = quote
        .editions
        .iter()
        .filter(|it| it.availability == Availability::Available)
        .filter_map(|it| Some((it.bill()?.exact_total, it.edition)))
        .collect();
    all.sort_by_key(|(total, edition)| (*total, std::cmp::Reverse(*edition)));
    all
}

/// What `change` makes of the edition's exact total.
fn after(app: &App, date: Date, edition: Edition, change: impl FnOnce(&mut App)) -> Option<Money> {
    let mut app = app.clone();
    change(&mut app);
    total(&quote_app(&app, date).unwrap(), edition)
}

fn check_fix(fix: &Fix, reason: Reason, edition: Edition, app: &App, date: Date) -> Option<Money> {
    match (fix, reason) {
        (Fix::LowerNeed { need, to, totals }, Reason::NeedExceeded { asked, limit, .. }) => {
            assert!(*to == limit && limit < asked);
            let lowered = after(app, date, edition, |app| {
                let place = app.needs.sizes.iter().position(|it| it.0 == *need).unwrap();
                app.needs.sizes[place].1 = *to;
            });
            assert_eq!(lowered, totals.map(|it| it.exact_total));
            lowered
        }
        (Fix::LowerUsage { metric, to, totals }, Reason::UsageExceeded { asked, .. }) => {
            assert!(*to < asked);
            let lowered = after(app, date, edition, |app| {
                *app.usage.of_mut(*metric) = Some(*to);
            });
            let usage = app.usage.with(*metric, *to);
            let is_valid = usage.mau.is_none_or(|mau| Some(mau) >= app.usage.peak_dau);
            assert_eq!(
                lowered.filter(|_| is_valid),
                totals.map(|it| it.exact_total)
            );
            lowered
        }
        (Fix::DropFeature { feature, totals }, _) => {
            let dropped = after(app, date, edition, |app| {
                app.needs.features.retain(|it| it != feature);
            });
            assert_eq!(dropped, totals.map(|it| it.exact_total));
            dropped
        }
        (
            Fix::Edition {
                edition: other,
                totals,
                ..
            },
            _,
        ) => {
            assert_ne!(edition, *other);
            let quote = quote_app(app, date).unwrap();
            assert_eq!(total(&quote, *other), Some(totals.exact_total));
            assert_ne!(
                quote.edition(*other).unwrap().availability,
                Availability::Unavailable
            );
            None
        }
        (Fix::NewApp, reason) => {
            assert_eq!(Reason::CannotReturnToFreeTier, reason);
            None
        }
        (Fix::OtherIdc { idcs }, Reason::FeatureUnavailableInIdc(_)) => {
            assert!(!idcs.contains(&app.idc) && !idcs.contains(&Idc::China) && !idcs.is_empty());
            None
        }
        (fix, reason) => panic!("{fix:?} for {reason:?}"),
    }
}

proptest! {
    #![proptest_config(tries(100_000))]

    #[test]
    fn the_recommended_edition_is_the_cheapest_of_all(scenario in lone_app()) {
        let quote = quote_app(&scenario.apps[0], scenario.book_date).unwrap();
        prop_assert_eq!(ranked(&quote).first().map(|it| it.1), quote.recommended);
    }
}

proptest! {
    #![proptest_config(tries(5_000))]

    #[test]
    fn the_ranking_is_that_of_all_quotes(scenario in lone_app()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let quote = quote_app(app, date).unwrap();
        let ranked = ranked(&quote);
        let ranking = compare_app(&quote, app, date).unwrap().ranking;
        let Some(ranking) = ranking else {
            prop_assert!(ranked.is_empty());
            return Ok(());
        };
        prop_assert_eq!((ranking.exact_total, ranking.edition), ranked[0]);
        prop_assert_eq!(quote.recommended, Some(ranking.edition));
        let ties = ranked[1..].iter().filter(|it| it.0 == ranked[0].0).count();
        prop_assert_eq!(ties, ranking.ties.len());
        let next = ranking.runner_up.as_ref().map(|it| (it.exact_total, it.edition));
        prop_assert_eq!(ranked.get(1).copied(), next);
        if let Some(next) = ranking.runner_up {
            prop_assert_eq!(Ok(next.margin), ranked[1].0.minus(ranked[0].0));
            let at_most = ranked[0].0.times(101).unwrap() >= ranked[1].0.times(100).unwrap();
            prop_assert_eq!(at_most, next.adds.is_some());
        }
    }

    #[test]
    fn a_fix_costs_what_the_changed_app_is_quoted(scenario in lone_app()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let quote = quote_app(app, date).unwrap();
        let compared = compare_app(&quote, app, date).unwrap();
        for (it, beside) in quote.editions.iter().zip(compared.editions) {
            let reasons = if let Outcome::Infeasible(reasons) = &it.outcome { reasons.clone() } else { Vec::new() };
            prop_assert_eq!(reasons.len(), beside.fixes.len());
            for (reason, fixes) in reasons.iter().zip(&beside.fixes) {
                // Nothing in this data centre leads to the free tier of the other mode.
                let is_other_mode = it.availability != Availability::Available;
                let has_none = *reason == Reason::CannotReturnToFreeTier && is_other_mode;
                prop_assert_eq!(has_none, fixes.is_empty());
                let feasible: Vec<_> = fixes.iter().filter_map(|fix| check_fix(fix, *reason, it.edition, app, date)).collect();
                // With several reasons, mending one is not enough.
                prop_assert!(reasons.len() == 1 || feasible.is_empty());
            }
        }
    }

    #[test]
    fn a_price_of_asking_is_the_difference_of_two_recommendations(scenario in lone_app()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let quote = quote_app(app, date).unwrap();
        let compared = compare_app(&quote, app, date).unwrap();
        prop_assert_eq!(Feature::ALL.len(), compared.feature_prices.len());
        let best = |app: &App| ranked(&quote_app(app, date).unwrap()).first().copied();
        for it in compared.feature_prices {
            let mut other = app.clone();
            if it.asked {
                other.needs.features.retain(|feature| *feature != it.feature);
            } else {
                other.needs.features.insert(0, it.feature);
            }
            let (without, with) = if it.asked { (best(&other), best(app)) } else { (best(app), best(&other)) };
            let expected = without.zip(with).map(|(less, more)| (less.1, more.1, more.0.minus(less.0).unwrap()));
            prop_assert_eq!(expected, it.price.map(|it| (it.from, it.to, it.difference)));
        }
        for it in compared.size_prices {
            let mut other = app.clone();
            other.needs.sizes.retain(|(need, _)| *need != it.metric);
            let expected = best(&other).zip(best(app)).map(|(less, more)| (less.1, more.1, more.0.minus(less.0).unwrap()));
            prop_assert_eq!(expected, it.price.map(|it| (it.from, it.to, it.difference)));
        }
    }
}

#[test]
fn at_exactly_one_per_cent_more_the_next_edition_says_what_it_adds() {
    // No price list gives such a pair, so the amounts are made up around a real quote.
    let (app, date) =
        app(r#"{"idc":"china","usage":{"peak_dau":200,"peak_groups":0},"needs":{"av_groups":51}}"#);
    for (is_told, cents) in [(true, 1_010_00), (false, 1_010_01)] {
        let mut quote = quote_app(&app, date).unwrap();
        for (edition, cents) in [(Edition::Pro, 1_000_00), (Edition::Ultimate, cents)] {
            let it = quote
                .editions
                .iter_mut()
                .find(|it| it.edition == edition)
                .unwrap();
            let Outcome::Feasible(bill) = &mut it.outcome else {
                panic!("it fits")
            };
            bill.exact_total = Money::new(cents, 2);
        }
        let ranking = compare_app(&quote, &app, date).unwrap().ranking.unwrap();
        let adds = ranking.runner_up.unwrap().adds;
        assert_eq!(is_told, adds.is_some());
        let Some(adds) = adds else { continue };
        assert_eq!(
            (12, vec![Feature::PushToAllUsers]),
            (adds.features.len(), adds.features_by_ticket)
        );
        let limits: Vec<_> = adds
            .limits
            .iter()
            .map(|it| (it.row, it.from, it.to))
            .collect();
        // Audio-video groups are unlimited on both: Pro buys that.
        let count = Extent::Count;
        assert_eq!(
            vec![
                ("max_groups_per_user", count(500), count(1_000)),
                ("max_members_per_non_av_group", count(200), count(2_000)),
                ("free_retention_days", count(7), count(30)),
            ],
            limits
        );
    }
}

#[test]
fn an_unknown_usage_leaves_prices_open_and_a_repair_names_its_add_on() {
    let (app, date) = app(
        r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":200,"peak_groups":0,"mau":300},"needs":{"members_per_group":2500}}"#,
    );
    let quote = quote_app(&app, date).unwrap();
    let compared = compare_app(&quote, &app, date).unwrap();
    let pro = &compared.editions[Edition::Pro.index()].fixes[0];
    let Fix::LowerNeed {
        need: Need::MembersPerGroup,
        to,
        totals,
    } = &pro[0]
    else {
        panic!("{pro:?}")
    };
    // 449.99 + 239.99 for up to 2,000 members.
    assert_eq!(
        (Extent::Count(2_000), Some("689.98".to_owned())),
        (*to, totals.map(|it| it.exact_total.to_string()))
    );
    let Fix::Edition {
        edition: Edition::Ultimate,
        add_on: Some((id, price)),
        ..
    } = &pro[1]
    else {
        panic!("{pro:?}")
    };
    assert_eq!(
        ("add_on.members_per_group", "239.99"),
        (id.to_string().as_str(), price.to_string().as_str())
    );
    assert_eq!(2, pro.len());
}
