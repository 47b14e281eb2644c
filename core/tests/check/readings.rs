//! The readings that explain a bill.

use im_pricing_core::check::{Verdict, check};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Need;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::{LANGUAGES, READINGS};

use crate::support::{app, day, explained, held, money, needing, starting, total};

#[test]
fn each_known_reading_explains_the_bill_that_it_gives() {
    use Edition::{Pro, Standard};
    let retention = |days| needing(app(5_000, 0, 5_000), Need::RetentionDays, days);
    let start = || starting(app(5_000, 0, 5_000), "2023-04-11");
    let with_members = || needing(start(), Need::MembersPerGroup, 2_000);
    for (expected, app, edition, charged) in [
        // 449.99 + 149.99, the FAQ's price; the same for groups.
        ("C4", app(10_001, 0, 20_000), Pro, "599.98"),
        ("C4", app(1, 100_001, 1), Pro, "599.98"),
        // 149.99 + 149.99, the list before August 2021.
        ("dau-2020-02-19", app(10_001, 0, 20_000), Pro, "299.98"),
        // 449.99 + 219.99, as printed for some weeks: as a book, and as a conflict.
        ("dau-2021-08-06,C17", retention(180), Pro, "669.98"),
        // 449.99 + 449.99 × 5,000 / 10,000 = 674.985
        ("part_blocks", app(15_000, 0, 20_000), Pro, "674.99"),
        // 449.99 + 2 × 449.99 for 15,000 of 10,000 each, and the same by an add-on of 449.99
        (
            "blocks_from_zero,add_on_though_covered,add_on_though_covered",
            app(15_000, 0, 20_000),
            Pro,
            "1349.97",
        ),
        // 399 + 0.015 × 15,000 instead of 5,000
        ("blocks_from_zero", app(1, 0, 15_000), Standard, "624.00"),
        // 449.99 + 239.99 for 2,000 members that nobody asked for
        ("add_on_though_covered", app(5_000, 0, 5_000), Pro, "689.98"),
        // 399.015 and 399.045
        ("rounded_down", app(1, 0, 10_001), Standard, "399.01"),
        (
            "rounded_half_to_even,rounded_down",
            app(1, 0, 10_003),
            Standard,
            "399.04",
        ),
        // 449.99 × 20/30 is right; × 19/30 leaves the start day out.
        ("start_day_not_counted", start(), Pro, "284.99"),
        ("dau-2022-03-16,first_month_whole", start(), Pro, "449.99"),
        // 299.99333333 + 159.99333333, each in cents or cut off
        (
            "rounded_down,lines_rounded_first",
            with_members(),
            Pro,
            "459.98",
        ),
    ] {
        let check = held(vec![app], edition, &total(charged));
        let mut found = explained(&check);
        found.retain(|it| it != "dau-2022-03-16" || !expected.contains("whole"));
        let expected = expected.replace("dau-2022-03-16,", "");
        assert_eq!(
            (expected.as_str(), Verdict::Explained),
            (found.join(",").as_str(), check.verdict),
            "{charged}"
        );
    }
}

#[test]
fn quotas_that_were_pooled_are_found_over_all_apps() {
    // 2 × 449.99 is right; 16,000 users against one quota start a block.
    let mut other = app(8_000, 0, 8_000);
    other.name = "second".to_owned();
    let both = || vec![app(8_000, 0, 8_000), other.clone()];
    let check = held(both(), Edition::Pro, &total("1349.97"));
    assert_eq!("usage_pooled_one_quota", explained(&check)[0]);
    assert_eq!(Some(money("449.99")), check.difference);
    // 20,001 and 1 users: 3 × 449.99 + 449.99 apart, one block over 20,000 when pooled with both quotas.
    let pooled = vec![app(20_001, 0, 30_000), app(1, 0, 1)];
    let check = held(pooled, Edition::Pro, &total("1349.97"));
    assert!(explained(&check).contains(&"usage_pooled_all_quotas".to_owned()));
}

#[test]
fn two_readings_are_tried_where_none_alone_explains() {
    // 449.99 + 149.99 × 5,000 / 10,000 = 524.985
    let check = held(vec![app(15_000, 0, 20_000)], Edition::Pro, &total("524.99"));
    assert_eq!(vec!["C4+part_blocks"], explained(&check));
    assert_eq!(money("524.99"), check.explanations[0].total);
}

#[test]
fn an_app_without_overage_of_that_mode_pools_nothing() {
    // 9,950 + 90 would start a block, but a free tier has no blocks.
    let mut free = app(90, 0, 90);
    free.name = "second".to_owned();
    let scenario = Scenario {
        book_date: day("2023-03-30"),
        apps: vec![app(9_950, 0, 9_950), free],
    };
    let editions = [Edition::Pro, Edition::Free];
    let check = check(&scenario, &editions, &total("899.98")).unwrap();
    let found = explained(&check);
    assert!(found.iter().all(|it| !it.contains("pooled")), "{found:?}");
}

#[test]
fn more_than_two_apps_are_pooled_as_well() {
    // 3 × 449.99 is right; 3 × 4,000 against one quota start a block.
    let named = |name: &str| {
        let mut app = app(4_000, 0, 4_000);
        app.name = name.to_owned();
        app
    };
    let apps = ["one", "two", "three"].map(named).to_vec();
    let check = held(apps, Edition::Pro, &total("1799.96"));
    assert!(explained(&check).contains(&"usage_pooled_one_quota".to_owned()));
}

#[test]
fn two_add_ons_are_tried_together_but_not_two_sizes_of_one() {
    let bill = || vec![app(5_000, 0, 5_000)];
    // 449.99 + 239.99 for 2,000 members + 179.99 for 90 days
    let check = held(bill(), Edition::Pro, &total("869.97"));
    let pair = "add_on_though_covered+add_on_though_covered".to_owned();
    assert!(explained(&check).contains(&pair), "{:?}", explained(&check));
    // 449.99 + 179.99 for 90 days + 269.99 for 180
    let check = held(bill(), Edition::Pro, &total("899.97"));
    assert!(
        !explained(&check).contains(&pair),
        "{:?}",
        explained(&check)
    );
}

#[test]
fn a_reading_has_its_terms_and_names_the_page_that_it_is_from() {
    let retention = needing(app(5_000, 0, 5_000), Need::RetentionDays, 180);
    for (expected, app, charged) in [
        // The list of August 2021, and the other side of the conflict about its misprint.
        (
            "Pricing (original billing), IM plan prices, 2021-08-06; Pricing (original billing), Value-added services, 2021-08-06",
            retention,
            "669.98",
        ),
        // 2,000 members that nobody asked for
        (
            "Pricing (original billing), Value-added services, 2023-03-30",
            app(5_000, 0, 5_000),
            "689.98",
        ),
    ] {
        let check = held(vec![app], Edition::Pro, &total(charged));
        let readings = || check.explanations.iter().flat_map(|it| &it.readings);
        let pages: Vec<_> = readings().map(|it| it.source.to_string()).collect();
        assert_eq!(expected, pages.join("; "));
        assert!(readings().all(|it| it.terms().is_some_and(|terms| terms.kind == it.kind)));
    }
}

#[test]
fn an_add_on_that_nobody_needs_has_the_page_of_its_price() {
    // 449.99 + 239.99 for 2,000 members, as the list of March 2022 has it
    let scenario = Scenario {
        book_date: day("2022-05-01"),
        apps: vec![app(5_000, 0, 5_000)],
    };
    let check = check(&scenario, &[Edition::Pro], &total("689.98")).unwrap();
    let readings = || check.explanations.iter().flat_map(|it| &it.readings);
    let pages: Vec<_> = readings().map(|it| it.source.to_string()).collect();
    assert_eq!(
        "Pricing (original billing), Value-added services, 2022-03-16",
        pages.join("; ")
    );
}

#[test]
fn every_reading_has_a_sentence_in_each_language_and_a_source() {
    assert_eq!(14, READINGS.len());
    for language in LANGUAGES {
        for reading in READINGS {
            assert!(!language.words(reading.text).is_empty());
        }
    }
}
