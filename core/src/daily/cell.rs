//! One row's fields, and the days and counts written in them.

use super::row::RowCode;
use crate::date::{Date, DateError};
use crate::metric::MAX_COUNT;
use crate::terms::{has, read_digits};

/// Cuts a row at `delimiter`, outside quotes; a quote within quotes is written twice.
pub(super) fn split(row: &str, delimiter: char) -> Result<Vec<String>, RowCode> {
    let mut cells = Vec::new();
    let mut text = String::new();
    let (mut quoted, mut open) = (false, false);
    let mut letters = row.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '"' && open {
            if letters.next_if_eq(&'"').is_some() {
                text.push('"');
            } else {
                open = false;
            }
        } else if letter == '"' && !quoted && text.trim().is_empty() {
            text.clear();
            (quoted, open) = (true, true);
        } else if letter == delimiter && !open {
            cells.push(finished(&mut text));
            quoted = false;
        } else {
            text.push(letter);
        }
    }
    if open {
        return Err(RowCode::UnclosedQuote);
    }
    cells.push(finished(&mut text));
    Ok(cells)
}

fn finished(text: &mut String) -> String {
    let cell = text.trim().to_owned();
    text.clear();
    cell
}

/// What separates the fields of `row`: a tab or a semicolon if there is one outside quotes, else a
/// comma.
pub(super) fn delimiter(row: &str) -> char {
    for delimiter in ['\t', ';'] {
        let cells = split(row, delimiter);
        if cells.is_ok_and(|cells| cells.len() > 1) {
            return delimiter;
        }
    }
    ','
}

/// A day written `2023-01-15`, `2023/1/15` or `20230115`.
pub(super) fn read_date(text: &str) -> Result<Date, RowCode> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = if digits && text.len() == 8 {
        let (year, rest) = text.split_at(4);
        let (month, day) = rest.split_at(2);
        vec![year, month, day]
    } else if has(text, '/') {
        text.split('/').collect()
    } else {
        text.split('-').collect()
    };
    let [year, month, day] = parts.as_slice() else {
        return Err(RowCode::InvalidDate);
    };
    let two = |part: &str| match part.len() {
        1 => ["0", part].concat(),
        _ => part.to_owned(),
    };
    let date = Date::parse(&[*year, "-", &two(month), "-", &two(day)].concat());
    date.map_err(|error| match error {
        DateError::NotADate => RowCode::InvalidDate,
        DateError::OutOfRange => RowCode::DateOutOfRange,
    })
}

/// A count in digits, perhaps with separators of thousands: `1200`, `1,200`, `1 200`, `1_200`.
/// `1.200` is two numbers to two readers and is refused.
pub(super) fn read_count(text: &str) -> Result<u64, RowCode> {
    if text.is_empty() {
        return Err(RowCode::MissingValue);
    }
    if is_grouped(text, '.') {
        return Err(RowCode::AmbiguousNumber);
    }
    let separators = [',', ' ', '_', '\u{a0}', '\u{202f}', '\u{2009}'];
    let grouped = separators.into_iter().any(|it| is_grouped(text, it));
    if !grouped && !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RowCode::NotACount);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let count = read_digits(&digits).filter(|it| *it <= MAX_COUNT);
    count.ok_or(RowCode::CountOutOfRange)
}

/// Whether `text` is one to three digits, then groups of three after `separator`, at least one.
fn is_grouped(text: &str, separator: char) -> bool {
    let mut groups = text.split(separator);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && is_number(first)
        && rest.all(|group| group.len() == 3 && is_number(group))
}

/// The two ways to read a count such as `1.200`: 1200 and 1.2, both in plain digits.
pub(super) fn readings(text: &str) -> Vec<String> {
    let whole: String = text.chars().filter(char::is_ascii_digit).collect();
    let mut readings = vec![whole];
    if let Some((whole, decimals)) = text.split_once('.')
        && !has(decimals, '.')
    {
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        readings.push([whole, point, decimals].concat());
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::{Date, RowCode, delimiter, read_count, read_date, readings, split};

    #[test]
    fn fields_are_cut_outside_quotes() {
        let texts = |row| split(row, ',').unwrap();
        assert_eq!(
            vec!["a", "1,200", "say \"x\""],
            texts(r#"a, "1,200" ,"say ""x""""#)
        );
        assert_eq!(vec!["a\"b", ""], texts("a\"b,"));
        assert_eq!(Err(RowCode::UnclosedQuote), split("a,\"b", ','));
    }

    #[test]
    fn the_delimiter_is_a_tab_a_semicolon_or_a_comma() {
        for (expected, row) in [
            (',', "a,b"),
            (';', "a;b,c"),
            ('\t', "a\tb;c"),
            (',', "\"a;b\",c"),
            (',', "a"),
        ] {
            assert_eq!(expected, delimiter(row), "{row}");
        }
    }

    #[test]
    fn days_are_read_in_three_forms() {
        for text in [
            "2023-01-05",
            "2023-1-5",
            "2023/1/5",
            "2023/01/05",
            "20230105",
        ] {
            assert_eq!(
                Ok("2023-01-05".to_owned()),
                read_date(text).map(Date::text),
                "{text}"
            );
        }
        for text in [
            "",
            "2023-02-29",
            "01/05/2023",
            "5.1.2023",
            "2023-01-05 00:00",
            "202301051",
            "2023-001-05",
        ] {
            assert_eq!(Err(RowCode::InvalidDate), read_date(text), "{text}");
        }
        assert_eq!(Err(RowCode::DateOutOfRange), read_date("19991231"));
    }

    #[test]
    fn counts_are_read_with_separators_of_thousands_and_nothing_else() {
        for (expected, text) in [
            (0, "0"),
            (1_200, "1200"),
            (1_200, "1,200"),
            (1_234_567, "1 234 567"),
            (1_200, "1_200"),
            (12_000, "12\u{202f}000"),
            (10_000_000_000, "10,000,000,000"),
        ] {
            assert_eq!(Ok(expected), read_count(text), "{text}");
        }
        for (expected, text) in [
            (RowCode::MissingValue, ""),
            (RowCode::AmbiguousNumber, "1.200"),
            (RowCode::AmbiguousNumber, "1.200.000"),
            (RowCode::NotACount, "1.5"),
            (RowCode::NotACount, "1,20"),
            (RowCode::NotACount, "1,200 000"),
            (RowCode::NotACount, "1234,567"),
            (RowCode::NotACount, "-5"),
            (RowCode::NotACount, "1e3"),
            (RowCode::NotACount, "n/a"),
            (RowCode::CountOutOfRange, "10000000001"),
            (RowCode::CountOutOfRange, "99999999999999999999999"),
        ] {
            assert_eq!(Err(expected), read_count(text), "{text}");
        }
    }

    #[test]
    fn an_ambiguous_number_is_told_in_both_readings() {
        assert_eq!(vec!["1200", "1.2"], readings("1.200"));
        assert_eq!(vec!["1000", "1"], readings("1.000"));
        assert_eq!(vec!["1200000"], readings("1.200.000"));
    }
}
