//! Bills held against the quote: each known reading alone, in pairs, and what nothing explains.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects
)]

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::check::{Charged, Check, Reading, Verdict, check};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};
use im_pricing_core::tables::{LANGUAGES, READINGS};
use proptest::prelude::*;
use proptest::sample::select;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn app(peak_dau: u64, peak_groups: u64, mau: u64) -> App {
    App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: Some(day("2021-05-01")),
        migrated: false,
        current_edition: None,
        usage: Usage {
            peak_dau: Some(peak_dau),
            peak_groups: Some(peak_groups),
            mau: Some(mau),
        },
        needs: Needs::default(),
        start_date: None,
    }
}

fn needing(mut app: App, need: Need, size: u64) -> App {
    app.needs.sizes.push((need, Extent::Count(size)));
    app
}

fn starting(mut app: App, on: &str) -> App {
    app.start_date = Some(day(on));
    app
}

fn held(apps: Vec<App>, edition: Edition, charged: &Charged) -> Check {
    let editions = vec![edition; apps.len()];
    let scenario = Scenario {
        book_date: day("2023-03-30"),
        apps,
    };
    check(&scenario, &editions, charged).unwrap()
}

fn total(amount: &str) -> Charged {
    Charged {
        total: Some(money(amount)),
        lines: Vec::new(),
    }
}

/// The explanations in short: kinds with the book or the conflict, joined by `+`.
fn explained(check: &Check) -> Vec<String> {
    let short = |it: &Reading| {
        let detail = it.book.map(|it| it.id).or(it.conflict.map(|it| it.id));
        detail.map_or(it.kind.name().to_owned(), str::to_owned)
    };
    let explanations = check.explanations.iter();
    explanations
        .map(|it| it.readings.iter().map(short).collect::<Vec<_>>().join("+"))
        .collect()
}

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
fn what_agrees_and_what_nothing_explains_is_said() {
    let bill = || vec![app(10_001, 0, 20_000)];
    let check = held(bill(), Edition::Pro, &total("899.98"));
    assert_eq!(
        (Verdict::Agrees, Some(Money::ZERO)),
        (check.verdict, check.difference)
    );
    assert!(check.explanations.is_empty());
    let check = held(bill(), Edition::Pro, &total("123.45"));
    assert_eq!(Verdict::Unexplained, check.verdict);
    let check = held(bill(), Edition::Pro, &Charged::default());
    assert_eq!(Verdict::NothingCharged, check.verdict);
    let check = held(bill(), Edition::Free, &total("0"));
    assert_eq!(
        (Verdict::NoQuote, Some("infeasible")),
        (check.verdict, check.apps[0].problem)
    );
}

#[test]
fn lines_show_which_one_differs_and_must_all_be_explained() {
    let lines = |overage: &str, retention: &str| Charged {
        total: None,
        lines: vec![
            (LineId::Overage(Metric::PeakDau), money(overage)),
            (LineId::Plan(Edition::Pro), money("449.99")),
            (LineId::AddOn(AddOnKey::Retention), money(retention)),
        ],
    };
    let bill = || vec![needing(app(10_001, 0, 20_000), Need::RetentionDays, 180)];
    let check = held(bill(), Edition::Pro, &lines("149.99", "269.99"));
    let differences: Vec<_> = check.lines.iter().filter_map(|it| it.difference).collect();
    let minus = Money::ZERO.minus(money("300")).unwrap();
    assert_eq!(vec![Money::ZERO, minus, Money::ZERO], differences);
    assert_eq!(
        (Some(money("869.97")), vec!["C4".to_owned()]),
        (check.charged, explained(&check))
    );
    let check = held(bill(), Edition::Pro, &lines("149.99", "219.99"));
    assert_eq!(vec!["dau-2021-08-06+C4", "C4+C17"], explained(&check));
    let check = held(bill(), Edition::Pro, &lines("150.00", "219.99"));
    assert_eq!(Verdict::Unexplained, check.verdict);
}

#[test]
fn lines_that_do_not_sum_to_the_charged_total_are_told() {
    let charged = Charged {
        total: Some(money("899.98")),
        lines: vec![(LineId::Plan(Edition::Pro), money("449.99"))],
    };
    let check = held(vec![app(10_001, 0, 20_000)], Edition::Pro, &charged);
    assert_eq!(
        (Verdict::Agrees, Some(money("449.99"))),
        (check.verdict, check.lines_sum)
    );
}

#[test]
fn the_sum_of_all_lines_is_the_total_that_was_charged() {
    // One line is all that a bill within the quota has: 449.99.
    let only = |amount: &str| vec![(LineId::Plan(Edition::Pro), money(amount))];
    let of = |total: Option<&str>, lines| {
        let total = total.map(money);
        let check = held(
            vec![app(5_000, 0, 5_000)],
            Edition::Pro,
            &Charged { total, lines },
        );
        (check.verdict, check.charged, check.lines_sum)
    };
    let (agrees, amount) = (Verdict::Agrees, Some(money("449.99")));
    assert_eq!((agrees, amount, None), of(None, only("449.99")));
    assert_eq!((agrees, amount, None), of(Some("449.99"), only("449.99")));
    assert_eq!((agrees, amount, None), of(Some("449.99"), Vec::new()));
    let (charged, sum) = (Some(money("500")), amount);
    assert_eq!(
        (Verdict::Unexplained, charged, sum),
        of(Some("500"), only("449.99"))
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

proptest! {
    #[test]
    fn the_quotes_own_amounts_always_agree(
        peak_dau in prop_oneof![0..40_000_u64, 0..=10_000_000_000_u64],
        peak_groups in 0..400_000_u64,
        more in 0..100_000_u64,
        retention in select(vec![0_u64, 30, 90, 180, 360]),
        start in proptest::option::of(1..=28_u8),
        date in select(vec!["2020-03-01", "2021-08-06", "2022-01-01", "2022-11-01", "2023-03-30"]),
    ) {
        let mut app = needing(app(peak_dau, peak_groups, peak_dau + more), Need::RetentionDays, retention);
        app.start_date = start.map(|on| day(&format!("2023-02-{on:02}")));
        let scenario = Scenario { book_date: day(date), apps: vec![app] };
        let quoted = quote(&scenario).unwrap();
        for it in &quoted.apps[0].editions {
            let bill = it.first_month.as_ref().map(|it| it.total);
            let is_month = start.is_none() || it.first_month.is_some() || it.edition == Edition::Free;
            let Some(expected) = bill.or(it.bill().map(|it| it.total)).filter(|_| is_month) else {
                continue;
            };
            let charged = Charged { total: Some(expected), lines: Vec::new() };
            let check = check(&scenario, &[it.edition], &charged).unwrap();
            prop_assert_eq!((Verdict::Agrees, Some(expected)), (check.verdict, check.expected), "{:?}", it.edition);
        }
    }
}
