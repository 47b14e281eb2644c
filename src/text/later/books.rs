//! The words of the view of price lists through time.

use crate::text::area::area;

area! {
    /// Price lists of two days, and an app with each.
    BooksTexts {
        /// Heading.
        heading,
        /// Field: the first date.
        then,
        /// Field: the other date.
        now,
        /// The dates of the price lists: `{dates}`.
        dates,
        /// What to do while a date is missing.
        empty,
        /// The form has an error.
        no_form,
        /// Moved before that was offered, `{date}`.
        not_migrated,
        /// Heading of what changed.
        lists,
        /// A billing mode and its lists: `{mode}`, `{then}`, `{now}`.
        mode,
        /// No list of that mode.
        no_list,
        /// A price list, documented on `{date}`.
        list,
        /// Nothing changed.
        none,
        /// Caption of the prices, `{mode}`.
        caption,
        /// Head: what is priced.
        price,
        /// Head.
        difference,
        /// Head: the pages.
        documents,
        /// A price: `{edition}`, `{line}`.
        of_edition,
        /// A tier: `{edition}`, `{line}`, `{reaches}`.
        of_tier,
        /// The rule of the first month: `{then}`, `{now}`.
        first_month,
        /// A rule.
        by_day,
        /// A rule.
        free,
        /// A rule.
        unstated,
        /// There was none before.
        added,
        /// There is none any more.
        removed,
        /// Heading of this app.
        your_app,
        /// Caption of its table.
        app_caption,
        /// Head.
        edition,
        /// Summary of the lines of an edition, `{edition}`.
        lines_of,
        /// Head.
        line,
        /// No total.
        infeasible,
        /// No total.
        needs_input,
        /// No total.
        unpriced,
        /// The recommendation stays: `{edition}`.
        same,
        /// The recommendation changes: `{then}`, `{now}`.
        other,
        /// No recommendation.
        nothing,
    }
}
