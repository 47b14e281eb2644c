//! The slider of a usage.

use crate::view::words::digits;
use im_pricing_core::terms::plain_digits;
use std::rc::Rc;

use im_pricing_core::metric::Metric;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, KeyboardEvent};

use crate::components::bindings::let_wait;
use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::draft::Field;
use crate::number::{parse_count, place_of};
use crate::scale::Scale;
use crate::state::State;
use crate::text::{Texts, fill};
use crate::view::answer::announcement;
use crate::view::headroom::room;
use crate::view::usage::{UsageModel, marks, usage};
use crate::view::words;

/// A slider over the stops of the usage's scale, whose `remark` it writes. Arrows go to the next stop, Page keys to
/// the next boundary.
pub(crate) fn usage_slider(state: State, metric: Metric, remark: El) -> El {
    let texts = state.texts();
    let scale = &Rc::new(Scale::of(metric));
    let field = Field::Usage(metric);
    let name = fill(
        texts.usage.slider,
        &[("name", words::metric(metric, texts))],
    );
    let set = move |value: u64| {
        let_wait();
        state.edit(|it| it.set_text(field, plain_digits(value)));
    };
    let stops = Rc::clone(scale);
    let slide = move |index: String| {
        if let Some(index) = place_of(&index) {
            set(stops.value_of(index));
        }
    };
    let stops = Rc::clone(scale);
    let press = move |event: &Event| {
        let text = state.draft(|it| it.text(field).to_owned());
        let value = parse_count(&text, texts.notation)
            .ok()
            .flatten()
            .unwrap_or_default();
        let key = event.unchecked_ref::<KeyboardEvent>().key();
        if let Some(target) = target(&stops, &key, value) {
            event.prevent_default();
            set(target);
        }
    };
    let input = el("input", "slider__input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &digits(scale.last_index()))
        .attr("data-slider", metric.name())
        .attr("aria-label", &name)
        .on_value("input", slide)
        .on("keydown", press);
    let flat = el("span", "slider__flat");
    let rail = rail(scale, texts).child(flat.clone());
    let stops = Rc::clone(scale);
    let model = move || state.draft(|it| usage(metric, it.text(field), &stops, texts));
    let spoken = model.clone();
    let input = input.marked("aria-valuetext", move || {
        Some(spoken_words(state, metric, &spoken()))
    });
    let thumb = input.clone();
    watch(model, move |now, before| {
        thumb.hold(&digits(now.index));
        remark.say(&now.remark);
        if before.map(|it| &it.flat) != Some(&now.flat) {
            place(&flat, now.flat.as_ref());
        }
    });
    el("div", "slider").child(rail).child(input)
}

/// The marks on the track.
fn rail(scale: &Scale, texts: &Texts) -> El {
    let marks: Vec<El> = marks(scale, texts)
        .into_iter()
        .map(|mark| {
            let element = el("span", "slider__mark").text(&mark.label);
            element.style("inset-inline-start", &mark.position);
            element
        })
        .collect();
    el("div", "slider__rail")
        .attr("aria-hidden", "true")
        .children(marks)
}

/// Puts the flat range on the track, or takes it off.
fn place(flat: &El, range: Option<&(String, String)>) {
    flat.mark("hidden", range.is_none().then_some(""));
    if let Some((start, width)) = range {
        flat.style("inset-inline-start", start);
        flat.style("inline-size", width);
    }
}

/// Where a key leads from `value`; none for a key that is not the slider's.
fn target(scale: &Scale, key: &str, value: u64) -> Option<u64> {
    Some(match key {
        "ArrowRight" | "ArrowUp" => scale.next_stop(value),
        "ArrowLeft" | "ArrowDown" => scale.previous_stop(value),
        "PageUp" => scale.next_boundary(value),
        "PageDown" => scale.previous_boundary(value),
        "Home" => 0,
        "End" => scale.end(),
        _ => return None,
    })
}

/// The quantity with its unit, what it costs, and how much more fits at that price.
fn spoken_words(state: State, metric: Metric, model: &UsageModel) -> String {
    let texts = state.texts();
    let effect = state.answered(|it| {
        if !state.is_current() {
            return None;
        }
        let effect = announcement(it, texts);
        Some(match room(it, metric, texts) {
            Some(room) => [&*effect, ", ", &room].concat(),
            None => effect,
        })
    });
    match effect {
        Some(effect) => [&model.words, ", ", &effect].concat(),
        None => model.words.clone(),
    }
}
