//! Calendar months in UTC+8.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::date::{Date, DateError, days_in};

/// A calendar month from 2000-01 to 2099-12.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// A month that is known to exist.
    pub(crate) const fn known(year: u16, month: u8) -> Self {
        Self { year, month }
    }

    /// Reads `YYYY-MM`.
    ///
    /// # Errors
    /// [`DateError::NotADate`] for another form or a month such as 2023-13;
    /// [`DateError::OutOfRange`] for a real month outside 2000 to 2099.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        Date::parse(&[text, "-01"].concat()).map(Date::month)
    }

    /// Its number of days: 28 to 31.
    #[must_use]
    pub const fn days(self) -> u8 {
        days_in(self.year, self.month)
    }

    /// Its day of this number, if it has one.
    #[must_use]
    pub const fn date(self, day: u8) -> Option<Date> {
        if day == 0 || day > self.days() {
            return None;
        }
        Some(Date::known(self.year, self.month, day))
    }

    /// Its last day.
    #[must_use]
    pub const fn last_day(self) -> Date {
        Date::known(self.year, self.month, self.days())
    }

    /// The month after it; none after 2099-12.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let (year, month) = match self.month {
            12 => (self.year.checked_add(1)?, 1),
            month => (self.year, month.checked_add(1)?),
        };
        (year <= 2099).then_some(Self { year, month })
    }

    /// `YYYY-MM`.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = Date::known(self.year, self.month, 1).text();
        text.truncate(7);
        text
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::Month;
    use crate::date::{Date, DateError};

    #[test]
    fn a_month_is_read_and_followed_until_the_end_of_the_range() {
        let month = Month::parse("2023-11").unwrap();
        assert_eq!("2023-11-30", month.last_day().text());
        let next = month.next().and_then(Month::next).unwrap();
        assert_eq!("2024-01", next.text());
        assert_eq!(29, next.next().unwrap().days());
        assert_eq!(None, Month::parse("2099-12").unwrap().next());
        for text in ["2023-13", "2023-1", "2023", "2023-01-01", ""] {
            assert_eq!(Err(DateError::NotADate), Month::parse(text), "{text}");
        }
        assert_eq!(Err(DateError::OutOfRange), Month::parse("1999-12"));
    }

    #[test]
    fn a_month_has_its_own_days_and_no_others() {
        let month = Month::parse("2023-02").unwrap();
        for (expected, day) in [
            (None, 0),
            (Some("2023-02-01"), 1),
            (Some("2023-02-28"), 28),
            (None, 29),
            (None, u8::MAX),
        ] {
            let found = month.date(day).map(Date::text);
            assert_eq!(expected, found.as_deref(), "{day}");
        }
    }
}
