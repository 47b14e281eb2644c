//! US dollars, exact. The only place that rounds.

use core::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

/// An amount or a unit price in US dollars, without any rounding.
///
/// Printed with at least two decimals and no more than needed: `449.99`, `0.015`, `399.00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Money(Decimal);

/// A sum or product that no longer fits. No scenario within the contract's ranges reaches it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Overflow;

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount is too large to be represented exactly")
    }
}

impl std::error::Error for Overflow {}

/// Why a text is no amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmountError {
    /// Not digits with at most one point between them, such as `1e3` or `5.`.
    NotAnAmount,
    /// Less than nothing, more than 8 decimals, or more than 15 digits before the point.
    OutOfRange,
}

impl Money {
    /// Reads an amount as a person gives it: `2000`, `449.99`. From 0 on, at most 8 decimals.
    ///
    /// # Errors
    /// [`AmountError`]; nothing is rounded.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let (unsigned, is_negative) = match text.strip_prefix('-') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let (whole, decimals) = match unsigned.split_once('.') {
            Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
            Some(_) => return Err(AmountError::NotAnAmount),
            None => (unsigned, ""),
        };
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
            return Err(AmountError::NotAnAmount);
        }
        let places = u32::try_from(decimals.len()).unwrap_or(u32::MAX);
        if is_negative || places > RATE_DECIMALS || whole.len() > MOST_DIGITS {
            return Err(AmountError::OutOfRange);
        }
        let units: i128 = [whole, decimals]
            .concat()
            .parse()
            .map_err(|_| AmountError::OutOfRange)?;
        Decimal::try_from_i128_with_scale(units, places)
            .map(Self)
            .map_err(|_| AmountError::OutOfRange)
    }
}

/// Digits before the point of an amount that is read: more than any bill has.
const MOST_DIGITS: usize = 15;

impl Money {
    /// Nothing owed, which is not the same as "no price".
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// `units` × 10^-`decimals` dollars: `Money::new(449_99, 2)` is 449.99.
    #[must_use]
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "splits a u64 into its two 32-bit halves; `try_from` cannot run in a constant"
    )]
    pub const fn new(units: u64, decimals: u32) -> Self {
        Self(Decimal::from_parts(
            units as u32,
            (units >> 32) as u32,
            0,
            false,
            decimals,
        ))
    }

    /// `self` for each of `quantity` units.
    ///
    /// # Errors
    /// [`Overflow`] when the product needs more than 96 bits.
    pub fn times(self, quantity: u64) -> Result<Self, Overflow> {
        self.0
            .checked_mul(Decimal::from(quantity))
            .map(Self)
            .ok_or(Overflow)
    }

    /// The exact sum.
    ///
    /// # Errors
    /// [`Overflow`] when the sum needs more than 96 bits.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_add(other.0).map(Self).ok_or(Overflow)
    }

    /// How much more `self` is than `other`; negative when it is less.
    ///
    /// # Errors
    /// [`Overflow`] when the difference needs more than 96 bits.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_sub(other.0).map(Self).ok_or(Overflow)
    }

    /// The share of a month's price for `days` of its `days_in_month`, to 8 decimals, half up.
    ///
    /// The quotient carries 28 digits before it is rounded: with a divisor of at most 31 no
    /// quotient lies close enough to a half for that to matter.
    ///
    /// # Errors
    /// [`Overflow`] when the product does not fit, or for a month without days.
    pub fn share(self, days: u64, days_in_month: u64) -> Result<Self, Overflow> {
        self.times(days)?
            .0
            .checked_div(Decimal::from(days_in_month))
            .map(|quotient| Self(round_half_up(quotient, 8)))
            .ok_or(Overflow)
    }

    /// `self` for each `units` of `used`, to 8 decimals, half up: the cost per 1,000 users is
    /// `rate(1_000, users)`. Counted in whole numbers, so that it is rounded once.
    ///
    /// # Errors
    /// [`Overflow`] when the product does not fit, or for nothing used.
    pub fn rate(self, units: u64, used: u64) -> Result<Self, Overflow> {
        let places = 10_i128.checked_pow(RATE_DECIMALS).ok_or(Overflow)?;
        let parts = 10_i128
            .checked_pow(self.0.scale())
            .and_then(|it| it.checked_mul(i128::from(used)));
        let whole = self.0.mantissa().checked_mul(i128::from(units));
        let (Some(parts), Some(whole)) = (parts, whole.and_then(|it| it.checked_mul(places)))
        else {
            return Err(Overflow);
        };
        let half = parts.checked_div(2).ok_or(Overflow)?;
        let sign = whole.signum();
        let rounded = whole
            .checked_abs()
            .and_then(|it| it.checked_add(half))
            .and_then(|it| it.checked_div(parts))
            .and_then(|it| it.checked_mul(sign))
            .ok_or(Overflow)?;
        Decimal::try_from_i128_with_scale(rounded, RATE_DECIMALS)
            .map(Self)
            .map_err(|_| Overflow)
    }

    /// Rounded to whole cents, half up (away from zero).
    #[must_use]
    pub fn to_cents(self) -> Self {
        Self(round_half_up(self.0, 2))
    }

    /// The amount in whole cents, half up: for drawings, never for sums. Nothing below zero, and no
    /// more than 64 bits hold.
    #[must_use]
    pub fn whole_cents(self) -> u64 {
        let mut cents = self.to_cents().0;
        cents.rescale(2);
        u64::try_from(cents.mantissa().max(0)).unwrap_or(u64::MAX)
    }

    /// The exact sum of `amounts`, in their order.
    ///
    /// # Errors
    /// [`Overflow`] when the sum needs more than 96 bits.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Overflow> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }
}

/// Decimals of an amount that was divided, and the most that an amount can be given with.
const RATE_DECIMALS: u32 = 8;

fn round_half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A way to come from an exact amount to whole cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounding {
    /// Half a cent away from zero: what the vendor does.
    HalfUp,
    /// Half a cent to the even cent.
    HalfEven,
    /// Fractions of a cent cut off.
    Down,
}

impl Money {
    /// Rounded to whole cents by `rounding`.
    #[must_use]
    pub fn to_cents_by(self, rounding: Rounding) -> Self {
        let strategy = match rounding {
            Rounding::HalfUp => return self.to_cents(),
            Rounding::HalfEven => RoundingStrategy::MidpointNearestEven,
            Rounding::Down => RoundingStrategy::ToZero,
        };
        Self(self.0.round_dp_with_strategy(2, strategy))
    }
}

impl Money {
    /// Digits, a point, at least two decimals: the form of the contract, the same in each language.
    #[must_use]
    pub fn text(self) -> String {
        let value = self.0.normalize();
        let mut scale = value.scale();
        let mut units = value.mantissa().unsigned_abs();
        while scale < 2 {
            units = units.saturating_mul(10);
            scale = scale.saturating_add(1);
        }
        // 96 bits have at most 29 digits; the point and a leading zero fit as well.
        let mut text = String::with_capacity(32);
        let mut written = 0;
        while units > 0 || written <= scale {
            if written == scale {
                text.push('.');
            }
            let digit = u32::try_from(units % 10).unwrap_or_default();
            text.push(char::from_digit(digit, 10).unwrap_or('0'));
            units /= 10;
            written = written.saturating_add(1);
        }
        if value.is_sign_negative() && !value.is_zero() {
            text.push('-');
        }
        text.chars().rev().collect()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests;
