//! Counts as people type them: `35000`, `35,000`, `35 000`, `35k`, `1.2M`, `3.5만`, `３５，０００`.
//!
//! Whole-number arithmetic only. What can be read in two ways is refused with its reason, never
//! guessed at: `1.200` is twelve hundred in Berlin and one point two in London.

use im_pricing_core::metric::MAX_COUNT;
use im_pricing_core::terms::group_digits;
use im_pricing_core::terms::plain_digits;

/// Why a text is no count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberProblem {
    /// In none of the forms that are read.
    NotANumber,
    /// A number with a fraction.
    NotWhole,
    /// A comma or point that may separate thousands or decimals.
    Ambiguous,
    /// Below zero.
    Negative,
    /// Above [`MAX_COUNT`].
    TooLarge,
}

/// Suffixes, as powers of ten.
const SUFFIXES: &[(char, u32)] = &[
    ('k', 3),
    ('m', 6),
    ('千', 3),
    ('천', 3),
    ('万', 4),
    ('萬', 4),
    ('만', 4),
    ('亿', 8),
    ('億', 8),
    ('억', 8),
];

/// Reads a count. Nothing typed is `None`: unknown, and never zero.
///
/// # Errors
/// The [`NumberProblem`] to show beside the field.
pub fn parse_count(text: &str) -> Result<Option<u64>, NumberProblem> {
    let mut text: String = text.chars().map(to_plain).collect();
    text = text.trim().to_owned();
    if text.is_empty() {
        return Ok(None);
    }
    let is_negative = text.starts_with('-');
    let body = text.trim_start_matches('-').trim_start();
    let (body, power) = without_suffix(body);
    let count = match body.split_once('.') {
        None => times_power(digits_of_groups(body)?, power)?,
        Some((whole, fraction)) => decimal(whole, fraction, power)?,
    };
    match count {
        0 => Ok(Some(0)),
        _ if is_negative => Err(NumberProblem::Negative),
        _ if count > MAX_COUNT => Err(NumberProblem::TooLarge),
        _ => Ok(Some(count)),
    }
}

/// How a typed text is shown: as it was typed while the field is in use or not understood,
/// otherwise with its digits grouped.
pub fn shown(text: &str, is_in_use: bool) -> String {
    match parse_count(text) {
        Ok(Some(count)) if !is_in_use => group_digits(count),
        _ => text.to_owned(),
    }
}

/// What is left in a field after use: plain digits where the text is understood.
pub fn settled(text: &str) -> String {
    match parse_count(text) {
        Ok(Some(count)) => plain_digits(count),
        _ => text.to_owned(),
    }
}

/// Full-width characters as their ASCII twins, every kind of space as a space, lower case.
fn to_plain(character: char) -> char {
    let plain = match character {
        '－' | '−' | '‐' | '–' => '-',
        '，' | '、' => ',',
        '．' => '.',
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => u32::from(character)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(character),
        other if other.is_whitespace() => ' ',
        other => other,
    };
    plain.to_ascii_lowercase()
}

/// The text without its suffix, and the power of ten that the suffix stands for.
fn without_suffix(text: &str) -> (&str, u32) {
    for (suffix, power) in SUFFIXES {
        if let Some(body) = text.strip_suffix(*suffix) {
            return (body.trim_end(), *power);
        }
    }
    (text, 0)
}

/// The digits of `35000`, `35,000` or `35 000`, without separators.
fn digits_of_groups(text: &str) -> Result<String, NumberProblem> {
    let separator = if text.contains(',') { ',' } else { ' ' };
    let mut digits = String::with_capacity(text.len());
    for (index, group) in text.split(separator).enumerate() {
        if !is_digits(group) {
            return Err(NumberProblem::NotANumber);
        }
        let fits = match index {
            0 => !text.contains(separator) || group.len() <= 3,
            _ => group.len() == 3,
        };
        if !fits {
            return Err(NumberProblem::Ambiguous);
        }
        digits.push_str(group);
    }
    Ok(digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `digits` × 10^`power`.
fn times_power(mut digits: String, power: u32) -> Result<u64, NumberProblem> {
    digits.extend((0..power).map(|_| '0'));
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(0);
    }
    // All digits: only its length can keep it from being read.
    significant.parse().map_err(|_| NumberProblem::TooLarge)
}

/// `whole.fraction` × 10^`power`, if that is a whole number.
fn decimal(whole: &str, fraction: &str, power: u32) -> Result<u64, NumberProblem> {
    if fraction.contains('.') {
        // Points between thousands, or a slip.
        return Err(if fraction.split('.').all(is_digits) {
            NumberProblem::Ambiguous
        } else {
            NumberProblem::NotANumber
        });
    }
    if !is_digits(fraction) {
        return Err(NumberProblem::NotANumber);
    }
    let is_grouped = whole.contains([',', ' ']);
    let mut digits = digits_of_groups(whole)?;
    if fraction.len() == 3 && !is_grouped && (1..=3).contains(&whole.len()) && whole != "0" {
        return Err(NumberProblem::Ambiguous);
    }
    let fraction = fraction.trim_end_matches('0');
    let decimals = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    let Some(power) = power.checked_sub(decimals) else {
        return Err(NumberProblem::NotWhole);
    };
    digits.push_str(fraction);
    times_power(digits, power)
}

#[cfg(test)]
mod tests {
    use super::{NumberProblem, parse_count, settled, shown};

    #[test]
    fn counts_are_read_as_people_type_them() {
        for (expected, text) in [
            (0, "0"),
            (0, "-0"),
            (0, "000"),
            (7, " 7 "),
            (35_000, "35000"),
            (35_000, "0035000"),
            (35_000, "35,000"),
            (35_000, "35 000"),
            (35_000, "35\u{a0}000"),
            (35_000, "35\u{202f}000"),
            (35_000, "３５，０００"),
            (35_000, "35k"),
            (35_000, "35 K"),
            (35_000, "３５Ｋ"),
            (35_000, "3.5万"),
            (35_000, "3.5만"),
            (1_200_000, "1.2M"),
            (1_200_000, "1.20M"),
            (1_234_500, "1,234.5k"),
            (12_345, "1.2345万"),
            (500, "0.500k"),
            (200_000_000, "2억"),
            (1, "1.0"),
            (10_000_000_000, "10,000,000,000"),
            (10_000_000_000, "100億"),
        ] {
            assert_eq!(Ok(Some(expected)), parse_count(text), "{text}");
        }
    }

    #[test]
    fn a_field_groups_its_digits_when_it_is_left() {
        for (expected, settled_as, text) in [
            ("35,000", "35000", "35k"),
            ("0", "0", "0"),
            ("", "", ""),
            ("1.200", "1.200", "1.200"),
        ] {
            assert_eq!(expected, shown(text, false));
            assert_eq!(text, shown(text, true));
            assert_eq!(settled_as, settled(text));
        }
    }

    #[test]
    fn nothing_typed_is_unknown() {
        for text in ["", " ", "\u{3000}"] {
            assert_eq!(Ok(None), parse_count(text));
        }
    }

    #[test]
    fn what_is_no_count_is_refused_with_its_reason() {
        use NumberProblem::{Ambiguous, Negative, NotANumber, NotWhole, TooLarge};
        for (expected, text) in [
            (NotANumber, "many"),
            (NotANumber, "-"),
            (NotANumber, "k"),
            (NotANumber, "."),
            (NotANumber, "5."),
            (NotANumber, ".5k"),
            (NotANumber, "1e5"),
            (NotANumber, "+5"),
            (NotANumber, "0x10"),
            (NotANumber, "1,,000"),
            (NotANumber, "1.2.x"),
            (NotANumber, "12kk"),
            (NotWhole, "1.5"),
            (NotWhole, "1,234.5"),
            (NotWhole, "1.23456万"),
            (NotWhole, "0.001"),
            (Ambiguous, "1.200"),
            (Ambiguous, "1.200k"),
            (Ambiguous, "1.234.567"),
            (Ambiguous, "1,5"),
            (Ambiguous, "35,00"),
            (Ambiguous, "3,5000"),
            (Ambiguous, "1234,567"),
            (Negative, "-1"),
            (Negative, "−35,000"),
            (TooLarge, "10,000,000,001"),
            (TooLarge, "101億"),
            (TooLarge, "99999999999999999999999999"),
        ] {
            assert_eq!(Err(expected), parse_count(text), "{text}");
        }
    }
}
