//! What is taken for granted, in words: whole sentences in English, and in every language what they name.

use im_pricing_core::assumption::{Assumption, assumptions};
use im_pricing_core::edition::Edition;
use im_pricing_core::json::read_scenario;
use im_pricing_core::quote::quote;
use im_pricing_core::tables::{CONFLICTS, EN, JA, KO, ZH};
use im_pricing_core::terms::Marks;
use serde_json::json;

/// Two apps of different billing, of one of which nothing is known but a usage that two pages price differently.
fn example() -> Vec<Assumption> {
    let scenario = json!({"schema": 1, "apps": [
        {"name": "shop", "idc": "china", "usage": {"peak_dau": 10_001, "peak_groups": 1, "mau": 20_000},
         "current_edition": "pro", "needs": {"retention_days": 180}, "start_date": "2023-04-11"},
        {"name": "game", "idc": "singapore", "first_app_date": "2023-02-01"},
    ]});
    let scenario = read_scenario(&scenario.to_string()).unwrap();
    let quote = quote(&scenario).unwrap();
    let mut all = Assumption::of_figures(true, true, vec!["x".to_owned(), "y".to_owned()]);
    all.extend(assumptions(&scenario, &quote, &[Some(Edition::Ultimate)]));
    all
}

#[test]
fn every_sentence_names_what_it_is_about() {
    let english: Vec<String> = example()
        .iter()
        .map(|it| it.words(&EN, Marks::POINT))
        .collect();
    let expected = [
        "The figures are an example.",
        "A field has an error now: these are the figures before it.",
        "Left out, because a field has an error: x, y.",
        "Prices as of 2023-03-30, from the price lists dau-2022-10-18, mau-2022-12-26, last confirmed on 2023-03-30.",
        "Amounts are US dollars per app and calendar month, at list prices, without taxes, discounts and contract prices.",
        "The usage is as stated, and the same in every month.",
        "DAU is not given for game: it is unknown, not zero.",
        "Peak group count is not given for game: it is unknown, not zero.",
        "MAU is not given for game: it is unknown, not zero.",
        "Only the usage was stated; no size and no feature was asked for: game.",
        "Add-ons are the cheapest that cover what is asked for.",
        "Plan, included usage and add-ons belong to one app each; nothing is pooled.",
        "Original billing mode for shop: the data center China offers no other.",
        "New billing mode for game: it follows from the first app in Singapore, created on 2023-02-01 as entered.",
        "shop is priced on Ultimate Edition, as chosen; another edition is recommended.",
        "The first month is an estimate: the start day counts, plan and limit add-ons follow the rule of the price list, \
         usage over the quota and message retention are charged in full.",
        "Two official pages disagree (C4, Out-of-plan resource usage fee · DAU). Used: 449.99 USD. Not used: 149.99 USD.",
        "Two official pages disagree (C10, The first app decides for all apps of the same data center, and for no other \
         data center). Used: By data center. Not used: By customer.",
        "Two official pages disagree (C14, Extended retention is charged for the whole month from the month in which it \
         is switched on). Used: The whole month. Not used: By day.",
        "Two official pages disagree (C17, Extending the retention period of historical messages). Used: 269.99 USD. \
         Not used: 219.99 USD.",
        "Two official pages disagree (C18, Out-of-plan resource usage fee · DAU). Used: Per 10,000 and month. \
         Not used: Per 10,000.",
    ];
    assert_eq!(expected.to_vec(), english);
}

#[test]
fn in_every_language_the_sentences_name_the_same() {
    for language in [&EN, &KO, &ZH, &JA] {
        for assumption in example() {
            let words = assumption.words(language, Marks::POINT);
            assert!(!words.is_empty() && !words.contains(['{', '}']), "{words}");
            let told = serde_json::to_value(&assumption).unwrap();
            let texts = ["book_date", "last_confirmed", "first_app_date", "conflict"];
            let texts = texts.iter().filter_map(|it| told[*it].as_str());
            let apps = told["apps"].as_array().into_iter().flatten();
            let books = told["books"].as_array().into_iter().flatten();
            for named in texts.chain(apps.chain(books).filter_map(|it| it.as_str())) {
                assert!(words.contains(named), "{named}: {words}");
            }
        }
    }
}

#[test]
fn a_disputed_cell_is_written_as_in_the_matrix() {
    for (id, expected) in [
        ("C2", ["100/month", "100,000/month"]),
        ("C3", ["Unlimited", "–"]),
        ("C23", ["2,000", "200"]),
        ("C26", ["30 days", "7 days"]),
    ] {
        let conflict = CONFLICTS.iter().find(|it| it.id == id).unwrap();
        let said = [&conflict.taken, &conflict.other]
            .map(|it| conflict.claim_words(it, &EN, Marks::POINT));
        assert_eq!(expected, said.each_ref().map(String::as_str), "{id}");
    }
}
