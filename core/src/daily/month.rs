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
    /// Users of each day that was read; days beyond the month's last stay empty.
    users: [Option<u64>; 31],
}

impl MonthDays {
    /// Days of the month without a usable row.
    #[must_use]
    pub fn missing_days(&self) -> u8 {
        let read = u8::try_from(self.users().flatten().count()).unwrap_or_default();
        self.month.days().saturating_sub(read)
    }

    /// Users of each day of the month, from the first to the last; none where no row tells.
    pub fn users(&self) -> impl Iterator<Item = Option<u64>> {
        let days = usize::from(self.month.days());
        self.users.iter().take(days).copied()
    }

    /// Notes the users of a day; false if the day is there already.
    fn note(&mut self, day: u8, users: u64) -> bool {
        let index = usize::from(day.saturating_sub(1));
        let place = self.users.get_mut(index).filter(|it| it.is_none());
        place.map(|it| *it = Some(users)).is_some()
    }
}

/// Adds a day to the months, which stay in order; false if the day is there already.
pub(super) fn add(months: &mut Vec<MonthDays>, date: Date, dau: u64, groups: Option<u64>) -> bool {
    let month = date.month();
    let without_groups = u8::from(groups.is_none());
    let index = match months.binary_search_by_key(&month, |it| it.month) {
        Ok(index) => index,
        Err(index) => {
            months.insert(
                index,
                MonthDays {
                    month,
                    peak_dau: dau,
                    peak_day: date,
                    peak_groups: groups,
                    days_without_groups: 0,
                    users: [None; 31],
                },
            );
            index
        }
    };
    let Some(it) = months.get_mut(index) else {
        return false;
    };
    if !it.note(date.day(), dau) {
        return false;
    }
    if dau > it.peak_dau || (dau == it.peak_dau && date < it.peak_day) {
        (it.peak_dau, it.peak_day) = (dau, date);
    }
    it.peak_groups = it.peak_groups.max(groups);
    it.days_without_groups = it.days_without_groups.saturating_add(without_groups);
    true
}
