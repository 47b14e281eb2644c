//! What a draft reads as.

use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::problem::Code;

use super::{Draft, Field, FieldProblem, Idc};
use crate::number::NumberProblem;

#[test]
fn the_example_is_valid() {
    let usage = Draft::example().read().map(|it| it.apps[0].usage);
    assert_eq!(Ok(Some(35_000)), usage.map(|it| it.peak_dau));
}

#[test]
fn an_empty_field_is_unknown() {
    let mut draft = Draft::example();
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    let usage = draft.read().map(|it| it.apps[0].usage);
    assert_eq!(Ok(None), usage.map(|it| it.mau));
}

#[test]
fn needs_and_features_reach_the_scenario_in_order() {
    let mut draft = Draft::example();
    for (need, text, is_unlimited) in [
        (Need::Users, "5", true),
        (Need::RetentionDays, "90", false),
        (Need::GroupsPerUser, "1k", false),
    ] {
        draft.set_text(Field::Need(need), text.to_owned());
        draft.set_unlimited(need, is_unlimited);
    }
    for feature in [Feature::Community, Feature::UserStatus, Feature::Community] {
        draft.require(feature, true);
    }
    let needs = draft
        .read()
        .map(|it| it.apps[0].needs.clone())
        .expect("a valid scenario");
    let sizes = vec![
        (Need::Users, Extent::Unlimited),
        (Need::GroupsPerUser, Extent::Count(1_000)),
        (Need::RetentionDays, Extent::Count(90)),
    ];
    assert_eq!(sizes, needs.sizes);
    assert_eq!(
        vec![Feature::UserStatus, Feature::Community],
        needs.features
    );
    assert_eq!(3, draft.sizes_set());
}

/// Changes a draft so that a field has a problem.
type Spoil = fn(&mut Draft);

#[test]
fn each_problem_stands_at_its_field() {
    let cases: [(Field, FieldProblem, Spoil); 9] = [
        (
            Field::Usage(Metric::PeakDau),
            FieldProblem::Number(NumberProblem::NotANumber),
            |it| it.set_text(Field::Usage(Metric::PeakDau), "many".to_owned()),
        ),
        (
            Field::Usage(Metric::Mau),
            FieldProblem::Rule(Code::MauBelowPeakDau),
            |it| it.set_text(Field::Usage(Metric::Mau), "34,999".to_owned()),
        ),
        (
            Field::Need(Need::AvGroups),
            FieldProblem::Number(NumberProblem::Negative),
            |it| it.set_text(Field::Need(Need::AvGroups), "-1".to_owned()),
        ),
        (Field::FirstAppDate, FieldProblem::DateMissing, |it| {
            it.first_app_date.clear();
        }),
        (
            Field::FirstAppDate,
            FieldProblem::Rule(Code::OutOfRange),
            |it| it.first_app_date = "1999-12-31".to_owned(),
        ),
        (
            Field::StartDate,
            FieldProblem::Rule(Code::InvalidDate),
            |it| it.start_date = "2023-02-29".to_owned(),
        ),
        (Field::BookDate, FieldProblem::DateMissing, |it| {
            it.book_date.clear();
        }),
        (
            Field::BookDate,
            FieldProblem::Rule(Code::BookDateBeforeFirstBook),
            |it| it.book_date = "2019-01-01".to_owned(),
        ),
        (
            Field::Migrated,
            FieldProblem::Rule(Code::MigrationNotOffered),
            |it| {
                it.migrated = true;
                it.idc = Idc::China;
            },
        ),
    ];
    for (field, problem, spoil) in cases {
        let mut draft = Draft::example();
        spoil(&mut draft);
        assert_eq!(Err(vec![(field, problem)]), draft.read());
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let mut draft = Draft::example();
    draft.set_text(Field::Usage(Metric::PeakDau), "1.5".to_owned());
    draft.set_text(Field::Usage(Metric::PeakGroups), "1,5".to_owned());
    draft.start_date = "x".to_owned();
    assert_eq!(Err(3), draft.read().map_err(|problems| problems.len()));
}

#[test]
fn migration_is_asked_about_where_it_was_offered_or_is_claimed() {
    let cases: [(bool, Spoil); 6] = [
        (true, |_| ()),
        (false, |it| it.idc = Idc::China),
        (false, |it| it.has_app = false),
        (false, |it| it.first_app_date = "2022-12-26".to_owned()),
        (false, |it| it.book_date = "2022-12-25".to_owned()),
        (true, |it| {
            it.idc = Idc::China;
            it.migrated = true;
        }),
    ];
    for (index, (expected, change)) in cases.into_iter().enumerate() {
        let mut draft = Draft::example();
        change(&mut draft);
        assert_eq!(expected, draft.asks_about_migration(), "case {index}");
    }
}

#[test]
fn a_hidden_date_is_kept_and_not_sent() {
    let mut draft = Draft::example();
    draft.has_app = false;
    let scenario = draft.read().expect("a valid scenario");
    assert_eq!(None, scenario.apps[0].first_app_date);
    assert_eq!("2021-05-01", draft.first_app_date);
}
