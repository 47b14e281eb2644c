//! The words of what several apps cost together.

use crate::text::area::area;

area! {
    /// The total of all apps, and what making one app of several would change.
    AccountTexts {
        /// Stands before the total.
        total,
        /// Apps `{names}` have no price and are not in the total.
        without,
        /// No app has a price.
        nothing,
        /// Plan, quota and add-ons belong to one app each.
        not_pooled,
        /// Heading of what merging would change.
        merging,
        /// What is assumed for it.
        basis,
        /// `{names}` in data centre `{idc}`, mode `{mode}`, as one app: `{usage}` at most.
        merged,
        /// On `{edition}` it costs at most `{total}`, at least `{difference}` less than `{apart}`.
        saves,
        /// The same, up to `{difference}` more than `{apart}`.
        costs,
        /// The same, as much as `{apart}`.
        equal,
        /// No edition of the mode holds the merged app.
        none_fits,
        /// Usage or needs of `{names}` add up to more than `{n}`.
        beyond,
        /// A usage of the merged app cannot be added up.
        unknown,
    }
}
