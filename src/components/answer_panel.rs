//! The answer.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, KeyboardEvent};

use crate::components::bill::{Bill, stated, statement};
use crate::components::deferred::first_month;
use crate::components::element::{El, el};
use crate::components::live::{control, renew, watch};
use crate::draft::Field;
use crate::state::State;
use crate::text::{AnswerTexts, Texts};
use crate::view::answer::{AnswerModel, answer};

/// The recommended edition with its amount, why, and its bill. In a wide widget it stays beside the
/// inputs; in a narrow one it is a bar at the lower edge that opens.
pub(crate) fn answer_panel(state: State) -> El {
    let texts = state.texts();
    let panel = el("section", "answer")
        .attr("part", "answer")
        .attr("data-answer", "")
        .attr("aria-label", texts.answer.heading)
        .flagged("data-stale", move || !state.is_current());
    let outdated = el("p", "answer__stale").says(move || {
        let words = &texts.answer;
        // The name stands in a view of its own, not in the form.
        match state.problem(Field::Name) {
            Some(_) => words.not_named,
            None => words.not_current,
        }
        .to_owned()
    });
    let head = el("div", "answer__head");
    let bill = Bill::new(false);
    let (rooms, moving) = (el("ul", "answer__rooms"), el("div", ""));
    let body = el("div", "answer__body")
        .child(bill.lines.clone())
        .child(rooms.clone())
        .child(first_month(state, ""))
        .child(bill.notes.clone())
        .child(moving.clone());
    let (panel_part, head_part) = (panel.clone(), head.clone());
    let figures = [el("span", "answer__number"), el("p", "answer__why")];
    let read = move || {
        let model = state.answered(|it| Some(answer(it, texts)));
        model.unwrap_or_default()
    };
    watch(read, move |model, before| {
        draw_head([&panel_part, &head_part], &figures, model, before, texts);
        bill.draw(&model.bill, before.map(|it| &it.bill), texts);
        let old = before.map(|it| it.rooms.as_slice());
        renew(&rooms, &model.rooms, old, &|it, last| {
            statement("", it, last.map(|it| it.1), texts)
        });
        let old = before.map(|it| it.after_migration.as_slice());
        renew(&moving, model.after_migration.as_slice(), old, &|it, _| {
            let words = stated(el("p", "answer__migration"), it, texts);
            Some(el("div", "").child(words))
        });
    });
    let leave = move |event: &Event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
            turn(event, &texts.answer, true);
        }
    };
    panel
        .on("keydown", leave)
        .child(outdated)
        .child(head)
        .child(toggle(state))
        .child(body.attr("id", "answer-body"))
}

/// The button of the bar.
fn toggle(state: State) -> El {
    let words = &state.texts().answer;
    el("button", "answer__toggle")
        .attr("type", "button")
        .attr("aria-controls", "answer-body")
        .attr("aria-expanded", "false")
        .text(words.show_lines)
        .on("click", |event| turn(event, words, false))
}

/// Opens the bar, or closes it again; the key that leaves things only closes it.
fn turn(event: &Event, words: &AnswerTexts, only_closes: bool) {
    let Ok(Some(panel)) = control(event).closest(".answer") else {
        return;
    };
    let opens = !only_closes && !panel.has_attribute("data-open");
    if let Ok(Some(button)) = panel.query_selector(".answer__toggle") {
        let button = El(button);
        button.mark("aria-expanded", Some(if opens { "true" } else { "false" }));
        button.say(if opens {
            words.hide_lines
        } else {
            words.show_lines
        });
    }
    El(panel).mark("data-open", opens.then_some(""));
}

/// The edition, the amount and why. As long as it is the same edition, the last two are written into
/// their places.
fn draw_head(
    [panel, head]: [&El; 2],
    [number, why]: &[El; 2],
    model: &AnswerModel,
    before: Option<&AnswerModel>,
    texts: &Texts,
) {
    let words = &texts.answer;
    panel.mark("data-edition", model.edition);
    // What shows a price is not touched as long as the price is the same.
    if before.map(|it| &it.total) != Some(&model.total) {
        panel.mark("data-total", model.plain_total.as_deref());
        number.say(&model.total);
    }
    why.say(&model.why);
    if before.is_some_and(|it| (it.edition, &it.headline) == (model.edition, &model.headline)) {
        return;
    }
    head.clear();
    let mut head = head.clone();
    if model.edition.is_some() {
        head = head.leaf("p", "answer__kicker", words.recommended);
    }
    head = head.leaf("p", "answer__edition", &model.headline);
    if model.plain_total.is_some() {
        let amount = el("p", "answer__amount")
            .attr("part", "total")
            .child(number.clone())
            .text(" ")
            .leaf("span", "answer__unit", words.per_month);
        head = head.child(amount);
    }
    head.child(why.clone());
}
