//! Amounts as text: digits, a point, at least two decimals, the same in each language.

use core::fmt;

use serde::{Serialize, Serializer};

use super::{CENT_DECIMALS, Money};
use crate::digits::Digits;
use crate::wide::quotient;

/// All digits but the last, and that one.
fn last_digit(units: u128) -> (u128, u8) {
    let rest = quotient(units, 10).unwrap_or_default();
    let digit = u8::try_from(units.wrapping_sub(rest.wrapping_mul(10)));
    (rest, digit.unwrap_or_default())
}

impl Money {
    /// Digits, a point, at least two decimals: the form of the contract, the same in each language.
    #[must_use]
    pub fn text(self) -> String {
        let mut digits = Digits::new();
        let mut decimals = self.0.scale();
        let mut units = self.0.mantissa().unsigned_abs();
        while decimals > CENT_DECIMALS {
            let (rest, 0) = last_digit(units) else {
                break;
            };
            units = rest;
            decimals = decimals.saturating_sub(1);
        }
        let mut written = 0;
        while written < CENT_DECIMALS.saturating_sub(decimals) {
            digits.push_digit(0);
            written = written.saturating_add(1);
        }
        decimals = decimals.max(CENT_DECIMALS);
        while units > 0 || written <= decimals {
            if written == decimals {
                digits.push(b'.');
            }
            let (rest, digit) = last_digit(units);
            digits.push_digit(digit);
            units = rest;
            written = written.saturating_add(1);
        }
        if self.0.mantissa() < 0 {
            digits.push(b'-');
        }
        digits.text()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}
