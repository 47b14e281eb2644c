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
    let input = input(name, "text", "input input--number").attr("autocomplete", "off");
    kept(state, name, label, input, Box::new(problem))
}

/// A field for a day; the browser hands on none that the calendar does not have.
pub(crate) fn date_field(
    state: State,
    name: &'static str,
    label: &str,
    problem: impl Fn(&str) -> Option<String> + 'static,
) -> El {
    kept(state, name, label, day_input(name), Box::new(problem))
}

/// The input for a day alone.
pub(crate) fn day_input(name: &'static str) -> El {
    input(name, "date", "input")
        .attr("min", "2000-01-01")
        .attr("max", "2099-12-31")
}

fn input(name: &'static str, kind: &str, classes: &str) -> El {
    el("input", classes)
        .attr("id", name)
        .attr("data-typed", name)
        .attr("type", kind)
}

/// Reads what stands in a field and says what is wrong with it.
type Problem = Box<dyn Fn(&str) -> Option<String>>;

/// A field whose text is kept by its name.
fn kept(state: State, name: &'static str, label: &str, input: El, problem: Problem) -> El {
    let input = input
        .holds(move || state.typed(name, str::to_owned))
        .on_value("input", move |text| state.type_in(name, text));
    let found = move || state.typed(name, |text| problem(text));
    with_problem(name, label, input, Box::new(found))
}

/// An input below its label, with a line for what is wrong with it.
pub(crate) fn with_problem(
    name: &'static str,
    label: &str,
    input: El,
    problem: Box<dyn Fn() -> Option<String>>,
) -> El {
    let error = ["error-", name].concat();
    let input = input.attr("aria-describedby", &error);
    let line = el("p", "field__error").attr("id", &error);
    let (place, marked) = (line.clone(), input.clone());
    watch(problem, move |problem: &Option<String>, _| {
        place.say(problem.as_deref().unwrap_or_default());
        place.mark("data-error", problem.as_ref().map(|_| name));
        marked.mark("aria-invalid", problem.as_ref().map(|_| "true"));
    });
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
