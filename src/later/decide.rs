//! The views that help to decide, one at a time behind tabs.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, KeyboardEvent};

use crate::components::element::{El, el};
use crate::components::ids::Ids;
use crate::components::live::{control, redraw};
use crate::state::State;
use crate::text::later::DecideTexts;

/// A view behind a tab.
struct View {
    /// Stable name, such as `compare`.
    name: &'static str,
    /// The words on its tab.
    title: fn(&DecideTexts) -> &'static str,
    /// Draws it.
    draw: fn(State) -> El,
}

/// Lists the views: the name of each is that of its module, its function and the words on its tab.
macro_rules! views {
    ($($name:ident,)+) => {
        /// The views, in the order of their tabs.
        const VIEWS: &[View] = &[$(View {
            name: stringify!($name),
            title: |it| it.$name,
            draw: super::$name::$name,
        },)+];
    };
}

views! {
    compare,
    chart,
    map,
    migrate,
    budget,
    forecast,
    usage,
    check,
    apps,
    books,
    trials,
}

/// The name under which the chosen tab is kept.
const CHOSEN: &str = "decide.view";

/// A list of tabs and the chosen view below it.
pub(crate) fn decide(state: State) -> El {
    let words = &state.texts().later().decide;
    let ids = Ids::new();
    let chosen = move || state.typed(CHOSEN, place_of);
    let tabs: Vec<El> = VIEWS
        .iter()
        .enumerate()
        .map(|(place, view)| {
            let is_chosen = move || chosen() == place;
            el("button", "tabs__tab")
                .attr("type", "button")
                .attr("role", "tab")
                .attr("id", &ids.of("tab", view.name))
                .attr("data-tab", view.name)
                .attr("aria-controls", &ids.of("panel", "decide"))
                .text((view.title)(words))
                .marked("aria-selected", move || Some(is_chosen().to_string()))
                .marked("tabindex", move || {
                    Some(if is_chosen() { "0" } else { "-1" }.to_owned())
                })
                .on("click", move |_| choose(state, place))
                .on("keydown", move |event| step(state, place, event))
        })
        .collect();
    let list = el("div", "tabs")
        .attr("role", "tablist")
        .attr("aria-label", words.heading)
        .children(tabs);
    let panel = el("div", "decide__panel")
        .attr("role", "tabpanel")
        .attr("id", &ids.of("panel", "decide"))
        .marked("aria-labelledby", move || {
            VIEWS.get(chosen()).map(|it| ids.of("tab", it.name))
        })
        .marked("data-view", move || {
            VIEWS.get(chosen()).map(|it| it.name.to_owned())
        });
    redraw(panel.clone(), chosen, move |panel, place| {
        if let Some(view) = VIEWS.get(*place) {
            panel.clone().child((view.draw)(state));
        }
    });
    let outdated = el("p", "answer__stale")
        .text(state.texts().answer.not_current)
        .flagged("hidden", move || state.is_current());
    el("section", "decide")
        .leaf("h2", "heading", words.heading)
        .child(list)
        .child(outdated)
        .child(panel)
}

fn place_of(name: &str) -> usize {
    let found = VIEWS.iter().position(|it| it.name == name);
    found.unwrap_or_default()
}

fn choose(state: State, place: usize) {
    if let Some(view) = VIEWS.get(place) {
        state.type_in(CHOSEN, view.name.to_owned());
    }
}

/// Arrows go to the neighbour, around the ends; Home and End to the ends. The focus goes along.
fn step(state: State, place: usize, event: &Event) {
    let last = VIEWS.len().saturating_sub(1);
    let target = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "ArrowRight" | "ArrowDown" if place == last => 0,
        "ArrowRight" | "ArrowDown" => place.saturating_add(1),
        "ArrowLeft" | "ArrowUp" => place.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    choose(state, target);
    let tabs = control(event).parent_element();
    let index = u32::try_from(target).unwrap_or_default();
    if let Some(tab) = tabs.and_then(|it| it.children().item(index)) {
        let _ = tab.unchecked_into::<HtmlElement>().focus();
    }
}
