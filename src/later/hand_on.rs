//! What hands the quote on: copies, files, the printed page, and what all of them take for granted.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

use crate::components::disclosure::disclosure;
use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::later::parts::sentences;
use crate::later::statement::statement;
use crate::later::view::hand_on::{Form, HandedOn, gather};
use crate::platform;
use crate::state::State;
use crate::text::fill;
use crate::text::later::HandOnTexts;

/// Where the outcome is said, and where the text stands that the reader must copy.
type Places = [El; 2];

/// The section below the answer.
pub(crate) fn hand_on(state: State) -> El {
    let words = &state.texts().later().hand_on;
    let said = el("p", "hand-on__said").attr("role", "status");
    let by_hand = el("div", "hand-on__text");
    let places = [said.clone(), by_hand.clone()];
    let page = el("article", "statement").attr("data-statement", "");
    let printed = page.clone();
    platform::before_print(move |_| draw_statement(&printed, state));
    let buttons = [
        ("text", words.copy_text),
        ("markdown", words.copy_markdown),
        ("formulas", words.copy_formulas),
        ("csv", words.download_csv),
        ("json", words.download_json),
        ("print", words.print),
    ];
    let mut list =
        el("div", "hand-on__buttons").on("click", move |event| act(state, event, &places));
    for (name, label) in buttons {
        let button = el("button", "button")
            .attr("type", "button")
            .attr("data-hand-on", name)
            .text(label)
            .flagged("disabled", move || !has_answer(state));
        list = list.child(button);
    }
    let standing = el("p", "hand-on__standing").says(move || {
        let words = &state.texts().later().hand_on;
        match (has_answer(state), state.is_current()) {
            (false, _) => words.none,
            (true, false) => words.earlier,
            (true, true) => "",
        }
        .to_owned()
    });
    el("section", "hand-on")
        .leaf("h2", "heading", words.heading)
        .leaf("p", "hint", words.hint)
        .child(standing)
        .child(list)
        .child(said)
        .child(by_hand)
        .child(granted(state))
        .child(page)
}

fn has_answer(state: State) -> bool {
    state.answered(|_| Some(())).is_some()
}

/// The quote that stands on the page.
pub(crate) fn handed_on(state: State) -> Option<HandedOn> {
    let (is_example, notation) = (state.is_example(), state.texts().notation);
    state.answered(|answered| state.apps(|apps| gather(apps, answered, is_example, notation)))
}

/// The list of what is taken for granted, and how many that are.
fn granted(state: State) -> El {
    let texts = state.texts();
    let summary = el("summary", "");
    let list = el("div", "hand-on__granted").attr("data-assumptions", "");
    let (line, place) = (summary.clone(), list.clone());
    watch(
        move || {
            handed_on(state)
                .map(|it| it.granted(texts))
                .unwrap_or_default()
        },
        move |granted, _| {
            let count = crate::view::words::digits(granted.len());
            line.say(&fill(texts.later().hand_on.assumptions, &[("n", &count)]));
            place.clear();
            place.clone().child(sentences(granted));
        },
    );
    disclosure(state, "assumptions", summary).child(list)
}

/// Copies, saves or prints what the button says.
fn act(state: State, event: &Event, places: &Places) {
    let clicked = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let name = clicked.and_then(|it| it.get_attribute("data-hand-on"));
    let Some(name) = name else { return };
    let [said, by_hand] = places.clone();
    by_hand.clear();
    said.say("");
    if name == "print" {
        platform::print();
        return;
    }
    let texts = state.texts();
    let words = &texts.later().hand_on;
    let (Some(form), Some(handed)) = (Form::from_name(&name), handed_on(state)) else {
        return;
    };
    let Some(text) = handed.print(form, texts) else {
        return;
    };
    if let Some((ending, kind)) = form.file_type() {
        let file = handed.file_name(ending);
        if platform::save(&file, kind, &text) {
            said.say(&fill(words.saved, &[("file", &file)]));
        } else {
            show_text(&said, &by_hand, &text, words);
        }
        return;
    }
    let copied = text.clone();
    platform::copy(&text, move |is_done| {
        if is_done {
            said.say(words.copied);
        } else {
            show_text(&said, &by_hand, &copied, words);
        }
    });
}

/// The text in a field, selected, for a browser that refuses to take it. It may do so when the calculator is
/// gone, whose state cannot be asked then.
fn show_text(said: &El, place: &El, text: &str, words: &HandOnTexts) {
    let field = el("textarea", "input hand-on__field")
        .attr("readonly", "")
        .attr("rows", "8")
        .attr("aria-label", words.field);
    field.hold(text);
    place.clear();
    place.clone().child(field.clone());
    platform::select(&field.0);
    said.say(words.by_hand);
}

/// The printed page, as the figures are now. It is drawn when the browser is about to print, and not
/// at every change.
fn draw_statement(place: &El, state: State) {
    place.clear();
    let sheet = handed_on(state).and_then(|it| it.sheet(state.texts()));
    if let Some(sheet) = sheet {
        statement(place, &sheet);
    }
}
