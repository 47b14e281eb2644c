//! Every line, reason, note and rule of every kind of scenario names a section that says something.

use super::{
    Cited, billing_mode, condition, first_month, line, moving, note, quote_note, reason, row,
};
use crate::bill::LineId;
use crate::date::Date;
use crate::edition::{Edition, Idc};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::money::Money;
use crate::quote::{EditionQuote, Outcome, quote};
use crate::scenario::Scenario;
use crate::tables::{BOOKS, CONDITIONS, EN, ROWS, RULES, SAYINGS};
use crate::value::Value;
use crate::verdict::{Note, QuoteNote, Reason};

/// Titles and sections, as the command line prints them.
fn pages(cited: &Cited) -> Vec<String> {
    cited.sources.iter().map(ToString::to_string).collect()
}

fn conflicts(cited: &Cited) -> Vec<&'static str> {
    cited.conflicts.iter().map(|it| it.id).collect()
}

fn assert_said(cited: &Cited, what: &str) {
    assert!(!cited.sources.is_empty(), "{what} has no source");
    for source in &cited.sources {
        for sayings in SAYINGS {
            let said = sayings.of(source);
            assert!(!said.is_empty(), "{what}: {source} in {}", sayings.tag);
        }
    }
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn object(fields: Vec<(&str, Value)>) -> Value {
    let fields = fields.into_iter().map(|(key, it)| (key.to_owned(), it));
    Value::Object(fields.collect())
}

/// One app that asks for everything that any note or reason is about.
fn demanding(idc: &str, book_date: &str, features: &[Feature]) -> Scenario {
    let counts = |list: &[(&'static str, u64)]| {
        object(
            list.iter()
                .map(|(key, it)| (*key, Value::count(*it)))
                .collect(),
        )
    };
    let names = features.iter().map(|it| Value::text(it.name())).collect();
    let needs = object(vec![
        ("members_per_group", Value::count(2_000)),
        ("groups_per_user", Value::count(900)),
        ("av_groups", Value::count(60)),
        ("retention_days", Value::count(180)),
        ("daily_net_new_groups", Value::count(20_000)),
        ("features", Value::List(names)),
    ]);
    let usage = counts(&[
        ("peak_dau", 35_000),
        ("peak_groups", 250_000),
        ("mau", 90_000),
    ]);
    let app = object(vec![
        ("idc", Value::text(idc)),
        ("first_app_date", Value::text("2021-05-01")),
        ("usage", usage),
        ("needs", needs),
        ("start_date", Value::text("2023-04-11")),
    ]);
    let scenario = object(vec![
        ("schema", Value::count(1)),
        ("book_date", Value::text(book_date)),
        ("apps", Value::List(vec![app])),
    ]);
    Scenario::from_value(&scenario).expect("a valid scenario")
}

fn check_edition(quote: &EditionQuote, idc: Idc, book_date: Date) -> usize {
    let (edition, name) = (quote.edition, quote.edition.name());
    for it in &quote.notes {
        assert_said(&note(it, edition, idc, book_date), &format!("{name} {it}"));
    }
    if let Some(month) = &quote.first_month {
        let lines: Vec<_> = month.lines.iter().map(|it| it.id).collect();
        assert_said(&first_month(&lines, edition, book_date), name);
    }
    match &quote.outcome {
        Outcome::Feasible(bill) => {
            for it in &bill.lines {
                let cited = line(it.id, edition, Some(it.unit_price), book_date);
                assert_eq!(Some(&it.source), cited.sources.first(), "{name} {}", it.id);
                assert_said(&cited, name);
            }
            bill.lines.len()
        }
        Outcome::Infeasible(reasons) => {
            for it in reasons {
                let cited = reason(it, edition, idc, book_date);
                assert_said(&cited, &format!("{name} {it:?}"));
            }
            reasons.len()
        }
        _ => 0,
    }
}

#[test]
fn whatever_a_quote_says_names_a_section_that_says_something() {
    let mut seen = 0;
    for book in BOOKS {
        for idc in Idc::ALL {
            for features in [&[][..], Feature::ALL] {
                let scenario = demanding(idc.name(), &book.documented.text(), features);
                let quote = quote(&scenario).expect("small enough");
                for it in &quote.apps[0].editions {
                    seen += check_edition(it, *idc, scenario.book_date);
                }
            }
        }
    }
    assert!(seen > 500, "only {seen} statements were seen");
}

#[test]
fn rules_rows_and_facts_name_a_section_that_says_something() {
    for it in [
        billing_mode(),
        moving(),
        quote_note(&QuoteNote::FirstAppDateDiffers(Idc::Seoul)),
        quote_note(&QuoteNote::PricesNotConfirmedAfter(date("2023-03-30"))),
    ] {
        assert_said(&it, "a rule");
    }
    for it in ROWS {
        assert_said(&row(it), it.id);
    }
    for it in CONDITIONS {
        assert_said(&condition(it), it.id);
    }
    assert_eq!(super::RuleKind::ALL.len(), RULES.len());
}

#[test]
fn an_overage_names_its_price_its_quota_and_its_conflicts() {
    let id = LineId::Overage(Metric::PeakDau);
    let now = line(id, Edition::Pro, None, date("2023-03-30"));
    assert_eq!(
        vec![
            "Pricing (original billing), Out-of-plan usage, 2023-03-30",
            "New billing plans announcement, Feature comparison of the six editions, 2023-03-29"
        ],
        pages(&now)
    );
    assert_eq!(vec!["C4", "C18"], conflicts(&now));
    // When the list had moved on, the FAQ had not; its English page still said "per month".
    let moved = line(id, Edition::Pro, None, date("2021-08-20"));
    assert_eq!(vec!["C4"], conflicts(&moved));
    // The price of 2020 was right in 2020: nothing disagreed with it then.
    let then = line(id, Edition::Pro, None, date("2020-06-01"));
    assert_eq!(Vec::<&str>::new(), conflicts(&then));
}

#[test]
fn only_the_tier_that_pages_disagree_about_has_the_conflict() {
    let id = LineId::AddOn(crate::book::AddOnKey::Retention);
    for (expected, price, book_date) in [
        (vec!["C17"], 26_999, "2023-03-30"),
        (vec![], 17_999, "2023-03-30"),
        // In the weeks of the misprint it was the price, and in 2020 there was another one: what the conflict takes
        // is neither.
        (vec![], 21_999, "2021-08-20"),
        (vec![], 22_999, "2020-06-01"),
    ] {
        let price = Some(Money::new(price, 2));
        let cited = line(id, Edition::Pro, price, date(book_date));
        assert_eq!(expected, conflicts(&cited), "{price:?}");
    }
}

#[test]
fn a_limit_names_its_row_its_add_on_and_the_conflicts_of_the_edition() {
    let over = Reason::NeedExceeded {
        need: Need::MembersPerGroup,
        asked: Extent::Count(9_000),
        limit: Extent::Count(6_000),
    };
    let day = date("2023-03-30");
    let cited = reason(&over, Edition::Ultimate, Idc::Singapore, day);
    assert_eq!(vec!["C23"], conflicts(&cited));
    let last = pages(&cited).pop();
    assert_eq!(
        Some("Pricing (original billing), Value-added services, 2023-03-30"),
        last.as_deref()
    );
    assert!(conflicts(&reason(&over, Edition::Premium, Idc::Singapore, day)).is_empty());
    let back = Reason::CannotReturnToFreeTier;
    let [free, developer] = [Edition::Free, Edition::Developer]
        .map(|it| pages(&reason(&back, it, Idc::Singapore, day)));
    assert_ne!(free, developer);
    let ticket = Note::FeatureNeedsTicket(Feature::PushToAllUsers);
    let cited = note(&ticket, Edition::Ultimate, Idc::Singapore, day);
    assert_eq!(vec!["C6"], conflicts(&cited));
}

#[test]
fn the_titles_of_the_pages_are_known_in_every_language() {
    let section = billing_mode().sources[0].section;
    assert_eq!("Which billing mode applies", EN.words(section));
    assert_eq!(vec!["C10", "C11"], {
        let mut ids = conflicts(&billing_mode());
        ids.sort_unstable();
        ids
    });
}
