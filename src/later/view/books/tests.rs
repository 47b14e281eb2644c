use super::{AppModel, app, changes, day_problem, documented};
use crate::draft::Draft;
use crate::text::{Lang, every_language, texts};

fn priced(draft: &Draft, from: &str, to: &str) -> Result<AppModel, String> {
    let scenario = draft.read().expect("a valid draft");
    app(&scenario, from, to, texts(Lang::En)).expect("two days")
}

#[test]
fn a_price_that_changed_stands_with_both_pages() {
    let model = changes("2021-01-01", "2022-01-01", texts(Lang::En)).expect("two days");
    let mode = &model.modes[0];
    assert_eq!(
        "Original billing mode: list of 2020-02-19 → list of 2021-09-03",
        mode.head
    );
    assert_eq!("dau-2020-02-19 → dau-2021-09-03", mode.ids);
    let named = |name: &str| {
        let found = mode.prices.iter().find(|it| it.name == name);
        found.unwrap_or_else(|| panic!("{name}: {:?}", mode.prices))
    };
    let plan = named("Pro Edition: Plan");
    assert_eq!(["149.99", "449.99", "+300.00"], plan.figures);
    assert_eq!(2, plan.sources.len());
    assert_ne!(plan.sources[0], plan.sources[1]);
    let tier = mode
        .prices
        .iter()
        .find(|it| it.name.ends_with("(180 days)"));
    assert_eq!(
        ["229.99", "269.99", "+40.00"],
        tier.expect("a tier of retention").figures
    );
    assert_eq!(None, mode.first_month);
}

#[test]
fn prices_of_a_mode_that_did_not_exist_are_new() {
    let model = changes("2022-01-01", "2023-01-01", texts(Lang::En)).expect("two days");
    let [original, newer] = model.modes.as_slice() else {
        panic!("{model:?}")
    };
    assert!(
        newer.head.ends_with("no list → list of 2022-12-26"),
        "{}",
        newer.head
    );
    let standard = newer
        .prices
        .iter()
        .find(|it| it.name == "Standard Edition: Plan");
    assert_eq!(
        ["–", "399.00", "new"],
        standard.expect("a new edition").figures
    );
    assert!(original.prices.is_empty());
    let (sentence, sources) = original.first_month.as_ref().expect("the rule changed");
    assert_eq!(
        "First month: plan and limit add-ons free → by day",
        sentence
    );
    assert_eq!(2, sources.len());
}

#[test]
fn an_app_is_priced_with_both_lists() {
    let model = priced(&Draft::example(), "2021-01-01", "2023-01-01").expect("priced");
    let pro = &model.editions[1];
    // 149.99 + 3 × 149.99 + 2 × 149.99, and 449.99 + 3 × 449.99 + 2 × 449.99
    assert_eq!(["899.94", "2,699.94", "+1,800.00"], pro.figures);
    assert_eq!(
        "Pro Edition is recommended on both days.",
        model.recommended
    );
    let line = &pro.lines[1];
    assert_eq!(["449.97", "1,349.97", "+900.00"], line.figures);
    assert_eq!(2, line.sources.len());
    let free = &model.editions[0];
    assert_eq!(["does not fit", "does not fit", "–"], free.figures);
    assert_eq!("no price list", model.editions[4].figures[0]);
}

#[test]
fn a_recommendation_that_changes_is_told() {
    let mut draft = Draft::example();
    draft.has_app = false;
    let model = priced(&draft, "2021-01-01", "2023-01-01").expect("priced");
    assert_eq!(
        "Recommended then: Pro Edition. Recommended now: Standard Edition.",
        model.recommended
    );
}

#[test]
fn an_app_that_has_moved_cannot_be_priced_before_that_was_possible() {
    let mut draft = Draft::example();
    draft.migrated = true;
    let words = priced(&draft, "2021-01-01", "2023-01-01").expect_err("not possible");
    assert!(words.contains("2022-12-26"), "{words}");
    assert!(priced(&draft, "2022-12-26", "2023-01-01").is_ok());
}

#[test]
fn a_day_without_a_price_list_is_refused_in_words() {
    for texts in every_language() {
        assert_eq!(None, day_problem("", texts));
        assert_eq!(None, day_problem("2020-02-19", texts));
        let early = day_problem("2020-02-18", texts).expect("too early");
        assert!(early.contains("2020-02-19"), "{early}");
        assert!(day_problem("2023-02-30", texts).is_some());
        assert_eq!(None, changes("", "2023-01-01", texts));
        assert_eq!(None, changes("2020-01-01", "2023-01-01", texts));
        assert!(documented(texts).contains("2021-08-06"));
    }
}
