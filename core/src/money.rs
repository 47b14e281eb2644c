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

fn round_half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
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
mod tests {
    use super::{Money, Overflow};

    #[test]
    fn money_prints_at_least_two_decimals_and_no_more_than_needed() {
        for (expected, units, decimals) in [
            ("0.00", 0, 0),
            ("0.00", 0, 3),
            ("0.01", 1, 2),
            ("0.015", 15, 3),
            ("0.10", 1, 1),
            ("1.50", 1_500, 3),
            ("399.00", 399, 0),
            ("449.99", 44_999, 2),
            ("1000000.00", 1_000_000, 0),
            ("184467440737095516.15", u64::MAX, 2),
        ] {
            assert_eq!(expected, Money::new(units, decimals).to_string());
        }
    }

    #[test]
    fn negative_differences_carry_a_minus() {
        let less = Money::new(100, 2).minus(Money::new(101, 2));
        assert_eq!(Ok("-0.01".to_owned()), less.map(|it| it.to_string()));
    }

    #[test]
    fn cents_are_rounded_half_up() {
        for (expected, units) in [
            ("0.00", 4),
            ("0.01", 5),
            ("399.04", 399_044),
            ("399.05", 399_045),
        ] {
            assert_eq!(expected, Money::new(units, 3).to_cents().to_string());
        }
    }

    #[test]
    fn an_amount_has_whole_cents() {
        for (expected, units, decimals) in [
            (0, 0, 0),
            (39_900, 399, 0),
            (44_999, 44_999, 2),
            (2, 15, 3),
            (u64::MAX, u64::MAX, 0),
        ] {
            assert_eq!(expected, Money::new(units, decimals).whole_cents());
        }
        let less = Money::ZERO.minus(Money::new(1, 0));
        assert_eq!(Ok(0), less.map(Money::whole_cents));
    }

    #[test]
    fn a_share_of_a_month_has_eight_decimals() {
        let plan = Money::new(44_999, 2);
        for (expected, days, of) in [
            ("299.99333333", 20, 30),
            ("449.99", 31, 31),
            ("14.51580645", 1, 31),
        ] {
            assert_eq!(
                Ok(expected.to_owned()),
                plan.share(days, of).map(|it| it.to_string())
            );
        }
        assert_eq!(Err(Overflow), plan.share(1, 0));
    }

    #[test]
    fn overflow_is_an_error() {
        let top = Money::new(u64::MAX, 0);
        assert_eq!(
            Err(Overflow),
            top.times(u64::MAX).and_then(|it| it.times(10))
        );
    }
}
