//! Amounts as text: digits, a point, at least two decimals, the same in each language.

use core::fmt;

use serde::{Serialize, Serializer};

use super::{CENT_DECIMALS, Money};
use crate::wide::quotient;

/// 96 bits have at most 29 digits; a point, two zeros and a minus fit as well.
const LENGTH: usize = 40;

/// The text of an amount, written from its end.
struct Digits {
    bytes: [u8; LENGTH],
    free: usize,
}

impl Digits {
    const fn new() -> Self {
        Self {
            bytes: [b'0'; LENGTH],
            free: LENGTH,
        }
    }

    fn push(&mut self, byte: u8) {
        self.free = self.free.saturating_sub(1);
        if let Some(place) = self.bytes.get_mut(self.free) {
            *place = byte;
        }
    }

    fn write(&mut self, amount: Money) -> &str {
        let mut decimals = amount.0.scale();
        let mut units = amount.0.mantissa().unsigned_abs();
        while decimals > CENT_DECIMALS {
            let (rest, b'0') = last_digit(units) else {
                break;
            };
            units = rest;
            decimals = decimals.saturating_sub(1);
        }
        let mut written = 0;
        while written < CENT_DECIMALS.saturating_sub(decimals) {
            self.push(b'0');
            written = written.saturating_add(1);
        }
        decimals = decimals.max(CENT_DECIMALS);
        while units > 0 || written <= decimals {
            if written == decimals {
                self.push(b'.');
            }
            let (rest, digit) = last_digit(units);
            self.push(digit);
            units = rest;
            written = written.saturating_add(1);
        }
        if amount.0.mantissa() < 0 {
            self.push(b'-');
        }
        let written = self.bytes.get(self.free..).unwrap_or_default();
        str::from_utf8(written).unwrap_or_default()
    }
}

/// All digits but the last, and that one.
fn last_digit(units: u128) -> (u128, u8) {
    let rest = quotient(units, 10).unwrap_or_default();
    let digit = u8::try_from(units.wrapping_sub(rest.wrapping_mul(10)));
    (rest, b'0'.saturating_add(digit.unwrap_or_default()))
}

impl Money {
    /// Digits, a point, at least two decimals: the form of the contract, the same in each language.
    #[must_use]
    pub fn text(self) -> String {
        Digits::new().write(self).to_owned()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Digits::new().write(*self))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Digits::new().write(*self))
    }
}
