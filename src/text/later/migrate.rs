//! The words of "move or stay".

use crate::text::area::area;

area! {
    /// The move to the new billing mode.
    MigrateTexts {
        /// Heading: whether the app can move.
        eligible,
        /// It can.
        can_move,
        /// It is billed in the new mode already.
        moved_already,
        /// There is nothing to move to.
        cannot_move,
        /// No edition of today has a bill.
        nothing_now,
        /// No edition after the move does what is asked.
        nothing_after,
        /// Heading: the ratio of monthly to daily users.
        ratios,
        /// Why it is asked for, and what to enter.
        ratios_hint,
        /// Field: the lowest ratio.
        low,
        /// Field: the likely ratio.
        likely,
        /// Field: the highest ratio.
        high,
        /// The text is no ratio: `{example}`.
        ratio_wrong,
        /// Below 1, above `{most}` or with too many decimals.
        ratio_range,
        /// Smaller than the one before it.
        ratio_order,
        /// Heading of the bills.
        bills,
        /// Caption of the bills.
        caption,
        /// Column: from which edition to which.
        pair,
        /// Column: the bill of today.
        today,
        /// Column: the bill after the move.
        after,
        /// Column: how much more that is.
        difference,
        /// Column: the `{name}` case of `{mau}` monthly users.
        case,
        /// The same where there are more users than can be stated.
        case_beyond,
        /// Heading of the break-even.
        break_even,
        /// From this number on it costs more: `{from}`, `{to}`, `{most}`, `{next}`.
        at_most,
        /// Cheaper below `{most}`, the same there.
        below_and_at,
        /// Cheaper below one number `{below}`, the same up to another `{most}`.
        below_and_equal,
        /// The same up to `{most}`, never cheaper.
        equal,
        /// It costs more for any number.
        never,
        /// It costs no more for any number.
        always,
        /// It costs no more for as many as it holds, `{most}`.
        as_many_as_it_holds,
        /// It does not hold the usage.
        not_held,
        /// Monthly users per daily user at the break-even: `{ratio}`.
        per_daily_user,
        /// The figures that are typed: `{mau}`, `{to}`, `{amount}`.
        here_less,
        /// The same where it costs more.
        here_more,
        /// The same where it costs the same.
        here_equal,
        /// Heading of the recommendation.
        advice,
        /// Box: the reader knows that it cannot be undone.
        read,
        /// What must be done to see it.
        read_first,
        /// Moving costs less: `{from}`, `{to}`, `{amount}`.
        move_less,
        /// Staying costs no more.
        stay,
        /// In the `{name}` case.
        in_case,
        /// Neither the monthly users nor ratios are known.
        advice_unknown,
        /// Heading: what else changes.
        changes,
        /// Features that come.
        gained,
        /// Features that come by ticket.
        gained_by_ticket,
        /// Features that go.
        lost,
        /// Limits that rise.
        raised,
        /// Limits that fall.
        lowered,
        /// A `{row}` `{before}` the move and `{after}` it.
        limit,
        /// Add-ons that are not sold there.
        not_sold,
        /// An `{add_on}`, the most it `{reaches}` today, and the `{limit}` after the move.
        add_on,
        /// The same for one that is bought today.
        add_on_bought,
    }
}
