//! What a bill says beside the quote: verdict, lines and sums.

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::check::{Charged, Verdict, check};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{app, day, explained, held, money, needing, starting, total};

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
fn a_first_month_without_a_rule_has_no_figure() {
    // The free first month is documented from 2020-04-09 on.
    for (expected, book_date) in [(None, "2020-04-08"), (Some(Money::ZERO), "2020-04-09")] {
        let scenario = Scenario {
            book_date: day(book_date),
            apps: vec![starting(app(5_000, 0, 5_000), "2020-04-20")],
        };
        let check = check(&scenario, &[Edition::Pro], &total("449.99")).unwrap();
        assert_eq!(expected, check.expected, "{book_date}");
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
