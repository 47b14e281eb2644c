//! Which app it is.

use im_pricing_core::edition::Idc;
use im_pricing_core::terms::Named;

use crate::components::choice::{checkbox, choice, labelled, select};
use crate::components::deferred::deferred;
use crate::components::element::{El, el};
use crate::components::field_error::{field_error, with_error};
use crate::components::live::watch;
use crate::components::source_button::source_button;
use crate::components::text_input::date_input;
use crate::draft::{Draft, Field};
use crate::later;
use crate::state::State;
use crate::view::mode::mode;

/// Data centre and first app, and the billing mode that follows from them.
pub(crate) fn app_form(state: State) -> El {
    let texts = state.texts();
    let words = &texts.form;
    let choose = move |name: String| {
        if let Some(idc) = Idc::from_name(&name) {
            state.edit(|it| it.idc = idc);
        }
    };
    let options = Idc::ALL
        .iter()
        .map(|it| (it.name(), it.name_in(texts.lang)));
    let idc = select("idc", options)
        .holds(move || state.draft(|it| it.idc.name().to_owned()))
        .on_value("change", choose);
    let columns = el("div", "form__columns")
        .child(labelled("idc", words.idc, idc))
        .child(first_app(state));
    el("section", "form")
        .child(head(state))
        .child(columns)
        .child(mode_line(state))
        .child(deferred(state, "more", later::more_settings))
}

/// The heading. It says that the figures are an example, until one is changed; then it offers the
/// way back.
fn head(state: State) -> El {
    let texts = state.texts();
    let notice = el("p", "form__example").text(texts.page.example);
    let reset = el("button", "link-button")
        .attr("type", "button")
        .attr("data-action", "reset")
        .text(texts.page.reset)
        .on("click", move |_| state.show_example(Draft::example()));
    let head = el("div", "form__head")
        .leaf("h2", "heading", texts.form.heading)
        .child(notice.clone())
        .child(reset.clone());
    watch(
        move || state.is_example(),
        move |is_example, _| {
            notice.flag("hidden", !is_example);
            reset.flag("hidden", *is_example);
        },
    );
    head
}

/// Whether there is an app in the data centre, since when, and whether it was moved.
fn first_app(state: State) -> El {
    let words = &state.texts().form;
    let answer = |value: &str| {
        el("input", "")
            .attr("type", "radio")
            .attr("name", "app_state")
            .attr("data-field", "app_state")
            .attr("value", value)
    };
    let none = answer("none").on_tick(move |_| state.edit(|it| it.has_app = false));
    let existing = answer("existing").on_tick(move |_| state.edit(|it| it.has_app = true));
    let date = date_input(state, Field::FirstAppDate).attr("aria-label", words.first_app_date);
    let since = el("div", "choice-row")
        .child(choice(existing.clone(), words.app_existing))
        .child(date.clone());
    let field = el("fieldset", "field")
        .leaf("legend", "field__label", words.app_state)
        .child(choice(none.clone(), words.app_none))
        .child(since)
        .child(field_error(state, Field::FirstAppDate))
        .child(migrated(state));
    watch(
        move || state.draft(|it| it.has_app),
        move |has_app, _| {
            none.tick(!has_app);
            existing.tick(*has_app);
            date.flag("hidden", !has_app);
        },
    );
    field
}

/// Whether the app was moved to the new billing mode.
fn migrated(state: State) -> El {
    let tick = checkbox("data-field", "migrated")
        .ticked(move || state.draft(|it| it.migrated))
        .on_tick(move |on| state.edit(|it| it.migrated = on));
    let tick = with_error(tick, state, Field::Migrated);
    el("div", "")
        .child(choice(tick, state.texts().form.migrated))
        .child(field_error(state, Field::Migrated))
        .flagged("hidden", move || !state.draft(Draft::asks_about_migration))
}

/// Which billing mode follows, and why.
fn mode_line(state: State) -> El {
    let texts = state.texts();
    let line = el("p", "mode");
    let [name, why] = [el("strong", "mode__name"), el("span", "mode__why")];
    let place = line.clone();
    let line = line
        .leaf("span", "mode__label", texts.mode.label)
        .text(" ")
        .child(name.clone())
        .text(" ")
        .child(why.clone())
        .text(" ")
        .child(source_button(texts.mode.label, texts));
    let read = move || state.answered(|it| mode(it, texts));
    watch(read, move |model, _| {
        if let Some(model) = model {
            place.mark("data-mode", Some(model.mode.name()));
            place.mark("data-reason", Some(model.reason.name()));
            name.say(model.name);
            why.say(&model.why);
        }
    });
    line
}
