//! The words of the view of daily figures.

use crate::text::area::area;

area! {
    /// A file of daily figures, month by month.
    DailyTexts {
        /// Heading.
        heading,
        /// Label of the field to paste into.
        paste,
        /// What a row holds.
        paste_hint,
        /// Button: choose a file.
        choose,
        /// What else can be done with a file.
        drop,
        /// Where the figures go.
        private,
        /// The chosen file: `{name}`.
        file,
        /// Button: without these figures.
        remove,
        /// While it is read: `{lines}`, `{part}` per cent.
        progress,
        /// Button: stop reading.
        cancel,
        /// Reading was stopped at `{lines}`.
        stopped,
        /// Button: read again.
        again,
        /// The file could not be read.
        unreadable,
        /// The file is larger than `{most}` megabytes.
        too_large,
        /// Nothing is there yet: what to do.
        empty,
        /// The form has an error.
        no_form,
        /// What was read: `{lines}`, `{months}`, `{bad}`.
        summary,
        /// Label of the choice of an app.
        app,
        /// Caption of the table of months.
        caption,
        /// Head: the month.
        month,
        /// Head: the day with the most users.
        peak_day,
        /// Head: days without a row.
        missing_days,
        /// Head: what is billed above the quota.
        over_quota,
        /// Blocks: `{n}` times `{usage}`.
        over_blocks,
        /// Button: `{n}` further months.
        more,
        /// How months are priced.
        books,
        /// Several apps.
        not_shared,
        /// The form's monthly users: `{mau}`.
        mau_of_form,
        /// No monthly users.
        mau_unknown,
        /// The form's groups: `{groups}`.
        groups_of_form,
        /// No groups.
        groups_unknown,
        /// Months without a row: `{months}`.
        missing_months,
        /// Columns that were not read: `{columns}`.
        ignored,
        /// Rows below names that make no sense: `{rows}`.
        unread,
        /// No price: before the oldest price list.
        before_first_book,
        /// No price: fewer monthly users than on one day.
        mau_below_peak,
        /// No price: moved before that was offered.
        not_yet_migrated,
        /// Heading: one month.
        one_month,
        /// Label of the choice of a month.
        choose_month,
        /// The drawing: `{month}`, `{users}`, `{day}`.
        drawing,
        /// The line of the quota: `{quota}`.
        quota,
        /// A day of the drawing: `{day}`, `{users}`.
        day,
        /// A day without a row: `{day}`.
        day_missing,
        /// Days without groups: `{days}`.
        without_groups,
        /// Button: the month's peaks into the form, `{month}`.
        take,
        /// Said after that.
        taken,
        /// Heading of the rows that were not used.
        bad_heading,
        /// All are listed: `{all}`.
        bad_rows,
        /// Some are listed: `{n}` of `{all}`.
        bad_rows_first,
        /// Head: the line in the file.
        bad_line,
        /// Head: what is wrong.
        bad_reason,
        /// Head: the row itself.
        bad_text,
        /// A reason.
        invalid_date,
        /// A reason.
        date_out_of_range,
        /// A reason.
        duplicate_day,
        /// A reason.
        missing_value,
        /// A reason.
        not_a_count,
        /// A reason.
        ambiguous_number,
        /// The same with both readings: `{one}`, `{other}`.
        ambiguous,
        /// A reason.
        count_out_of_range,
        /// A reason.
        too_many_fields,
        /// A reason.
        unclosed_quote,
        /// A reason.
        line_too_long,
        /// A reason.
        unknown_header,
        /// A reason.
        missing_column,
        /// A reason.
        column_twice,
        /// A reason.
        too_many_apps,
    }
}
