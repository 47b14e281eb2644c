//! Quotients of whole numbers of 128 bits.
//!
//! The compiler's own division of such numbers is larger than all else that is done with amounts. What is
//! priced rarely needs more than 64 bits, so here is a short one.

/// How often `parts` goes into `units`; nothing for no parts.
pub fn quotient(units: u128, parts: u128) -> Option<u128> {
    if let (Ok(units), Ok(parts)) = (u64::try_from(units), u64::try_from(parts)) {
        return units.checked_div(parts).map(u128::from);
    }
    if parts == 0 {
        return None;
    }
    // By hand in base 2: each bit of the units joins what is left, and its place takes one of the quotient. What is left
    // is a beginning of the units, so that it has room for the next bit.
    let (mut left, mut units) = (0_u128, units);
    for _ in 0..u128::BITS {
        left = left << 1 | units >> 127;
        units <<= 1;
        if left >= parts {
            left = left.wrapping_sub(parts);
            units |= 1;
        }
    }
    Some(units)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::quotient;

    #[test]
    fn the_ends_of_the_range_are_exact() {
        for (units, parts) in [
            (u128::MAX, 1),
            (u128::MAX, u128::MAX),
            (u128::MAX, u128::MAX - 1),
            (u128::MAX - 1, u128::MAX),
            (u128::MAX, 1 << 127),
            (1 << 64, 10),
            ((1 << 64) - 1, 10),
            (7, 1 << 64),
            (0, u128::MAX),
        ] {
            assert_eq!(
                Some(units / parts),
                quotient(units, parts),
                "{units} / {parts}"
            );
        }
        assert_eq!(None, quotient(1, 0));
        assert_eq!(None, quotient(u128::MAX, 0));
    }

    proptest! {
        #[test]
        fn it_is_the_compilers(units: u128, parts in 1_u128.., less in 0_u32..128) {
            let parts = (parts >> less).max(1);
            prop_assert_eq!(units.checked_div(parts), quotient(units, parts));
        }
    }
}
