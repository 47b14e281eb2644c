//! US dollars, exact. The only place that rounds.

use core::cmp::Ordering;
use core::fmt;

use rust_decimal::Decimal;
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
        Self::of(units, places).map_err(|_| AmountError::OutOfRange)
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

    /// `units` × 10^-`decimals` dollars, if 96 bits hold the units.
    ///
    /// All sums and products are of whole units, so that nothing can be rounded on the way.
    fn of(units: i128, decimals: u32) -> Result<Self, Overflow> {
        Decimal::try_from_i128_with_scale(units, decimals)
            .map(Self)
            .map_err(|_| Overflow)
    }

    /// The units with `decimals`, which are no fewer than the amount has.
    fn units(self, decimals: u32) -> Result<i128, Overflow> {
        match decimals.checked_sub(self.0.scale()) {
            // Nearly always: prices have the same decimals.
            Some(0) => Ok(self.0.mantissa()),
            Some(more) => (self.0.mantissa().checked_mul(power(more)?)).ok_or(Overflow),
            None => Err(Overflow),
        }
    }

    /// `self` for each of `quantity` units.
    ///
    /// # Errors
    /// [`Overflow`] when the product needs more than 96 bits.
    pub fn times(self, quantity: u64) -> Result<Self, Overflow> {
        let units = self.0.mantissa().checked_mul(i128::from(quantity));
        Self::of(units.ok_or(Overflow)?, self.0.scale())
    }

    /// The exact sum.
    ///
    /// # Errors
    /// [`Overflow`] when the sum needs more than 96 bits.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        let decimals = self.0.scale().max(other.0.scale());
        let units = self.units(decimals)?.checked_add(other.units(decimals)?);
        Self::of(units.ok_or(Overflow)?, decimals)
    }

    /// How much more `self` is than `other`; negative when it is less.
    ///
    /// # Errors
    /// [`Overflow`] when the difference needs more than 96 bits.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        let less = other.0.mantissa().checked_neg().ok_or(Overflow)?;
        self.plus(Self::of(less, other.0.scale())?)
    }

    /// The share of a month's price for `days` of its `days_in_month`, to 8 decimals, half up.
    ///
    /// # Errors
    /// [`Overflow`] when the product does not fit, or for a month without days.
    pub fn share(self, days: u64, days_in_month: u64) -> Result<Self, Overflow> {
        self.rate(days, days_in_month)
    }

    /// `self` for each `units` of `used`, to 8 decimals, half up: the cost per 1,000 users is
    /// `rate(1_000, users)`. Counted in whole numbers, so that it is rounded once.
    ///
    /// # Errors
    /// [`Overflow`] when the product does not fit, or for nothing used.
    pub fn rate(self, units: u64, used: u64) -> Result<Self, Overflow> {
        let parts = power(self.0.scale())?.checked_mul(i128::from(used));
        let whole = self.0.mantissa().checked_mul(i128::from(units));
        let whole = whole.and_then(|it| it.checked_mul(power(RATE_DECIMALS).ok()?));
        let (Some(parts), Some(whole)) = (parts, whole) else {
            return Err(Overflow);
        };
        Self::of(divided(whole, parts, Rounding::HalfUp)?, RATE_DECIMALS)
    }

    /// Rounded to whole cents, half up (away from zero).
    #[must_use]
    pub fn to_cents(self) -> Self {
        self.to_cents_by(Rounding::HalfUp)
    }

    /// Rounded to whole cents by `rounding`.
    #[must_use]
    pub fn to_cents_by(self, rounding: Rounding) -> Self {
        let more = self.0.scale().saturating_sub(CENT_DECIMALS);
        if more == 0 {
            return self;
        }
        let cents = power(more).and_then(|parts| divided(self.0.mantissa(), parts, rounding));
        // Fewer units never need more bits.
        cents
            .and_then(|cents| Self::of(cents, CENT_DECIMALS))
            .unwrap_or(self)
    }

    /// The amount in whole cents, half up: for drawings, never for sums. Nothing below zero, and no
    /// more than 64 bits hold.
    #[must_use]
    pub fn whole_cents(self) -> u64 {
        let cents = self.to_cents().units(CENT_DECIMALS).unwrap_or(i128::MAX);
        u64::try_from(cents.max(0)).unwrap_or(u64::MAX)
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

/// Decimals of an amount in whole cents.
const CENT_DECIMALS: u32 = 2;

/// 10^`decimals`.
fn power(decimals: u32) -> Result<i128, Overflow> {
    10_i128.checked_pow(decimals).ok_or(Overflow)
}

/// `units` divided into `parts`, of which there is at least one, as a whole number.
fn divided(units: i128, parts: i128, rounding: Rounding) -> Result<i128, Overflow> {
    let whole = units.checked_div(parts).ok_or(Overflow)?;
    // Cheaper than a second division.
    let rest = whole
        .checked_mul(parts)
        .and_then(|it| units.checked_sub(it));
    let rest = rest.ok_or(Overflow)?;
    // Twice the rest against the parts tells on which side of a half it is.
    let twice = rest.unsigned_abs().checked_mul(2).ok_or(Overflow)?;
    let goes_on = match (rounding, twice.cmp(&parts.unsigned_abs())) {
        (Rounding::Down, _) | (_, Ordering::Less) => false,
        (Rounding::HalfEven, Ordering::Equal) => whole & 1 == 1,
        (_, Ordering::Equal | Ordering::Greater) => true,
    };
    let step = if goes_on { units.signum() } else { 0 };
    whole.checked_add(step).ok_or(Overflow)
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
    /// Digits, a point, at least two decimals: the form of the contract, the same in each language.
    #[must_use]
    pub fn text(self) -> String {
        let mut scale = self.0.scale();
        let mut units = self.0.mantissa().unsigned_abs();
        while scale > CENT_DECIMALS && units.is_multiple_of(10) {
            units /= 10;
            scale = scale.saturating_sub(1);
        }
        while scale < CENT_DECIMALS {
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
        if self.0.mantissa() < 0 {
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
