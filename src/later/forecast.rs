//! Over time: coming months, the first month of an edition, and the month of a change.

mod change;
mod course;
mod result;
mod typed;

use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::later::fields::{choice_field, text_field};
use crate::later::parts::{announced, part};
use crate::later::view::forecast::{
    Asked, forecast as model, read_first, read_growth, read_months,
};
use crate::state::State;
use crate::view::words::joined;

/// Names under which the fields are kept.
const FIRST: &str = "forecast.first";
const COUNT: &str = "forecast.count";
const GROWTH: &str = "forecast.growth";
const COURSE: &str = "forecast.course";
const MONTHS: &str = "forecast.months";
const SUMS: &str = "forecast.sums";

/// The value of [`COURSE`] for usage that is typed by month.
const BY_MONTH: &str = "by_month";
/// The value of [`SUMS`] for amounts that are added up.
const SO_FAR: &str = "so_far";

/// The view.
pub(crate) fn forecast(state: State) -> El {
    el("div", "parts")
        .child(months(state))
        .child(change::first_month(state))
        .child(change::change(state))
}

/// The coming months.
fn months(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().forecast;
    let first = text_field(state, FIRST, words.first, move |text| {
        read_first(text, texts).err()
    });
    let count = text_field(state, COUNT, words.count, move |text| {
        read_months(text, texts).err()
    });
    let growth = text_field(state, GROWTH, words.growth, move |text| {
        read_growth(text, texts).err()
    });
    let course = choice_field(
        state,
        COURSE,
        words.course,
        &[("by_growth", words.by_growth), (BY_MONTH, words.by_month)],
    );
    let sums = choice_field(
        state,
        SUMS,
        words.sums,
        &[("each_month", words.each_month), (SO_FAR, words.so_far)],
    );
    let fields = el("div", "fields")
        .child(first)
        .child(count)
        .child(growth)
        .child(course)
        .child(sums);
    let place = el("div", "parts__result");
    let is_so_far = move || state.typed(SUMS, |it| it == SO_FAR);
    redraw(
        place.clone(),
        move || {
            let asked = asked(state);
            let model = state.answered(|it| Some(model(it, &asked, texts)));
            (model, is_so_far())
        },
        move |place, (model, is_so_far)| result::draw(place, model.as_ref(), *is_so_far, state),
    );
    let heard = announced(
        move || {
            let it = asked(state);
            [it.first, it.count, it.growth, it.months].join("\n")
        },
        move || {
            let asked = asked(state);
            let model = state.answered(|it| model(it, &asked, texts).ok());
            model.map_or_else(String::new, |it| joined(&it.summary))
        },
    );
    part(words.heading)
        .child(fields)
        .child(typed::months_typed(state))
        .child(heard)
        .child(place)
}

/// What stands in the fields.
fn asked(state: State) -> Asked {
    let text = |name| state.typed(name, str::to_owned);
    Asked {
        first: text(FIRST),
        count: text(COUNT),
        growth: text(GROWTH),
        is_typed: state.typed(COURSE, |it| it == BY_MONTH),
        months: text(MONTHS),
    }
}
