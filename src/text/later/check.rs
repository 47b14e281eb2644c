//! The words of the check of a bill.

use crate::text::area::area;

area! {
    /// A bill held against the price lists.
    CheckTexts {
        /// Heading.
        heading,
        /// What is compared.
        intro,
        /// Field: the month of the bill.
        month,
        /// Choice: the edition that was billed.
        edition,
        /// The first option: nothing chosen.
        choose,
        /// Field: the charged total.
        total,
        /// Summary of the fields for single lines.
        lines,
        /// Choice: what the bill is about.
        scope,
        /// Option: the app in the form.
        this_app,
        /// Option: all apps, each on its chosen or recommended edition.
        all_apps,
        /// What to do while nothing can be compared.
        empty,
        /// The form has an error.
        no_form,
        /// An app has an error, `{app}`.
        app_invalid,
        /// An app has no edition, `{app}`.
        app_without_edition,
        /// The text is no month.
        month_wrong,
        /// Before the oldest price list, of `{date}`.
        month_old,
        /// Moved before that was offered.
        not_migrated,
        /// A start date in the month.
        first_month,
        /// Equal: `{charged}`.
        agrees,
        /// More was charged, and it is explained: `{charged}`, `{expected}`, `{difference}`.
        explained_more,
        /// Less was charged, and it is explained.
        explained_less,
        /// More was charged, and nothing explains it.
        unexplained_more,
        /// Less was charged, and nothing explains it.
        unexplained_less,
        /// The totals are equal and lines differ, and it is explained: `{charged}`.
        lines_explained,
        /// The same, and nothing explains it.
        lines_unexplained,
        /// No total was entered, and the lines that were are equal.
        alone_agrees,
        /// No total was entered, and lines differ, and it is explained.
        alone_explained,
        /// The same, and nothing explains it.
        alone_unexplained,
        /// No expected total, yet a reading gives the charge: `{charged}`.
        explained_alone,
        /// No figure to compare with: `{edition}`, `{why}`.
        no_quote,
        /// No rule of a first month.
        first_month_unstated,
        /// Joins two readings: `{one}`, `{other}`.
        both,
        /// The book of a reading: `{date}`.
        book,
        /// The add-on of a reading: `{add_on}`, `{reaches}`.
        add_on,
        /// A price that a reading takes from another page: `{subject}`, `{other}`, `{taken}`.
        claim,
        /// The lines add up to another sum: `{sum}`, `{charged}`.
        lines_sum,
        /// Heading for screen readers.
        explanations,
        /// Caption of the table of lines.
        caption,
        /// Head: the line.
        line,
        /// Head: by the price lists.
        expected,
        /// Head: as charged.
        charged,
        /// Head: charged minus price lists.
        difference,
        /// An amount that is not known.
        unknown,
        /// Row of the sums.
        sum,
    }
}
