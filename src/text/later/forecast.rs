//! The words of the forecast: coming months, what they cost, and when another edition costs less.

use crate::text::area::area;

area! {
    /// The coming months.
    ForecastTexts {
        /// Heading.
        heading,
        /// Field: the first month.
        first,
        /// Field: how many months.
        count,
        /// Field: growth in per cent a month.
        growth,
        /// List: where the usage comes from.
        course,
        /// It grows by the rate.
        by_growth,
        /// It is typed by month.
        by_month,
        /// What to do while a field of a growing usage is empty.
        empty_growth,
        /// What to do while the table of typed months is empty.
        empty_months,
        /// A marked field must be corrected first.
        not_valid,
        /// The text is no month.
        month_wrong,
        /// Not between one and `{most}`.
        count_wrong,
        /// Months after the last one that can be written.
        months_end,
        /// The text is no rate: `{example}`.
        rate_wrong,
        /// More than two decimals.
        rate_fine,
        /// Outside the range of rates, which ends at `{most}`.
        rate_range,
        /// A `{metric}` above `{most}` in `{month}`.
        beyond,
        /// Caption of the table that is typed into.
        typed_caption,
        /// Button: a further month.
        add_month,
        /// Button: one month less.
        remove_month,
        /// Button: the growing usage as typed figures.
        fill,
        /// When that button can be used.
        fill_hint,
        /// The month of a typed figure: `{metric}`, `{month}`.
        cell,
        /// The sum of the months `{first}` to `{last}` on the cheapest `{edition}`: `{total}`.
        cheapest,
        /// The same after a migration.
        cheapest_moved,
        /// No edition fits to the end.
        none_fits,
        /// An `{edition}` that is out from a `{month}` on, and `{why}`.
        left_out,
        /// An `{edition}` without a price for want of `{fields}`, first in `{month}`.
        no_figure,
        /// List: which amounts the table shows.
        sums,
        /// Those of each month.
        each_month,
        /// Added up from the first month on.
        so_far,
        /// Caption of the table of amounts of each month.
        caption,
        /// Caption of the table of sums.
        caption_so_far,
        /// Head of the column of months.
        month,
        /// Head of a column: an `{edition}` after migration.
        moved,
        /// Beside the lowest amount.
        mark,
        /// The same among the editions after moving.
        mark_moved,
        /// Row below the months: their sum.
        in_all,
        /// What the drawing shows.
        chart,
        /// Heading of the steps.
        steps,
        /// No step in these months.
        no_steps,
        /// Summary of a long list of `{n}` steps.
        all_steps,
        /// `{month}`, the `{edge}` passed, `{editions}`, `{amount}`.
        step_up,
        /// The same where usage falls.
        step_down,
        /// The same where each unit is charged.
        unit_up,
        /// The same where usage falls.
        unit_down,
        /// Heading: when moving pays.
        switches,
        /// An edition `{from}` and one `{to}`.
        pair,
        /// The first `{month}` in which `{to}` costs no more than `{from}`.
        pays,
        /// There is no such month.
        pays_never,
        /// The first `{month}` by which the sums are no more.
        pays_so_far,
        /// The sums never are.
        pays_never_so_far,
        /// `{to}` costs `{amount}` less than `{from}` in all.
        less,
        /// More.
        more,
        /// The same.
        equal,
    }
}
