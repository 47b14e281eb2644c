//! Where figures come in: pasted, chosen as a file, or dropped.

use std::rc::Rc;

use leptos::web_sys::Event;

use super::job::{Job, Stage};
use super::{FILE, TEXT};
use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::later::parts::focus_after;
use crate::platform;
use crate::state::State;
use crate::text::fill;

/// A larger file is refused: its text would not fit beside the page.
const MOST_BYTES: u32 = 50_000_000;
/// The same in megabytes, for the reader.
const MOST_MEGABYTES: &str = "50";
/// Long enough for a pause in typing.
const PAUSE: u32 = 300;

/// The field, the file, and how far reading is.
pub(super) fn intake(state: State, job: &Rc<Job>) -> El {
    let words = &state.texts().later().usage;
    let (typing, chosen, dropped) = (Rc::clone(job), Rc::clone(job), Rc::clone(job));
    let area = el("textarea", "input intake__text")
        .attr("id", TEXT)
        .attr("data-typed", TEXT)
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "usage-hint")
        .holds(move || {
            // A file's text is not drawn: it may be long.
            let is_pasted = state.typed(FILE, str::is_empty);
            state.typed(TEXT, |text| if is_pasted { text } else { "" }.to_owned())
        })
        .on_value("input", move |text| {
            take(state, String::new(), text);
            typing.start(PAUSE);
        });
    let hint = el("p", "hint").attr("id", "usage-hint");
    let file = el("input", "unseen")
        .attr("type", "file")
        .attr("data-file", "usage")
        .attr("accept", ".csv,.tsv,.txt,text/csv")
        .on("change", move |event| hand_over(state, &chosen, event));
    let choose = el("label", "file-button").child(file).text(words.choose);
    let row = el("p", "intake__file")
        .child(choose)
        .text(" ")
        .leaf("span", "hint", words.drop);
    el("div", "intake")
        .on("dragover", Event::prevent_default)
        .on("drop", move |event| {
            event.prevent_default();
            hand_over(state, &dropped, event);
        })
        .child(labelled(TEXT, words.paste, area))
        .child(hint.text(words.paste_hint))
        .child(row)
        .leaf("p", "hint", words.private)
        .child(standing(state, job))
}

/// Keeps what is to be read. The view on the page reads a file as soon as its name is another: it need not be
/// the view that the file was handed to, and there may be none any more.
fn take(state: State, file: String, text: String) {
    state.type_in(FILE, file);
    state.type_in(TEXT, text);
}

/// Reads the file of an event, if it has one.
fn hand_over(state: State, job: &Rc<Job>, event: &Event) {
    let words = &state.texts().later().usage;
    let Some(file) = platform::handed_over(event) else {
        return;
    };
    take(state, String::new(), String::new());
    if !platform::is_within(&file, MOST_BYTES) {
        job.fail(fill(words.too_large, &[("most", MOST_MEGABYTES)]));
        return;
    }
    // What the job reads of the last one ends with the view, and not with this file.
    let (name, job) = (file.name(), Rc::downgrade(job));
    platform::read_text(&file, move |text| match text {
        Some(text) => take(state, name, text),
        None => {
            if let Some(job) = job.upgrade() {
                job.fail(words.unreadable.to_owned());
            }
        }
    });
}

/// The file's name, how far reading is, and what can be done about it.
fn standing(state: State, job: &Rc<Job>) -> El {
    let place = el("div", "intake__standing");
    let (read, acting) = (Rc::clone(job), Rc::clone(job));
    let inside = place.clone();
    redraw(
        inside,
        move || (read.stage(), state.typed(FILE, str::to_owned)),
        move |place, (stage, file)| draw(place, state, &acting, stage, file),
    );
    place
}

fn draw(place: &El, state: State, job: &Rc<Job>, reached: &Stage, file: &str) {
    let words = &state.texts().later().usage;
    let mut place = place.clone();
    if !file.is_empty() {
        let named = fill(words.file, &[("name", file)]);
        place = place.leaf("p", "intake__name", &named);
    }
    let (stopping, again, removing) = (Rc::clone(job), Rc::clone(job), Rc::clone(job));
    let remove = button(words.remove, "remove").on("click", move |event| {
        focus_after(event, "textarea");
        take(state, String::new(), String::new());
        removing.start(0);
    });
    match reached {
        Stage::Empty => {}
        Stage::Reading(progress) => {
            let stop = button(words.cancel, "stop").on("click", move |event| {
                focus_after(event, "[data-usage=again]");
                stopping.stop();
            });
            place.leaf("p", "intake__progress", progress).child(stop);
        }
        Stage::Stopped(where_) => {
            let again = button(words.again, "again").on("click", move |event| {
                focus_after(event, "[data-usage=stop],[data-usage=remove]");
                again.start(0);
            });
            place
                .leaf("p", "intake__progress", where_)
                .child(again)
                .child(remove);
        }
        Stage::Failed(why) => {
            place.child(el("p", "field__error").attr("role", "alert").text(why));
        }
        Stage::Done(_) => {
            place.child(remove);
        }
    }
}

fn button(words: &str, name: &str) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-usage", name)
        .text(words)
}
