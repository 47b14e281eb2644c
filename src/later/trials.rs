//! Call trials: which are left, and when each ends.

use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::components::source_link::{outside_link, source_link};
use crate::draft::Draft;
use crate::later::fields::{date_field, text_field};
use crate::later::parts::{announced, empty, focus_after, part, table};
use crate::later::view::trials::{
    ActivationModel, AppModel, TrialsModel, date_problem, name_problem, on_day, rules, unpriced,
    with, without,
};
use crate::state::State;
use crate::text::fill;
use crate::view::answer::answer;
use crate::view::source::SourceModel;
use crate::view::words::digits;

const AS_OF: &str = "trials.as_of";
/// Field: the app of the activation that is to be added.
const APP: &str = "trials.app";
/// Field: its day.
const DATE: &str = "trials.date";
/// The activations that were added.
const LIST: &str = "trials.list";

/// The view.
pub(crate) fn trials(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().trials;
    let rules = rules(texts);
    let model = move || {
        let as_of = state.typed(AS_OF, str::to_owned);
        let names: Vec<String> = state.apps(|it| it.list().iter().map(name_of).collect());
        state.typed(LIST, |list| on_day(&as_of, list, &names, texts))
    };
    let place = el("div", "part");
    redraw(place.clone(), model, move |place, model| {
        draw(place, state, model.as_ref());
    });
    let typed = move || {
        [AS_OF, LIST]
            .map(|it| state.typed(it, str::to_owned))
            .join("\n")
    };
    let said = move || model().map_or_else(String::new, |it| it.account);
    let (numbers, numbers_source) = &rules.numbers;
    let (counting, counting_source) = &rules.counting;
    part(words.heading)
        .child(sourced(numbers, numbers_source))
        .child(sourced(counting, counting_source))
        .child(fields(state))
        .child(announced(typed, said))
        .child(place)
        .child(minutes(state))
}

fn name_of(draft: &Draft) -> String {
    draft.name.clone()
}

/// A sentence with the page that states it.
fn sourced(words: &str, source: &SourceModel) -> El {
    let page = el("span", "hint").child(source_link(source));
    el("p", "").text(words).text(" ").child(page)
}

/// The day on which they are looked at, and an activation to add.
fn fields(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().trials;
    let told = move |text: &str| match text {
        "" => None,
        text => date_problem(text, texts),
    };
    let app = text_field(state, APP, words.app, move |name| {
        let is_empty = name.trim().is_empty();
        let problem = state.typed(LIST, |list| name_problem(name, list, texts));
        problem.filter(|_| !is_empty)
    });
    let add = el("button", "button")
        .attr("type", "button")
        .attr("data-trials", "add")
        .text(words.add)
        .flagged("disabled", move || !is_ready(state))
        .on("click", move |event| {
            if is_ready(state) {
                let name = state.typed(APP, str::to_owned);
                let date = state.typed(DATE, str::to_owned);
                let list = state.typed(LIST, |list| with(list, &name, &date));
                state.type_in(LIST, list);
                state.type_in(DATE, String::new());
                focus_after(event, "[type=date][data-typed]");
            }
        });
    let activation = el("div", "fields fields--even")
        .child(app)
        .child(date_field(state, DATE, words.date, told))
        .child(el("div", "fields__action").child(add));
    let day = el("div", "fields fields--even");
    el("div", "part")
        .child(activation)
        .child(day.child(date_field(state, AS_OF, words.as_of, told)))
}

/// Whether the activation can be added.
fn is_ready(state: State) -> bool {
    let texts = state.texts();
    let name = state.typed(APP, str::to_owned);
    let is_named = state.typed(LIST, |list| name_problem(&name, list, texts).is_none());
    is_named && state.typed(DATE, |date| date_problem(date, texts).is_none())
}

fn draw(place: &El, state: State, model: Option<&TrialsModel>) {
    let words = &state.texts().later().trials;
    let Some(model) = model else {
        place.clone().child(empty(words.empty));
        return;
    };
    let heads = [
        words.head_app,
        words.head_left,
        words.head_date,
        words.head_state,
        words.head_end,
        words.head_remove,
    ];
    let rows = model.apps.iter().flat_map(|app| app_rows(state, app));
    place
        .clone()
        .leaf("p", "verdict", &model.account)
        .child(el("div", "trials").child(table(words.caption, &heads, rows.collect())));
}

/// A row per activation of an app, the first with its name and what is left.
fn app_rows(state: State, app: &AppModel) -> Vec<El> {
    let words = &state.texts().later().trials;
    let lines = app.activations.len().max(1);
    let span = digits(lines);
    let name = el("th", "figures__name")
        .attr("scope", "rowgroup")
        .attr("rowspan", &span)
        .text(&app.name);
    let left = el("td", "figures__figure")
        .attr("rowspan", &span)
        .attr("data-left", &app.left)
        .text(&app.left);
    let mut first = Some(
        el("tr", "")
            .attr("data-trial-app", &app.name)
            .child(name)
            .child(left),
    );
    if app.activations.is_empty() {
        let none = el("td", "figures__figure").attr("colspan", "4");
        return first
            .map(|it| it.child(none.text(words.none)))
            .into_iter()
            .collect();
    }
    let rows = app.activations.iter().map(|it| {
        let row = first.take().unwrap_or_else(|| el("tr", ""));
        activation(row, state, &app.name, it)
    });
    rows.collect()
}

fn activation(row: El, state: State, app: &str, model: &ActivationModel) -> El {
    let words = &state.texts().later().trials;
    let place = model.place;
    let named = fill(words.remove, &[("app", app), ("date", &model.date)]);
    let remove = el("button", "link-button")
        .attr("type", "button")
        .attr("aria-label", &named)
        .text(words.remove_short)
        .on("click", move |event| {
            focus_after(event, ".figures-box");
            let list = state.typed(LIST, |list| without(list, place));
            state.type_in(LIST, list);
        });
    row.attr("data-trial", model.code)
        .leaf("td", "figures__figure", &model.date)
        .leaf("td", "figures__figure trials__state", model.state)
        .leaf("td", "figures__figure", &model.last_day)
        .child(el("td", "figures__figure").child(remove))
}

/// What has no price, beside the total of the app in the form.
fn minutes(state: State) -> El {
    let texts = state.texts();
    let place = el("div", "beside").attr("data-unpriced", "call_minutes");
    let total = move || {
        let total = state.answered(|it| Some(answer(it, texts).total));
        total.filter(|it| !it.is_empty())
    };
    redraw(place.clone(), total, move |place, total| {
        for item in unpriced(total.as_deref(), texts) {
            let mut words = el("p", "").text(item.words).text(" ");
            words = words.child(el("span", "hint").child(source_link(&item.source)));
            if let Some(page) = item.page {
                let link = outside_link(page, texts.later().trials.unpriced_page);
                words = words.text(" ").child(el("span", "hint").child(link));
            }
            place
                .clone()
                .leaf("p", "beside__head", &item.beside)
                .child(words);
        }
    });
    place
}
