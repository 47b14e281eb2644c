//! The words of the view that turns a budget round.

use crate::text::area::area;

area! {
    /// An amount a month, and how far it reaches on each edition.
    BudgetTexts {
        /// Label of the amount.
        amount,
        /// What to do while nothing is typed.
        empty,
        /// No amount: `{example}`.
        not_an_amount,
        /// Below zero, or with more digits than are read.
        out_of_range,
        /// What the table is, for `{amount}`.
        table,
        /// How the figures are to be read.
        hint,
        /// At most `{n}`.
        up_to,
        /// The edition neither bills nor caps it.
        any,
        /// Even the lowest value costs more.
        too_little,
        /// `{fields}` must be known first.
        needs,
        /// `{edition}`: `{parts}`.
        sentence,
        /// `{metric}` `{reach}`.
        part,
        /// Stands between the parts of a sentence.
        between,
        /// Button: put the figure into the form.
        try_it,
        /// What the button does: `{metric}`, `{n}`.
        try_name,
    }
}
