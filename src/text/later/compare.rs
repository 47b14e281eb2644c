//! The words of the view that holds the editions against each other.

use crate::text::area::area;

area! {
    /// All editions at once: totals, what repairs the others, room, prices of features.
    CompareTexts {
        /// `{edition}` costs `{total}`, by `{margin}` less than `{other}`.
        cheapest,
        /// Nothing but `{edition}` fits, for `{total}`.
        only,
        /// `{edition}` costs the same as `{others}`: `{total}`.
        tie,
        /// `{edition}` costs `{margin}` more and adds `{features}` features.
        adds,
        /// The same, with `{tickets}` further ones by ticket.
        adds_ticket,
        /// Summary of the list of what it adds.
        adds_list,
        /// `{feature}` by ticket.
        by_ticket,
        /// The limit `{row}` is `{to}` instead of `{from}`.
        higher,
        /// What the table is.
        table,
        /// Column: the edition.
        head_edition,
        /// Column: whether the app can be on it.
        head_available,
        /// Column: the difference to the cheapest.
        head_difference,
        /// Column: the lines of the bill.
        head_lines,
        /// Heading of the repairs.
        fixes,
        /// What they are.
        fixes_hint,
        /// With at most `{to}` of `{what}`, `{edition}` costs `{total}`.
        lower,
        /// With at most `{to}` of `{what}` the other reasons remain.
        lower_only,
        /// Without `{feature}`, `{edition}` costs `{total}`.
        drop,
        /// Without `{feature}` the other reasons remain.
        drop_only,
        /// `{edition}` does it all, for `{total}`, and is the cheapest.
        other_cheapest,
        /// `{edition}` does it all, for `{total}`, by `{difference}` more.
        other,
        /// `{edition}` reaches it with `{add_on}` for `{price}`: `{total}`, by `{difference}` more.
        other_add_on,
        /// The same without a difference.
        other_add_on_cheapest,
        /// `{sentence}` holds after moving to the new billing mode.
        moved,
        /// A paid app cannot return to a free edition: a new one can begin there.
        new_app,
        /// `{idcs}` are the data centres where `{edition}` has the feature.
        other_idc,
        /// Button: change the form accordingly.
        apply,
        /// Heading of the room left.
        rooms,
        /// How the cost per unit is rounded.
        rooms_hint,
        /// Column: the usage.
        head_metric,
        /// Column: from where to where the bill is the same.
        head_band,
        /// Column: how many more until it rises.
        head_left,
        /// Column: by how much it then rises.
        head_next,
        /// Column: cost per unit over all usage.
        head_per,
        /// Column: cost per unit of the usage above the quota.
        head_per_above,
        /// `{from}` to `{to}`.
        band,
        /// A free edition sells no more.
        no_next,
        /// `{amount}` per `{n}`.
        per,
        /// `{amount}` per user.
        per_user,
        /// Heading of the prices of features.
        features,
        /// What the ticks do.
        features_hint,
        /// Column: the feature.
        head_feature,
        /// Column: what asking for it costs.
        head_price,
        /// Asking costs `{difference}` over `{edition}`.
        price,
        /// Asking costs nothing more than `{edition}`.
        price_none,
        /// No edition does it beside all else.
        price_never,
        /// Heading of the prices of sizes.
        sizes,
        /// Column: the size that is asked for.
        head_size,
        /// `{what}`: `{asked}`.
        size,
    }
}
