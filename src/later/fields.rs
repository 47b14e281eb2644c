//! Fields of the later views. What stands in them is kept by name, so that it outlives the view.

use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::state::State;

/// A field for a text, below its label, with a line for what is wrong with it.
///
/// `problem` reads what stands in the field and says what is wrong, in the reader's language.
pub(crate) fn text_field(
    state: State,
    name: &'static str,
    label: &str,
    problem: impl Fn(&str) -> Option<String> + 'static,
) -> El {
    typed_field(state, name, label, "text", Box::new(problem))
}

/// A field for a day; the browser hands on none that the calendar does not have.
pub(crate) fn date_field(
    state: State,
    name: &'static str,
    label: &str,
    problem: impl Fn(&str) -> Option<String> + 'static,
) -> El {
    typed_field(state, name, label, "date", Box::new(problem))
}

/// Reads what stands in a field and says what is wrong with it.
type Problem = Box<dyn Fn(&str) -> Option<String>>;

fn typed_field(state: State, name: &'static str, label: &str, kind: &str, problem: Problem) -> El {
    let error = ["error-", name].concat();
    let classes = match kind {
        "date" => "input",
        _ => "input input--number",
    };
    let input = el("input", classes)
        .attr("id", name)
        .attr("data-typed", name)
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("aria-describedby", &error)
        .holds(move || state.typed(name, str::to_owned))
        .on_value("input", move |text| state.type_in(name, text));
    let line = el("p", "field__error").attr("id", &error);
    let (place, marked) = (line.clone(), input.clone());
    watch(
        move || state.typed(name, |text| problem(text)),
        move |problem: &Option<String>, _| {
            place.say(problem.as_deref().unwrap_or_default());
            place.mark("data-error", problem.as_ref().map(|_| name));
            marked.mark("aria-invalid", problem.as_ref().map(|_| "true"));
        },
    );
    labelled(name, label, input).child(line)
}

/// A list to choose from, below its label; the first option is chosen while nothing else is.
pub(crate) fn choice_field(
    state: State,
    name: &'static str,
    label: &str,
    options: &[(&'static str, &str)],
) -> El {
    let first = options.first().map_or("", |(value, _)| *value);
    let select = crate::components::choice::select(name, options.iter().copied())
        .attr("data-typed", name)
        .holds(move || {
            state.typed(name, |text| {
                if text.is_empty() { first } else { text }.to_owned()
            })
        })
        .on_value("change", move |value| state.type_in(name, value));
    labelled(name, label, select)
}
