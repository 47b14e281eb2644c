//! Price lists through time: what changed between two days, and the app in the form on both.

use crate::components::disclosure::summary;
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::components::source_link::source_link;
use crate::later::fields::date_field;
use crate::later::parts::{empty, part, row, stacked, table};
use crate::later::view::books::{
    AppModel, BooksModel, ChangeModel, ModeModel, app, changes, day_problem, documented,
};
use crate::state::State;
use crate::text::fill;
use crate::view::source::SourceModel;

const THEN: &str = "books.then";
const NOW: &str = "books.now";

/// The view.
pub(crate) fn books(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().books;
    let day = |name, label| date_field(state, name, label, move |text| day_problem(text, texts));
    let fields = el("div", "fields fields--even")
        .child(day(THEN, words.then))
        .child(day(NOW, words.now));
    let (lists, own) = (el("div", "part"), el("div", "part"));
    let typed = move || [THEN, NOW].map(|name| state.typed(name, str::to_owned));
    redraw(
        lists.clone(),
        move || {
            let [then, now] = typed();
            changes(&then, &now, texts)
        },
        move |place, model| draw_lists(place, state, model.as_ref()),
    );
    redraw(
        own.clone(),
        move || {
            let [then, now] = typed();
            state.answered(|it| app(&it.scenario, &then, &now, texts))
        },
        move |place, model| draw_app(place, state, model.as_ref()),
    );
    let asked = part(words.heading)
        .leaf("p", "hint", &documented(texts))
        .child(fields)
        .child(lists);
    el("div", "parts").child(asked).child(own)
}

fn draw_lists(place: &El, state: State, model: Option<&BooksModel>) {
    let words = &state.texts().later().books;
    let Some(model) = model else {
        place.clone().child(empty(words.empty));
        return;
    };
    let mut place = place.clone();
    for mode in &model.modes {
        place = place.child(draw_mode(state, mode));
    }
}

fn draw_mode(state: State, mode: &ModeModel) -> El {
    let words = &state.texts().later().books;
    let mut part = el("section", "part")
        .leaf("h4", "books__mode", &mode.head)
        .leaf("p", "hint", &mode.ids);
    if mode.prices.is_empty() {
        part = part.leaf("p", "hint", words.none);
    } else {
        let rows = mode.prices.iter().map(change_row);
        part = part.child(change_table(
            state,
            &mode.caption,
            words.price,
            rows.collect(),
        ));
    }
    if let Some((sentence, sources)) = &mode.first_month {
        part = part.child(pages(el("p", "").text(sentence).text(" "), sources));
    }
    part
}

fn change_table(state: State, caption: &str, first: &'static str, rows: Vec<El>) -> El {
    let words = &state.texts().later().books;
    let heads = [
        first,
        words.then,
        words.now,
        words.difference,
        words.documents,
    ];
    el("div", "books").child(stacked(table(caption, &heads, rows)))
}

fn change_row(change: &ChangeModel) -> El {
    let row = row(&change.name, &change.figures.each_ref().map(String::as_str));
    let sources = pages(el("td", "figures__figure books__pages"), &change.sources);
    row.attr("data-change", &change.name).child(sources)
}

/// Each page in a line of its own.
fn pages(place: El, sources: &[SourceModel]) -> El {
    let mut place = place;
    for source in sources {
        place = place.child(el("span", "books__page hint").child(source_link(source)));
    }
    place
}

fn draw_app(place: &El, state: State, model: Option<&Result<AppModel, String>>) {
    let words = &state.texts().later().books;
    let model = match model {
        None => return,
        Some(Ok(model)) => model,
        Some(Err(why)) => {
            place.clone().child(part(words.your_app).child(empty(why)));
            return;
        }
    };
    let heads = [words.edition, words.then, words.now, words.difference];
    let rows = model.editions.iter().map(|it| {
        let row = row(it.name, &it.figures.each_ref().map(String::as_str));
        row.attr("data-then-now", it.code)
    });
    let mut part = part(words.your_app)
        .leaf("p", "verdict", &model.recommended)
        .child(stacked(table(words.app_caption, &heads, rows.collect())));
    for edition in &model.editions {
        if edition.lines.is_empty() {
            continue;
        }
        let title = fill(words.lines_of, &[("edition", edition.name)]);
        let rows = edition.lines.iter().map(change_row);
        let table = change_table(state, &title, words.line, rows.collect());
        let lines = el("details", "disclosure").child(summary(&title));
        part = part.child(lines.child(table));
    }
    place.clone().child(part);
}
