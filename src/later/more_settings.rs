//! The settings that few readers need.

use core::iter::once;

use im_pricing_core::edition::Edition;
use im_pricing_core::terms::Named;

use crate::components::choice::{labelled, select};
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::field_error::field_error;
use crate::components::text_input::date_input;
use crate::draft::Field;
use crate::state::State;
use crate::view::mode::books_in_force;

/// The current edition, the first month, and the price date with the price lists in force.
pub(crate) fn more_settings(state: State) -> El {
    let texts = state.texts();
    let words = &texts.form;
    let books = move || {
        let books = state.answered(|it| Some(books_in_force(it, texts)));
        books.unwrap_or_default()
    };
    let start = labelled(
        "start_date",
        words.start_date,
        date_input(state, Field::StartDate),
    )
    .leaf("p", "hint", words.start_date_hint)
    .child(field_error(state, Field::StartDate));
    let book = labelled(
        "book_date",
        words.book_date,
        date_input(state, Field::BookDate),
    )
    .child(el("p", "hint").says(books))
    .child(field_error(state, Field::BookDate));
    let fields = el("div", "settings")
        .child(current_edition(state))
        .child(start)
        .child(book);
    disclosure(state, "more", summary(words.more)).child(fields)
}

/// What the app is on now.
fn current_edition(state: State) -> El {
    let texts = state.texts();
    let unknown = once(("", texts.form.current_unknown));
    let known = Edition::ALL
        .iter()
        .map(|it| (it.name(), it.name_in(texts.lang)));
    let list = select("current_edition", unknown.chain(known))
        .holds(move || {
            let edition = state.draft(|it| it.current_edition);
            edition.map_or("", Edition::name).to_owned()
        })
        .on_value("change", move |name| {
            let edition = Edition::from_name(&name);
            state.edit(|it| it.current_edition = edition);
        });
    labelled("current_edition", texts.form.current_edition, list)
}
