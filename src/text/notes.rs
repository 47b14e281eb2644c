//! The areas about what does not fit and what must be known.

use super::area::area;

area! {
    /// Why an edition does not fit.
    ReasonTexts {
        /// A paid app cannot go back.
        cannot_return_to_free_tier,
        /// A size or usage: `{what}`, `{asked}`, `{limit}`.
        limit_exceeded,
        /// A `{feature}` that it does not have.
        feature_not_included,
        /// A `{feature}` that it does not have in `{idc}`.
        feature_unavailable_in_idc,
    }
}

area! {
    /// What a reader must know beside the numbers.
    NoteTexts {
        /// Moving cannot be undone.
        migration_irreversible,
        /// Developer lasts a month.
        developer_one_month,
        /// A `{what}` that a ticket switches on or raises.
        needs_ticket,
        /// A `{what}` that is to be had by ticket in `{idc}`.
        idc_by_ticket,
        /// Read receipts work in groups of a size.
        read_receipts_group_limit,
        /// The way back to a free tier.
        free_tier_for_new_apps_only,
        /// No page states the rule.
        first_month_rule_unstated,
        /// The prices were last confirmed on `{date}`.
        prices_not_confirmed_after,
        /// The days of the first app of `{idc}` differ.
        first_app_date_differs,
    }
}
