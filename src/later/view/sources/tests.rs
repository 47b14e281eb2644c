//! Whatever the page shows beside a control leads to a section with words.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Feature;
use im_pricing_core::tables::{CONDITIONS, ROWS};

use super::{Beside, SourcesModel, sources};
use crate::draft::Draft;
use crate::later::view::first_month::first_month_of;
use crate::state::{Answered, answer};
use crate::text::{Lang, Texts, every_language, sayings, texts};
use crate::view::answer::answer as panel;
use crate::view::result::result;

fn answered(change: impl FnOnce(&mut Draft)) -> Answered {
    let mut draft = Draft::example();
    change(&mut draft);
    draft.read().ok().and_then(answer).expect("a valid draft")
}

fn told(place: &Beside, edition: &str, answered: &Answered, texts: &Texts) -> SourcesModel {
    let model = sources(place, edition, Some(answered), texts);
    assert_words(&model, &format!("{place:?} of {edition}"), texts);
    model
}

fn assert_told(place: &Beside, texts: &Texts) {
    let model = sources(place, "", None, texts);
    assert_words(&model, &format!("{place:?}"), texts);
}

fn assert_words(model: &SourcesModel, what: &str, texts: &Texts) {
    assert!(!model.sections.is_empty(), "{what}");
    let lang = Lang::from_tag(texts.lang.tag).expect("a language");
    for it in &model.sections {
        let said = sayings(lang).expect("built in").of(&it.section);
        assert!(!said.is_empty(), "{what}");
        assert!(!it.source.title.is_empty() && !it.source.section.is_empty());
        assert!(!it.read_in.contains('{'), "{}", it.read_in);
    }
}

/// What stands in the results and in the answer, in one language.
fn check(answered: &Answered, texts: &Texts) {
    for edition in Edition::ALL {
        let model = result(answered, *edition, texts).expect("all six");
        for line in &model.bill.lines {
            let place = Beside::Line(line.id.clone(), line.plain_amount.clone());
            let told = told(&place, edition.name(), answered, texts);
            assert_eq!(line.source, told.sections[0].source);
        }
        for (index, reason) in model.reasons.iter().enumerate() {
            if model.has_rules {
                told(&Beside::Reason(index), edition.name(), answered, texts);
            } else {
                assert!(!reason.is_empty());
            }
        }
        for note in &model.bill.notes {
            let place = Beside::Note(note.code.clone());
            told(&place, edition.name(), answered, texts);
        }
        if first_month_of(answered, Some(*edition), texts).is_some() {
            told(&Beside::FirstMonth, edition.name(), answered, texts);
        }
    }
    let model = panel(answered, texts);
    let edition = model.edition.unwrap_or_default();
    for note in &model.bill.notes {
        told(&Beside::Note(note.code.clone()), edition, answered, texts);
    }
    for index in 0..model.rooms.len() {
        told(&Beside::Room(index), edition, answered, texts);
    }
}

#[test]
fn every_statement_of_the_answer_and_the_results_has_its_source() {
    for texts in every_language() {
        check(&answered(|_| ()), texts);
        check(&answered(|it| it.features = Feature::ALL.to_vec()), texts);
        check(&answered(|it| it.has_app = false), texts);
        check(
            &answered(|it| it.book_date = "2023-06-01".to_owned()),
            texts,
        );
        check(
            &answered(|it| it.book_date = "2020-06-01".to_owned()),
            texts,
        );
        check(
            &answered(|it| it.start_date = "2023-04-11".to_owned()),
            texts,
        );
    }
}

#[test]
fn every_row_and_every_fact_has_its_source_also_without_an_answer() {
    for texts in every_language() {
        for row in ROWS {
            assert_told(&Beside::Row(row.id.to_owned()), texts);
        }
        for fact in CONDITIONS {
            assert_told(&Beside::Condition(fact.id.to_owned()), texts);
        }
        assert_told(&Beside::Mode, texts);
        assert_told(&Beside::Moving, texts);
    }
}

#[test]
fn an_edition_is_found_by_either_of_its_names() {
    let answered = answered(|_| ());
    let texts = texts(Lang::Ko);
    let place = Beside::Line("overage.peak_dau".to_owned(), "1349.97".to_owned());
    let by_name = told(&place, "pro", &answered, texts);
    assert_eq!(by_name, told(&place, "프로 버전", &answered, texts));
    let conflicts: Vec<_> = by_name.conflicts.iter().map(|it| it.name.id).collect();
    assert_eq!(vec!["C4", "C18"], conflicts);
    assert!(by_name.sections[0].read_in.contains("한국어"));
}

#[test]
fn what_is_not_there_has_no_source() {
    let answered = answered(|_| ());
    for place in [
        Beside::Reason(9),
        Beside::Room(9),
        Beside::Note("no_such_note".to_owned()),
        Beside::Row("no_such_row".to_owned()),
        Beside::Line("no_such_line".to_owned(), String::new()),
    ] {
        let model = sources(&place, "pro", Some(&answered), texts(Lang::En));
        assert!(model.sections.is_empty(), "{place:?}");
    }
}
