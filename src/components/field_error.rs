//! The line beside a field that says what is wrong with it.

use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::draft::Field;
use crate::state::State;
use crate::view::problem::problem;

/// The problem of `field`, if it has one. An empty line keeps its place, so that nothing jumps.
pub(crate) fn field_error(state: State, field: Field) -> El {
    let texts = state.texts();
    let line = el("p", "field__error").attr("id", &error_id(field));
    let place = line.clone();
    let read = move || {
        let found = state.problem(field);
        found.map(|it| state.draft(|draft| problem(it, draft.text(field), texts)))
    };
    watch(read, move |words, _| {
        place.mark("data-error", words.as_ref().map(|_| field.name()));
        place.say(words.as_deref().unwrap_or_default());
    });
    line
}

/// Ties a control to the line that says what is wrong with it.
pub(crate) fn with_error(control: El, state: State, field: Field) -> El {
    control
        .attr("aria-describedby", &error_id(field))
        .marked("aria-invalid", move || {
            let has_problem = state.problem(field).is_some();
            has_problem.then(|| "true".to_owned())
        })
}

/// The id of the line. Ids are local to the shadow root.
fn error_id(field: Field) -> String {
    ["error-", field.name()].concat()
}
