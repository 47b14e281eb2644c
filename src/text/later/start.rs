//! The words of the strip above the form.

use crate::text::area::area;

area! {
    /// Which app the form is about, and the examples to start from.
    StartTexts {
        /// Label of the choice between apps.
        app,
        /// Stands before the names of the examples.
        examples,
        /// `{name}`: `{why}` These figures are assumed.
        assumed,
    }
}
