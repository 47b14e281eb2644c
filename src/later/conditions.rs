//! The conditions of the vendor, and where the numbers come from.

use crate::components::element::{El, el};
use crate::components::ids::{Ids, follow_or_toggle};
use crate::components::source_button::source_button;
use crate::components::source_link::{outside_link, source_link};
use crate::later::comparison::conflict_note;
use crate::later::sources::serve;
use crate::later::view::conditions::{self, ConditionsModel, FactModel, TopicModel};
use crate::state::State;
use crate::text::fill;
use crate::view::words::digits;

/// Facts that bear on a bill, by topic, each with its source; then the sources themselves.
pub(crate) fn conditions(state: State) -> El {
    let words = &state.texts().later().conditions;
    let model = conditions::conditions(state.texts());
    let ids = Ids::new();
    let topics: Vec<El> = model
        .topics
        .iter()
        .map(|it| topic(it, ids, state))
        .collect();
    let facts = el("section", "conditions").leaf("h2", "heading", words.title);
    let sources = el("section", "conditions")
        .leaf("h2", "heading", words.sources)
        .leaf("p", "conditions__text", &model.last_confirmed)
        .child(documents(&model, state));
    let place = el("div", "conditions-place");
    serve(&place, state);
    place
        .child(facts.children(topics))
        .child(conflicts(sources, &model, state))
        .on("click", follow_or_toggle)
}

/// The facts of a topic, behind its heading.
fn topic(model: &TopicModel, ids: Ids, state: State) -> El {
    let facts: Vec<El> = model.facts.iter().map(|it| fact(it, ids, state)).collect();
    let facts = el("ul", "conditions__facts").children(facts);
    el("section", "")
        .attr("data-topic", model.name)
        .child(disclosure(model.title).child(facts))
}

/// One fact with its source.
fn fact(model: &FactModel, ids: Ids, state: State) -> El {
    let texts = state.texts();
    let mut fact = el("li", "")
        .attr("data-condition", model.id)
        .leaf("p", "", model.words);
    if !model.items.is_empty() {
        let mut items = el("ul", "conditions__items");
        for item in &model.items {
            items = items.leaf("li", "", item);
        }
        fact = fact.child(items);
    }
    let mut source = el("p", "conditions__source");
    if let Some(address) = model.address {
        source = source
            .child(outside_link(address, texts.later().conditions.open_page))
            .text(" ");
    }
    let source = source.child(source_button(model.words, texts)).text(" ");
    fact = fact.child(source.child(source_link(&model.source)));
    for conflict in &model.conflicts {
        let panel = ids.of("conflict", conflict.name.id);
        fact = conflict_note(fact, conflict, &panel, &texts.matrix.conflict);
    }
    fact
}

/// The pages that were read.
fn documents(model: &ConditionsModel, state: State) -> El {
    let count = digits(model.documents.len());
    let mut list = el("ul", "conditions__documents");
    for document in &model.documents {
        list = list.child(el("li", "").child(source_link(document)));
    }
    let words = &state.texts().later().conditions;
    disclosure(&fill(words.documents, &[("n", &count)])).child(list)
}

/// All conflicts, the ones that also stand elsewhere included.
fn conflicts(section: El, model: &ConditionsModel, state: State) -> El {
    let ids = Ids::new();
    let count = digits(model.conflicts.len());
    let mut list = el("ul", "conditions__conflicts");
    for conflict in &model.conflicts {
        let place = el("li", "").leaf("span", "", &conflict.name.subject);
        let panel = ids.of("conflict", conflict.name.id);
        list = list.child(conflict_note(
            place,
            conflict,
            &panel,
            &state.texts().matrix.conflict,
        ));
    }
    let words = &state.texts().later().conditions;
    let title = fill(words.conflicts, &[("n", &count)]);
    section
        .leaf("h3", "subheading", &title)
        .leaf("p", "conditions__text", words.conflicts_intro)
        .child(list)
}

/// A closed disclosure with a heading.
fn disclosure(title: &str) -> El {
    el("details", "disclosure").child(el("summary", "").leaf("h3", "", title))
}
