//! Printing, reading and rounding, at their edges.

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{AmountError, Money, Overflow, Rounding};

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
fn an_amount_of_more_than_64_bits_is_added_and_multiplied_exactly() {
    // 2^64, whose lower 64 bits are nothing.
    let large = Money::new(u64::MAX, 0).plus(Money::new(1, 0)).unwrap();
    assert_eq!("18446744073709551616.00", large.to_string());
    for (expected, found) in [
        ("36893488147419103232.00", large.plus(large)),
        ("55340232221128654848.00", large.times(3)),
        ("18446744073709551616.00", large.plus(Money::ZERO)),
        ("-18446744073709551616.00", Money::ZERO.minus(large)),
    ] {
        assert_eq!(Ok(expected.to_owned()), found.map(|it| it.to_string()));
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
#[test]
fn a_rate_is_rounded_once_half_up_to_eight_decimals() {
    for (expected, units, decimals, per, used) in [
        // 449.99 × 1,000 ÷ 10,000
        ("44.999", 44_999, 2, 1_000, 10_000),
        // 449.99 × 1,000 ÷ 3 = 149996.666…
        ("149996.66666667", 44_999, 2, 1_000, 3),
        // 399.015 ÷ 10,001 = 0.039897510248…
        ("0.03989751", 399_015, 3, 1, 10_001),
        // Exactly half of the eighth decimal goes up: 0.01 ÷ 2,000,000 = 0.000000005
        ("0.00000001", 1, 2, 1, 2_000_000),
        ("0.00", 1, 2, 1, 2_000_001),
        ("0.00", 0, 2, 1_000, 7),
    ] {
        let rate = Money::new(units, decimals).rate(per, used);
        assert_eq!(Ok(expected.to_owned()), rate.map(|it| it.to_string()));
    }
    assert_eq!(Err(Overflow), Money::new(1, 2).rate(1, 0));
    let less = Money::ZERO
        .minus(Money::new(1, 2))
        .and_then(|it| it.rate(1, 3));
    assert_eq!(Ok("-0.00333333".to_owned()), less.map(|it| it.to_string()));
}

#[test]
fn an_amount_is_read_as_it_is_given() {
    for (expected, text) in [
        ("0.00", "0"),
        ("0.00", "0.00000000"),
        ("2000.00", "2000"),
        ("449.99", "449.99"),
        ("0.015", "0.015"),
        ("7.50", "007.5"),
        ("0.00000001", "0.00000001"),
        ("999999999999999.99999999", "999999999999999.99999999"),
    ] {
        let amount = Money::parse(text).map(|it| it.to_string());
        assert_eq!(Ok(expected.to_owned()), amount, "{text}");
    }
}

#[test]
fn what_is_no_amount_is_told_from_what_is_out_of_range() {
    for text in [
        "", ".", ".5", "5.", "-", "--1", "+1", "1e3", "1,000", " 1", "1 ", "1.2.3", "1.-2", "４",
        "$1",
    ] {
        assert_eq!(Err(AmountError::NotAnAmount), Money::parse(text), "{text}");
    }
    for text in ["-1", "-0", "0.000000001", "1000000000000000"] {
        assert_eq!(Err(AmountError::OutOfRange), Money::parse(text), "{text}");
    }
}

#[test]
fn half_a_cent_goes_the_way_that_the_rounding_says() {
    use Rounding::{Down, HalfEven, HalfUp};
    for (expected, units, rounding) in [
        ("0.01", 5, HalfUp),
        ("0.00", 5, HalfEven),
        ("0.02", 15, HalfEven),
        ("0.01", 6, HalfEven),
        ("0.00", 4, HalfEven),
        ("0.00", 9, Down),
    ] {
        let exact = Money::new(units, 3);
        assert_eq!(expected, exact.to_cents_by(rounding).to_string());
        let owed = Money::ZERO.minus(exact).map(|it| it.to_cents_by(rounding));
        let expected = if expected == "0.00" {
            expected.to_owned()
        } else {
            format!("-{expected}")
        };
        assert_eq!(Ok(expected), owed.map(|it| it.to_string()));
    }
}

/// An amount with its value in a library's own arithmetic.
fn amounts() -> impl Strategy<Value = (Money, Decimal)> {
    // Of the sizes that bills have, and of all others.
    let units = prop_oneof![0..=u64::MAX, 0..=u64::from(u32::MAX) * 2, 0..=200_u64];
    (units, 0..=9_u32).prop_map(|(units, decimals)| {
        let exact = Decimal::from_i128_with_scale(units.into(), decimals);
        (Money::new(units, decimals), exact)
    })
}

/// The two with a minus, if it is owed.
fn signed(amount: Money, mut exact: Decimal, is_owed: bool) -> (Money, Decimal) {
    exact.set_sign_negative(is_owed);
    let owed = Money::ZERO.minus(amount).ok().filter(|_| is_owed);
    (owed.unwrap_or(amount), exact)
}

proptest! {
    #[test]
    fn sums_and_products_are_those_of_decimals((one, left) in amounts(), (other, right) in amounts(), count in 0..10_000_u64) {
        prop_assert_eq!(left.checked_add(right), one.plus(other).ok().map(|it| it.0));
        prop_assert_eq!(left.checked_sub(right), one.minus(other).ok().map(|it| it.0));
        prop_assert_eq!(left.checked_mul(count.into()), one.times(count).ok().map(|it| it.0));
    }

    #[test]
    fn cents_are_those_of_decimals((amount, exact) in amounts(), is_owed: bool) {
        let (amount, exact) = signed(amount, exact, is_owed);
        for (rounding, strategy) in [
            (Rounding::HalfUp, RoundingStrategy::MidpointAwayFromZero),
            (Rounding::HalfEven, RoundingStrategy::MidpointNearestEven),
            (Rounding::Down, RoundingStrategy::ToZero),
        ] {
            prop_assert_eq!(exact.round_dp_with_strategy(2, strategy), amount.to_cents_by(rounding).0);
        }
    }

    #[test]
    fn what_is_printed_reads_as_the_same_amount((amount, exact) in amounts(), is_owed: bool) {
        let (amount, exact) = signed(amount, exact, is_owed);
        let text = amount.to_string();
        prop_assert_eq!(Ok(exact), text.parse());
        let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
        prop_assert!(decimals.len() == 2 || (decimals.len() > 2 && !decimals.ends_with('0')), "{text}");
    }
}
