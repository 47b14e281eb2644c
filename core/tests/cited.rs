//! The pages that statements rest on, each list whole: what is missing and what does not belong are both seen.
#![allow(clippy::unwrap_used)]

use im_pricing_core::bill::LineId;
use im_pricing_core::book::AddOnKey;
use im_pricing_core::cited::{Cited, first_month, line, note, reason, room};
use im_pricing_core::condition::Condition;
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::verdict::{Note, Reason};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn now() -> Date {
    day("2023-03-30")
}

fn pages(cited: &Cited) -> Vec<String> {
    cited.sources.iter().map(ToString::to_string).collect()
}

fn conflicts(cited: &Cited) -> Vec<&'static str> {
    cited.conflicts.iter().map(|it| it.id).collect()
}

const ANNOUNCED: &str =
    "New billing plans announcement, Feature comparison of the six editions, 2023-03-29";
const COMPARED: &str = "Billing overview (original billing), Feature comparison, 2023-03-30";
const COMPARED_NOW: &str = "Billing overview (current billing), Feature comparison, 2023-03-30";
const OVERAGE: &str = "Pricing (original billing), Out-of-plan usage, 2023-03-30";
const OVERAGE_NOW: &str = "Pricing (current billing), Out-of-plan usage, 2023-03-30";
const ADD_ONS: &str = "Pricing (original billing), Value-added services, 2023-03-30";
const UPGRADED: &str = "Purchase operations (original billing), Upgrading an app, 2022-10-18";
const DECIMALS: &str = "Billing FAQ (all products), Decimals of a bill, 2023-07-04";

#[test]
fn a_limit_of_usage_rests_on_the_rows_that_hold_it() {
    let rows = [ANNOUNCED, COMPARED, COMPARED_NOW];
    for (metric, edition, expected, disputed) in [
        (Metric::PeakDau, Edition::Free, &rows[..2], &[][..]),
        (Metric::PeakGroups, Edition::Free, &rows[..2], &["C2"]),
        // 100 accounts, which both overviews name.
        (Metric::Mau, Edition::Free, &rows[..], &[]),
        (Metric::Mau, Edition::Developer, &rows[..], &[]),
        (
            Metric::PeakGroups,
            Edition::Developer,
            &rows[..2],
            &["C3-developer"],
        ),
    ] {
        let exceeded = Reason::UsageExceeded {
            metric,
            asked: 101,
            limit: 100,
        };
        let cited = reason(&exceeded, edition, Idc::Seoul, now());
        assert_eq!(expected, pages(&cited), "{metric:?} {edition:?}");
        assert_eq!(disputed, conflicts(&cited), "{metric:?} {edition:?}");
        // What is left of it rests on the same.
        assert_eq!(cited, room(metric, edition, now()));
    }
}

#[test]
fn what_is_left_rests_on_the_price_of_more_and_on_nothing_where_it_is_not_counted() {
    for (metric, edition, expected) in [
        (Metric::PeakDau, Edition::Pro, &[OVERAGE, ANNOUNCED][..]),
        (Metric::PeakGroups, Edition::Ultimate, &[OVERAGE, ANNOUNCED]),
        (Metric::Mau, Edition::Standard, &[OVERAGE_NOW, ANNOUNCED]),
        (Metric::PeakDau, Edition::Standard, &[]),
        // No limit, which is a statement too.
        (Metric::PeakGroups, Edition::Premium, &[ANNOUNCED, COMPARED]),
    ] {
        let cited = room(metric, edition, now());
        assert_eq!(expected, pages(&cited), "{metric:?} {edition:?}");
    }
    let uncounted = line(LineId::Overage(Metric::Mau), Edition::Pro, None, now());
    assert_eq!(Cited::default(), uncounted);
}

#[test]
fn a_limit_that_no_add_on_raises_names_none() {
    let over = |need| {
        let exceeded = Reason::NeedExceeded {
            need,
            asked: Extent::Unlimited,
            limit: Extent::Count(1),
        };
        pages(&reason(&exceeded, Edition::Pro, Idc::Seoul, now()))
    };
    let row = [ANNOUNCED, COMPARED, COMPARED_NOW];
    assert_eq!(row.to_vec(), over(Need::FriendsPerUser));
    assert_eq!([&row[..], &[ADD_ONS]].concat(), over(Need::RetentionDays));
}

#[test]
fn a_data_center_has_the_page_of_its_own_rule() {
    let community = Feature::Community;
    for idc in Idc::ALL {
        let missing = |edition| {
            let missing = Reason::FeatureUnavailableInIdc(community);
            pages(&reason(&missing, edition, *idc, now()))
        };
        let ticket = |edition| {
            let by_ticket = Note::FeatureByTicketInIdc(community);
            pages(&note(&by_ticket, edition, *idc, now()))
        };
        let has_rules = matches!(idc, Idc::Frankfurt | Idc::Seoul);
        let expected = |page: &str| {
            if has_rules {
                vec![page.to_owned()]
            } else {
                vec![]
            }
        };
        assert_eq!(
            expected("Billing overview (current billing), Notes on basic services, 2023-03-30"),
            missing(Edition::Developer)
        );
        assert_eq!(
            expected(
                "Pricing for data centers outside China (China site), Notes on communities, 2023-03-30"
            ),
            ticket(Edition::Ultimate)
        );
        assert!(missing(Edition::Ultimate).is_empty() && ticket(Edition::Premium).is_empty());
    }
}

#[test]
fn a_first_month_rests_on_the_rule_of_its_time_and_on_what_is_charged_in_full() {
    let rests_on = |line, date| pages(&first_month(&[line], Edition::Pro, day(date)));
    let plan = LineId::Plan(Edition::Pro);
    let usage = LineId::Overage(Metric::PeakDau);
    let retention = LineId::AddOn(AddOnKey::Retention);
    // Nothing is shared by day before October 2022.
    let month = "Pricing (original billing), Charges in the month of activation, 2022-03-16";
    for line in [plan, usage, retention] {
        assert_eq!(vec![month], rests_on(line, "2022-06-01"));
    }
    assert_eq!(vec![UPGRADED, DECIMALS], rests_on(plan, "2023-03-30"));
    assert_eq!(
        vec![UPGRADED, OVERAGE, DECIMALS],
        rests_on(usage, "2023-03-30")
    );
    let whole = "Billing overview (original billing), Value-added services, 2023-03-30";
    assert_eq!(
        vec![UPGRADED, whole, DECIMALS],
        rests_on(retention, "2023-03-30")
    );
}

#[test]
fn a_fact_is_found_by_its_id() {
    let found = Condition::of("deduction_days").map(|it| it.id);
    assert_eq!(Some("deduction_days"), found);
    assert_eq!(None, Condition::of("deduction_day"));
}
