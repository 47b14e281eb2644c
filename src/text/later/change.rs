//! The words of the first month and of a change of edition within a month.

use crate::text::area::area;

area! {
    /// Months that are charged by day.
    ChangeTexts {
        /// Heading of the first month.
        first_month,
        /// What to do while there is no first day.
        first_month_empty,
        /// No edition has an estimate for it.
        first_month_none,
        /// The `{total}` of a whole month.
        whole_month,
        /// Heading of a change.
        heading,
        /// List: the edition before.
        from,
        /// List: the edition after.
        to,
        /// Field: the day of the change.
        day,
        /// First item of a list in which nothing is chosen.
        choose,
        /// What to do while something is missing.
        empty,
        /// What the table is about: `{before}` days on `{from}`, `{after}` on `{to}`.
        days,
        /// Only add-ons' and plans' days count: the whole is an estimate.
        estimate,
        /// Column: what is charged.
        line,
        /// Column: the days that count.
        part,
        /// Column: the amount of a full month.
        full,
        /// Column: the amount of this month.
        amount,
        /// `{days}` of `{all}` days.
        by_day,
        /// Charged for the whole month.
        whole,
        /// Row: the sum.
        total,
        /// Nothing would change.
        nothing_changes,
        /// The app is billed in the other mode.
        other_billing_mode,
        /// The price lists state no rule.
        rule_unstated,
        /// An `{edition}` does not fit.
        does_not_fit,
        /// Of two retention periods the dearer one is taken.
        retention_dearer,
        /// The edition before does not do all that is asked for.
        needs_unmet,
    }
}
