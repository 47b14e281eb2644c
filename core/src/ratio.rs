//! How many people log in per month for each one on the busiest day: stated by the user, never
//! assumed.

use serde::{Serialize, Serializer};

use crate::metric::MAX_COUNT;
use crate::terms::{plain_digits, read_digits};

/// Monthly users per daily user of the peak day, from 1 on, in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MauRatio(u64);

/// Three ratios, each no larger than the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MauRatios {
    low: MauRatio,
    likely: MauRatio,
    high: MauRatio,
}

/// Why a text is no ratio.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RatioError {
    /// Not digits with at most one point between them.
    NotARatio,
    /// Below 1, above 10,000,000,000, or with more than two decimals.
    OutOfRange,
    /// Not three of them, separated by commas.
    NotThree,
    /// A ratio smaller than the one before it.
    NotAscending,
}

/// Hundredths in a whole.
const WHOLE: u64 = 100;

impl MauRatio {
    /// Reads a ratio such as `3` or `4.25`.
    ///
    /// # Errors
    /// [`RatioError::NotARatio`] and [`RatioError::OutOfRange`]; nothing is rounded.
    pub fn parse(text: &str) -> Result<Self, RatioError> {
        let (whole, decimals) = match text.split_once('.') {
            Some((_, "")) => return Err(RatioError::NotARatio),
            Some(parts) => parts,
            None => (text, ""),
        };
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
            return Err(RatioError::NotARatio);
        }
        let padding = match decimals.len() {
            0 => "00",
            1 => "0",
            2 => "",
            _ => return Err(RatioError::OutOfRange),
        };
        let hundredths = read_digits(&[whole, decimals, padding].concat());
        let hundredths = hundredths.ok_or(RatioError::OutOfRange)?;
        let allowed = WHOLE..=MAX_COUNT.saturating_mul(WHOLE);
        if !allowed.contains(&hundredths) {
            return Err(RatioError::OutOfRange);
        }
        Ok(Self(hundredths))
    }

    /// The monthly users for `peak_dau`, rounded up to a whole person; none above what a scenario
    /// can state.
    #[must_use]
    pub fn mau(self, peak_dau: u64) -> Option<u64> {
        let hundredths = peak_dau.checked_mul(self.0)?;
        Some(hundredths.div_ceil(WHOLE)).filter(|mau| *mau <= MAX_COUNT)
    }

    /// The largest `peak_dau` with at most `mau` monthly users.
    #[must_use]
    pub(crate) fn most_peak_dau(self, mau: u64) -> u64 {
        mau.saturating_mul(WHOLE)
            .checked_div(self.0)
            .unwrap_or_default()
    }

    /// As it is written: `3`, `4.25`.
    #[must_use]
    pub fn text(self) -> String {
        decimals(self.0, 2)
    }
}

/// `units` × 10^-`places` without needless zeros: `decimals(425, 2)` is `4.25`.
#[must_use]
pub(crate) fn decimals(units: u64, places: usize) -> String {
    let digits = plain_digits(units);
    let zeros = places.saturating_add(1).saturating_sub(digits.len());
    let padded = ["0".repeat(zeros), digits].concat();
    let (whole, rest) = padded.split_at(padded.len().saturating_sub(places));
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    [whole, point, rest].concat()
}

impl MauRatios {
    /// Three ratios.
    ///
    /// # Errors
    /// [`RatioError::NotAscending`] when one is smaller than the one before it.
    pub fn new(low: MauRatio, likely: MauRatio, high: MauRatio) -> Result<Self, RatioError> {
        if low > likely || likely > high {
            return Err(RatioError::NotAscending);
        }
        Ok(Self { low, likely, high })
    }

    /// Reads `low,likely,high`, such as `3,5,8.5`.
    ///
    /// # Errors
    /// [`RatioError`].
    pub fn parse(text: &str) -> Result<Self, RatioError> {
        let mut parts = text.split(',');
        let (Some(low), Some(likely), Some(high), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(RatioError::NotThree);
        };
        Self::new(
            MauRatio::parse(low)?,
            MauRatio::parse(likely)?,
            MauRatio::parse(high)?,
        )
    }

    /// Low, likely, high.
    #[must_use]
    pub const fn each(self) -> [(&'static str, MauRatio); 3] {
        [
            ("low", self.low),
            ("likely", self.likely),
            ("high", self.high),
        ]
    }
}

impl Serialize for MauRatio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::{MauRatio, MauRatios, RatioError, decimals};

    #[test]
    fn a_ratio_is_read_and_rounds_people_up() {
        for (text, written, dau, mau) in [
            ("1", "1", 7, Some(7)),
            ("3", "3", 10_000, Some(30_000)),
            ("4.25", "4.25", 3, Some(13)),
            ("1.01", "1.01", 1, Some(2)),
            ("1.50", "1.5", 2, Some(3)),
            ("10000000000", "10000000000", 1, Some(10_000_000_000)),
            ("2", "2", 5_000_000_001, None),
            ("10000000000", "10000000000", 10_000_000_000, None),
        ] {
            let ratio = MauRatio::parse(text).unwrap();
            assert_eq!((written.to_owned(), mau), (ratio.text(), ratio.mau(dau)));
        }
    }

    #[test]
    fn what_is_no_ratio_is_refused() {
        for text in ["", ".5", "3.", "-3", "3,5", "1e2", " 3"] {
            assert_eq!(Err(RatioError::NotARatio), MauRatio::parse(text), "{text}");
        }
        for text in [
            "0",
            "0.99",
            "1.001",
            "10000000000.01",
            "99999999999999999999",
        ] {
            assert_eq!(Err(RatioError::OutOfRange), MauRatio::parse(text), "{text}");
        }
        assert_eq!(Err(RatioError::NotThree), MauRatios::parse("3,5"));
        assert_eq!(Err(RatioError::NotThree), MauRatios::parse("3,5,8,9"));
        assert_eq!(Err(RatioError::NotAscending), MauRatios::parse("3,5,4.99"));
        assert!(MauRatios::parse("3,3,3").is_ok());
    }

    #[test]
    fn the_most_daily_users_have_no_more_monthly_ones() {
        for (text, mau) in [("3", 100), ("1.01", 100), ("7.77", 10_000), ("1", 5)] {
            let ratio = MauRatio::parse(text).unwrap();
            let most = ratio.most_peak_dau(mau);
            assert!(ratio.mau(most) <= Some(mau) && ratio.mau(most + 1) > Some(mau));
        }
    }

    #[test]
    fn decimals_carry_no_needless_zeros() {
        for (expected, units) in [("0", 0), ("0.0001", 1), ("1.2", 12_000), ("4.3398", 43_398)] {
            assert_eq!(expected, decimals(units, 4));
        }
    }
}
