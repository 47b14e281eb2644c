//! How much is used.

use im_pricing_core::metric::Metric;

use crate::components::element::{El, el};
use crate::components::usage_field::usage_field;
use crate::state::State;

/// The three measured usages.
pub(crate) fn usage_form(state: State) -> El {
    let fields: Vec<El> = Metric::ALL
        .iter()
        .map(|it| usage_field(state, *it))
        .collect();
    el("section", "form")
        .leaf("h2", "heading", state.texts().form.usage_heading)
        .child(el("div", "").children(fields))
}
