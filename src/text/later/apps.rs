//! The words of the list of apps.

use crate::text::area::area;

area! {
    /// The list of apps, their total, and what putting them together would change.
    AppsTexts {
        /// Label of the name's field.
        name,
        /// No name.
        name_missing,
        /// A name that is too long or holds a control character.
        name_out_of_range,
        /// A name that an app further up has.
        name_taken,
        /// Label of the choice of an edition.
        edition,
        /// The choice of the recommended one, `{edition}`.
        recommended,
        /// The chosen `{edition}` has no price, and `{why}`.
        no_price,
        /// Said of the app that the form is about.
        shown,
        /// Button: go to the form about this app.
        show,
        /// Button.
        duplicate,
        /// Button.
        up,
        /// Button.
        down,
        /// Button.
        remove,
        /// Button: bring `{name}` back.
        bring_back,
        /// What a button does and to which app: `{action}`, `{name}`.
        action,
        /// An account holds `{n}` apps and no more.
        full,
        /// What the list of apps is.
        list,
    }
}
