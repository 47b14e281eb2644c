//! The words of the view of call feature trials.

use crate::text::area::area;

area! {
    /// Trials of the call feature.
    TrialsTexts {
        /// Heading.
        heading,
        /// The rules: `{days}`, `{app}`, `{account}`.
        intro,
        /// How the days are counted.
        counts_first,
        /// The other way.
        counts_after,
        /// Field: the day on which they are looked at.
        as_of,
        /// Field: the app.
        app,
        /// Field: the day of activation.
        date,
        /// Button: add the activation.
        add,
        /// Button: take an activation away, `{app}`, `{date}`.
        remove,
        /// What stands on that button.
        remove_short,
        /// The name is too long.
        app_wrong,
        /// No name.
        app_missing,
        /// More apps than an account can have, `{most}`.
        too_many,
        /// What to do while there is no date.
        empty,
        /// The account: `{used}`, `{left}`, `{as_of}`.
        account,
        /// An app: `{left}` trials left.
        left,
        /// Caption of the table.
        caption,
        /// Head.
        head_app,
        /// Head.
        head_left,
        /// Head.
        head_date,
        /// Head.
        head_state,
        /// Head.
        head_end,
        /// Head of the buttons.
        head_remove,
        /// An app without an activation.
        none,
        /// A state.
        planned,
        /// A state.
        running,
        /// A state.
        ended,
        /// A reason.
        refused_running,
        /// A reason.
        refused_app,
        /// A reason.
        refused_account,
        /// The minutes beside the total: `{total}`.
        beside,
        /// The same without a total.
        beside_none,
        /// Link to the page of that price.
        unpriced_page,
    }
}
