//! The table into which the usage of each month is typed.

use im_pricing_core::date::Month;
use im_pricing_core::metric::Metric;
use leptos::web_sys::Event;

use super::{BY_MONTH, COURSE, FIRST, MONTHS, asked};
use crate::components::element::{El, el};
use crate::components::live::{redraw, watch};
use crate::later::parts::{focus_after, table};
use crate::later::view::forecast::months;
use crate::state::State;
use crate::text::fill;
use crate::view::words::{digits, metric as name_of};

/// The table, its buttons, and what they need; nothing while usage grows by a rate.
pub(super) fn months_typed(state: State) -> El {
    let place = el("div", "parts__result");
    redraw(
        place.clone(),
        move || {
            let is_typed = state.typed(COURSE, |it| it == BY_MONTH);
            is_typed.then(|| state.typed(MONTHS, months::count))
        },
        move |place, count| {
            if let Some(count) = *count {
                draw(place, state, count);
            }
        },
    );
    place
}

fn draw(place: &El, state: State, count: usize) {
    let texts = state.texts();
    let words = &texts.later().forecast;
    let place = place.clone();
    if count > 0 {
        let mut heads = vec![words.month];
        for metric in Metric::ALL {
            heads.push(name_of(*metric, texts));
        }
        let rows = (0..count).map(|row| month_row(state, row)).collect();
        let typed = table(words.typed_caption, &heads, rows);
        place.clone().child(typed);
    }
    let change = move |event: &Event, with: fn(&str) -> String| {
        let text = state.typed(MONTHS, with);
        state.type_in(MONTHS, text);
        focus_after(event, "[data-months=add]");
    };
    let filled = move || {
        let asked = asked(state);
        state.answered(|it| months::filled(it, &asked, state.texts()))
    };
    let fill = button(words.fill, "fill")
        .flagged("disabled", move || filled().is_none())
        .on("click", move |event| {
            if let Some(text) = filled() {
                state.type_in(MONTHS, text);
                focus_after(event, "[data-months=add]");
            }
        });
    let add =
        button(words.add_month, "add").on("click", move |event| change(event, months::with_month));
    let mut row = el("div", "choice-row").child(fill).child(add);
    if count > 0 {
        let remove = button(words.remove_month, "remove");
        row = row.child(remove.on("click", move |event| change(event, months::without_last)));
    }
    place.child(row).leaf("p", "hint", words.fill_hint);
}

fn button(words: &str, name: &str) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-months", name)
        .text(words)
}

/// One month: its name, then a field per metric.
fn month_row(state: State, row: usize) -> El {
    let name = el("th", "figures__name")
        .attr("scope", "row")
        .says(move || month_name(state, row));
    let mut line = el("tr", "").child(name);
    for metric in Metric::ALL {
        line = line.child(figure(state, row, *metric));
    }
    line
}

/// `2023-05`, or the place in the list while the first month is not known.
fn month_name(state: State, row: usize) -> String {
    let first = state.typed(FIRST, |text| Month::parse(text.trim()).ok());
    let month = first.and_then(|first| months::month(first, row));
    month.map_or_else(|| digits(row.saturating_add(1)), Month::text)
}

/// A field for a metric of a month, with what is wrong with it.
fn figure(state: State, row: usize, metric: Metric) -> El {
    let texts = state.texts();
    let id = ["forecast-", &digits(row), "-", metric.name()].concat();
    let error = ["error-", &id].concat();
    let name = move || {
        let values = [
            ("metric", name_of(metric, texts)),
            ("month", &month_name(state, row)),
        ];
        Some(fill(texts.later().forecast.cell, &values))
    };
    let input = el("input", "input input--number")
        .attr("id", &id)
        .attr("data-month-figure", &id)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("aria-describedby", &error)
        .marked("aria-label", name)
        .holds(move || state.typed(MONTHS, |it| months::cell(it, row, metric).to_owned()))
        .on_value("input", move |typed| {
            let text = state.typed(MONTHS, |it| months::with_cell(it, row, metric, &typed));
            state.type_in(MONTHS, text);
        });
    let line = el("p", "field__error field__error--rare").attr("id", &error);
    let (place, marked) = (line.clone(), input.clone());
    watch(
        move || state.typed(MONTHS, |it| months::problem_of(it, row, metric, texts)),
        move |problem: &Option<String>, _| {
            place.say(problem.as_deref().unwrap_or_default());
            marked.mark("aria-invalid", problem.as_ref().map(|_| "true"));
        },
    );
    el("td", "figures__figure").child(input).child(line)
}
