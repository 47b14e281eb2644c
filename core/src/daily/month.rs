//! Months of one app, gathered from its days in any order.

use crate::date::{Date, Month};

/// What the days of one month show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthDays {
    /// Which month.
    pub month: Month,
    /// Users of the highest day.
    pub peak_dau: u64,
    /// That day; on a tie the first one.
    pub peak_day: Date,
    /// Groups on the day with the most; none where no day tells.
    pub peak_groups: Option<u64>,
    /// Days that tell no groups.
    pub days_without_groups: u8,
    /// One bit per day that was read, the first day's the lowest.
    days: u32,
}

impl MonthDays {
    /// Days of the month without a usable row.
    #[must_use]
    pub fn missing_days(&self) -> u8 {
        let read = u8::try_from(self.days.count_ones()).unwrap_or_default();
        self.month.days().saturating_sub(read)
    }
}

/// Adds a day to the months, which stay in order; false if the day is there already.
pub(super) fn add(months: &mut Vec<MonthDays>, date: Date, dau: u64, groups: Option<u64>) -> bool {
    let month = date.month();
    let bit = 1_u32
        .checked_shl(u32::from(date.day().saturating_sub(1)))
        .unwrap_or_default();
    let place = months.binary_search_by_key(&month, |it| it.month);
    let without_groups = u8::from(groups.is_none());
    match place {
        Err(index) => months.insert(
            index,
            MonthDays {
                month,
                peak_dau: dau,
                peak_day: date,
                peak_groups: groups,
                days_without_groups: without_groups,
                days: bit,
            },
        ),
        Ok(index) => {
            let Some(it) = months.get_mut(index).filter(|it| it.days & bit == 0) else {
                return false;
            };
            it.days |= bit;
            if dau > it.peak_dau || (dau == it.peak_dau && date < it.peak_day) {
                (it.peak_dau, it.peak_day) = (dau, date);
            }
            it.peak_groups = it.peak_groups.max(groups);
            it.days_without_groups = it.days_without_groups.saturating_add(without_groups);
        }
    }
    true
}
