use super::{Asked, CheckModel, OTHER_LINES, check_bill, editions, month_problem, signed};
use crate::draft::{Draft, Field};
use crate::later::view::typed::read_amount;
use crate::text::{Lang, every_language, texts};
use im_pricing_core::bill::LineId;
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;

/// A bill about an app with these peaks on Pro, for March 2023.
fn bill(dau: &str, groups: &str, total: &str) -> Asked {
    let mut draft = Draft::example();
    draft.set_text(Field::Usage(Metric::PeakDau), dau.to_owned());
    draft.set_text(Field::Usage(Metric::PeakGroups), groups.to_owned());
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    let scenario = draft.read().expect("a valid draft");
    let app = scenario.apps.into_iter().next().expect("one app");
    Asked {
        month: "2023-03".to_owned(),
        apps: vec![(app, Edition::Pro)],
        total: total.to_owned(),
        plan: String::new(),
        others: vec![String::new(); OTHER_LINES.len()],
    }
}

fn answer(asked: &Asked, lang: Lang) -> super::AnswerModel {
    match check_bill(asked, texts(lang)) {
        CheckModel::Answer(answer) => *answer,
        CheckModel::Waits(words) => panic!("{words}"),
    }
}

fn waits(asked: &Asked) -> String {
    match check_bill(asked, texts(Lang::En)) {
        CheckModel::Waits(words) => words,
        CheckModel::Answer(answer) => panic!("{answer:?}"),
    }
}

#[test]
fn an_equal_bill_is_said_to_be_equal() {
    let found = answer(&bill("10001", "5", "899.98"), Lang::En);
    assert_eq!("agrees", found.verdict);
    assert_eq!(
        "The bill is what the price lists give: 899.98 USD.",
        found.sentence
    );
    assert!(found.explanations.is_empty());
    let found = answer(&bill("10001", "5", "899.98"), Lang::Ko);
    assert_eq!("청구 금액이 가격표와 같습니다: 899.98 USD.", found.sentence);
}

#[test]
fn the_stale_price_of_another_page_is_found_with_its_page() {
    // 449.99 plan + 1 × 149.99
    let found = answer(&bill("10001", "5", "599.98"), Lang::En);
    assert_eq!("explained", found.verdict);
    assert_eq!(
        "Charged 599.98 USD; the price lists give 899.98 USD, 300.00 more. Read like this, \
         they give exactly what was charged:",
        found.sentence
    );
    let first = &found.explanations[0];
    assert_eq!("other_claim", first.codes);
    let (sentence, source) = &first.readings[0];
    assert!(
        sentence.len() > 40 && !source.title.is_empty(),
        "{sentence}"
    );
    let total = found.lines.last().expect("the sums");
    assert_eq!(["899.98", "599.98", "−300.00"], total.figures);
    assert!(total.differs);
}

#[test]
fn an_older_price_list_is_named_by_its_day() {
    // The oldest list: 149.99 + 2 × 149.99
    let found = answer(&bill("30000", "5", "449.97"), Lang::En);
    let codes: Vec<_> = found.explanations.iter().map(|it| &*it.codes).collect();
    assert!(codes.contains(&"other_book"), "{codes:?}");
    let book = found
        .explanations
        .iter()
        .find(|it| it.codes == "other_book");
    let (sentence, _) = &book.expect("there").readings[0];
    assert!(
        sentence.ends_with("Price list of 2020-02-19."),
        "{sentence}"
    );
}

#[test]
fn a_line_that_differs_is_marked() {
    let mut asked = bill("10001", "5", "");
    asked.plan = "449.99".to_owned();
    asked.others[0] = "149.99".to_owned();
    let found = answer(&asked, Lang::En);
    let line = &found.lines[1];
    assert_eq!("overage.peak_dau", line.id);
    assert_eq!(["449.99", "149.99", "−300.00"], line.figures);
    assert!(line.differs && !found.lines[0].differs);
    asked.total = "600".to_owned();
    let found = answer(&asked, Lang::En);
    assert_eq!(
        vec!["The lines entered add up to 599.98 USD, the total entered is 600.00 USD."],
        found.remarks
    );
}

#[test]
fn a_line_alone_is_compared_and_the_total_is_not() {
    let mut asked = bill("10001", "0", "");
    asked.others[0] = "449.99".to_owned();
    let found = answer(&asked, Lang::En);
    assert_eq!(
        (
            "agrees",
            "The lines entered are what the price lists give. Lines are missing, so nothing is said about the total."
        ),
        (found.verdict, found.sentence.as_str())
    );
    let total = found.lines.last().expect("a total");
    assert_eq!(
        ["899.98", "not entered", "–"],
        total.figures.each_ref().map(String::as_str)
    );
    assert!(found.remarks.is_empty() && !total.differs);
    asked.others[0] = "1.23".to_owned();
    let found = answer(&asked, Lang::En);
    assert_eq!("unexplained", found.verdict);
    assert!(
        found.sentence.starts_with("Single lines are not"),
        "{}",
        found.sentence
    );
}

#[test]
fn what_nothing_explains_is_said_to_be_unexplained() {
    let found = answer(&bill("10001", "5", "1,234.56"), Lang::En);
    assert_eq!("unexplained", found.verdict);
    assert!(
        found.sentence.starts_with(
            "Charged 1,234.56 USD; the price lists give 899.98 USD, 334.58 less. No reading"
        ),
        "{}",
        found.sentence
    );
    assert_eq!("not entered", found.lines[0].figures[1]);
}

#[test]
fn an_edition_without_a_price_says_why() {
    let mut asked = bill("10001", "5", "5");
    asked.apps[0].1 = Edition::Free;
    let found = answer(&asked, Lang::En);
    assert_eq!("no_quote", found.verdict);
    assert_eq!(
        "No figure to compare with: Free Edition: Does not fit.",
        found.sentence
    );
}

#[test]
fn a_first_month_is_told_and_one_of_another_month_is_not() {
    let mut asked = bill("5", "5", "299.99");
    asked.apps[0].0.start_date = im_pricing_core::date::Date::parse("2023-03-12").ok();
    let found = answer(&asked, Lang::En);
    assert_eq!(1, found.remarks.len());
    // 20 of 31 days of 449.99 are 290.3161…: no longer the whole plan fee.
    assert_eq!("290.32", found.lines.last().expect("the sums").figures[0]);
    asked.month = "2023-02".to_owned();
    let found = answer(&asked, Lang::En);
    assert!(found.remarks.is_empty());
    assert_eq!("449.99", found.lines.last().expect("the sums").figures[0]);
}

#[test]
fn while_something_is_missing_it_says_what_to_do() {
    let full = bill("10001", "5", "899.98");
    let words = texts(Lang::En).later().check.empty;
    for asked in [
        Asked {
            month: " ".to_owned(),
            ..full.clone()
        },
        Asked {
            apps: Vec::new(),
            ..full.clone()
        },
        Asked {
            total: String::new(),
            ..full.clone()
        },
    ] {
        assert_eq!(words, waits(&asked));
    }
    let old = Asked {
        month: "2019-12".to_owned(),
        ..full.clone()
    };
    assert_eq!(
        "The oldest price list is dated 2020-02-19; choose that month or a later one.",
        waits(&old)
    );
    let mut moved = full;
    moved.apps[0].0.migrated = true;
    moved.month = "2022-11".to_owned();
    assert!(waits(&moved).contains("did not exist"));
}

#[test]
fn months_and_amounts_are_read_as_people_type_them() {
    for texts in every_language() {
        for (is_good, month) in [
            (true, ""),
            (true, " 2023-03 "),
            (false, "2023-3"),
            (false, "03/2023"),
            (false, "2023-13"),
            (false, "2019-01"),
        ] {
            assert_eq!(is_good, month_problem(month, texts).is_none(), "{month}");
        }
        for (is_good, amount) in [
            (true, ""),
            (true, "2699.94"),
            (true, "2,699.94"),
            (true, "1,234,567"),
            (true, "0.015"),
            (false, "2,69"),
            (false, "2699,94"),
            (false, "1234,567.00"),
            (false, "$5"),
            (false, "-5"),
            (false, "0.123456789"),
        ] {
            assert_eq!(is_good, read_amount(amount, texts).is_ok(), "{amount}");
        }
    }
}

#[test]
fn a_difference_carries_its_sign() {
    let texts = texts(Lang::En);
    let less = Money::ZERO.minus(Money::new(123_456, 2)).ok();
    assert_eq!("−1,234.56", signed(less, texts));
    assert_eq!("+0.02", signed(Some(Money::new(2, 2)), texts));
    assert_eq!("0.00", signed(Some(Money::ZERO), texts));
    assert_eq!("–", signed(None, texts));
}

#[test]
fn every_line_beside_the_plan_has_a_field() {
    let ids: Vec<_> = OTHER_LINES.iter().map(|(_, id)| id.text()).collect();
    for edition in Edition::ALL {
        assert!(!ids.contains(&LineId::Plan(*edition).text()));
    }
    assert_eq!(7, ids.len());
    assert_eq!(7, editions(texts(Lang::En)).len());
}
