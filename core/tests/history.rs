//! Books through time: what changed between two dates, and a scenario on both.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::date::Date;
use im_pricing_core::edition::{BillingMode, Edition, Idc};
use im_pricing_core::history::{Diff, Kind, diff, then_now};
use im_pricing_core::metric::{Extent, Need};
use im_pricing_core::money::Money;
use im_pricing_core::problem::Code;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};
use im_pricing_core::tables::BOOKS;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn between(from: &str, to: &str) -> Diff {
    diff(day(from), day(to)).unwrap()
}

#[test]
fn one_corrected_price_is_one_change() {
    // Pro's 180 days of retention, 219.99 → 269.99, on 2021-09-03.
    let diff = between("2021-09-02", "2021-09-03");
    let dau = &diff.modes[0];
    assert_eq!(
        (Some("dau-2021-08-06"), Some("dau-2021-09-03")),
        (dau.from_book, dau.to_book)
    );
    assert_eq!(1, dau.prices.len());
    let it = dau.prices[0];
    assert_eq!(
        (
            Edition::Pro,
            LineId::AddOn(AddOnKey::Retention),
            Some(Extent::Count(180)),
            Kind::Changed
        ),
        (it.edition, it.line, it.reaches, it.kind)
    );
    assert_eq!(Some("50.00".to_owned()), it.difference.map(Money::text));
    assert!(it.from.unwrap().source.to_string().contains("2021-08-06"));
    assert!(it.to.unwrap().source.to_string().contains("2021-09-03"));
    assert_eq!(None, dau.first_month);
}

#[test]
fn the_rule_of_the_first_month_changes_without_a_price() {
    for (from, to, rules) in [
        ("2020-04-08", "2020-04-09", ("unstated", "free")),
        ("2022-03-15", "2022-03-16", ("free", "unstated")),
        ("2022-10-17", "2022-10-18", ("unstated", "by_day")),
    ] {
        let dau = &between(from, to).modes[0];
        let change = dau.first_month.unwrap();
        assert_eq!(rules, (change.from.unwrap().rule, change.to.unwrap().rule));
        assert!(dau.prices.is_empty(), "{from}");
    }
}

#[test]
fn a_mode_that_begins_adds_all_its_prices_and_the_way_back_removes_them() {
    let kinds = |diff: &Diff| {
        diff.modes[1]
            .prices
            .iter()
            .map(|it| it.kind)
            .collect::<Vec<_>>()
    };
    // Three plans and the price per monthly user of two.
    assert_eq!(
        vec![Kind::Added; 5],
        kinds(&between("2022-12-25", "2022-12-26"))
    );
    assert_eq!(
        vec![Kind::Removed; 5],
        kinds(&between("2022-12-26", "2022-12-25"))
    );
    assert_eq!(
        BillingMode::Mau,
        between("2023-01-01", "2023-01-01").modes[1].mode
    );
}

#[test]
fn a_book_does_not_differ_from_itself() {
    for book in BOOKS {
        let diff = diff(book.documented, book.documented).unwrap();
        assert!(
            diff.modes
                .iter()
                .all(|it| it.prices.is_empty() && it.first_month.is_none())
        );
    }
}

#[test]
fn a_scenario_is_told_line_by_line_on_both_dates() {
    // Pro with 10,001 users and 90 days: 149.99 + 149.99 + 149.99 then, 449.99 + 449.99 + 179.99 now.
    let app = App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: Some(day("2020-05-01")),
        migrated: false,
        current_edition: None,
        usage: Usage {
            peak_dau: Some(10_001),
            peak_groups: Some(0),
            mau: None,
        },
        needs: Needs {
            sizes: vec![(Need::RetentionDays, Extent::Count(90))],
            features: Vec::new(),
        },
        start_date: None,
    };
    let mut scenario = Scenario {
        book_date: day("2023-03-30"),
        apps: vec![app],
    };
    let apps = then_now(&scenario, day("2021-01-01"), day("2023-03-30")).unwrap();
    let pro = &apps[0].editions[1];
    let text = |it: Option<Money>| it.map(Money::text);
    assert_eq!(
        (
            Some("449.97".to_owned()),
            Some("1079.97".to_owned()),
            Some("630.00".to_owned())
        ),
        (text(pro.from), text(pro.to), text(pro.difference))
    );
    let lines: Vec<_> = pro.lines.iter().map(|it| it.difference.text()).collect();
    assert_eq!(vec!["300.00", "300.00", "30.00"], lines);
    let standard = &apps[0].editions[4];
    assert_eq!(
        (Some("unpriced"), Some("infeasible")),
        (standard.from_problem, standard.to_problem)
    );
    scenario.apps[0].migrated = true;
    let errors = then_now(&scenario, day("2021-01-01"), day("2023-03-30"))
        .unwrap_err()
        .errors;
    assert_eq!(
        ("/apps/0/migrated", Code::MigrationNotOffered),
        (errors[0].path.as_str(), errors[0].code)
    );
}

#[test]
fn dates_before_the_first_book_are_told_both() {
    let errors = diff(day("2019-01-01"), day("2020-02-18"))
        .unwrap_err()
        .errors;
    let places: Vec<_> = errors.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(vec!["/from", "/to"], places);
}
