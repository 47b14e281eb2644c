//! Where values lie along the side of a drawing.
//!
//! Places are whole units of the drawing. They are for the eye only: every number that is said or
//! written comes from the core.

use im_pricing_core::wide::quotient;

/// How values are spread over an axis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spacing {
    /// Equal differences lie equally far apart.
    Linear,
    /// Equal ratios lie equally far apart. Nothing below 1 has a place of its own.
    Log,
}

/// One side of a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    first: u64,
    last: u64,
    length: u32,
    spacing: Spacing,
}

impl Axis {
    /// From `first` to `last` over `length` units. On a logarithmic axis `first` is at least 1; an
    /// axis without extent is given one.
    pub fn new(first: u64, last: u64, length: u32, spacing: Spacing) -> Self {
        let first = match spacing {
            Spacing::Linear => first,
            Spacing::Log => first.max(1),
        };
        Self {
            first,
            last: last.max(first.saturating_add(1)),
            length,
            spacing,
        }
    }

    /// The largest value on it.
    pub const fn last(&self) -> u64 {
        self.last
    }

    /// The smallest value on it.
    pub const fn first(&self) -> u64 {
        self.first
    }

    /// Where `value` lies, from 0 to the length. What lies beyond an end is put there.
    pub fn place(&self, value: u64) -> u32 {
        let value = value.clamp(self.first, self.last);
        let (part, whole) = match self.spacing {
            Spacing::Linear => (
                u128::from(value.saturating_sub(self.first)),
                u128::from(self.last.saturating_sub(self.first)),
            ),
            Spacing::Log => {
                let start = log2(self.first);
                let part = log2(value).saturating_sub(start);
                (
                    u128::from(part),
                    u128::from(log2(self.last).saturating_sub(start)),
                )
            }
        };
        let place = u128::from(self.length).saturating_mul(part);
        let place = quotient(place, whole).unwrap_or_default();
        u32::try_from(place).unwrap_or(self.length)
    }

    /// The smallest value that lies at `place` or beyond it: what a pointer there means.
    pub fn value(&self, place: u32) -> u64 {
        let (mut low, mut high) = (self.first, self.last);
        while low < high {
            let middle = low.midpoint(high);
            if self.place(middle) < place {
                low = middle.saturating_add(1);
            } else {
                high = middle;
            }
        }
        low
    }

    /// Round values to be written beside it, at most `most` of them and never none.
    pub fn ticks(&self, most: usize) -> Vec<u64> {
        let mut unit: u64 = 1;
        loop {
            for factor in [1, 2, 5] {
                let ticks = self.multiples(unit.saturating_mul(factor), most);
                if let Some(ticks) = ticks.filter(|it| !it.is_empty()) {
                    return ticks;
                }
            }
            match unit.checked_mul(10) {
                Some(next) => unit = next,
                None => return vec![self.first],
            }
        }
    }

    /// The ticks for a step: its multiples, or on a logarithmic axis the powers of ten times 1 (and
    /// 2 and 5 while there is room). Nothing when they are more than `most`.
    fn multiples(&self, step: u64, most: usize) -> Option<Vec<u64>> {
        let mut ticks = Vec::new();
        match self.spacing {
            Spacing::Linear => {
                let mut value = self.first.div_ceil(step).saturating_mul(step);
                while value <= self.last {
                    if ticks.len() >= most {
                        return None;
                    }
                    ticks.push(value);
                    value = value.saturating_add(step);
                }
            }
            Spacing::Log => {
                let mut value: u64 = 1;
                while value <= self.last {
                    if value >= self.first {
                        ticks.push(value);
                    }
                    match value.checked_mul(10) {
                        Some(next) => value = next,
                        None => break,
                    }
                }
            }
        }
        Some(ticks)
    }
}

/// The logarithm to base 2 in units of 2^-16, rounded down; 0 for 0.
fn log2(value: u64) -> u32 {
    if value == 0 {
        return 0;
    }
    let whole = value.ilog2();
    // The value as 1.… with 63 binary places, squared once per place of the result.
    let mut rest = u128::from(value) << 63_u32.saturating_sub(whole);
    let mut log = whole;
    for _ in 0..16 {
        rest = rest.saturating_mul(rest) >> 63;
        log <<= 1;
        if rest >= 1 << 64 {
            rest >>= 1;
            log |= 1;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::{Axis, Spacing, log2};

    #[test]
    fn the_logarithm_is_exact_at_powers_of_two_and_close_elsewhere() {
        for power in 0..64 {
            assert_eq!(power << 16, log2(1 << power));
        }
        for (expected, value) in [
            (1.584_962_5, 3),
            (std::f64::consts::LOG2_10, 10),
            (19.931_568_6, 1_000_000),
        ] {
            let off = f64::from(log2(value)) / 65_536.0 - expected;
            assert!(off.abs() < 0.000_05, "{value}: {off}");
        }
    }

    #[test]
    fn ends_lie_at_the_ends_and_values_keep_their_order() {
        for spacing in [Spacing::Linear, Spacing::Log] {
            let axis = Axis::new(100, 1_000_000, 640, spacing);
            assert_eq!((0, 640), (axis.place(100), axis.place(1_000_000)));
            assert_eq!((0, 640), (axis.place(0), axis.place(u64::MAX)));
            let places: Vec<_> = (100..1_000_000)
                .step_by(997)
                .map(|it| axis.place(it))
                .collect();
            assert!(places.is_sorted());
        }
    }

    #[test]
    fn a_place_means_the_first_value_that_lies_there() {
        for spacing in [Spacing::Linear, Spacing::Log] {
            let axis = Axis::new(0, 1_000_000, 640, spacing);
            for place in [0, 1, 320, 639, 640] {
                let value = axis.value(place);
                assert!(axis.place(value) >= place);
                assert!(value == axis.first() || axis.place(value - 1) < place);
            }
        }
    }

    #[test]
    fn ticks_are_round_and_few() {
        let ticks = |first, last, spacing| Axis::new(first, last, 640, spacing).ticks(6);
        assert_eq!(
            vec![0, 200_000, 400_000, 600_000, 800_000, 1_000_000],
            ticks(0, 1_000_000, Spacing::Linear)
        );
        assert_eq!(vec![0, 20, 40, 60, 80], ticks(0, 99, Spacing::Linear));
        assert_eq!(vec![100, 1_000, 10_000], ticks(100, 99_999, Spacing::Log));
        assert!(!ticks(7, 8, Spacing::Linear).is_empty());
    }

    #[test]
    fn an_axis_without_extent_is_given_one() {
        let axis = Axis::new(5, 5, 10, Spacing::Linear);
        assert_eq!((0, 10), (axis.place(5), axis.place(6)));
    }
}
