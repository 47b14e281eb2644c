//! Budget maxima against a search over whole quotes.

use im_pricing_core::budget::{BudgetOutcome, budget_app};
use im_pricing_core::curve::Reach;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::{Outcome, quote_app};
use im_pricing_core::scenario::App;
use proptest::prelude::*;

use crate::scenarios::lone_app;
use crate::support::{app, quote_at, total, tries};

const TOP: u64 = 10_000_000_000;

/// The largest value by halving the whole range, asking for a quote each time.
fn searched(app: &App, date: Date, edition: Edition, metric: Metric, amount: Money) -> Option<u64> {
    let pays = |x| total(&quote_at(app, metric, x, date), edition).is_some_and(|it| it <= amount);
    let (mut good, mut bad) = (app.usage.lowest(metric), TOP + 1);
    if !pays(good) {
        return None;
    }
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if pays(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Some(good)
}

proptest! {
    #![proptest_config(tries(100_000))]

    #[test]
    fn a_maximum_is_the_last_value_that_the_amount_pays_for(
        scenario in lone_app(), cents in prop_oneof![Just(0_u64), 0..400_000_u64, 0..60_000_000_u64], seed in any::<usize>(),
    ) {
        let (app, date, amount) = (&scenario.apps[0], scenario.book_date, Money::new(cents, 2));
        let quote = quote_app(app, date).unwrap();
        let budget = budget_app(&quote, app, date, amount).unwrap();
        // One edition and metric a scenario: each is tried often.
        let it = &budget.editions[seed % 6];
        let quoted = &quote.edition(it.edition).unwrap().outcome;
        let reaches = match (&it.outcome, quoted) {
            (BudgetOutcome::Unpriced, Outcome::Unpriced) => return Ok(()),
            (BudgetOutcome::Infeasible(one), Outcome::Infeasible(other)) if one == other => return Ok(()),
            (BudgetOutcome::Reaches(reaches), Outcome::Feasible(_) | Outcome::NeedsInput(_)) => reaches,
            (one, other) => panic!("{one:?} for {other:?}"),
        };
        let (metric, most) = reaches.most[seed / 6 % 3];
        let expected = searched(app, date, it.edition, metric, amount);
        match most {
            Reach::Null => prop_assert_eq!(None, expected),
            Reach::Count(most) => prop_assert_eq!(Some(most), expected),
            Reach::Unlimited => prop_assert_eq!(Some(TOP), expected),
        }
        for missing in &reaches.missing {
            prop_assert_eq!(None, app.usage.of(*missing));
        }
    }
}

fn maxima(text: &str, edition: Edition, amount: &str) -> String {
    let (app, date) = app(text);
    let quote = quote_app(&app, date).unwrap();
    let budget = budget_app(&quote, &app, date, Money::parse(amount).unwrap()).unwrap();
    serde_json::to_string(&budget.editions[edition.index()]).unwrap()
}

#[test]
fn two_thousand_dollars_pay_for_three_blocks_on_pro() {
    let text = r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":12000,"peak_groups":0,"mau":50000}}"#;
    // 449.99 + 3 × 449.99 = 1799.96; a fourth block is 2249.95. With the block that 12,000 a day
    // need, groups have two left: 100,000 + 2 × 100,000.
    assert_eq!(
        r#"{"edition":"pro","availability":"available","max_peak_dau":40000,"max_peak_groups":300000,"max_mau":"unlimited"}"#,
        maxima(text, Edition::Pro, "2000")
    );
    // 399 + (x − 10,000) × 0.015 ≤ 2000: x ≤ 10,000 + 106,733.33
    assert_eq!(
        r#"{"edition":"standard","availability":"after_migration","max_peak_dau":116733,"max_peak_groups":"unlimited","max_mau":116733}"#,
        maxima(text, Edition::Standard, "2000")
    );
    assert_eq!(
        r#"{"edition":"standard","availability":"after_migration","max_peak_dau":null,"max_peak_groups":null,"max_mau":12000}"#,
        maxima(text, Edition::Standard, "429")
    );
}

#[test]
fn a_free_tier_reaches_its_quota_for_nothing() {
    let text = r#"{"idc":"singapore","first_app_date":"2021-05-01","usage":{"peak_dau":5,"peak_groups":5}}"#;
    assert_eq!(
        r#"{"edition":"free","availability":"available","max_peak_dau":100,"max_peak_groups":100,"max_mau":100}"#,
        maxima(text, Edition::Free, "0")
    );
    assert_eq!(
        r#"{"edition":"developer","availability":"after_migration","max_peak_dau":null,"max_peak_groups":null,"max_mau":100,"missing":["mau"]}"#,
        maxima(text, Edition::Developer, "0")
    );
    assert_eq!(
        r#"{"edition":"pro","availability":"available","max_peak_dau":null,"max_peak_groups":null,"max_mau":null}"#,
        maxima(text, Edition::Pro, "449.98")
    );
}

#[test]
fn an_infeasible_edition_has_only_reasons() {
    let text = r#"{"idc":"china","usage":{"peak_dau":101}}"#;
    assert_eq!(
        r#"{"edition":"free","availability":"available","reasons":[{"code":"limit_exceeded","metric":"peak_dau","asked":101,"limit":100}]}"#,
        maxima(text, Edition::Free, "5")
    );
}
