//! The month of a change: worked examples with the sum in words, and what holds of every change.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects
)]

use im_pricing_core::change::{
    Change, ChangeBill, ChangeNote, ChangeOutcome, Part, Refusal, Request, change,
};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote_app;
use im_pricing_core::scenario::{App, Needs, Usage};
use im_pricing_core::tables::BOOKS;
use proptest::prelude::*;
use proptest::sample::select;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// An app billed on daily users, or on monthly ones.
fn app(is_dau: bool, mau: u64) -> App {
    App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: is_dau.then(|| day("2021-05-01")),
        migrated: false,
        current_edition: None,
        usage: Usage {
            peak_dau: Some(5_000),
            peak_groups: Some(500),
            mau: Some(mau),
        },
        needs: Needs::default(),
        start_date: None,
    }
}

fn request(from: Edition, to: Edition, on: &str) -> Request {
    Request {
        from,
        to,
        day: day(on),
        needs_before: None,
    }
}

fn run(app: &App, from: Edition, to: Edition, on: &str) -> Change {
    change(app, day("2023-03-30"), &request(from, to, on)).unwrap()
}

fn bill(change: Change) -> ChangeBill {
    match change.outcome {
        ChangeOutcome::Estimate(bill) => bill,
        other => panic!("{other:?}"),
    }
}

fn sums(bill: &ChangeBill) -> (String, String) {
    (bill.exact_total.text(), bill.total.text())
}

#[test]
fn the_day_of_the_change_counts_for_the_new_edition() {
    use Edition::{Developer, Free, Premium, Pro, Standard, Ultimate};
    for (app, from, to, on, exact, total) in [
        // 449.99 × 15/30 + 899.99 × 15/30; rounding each line first would give 675.00.
        (
            app(true, 6_000),
            Pro,
            Ultimate,
            "2023-06-16",
            "674.99",
            "674.99",
        ),
        // 399 × 9/31 + 699 × 22/31
        (
            app(false, 6_000),
            Standard,
            Premium,
            "2023-03-10",
            "611.90322581",
            "611.90",
        ),
        // 699 × 9/31 + 399 × 22/31
        (
            app(false, 6_000),
            Premium,
            Standard,
            "2023-03-10",
            "486.09677419",
            "486.10",
        ),
        // 399 × 17/31 + 2,345 × 0.015
        (
            app(false, 12_345),
            Developer,
            Standard,
            "2023-01-15",
            "253.98145161",
            "253.98",
        ),
        // 899.99 × 1/31
        (
            app(true, 6_000),
            Free,
            Ultimate,
            "2023-01-31",
            "29.03193548",
            "29.03",
        ),
        // 699 × 1/28
        (
            app(false, 6_000),
            Developer,
            Premium,
            "2023-02-28",
            "24.96428571",
            "24.96",
        ),
        // A leap year: 449.99 × 28/29 + 899.99 × 1/29
        (
            app(true, 6_000),
            Pro,
            Ultimate,
            "2024-02-29",
            "465.50724138",
            "465.51",
        ),
        // On the first day the whole month is the new edition's.
        (
            app(true, 6_000),
            Ultimate,
            Pro,
            "2023-06-01",
            "449.99",
            "449.99",
        ),
    ] {
        let bill = bill(run(&app, from, to, on));
        assert_eq!((exact.to_owned(), total.to_owned()), sums(&bill), "{on}");
    }
}

#[test]
fn an_add_on_in_the_middle_of_a_month_is_charged_by_day() {
    // Pro all month, 449.99, and unlimited audio-video groups for 10 of 30 days, 149.99666667.
    let mut app = app(true, 6_000);
    app.needs.sizes = vec![(Need::AvGroups, Extent::Count(60))];
    let asked = Request {
        needs_before: Some(Needs::default()),
        ..request(Edition::Pro, Edition::Pro, "2023-04-21")
    };
    let bill = bill(change(&app, day("2023-03-30"), &asked).unwrap());
    assert_eq!(
        ("599.98666667".to_owned(), "599.99".to_owned()),
        sums(&bill)
    );
    let parts: Vec<_> = bill.lines.iter().map(|it| (it.part, it.days)).collect();
    let expected = [(Part::Before, 20), (Part::After, 10), (Part::After, 10)];
    assert_eq!(expected.to_vec(), parts);
}

#[test]
fn overage_and_retention_are_whole_and_the_dearer_retention_counts() {
    // 90 days cost 179.99 on Pro and 99.99 on Ultimate. 449.99/2 + 899.99/2 + 449.99 + 179.99.
    let mut app = app(true, 50_000);
    app.usage.peak_dau = Some(10_001);
    app.needs.sizes = vec![(Need::RetentionDays, Extent::Count(90))];
    for (from, to) in [
        (Edition::Pro, Edition::Ultimate),
        (Edition::Ultimate, Edition::Pro),
    ] {
        let bill = bill(run(&app, from, to, "2023-06-16"));
        assert_eq!("1304.97", bill.total.text());
        assert!(bill.notes.contains(&ChangeNote::RetentionDearerOfTwo));
        let whole = bill.lines.iter().filter(|it| it.part == Part::Month);
        assert_eq!(2, whole.filter(|it| !it.prorated && it.days == 30).count());
    }
}

#[test]
fn a_change_on_the_first_day_leaves_nothing_of_what_was_before() {
    let mut with = app(true, 6_000);
    with.needs.sizes = vec![(Need::RetentionDays, Extent::Count(90))];
    let without = app(true, 6_000);
    for (now, before, on, lines, is_told) in [
        (&with, &without, "2023-06-01", 2, false),
        (&without, &with, "2023-06-01", 1, false),
        // Half a month of each plan, and the retention of the first day.
        (&without, &with, "2023-06-02", 3, true),
    ] {
        let asked = Request {
            needs_before: Some(before.needs.clone()),
            ..request(Edition::Pro, Edition::Ultimate, on)
        };
        let bill = bill(change(now, day("2023-03-30"), &asked).unwrap());
        assert_eq!(lines, bill.lines.len(), "{on}");
        let told = bill.notes.contains(&ChangeNote::RetentionDearerOfTwo);
        assert_eq!(is_told, told, "{on}");
    }
}

#[test]
fn of_two_retentions_of_one_price_that_of_the_new_edition_is_charged() {
    // 90 days on Pro cost what 180 days on Ultimate do: 179.99.
    let needing = |days| {
        let mut app = app(true, 6_000);
        app.needs.sizes = vec![(Need::RetentionDays, Extent::Count(days))];
        app
    };
    let asked = Request {
        needs_before: Some(needing(90).needs),
        ..request(Edition::Pro, Edition::Ultimate, "2023-06-16")
    };
    let bill = bill(change(&needing(180), day("2023-03-30"), &asked).unwrap());
    let charged = bill.lines.last().unwrap();
    assert_eq!(
        (Edition::Ultimate, "179.99".to_owned()),
        (charged.edition, charged.amount.text())
    );
}

#[test]
fn each_line_says_its_amount_and_whether_it_is_a_share() {
    let mut app = app(true, 50_000);
    app.usage.peak_dau = Some(10_001);
    for from in [Edition::Free, Edition::Pro] {
        let mut app = app.clone();
        if from == Edition::Free {
            app.current_edition = Some(Edition::Free);
        }
        let bill = bill(run(&app, from, Edition::Ultimate, "2023-06-16"));
        let sum = Money::sum(bill.lines.iter().map(|it| it.amount)).unwrap();
        assert_eq!(bill.exact_total, sum);
        for line in &bill.lines {
            assert_eq!(line.part != Part::Month, line.prorated, "{:?}", line.id);
            assert_eq!(line.prorated, line.amount != line.month_amount);
        }
    }
}

#[test]
fn a_usage_that_the_new_edition_bills_has_to_be_known() {
    let mut app = app(true, 6_000);
    app.usage.peak_groups = None;
    let done = run(&app, Edition::Pro, Edition::Ultimate, "2023-06-16");
    assert_eq!(
        ChangeOutcome::NeedsInput(vec![Metric::PeakGroups]),
        done.outcome
    );
}

#[test]
fn what_cannot_be_changed_or_is_not_documented_has_no_figure() {
    use Edition::{Developer, Free, Pro, Standard, Ultimate};
    for (expected, from, to, date) in [
        (
            Refusal::SwitchMonthUndocumented,
            Pro,
            Standard,
            "2023-03-30",
        ),
        (
            Refusal::SwitchMonthUndocumented,
            Free,
            Developer,
            "2023-03-30",
        ),
        (Refusal::CannotReturnToFreeTier, Pro, Free, "2023-03-30"),
        (Refusal::NothingChanges, Pro, Pro, "2023-03-30"),
        (Refusal::NothingChanges, Free, Free, "2023-03-30"),
        (Refusal::OtherBillingMode, Developer, Standard, "2023-03-30"),
        (Refusal::RuleUnstated, Pro, Ultimate, "2022-10-17"),
        (Refusal::RuleUnstated, Free, Ultimate, "2022-03-16"),
    ] {
        let asked = request(from, to, "2023-06-16");
        let done = change(&app(true, 6_000), day(date), &asked).unwrap();
        assert_eq!(
            ChangeOutcome::Refused(expected),
            done.outcome,
            "{from:?} {to:?}"
        );
    }
}

#[test]
fn an_upgrade_for_a_feature_that_was_missing_is_priced_and_noted() {
    let mut app = app(true, 6_000);
    app.needs.features = vec![Feature::MessageReadReceipts];
    let up = bill(run(&app, Edition::Pro, Edition::Ultimate, "2023-06-16"));
    assert!(up.notes.contains(&ChangeNote::NeedsUnmetBefore));
    let down = run(&app, Edition::Ultimate, Edition::Pro, "2023-06-16");
    assert!(matches!(
        down.outcome,
        ChangeOutcome::Infeasible(Edition::Pro, _)
    ));
}

#[test]
fn both_paid_editions_charge_the_same_overage_in_every_book() {
    // So it does not matter which of the two a month with both is charged by.
    for book in BOOKS {
        let paid: Vec<_> = book
            .plans
            .iter()
            .filter(|it| !it.overages.is_empty())
            .collect();
        let prices = |index: usize| {
            let overages = paid[index].overages.iter();
            let prices = overages.map(|it| (it.metric, it.quota, it.block, it.price.amount));
            prices.collect::<Vec<_>>()
        };
        assert_eq!((2, prices(0)), (paid.len(), prices(1)), "{}", book.id);
    }
}

proptest! {
    #[test]
    fn a_month_of_two_editions_lies_between_the_months_of_each(
        turned: bool,
        is_dau: bool,
        peak_dau in 0..60_000_u64,
        year in 2000..2100_u16,
        month in 1..=12_u8,
        on in 1..=28_u8,
        retention in select(vec![0_u64, 7, 30, 90, 360]),
    ) {
        use Edition::{Premium, Pro, Standard, Ultimate};
        let mut app = app(is_dau, 60_000);
        app.usage.peak_dau = Some(peak_dau);
        if is_dau {
            app.needs.sizes = vec![(Need::RetentionDays, Extent::Count(retention))];
        }
        let pair = if is_dau { [Pro, Ultimate] } else { [Standard, Premium] };
        let [from, to] = if turned { [pair[1], pair[0]] } else { pair };
        let bill = bill(run(&app, from, to, &format!("{year}-{month:02}-{on:02}")));
        let sum = Money::sum(bill.lines.iter().map(|it| it.amount)).unwrap();
        prop_assert_eq!((sum, sum.to_cents()), (bill.exact_total, bill.total));
        prop_assert_eq!(bill.days_in_month, bill.days_before + bill.days_after);
        // Without retention, which takes the dearer of the two.
        let quote = quote_app(&app, day("2023-03-30")).unwrap();
        let full = |edition| quote.edition(edition).unwrap().bill().unwrap().exact_total;
        let (low, high) = (full(pair[0]).min(full(pair[1])), full(pair[0]).max(full(pair[1])));
        if retention <= 7 {
            let slack = Money::new(1, 8);
            prop_assert!(bill.exact_total.plus(slack).unwrap() >= low);
            prop_assert!(bill.exact_total <= high.plus(slack).unwrap());
        }
    }
}
