//! The budget in words and numbers.

use im_pricing_core::metric::{Feature, Metric};

use super::{BudgetModel, budget};
use crate::draft::{Draft, Field};
use crate::later::view::typed::read_amount;
use crate::text::{Lang, Texts, every_language, texts};

fn said(change: impl FnOnce(&mut Draft), amount: &str, texts: &Texts) -> BudgetModel {
    let mut draft = Draft::example();
    change(&mut draft);
    let answered = draft.read().ok().and_then(crate::state::answer);
    let amount = read_amount(amount, texts).ok().flatten();
    budget(
        &answered.expect("a valid draft"),
        amount.expect("an amount"),
        texts,
    )
    .expect("one app")
}

fn words(model: &BudgetModel, edition: &str) -> Vec<String> {
    let row = model.rows.iter().find(|it| it.edition == edition);
    let cells = &row.expect("all six").cells;
    cells.iter().map(|it| it.words.clone()).collect()
}

#[test]
fn an_amount_reaches_to_the_end_of_the_last_block_that_it_pays_for() {
    // Pro with 250,000 groups: 449.99 + 2 × 449.99 = 1,349.97, so 2,249.95 leaves two blocks of
    // daily users; with 35,000 daily users 449.99 + 3 × 449.99 leaves one block of groups.
    let model = said(|_| (), "2249.95", texts(Lang::En));
    assert_eq!("What 2,249.95 USD a month pays for", model.caption);
    assert_eq!(
        vec!["up to 30,000", "up to 200,000", "not within this amount"],
        words(&model, "pro")
    );
    // Standard: 399 + 0.015 for each of 123,396 users above 10,000 is 2,249.94; one more is 2,249.955.
    assert_eq!(
        vec!["up to 133,396", "any number", "up to 133,396"],
        words(&model, "standard")
    );
    assert!(
        model
            .sentences
            .iter()
            .any(|it| it.starts_with("Pro Edition: Peak daily users up to 30,000; Peak groups"))
    );
}

#[test]
fn trying_a_figure_raises_the_monthly_users_with_the_daily_ones() {
    let model = said(|_| (), "10000", texts(Lang::En));
    let row = model.rows.iter().find(|it| it.edition == "pro");
    let trial = row.and_then(|it| it.cells[0].trial.clone());
    let trial = trial.expect("a number to try");
    assert_eq!("Try 200,000 in the form: Peak daily users", trial.words);
    let usage = Metric::ALL.iter().map(|it| trial.usage.of(*it));
    let expected = [Some(200_000), Some(250_000), Some(200_000)];
    assert_eq!(expected.as_slice(), usage.collect::<Vec<_>>());
}

#[test]
fn what_is_missing_is_named_and_what_does_not_fit_says_why() {
    let model = said(
        |it| {
            it.set_text(Field::Usage(Metric::PeakGroups), String::new());
            it.require(Feature::Community, true);
        },
        "2000",
        texts(Lang::En),
    );
    assert_eq!(
        vec![
            "enter first: Peak groups",
            "not within this amount",
            "enter first: Peak groups"
        ],
        words(&model, "ultimate")
    );
    assert_eq!("Does not fit", words(&model, "pro")[0]);
    let why = "Pro Edition: Does not include: Creating a community group.";
    assert!(model.sentences.iter().any(|it| it == why), "{model:?}");
}

#[test]
fn no_sentence_has_an_open_placeholder() {
    for texts in every_language() {
        let model = said(
            |it| it.set_text(Field::Usage(Metric::Mau), String::new()),
            "2000",
            texts,
        );
        for sentence in &model.sentences {
            assert!(!sentence.contains('{'), "{sentence}");
        }
        assert!(!model.caption.contains('{'));
    }
}
