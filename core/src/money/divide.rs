//! Whole numbers: powers of ten, products and quotients, by 64 bits wherever they are enough.

use core::cmp::Ordering;

use super::{Overflow, Rounding};
use crate::wide::quotient;

/// The first powers of ten.
const POWERS: [u64; 10] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
];

/// 10^`decimals`, if it is one of the first.
pub(super) fn short_power(decimals: u32) -> Option<u64> {
    POWERS.get(usize::try_from(decimals).ok()?).copied()
}

/// 10^`decimals`.
pub(super) fn power(decimals: u32) -> Result<i128, Overflow> {
    10_i128.checked_pow(decimals).ok_or(Overflow)
}

/// The product of two numbers of 32 bits, which cannot overflow; nothing for larger ones.
pub(super) fn short_product(one: u64, other: u64) -> Option<u64> {
    let (one, other) = (u32::try_from(one).ok()?, u32::try_from(other).ok()?);
    u64::from(one).checked_mul(u64::from(other))
}

/// Whether a quotient goes on to the next whole number: by how what is left compares to a half.
fn goes_on(left: Ordering, is_odd: bool, rounding: Rounding) -> bool {
    match (rounding, left) {
        (Rounding::Down, _) | (_, Ordering::Less) => false,
        (Rounding::HalfEven, Ordering::Equal) => is_odd,
        (_, Ordering::Equal | Ordering::Greater) => true,
    }
}

/// `units` divided into `parts`, as a whole number; nothing for no parts.
pub(super) fn short_divided(units: u64, parts: u64, rounding: Rounding) -> Option<u64> {
    let whole = units.checked_div(parts)?;
    // Cheaper than a second division.
    let left = units.checked_sub(whole.wrapping_mul(parts))?;
    let left = left.cmp(&parts.checked_sub(left)?);
    whole.checked_add(goes_on(left, whole & 1 == 1, rounding).into())
}

/// `units` divided into `parts`, of which there is at least one, as a whole number.
pub(super) fn divided(units: i128, parts: i128, rounding: Rounding) -> Result<i128, Overflow> {
    let (size, parts) = (units.unsigned_abs(), parts.unsigned_abs());
    let whole = quotient(size, parts).ok_or(Overflow)?;
    let left = size.wrapping_sub(whole.wrapping_mul(parts));
    // What is left, against what lacks for one more, tells on which side of a half it is.
    let left = left.cmp(&parts.wrapping_sub(left));
    let whole = whole.checked_add(goes_on(left, whole & 1 == 1, rounding).into());
    let whole = whole
        .and_then(|it| i128::try_from(it).ok())
        .ok_or(Overflow)?;
    Ok(if units < 0 {
        whole.wrapping_neg()
    } else {
        whole
    })
}
