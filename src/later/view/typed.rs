//! Amounts and ratios as people type them in the later views, by the reader's notation.

use im_pricing_core::metric::MAX_COUNT;
use im_pricing_core::money::{AmountError, Money};
use im_pricing_core::ratio::{MauRatio, RatioError};

use crate::draft::FieldProblem;
use crate::number::{NumberProblem, parse_decimal};
use crate::text::{Texts, fill};
use crate::view::problem::problem;
use crate::view::words::{decimal, grouped};

/// A number in plain digits with a point, if one is typed. `not_a_number` is what is said of a text
/// that is none, `example` a number for it as plain digits.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_decimal(
    text: &str,
    not_a_number: &str,
    example: &str,
    texts: &Texts,
) -> Result<Option<String>, String> {
    parse_decimal(text, texts.notation).map_err(|it| match it {
        NumberProblem::NotANumber => with_example(not_a_number, example, texts),
        it => problem(FieldProblem::Number(it), text, texts),
    })
}

/// `words` with `example`, plain digits, as the reader writes it.
pub fn with_example(words: &str, example: &str, texts: &Texts) -> String {
    fill(words, &[("example", &decimal(example, texts))])
}

/// An amount, if one is typed.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_amount(text: &str, texts: &Texts) -> Result<Option<Money>, String> {
    let words = &texts.later().budget;
    let Some(plain) = read_decimal(text, words.not_an_amount, AMOUNT, texts)? else {
        return Ok(None);
    };
    Money::parse(&plain).map(Some).map_err(|it| match it {
        AmountError::NotAnAmount => with_example(words.not_an_amount, AMOUNT, texts),
        AmountError::OutOfRange => words.out_of_range.to_owned(),
    })
}

/// An amount that shows both separators.
const AMOUNT: &str = "2699.94";

/// A ratio of monthly to daily users, if one is typed.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_ratio(text: &str, texts: &Texts) -> Result<Option<MauRatio>, String> {
    let words = &texts.later().migrate;
    match read_decimal(text, words.ratio_wrong, RATIO, texts)? {
        None => Ok(None),
        Some(plain) => MauRatio::parse(&plain)
            .map(Some)
            .map_err(|it| ratio_problem(it, texts)),
    }
}

/// A ratio with decimals.
const RATIO: &str = "4.25";

/// What is wrong with a ratio, or with three of them.
pub fn ratio_problem(problem: RatioError, texts: &Texts) -> String {
    let words = &texts.later().migrate;
    match problem {
        RatioError::NotARatio | RatioError::NotThree => {
            with_example(words.ratio_wrong, RATIO, texts)
        }
        RatioError::OutOfRange => fill(words.ratio_range, &[("most", &grouped(MAX_COUNT, texts))]),
        RatioError::NotAscending => words.ratio_order.to_owned(),
    }
}

#[cfg(test)]
mod tests;
