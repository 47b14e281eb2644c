//! All editions against each other: totals, what repairs the others, room, prices of features.

mod fixes;

use std::cell::RefCell;
use std::rc::Rc;

use im_pricing_core::metric::Feature;

use crate::components::choice::{checkbox, choice};
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::live::Stage;
use crate::later::behind::behind;
use crate::later::parts::{cells, empty, part, row, sentences, stacked, table};
use crate::later::view::compare::features::SizeModel;
use crate::later::view::compare::rooms::RoomModel;
use crate::later::view::compare::{AddsModel, CompareModel, RowModel, compare as model};
use crate::state::State;
use crate::text::Texts;
use crate::view::words::feature;

/// The view. Each part is drawn anew only when it has become another.
pub(crate) fn compare(state: State) -> El {
    let texts = state.texts();
    let places = ["", "", "", "", ""].map(|_| el("div", "parts__result"));
    let [verdict, table, repairs, room, size] = &places;
    let verdict = verdict.clone().attr("tabindex", "-1");
    let (prices, cells) = features(state);
    let view = el("div", "parts")
        .child(verdict.attr("data-verdict", ""))
        .child(table.clone())
        .child(repairs.clone())
        .child(room.clone())
        .child(prices)
        .child(size.clone());
    let last = RefCell::new(None);
    let stages = places.map(Stage::new);
    let draw_all = move || {
        let model = state.answered(|it| model(it, texts));
        let before: Option<CompareModel> = last.take();
        draw(&stages, model.as_ref(), before.as_ref(), state);
        if let Some(model) = &model {
            for (cell, it) in cells.iter().zip(&model.features) {
                cell.say(&it.price);
            }
        }
        last.replace(model);
    };
    behind(state, view.clone(), Rc::new(draw_all));
    view
}

/// Draws what is not as it was `before`: verdict, table, repairs, rooms, sizes.
fn draw(
    stages: &[Stage; 5],
    model: Option<&CompareModel>,
    before: Option<&CompareModel>,
    state: State,
) {
    let texts = state.texts();
    let is_same = match (model, before) {
        (Some(model), Some(it)) => [
            it.verdict == model.verdict
                && it.adds == model.adds
                && it.after_migration == model.after_migration,
            it.rows == model.rows,
            it.fixes == model.fixes,
            it.rooms == model.rooms,
            it.sizes == model.sizes,
        ],
        // Without an answer the others stay as they are.
        (it, _) => [false, true, true, true, true].map(|stays| stays && it.is_none()),
    };
    for (part, (stage, is_same)) in stages.iter().zip(is_same).enumerate() {
        if is_same {
            continue;
        }
        stage.draw(&|place| match (part, model) {
            (0, Some(model)) => draw_verdict(place, model, state),
            (1, Some(model)) => draw_table(place, &model.rows, texts),
            (2, Some(model)) => fixes::draw(place, &model.fixes, state),
            (3, Some(model)) => draw_rooms(place, &model.rooms, texts),
            (_, Some(model)) => draw_sizes(place, &model.sizes, texts),
            (_, None) => _ = place.clone().child(empty(texts.answer.no_answer)),
        });
    }
}

/// The cheapest edition, what the next one adds, and what migration would offer.
fn draw_verdict(place: &El, model: &CompareModel, state: State) {
    let mut place = place.clone().leaf("p", "verdict", &model.verdict);
    if let Some(it) = &model.adds {
        place = place.child(adds(it, state));
    }
    if !model.after_migration.is_empty() {
        place.leaf("p", "verdict verdict--aside", &model.after_migration);
    }
}

/// What the next edition adds.
fn adds(model: &AddsModel, state: State) -> El {
    let words = &state.texts().later().compare;
    let list = disclosure(state, "compare-adds", summary(words.adds_list));
    el("div", "adds")
        .attr("data-adds", "")
        .leaf("p", "adds__sentence", &model.sentence)
        .child(list.child(sentences(&model.items)))
}

/// The six editions.
fn draw_table(place: &El, models: &[RowModel], texts: &Texts) {
    let words = &texts.later().compare;
    let heads = [
        words.head_edition,
        texts.answer.per_month,
        words.head_difference,
        words.head_available,
        words.head_lines,
    ];
    let mut rows = Vec::new();
    for it in models {
        let row = row(it.name, &[&it.headline, &it.difference, it.availability])
            .attr("data-compare", it.edition)
            .attr("data-status", it.status)
            .attr("data-difference", &it.difference)
            .leaf("td", "figures__figure figures__figure--words", &it.detail);
        row.mark("data-recommended", it.is_recommended.then_some(""));
        rows.push(row);
    }
    let table = stacked(table(words.table, &heads, rows));
    place.clone().child(el("div", "editions").child(table));
}

/// The room left on the editions that fit.
fn draw_rooms(place: &El, models: &[RoomModel], texts: &Texts) {
    let words = &texts.later().compare;
    if models.is_empty() {
        return;
    }
    let heads = [
        words.head_metric,
        words.head_band,
        words.head_left,
        words.head_next,
        words.head_per,
        words.head_per_above,
    ];
    let mut rows = Vec::new();
    for it in models {
        let name = el("th", "figures__name")
            .attr("scope", "row")
            .text(&it.name);
        let name = name.leaf("span", "subheading__aside", it.remark);
        rows.push(cells(name, &it.figures.each_ref().map(String::as_str)));
    }
    let table = el("div", "rooms").child(stacked(table(words.rooms, &heads, rows)));
    let part = part(words.rooms)
        .child(table)
        .leaf("p", "hint", words.rooms_hint);
    place.clone().child(part);
}

/// What each feature costs, with a tick that requires it; and the cells of the prices.
fn features(state: State) -> (El, Vec<El>) {
    let texts = state.texts();
    let words = &texts.later().compare;
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    for it in Feature::ALL {
        let tick = checkbox("data-asks", it.name())
            .ticked(move || state.draft(|draft| draft.features.contains(it)))
            .on_tick(move |on| state.edit(|draft| draft.require(*it, on)));
        let name = el("th", "figures__name").attr("scope", "row");
        let cell = el("td", "figures__figure");
        cells.push(cell.clone());
        let name = name.child(choice(tick, feature(*it, texts)));
        rows.push(el("tr", "").child(name).child(cell));
    }
    let heads = [words.head_feature, words.head_price];
    let part = part(words.features)
        .leaf("p", "hint", words.features_hint)
        .child(priced(table(words.features, &heads, rows)));
    (part, cells)
}

/// A table of what is asked for and its price, no wider than the eye follows.
fn priced(table: El) -> El {
    el("div", "priced").child(table)
}

/// What each size costs that is asked for.
fn draw_sizes(place: &El, models: &[SizeModel], texts: &Texts) {
    let words = &texts.later().compare;
    if models.is_empty() {
        return;
    }
    let rows = models
        .iter()
        .map(|it| row(&it.name, &[&it.price]))
        .collect();
    let heads = [words.head_size, words.head_price];
    let table = table(words.sizes, &heads, rows);
    let part = part(words.sizes).child(priced(table));
    place.clone().child(part);
}
