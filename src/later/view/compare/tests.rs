//! The comparison in words and numbers.

use im_pricing_core::metric::{Extent, Feature, Metric, Need};

use super::fixes::Change;
use super::{CompareModel, compare};
use crate::draft::{Draft, Field};
use crate::text::{Lang, Texts, every_language, texts};

fn said_in(texts: &Texts, change: impl FnOnce(&mut Draft)) -> CompareModel {
    let mut draft = Draft::example();
    change(&mut draft);
    let answered = draft.read().ok().and_then(crate::state::answer);
    compare(&answered.expect("a valid draft"), texts).expect("one app")
}

fn said(change: impl FnOnce(&mut Draft)) -> CompareModel {
    said_in(texts(Lang::En), change)
}

fn usage(draft: &mut Draft, dau: &str, groups: &str, mau: &str) {
    for (metric, text) in Metric::ALL.iter().zip([dau, groups, mau]) {
        draft.set_text(Field::Usage(*metric), text.to_owned());
    }
}

fn need(draft: &mut Draft, need: Need, text: &str) {
    draft.set_text(Field::Need(need), text.to_owned());
}

#[test]
fn the_cheapest_edition_is_named_with_its_margin() {
    let model = said(|_| ());
    assert_eq!(
        "Pro Edition is the cheapest: 2,699.94 USD a month, 450.00 less than Ultimate Edition.",
        model.verdict
    );
    assert!(
        model
            .after_migration
            .starts_with("Standard Edition would cost 1,599.00 USD")
    );
    assert_eq!(None, model.adds);
    let alone = said(|it| it.require(Feature::Community, true));
    assert_eq!(
        "Ultimate Edition is the only edition that fits: 3,149.94 USD a month.",
        alone.verdict
    );
}

#[test]
fn the_runner_up_for_a_cent_more_says_what_it_adds() {
    // 449.99 + 449.99 for audio-video groups without end, against a plan of 899.99.
    let model = said(|it| {
        usage(it, "100", "100", "100");
        need(it, Need::AvGroups, "51");
    });
    let adds = model.adds.expect("the runner-up costs a cent more");
    assert_eq!(
        "Ultimate Edition: 0.01 USD more a month. Features that it adds: 12, and by ticket: 1.",
        adds.sentence
    );
    let has = |item: &str| adds.items.iter().any(|it| it == item);
    assert!(has("User status"), "{adds:?}");
    assert!(has("Pushing to all users (by ticket)"), "{adds:?}");
    assert!(
        has("Maximum members per group (non-audio-video group): 2,000 instead of 200"),
        "{adds:?}"
    );
}

#[test]
fn without_an_answer_it_says_what_to_do() {
    let missing = said(|it| usage(it, "", "1", "1"));
    assert_eq!(
        "A figure is missing. Enter: Peak daily users.",
        missing.verdict
    );
}

#[test]
fn a_row_has_a_total_and_its_difference_or_a_reason() {
    let model = said(|_| ());
    let rows: Vec<_> = model
        .rows
        .iter()
        .map(|it| (it.edition, it.headline.as_str(), it.difference.as_str()))
        .collect();
    assert_eq!(
        vec![
            ("free", "Does not fit", ""),
            ("pro", "2,699.94", "0.00"),
            ("ultimate", "3,149.94", "+450.00"),
            ("developer", "Does not fit", ""),
            ("standard", "1,599.00", "−1,100.94"),
            ("premium", "1,899.00", "−800.94"),
        ],
        rows
    );
    assert_eq!(
        "Plan 449.99 + DAU over the quota 1,349.97 + Peak group count over the quota 899.98",
        model.rows[1].detail
    );
    assert!(model.rows[0].detail.starts_with("Peak daily users: 35,000"));
}

/// The repairs of `edition`, all reasons together.
fn fixes(model: &CompareModel, edition: &str) -> Vec<(String, Option<Change>)> {
    let found = model.fixes.iter().find(|it| it.edition == edition);
    let reasons = found.map(|it| it.reasons.as_slice()).unwrap_or_default();
    reasons
        .iter()
        .flat_map(|it| &it.fixes)
        .map(|it| (it.words.clone(), it.change))
        .collect()
}

#[test]
fn a_size_that_is_too_large_is_repaired_by_less_or_by_an_edition_with_an_add_on() {
    let model = said(|it| {
        usage(it, "5000", "5000", "8000");
        need(it, Need::MembersPerGroup, "5000");
    });
    let all = fixes(&model, "pro");
    // 449.99 for the plan and 239.99 for up to 2,000 members; 899.99 and 239.99 for up to 6,000.
    assert_eq!(
        "Members per group (not audio-video): with at most 2,000, Pro Edition costs 689.98 USD a month.",
        all[0].0
    );
    let to = Extent::Count(2_000);
    assert_eq!(Some(Change::Need(Need::MembersPerGroup, to)), all[0].1);
    assert_eq!(
        "Ultimate Edition reaches it with an add-on (Increasing the maximum members per \
         non-audio-video group, 239.99), at the lowest price: 1,139.98 USD a month.",
        all[1].0
    );
}

#[test]
fn a_feature_that_is_missing_is_repaired_without_it_or_by_another_edition() {
    let model = said(|it| it.require(Feature::MessageReadReceipts, true));
    let all = fixes(&model, "pro");
    assert_eq!(
        "Without “Message read receipt”, Pro Edition costs 2,699.94 USD a month.",
        all[0].0
    );
    assert_eq!(Some(Change::Drop(Feature::MessageReadReceipts)), all[0].1);
    let premium = "After moving to the new billing mode: Premium Edition does all that is asked: \
                   1,899.00 USD a month, −1,250.94 USD against the cheapest edition without moving.";
    assert!(all.iter().any(|(words, _)| words == premium), "{all:?}");
}

#[test]
fn a_free_edition_is_not_to_be_returned_to_but_a_new_app_can_begin_there() {
    let model = said(|it| {
        usage(it, "50", "50", "50");
        it.current_edition = im_pricing_core::edition::Edition::from_name("pro");
    });
    let all = fixes(&model, "free");
    let expected = "Create a new app: it can start on the free edition.";
    assert_eq!(vec![(expected.to_owned(), None)], all);
}

#[test]
fn the_room_left_says_band_step_and_cost_per_unit() {
    let model = said(|_| ());
    let room = |name: &str| {
        let found = model.rooms.iter().find(|it| it.name == name);
        found.map(|it| it.figures.clone()).unwrap_or_default()
    };
    // 2,699.94 over 35 thousands; 1,349.97 over the 25 thousands above the quota.
    assert_eq!(
        [
            "30,001 – 40,000",
            "5,000",
            "+449.99",
            "77.14 per 1,000",
            "54.00 per 1,000"
        ],
        room("Pro Edition, Peak daily users")
            .each_ref()
            .map(String::as_str)
    );
    let remark = |name: &str| {
        let found = model.rooms.iter().find(|it| it.name.starts_with(name));
        found.map(|it| it.remark)
    };
    assert_eq!(
        (Some(""), Some("After migration")),
        (remark("Pro"), remark("Premium"))
    );
    // 1,599 over 90,000 users: 0.017766…
    assert_eq!(
        [
            "90,000",
            "0",
            "+0.015",
            "0.01776667 per user",
            "0.015 per user"
        ],
        room("Standard Edition, Monthly users")
            .each_ref()
            .map(String::as_str)
    );
}

#[test]
fn a_free_edition_sells_no_more_than_its_quota() {
    let model = said(|it| usage(it, "50", "50", "50"));
    let free = model.rooms.iter().find(|it| it.name.starts_with("Free"));
    let figures = free.map(|it| it.figures.clone()).unwrap_or_default();
    assert_eq!(
        ["0 – 100", "50", "Sells no more", "0.00 per 1,000", "–"],
        figures.each_ref().map(String::as_str)
    );
}

#[test]
fn a_feature_costs_what_the_cheapest_edition_with_it_costs_more() {
    let model = said(|_| ());
    assert_eq!(13, model.features.len());
    let receipts = &model.features[5];
    assert_eq!(
        ("Message read receipt", "+450.00 over Pro Edition"),
        (receipts.name, receipts.price.as_str())
    );
    let with = said(|it| {
        it.require(Feature::Community, true);
        need(it, Need::MembersPerGroup, "3000");
    });
    let status = &with.features[9];
    assert_eq!("Nothing more: Ultimate Edition has it", status.price);
    assert!(with.features[4].is_asked);
    let size = &with.sizes[0];
    assert_eq!("Members per group (not audio-video): 3,000", size.name);
    assert_eq!("+239.99 over Ultimate Edition", size.price);
}

#[test]
fn no_text_has_an_open_placeholder() {
    for texts in every_language() {
        let model = said_in(texts, |it| {
            it.require(Feature::Community, true);
            need(it, Need::MembersPerGroup, "3000");
        });
        let words = format!("{model:?}").replace(" {", "");
        assert!(!words.contains('{'), "{words}");
    }
}
