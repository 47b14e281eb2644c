use im_pricing_core::money::Money;

use super::{read_amount, read_ratio};
use crate::text::notation::Notation;
use crate::text::{Lang, Texts, every_language, texts};

/// English words with the numbers of a place.
fn of(tag: &str) -> Texts {
    Texts {
        notation: Notation::of_tag(tag),
        ..*texts(Lang::En)
    }
}

#[test]
fn an_amount_is_read_exactly_or_refused_with_a_sentence() {
    for (tag, text, expected) in [
        ("en", " ", Ok(None)),
        ("en", " 449.99 ", Ok(Some(44_999))),
        ("en", "2,000", Ok(Some(200_000))),
        ("en", "2,699.94", Ok(Some(269_994))),
        ("en", "2k", Ok(Some(200_000))),
        (
            "en",
            "2.250",
            Err("2,250 or 2.25? Write the one that you mean."),
        ),
        (
            "en",
            "2,69",
            Err("Thousands are grouped like 35,000, decimals are written like 1.5."),
        ),
        (
            "en",
            "much",
            Err("Not an amount. Write dollars and cents, such as 2,699.94."),
        ),
        (
            "en",
            "-1",
            Err("Write an amount from 0 on, with at most 8 decimals and 15 digits before them."),
        ),
        (
            "en",
            "0.123456789",
            Err("Write an amount from 0 on, with at most 8 decimals and 15 digits before them."),
        ),
        ("de-DE", "2.699,94", Ok(Some(269_994))),
        ("de-DE", "2.250", Ok(Some(225_000))),
        (
            "de-DE",
            "2,250",
            Err("2.250 or 2,25? Write the one that you mean."),
        ),
        (
            "de-DE",
            "2699.94",
            Err("Thousands are grouped like 35.000, decimals are written like 1,5."),
        ),
        (
            "de-DE",
            "viel",
            Err("Not an amount. Write dollars and cents, such as 2.699,94."),
        ),
        ("fr", "2 699,94", Ok(Some(269_994))),
        ("de-CH", "2’699.94", Ok(Some(269_994))),
    ] {
        let expected = expected
            .map(|it: Option<u64>| it.map(|cents| Money::new(cents, 2)))
            .map_err(str::to_owned);
        assert_eq!(expected, read_amount(text, &of(tag)), "{tag}: {text}");
    }
}

#[test]
fn a_ratio_names_both_ends_of_its_range() {
    for (tag, text, expected) in [
        ("en", "2.5", None),
        ("de", "2,5", None),
        (
            "en",
            "0.5",
            Some("From 1 to 10,000,000,000, with at most two decimals."),
        ),
        (
            "de",
            "0,5",
            Some("From 1 to 10.000.000.000, with at most two decimals."),
        ),
        ("de", "x", Some("Write a number such as 3 or 4,25.")),
        (
            "en",
            "1.200",
            Some("1,200 or 1.2? Write the one that you mean."),
        ),
    ] {
        assert_eq!(
            expected.map(str::to_owned),
            read_ratio(text, &of(tag)).err()
        );
    }
}

#[test]
fn no_refusal_has_an_open_placeholder() {
    for texts in every_language() {
        for text in ["x", "-1", "2.250", "2,69", "0.001", "0.123456789"] {
            for refused in [
                read_amount(text, texts).err(),
                read_ratio(text, texts).err(),
            ] {
                assert!(!refused.unwrap_or_default().contains('{'), "{text}");
            }
        }
    }
}
