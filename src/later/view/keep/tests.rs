//! What is said about links.

use im_pricing_core::metric::{Feature, Metric, Need};

use super::{NoticeModel, name, notice};
use crate::draft::Field;
use crate::later::keep::history::Change;
use crate::later::link::{read, write};
use crate::text::{Lang, every_language, texts};

/// The text of a link with the checksum that it should have.
fn whole(text: &str) -> String {
    write(&read(text).carried)
}

fn said(link: &str) -> NoticeModel {
    notice(link, texts(Lang::En)).expect("something to say")
}

#[test]
fn nothing_is_said_about_a_whole_link_with_the_newest_price_lists() {
    for link in ["", &whole("1;dau:7"), &whole("1;price:2024-01-01")] {
        for texts in every_language() {
            assert_eq!(None, notice(link, texts), "{link}");
        }
    }
}

#[test]
fn what_was_left_out_is_named_and_a_long_text_is_cut() {
    let long = "x".repeat(500);
    let link = ["1;idc:mars;", &long, ";dau:7"].concat();
    let model = said(&link);
    assert_eq!(2, model.sentences.len());
    assert!(model.sentences[0].starts_with("The end of this link is missing."));
    let parts = &model.sentences[1];
    assert!(parts.contains("idc:mars, xxx"), "{parts}");
    assert!(parts.contains('…') && parts.len() < 150, "{parts}");
    let many = ["1", &";a".repeat(30)].concat();
    assert!(said(&many).sentences[1].contains("22 more"));
}

#[test]
fn a_link_from_before_a_price_list_says_what_it_costs_then_and_now() {
    // Pro and three blocks of users: 4 × 149.99 in the list of 2020, 4 × 449.99 in the newest.
    let link = whole("1;price:2020-05-01;groups:100");
    let model = said(&link);
    assert!(model.sentences.is_empty(), "{model:?}");
    let then_now = model.then_now.expect("two amounts");
    assert_eq!(
        "This link was made with dau-2020-02-19. Today’s price lists are dau-2022-10-18, \
         mau-2022-12-26.",
        then_now.cause
    );
    assert_eq!(["2020-05-01", "2023-03-30"], then_now.days);
    let figures = ["Pro Edition 599.96", "Pro Edition 1,799.96", "+1,200.00"];
    let figures = figures.map(str::to_owned);
    assert_eq!(vec![("app-1".to_owned(), figures)], then_now.apps);
    let lines = then_now.sentences.join(" ");
    assert!(lines.contains("149.99 then, 449.99 now"), "{lines}");
    assert!(lines.contains("449.97 then, 1,349.97 now"), "{lines}");
}

#[test]
fn a_link_made_with_a_price_list_that_another_one_replaced_for_its_day_says_so() {
    // The day is that of the newest list; a program that did not know it yet took an older one.
    let model = said("1;groups:100;books:dau-2021-08-06;price:2023-03-30");
    let then_now = model.then_now.expect("two amounts");
    assert_eq!(["2021-08-06", "2023-03-30"], then_now.days);
    assert!(then_now.cause.contains("made with dau-2021-08-06."));
    let figures = ["Pro Edition 1,799.96", "Pro Edition 1,799.96", "0.00"];
    assert_eq!(figures.map(str::to_owned), then_now.apps[0].1);
}

#[test]
fn price_lists_that_are_not_known_are_named() {
    let model = said("1;books:dau-2031-01-01,mau-2022-12-26");
    let named = model.sentences.iter();
    assert!(
        named.clone().any(|it| it.contains("dau-2031-01-01")),
        "{model:?}"
    );
    assert!(!named.clone().any(|it| it.contains("mau-2022-12-26")));
    assert_eq!(None, model.then_now);
}

#[test]
fn an_app_without_a_price_and_a_move_that_was_not_possible_are_said() {
    let model = said(&whole("1;app;app:two;dau:many;price:2022-05-01"));
    let then_now = model.then_now.expect("two days");
    assert_eq!(1, then_now.apps.len());
    assert_eq!(
        Some("Without a price: two."),
        then_now.sentences.last().map(|it| &**it)
    );
}

#[test]
fn each_change_has_a_name_in_every_language() {
    let changes = [
        Change::Field(Field::Name),
        Change::Field(Field::Usage(Metric::Mau)),
        Change::Field(Field::Need(Need::Users)),
        Change::Field(Field::BookDate),
        Change::Feature(Feature::Community),
        Change::ChosenEdition,
        Change::Figures,
        Change::Apps,
        Change::Link,
    ];
    for texts in every_language() {
        let mut names: Vec<_> = changes.iter().map(|it| name(*it, texts)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(changes.len(), names.len());
    }
}
