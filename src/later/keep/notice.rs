//! What is said about a link that was opened.

use super::session::OPENED;
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::later::link::TAB;
use crate::later::parts::{row, sentences, stacked, table};
use crate::later::view::keep::{NoticeModel, ThenNowModel, notice as model};
use crate::state::State;

/// The notice; empty while there is nothing to say.
pub(crate) fn notice(state: State) -> El {
    let place = el("div", "keep__notice").attr("role", "status");
    redraw(
        place.clone(),
        move || state.typed(OPENED, |text| model(text, state.texts())),
        move |place, model| {
            if let Some(model) = model {
                draw(place, model, state);
            }
        },
    );
    place
}

fn draw(place: &El, model: &NoticeModel, state: State) {
    let words = &state.texts().later().keep;
    let mut notice =
        el("div", "notice")
            .attr("data-notice", "link")
            .leaf("h3", "subheading", words.notice);
    if !model.sentences.is_empty() {
        notice = notice.child(sentences(&model.sentences));
    }
    if let Some(then_now) = &model.then_now {
        notice = draw_then_now(notice, then_now, state);
    }
    let close = el("button", "link-button")
        .attr("type", "button")
        .attr("data-keep", "close")
        .text(words.close)
        .on("click", move |_| state.type_in(OPENED, String::new()));
    place.clone().child(notice.child(close));
}

fn draw_then_now(notice: El, model: &ThenNowModel, state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().keep;
    let mut notice = notice.leaf("p", "", &model.cause);
    if !model.apps.is_empty() {
        let rows = model
            .apps
            .iter()
            .map(|(name, figures)| row(name, &figures.each_ref().map(String::as_str)));
        let rows = rows.map(|it| it.attr("data-then-now", "app"));
        let heads = [
            words.app,
            words.then,
            words.now,
            texts.later().books.difference,
        ];
        notice = notice.child(stacked(table(words.amounts, &heads, rows.collect())));
    }
    if !model.sentences.is_empty() {
        notice = notice.child(sentences(&model.sentences));
    }
    let days = model.days.clone();
    let more = el("button", "link-button")
        .attr("type", "button")
        .attr("data-keep", "price-lists")
        .text(words.price_lists)
        .on("click", move |_| {
            let [then, now] = days.clone();
            state.type_in("books.then", then);
            state.type_in("books.now", now);
            state.type_in(TAB, "books".to_owned());
        });
    notice.child(more).text(" ")
}
