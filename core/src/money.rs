//! US dollars, exact. The only place that rounds.

use core::fmt;

use rust_decimal::Decimal;

mod divide;
mod text;

use crate::terms::read_digits;
use divide::{divided, power, short_divided, short_power, short_product};

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
        let read = |part: &str| read_digits(if part.is_empty() { "0" } else { part });
        let units = || {
            let (whole, decimals) = (read(whole)?, read(decimals)?);
            let whole = i128::from(whole).checked_mul(power(places).ok()?)?;
            whole.checked_add(i128::from(decimals))
        };
        let amount = units().and_then(|units| Self::of(units, places).ok());
        amount.ok_or(AmountError::OutOfRange)
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

    /// The units and nothing else, where they are not below nothing and 64 bits hold them. So it is nearly
    /// always, and WebAssembly does what is wider in many steps.
    fn short(self) -> Option<u64> {
        let parts = self.0.unpack();
        let is_short = parts.hi == 0 && !parts.negative;
        is_short.then(|| u64::from(parts.mid) << u32::BITS | u64::from(parts.lo))
    }

    /// The same with `decimals`, which are no fewer than the amount has.
    fn short_units(self, decimals: u32) -> Option<u64> {
        match decimals.checked_sub(self.0.scale())? {
            0 => self.short(),
            more => short_product(self.short()?, short_power(more)?),
        }
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
        if let Some(units) = self.short().and_then(|it| short_product(it, quantity)) {
            return Ok(Self::new(units, self.0.scale()));
        }
        let units = self.0.mantissa().checked_mul(i128::from(quantity));
        Self::of(units.ok_or(Overflow)?, self.0.scale())
    }

    /// The exact sum.
    ///
    /// # Errors
    /// [`Overflow`] when the sum needs more than 96 bits.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        let decimals = self.0.scale().max(other.0.scale());
        let short = (self.short_units(decimals), other.short_units(decimals));
        if let (Some(one), Some(more)) = short
            && let Some(units) = one.checked_add(more)
        {
            return Ok(Self::new(units, decimals));
        }
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
        if let Some(short) = self.short_rate(units, used) {
            return Ok(short);
        }
        let parts = power(self.0.scale())?.checked_mul(i128::from(used));
        let whole = self.0.mantissa().checked_mul(i128::from(units));
        let whole = whole.and_then(|it| it.checked_mul(power(RATE_DECIMALS).ok()?));
        let (Some(parts), Some(whole)) = (parts, whole) else {
            return Err(Overflow);
        };
        Self::of(divided(whole, parts, Rounding::HalfUp)?, RATE_DECIMALS)
    }

    fn short_rate(self, units: u64, used: u64) -> Option<Self> {
        let parts = short_product(short_power(self.0.scale())?, used)?;
        let whole = short_product(self.short()?, units)?;
        let whole = whole.checked_mul(short_power(RATE_DECIMALS)?)?;
        let rate = short_divided(whole, parts, Rounding::HalfUp)?;
        Some(Self::new(rate, RATE_DECIMALS))
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
        let short = (self.short().zip(short_power(more)))
            .and_then(|(units, parts)| short_divided(units, parts, rounding));
        if let Some(cents) = short {
            return Self::new(cents, CENT_DECIMALS);
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

#[cfg(test)]
mod tests;
