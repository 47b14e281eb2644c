//! Which apps and figures are handed on, and what is said about them.

use im_pricing_core::assumption::{Assumption, AssumptionKind};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Metric, Need};

use super::{Form, HandedOn, gather};
use crate::draft::{Apps, Draft, Field};
use crate::state::answer;
use crate::text::notation::Notation;
use crate::text::{Lang, every_language, texts};

fn handed(apps: &Apps, valid: &Draft) -> HandedOn {
    let answered = valid.read().ok().and_then(answer).expect("a valid draft");
    gather(apps, &answered, false, Notation::POINT).expect("a quote")
}

fn kinds(handed: &HandedOn) -> Vec<AssumptionKind> {
    handed.assumptions.iter().map(Assumption::kind).collect()
}

#[test]
fn the_example_is_handed_on_with_what_it_takes_for_granted() {
    let apps = Apps::example();
    let answered = Draft::example().read().ok().and_then(answer);
    let handed = gather(
        &apps,
        &answered.expect("a valid draft"),
        true,
        Notation::POINT,
    )
    .expect("a quote");
    assert_eq!("im-pricing-2023-03-30.csv", handed.file_name(".csv"));
    let codes: Vec<_> = kinds(&handed).iter().map(|it| it.name()).collect();
    let expected = [
        "example_figures",
        "prices_as_of",
        "dollars_per_month",
        "usage_as_stated",
        "usage_only",
        "mode_by_first_app",
        "conflicting_pages",
        "conflicting_pages",
        "conflicting_pages",
        "conflicting_pages",
    ];
    assert_eq!(expected.as_slice(), codes);
    let text = handed.print(Form::Text, texts(Lang::En)).expect("text");
    assert!(text.contains("Total (USD): 2,699.94 USD"), "{text}");
}

#[test]
fn while_a_field_has_an_error_the_figures_before_it_are_handed_on() {
    let mut apps = Apps::example();
    apps.edit(|it| it.set_text(Field::Usage(Metric::PeakDau), "many".to_owned()));
    let handed = handed(&apps, &Draft::example());
    assert!(kinds(&handed).contains(&AssumptionKind::EarlierFigures));
    assert_eq!(Some(35_000), handed.scenario.apps[0].usage.peak_dau);
}

#[test]
fn apps_with_an_error_or_a_taken_name_are_left_out_and_named() {
    let mut apps = Apps::example();
    apps.duplicate(0);
    apps.duplicate(1);
    apps.duplicate(2);
    apps.choose(0);
    apps.edit_one(1, |it| {
        it.set_text(Field::Usage(Metric::Mau), "x".to_owned());
    });
    apps.edit_one(2, |it| it.name = "app-1".to_owned());
    apps.edit_one(3, |it| it.chosen_edition = Some(Edition::Ultimate));
    let handed = handed(&apps, &Draft::example());
    let names: Vec<_> = handed.scenario.apps.iter().map(|it| &*it.name).collect();
    assert_eq!(vec!["app-1", "app-4"], names);
    assert_eq!(vec![None, Some(Edition::Ultimate)], handed.choices);
    let left_out = Assumption::AppsLeftOut(vec!["app-2".to_owned(), "app-1".to_owned()]);
    assert_eq!(Some(&left_out), handed.assumptions.first());
    for kind in [
        AssumptionKind::QuotasNotPooled,
        AssumptionKind::EditionChosen,
    ] {
        assert!(kinds(&handed).contains(&kind), "{kind:?}");
    }
}

#[test]
fn only_what_holds_for_these_figures_is_listed() {
    let mut draft = Draft::example();
    draft.start_date = "2023-04-11".to_owned();
    draft.set_text(Field::Need(Need::RetentionDays), "180".to_owned());
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    let mut apps = Apps::example();
    let figures = draft.clone();
    apps.edit(|it| it.take_figures(figures));
    let handed = handed(&apps, &draft);
    let listed = kinds(&handed);
    for kind in [
        AssumptionKind::UsageUnknown,
        AssumptionKind::CheapestAddOns,
        AssumptionKind::FirstMonthEstimate,
    ] {
        assert!(listed.contains(&kind), "{kind:?}");
    }
    for kind in [
        AssumptionKind::UsageOnly,
        AssumptionKind::QuotasNotPooled,
        AssumptionKind::RoundedOnce,
        AssumptionKind::ExampleFigures,
    ] {
        assert!(!listed.contains(&kind), "{kind:?}");
    }
    // 180 days of retention on Pro: two pages print two prices.
    let words = handed.granted(texts(Lang::En)).join("\n");
    for number in ["C4,", "C14,", "C17,"] {
        assert!(words.contains(number), "{number} in {words}");
    }
}

#[test]
fn no_sentence_about_an_assumption_has_an_open_placeholder() {
    let mut draft = Draft::example();
    draft.start_date = "2023-04-11".to_owned();
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    let mut apps = Apps::example();
    let figures = draft.clone();
    apps.edit(|it| it.take_figures(figures));
    for (place, change) in [
        |it: &mut Draft| it.has_app = false,
        |it: &mut Draft| it.migrated = true,
        |it: &mut Draft| it.idc = im_pricing_core::edition::Idc::China,
        |it: &mut Draft| it.chosen_edition = Some(Edition::Ultimate),
        |it: &mut Draft| it.set_text(Field::Usage(Metric::PeakDau), "x".to_owned()),
    ]
    .into_iter()
    .enumerate()
    {
        apps.duplicate(0);
        apps.edit_one(u64::try_from(place + 1).expect("a few"), change);
        apps.choose(0);
    }
    let handed = handed(&apps, &draft);
    assert!(kinds(&handed).len() > 15, "{:?}", kinds(&handed));
    for texts in every_language() {
        for sentence in handed.granted(texts) {
            assert!(!sentence.contains(['{', '}']), "{sentence}");
        }
    }
}
