//! Numbers as people type them: `35000`, `35,000`, `35 000`, `35k`, `1.2M`, `3.5만`, `３５，０００`.
//!
//! Digits only, no floats. A comma or point means what it means in the reader's [`Notation`]. What
//! could be read in two ways is refused with both, never guessed at: `1.200` is twelve hundred in
//! Berlin, and in London nobody knows whether it is.

use im_pricing_core::metric::MAX_COUNT;
use im_pricing_core::terms::group_with;
use im_pricing_core::terms::{plain_digits, read_digits};

use crate::text::notation::Notation;

/// Why a text is no number of the kind that is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberProblem {
    /// In none of the forms that are read.
    NotANumber,
    /// A number with a fraction.
    NotWhole,
    /// Three digits after a comma or point that may separate thousands or decimals: [`readings`].
    Ambiguous,
    /// Separators at other places than those of the notation.
    BadGroups,
    /// Below zero.
    Negative,
    /// Above [`MAX_COUNT`].
    TooLarge,
}

/// Suffixes, as powers of ten.
const SUFFIXES: &[(&str, u32)] = &[
    ("k", 3),
    ("K", 3),
    ("m", 6),
    ("M", 6),
    ("Mio", 6),
    ("千", 3),
    ("천", 3),
    ("万", 4),
    ("萬", 4),
    ("만", 4),
    ("亿", 8),
    ("億", 8),
    ("억", 8),
];

/// Reads a count. Nothing typed is `None`: unknown, and never zero.
///
/// # Errors
/// The [`NumberProblem`] to show beside the field.
pub fn parse_count(text: &str, notation: Notation) -> Result<Option<u64>, NumberProblem> {
    let Some(plain) = parse_decimal(text, notation)? else {
        return Ok(None);
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if !fraction.bytes().all(|byte| byte == b'0') {
        return Err(NumberProblem::NotWhole);
    }
    let significant = whole.trim_start_matches(['-', '0']);
    if significant.is_empty() {
        return Ok(Some(0));
    }
    if whole.starts_with('-') {
        return Err(NumberProblem::Negative);
    }
    // All digits: only its length can keep it from being read.
    let count = read_digits(significant).filter(|it| *it <= MAX_COUNT);
    count.map(Some).ok_or(NumberProblem::TooLarge)
}

/// Reads a number that may have decimals and a minus, and gives it back in plain digits with a
/// point, such as `-1234.5`. Nothing typed is `None`.
///
/// # Errors
/// The [`NumberProblem`] to show beside the field; never one about a range.
pub fn parse_decimal(text: &str, notation: Notation) -> Result<Option<String>, NumberProblem> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let (sign, body, suffix) = parts(&text);
    let power = power_of(suffix).ok_or(NumberProblem::NotANumber)?;
    let Some((whole, fraction)) = body.split_once(notation.decimal) else {
        let digits = digits_of_groups(body, notation)?;
        let zeros = "0".repeat(power);
        return Ok(Some([sign, &digits, &zeros].concat()));
    };
    if fraction.is_empty() {
        return Err(NumberProblem::NotANumber);
    }
    if !is_digits(fraction) {
        return Err(refusal(fraction));
    }
    // With decimals of the notation's own behind it, another mark cannot stand for them.
    let digits = digits_of_groups(whole, notation).map_err(|it| match it {
        NumberProblem::Ambiguous => NumberProblem::BadGroups,
        other => other,
    })?;
    if could_be_thousands(whole, fraction) {
        return Err(NumberProblem::Ambiguous);
    }
    let zeros = "0".repeat(power.saturating_sub(fraction.len()));
    let (shifted, rest) = fraction.split_at(power.min(fraction.len()));
    let point = if rest.is_empty() { "" } else { "." };
    Ok(Some([sign, &digits, shifted, &zeros, point, rest].concat()))
}

/// Both numbers that an [`NumberProblem::Ambiguous`] text may mean, each written so that it can be
/// read in one way only.
pub fn readings(text: &str, notation: Notation) -> [String; 2] {
    let text = plain(text);
    let (sign, body, suffix) = parts(&text);
    let (whole, fraction) = body.split_once(MARKS).unwrap_or((body, ""));
    let group = notation.group.to_string();
    let decimal = notation.decimal.to_string();
    // Three decimals would again be read in two ways.
    let (decimals, zero) = match fraction.trim_end_matches('0') {
        all if all.len() == fraction.len() => (all, "0"),
        "" => ("0", ""),
        trimmed => (trimmed, ""),
    };
    [
        [sign, whole, &group, fraction, suffix].concat(),
        [sign, whole, &decimal, decimals, zero, suffix].concat(),
    ]
}

/// How a typed text is shown: as it was typed while the field is in use or not understood,
/// otherwise with its digits grouped.
pub fn shown(text: &str, is_in_use: bool, notation: Notation) -> String {
    match parse_count(text, notation) {
        Ok(Some(count)) if !is_in_use => group_with(count, notation.group),
        _ => text.to_owned(),
    }
}

/// What is left in a field after use: plain digits where the text is understood.
pub fn settled(text: &str, notation: Notation) -> String {
    match parse_count(text, notation) {
        Ok(Some(count)) => plain_digits(count),
        _ => text.to_owned(),
    }
}

/// What separates thousands or decimals somewhere.
const MARKS: [char; 2] = ['.', ','];

/// Full-width characters as their ASCII twins, every kind of space and apostrophe as a space.
fn plain(text: &str) -> String {
    let text: String = text.chars().map(to_plain).collect();
    text.trim().to_owned()
}

fn to_plain(character: char) -> char {
    match character {
        '－' | '−' | '‐' | '–' => '-',
        '，' | '、' => ',',
        '．' => '.',
        '\'' | '’' => ' ',
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => u32::from(character)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(character),
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// Sign, digits with separators, and suffix.
fn parts(text: &str) -> (&str, &str, &str) {
    let body = text.trim_start_matches('-');
    let sign = if body.len() < text.len() { "-" } else { "" };
    let is_number = |it: char| it.is_ascii_digit() || MARKS.contains(&it);
    let (body, suffix) = body.split_at(body.rfind(is_number).map_or(0, |it| it.saturating_add(1)));
    // All white space is a space by now.
    (
        sign,
        body.trim_start_matches(' '),
        suffix.trim_start_matches(' '),
    )
}

/// The power of ten that a suffix stands for.
fn power_of(suffix: &str) -> Option<usize> {
    if suffix.is_empty() {
        return Some(0);
    }
    let found = SUFFIXES.iter().find(|(it, _)| *it == suffix)?;
    usize::try_from(found.1).ok()
}

/// The digits of `35000`, `35,000` or `35 000`, without separators.
fn digits_of_groups(text: &str, notation: Notation) -> Result<String, NumberProblem> {
    if let Some((whole, rest)) = text.split_once(|it| MARKS.contains(&it) && it != notation.group) {
        // A mark that the notation does not have.
        return Err(if could_be_thousands(whole, rest) {
            NumberProblem::Ambiguous
        } else {
            refusal(rest)
        });
    }
    let has = |mark: char| text.chars().any(|it| it == mark);
    let separator = if has(notation.group) {
        notation.group
    } else {
        ' '
    };
    let mut digits = String::with_capacity(text.len());
    for (index, group) in text.split(separator).enumerate() {
        if !is_digits(group) {
            return Err(refusal(group));
        }
        let fits = match index {
            0 => !has(separator) || group.len() <= 3,
            _ => group.len() == 3,
        };
        if !fits {
            return Err(NumberProblem::BadGroups);
        }
        digits.push_str(group);
    }
    Ok(digits)
}

/// Why `text`, which is more than digits, is none.
fn refusal(text: &str) -> NumberProblem {
    let is_separated = |it: char| it.is_ascii_digit() || it == ' ' || MARKS.contains(&it);
    if !text.is_empty() && text.chars().all(is_separated) {
        NumberProblem::BadGroups
    } else {
        NumberProblem::NotANumber
    }
}

/// Whether a mark between these may separate thousands as well as decimals.
fn could_be_thousands(whole: &str, rest: &str) -> bool {
    let is_short = is_digits(whole) && whole.len() <= 3 && !whole.starts_with('0');
    is_short && is_digits(rest) && rest.len() == 3
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The place in a list that a control of ours names.
pub fn place_of(text: &str) -> Option<usize> {
    read_digits(text).and_then(|it| usize::try_from(it).ok())
}

#[cfg(test)]
mod tests;
