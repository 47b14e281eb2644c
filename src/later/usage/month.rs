//! One month of a file: its days drawn, its price in all editions, and the way into the form.

use std::rc::Rc;

use im_pricing_core::metric::Metric;

use super::job::Job;
use super::{MONTH, Shown, asked};
use crate::components::choice::labelled;
use crate::components::element::{El, drawn, el};
use crate::components::live::redraw;
use crate::draft::Field;
use crate::later::edition_bill::edition_bill;
use crate::later::parts::part;
use crate::later::view::usage::{HEIGHT, MonthModel, UsageModel, month as month_model};
use crate::state::State;
use crate::view::words::digits;

/// Units of the drawing from one day to the next, and those that a bar takes.
const STEP: usize = 10;
const BAR: &str = "8";

/// The choice of a month, and that month.
pub(super) fn month(state: State, job: &Rc<Job>, shown: Shown, model: &UsageModel) -> El {
    let texts = state.texts();
    let words = &texts.later().usage;
    let mut select = el("select", "select")
        .attr("id", MONTH)
        .attr("data-typed", MONTH);
    for row in &model.months {
        let option = el("option", "").attr("value", &row.month);
        select = select.child(option.text(&row.month));
    }
    let months: Vec<String> = model.months.iter().map(|it| it.month.clone()).collect();
    let chosen = move || {
        let is_there = |text: &str| months.iter().find(|it| *it == text).cloned();
        let found = state.typed(MONTH, is_there);
        found
            .or_else(|| months.first().cloned())
            .unwrap_or_default()
    };
    let held = chosen.clone();
    let select = select
        .holds(held)
        .on_value("change", move |value| state.type_in(MONTH, value));
    let place = el("div", "part");
    let job = Rc::clone(job);
    redraw(place.clone(), chosen, move |place, name| {
        let daily = job.daily();
        let model = daily.as_ref().and_then(|daily| {
            let asked = asked(daily, &shown)?;
            month_model(asked, name, texts)
        });
        if let Some(model) = model {
            draw(place, state, model);
        }
    });
    part(words.one_month)
        .child(labelled(MONTH, words.choose_month, select))
        .child(place)
}

fn draw(place: &El, state: State, model: MonthModel) {
    let texts = state.texts();
    let mut place = place.clone().child(days(&model));
    for words in [model.without_groups.as_str(), model.no_quote] {
        if !words.is_empty() {
            place = place.leaf("p", "hint", words);
        }
    }
    let mut editions = el("div", "edition-bills");
    for (name, result) in &model.editions {
        editions = editions.child(edition_bill(name, result, texts));
    }
    let said = el("span", "hint").attr("role", "status");
    let place_said = said.clone();
    let (users, groups) = model.peaks;
    let take = el("button", "button")
        .attr("type", "button")
        .attr("data-usage", "take")
        .text(&model.take)
        .on("click", move |_| {
            state.edit(|it| {
                it.set_text(Field::Usage(Metric::PeakDau), users.clone());
                if let Some(groups) = &groups {
                    it.set_text(Field::Usage(Metric::PeakGroups), groups.clone());
                }
            });
            place_said.say(state.texts().later().usage.taken);
        });
    let row = el("p", "choice-row").child(take).child(said);
    place.child(row).child(editions);
}

/// The drawing of the days, with the quota as a line across it.
fn days(model: &MonthModel) -> El {
    let width = digits(model.days.len().saturating_mul(STEP));
    let height = whole(HEIGHT);
    let mut drawing = drawn("svg", "days__drawing")
        .attr("viewBox", &["0 0 ", &width, " ", &height].concat())
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true");
    for (place, day) in model.days.iter().enumerate() {
        let tall = day.height.unwrap_or_default();
        let bar = drawn("rect", "days__bar")
            .attr("x", &digits(place.saturating_mul(STEP)))
            .attr("y", &whole(HEIGHT.saturating_sub(tall)))
            .attr("width", BAR)
            .attr("height", &whole(tall))
            .child(drawn("title", "").text(&day.label));
        bar.mark("data-over", day.is_over.then_some(""));
        bar.mark("data-missing", day.height.is_none().then_some(""));
        drawing = drawing.child(bar);
    }
    let mut caption = el("figcaption", "days__caption").text(&model.sentence);
    if let Some(quota) = model.quota {
        let y = whole(HEIGHT.saturating_sub(quota));
        let line = drawn("line", "days__quota")
            .attr("x1", "0")
            .attr("x2", &width)
            .attr("y1", &y)
            .attr("y2", &y);
        drawing = drawing.child(line);
        caption = caption
            .text(" ")
            .leaf("span", "days__quota-label", &model.quota_label);
    }
    let [first, last] = &model.ends;
    let ends = el("div", "days__ends")
        .attr("aria-hidden", "true")
        .leaf("span", "", first)
        .leaf("span", "", last);
    el("figure", "days")
        .child(caption)
        .child(drawing)
        .child(ends)
}

fn whole(number: u32) -> String {
    digits(usize::try_from(number).unwrap_or_default())
}
