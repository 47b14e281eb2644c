//! A budget turned round: how far an amount a month reaches on each edition.

use im_pricing_core::metric::Metric;
use im_pricing_core::scenario::Usage;
use im_pricing_core::terms::plain_digits;

use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::draft::{Draft, Field};
use crate::later::fields::text_field;
use crate::later::parts::{announced, empty, focus_after, part, sentences, stacked, table};
use crate::later::view::budget::{BudgetModel, ReachModel, budget as model};
use crate::later::view::typed::read_amount;
use crate::state::State;
use crate::view::words::{joined, metric};

/// Name under which the amount is kept.
const AMOUNT: &str = "budget.amount";

/// The view.
pub(crate) fn budget(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().budget;
    let field = text_field(state, AMOUNT, words.amount, move |text| {
        read_amount(text, texts).err()
    });
    let amount = move || state.typed(AMOUNT, |text| read_amount(text, texts));
    let shown = move || match amount() {
        Ok(Some(amount)) => state.answered(|it| model(it, amount, texts)),
        _ => None,
    };
    let place = el("div", "parts__result parts__result--wide");
    redraw(
        place.clone(),
        move || (amount().is_ok_and(|it| it.is_none()), shown()),
        move |place, (is_empty, model)| {
            let place = place.clone();
            if let Some(model) = model {
                draw(&place, model, state);
            } else if *is_empty {
                place.child(empty(words.empty));
            }
        },
    );
    let heard = announced(
        move || state.typed(AMOUNT, str::to_owned),
        move || shown().map_or_else(String::new, |it| joined(&it.sentences)),
    );
    el("div", "parts").child(field).child(heard).child(place)
}

fn draw(place: &El, model: &BudgetModel, state: State) {
    let texts = state.texts();
    let compare = &texts.later().compare;
    let mut heads = vec![compare.head_edition];
    heads.extend(Metric::ALL.iter().map(|it| metric(*it, texts)));
    heads.push(compare.head_available);
    let mut rows = Vec::new();
    for it in &model.rows {
        let mut row = el("tr", "").attr("data-budget", it.edition);
        row = row.child(el("th", "figures__name").attr("scope", "row").text(it.name));
        for cell in &it.cells {
            row = row.child(reach(cell, state));
        }
        rows.push(row.leaf("td", "figures__figure", it.availability));
    }
    let part = part(&model.caption)
        .child(el("div", "reach").child(stacked(table(&model.caption, &heads, rows))))
        .leaf("p", "hint", texts.later().budget.hint)
        .child(sentences(&model.why_not));
    place.clone().child(part);
}

/// A figure, with a button that puts it into the form.
fn reach(model: &ReachModel, state: State) -> El {
    let cell = el("td", "figures__figure");
    let Some(trial) = &model.trial else {
        return cell.text(&model.words);
    };
    let usage = trial.usage;
    let button = el("button", "link-button figures__button")
        .attr("type", "button")
        .attr("data-action", "try")
        .attr("aria-label", &trial.words)
        .text(state.texts().later().budget.try_it)
        .on("click", move |event| {
            state.edit(|it| put(usage, it));
            focus_after(event, ".figures-box");
        });
    cell.child(button).text(" ").text(&model.words)
}

/// Puts the known usages into the form.
fn put(usage: Usage, draft: &mut Draft) {
    for metric in Metric::ALL {
        if let Some(count) = usage.of(*metric) {
            draft.set_text(Field::Usage(*metric), plain_digits(count));
        }
    }
}
