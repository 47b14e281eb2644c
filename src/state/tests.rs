//! What the signals do when something is typed.

use im_pricing_core::metric::Metric;
use leptos::prelude::Owner;

use super::{Answered, State};
use crate::draft::{Draft, Field};
use crate::text::Lang;
use crate::text::notation::Notation;

fn total(state: State) -> Option<String> {
    state.answered(|it: &Answered| it.quote.total.map(|total| total.to_string()))
}

#[test]
fn the_last_valid_answer_stays_while_a_field_has_a_problem() {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(Lang::En, Notation::POINT);
        let field = Field::Usage(Metric::PeakDau);
        let type_in = |text: &str| state.edit(|it| it.set_text(field, text.to_owned()));
        assert_eq!(
            (Some("2699.94".to_owned()), true),
            (total(state), state.is_current())
        );
        type_in("many");
        assert_eq!(
            (Some("2699.94".to_owned()), false),
            (total(state), state.is_current())
        );
        assert!(state.problem(field).is_some());
        type_in("10,000");
        assert_eq!(
            (Some("1349.97".to_owned()), true),
            (total(state), state.is_current())
        );
    });
}

#[test]
fn an_app_with_a_problem_never_shows_the_answer_of_another_app() {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(Lang::En, Notation::POINT);
        let field = Field::Usage(Metric::PeakDau);
        state.edit_apps(|it| it.duplicate(0));
        state.edit(|it| it.set_text(field, "1".to_owned()));
        assert_eq!(Some("1349.97".to_owned()), total(state));
        state.edit(|it| it.set_text(field, "many".to_owned()));
        state.edit_apps(|it| it.choose(0));
        assert_eq!(Some("2699.94".to_owned()), total(state));
        state.edit_apps(|it| it.choose(1));
        assert_eq!((None, false), (total(state), state.is_current()));
    });
}

#[test]
fn a_change_of_language_changes_no_figure() {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(Lang::En, Notation::POINT);
        assert!(state.is_example());
        state.edit(|it| it.migrated = true);
        let before = (state.apps(Clone::clone), total(state));
        state.speak(Lang::Ko);
        assert_eq!(Lang::Ko, state.language());
        assert_eq!(before, (state.apps(Clone::clone), total(state)));
        assert!(!state.is_example());
        state.show_example(Draft::example());
        assert!(state.is_example() && !state.draft(|it| it.migrated));
    });
}

#[test]
fn open_parts_are_remembered() {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(Lang::En, Notation::POINT);
        state.keep_open("sizes", true);
        state.keep_open("more", true);
        state.keep_open("sizes", false);
        assert_eq!(
            (false, true),
            (state.is_open("sizes"), state.is_open("more"))
        );
    });
}
