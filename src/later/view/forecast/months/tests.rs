use im_pricing_core::metric::Metric;

use super::{cell, count, filled, problem_of, with_cell, with_month, without_last};
use crate::later::view::forecast::tests::{PASSING, answered, asked};
use crate::later::view::forecast::{Asked, forecast, read_growth, read_months};
use crate::text::{Lang, texts};

#[test]
fn a_field_says_what_is_wrong_with_it() {
    let texts = texts(Lang::En);
    assert_eq!(
        Err("Write a number from 1 to 120.".to_owned()),
        read_months("121", texts)
    );
    assert_eq!(Ok(Some(120)), read_months("120", texts));
    assert_eq!(Ok(None), read_months(" ", texts));
    for text in ["8", "8 %", "−3.5%", "+0.25", "-100", "1000000"] {
        assert!(
            read_growth(text, texts).is_ok_and(|it| it.is_some()),
            "{text}"
        );
    }
    for (expected, text) in [
        ("Write a number such as 8 or -3.5.", "much"),
        (
            "Thousands are grouped like 35,000, decimals are written like 1.5.",
            "8,5",
        ),
        ("8,125 or 8.1250? Write the one that you mean.", "8.125"),
        (texts.later().forecast.rate_fine, "0.125"),
        ("From -100 to 1,000,000.", "-100.01"),
        ("From -100 to 1,000,000.", "1000000.01"),
    ] {
        assert_eq!(Err(expected.to_owned()), read_growth(text, texts), "{text}");
    }
}

#[test]
fn months_are_typed_added_and_taken_away() {
    let mut text = String::new();
    assert_eq!(0, count(&text));
    text = with_month(&with_month(&text));
    assert_eq!(2, count(&text));
    text = with_cell(&text, 1, Metric::Mau, "35\tk");
    assert_eq!("35 k", cell(&text, 1, Metric::Mau));
    assert_eq!("", cell(&text, 0, Metric::Mau));
    assert_eq!("", cell(&text, 9, Metric::Mau));
    text = with_cell(&text, 1, Metric::PeakDau, "36k");
    let texts = texts(Lang::En);
    let problem = problem_of(&text, 1, Metric::Mau, texts);
    assert_eq!(Some(texts.problem.mau_below_peak_dau), problem.as_deref());
    assert_eq!(None, problem_of(&text, 0, Metric::Mau, texts));
    assert_eq!("", without_last(&without_last(&text)));
    let full = "\n".repeat(119).replace('\n', "\t\t\n") + "\t\t";
    assert_eq!(120, count(&with_month(&full)));
}

#[test]
fn typed_months_are_priced_as_they_are_and_filling_gives_the_growing_ones() {
    let texts = texts(Lang::En);
    let answered = answered(PASSING);
    let grown = asked("2023-05", "3", "8");
    let typed = Asked {
        is_typed: true,
        months: filled(&answered, &grown, texts).expect("the fields are valid"),
        ..grown.clone()
    };
    assert_eq!(
        "9500\t0\t9500\n10260\t0\t10260\n11081\t0\t11081",
        typed.months
    );
    assert_eq!(
        forecast(&answered, &grown, texts),
        forecast(&answered, &typed, texts)
    );
    let wrong = Asked {
        months: with_cell(&typed.months, 2, Metric::Mau, "few"),
        ..typed
    };
    assert_eq!(
        Err(texts.later().forecast.not_valid.to_owned()),
        forecast(&answered, &wrong, texts)
    );
}
