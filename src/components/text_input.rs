//! Fields that are typed into: counts and days.

use std::cell::Cell;
use std::rc::Rc;

use leptos::web_sys::Event;

use crate::components::element::{El, el};
use crate::components::field_error::with_error;
use crate::components::live::control;
use crate::draft::Field;
use crate::number::{settled, shown};
use crate::state::State;

/// A field for a count. It shows grouped digits when it is left and plain ones while it is in use,
/// and keeps a text that is no count exactly as it was typed.
pub(crate) fn number_input(state: State, field: Field) -> El {
    let hook = match field {
        Field::Usage(_) => "data-number",
        _ => "data-need",
    };
    let notation = state.texts().notation;
    let is_in_use = Rc::new(Cell::new(false));
    let follows = Rc::clone(&is_in_use);
    let show = Rc::new(move |event: &Event, in_use: bool| {
        is_in_use.set(in_use);
        // Not through the signal: what the field means has not changed.
        let text = state.draft(|it| shown(it.text(field), in_use, notation));
        control(event).set_value(&text);
    });
    let enter = Rc::clone(&show);
    text_input(state, field, "input input--number", hook)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .holds(move || state.draft(|it| shown(it.text(field), follows.get(), notation)))
        .on("focus", move |event| enter(event, true))
        .on("blur", move |event| {
            let (text, settled) = state.draft(|it| {
                let text = it.text(field);
                (text.to_owned(), settled(text, notation))
            });
            if text != settled {
                state.edit(|it| it.set_text(field, settled));
            }
            show(event, false);
        })
}

/// A field for a day.
pub(crate) fn date_input(state: State, field: Field) -> El {
    text_input(state, field, "input", "data-field")
        .attr("type", "date")
        .attr("min", "2000-01-01")
        .attr("max", "2099-12-31")
        .holds(move || state.draft(|it| it.text(field).to_owned()))
}

fn text_input(state: State, field: Field, classes: &str, hook: &str) -> El {
    let input = el("input", classes)
        .attr("id", field.name())
        .attr(hook, field.name());
    with_error(input, state, field).on_value("input", move |text| {
        state.edit(|it| it.set_text(field, text));
    })
}
