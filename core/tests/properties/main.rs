//! What holds of every scenario, tried on random ones near the boundaries of the price lists; and
//! a second implementation of the price that must agree.
//!
//! They need the feature `json`, which `cargo test --workspace` turns on.
#![cfg(feature = "json")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects
)]
#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "449_99 is 449.99 in cents"
)]
#![allow(clippy::panic, clippy::expect_used, reason = "a failed test panics")]

mod oracle;
#[allow(dead_code, reason = "each set of properties uses its own part")]
mod scenarios;

use im_pricing_core::bill::Bill;
use im_pricing_core::compare::cheapest;
use im_pricing_core::edition::Edition;
use im_pricing_core::json;
use im_pricing_core::money::Money;
use im_pricing_core::quote::{AppQuote, EditionQuote, Outcome, Quote, quote};
use im_pricing_core::verdict::Availability;
use oracle::price;
use proptest::prelude::*;
use proptest::sample::Index;
use scenarios::{count, raised, scenario};

fn editions(quote: &Quote) -> impl Iterator<Item = &EditionQuote> {
    quote.apps.iter().flat_map(|app| &app.editions)
}

/// An amount in micro-dollars; every full month's amount is a whole number of them.
fn micros(amount: Money) -> i128 {
    let text = amount.to_string();
    let (whole, decimals) = text.split_once('.').unwrap();
    format!("{whole}{decimals:0<6}").parse().unwrap()
}

/// The cheapest of one availability by trying all; of equals the later one.
fn brute_force(app: &[EditionQuote], availability: Availability) -> Option<Edition> {
    let rivals: Vec<_> = app
        .iter()
        .filter(|it| it.availability == availability)
        .filter_map(|it| Some((it.edition, it.bill()?.exact_total)))
        .collect();
    let beaten = |it: &(Edition, Money)| {
        rivals
            .iter()
            .any(|other| other.1 < it.1 || (other.1 == it.1 && other.0 > it.0))
    };
    rivals.iter().find(|it| !beaten(it)).map(|it| it.0)
}

/// Tries 1_000 random ones, or as many as `PROPTEST_CASES` says.
fn tries() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_asked { usual.cases } else { 1_000 },
        failure_persistence: None,
        ..usual
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn totals_are_the_sums_of_their_lines(scenario in scenario()) {
        let quote = quote(&scenario).unwrap();
        for bill in editions(&quote).filter_map(EditionQuote::bill) {
            for line in &bill.lines {
                prop_assert_eq!(line.unit_price.times(line.quantity), Ok(line.amount));
                prop_assert!(line.quantity > 0);
            }
            prop_assert_eq!(Money::sum(bill.lines.iter().map(|line| line.amount)), Ok(bill.exact_total));
            prop_assert_eq!((micros(bill.exact_total) + 5_000) / 10_000 * 10_000, micros(bill.total));
        }
        for month in editions(&quote).filter_map(|it| it.first_month.as_ref()) {
            prop_assert_eq!(Money::sum(month.lines.iter().map(|line| line.amount)), Ok(month.exact_total));
            prop_assert!(month.days_in_force >= 1 && month.days_in_force <= month.days_in_month);
        }
    }

    #[test]
    fn the_quotes_total_is_the_sum_of_the_recommended_editions(scenario in scenario()) {
        let quote = quote(&scenario).unwrap();
        let total = |app: &AppQuote| Some(app.edition(app.recommended?)?.bill()?.total);
        let totals: Option<Vec<Money>> = quote.apps.iter().map(total).collect();
        prop_assert_eq!(totals.map(|it| Money::sum(it).unwrap()), quote.total);
    }

    #[test]
    fn a_second_implementation_agrees(scenario in scenario()) {
        let date = scenario.book_date.to_string();
        for (app, quoted) in scenario.apps.iter().zip(quote(&scenario).unwrap().apps) {
            for it in &quoted.editions {
                let total = it.bill().map(|bill| micros(bill.exact_total));
                prop_assert_eq!(price(app, &date, it.edition), total, "{:?}", it);
            }
        }
    }

    #[test]
    fn the_recommended_edition_is_the_cheapest_of_all(scenario in scenario()) {
        for app in quote(&scenario).unwrap().apps {
            prop_assert_eq!(brute_force(&app.editions, Availability::Available), app.recommended);
            let after = brute_force(&app.editions, Availability::AfterMigration);
            prop_assert_eq!(after, app.recommended_after_migration);
        }
    }

    #[test]
    fn more_usage_or_need_never_costs_less(scenario in scenario(), which: Index, by in count()) {
        let mut more = scenario.clone();
        more.apps[0] = raised(&scenario.apps[0], which, by);
        let (before, after) = (quote(&scenario).unwrap(), quote(&more).unwrap());
        for (before, after) in editions(&before).zip(editions(&after)) {
            match (&before.outcome, &after.outcome) {
                (Outcome::Feasible(before), Outcome::Feasible(after)) => prop_assert!(before.exact_total <= after.exact_total),
                (Outcome::Infeasible(_), after) => prop_assert!(matches!(after, Outcome::Infeasible(_))),
                _ => {}
            }
        }
    }

    #[test]
    fn a_scenario_survives_its_own_json(scenario in scenario()) {
        let text = json::write(&scenario);
        prop_assert_eq!(json::read_scenario(&text), Ok(scenario), "{}", text);
    }

    #[test]
    fn a_damaged_scenario_is_answered_or_refused(scenario in scenario(), cut in any::<(Index, Index)>(), junk in "[\\[\\]{}\",:0-9eE.+\\-ntf~/ a\u{0}\u{feff}가]{0,6}") {
        let letters: Vec<char> = json::write(&scenario).chars().collect();
        let (from, to) = (cut.0.index(letters.len()), cut.1.index(letters.len().min(9)));
        let text: String = letters[..from].iter().copied().chain(junk.chars()).chain(letters.iter().skip(from + to).copied()).collect();
        if let Err(problems) = json::quote_text(&text) {
            prop_assert!(!problems.errors.is_empty());
        }
    }

    #[test]
    fn any_text_is_answered_or_refused(text in "\\PC*|[\\[\\]{}\",:0-9eE.+\\-a-z_ ]{0,200}") {
        if let Err(problems) = json::quote_text(&text) {
            prop_assert!(!problems.errors.is_empty());
        }
    }
}

#[test]
fn a_tie_goes_to_the_later_edition() {
    let with = |edition, cents| {
        let total = Money::new(cents, 2);
        EditionQuote {
            edition,
            availability: Availability::Available,
            outcome: Outcome::Feasible(Bill {
                lines: Vec::new(),
                exact_total: total,
                total,
            }),
            notes: Vec::new(),
            first_month: None,
        }
    };
    for (expected, pro, ultimate) in [
        (Edition::Pro, 899_98, 899_99),
        (Edition::Ultimate, 899_99, 899_99),
        (Edition::Ultimate, 899_99, 899_98),
    ] {
        let editions = [with(Edition::Pro, pro), with(Edition::Ultimate, ultimate)];
        assert_eq!(Some(expected), cheapest(&editions, Availability::Available));
        assert_eq!(None, cheapest(&editions, Availability::AfterMigration));
    }
}
