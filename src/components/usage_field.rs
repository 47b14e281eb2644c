//! A usage: a slider and a typed number that are one value.

use im_pricing_core::metric::Metric;

use crate::components::element::{El, el};
use crate::components::field_error::field_error;
use crate::components::text_input::number_input;
use crate::components::usage_slider::usage_slider;
use crate::draft::Field;
use crate::state::State;
use crate::view::words;

/// One of the three measured usages.
pub(crate) fn usage_field(state: State, metric: Metric) -> El {
    let texts = state.texts();
    let field = Field::Usage(metric);
    let remark = el("p", "usage__remark");
    let slider = usage_slider(state, metric, remark.clone());
    let label = el("label", "usage__label").attr("for", field.name());
    let text = el("div", "usage__text")
        .child(label.text(words::metric(metric, texts)))
        .leaf("p", "usage__hint", words::metric_hint(metric, texts));
    let foot = el("div", "usage__foot")
        .child(field_error(state, field))
        .child(remark);
    el("div", "usage")
        .child(text)
        .child(number_input(state, field))
        .child(slider)
        .child(foot)
}
