//! What the app must be able to do.

use im_pricing_core::metric::{Feature, Need};

use crate::components::choice::{checkbox, choice};
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::field_error::field_error;
use crate::components::text_input::number_input;
use crate::draft::{Draft, Field};
use crate::state::State;
use crate::text::fill;
use crate::view::words;
use crate::view::words::digits;

/// Sizes and features, each behind its disclosure until it is wanted.
pub(crate) fn need_list(state: State) -> El {
    let texts = state.texts();
    let sizes: Vec<El> = Need::ALL.iter().map(|it| size_field(state, *it)).collect();
    let features: Vec<El> = Feature::ALL
        .iter()
        .map(|it| feature_field(state, *it))
        .collect();
    let set = counted(state, texts.need.sizes, move || {
        state.draft(Draft::sizes_set)
    });
    let ticked = counted(state, texts.need.features, move || {
        state.draft(|it| it.features.len())
    });
    let sizes = disclosure(state, "sizes", set).child(el("div", "sizes").children(sizes));
    let features = disclosure(state, "features", ticked)
        .leaf("p", "hint", texts.need.features_hint)
        .child(el("div", "features").children(features));
    el("section", "form")
        .leaf("h2", "heading", texts.need.heading)
        .child(el("div", "").child(sizes).child(features))
}

/// A summary that says how many are set.
fn counted(state: State, words: &str, count: impl Fn() -> usize + 'static) -> El {
    let texts = state.texts();
    let number = move || match count() {
        0 => String::new(),
        count => fill(texts.need.chosen, &[("n", &digits(count))]),
    };
    summary(words).child(el("span", "disclosure__count").says(number))
}

/// A size that the app must reach.
fn size_field(state: State, need: Need) -> El {
    let texts = state.texts();
    let field = Field::Need(need);
    let is_unlimited = move || state.draft(|it| it.is_unlimited(need));
    let label = el("label", "size__label").attr("for", field.name());
    let mut input = el("div", "size__input");
    if need.takes_unlimited() {
        let tick = checkbox("data-unlimited", need.name())
            .ticked(is_unlimited)
            .on_tick(move |on| state.edit(|it| it.set_unlimited(need, on)));
        input = input.child(choice(tick, texts.need.unlimited));
    }
    let number = number_input(state, field).flagged("disabled", is_unlimited);
    el("div", "size")
        .child(label.text(words::need(need, texts)))
        .child(input.child(number))
        .child(field_error(state, field))
}

/// A feature that the app must have.
fn feature_field(state: State, feature: Feature) -> El {
    let tick = checkbox("data-feature", feature.name())
        .ticked(move || state.draft(|it| it.features.contains(&feature)))
        .on_tick(move |on| state.edit(|it| it.require(feature, on)));
    choice(tick, words::feature(feature, state.texts()))
}
