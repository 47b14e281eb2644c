//! Calendar days in UTC+8, the clock of every billing date. There is no "today" here.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::terms::read_digits;

pub use crate::month::Month;

/// A day from 2000-01-01 to 2099-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is no [`Date`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
    /// Not `YYYY-MM-DD`, or a day that the calendar does not have.
    NotADate,
    /// A real day before 2000-01-01 or after 2099-12-31.
    OutOfRange,
}

impl Date {
    /// A day that is known to exist; the generated tables use it, checked when they are built.
    #[must_use]
    pub(crate) const fn known(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`DateError::NotADate`] for another form or a day such as 2023-02-29;
    /// [`DateError::OutOfRange`] for a real day outside 2000 to 2099.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(DateError::NotADate);
        };
        let year = digits(year, 4)?;
        let month = u8::try_from(digits(month, 2)?).map_err(|_| DateError::NotADate)?;
        let day = u8::try_from(digits(day, 2)?).map_err(|_| DateError::NotADate)?;
        if day == 0 || day > days_in(year, month) {
            return Err(DateError::NotADate);
        }
        if !(2000..=2099).contains(&year) {
            return Err(DateError::OutOfRange);
        }
        Ok(Self { year, month, day })
    }

    /// The month that the day lies in.
    #[must_use]
    pub const fn month(self) -> Month {
        Month::known(self.year, self.month)
    }

    /// The day of its month: 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day `days` later; none after 2099-12-31.
    #[must_use]
    pub fn later_by(self, days: u16) -> Option<Self> {
        let (mut month, mut left) = (self.month(), u16::from(self.day).checked_add(days)?);
        loop {
            let length = u16::from(month.days());
            if left <= length {
                return month.date(u8::try_from(left).ok()?);
            }
            left = left.checked_sub(length)?;
            month = month.next()?;
        }
    }

    /// Days of the month that the day lies in: 28 to 31.
    #[must_use]
    pub fn days_in_month(self) -> u8 {
        days_in(self.year, self.month)
    }

    /// Days from this one to the end of its month, this one counted.
    #[must_use]
    pub fn days_to_end_of_month(self) -> u8 {
        self.days_in_month()
            .saturating_sub(self.day)
            .saturating_add(1)
    }
}

/// `text` as a number, if it is exactly `length` ASCII digits.
fn digits(text: &str, length: usize) -> Result<u16, DateError> {
    if text.len() != length || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::NotADate);
    }
    let number = read_digits(text).and_then(|it| u16::try_from(it).ok());
    number.ok_or(DateError::NotADate)
}

/// Days of a month of the Gregorian calendar; 0 for a month that does not exist.
pub(crate) const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

impl Date {
    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn text(self) -> String {
        let two = |number: u8| {
            let digit = |digit: u8| char::from(b'0'.saturating_add(digit));
            [digit(number / 10 % 10), digit(number % 10)]
        };
        let century = u8::try_from(self.year / 100).unwrap_or_default();
        let year = u8::try_from(self.year % 100).unwrap_or_default();
        let mut text = String::with_capacity(10);
        text.extend(two(century));
        text.extend(two(year));
        for part in [self.month, self.day] {
            text.push('-');
            text.extend(two(part));
        }
        text
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateError};

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (expected, from, days) in [
            (Some("2023-03-01"), "2023-01-01", 59),
            (Some("2024-02-29"), "2024-01-01", 59),
            (Some("2023-01-31"), "2023-01-31", 0),
            (Some("2024-01-01"), "2023-01-01", 365),
            (None, "2099-12-31", 1),
        ] {
            let day = Date::parse(from).unwrap().later_by(days);
            assert_eq!(expected.map(str::to_owned), day.map(Date::text), "{from}");
        }
    }

    #[test]
    fn a_date_is_read_and_printed_the_same() {
        for text in ["2000-01-01", "2000-02-29", "2023-03-30", "2099-12-31"] {
            assert_eq!(
                Ok(text.to_owned()),
                Date::parse(text).map(|it| it.to_string())
            );
        }
    }

    #[test]
    fn what_is_no_date_is_told_from_what_is_out_of_range() {
        for text in [
            "",
            "2023",
            "2023-2-03",
            "2023-02-3",
            "2023-02-29",
            "2100-02-29",
            "2023-00-10",
            "2023-13-01",
            "2023-04-31",
            "2023-04-00",
            "2023/04/01",
            "2023-04-01 ",
            "+023-04-01",
            "2023-04-01-01",
            "２０２３-04-01",
        ] {
            assert_eq!(Err(DateError::NotADate), Date::parse(text), "{text}");
        }
        for text in ["1999-12-31", "2100-01-01", "0001-01-01"] {
            assert_eq!(Err(DateError::OutOfRange), Date::parse(text), "{text}");
        }
    }

    #[test]
    fn months_have_28_to_31_days_and_the_start_day_counts() {
        for (text, days, left) in [
            ("2023-04-11", 30, 20),
            ("2023-01-31", 31, 1),
            ("2023-02-28", 28, 1),
            ("2024-02-28", 29, 2),
            ("2023-12-01", 31, 31),
        ] {
            let date = Date::parse(text);
            assert_eq!(Ok(days), date.map(Date::days_in_month), "{text}");
            assert_eq!(Ok(left), date.map(Date::days_to_end_of_month), "{text}");
        }
    }
}
