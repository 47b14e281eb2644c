//! The strip above the form: which app it is about, and the examples to start from.

use im_pricing_core::tables::PRESETS;
use im_pricing_core::terms::read_digits;

use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::later::view::start::{assumed, choice, figures, shown};
use crate::state::State;

/// The strip.
pub(crate) fn start(state: State) -> El {
    el("div", "start").child(examples(state)).child(app(state))
}

/// A button per example; the one whose figures stand in the form is pressed, and says what it
/// assumes.
fn examples(state: State) -> El {
    let texts = state.texts();
    let current = move || {
        if state.is_example() {
            state.draft(shown)
        } else {
            None
        }
    };
    let mut list =
        el("p", "examples").leaf("span", "examples__label", texts.later().start.examples);
    for preset in PRESETS {
        let button = el("button", "examples__button")
            .attr("type", "button")
            .attr("data-preset", preset.id)
            .text(texts.lang.words(preset.name))
            .marked("aria-pressed", move || {
                let is_shown = current().is_some_and(|it| it.id == preset.id);
                Some(if is_shown { "true" } else { "false" }.to_owned())
            })
            .on("click", move |_| state.show_example(figures(preset)));
        list = list.child(button);
    }
    let sentence = el("p", "examples__sentence")
        .says(move || current().map_or_else(String::new, |it| assumed(it, texts)));
    el("div", "").child(list).child(sentence)
}

/// The choice of the app that the form is about, once there are several.
fn app(state: State) -> El {
    let select = crate::components::choice::select("app", core::iter::empty()).on_value(
        "change",
        move |id| {
            if let Some(id) = read_digits(&id) {
                state.edit_apps(|it| it.choose(id));
            }
        },
    );
    let list = select.clone();
    let field = labelled("app", state.texts().later().start.app, select);
    let place = field.clone();
    watch(
        move || state.apps(choice),
        move |model, _| {
            place.mark("hidden", model.is_none().then_some(""));
            let Some(model) = model else { return };
            list.clear();
            for (id, name) in &model.apps {
                let option = el("option", "").attr("value", id).text(name);
                list.clone().child(option);
            }
            list.hold(&model.shown);
        },
    );
    field
}
