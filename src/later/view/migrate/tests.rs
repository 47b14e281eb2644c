use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Feature, Metric, Need};

use super::{MigrateModel, migrate, problem_of, read_ratios};
use crate::draft::{Draft, Field};
use crate::state::answer;
use crate::text::{Lang, Texts, every_language, texts};

const NO_RATIOS: [&str; 3] = [""; 3];

fn draft(usage: [&str; 3]) -> Draft {
    let mut draft = Draft::example();
    for (metric, text) in Metric::ALL.iter().zip(usage) {
        draft.set_text(Field::Usage(*metric), text.to_owned());
    }
    draft
}

fn model(draft: &Draft, ratios: [&str; 3], texts: &Texts) -> MigrateModel {
    let answered = draft.read().ok().and_then(answer).expect("a valid draft");
    migrate(&answered, &ratios.map(str::to_owned), texts).expect("one app")
}

/// The sentences about Pro and Standard.
fn break_even(usage: [&str; 3], lang: Lang) -> Vec<String> {
    let model = model(&draft(usage), NO_RATIOS, texts(lang));
    let list = model.comparison.expect("the app can move").break_evens;
    let names = [
        "Pro Edition to Standard Edition",
        "프로 버전 → 스탠다드 버전",
    ];
    let found = list.into_iter().find(|(name, _)| names.contains(&&**name));
    found.expect("Pro and Standard are compared").1
}

#[test]
fn the_break_even_is_said_in_people() {
    // (899.98 − 399.00) ÷ 0.015 = 33,398.67 above the quota of 10,000.
    assert_eq!(
        vec![
            "Standard Edition costs no more than Pro Edition while monthly users stay at or below \
             43,398; from 43,399 on it costs more.",
            "Monthly users for each user of the busiest day there: 2.1699.",
            "With 60,000 monthly users it costs 249.02 USD more.",
        ],
        break_even(["20000", "0", "60000"], Lang::En)
    );
    assert_eq!(
        "한 달에 로그인하는 사람이 43,398명 이하이면 스탠다드 버전 요금이 프로 버전 요금 \
         이하이고, 43,399명부터는 더 높습니다.",
        break_even(["20000", "0", "60000"], Lang::Ko)[0]
    );
    // (449.99 − 399.00) ÷ 0.015 = 3,399.33.
    assert!(break_even(["10000", "0", "10000"], Lang::En)[0].contains("at or below 13,399;"));
}

#[test]
fn where_both_bills_meet_exactly_that_is_said() {
    // (2,699.94 − 399.00) ÷ 0.015 = 153,396, without a remainder.
    assert_eq!(
        vec![
            "Standard Edition is cheaper than Pro Edition while monthly users stay below 163,396, \
             costs the same at 163,396, and more above.",
            "Monthly users for each user of the busiest day there: 4.6684.",
            "With 90,000 monthly users it costs 1,100.94 USD less.",
        ],
        break_even(["35000", "250000", "90000"], Lang::En)
    );
    let met = break_even(["35000", "250000", "163396"], Lang::En);
    assert_eq!("With 163,396 monthly users both cost the same.", met[2]);
}

#[test]
fn an_edition_that_always_costs_more_or_ends_early_is_said_to() {
    // 60 users: Pro 449.99, Free 0.00; Premium 699.00; Developer holds 100.
    let model = model(&draft(["60", "0", "90"]), NO_RATIOS, texts(Lang::En));
    let list = model.comparison.expect("the app can move").break_evens;
    let of = |name: &str| {
        let found = list.iter().find(|(it, _)| it == name);
        found.expect("the pair is compared").1.clone()
    };
    assert!(of("Pro Edition to Developer Edition")[0].starts_with(
        "Developer Edition costs no more than Pro Edition, but its monthly users cannot"
    ));
    assert_eq!(
        "Standard Edition costs more than Free Edition however few people log in per month.",
        of("Free Edition to Standard Edition")[0]
    );
}

#[test]
fn both_bills_and_their_difference_stand_in_a_row() {
    let model = model(
        &draft(["35000", "250000", "90000"]),
        NO_RATIOS,
        texts(Lang::En),
    );
    assert!(!model.asks_ratios);
    let it = model.comparison.expect("the app can move");
    assert_eq!(
        vec!["From and to", "Today", "After the move", "Difference"],
        it.heads
    );
    let row = |name: &str| {
        let found = it.rows.iter().find(|it| it.pair == name);
        found.expect("the pair is compared").figures.clone()
    };
    assert_eq!(
        vec!["2,699.94", "1,599.00", "−1,100.94"],
        row("Pro Edition to Standard Edition")
    );
    assert_eq!(
        vec!["2,699.94", "–", "–"],
        row("Pro Edition to Developer Edition")
    );
}

#[test]
fn stated_ratios_give_a_range_where_monthly_users_are_unknown() {
    let texts = texts(Lang::En);
    let draft = draft(["10000", "0", ""]);
    let empty = model(&draft, NO_RATIOS, texts);
    assert!(empty.asks_ratios);
    let it = empty.comparison.expect("the app can move");
    assert_eq!(vec![texts.later().migrate.advice_unknown], it.advice);
    assert_eq!(4, it.heads.len());
    // 13,300 × 0.015 above 10,000 is 49.50: 448.50; 30,000: 699.00; 42,500: 886.50.
    let it = model(&draft, ["1.33", "3", "4.25"], texts);
    let it = it.comparison.expect("the app can move");
    assert_eq!(
        vec![
            "From and to",
            "Today",
            "Low ratio: 13,300 monthly users",
            "Likely ratio: 30,000 monthly users",
            "High ratio: 42,500 monthly users",
        ],
        it.heads
    );
    let standard = it.rows.iter().find(|it| it.id == "pro standard");
    assert_eq!(
        vec![
            "449.99",
            "448.50 (−1.49)",
            "699.00 (+249.01)",
            "886.50 (+436.51)"
        ],
        standard.expect("the pair is compared").figures
    );
    assert_eq!(
        vec![
            "Low ratio, 13,300 monthly users: Moving from Pro Edition to Standard Edition would \
             save 1.49 USD a month.",
            "Likely ratio, 30,000 monthly users: Stay on Pro Edition: no edition of the new \
             billing mode costs less.",
            "High ratio, 42,500 monthly users: Stay on Pro Edition: no edition of the new billing \
             mode costs less.",
        ],
        it.advice
    );
}

#[test]
fn ratios_are_three_and_rise() {
    let texts = texts(Lang::En);
    let words = &texts.later().migrate;
    let read = |typed: [&str; 3]| read_ratios(&typed.map(str::to_owned), texts);
    assert_eq!(Ok(None), read(["3", "", "8"]));
    assert!(read(["3", "3", "3"]).is_ok_and(|it| it.is_some()));
    assert_eq!(Err(words.ratio_order.to_owned()), read(["3", "2", "8"]));
    assert_eq!(
        Some(words.ratio_order),
        problem_of("2", "3", texts).as_deref()
    );
    assert_eq!(
        Some("Thousands are grouped like 35,000, decimals are written like 1.5."),
        problem_of("3,5", "3", texts).as_deref()
    );
    assert_eq!(
        Some("From 1 to 10,000,000,000, with at most two decimals."),
        problem_of("0.9", "", texts).as_deref()
    );
    assert_eq!(None, problem_of("3", "x", texts));
}

#[test]
fn the_recommendation_compares_the_cheapest_of_both_sides() {
    for (expected, usage) in [
        (
            "Moving from Pro Edition to Standard Edition would save 1,100.94 USD a month.",
            ["35000", "250000", "90000"],
        ),
        (
            "Stay on Pro Edition: no edition of the new billing mode costs less.",
            ["10000", "0", "13400"],
        ),
    ] {
        let it = model(&draft(usage), NO_RATIOS, texts(Lang::En));
        assert_eq!(vec![expected], it.comparison.expect("it can move").advice);
    }
}

#[test]
fn what_changes_names_features_limits_and_add_ons() {
    let mut draft = draft(["35000", "250000", "90000"]);
    draft.features = vec![Feature::MessageReadReceipts];
    draft.set_text(Field::Need(Need::MembersPerGroup), "1500".to_owned());
    let it = model(&draft, NO_RATIOS, texts(Lang::En));
    let changes = it.comparison.expect("the app can move").changes;
    let found = changes
        .iter()
        .find(|it| it.pair == "Ultimate Edition to Premium Edition");
    let lists = &found.expect("the pair is compared").lists;
    let of = |heading: &str| {
        let found = lists.iter().find(|(it, _)| *it == heading);
        found.map(|(_, list)| list.clone()).unwrap_or_default()
    };
    let add_ons = of("Add-ons that cannot be bought there");
    assert!(
        add_ons.contains(
            &"Extending the retention period of historical messages: 360 days today, 30 days there."
                .to_owned()
        ),
        "{add_ons:?}"
    );
    let raised = of("Limits raised");
    assert!(
        raised.contains(&"Free peak group count: 100,000 before, Unlimited after".to_owned()),
        "{raised:?}"
    );
    assert!(lists.iter().all(|(_, list)| !list.is_empty()));
}

#[test]
fn an_app_that_cannot_move_is_told_why_and_shown_nothing_else() {
    let texts = texts(Lang::En);
    let words = &texts.later().migrate;
    let mut china = draft(["35000", "250000", "90000"]);
    china.idc = Idc::China;
    let it = model(&china, NO_RATIOS, texts);
    assert_eq!(words.cannot_move, it.answer);
    assert_eq!(
        "The data center China does not offer the new billing mode.",
        it.mode[1]
    );
    assert!(it.comparison.is_none() && !it.asks_ratios);
    assert!(!it.rules.is_empty());
    let mut new = draft(["35000", "250000", "90000"]);
    new.has_app = false;
    assert_eq!(words.moved_already, model(&new, NO_RATIOS, texts).answer);
    let unknown = draft(["", "", "90000"]);
    assert_eq!(words.nothing_now, model(&unknown, NO_RATIOS, texts).answer);
    let mut large = draft(["35000", "250000", "90000"]);
    large.set_text(Field::Need(Need::RetentionDays), "90".to_owned());
    let it = model(&large, NO_RATIOS, texts);
    assert_eq!(words.nothing_after, it.answer);
}

#[test]
fn no_sentence_has_an_open_placeholder() {
    for texts in every_language() {
        for (usage, ratios) in [
            (["35000", "250000", "90000"], NO_RATIOS),
            (["10000", "0", ""], ["1.33", "3", "4.25"]),
            (["10000000000", "0", ""], ["1", "2", "3"]),
        ] {
            let it = model(&draft(usage), ratios, texts);
            let it = it.comparison.expect("the app can move");
            let edges = it.break_evens.iter().flat_map(|(_, list)| list);
            let lists = it.changes.iter().flat_map(|it| &it.lists);
            let lists = lists.flat_map(|(_, list)| list);
            let cells = it.rows.iter().flat_map(|it| &it.figures);
            let all = it.heads.iter().chain(&it.advice).chain(cells);
            for sentence in all.chain(edges).chain(lists) {
                assert!(!sentence.contains('{'), "{sentence}");
            }
        }
    }
}
