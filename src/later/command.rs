//! What the page around a widget asks of it: its scenario, its quote, other figures. The element's
//! methods and attributes are these commands.

pub(crate) mod parse;

use im_pricing_core::edition::Edition;
use im_pricing_core::problem::{Code, Expected, Problem, Problems};
use im_pricing_core::scenario::Scenario;
use im_pricing_printer::print;
use serde::Serialize;

use self::parse::parse;
use crate::components::live::follow;
use crate::draft::Draft;
use crate::embed::notify;
use crate::later::hand_on::handed_on;
use crate::later::keep::{OPENED, WRITTEN, end, link, session};
use crate::later::link::{LeftOut, read};
use crate::later::view::drafts::{adjust, drafts};
use crate::later::view::hand_on::Form;
use crate::platform;
use crate::state::State;
use crate::text::Lang;

/// Does `what`, one of the names below; the answer is text, empty where there is none:
///
/// - `answer`: JSON of the quote that stands on the page, with its scenario and assumptions
/// - `stopped`: what to say should the program stop, in the reader's language
/// - `attend`: from now on the page is told of each change, whether it has another answer or not
/// - `set`, `adjust`: takes the scenario in `argument` and answers with its errors, if it has any, and
///   then changes nothing. What adjusts takes `answer` for what stands there, and changes of the first app what is
///   another there: what the reader typed stays, and so does an example.
/// - `edition`: chooses an edition for the app in the form, or, where the argument is empty, none
/// - `open`: takes the text of a link as the reader opens it, and answers with its error if it is none
/// - `language`: speaks the language with this tag once its words are here
/// - `reset`: the example, as at first
/// - `leave`: the widget is about to be taken down; `restore` takes its answer and puts all inputs back without a word
pub(super) fn command(state: State, what: &str, argument: &str) -> String {
    match what {
        "answer" => return answer(state),
        "stopped" => return state.texts().later().keep.stopped.to_owned(),
        "attend" => follow(Box::new(move || {
            state.heed();
            notify(state);
        })),
        "set" | "adjust" => return set(state, argument, what == "adjust"),
        "edition" => return choose(state, argument),
        "open" => {
            let left_out = read(argument).left_out;
            if left_out.iter().any(|it| matches!(it, LeftOut::NoVersion)) {
                return refused(&[unknown("/state")]);
            }
            restore(state, argument);
            state.type_in(OPENED, argument.to_owned());
        }
        "restore" => come_back(state, argument),
        "language" => speak(state, argument),
        "reset" => {
            let apps = state.apps(|it| it.replaced(vec![Draft::example()], 0));
            state.restore(apps, true);
        }
        "leave" => return leave(state),
        _ => {}
    }
    String::new()
}

fn answer(state: State) -> String {
    let printed = handed_on(state).and_then(|it| it.print(Form::Json, state.texts()));
    printed.unwrap_or_default()
}

/// What is wrong, in the contract's form.
#[derive(Serialize)]
struct Errors<'a> {
    errors: &'a [Problem],
}

fn refused(problems: &[Problem]) -> String {
    print(&Errors { errors: problems })
}

/// A value that is none of those that can stand at `path`.
fn unknown(path: &str) -> Problem {
    Problem {
        path: path.to_owned(),
        code: Code::UnknownValue,
        expected: Expected::Nothing,
    }
}

fn set(state: State, text: &str, is_adjusted: bool) -> String {
    let Some(value) = parse(text) else {
        let problem = Problem {
            path: String::new(),
            code: Code::InvalidJson,
            expected: Expected::Nothing,
        };
        return refused(&[problem]);
    };
    match Scenario::from_value(&value) {
        Err(Problems { errors }) => refused(&errors),
        Ok(scenario) => {
            let mut apps = state.apps(Clone::clone);
            let before = handed_on(state).filter(|_| is_adjusted);
            let is_same = if let Some(before) = before {
                adjust(&mut apps, &before.scenario, &scenario)
            } else {
                apps = apps.replaced(drafts(&scenario, &apps), 0);
                false
            };
            state.restore(apps, is_same && state.is_example());
            String::new()
        }
    }
}

fn choose(state: State, name: &str) -> String {
    let edition = Edition::from_name(name);
    if edition.is_none() && !name.is_empty() {
        return refused(&[unknown("/apps/0/edition")]);
    }
    state.edit_apps(|it| it.edit(|draft| draft.chosen_edition = edition));
    String::new()
}

/// A link to all inputs, and the one that stands in the address. It may be older: what was typed last is not
/// written there yet.
fn leave(state: State) -> String {
    let link = link(state);
    // It may go again before it has come back as a whole.
    let written = end(state).unwrap_or_else(|| state.typed(WRITTEN, str::to_owned));
    [&link, "\n", &written].concat()
}

fn come_back(state: State, kept: &str) {
    let (link, written) = kept.split_once('\n').unwrap_or_default();
    restore(state, link);
    state.type_in(WRITTEN, written.to_owned());
}

fn restore(state: State, text: &str) {
    let carried = read(text).carried;
    let apps = state.apps(|it| it.replaced(carried.apps, carried.shown));
    state.restore(apps, carried.is_example);
    for (name, text) in carried.typed {
        state.type_in(name, text);
    }
}

/// Chooses a language as the reader does, in the same place: of several that are on their way, the one that was
/// wanted last is shown, whoever wanted it. Where the bar below could not be drawn, there is only the page.
fn speak(state: State, tag: &str) {
    let session = session(state);
    let chooser = session.and_then(|it| it.base.0.query_selector("[data-field=language]").ok()?);
    if let Some(chooser) = chooser {
        platform::choose(&chooser, tag);
    } else if let Some(language) = Lang::from_tag(tag) {
        platform::load_words(language, move |have_arrived| {
            if have_arrived {
                state.speak(language);
            }
        });
    }
}
