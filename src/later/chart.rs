//! The chart: monthly cost against one usage, its read-out, what it shows in words, and its figures.

use std::rc::Rc;

use im_pricing_core::metric::Metric;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, KeyboardEvent, MouseEvent};

use crate::components::choice::{labelled, select};
use crate::components::element::{El, drawn, el};
use crate::components::live::{control, watch};
use crate::later::fields::choice_field;
use crate::later::parts::{empty, part, row, table};
use crate::later::plot::{Plot, at_point, below, drawing, flag_of, framed, point_of, rules};
use crate::later::view::axis::Spacing;
use crate::later::view::chart::{
    ChangesModel, ChartModel, Choice, FiguresModel, LabelPlace, LineModel, ReadOutModel,
    chart as model,
};
use crate::state::State;
use crate::text::Texts;
use crate::view::words;

/// What was chosen and pointed at, by name.
const METRIC: &str = "chart.metric";
const RANGE: &str = "chart.range";
const SPACING: &str = "chart.spacing";
const AT: &str = "chart.at";

/// The chart with its choices.
pub(crate) fn chart(state: State) -> El {
    below(state, choices(state), choice, draw)
}

/// What was chosen. At first the chart is about what the app is billed by.
fn choice(state: State) -> Choice {
    let named = |text: &str| Metric::ALL.iter().copied().find(|it| it.name() == text);
    let billed = || state.answered(|it| it.app()?.billing_mode.metrics().first().copied());
    let metric = state.typed(METRIC, named).or_else(billed);
    Choice {
        metric: metric.unwrap_or(Metric::PeakDau),
        is_whole: state.typed(RANGE, |it| it == "whole"),
        spacing: spacing(state, SPACING),
    }
}

/// The scale that was chosen under `name`.
pub(crate) fn spacing(state: State, name: &'static str) -> Spacing {
    if state.typed(name, |it| it == "log") {
        Spacing::Log
    } else {
        Spacing::Linear
    }
}

fn choices(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().chart;
    let metrics = Metric::ALL
        .iter()
        .map(|it| (it.name(), words::metric(*it, texts)));
    let metric = select(METRIC, metrics)
        .attr("data-typed", METRIC)
        .holds(move || choice(state).metric.name().to_owned())
        .on_value("change", move |value| state.type_in(METRIC, value));
    let ranges = [("near", words.range_near), ("whole", words.range_whole)];
    el("div", "choices")
        .child(labelled(METRIC, words.along, metric))
        .child(choice_field(state, RANGE, words.range, &ranges))
        .child(spacing_field(state, SPACING))
}

/// The choice of a scale.
pub(crate) fn spacing_field(state: State, name: &'static str) -> El {
    let words = &state.texts().later().chart;
    let spacings = [("linear", words.linear), ("log", words.log)];
    choice_field(state, name, words.spacing, &spacings)
}

fn draw(place: &El, state: State, choice: Choice) {
    let texts = state.texts();
    let place = place.clone();
    match state.answered(|it| Some(model(it, choice, texts))) {
        None => _ = place.child(empty(texts.answer.no_answer)),
        Some(Err(remarks)) => {
            place.children(remarks.iter().map(|it| empty(it)).collect());
        }
        Some(Ok(model)) => {
            let model = Rc::new(model);
            let read_out = el("div", "read-out");
            let figure = part(&model.title)
                .child(plot(state, &model, &read_out))
                .child(read_out)
                .children(remarks(&model.remarks));
            place
                .child(figure)
                .child(changes(&model.changes, texts))
                .child(figures(&model.figures, texts));
        }
    }
}

/// Sentences below a drawing.
pub(crate) fn remarks(remarks: &[String]) -> Vec<El> {
    let remark = |words: &String| el("p", "hint").text(words);
    remarks.iter().map(remark).collect()
}

/// The drawing. It is read out as a slider is moved: by keys and by pointing.
fn plot(state: State, model: &Rc<ChartModel>, read_out: &El) -> El {
    let words = &state.texts().later().chart;
    let mut svg = rules(drawing(), &model.y_ticks, "plot__grid", false);
    svg = rules(svg, &model.edges, "plot__edge", true);
    let connectors = drawing();
    let mut names = el("div", "plot__names");
    let mut over = Vec::new();
    let mut lines = Vec::new();
    for line in &model.lines {
        let drawn_line = stroke(line, &line.path).attr("data-line-of", line.edition.name());
        // The recommended one lies on top.
        let place = if line.is_focus { lines.len() } else { 0 };
        lines.insert(place, drawn_line);
        match &line.label {
            LabelPlace::Beside { bottom, path } => {
                names = names.child(name(line, bottom, words.after));
                connectors.clone().child(stroke(line, path));
            }
            LabelPlace::Above(point) => over.push(at_point("plot__above", point)),
            LabelPlace::Nowhere => {}
        }
    }
    over.extend(
        model
            .crossings
            .iter()
            .map(|it| at_point("plot__crossing", it)),
    );
    if let Some(you) = &model.you {
        over.extend([flag_of(you), point_of(you)]);
    }
    let cursor = el("span", "plot__cursor");
    let face = el("div", "plot__face plot__face--read")
        .child(svg.children(lines))
        .child(cursor.clone())
        .children(over);
    framed(Plot {
        face: reader(state, model, face, cursor, read_out.clone()),
        top: &model.edges,
        side: &model.y_ticks,
        foot: &model.x_ticks,
        up: words.unit,
        along: model.along,
        beside: Some(names.child(connectors)),
    })
}

/// A line in the manner of its edition.
fn stroke(line: &LineModel, path: &str) -> El {
    marked(line, drawn("path", "plot__line"))
        .attr("d", path)
        .attr("data-after", if line.is_after { "yes" } else { "no" })
}

/// The name of a line, beside its end.
fn name(line: &LineModel, bottom: &str, after: &str) -> El {
    let name = marked(line, el("span", "plot__name")).text(line.name);
    name.style("--at", bottom);
    if line.is_after {
        name.leaf("span", "plot__after", after)
    } else {
        name
    }
}

fn marked(line: &LineModel, element: El) -> El {
    element.attr("data-focus", if line.is_focus { "yes" } else { "no" })
}

/// Makes the drawing a control that reads out what it shows.
fn reader(state: State, model: &Rc<ChartModel>, face: El, cursor: El, read_out: El) -> El {
    let texts = state.texts();
    let words = &texts.later().chart;
    let [first, last] = model.range();
    let (keys, points, read) = (Rc::clone(model), Rc::clone(model), Rc::clone(model));
    let face = face
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr(
            "aria-label",
            &[&model.title, texts.page.stop, words.slider].concat(),
        )
        .attr("aria-valuemin", &first)
        .attr("aria-valuemax", &last)
        .attr("aria-valuenow", &first)
        .attr("data-read-out", "chart")
        .on("keydown", move |event| press(state, &keys, event))
        .on("pointerdown", {
            let points = Rc::clone(&points);
            move |event| point(state, &points, event)
        })
        .on("pointermove", move |event| point(state, &points, event));
    let shown = face.clone();
    watch(
        move || {
            let at = state.typed(AT, |it| read.kept(it));
            at.map(|at| read.read_out(at, texts))
        },
        move |found: &Option<ReadOutModel>, _| {
            cursor.mark("hidden", found.is_none().then_some(""));
            read_out.clear();
            let Some(found) = found else {
                shown.mark("aria-valuetext", Some(words.nowhere));
                _ = read_out.clone().leaf("p", "hint", words.nowhere);
                return;
            };
            shown.mark("aria-valuenow", Some(&found.at));
            shown.mark("aria-valuetext", Some(&found.spoken));
            cursor.style("--x", &found.left);
            amounts(&read_out, found, texts);
        },
    );
    face
}

/// What each edition costs at the place that is read out.
fn amounts(read_out: &El, model: &ReadOutModel, texts: &Texts) {
    let mut list = el("ul", "read-out__list");
    for it in &model.amounts {
        let mut item = el("li", "read-out__item")
            .attr("data-read-edition", it.edition.name())
            .attr("data-amount", &it.plain)
            .leaf("span", "read-out__name", &it.name)
            .leaf("span", "read-out__amount", &it.amount);
        if it.is_least {
            item = item.leaf("span", "mark", texts.later().chart.least);
        }
        list = list.child(item);
    }
    read_out
        .clone()
        .attr("data-at", &model.at)
        .leaf("p", "read-out__head", &model.heading)
        .child(list);
}

fn press(state: State, model: &ChartModel, event: &Event) {
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    let at = state.typed(AT, |it| model.kept(it)).unwrap_or_default();
    if let Some(target) = model.step(&key, at) {
        event.prevent_default();
        state.type_in(AT, model.keep(target));
    }
}

/// Children of the drawing take no part in pointing, so that the place is counted from its edge.
fn point(state: State, model: &ChartModel, event: &Event) {
    let at = event.unchecked_ref::<MouseEvent>().offset_x();
    let value = model.pointed(at, control(event).client_width());
    state.type_in(AT, model.keep(value));
}

/// What the chart shows, in words.
fn changes(groups: &[ChangesModel], texts: &Texts) -> El {
    let mut part = part(texts.later().chart.changes);
    for group in groups {
        let mut list = el("ul", "changes__list");
        for change in &group.changes {
            let mut item = el("li", "changes__item");
            if let Some(number) = &change.number {
                item = item.leaf("span", "changes__number", number);
            }
            list = list.child(item.text(&change.words));
        }
        let group = el("div", "changes").leaf("h4", "changes__head", group.heading);
        part = part.child(group.child(list));
    }
    part
}

/// The chart in figures.
fn figures(model: &FiguresModel, texts: &Texts) -> El {
    let heads: Vec<&str> = model.heads.iter().map(String::as_str).collect();
    let rows = model.rows.iter().map(|(value, amounts)| {
        let amounts: Vec<&str> = amounts.iter().map(String::as_str).collect();
        row(value, &amounts)
    });
    part(&model.caption)
        .leaf("p", "hint", texts.later().chart.table_hint)
        .child(table(&model.caption, &heads, rows.collect()))
        .leaf("p", "hint", &model.further)
}
