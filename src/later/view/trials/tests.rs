use super::{
    TrialsModel, date_problem, listed, name_problem, on_day, rules, unpriced, with, without,
};
use crate::text::{Lang, every_language, texts};

fn list(activations: &[(&str, &str)]) -> String {
    let add = |list: String, (name, date): &(&str, &str)| with(&list, name, date);
    activations.iter().fold(String::new(), add)
}

fn seen(as_of: &str, activations: &[(&str, &str)]) -> TrialsModel {
    let names = ["app-1".to_owned()];
    on_day(as_of, &list(activations), &names, texts(Lang::En)).expect("a day")
}

#[test]
fn the_rules_are_said_with_their_pages() {
    let model = rules(texts(Lang::En));
    let (numbers, source) = model.numbers;
    assert_eq!(
        "A trial lasts 60 days. An app has 2 of them, an account 10 in all.",
        numbers
    );
    assert!(!source.title.is_empty() && !model.counting.1.title.is_empty());
    let korean = rules(texts(Lang::Ko)).numbers.0;
    assert!(
        korean.contains("60일") && korean.contains("10번"),
        "{korean}"
    );
}

#[test]
fn a_trial_ends_on_its_sixtieth_day() {
    let model = seen("2023-03-01", &[("app-1", "2023-01-01")]);
    let app = &model.apps[0];
    let trial = &app.activations[0];
    assert_eq!(
        ("2023-03-01", "running", "Running"),
        (&*trial.last_day, trial.code, trial.state)
    );
    assert_eq!("1", app.left);
    assert_eq!(
        "The account on 2023-03-01: trials used 1, left 9.",
        model.account
    );
    let model = seen("2023-03-02", &[("app-1", "2023-01-01")]);
    assert_eq!("ended", model.apps[0].activations[0].code);
}

#[test]
fn what_is_not_possible_says_why_and_keeps_its_place() {
    let model = seen(
        "2023-12-31",
        &[
            ("game", "2023-01-01"),
            ("game", "2023-02-01"),
            ("game", "2023-04-01"),
            ("game", "2023-08-01"),
        ],
    );
    let codes: Vec<_> = model.apps[1].activations.iter().map(|it| it.code).collect();
    assert_eq!(
        vec![
            "ended",
            "refused_trial_running",
            "ended",
            "refused_no_trial_left_in_app"
        ],
        codes
    );
    let places: Vec<_> = model.apps[1]
        .activations
        .iter()
        .map(|it| it.place)
        .collect();
    assert_eq!(vec![0, 1, 2, 3], places);
    assert_eq!("–", model.apps[1].activations[1].last_day);
    assert_eq!(("app-1", "2"), (&*model.apps[0].name, &*model.apps[0].left));
}

#[test]
fn the_eleventh_trial_of_an_account_is_refused() {
    let names: Vec<String> = (b'a'..=b'k').map(|it| char::from(it).to_string()).collect();
    let activations: Vec<_> = names.iter().map(|it| (it.as_str(), "2023-01-01")).collect();
    let model = seen("2023-01-01", &activations);
    let last = model.apps.last().expect("eleven apps");
    assert_eq!(
        ("refused_no_trial_left_in_account", "0"),
        (last.activations[0].code, &*last.left)
    );
    assert!(model.account.ends_with("trials used 10, left 0."));
}

#[test]
fn the_list_gains_and_loses_activations() {
    let text = list(&[("a b", "2023-01-01"), ("c", "2023-01-02")]);
    assert_eq!(
        vec![("a b", "2023-01-01"), ("c", "2023-01-02")],
        listed(&text)
    );
    assert_eq!(vec![("c", "2023-01-02")], listed(&without(&text, 0)));
    assert_eq!(text, without(&text, 2));
}

#[test]
fn without_a_day_there_is_no_answer() {
    for day in ["", "2023-02-29"] {
        assert_eq!(None, on_day(day, "", &[], texts(Lang::En)));
    }
    for texts in every_language() {
        assert!(date_problem("", texts).is_some());
        assert!(date_problem("1999-01-01", texts).is_some());
        assert_eq!(None, date_problem("2023-02-28", texts));
        assert!(name_problem("  ", "", texts).is_some());
        assert!(name_problem(&"x".repeat(101), "", texts).is_some());
        assert_eq!(None, name_problem(&"가".repeat(100), "", texts));
    }
}

#[test]
fn an_account_has_at_most_300_apps() {
    let mut full = String::new();
    for number in 0..300 {
        full = with(&full, &super::digits(number), "2023-01-01");
    }
    let problem = name_problem("one more", &full, texts(Lang::En));
    assert_eq!(Some("An account has at most 300 apps.".to_owned()), problem);
    assert_eq!(None, name_problem("299", &full, texts(Lang::En)));
}

#[test]
fn the_minutes_stand_beside_the_total_and_never_in_it() {
    let items = unpriced(Some("2,699.94"), texts(Lang::En));
    assert_eq!(1, items.len());
    assert_eq!(
        "Not part of the 2,699.94 USD a month, and without a price here:",
        items[0].beside
    );
    assert!(items[0].page.is_some() && items[0].words.contains("TRTC"));
    let without = unpriced(None, texts(Lang::Ko));
    assert!(!without[0].beside.contains("0.00"));
}
