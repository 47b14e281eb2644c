use im_pricing_core::metric::{Feature, Metric};

use super::{Asked, ForecastModel, forecast};
use crate::draft::{Draft, Field};
use crate::state::{Answered, answer};
use crate::text::{Lang, every_language, texts};

pub(super) fn answered(usage: [&str; 3]) -> Answered {
    let mut draft = Draft::example();
    for (metric, text) in Metric::ALL.iter().zip(usage) {
        draft.set_text(Field::Usage(*metric), text.to_owned());
    }
    draft.read().ok().and_then(answer).expect("a valid draft")
}

pub(super) fn asked(first: &str, count: &str, growth: &str) -> Asked {
    Asked {
        first: first.to_owned(),
        count: count.to_owned(),
        growth: growth.to_owned(),
        ..Asked::default()
    }
}

fn shown(usage: [&str; 3], growth: &str, lang: Lang) -> ForecastModel {
    let asked = asked("2023-05", "3", growth);
    forecast(&answered(usage), &asked, texts(lang)).expect("the fields are valid")
}

/// 9,500 → 10,260 → 11,081 users of a day and of a month.
pub(super) const PASSING: [&str; 3] = ["9500", "0", "9500"];

#[test]
fn the_cheapest_sum_is_said_first_and_the_warning_before_the_move() {
    // Pro: 449.99 + 899.98 + 899.98. Standard: 399.00 + 402.90 + (399 + 1,081 × 0.015 = 415.215).
    let model = shown(PASSING, "8", Lang::En);
    assert_eq!(
        vec![
            "2023-05 to 2023-07: Pro Edition costs least, 2,249.95 USD in all.".to_owned(),
            "Moving to the new billing mode cannot be undone. After it, Standard Edition would \
             cost least: 1,217.12 USD in all."
                .to_owned(),
        ],
        model.summary
    );
    let model = shown(PASSING, "8", Lang::Ko);
    assert_eq!(
        "2023-05부터 2023-07까지 가장 저렴한 버전은 프로 버전이며, 합계는 2,249.95 USD입니다.",
        model.summary[0]
    );
    assert!(model.summary[1].starts_with("새로운 과금 방식으로의 전환은 되돌릴 수 없습니다."));
    assert!(model.summary[1].contains("1,217.12 USD"));
}

#[test]
fn a_row_holds_the_month_its_usage_and_both_amounts_of_each_edition() {
    let table = shown(PASSING, "8", Lang::En).table;
    assert_eq!(
        vec![
            "Month",
            "Pro Edition",
            "Ultimate Edition",
            "Standard Edition, after moving",
            "Premium Edition, after moving",
            "Peak daily users",
            "Peak groups",
            "Monthly users",
        ],
        table.heads
    );
    let last = &table.rows[2];
    assert_eq!("2023-07", last.month);
    assert_eq!(vec!["11,081", "0", "11,081"], last.usage);
    assert_eq!(["899.98", "2,249.95"], last.cells[0].amounts);
    assert_eq!(["415.22", "1,217.12"], last.cells[2].amounts);
    let cheapest: Vec<_> = last.cells.iter().map(|it| it.is_cheapest).collect();
    assert_eq!(vec![[true; 2], [false; 2], [true; 2], [false; 2]], cheapest);
}

#[test]
fn steps_say_month_edge_editions_and_amount() {
    assert_eq!(
        vec![
            "2023-06: more than 10,000 daily users. Pro Edition, Ultimate Edition: +449.99 USD a \
             month.",
            "2023-06: more than 10,000 monthly users; from here on each one is charged. Standard \
             Edition, Premium Edition: +3.90 USD in that month.",
        ],
        shown(PASSING, "8", Lang::En).steps
    );
    assert_eq!(
        "2023-06: 일일 사용자 10,000명 초과. 프로 버전, 플래그십 버전 월 +449.99 USD.",
        shown(PASSING, "8", Lang::Ko).steps[0]
    );
    // 20,000 → 10,000 → 5,000.
    assert_eq!(
        vec![
            "2023-06: at most 10,000 daily users again. Pro Edition, Ultimate Edition: −449.99 \
             USD a month.",
            "2023-06: at most 10,000 monthly users again, none is charged. Standard Edition, \
             Premium Edition: −150.00 USD a month.",
        ],
        shown(["20000", "0", "20000"], "-50", Lang::En).steps
    );
    assert!(shown(["500", "0", "500"], "8", Lang::En).steps.is_empty());
}

#[test]
fn a_pair_says_when_moving_costs_no_more_and_what_it_saves() {
    let model = shown(PASSING, "8", Lang::En);
    let pair = &model.switches[0];
    assert_eq!("Pro Edition to Standard Edition", pair.pair);
    assert_eq!(
        vec![
            "2023-05 is the first month in which Standard Edition costs no more than Pro Edition.",
            "2023-05 is the first month by which Standard Edition has cost no more in all.",
            "Over all months Standard Edition costs 1,032.83 USD less.",
        ],
        pair.sentences
    );
    let premium = &model.switches[1];
    assert_eq!("Pro Edition to Premium Edition", premium.pair);
    // 699.00 + 702.90 + 715.215: dearer by 249.01 in May, cheaper by 197.08 in June and by more in
    // July, in all by 132.83.
    assert_eq!(
        vec![
            "2023-06 is the first month in which Premium Edition costs no more than Pro Edition.",
            "2023-07 is the first month by which Premium Edition has cost no more in all.",
            "Over all months Premium Edition costs 132.83 USD less.",
        ],
        premium.sentences
    );
}

#[test]
fn a_dearer_edition_is_said_to_stay_dearer() {
    // Pro 449.99; Premium 699.00, three times.
    let model = shown(["500", "0", "500"], "0", Lang::En);
    assert_eq!(
        vec![
            "Premium Edition costs more than Pro Edition in every month in which both fit.",
            "Over all months Premium Edition costs 747.03 USD more.",
        ],
        model.switches[1].sentences
    );
}

#[test]
fn an_edition_that_drops_out_says_from_when_and_why() {
    // 80 → 120 → 180 users: Free holds 100.
    let model = shown(["80", "0", "80"], "50", Lang::En);
    assert_eq!(
        vec![
            "Free Edition is out from 2023-06 on. Peak daily users: 120 asked for, at most 100 \
             here. Monthly users: 120 asked for, at most 100 here.",
            "Developer Edition is out from 2023-06 on. Monthly users: 120 asked for, at most 100 \
             here.",
        ],
        model.left_out
    );
    assert_eq!(["–", "–"], model.table.rows[1].cells[0].amounts);
}

#[test]
fn unknown_usage_leaves_editions_out_and_says_what_is_missing() {
    let model = shown(["9500", "0", ""], "8", Lang::En);
    assert!(model.switches.is_empty());
    assert!(model.left_out.contains(
        &"Standard Edition is out from 2023-05 on. To price it, enter: Monthly users.".to_owned()
    ));
    assert_eq!("–", model.table.rows[0].usage[2]);
    assert_eq!(1, model.summary.len());
}

#[test]
fn where_nothing_fits_that_is_the_answer() {
    let mut answered = answered(PASSING);
    let app = &mut answered.scenario.apps[0];
    app.needs.features = vec![Feature::Community];
    app.needs.sizes = vec![(
        im_pricing_core::metric::Need::FriendsPerUser,
        im_pricing_core::metric::Extent::Count(5_000),
    )];
    let model = forecast(&answered, &asked("2023-05", "3", "8"), texts(Lang::En));
    let model = model.expect("the fields are valid");
    assert_eq!(
        vec!["No edition of this app fits in all of these months."],
        model.summary
    );
    assert!(model.course.lines.is_empty() && model.switches.is_empty());
    assert_eq!(6, model.left_out.len());
}

#[test]
fn empty_and_wrong_fields_say_what_to_do() {
    let texts = texts(Lang::En);
    let words = &texts.later().forecast;
    let answered = answered(PASSING);
    let said = |asked: Asked| forecast(&answered, &asked, texts).expect_err("not to be priced");
    assert_eq!(words.empty_growth, said(Asked::default()));
    assert_eq!(words.empty_growth, said(asked("2023-05", "12", "")));
    assert_eq!(words.not_valid, said(asked("2023-13", "12", "8")));
    assert_eq!(words.not_valid, said(asked("2023-05", "121", "8")));
    assert_eq!(words.months_end, said(asked("2099-12", "2", "8")));
    assert_eq!(
        "Peak daily users would pass 10,000,000,000 in 2023-07.",
        said(asked("2023-05", "12", "200000"))
    );
    let typed = Asked {
        is_typed: true,
        ..asked("2023-05", "", "")
    };
    assert_eq!(words.empty_months, said(typed));
}

#[test]
fn the_drawing_ends_where_the_sums_do() {
    let course = shown(PASSING, "8", Lang::En).course;
    assert_eq!(["2023-05", "2023-07"], course.ends);
    // The dearest sum, Ultimate's 899.99 + 1,349.98 + 1,349.98, reaches the top at the right end.
    let ultimate = &course.lines[1];
    assert!(ultimate.points.ends_with("1000,0"), "{}", ultimate.points);
    assert!(course.lines[0].is_cheapest && !ultimate.is_cheapest);
    assert_eq!(
        vec![("100.0%".to_owned(), "0".to_owned())],
        course.ticks[..1]
    );
    assert!(course.ticks.iter().any(|(_, words)| words == "2,000"));
}

#[test]
fn no_sentence_has_an_open_placeholder() {
    for texts in every_language() {
        for (usage, growth) in [(PASSING, "8"), (["20000", "0", "20000"], "-50")] {
            let model = forecast(&answered(usage), &asked("2023-05", "3", growth), texts);
            let model = model.expect("the fields are valid");
            let pairs = model.switches.iter().flat_map(|it| &it.sentences);
            let all = [
                &model.summary,
                &model.steps,
                &model.left_out,
                &model.table.heads,
            ];
            for sentence in all.into_iter().flatten().chain(pairs) {
                assert!(!sentence.contains('{'), "{sentence}");
            }
        }
    }
}
