//! Usage that grows by a rate each month, in whole numbers only.

use crate::metric::{MAX_COUNT, Metric};
use crate::scenario::Usage;
use crate::terms::read_digits;
use crate::wide::quotient;

/// 1 as a factor: factors carry 12 decimals.
const ONE: u128 = 1_000_000_000_000;
/// A whole of a rate: rates carry two decimals of a per cent.
const WHOLE: i64 = 10_000;
/// The largest rate in hundredths of a per cent: 1,000,000 %.
const MOST: i64 = 100_000_000;

/// A monthly rate of growth, from −100 % to 1,000,000 %, with at most two decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Growth {
    /// 10,000 plus the rate in hundredths of a per cent: what a month is multiplied by.
    ratio: u64,
}

/// Why a text is no [`Growth`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GrowthError {
    /// Not a number such as `8`, `-3.5` or `0.25`.
    NotARate,
    /// More than two decimals.
    TooFine,
    /// Below −100 or above 1,000,000.
    OutOfRange,
}

impl Growth {
    /// Reads a rate in per cent, such as `8`, `-3.5` or `+0.25`.
    ///
    /// # Errors
    /// Another form, more than two decimals, or a rate outside −100 to 1,000,000.
    pub fn parse(text: &str) -> Result<Self, GrowthError> {
        let (is_less, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(GrowthError::NotARate),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
            return Err(GrowthError::NotARate);
        }
        let hundredths = match decimals.len() {
            0 => "00",
            1 => "0",
            2 => "",
            _ => return Err(GrowthError::TooFine),
        };
        let rate = read_digits(&[whole, decimals, hundredths].concat());
        let rate = rate.and_then(|it| i64::try_from(it).ok());
        let rate = rate.ok_or(GrowthError::OutOfRange)?;
        let rate = if is_less { rate.saturating_neg() } else { rate };
        if rate > MOST {
            return Err(GrowthError::OutOfRange);
        }
        let ratio = u64::try_from(WHOLE.saturating_add(rate));
        ratio
            .map(|ratio| Self { ratio })
            .map_err(|_| GrowthError::OutOfRange)
    }
}

/// What usage is multiplied by in a month: 1 in the first one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Factor {
    /// In units of 10^-12.
    Units(u128),
    /// More than 128 bits hold, far beyond what leaves a count in its range; it never falls again, because a
    /// factor that has risen goes on rising.
    BeyondRange,
}

impl Factor {
    pub(super) const FIRST: Self = Self::Units(ONE);

    /// The factor of the next month: multiplied by the ratio, rounded half up to 12 decimals.
    pub(super) fn next(self, growth: Growth) -> Self {
        let Self::Units(units) = self else {
            return self;
        };
        let whole = u128::from(WHOLE.unsigned_abs());
        let product = units.checked_mul(u128::from(growth.ratio));
        let rounded = product
            .and_then(|it| it.checked_add(whole / 2))
            .and_then(|it| quotient(it, whole));
        rounded.map_or(Self::BeyondRange, Self::Units)
    }

    /// `start` times the factor, rounded up; the metric that passes 10,000,000,000 as an error.
    pub(super) fn apply(self, start: &Usage) -> Result<Usage, Metric> {
        let mut usage = Usage::default();
        for metric in Metric::ALL {
            if let Some(count) = start.of(*metric) {
                *usage.of_mut(*metric) = Some(self.scale(count).ok_or(*metric)?);
            }
        }
        Ok(usage)
    }

    fn scale(self, count: u64) -> Option<u64> {
        let units = match self {
            _ if count == 0 => return Some(0),
            Self::Units(units) => units,
            Self::BeyondRange => return None,
        };
        let product = u128::from(count).checked_mul(units)?;
        let rounded = quotient(product.checked_add(ONE.saturating_sub(1))?, ONE)?;
        let scaled = u64::try_from(rounded).ok()?;
        (scaled <= MAX_COUNT).then_some(scaled)
    }
}

#[cfg(test)]
mod tests {
    use super::{Factor, Growth, GrowthError};

    #[test]
    fn a_rate_has_a_sign_and_at_most_two_decimals() {
        for (expected, text) in [
            (10_800, "8"),
            (10_800, "+8.00"),
            (9_650, "-3.5"),
            (10_025, "0.25"),
            (10_000, "-0"),
            (0, "-100"),
            (100_010_000, "1000000"),
        ] {
            assert_eq!(
                Ok(Growth { ratio: expected }),
                Growth::parse(text),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_rate_is_refused_with_its_reason() {
        for text in ["", "-", "8%", "8,5", ".5", "8.", "1e2", "--8", " 8", "８"] {
            assert_eq!(Err(GrowthError::NotARate), Growth::parse(text), "{text}");
        }
        assert_eq!(Err(GrowthError::TooFine), Growth::parse("8.125"));
        for text in ["-100.01", "1000000.01", "99999999999999999999"] {
            assert_eq!(Err(GrowthError::OutOfRange), Growth::parse(text), "{text}");
        }
    }

    #[test]
    fn factors_are_rounded_half_up_to_twelve_decimals() {
        // 1.0001^4 = 1.0004000600040001: the 13th decimal is a 0. One step on 0.5 × 10^-12 rises.
        let growth = Growth::parse("0.01").unwrap();
        let fourth = (0..4).fold(Factor::FIRST, |factor, _| factor.next(growth));
        assert_eq!(Factor::Units(1_000_400_060_004), fourth);
        let half = Growth::parse("-50").unwrap();
        assert_eq!(Factor::Units(1), Factor::Units(1).next(half));
        assert_eq!(Factor::Units(2), Factor::Units(3).next(half));
    }

    #[test]
    fn usage_is_rounded_up_and_zero_stays_zero_however_large_the_factor() {
        let growth = Growth::parse("8").unwrap();
        let second = Factor::FIRST.next(growth);
        assert_eq!(Some(2), second.scale(1));
        assert_eq!(Some(108), second.scale(100));
        assert_eq!(Some(1_090), second.scale(1_009));
        assert_eq!((Some(0), None), {
            let beyond = Factor::BeyondRange.next(growth);
            (beyond.scale(0), beyond.scale(1))
        });
    }
}
