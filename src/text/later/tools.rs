//! The words of what acts on the feature matrix: search, differences, folding, prices of features.

use crate::text::area::area;

area! {
    /// Above the matrix, and what it adds to its rows.
    ToolsTexts {
        /// Label of the search.
        find,
        /// What the search knows.
        find_hint,
        /// Said when the names in other languages did not arrive.
        names_failed,
        /// Label of the choice of rows.
        rows,
        /// Choice: all of them.
        all,
        /// Choice: those in which the editions are not all equal.
        differ,
        /// Choice: those in which the two chosen editions are not equal.
        between,
        /// Nothing is hidden.
        all_shown,
        /// `{shown}` rows of `{all}` are shown, `{hidden}` hidden.
        some_shown,
        /// No row is left for `{query}`.
        nothing,
        /// The search found `{editions}`.
        editions,
        /// Button that shows all rows again.
        reset,
        /// A row or edition was found by its other name `{name}`.
        also,
        /// A part of the table has `{all}` rows.
        group,
        /// Of its `{all}` rows `{shown}` were found.
        group_some,
        /// What the amounts below the features say.
        prices,
        /// A feature is in the edition that the app is on, `{edition}`.
        current,
        /// A feature is in the cheapest edition, `{edition}`.
        included,
        /// A feature costs `{difference}`: `{to}` is the cheapest edition with it.
        dearer,
        /// A feature comes only with the newer billing, on `{edition}`.
        after_migration,
        /// No edition has it beside all else.
        never,
    }
}
