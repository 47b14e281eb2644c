//! What the coming months come to: the answer, the drawing, the table, and what changes when.

use super::course::course;
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::later::parts::{empty, rules, sentences, table};
use crate::later::view::change::facts;
use crate::later::view::forecast::table::{RowModel, TableModel};
use crate::later::view::forecast::{ForecastModel, steps::SwitchModel};
use crate::state::State;
use crate::text::{Texts, fill};
use crate::view::words::digits;

/// So many sentences stand in full; more of them are put behind their number.
const FEW: usize = 12;

/// Draws `model`, or what must be done first.
pub(super) fn draw(
    place: &El,
    model: Option<&Result<ForecastModel, String>>,
    is_so_far: bool,
    state: State,
) {
    let texts = state.texts();
    let place = place.clone();
    match model {
        None => place.child(empty(texts.answer.no_answer)),
        Some(Err(words)) => place.child(empty(words)),
        Some(Ok(model)) => shown(place, model, is_so_far, state),
    };
}

fn shown(mut place: El, model: &ForecastModel, is_so_far: bool, state: State) -> El {
    let texts = state.texts();
    for (index, words) in model.summary.iter().enumerate() {
        let classes = if index == 0 {
            "verdict"
        } else {
            "verdict verdict--aside"
        };
        place = place.leaf("p", classes, words);
    }
    if !model.course.lines.is_empty() {
        place = place
            .child(course(&model.course, texts.later().forecast.chart))
            .child(amounts(&model.table, is_so_far, texts));
    }
    if !model.left_out.is_empty() {
        place = place.child(notes(&model.left_out));
    }
    if !model.course.lines.is_empty() {
        place = place.child(steps(&model.steps, state));
    }
    if !model.switches.is_empty() {
        place = place.child(switches(&model.switches, texts));
    }
    place
}

fn notes(list: &[String]) -> El {
    let mut items = el("ul", "notes");
    for words in list {
        items = items.leaf("li", "notes__note", words);
    }
    items
}

/// The months, and their sums below them.
fn amounts(model: &TableModel, is_so_far: bool, texts: &Texts) -> El {
    let words = &texts.later().forecast;
    let caption = if is_so_far {
        words.caption_so_far
    } else {
        words.caption
    };
    let heads: Vec<&str> = model.heads.iter().map(String::as_str).collect();
    let column = usize::from(is_so_far);
    let mut rows = Vec::new();
    for row in &model.rows {
        let mut line = head(&row.month).attr("data-month", &row.month);
        line = with_cells(line, row, column, model, [words.mark, words.mark_moved]);
        for usage in &row.usage {
            line = line.leaf("td", "figures__figure figures__figure--aside", usage);
        }
        rows.push(line);
    }
    if let Some(last) = model.rows.last().filter(|_| !is_so_far) {
        let line = head(words.in_all).attr("data-month", "all");
        let mut line = with_cells(line, last, 1, model, [words.mark, words.mark_moved]);
        for _ in &last.usage {
            line = line.child(el("td", "figures__figure"));
        }
        rows.push(line);
    }
    let table = table(caption, &heads, rows);
    el("div", "months").child(table)
}

fn head(words: &str) -> El {
    let head = el("th", "figures__name").attr("scope", "row").text(words);
    el("tr", "").child(head)
}

/// The amounts of a row, the lowest with a word below it.
fn with_cells(
    mut line: El,
    row: &RowModel,
    column: usize,
    model: &TableModel,
    marks: [&str; 2],
) -> El {
    for (cell, (edition, is_moved)) in row.cells.iter().zip(&model.editions) {
        let amount = cell.amounts.get(column).map_or("", String::as_str);
        let mut figure = el("td", "figures__figure")
            .attr("data-edition", edition.name())
            .attr("data-amount", amount)
            .text(amount);
        if cell.is_cheapest.get(column) == Some(&true) {
            let [own, moved] = marks;
            let mark = if *is_moved { moved } else { own };
            figure = figure.leaf("span", "mark mark--below", mark);
        }
        line = line.child(figure);
    }
    line
}

fn steps(list: &[String], state: State) -> El {
    let words = &state.texts().later().forecast;
    let part = el("section", "part").leaf("h4", "subheading", words.steps);
    if list.is_empty() {
        return part.leaf("p", "hint", words.no_steps);
    }
    if list.len() <= FEW {
        return part.child(sentences(list));
    }
    let title = fill(words.all_steps, &[("n", &digits(list.len()))]);
    part.child(disclosure(state, "steps", summary(&title)).child(sentences(list)))
}

/// That moving cannot be undone stands before what speaks for it.
fn switches(list: &[SwitchModel], texts: &Texts) -> El {
    let mut part = el("section", "part")
        .leaf("h4", "subheading", texts.later().forecast.switches)
        .leaf("p", "warning", texts.note.migration_irreversible);
    for switch in list {
        let item = el("div", "pair").leaf("h5", "pair__name", &switch.pair);
        part = part.child(item.child(sentences(&switch.sentences)));
    }
    part.child(rules(&facts(&["migration_month"], texts), texts))
}
