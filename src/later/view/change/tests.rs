use im_pricing_core::edition::Edition;

use super::{ChangeModel, Refused, change_month, first_months, read_day};
use crate::draft::{Draft, Field};
use crate::state::{Answered, answer};
use crate::text::{Lang, every_language, texts};
use im_pricing_core::metric::{Metric, Need};

fn draft() -> Draft {
    let mut draft = Draft::example();
    for (metric, text) in Metric::ALL.iter().zip(["9000", "0", "9000"]) {
        draft.set_text(Field::Usage(*metric), text.to_owned());
    }
    draft
}

fn answered(draft: &Draft) -> Answered {
    draft.read().ok().and_then(answer).expect("a valid draft")
}

fn month(
    draft: &Draft,
    from: Edition,
    to: Edition,
    day: &str,
    lang: Lang,
) -> Result<ChangeModel, Refused> {
    change_month(&answered(draft), [Some(from), Some(to)], day, texts(lang))
}

#[test]
fn the_month_of_a_change_is_told_line_by_line() {
    // 15 of 30 days of 449.99, then 15 of 30 of 899.99: 224.995 + 449.995 = 674.99.
    let day = "2023-06-16";
    let model = month(&draft(), Edition::Pro, Edition::Ultimate, day, Lang::En);
    let model = model.expect("both fit");
    assert_eq!(
        "Days on Pro Edition: 15; then on Ultimate Edition: 15.",
        model.days
    );
    let lines: Vec<_> = model
        .lines
        .iter()
        .map(|it| (&*it.name, &it.figures))
        .collect();
    assert_eq!("Plan, Pro Edition", lines[0].0);
    assert_eq!(["15 of 30", "449.99", "224.995"], *lines[0].1);
    assert_eq!(["15 of 30", "899.99", "449.995"], *lines[1].1);
    assert_eq!("674.99", model.total);
    let rules: Vec<_> = model.rules.iter().map(|it| it.id).collect();
    assert!(rules.contains(&"change_frequency"));
    let model = month(&draft(), Edition::Pro, Edition::Ultimate, day, Lang::Ko);
    assert_eq!(
        "프로 버전 15일, 그 뒤 플래그십 버전 15일.",
        model.expect("both fit").days
    );
}

#[test]
fn what_is_charged_for_the_whole_month_says_so() {
    let mut draft = draft();
    draft.set_text(Field::Usage(Metric::PeakDau), "9001".to_owned());
    draft.set_text(Field::Usage(Metric::PeakGroups), "100001".to_owned());
    draft.set_text(Field::Usage(Metric::Mau), "9001".to_owned());
    draft.set_text(Field::Need(Need::RetentionDays), "90".to_owned());
    let day = "2023-06-16";
    let model = month(&draft, Edition::Pro, Edition::Ultimate, day, Lang::En);
    let model = model.expect("both fit");
    let overage = &model.lines[2];
    assert_eq!("whole month", overage.figures[0]);
    assert_eq!(overage.figures[1], overage.figures[2]);
}

#[test]
fn a_move_to_the_other_mode_has_no_figure_but_the_rule_with_its_source() {
    let day = "2023-06-16";
    let refused = month(&draft(), Edition::Pro, Edition::Standard, day, Lang::En);
    let refused = refused.expect_err("no page states that month");
    assert_eq!(texts(Lang::En).note.migration_irreversible, refused.words);
    assert_eq!("migration_month", refused.rules[0].id);
    assert!(!refused.rules[0].source.title.is_empty());
}

#[test]
fn what_cannot_be_priced_says_why() {
    let texts = texts(Lang::En);
    let words = &texts.later().change;
    let day = "2023-06-16";
    let said = |from, to, day| {
        let refused = month(&draft(), from, to, day, Lang::En);
        refused.expect_err("no figure").words
    };
    assert_eq!(words.empty, said(Edition::Pro, Edition::Ultimate, ""));
    assert_eq!(words.nothing_changes, said(Edition::Pro, Edition::Pro, day));
    assert_eq!(
        texts.reason.cannot_return_to_free_tier,
        said(Edition::Pro, Edition::Free, day)
    );
    assert_eq!(
        words.other_billing_mode,
        said(Edition::Standard, Edition::Premium, day)
    );
    let mut large = draft();
    large.set_text(Field::Need(Need::FriendsPerUser), "5000".to_owned());
    let refused = month(&large, Edition::Pro, Edition::Ultimate, day, Lang::En);
    assert_eq!(
        "Ultimate Edition does not fit. Contacts per user: 5,000 asked for, at most 3,000 here.",
        refused.expect_err("it does not fit").words
    );
    let mut unknown = draft();
    unknown.set_text(Field::Usage(Metric::PeakDau), String::new());
    let refused = month(&unknown, Edition::Pro, Edition::Ultimate, day, Lang::En);
    assert_eq!(
        "To price it, enter: Peak daily users.",
        refused.expect_err("a figure is missing").words
    );
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_refused_beside_its_field() {
    let texts = texts(Lang::En);
    assert_eq!(Ok(None), read_day("", texts));
    assert_eq!(
        Err(texts.problem.invalid_date.to_owned()),
        read_day("2023-02-29", texts)
    );
    assert_eq!(
        Err(texts.problem.date_out_of_range.to_owned()),
        read_day("2100-01-01", texts)
    );
}

#[test]
fn the_first_month_stands_with_its_days_beside_a_whole_one() {
    let mut draft = draft();
    let texts = texts(Lang::En);
    assert_eq!(
        Err(texts.later().change.first_month_empty.to_owned()),
        first_months(&answered(&draft), texts)
    );
    draft.set_text(Field::StartDate, "2023-01-31".to_owned());
    let months = first_months(&answered(&draft), texts).expect("there is a start date");
    let names: Vec<_> = months.iter().map(|it| (it.name, it.is_moved)).collect();
    assert_eq!(
        vec![
            ("Pro Edition", false),
            ("Ultimate Edition", false),
            ("Standard Edition", true),
            ("Premium Edition", true),
        ],
        names
    );
    // 899.99 ÷ 31 = 29.0319…
    assert_eq!("29.03", months[1].month.total);
    assert_eq!(
        "First month, 1 of 31 days (estimate)",
        months[1].month.heading
    );
    assert_eq!("A whole month: 899.99 USD", months[1].whole_month);
}

#[test]
fn where_no_page_states_the_first_month_that_is_said() {
    let mut draft = draft();
    draft.set_text(Field::StartDate, "2023-01-31".to_owned());
    draft.set_text(Field::BookDate, "2022-05-01".to_owned());
    for texts in every_language() {
        assert_eq!(
            Err(texts.note.first_month_rule_unstated.to_owned()),
            first_months(&answered(&draft), texts)
        );
    }
}
