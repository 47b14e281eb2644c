//! Your usage: a file of daily figures, priced month by month.

mod intake;
mod job;
mod month;

use std::rc::Rc;

use im_pricing_core::edition::Edition;
use im_pricing_core::scenario::App;

use self::job::{Job, Stage};
use crate::components::choice::labelled;
use crate::components::element::{El, el};
use crate::components::live::{control, redraw, watch};
use crate::later::parts::{announced, empty, focus_after, part, row, sentences, table};
use crate::later::view::usage::{
    Asked, MONTHS, MonthRow, UsageModel, app_names, bad_rows, form_of, usage as model,
};
use crate::number::place_of;
use crate::state::State;
use crate::view::words::digits;

/// What is read, whether it was pasted or is a file's.
const TEXT: &str = "usage.text";
/// The name of the file; empty where it was pasted.
const FILE: &str = "usage.file";
/// Which of the file's apps is shown.
const APP: &str = "usage.app";
/// How many months are shown.
const SHOWN: &str = "usage.shown";
/// The month that is shown in detail.
const MONTH: &str = "usage.month";

/// What the months are drawn from. The file itself is told by the number of its reading.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    reading: u32,
    place: usize,
    months: usize,
    form: Option<App>,
    chosen: Option<Edition>,
}

/// The view.
pub(crate) fn usage(state: State) -> El {
    let words = &state.texts().later().usage;
    let job = Job::new(state);
    let (reading, drawing, heard) = (Rc::clone(&job), Rc::clone(&job), Rc::clone(&job));
    let place = el("div", "parts");
    redraw(
        place.clone(),
        move || (shown(state, &reading), reading.stage() == Stage::Empty),
        move |place, (shown, is_empty)| {
            if *is_empty {
                place.clone().child(empty(words.empty));
            } else if let Some(shown) = shown {
                draw(place, state, &drawing, shown);
            }
        },
    );
    let said = announced(
        move || match heard.stage() {
            Stage::Done(reading) => digits(usize::try_from(reading).unwrap_or_default()),
            _ => String::new(),
        },
        {
            let job = Rc::clone(&job);
            move || match (job.stage(), shown(state, &job)) {
                (Stage::Done(_), Some(shown)) => summary(state, &job, &shown).unwrap_or_default(),
                _ => String::new(),
            }
        },
    );
    let taking = part(words.heading).child(intake::intake(state, &job));
    watch(
        move || state.typed(FILE, str::to_owned),
        move |file, before| {
            // Where a file has gone, whoever took it away goes on.
            if before.is_none() || !file.is_empty() {
                job.start(0);
            }
        },
    );
    el("div", "parts").child(taking.child(said)).child(place)
}

/// What is to be drawn; nothing while there is no file.
fn shown(state: State, job: &Job) -> Option<Shown> {
    let Stage::Done(reading) = job.stage() else {
        return None;
    };
    let daily = job.daily()?;
    let number = |name| state.typed(name, place_of);
    let place = number(APP).filter(|it| *it < daily.apps.len());
    let place = place.unwrap_or_default();
    let form = state.answered(|it| it.scenario.apps.first().cloned());
    Some(Shown {
        reading,
        place,
        months: number(SHOWN).unwrap_or(MONTHS),
        form: form.map(|app| form_of(app, &daily, place)),
        chosen: state.draft(|it| it.chosen_edition),
    })
}

fn summary(state: State, job: &Job, shown: &Shown) -> Option<String> {
    let daily = job.daily()?;
    let asked = asked(&daily, shown)?;
    Some(model(asked, state.texts()).summary)
}

fn asked<'a>(daily: &'a im_pricing_core::daily::Daily, shown: &'a Shown) -> Option<Asked<'a>> {
    Some(Asked {
        daily,
        place: shown.place,
        shown: shown.months,
        form: shown.form.as_ref()?,
        chosen: shown.chosen,
    })
}

fn draw(place: &El, state: State, job: &Rc<Job>, shown: &Shown) {
    let words = &state.texts().later().usage;
    let Some(daily) = job.daily() else {
        return;
    };
    let Some(asked) = asked(&daily, shown) else {
        place.clone().child(empty(words.no_form));
        return;
    };
    let model = model(asked, state.texts());
    let mut months = el("section", "part")
        .attr("data-usage", "months")
        .attr(
            "data-slice",
            &digits(usize::try_from(job.most()).unwrap_or(usize::MAX)),
        )
        .leaf("p", "usage-summary", &model.summary);
    months = months.child(sentences(&model.remarks));
    let names = app_names(&daily);
    if !names.is_empty() {
        months = months.child(choose_app(state, &names));
    }
    let is_any = !model.months.is_empty();
    if is_any {
        months = months.child(months_table(&model, words.caption, words.month));
    }
    if !model.more.is_empty() {
        months = months.child(more(state, shown.months, &model.more));
    }
    let mut place = place.clone().child(months);
    if is_any {
        place = place.child(month::month(state, job, shown.clone(), &model));
    }
    let bad = bad_rows(&daily, state.texts());
    if !bad.rows.is_empty() {
        let heads = [words.bad_line, words.bad_reason, words.bad_text];
        let rows = bad.rows.iter();
        let rows =
            rows.map(|[line, reason, text]| row(line, &[reason, text]).attr("data-bad-row", line));
        let list = part(words.bad_heading).leaf("p", "hint", &bad.summary);
        let table = table(words.bad_heading, &heads, rows.collect());
        place.child(list.child(el("div", "bad-rows").child(table)));
    }
}

fn months_table(model: &UsageModel, caption: &str, month: &'static str) -> El {
    let mut heads = vec![month];
    heads.extend(&model.heads);
    let rows = model.months.iter().map(month_row);
    table(caption, &heads, rows.collect())
}

fn month_row(month: &MonthRow) -> El {
    let figures: Vec<&str> = month.figures.iter().map(String::as_str).collect();
    let row = row(&month.month, &figures)
        .attr("data-month", &month.month)
        .attr("data-peak-dau", &month.peak_dau)
        .attr("data-peak-day", &month.peak_day);
    row.mark("data-edition", month.edition);
    row.mark("data-total", month.total.as_deref());
    row
}

fn choose_app(state: State, names: &[String]) -> El {
    let mut select = el("select", "select")
        .attr("id", APP)
        .attr("data-typed", APP);
    for (place, name) in names.iter().enumerate() {
        let option = el("option", "").attr("value", &digits(place));
        select = select.child(option.text(name));
    }
    let select = select
        .holds(move || {
            state.typed(APP, |text| {
                if text.is_empty() { "0" } else { text }.to_owned()
            })
        })
        .on("change", move |event| {
            focus_after(event, "[data-typed='usage.app']");
            state.type_in(APP, control(event).value());
        });
    labelled(APP, state.texts().later().usage.app, select)
}

fn more(state: State, shown: usize, words: &str) -> El {
    el("button", "link-button")
        .attr("type", "button")
        .attr("data-usage", "more")
        .text(words)
        .on("click", move |event| {
            focus_after(event, "[data-usage=months] .figures-box");
            state.type_in(SHOWN, digits(shown.saturating_add(MONTHS)));
        })
}
