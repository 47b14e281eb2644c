//! What repairs the editions that do not fit, with buttons that change the form accordingly.

use im_pricing_core::metric::Extent;
use im_pricing_core::terms::plain_digits;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::components::disclosure::disclosure;
use crate::components::element::{El, el};
use crate::components::live::control;
use crate::draft::{Draft, Field};
use crate::later::parts::part;
use crate::later::view::compare::fixes::{Change, FixModel, FixesModel, ReasonModel};
use crate::state::State;
use crate::text::fill;

/// Names of the disclosures, by place in the list.
const PARTS: [&str; 6] = ["fix-1", "fix-2", "fix-3", "fix-4", "fix-5", "fix-6"];

/// Draws the editions that do not fit, each behind its first reason.
pub(super) fn draw(place: &El, models: &[FixesModel], state: State) {
    let words = &state.texts().later().compare;
    if models.is_empty() {
        return;
    }
    let mut list = el("div", "repairs");
    for (model, name) in models.iter().zip(PARTS) {
        list = list.child(edition(model, name, state));
    }
    let part = part(words.fixes)
        .leaf("p", "hint", words.fixes_hint)
        .child(list);
    place.clone().child(part);
}

fn edition(model: &FixesModel, name: &'static str, state: State) -> El {
    let first = model.reasons.first().map_or("", |it| it.words.as_str());
    let summary = el("summary", "repairs__summary")
        .leaf("strong", "repairs__name", model.name)
        .leaf("span", "repairs__reason", first);
    let mut part = disclosure(state, name, summary).attr("data-repairs", model.edition);
    for it in &model.reasons {
        part = part.child(reason(it, state));
    }
    part
}

fn reason(model: &ReasonModel, state: State) -> El {
    let mut list = el("ul", "repairs__list");
    for it in &model.fixes {
        list = list.child(repair(it, state));
    }
    el("div", "repairs__part")
        .leaf("h4", "repairs__why", &model.words)
        .child(list)
}

fn repair(model: &FixModel, state: State) -> El {
    let texts = state.texts();
    let item = el("li", "repairs__fix").leaf("span", "", &model.words);
    let Some(change) = model.change else {
        return item;
    };
    let label = texts.later().compare.apply;
    let values = [("action", label), ("name", model.words.as_str())];
    let button = el("button", "link-button")
        .attr("type", "button")
        .attr("data-action", "repair")
        .attr("aria-label", &fill(texts.later().apps.action, &values))
        .text(label)
        .on("click", move |event| {
            state.edit(|it| apply(change, it));
            // What was repaired goes away, and the button with it: the focus goes to the verdict.
            let view = control(event).closest(".parts").ok().flatten();
            let verdict = view.and_then(|it| it.query_selector("[data-verdict]").ok());
            if let Some(verdict) = verdict.flatten() {
                let _ = verdict.unchecked_into::<HtmlElement>().focus();
            }
        });
    item.text(" ").child(button)
}

fn apply(change: Change, draft: &mut Draft) {
    match change {
        Change::Drop(feature) => draft.require(feature, false),
        Change::Need(need, Extent::Unlimited) => draft.set_unlimited(need, true),
        Change::Need(need, Extent::Count(count)) => {
            draft.set_unlimited(need, false);
            draft.set_text(Field::Need(need), plain_digits(count));
        }
    }
}
