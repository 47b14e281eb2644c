//! Move or stay: what moving to the new billing mode would change, and what it would cost.

use crate::components::choice::{checkbox, choice};
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::later::fields::text_field;
use crate::later::parts::{announced, empty, part, row, rules, sentences, stacked, table};
use crate::later::view::migrate::changes::ChangesModel;
use crate::later::view::migrate::{ComparisonModel, MigrateModel, migrate as model, problem_of};
use crate::later::view::typed::read_ratio;
use crate::state::State;
use crate::text::Texts;
use crate::view::words::joined;

/// Names under which the fields are kept.
const RATIOS: [&str; 3] = ["migrate.low", "migrate.likely", "migrate.high"];
const READ: &str = "migrate.read";

/// Names of the disclosures, one per pair: three editions of each mode.
const PAIRS: [&str; 9] = [
    "pair-1", "pair-2", "pair-3", "pair-4", "pair-5", "pair-6", "pair-7", "pair-8", "pair-9",
];

/// The view.
pub(crate) fn migrate(state: State) -> El {
    let texts = state.texts();
    let shown = move || {
        let typed = typed(state);
        state.answered(|it| model(it, &typed, texts))
    };
    let head = el("div", "parts__result");
    redraw(
        head.clone(),
        move || shown().map(|it| (it.mode, it.answer, it.rules, it.comparison.is_some())),
        move |place, it| {
            let place = place.clone();
            let Some((mode, answer, facts, is_open)) = it else {
                place.child(empty(texts.answer.no_answer));
                return;
            };
            let place = place.child(eligible(mode, answer, texts));
            let place = if *is_open {
                place.leaf("p", "warning", texts.note.migration_irreversible)
            } else {
                place
            };
            place.child(rules(facts, texts));
        },
    );
    let ask = el("div", "parts__result");
    redraw(
        ask.clone(),
        move || shown().is_some_and(|it| it.asks_ratios),
        move |place, asks| {
            if *asks {
                place.clone().child(ratios(state));
            }
        },
    );
    let body = el("div", "parts__result parts__result--wide");
    redraw(
        body.clone(),
        move || shown().and_then(|it: MigrateModel| it.comparison),
        move |place, it| {
            if let Some(it) = it {
                comparison(place, it, state);
            }
        },
    );
    let said = announced(
        move || [typed(state).join("\n"), state.typed(READ, str::to_owned)].concat(),
        move || {
            joined(&advice_of(
                state,
                shown().and_then(|it| it.comparison).as_ref(),
            ))
        },
    );
    el("div", "parts")
        .child(head)
        .child(ask)
        .child(said)
        .child(body)
}

/// The ratios as they are typed.
fn typed(state: State) -> [String; 3] {
    RATIOS.map(|it| state.typed(it, str::to_owned))
}

/// Whether the app can move, and which rule says so.
fn eligible(mode: &[String; 2], answer: &str, texts: &Texts) -> El {
    let [name, why] = mode;
    let line = el("p", "mode")
        .leaf("span", "mode__label", texts.mode.label)
        .text(" ")
        .leaf("span", "mode__name", name)
        .text(" ")
        .leaf("span", "mode__why", why);
    part(texts.later().migrate.eligible)
        .child(line)
        .leaf("p", "verdict", answer)
}

/// The fields for the ratios. They are empty until somebody fills them.
fn ratios(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().migrate;
    let [low, likely, high] = RATIOS;
    let low_field = text_field(state, low, words.low, move |text| {
        read_ratio(text, texts).err()
    });
    let after = move |name, before: &'static str, label| {
        text_field(state, name, label, move |text| {
            // Inside the signal: what stands before it is read on its own.
            problem_of(text, &state.typed(before, str::to_owned), texts)
        })
    };
    let fields = el("div", "fields")
        .child(low_field)
        .child(after(likely, low, words.likely))
        .child(after(high, likely, words.high));
    part(words.ratios)
        .leaf("p", "hint", words.ratios_hint)
        .child(fields)
}

fn comparison(place: &El, it: &ComparisonModel, state: State) {
    let texts = state.texts();
    let words = &texts.later().migrate;
    let heads: Vec<&str> = it.heads.iter().map(String::as_str).collect();
    let mut rows = Vec::new();
    for bills in &it.rows {
        let figures: Vec<&str> = bills.figures.iter().map(String::as_str).collect();
        rows.push(row(&bills.pair, &figures).attr("data-pair", &bills.id));
    }
    let bills = part(words.bills).child(stacked(table(words.caption, &heads, rows)));
    let mut edges = part(words.break_even);
    for (name, list) in &it.break_evens {
        let item = el("div", "pair").leaf("h4", "pair__name", name);
        edges = edges.child(item.child(sentences(list)));
    }
    let mut changes = part(words.changes);
    for (it, name) in it.changes.iter().zip(PAIRS) {
        changes = changes.child(change(it, name, state));
    }
    place
        .clone()
        .child(bills)
        .child(edges)
        .child(advice(it, state))
        .child(changes);
}

/// The recommendation, for those who know that there is no way back.
fn advice(it: &ComparisonModel, state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().migrate;
    let is_read = move || state.typed(READ, |it| !it.is_empty());
    let tick = checkbox("data-typed", READ)
        .ticked(is_read)
        .on_tick(move |is_ticked| {
            let text = if is_ticked { "yes" } else { "" };
            state.type_in(READ, text.to_owned());
        });
    let place = el("div", "advice").attr("data-advice", "");
    let it = it.clone();
    redraw(place.clone(), is_read, move |place, is_read| {
        let classes = if *is_read { "verdict" } else { "hint" };
        for words in advice_of(state, Some(&it)) {
            place.clone().leaf("p", classes, &words);
        }
    });
    part(words.advice)
        .leaf("p", "warning", texts.note.migration_irreversible)
        .child(choice(tick, words.read))
        .child(place)
}

/// What stands below the box: the recommendation once it is ticked.
fn advice_of(state: State, it: Option<&ComparisonModel>) -> Vec<String> {
    match it {
        None => Vec::new(),
        Some(it) if state.typed(READ, |it| !it.is_empty()) => it.advice.clone(),
        Some(_) => vec![state.texts().later().migrate.read_first.to_owned()],
    }
}

fn change(it: &ChangesModel, name: &'static str, state: State) -> El {
    let mut columns = el("div", "columns");
    for (heading, list) in &it.lists {
        let column = el("section", "column").leaf("h4", "subheading", heading);
        columns = columns.child(column.child(sentences(list)));
    }
    disclosure(state, name, summary(&it.pair)).child(columns)
}
