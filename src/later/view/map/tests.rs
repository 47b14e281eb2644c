use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::ratio::MauRatio;

use super::{Choice, MapModel, map};
use crate::draft::{Draft, Field};
use crate::later::view::axis::Spacing;
use crate::state::answer;
use crate::text::{Lang, every_language, texts};

const GROUPS: Choice = Choice {
    up: Metric::PeakGroups,
    with_after: true,
    is_whole: false,
    spacing: Spacing::Linear,
    ratio: None,
};

fn drawn(draft: &Draft, choice: Choice) -> MapModel {
    let answered = draft.read().ok().and_then(answer).expect("a valid draft");
    map(&answered, choice, texts(Lang::En)).expect("a map")
}

fn editions(model: &MapModel) -> Vec<Option<Edition>> {
    model.regions.iter().map(|it| it.edition).collect()
}

fn without_mau() -> Draft {
    let mut draft = Draft::example();
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    draft
}

#[test]
fn the_own_editions_share_the_map_as_their_limits_say() {
    let own = Choice {
        with_after: false,
        ..GROUPS
    };
    let model = drawn(&without_mau(), own);
    assert_eq!(
        vec![Some(Edition::Free), Some(Edition::Pro)],
        editions(&model)
    );
    let free = model.rows.iter().find(|it| it[2] == "Free Edition");
    let free = free.expect("an area for a small app");
    assert_eq!(["0 to 100", "0 to 100"], [&*free[0], &*free[1]]);
    let label = model.regions[1].label.as_ref().expect("room for a name");
    assert_eq!("Pro Edition", label.label);
}

#[test]
fn the_reader_finds_the_own_figures() {
    let model = drawn(&Draft::example(), GROUPS);
    assert_eq!(
        "Your figures, 35,000 daily users and 250,000 groups: Standard Edition.",
        model.remarks[0]
    );
    assert!(model.remarks[1].starts_with("Monthly users count as 90,000"));
    assert_eq!(
        Some("Moving to the new billing mode cannot be undone."),
        model.remarks.last().map(String::as_str)
    );
    // 35,000 of 100,000 and 250,000 of 500,000.
    let you = model.you.expect("both figures are known");
    assert_eq!(["35.00%", "50.00%"], [&*you.left, &*you.bottom]);
}

#[test]
fn a_stated_ratio_takes_the_place_of_the_monthly_users() {
    let ratio = MauRatio::parse("2.5").ok();
    let model = drawn(&without_mau(), Choice { ratio, ..GROUPS });
    assert_eq!(
        "Monthly users count as 2.5 for each daily user, rounded up.",
        model.remarks[1]
    );
    assert!(editions(&model).contains(&Some(Edition::Standard)));
    let model = drawn(&without_mau(), GROUPS);
    assert!(model.remarks[1].starts_with("To see the editions"));
    assert!(!editions(&model).contains(&Some(Edition::Standard)));
}

#[test]
fn months_with_fewer_users_than_a_day_are_impossible() {
    let mau = Choice {
        up: Metric::Mau,
        ..GROUPS
    };
    let model = drawn(&Draft::example(), mau);
    let path = model.impossible.expect("half of it cannot be");
    // 100,000 daily users at the right end are half of the 200,000 monthly ones up the side.
    assert!(path.starts_with("M0 0L100 50L") && path.ends_with("L10000 5000L10000 0L0 0"));
    assert_eq!(None, drawn(&Draft::example(), GROUPS).impossible);
}

#[test]
fn long_lists_are_cut_with_a_sentence() {
    let whole = Choice {
        up: Metric::Mau,
        is_whole: true,
        ..GROUPS
    };
    let model = drawn(&Draft::example(), whole);
    assert_eq!(40, model.rows.len());
    assert!(
        model
            .more
            .starts_with("Further areas, drawn but not listed: ")
    );
}

#[test]
fn the_largest_figures_still_make_a_map() {
    let mut draft = Draft::example();
    for metric in Metric::ALL {
        draft.set_text(Field::Usage(*metric), "10000000000".to_owned());
    }
    for up in [Metric::PeakGroups, Metric::Mau] {
        assert!(!drawn(&draft, Choice { up, ..GROUPS }).regions.is_empty());
    }
}

#[test]
fn every_language_draws_the_map() {
    for texts in every_language() {
        let answered = Draft::example().read().ok().and_then(answer);
        let model = map(&answered.expect("a valid draft"), GROUPS, texts).expect("a map");
        let all = model.remarks.iter().chain([&model.title, &model.more]);
        assert!(all.chain(&model.rows[0]).all(|it| !it.contains('{')));
    }
}
