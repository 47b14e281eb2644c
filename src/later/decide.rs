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
    /// Where it is the first of those that answer one kind of question: the words above them.
    group: Option<fn(&DecideTexts) -> &'static str>,
}

/// Lists the views: the name of each is that of its module, its function and the words on its tab.
macro_rules! views {
    ($($group:ident: $first:ident $($name:ident)*,)+) => {
        /// The views in the order of their tabs. The first one is shown until another is chosen.
        const VIEWS: &[View] = &[$(
            View {
                name: stringify!($first),
                title: |it| it.$first,
                draw: super::$first::$first,
                group: Some(|it| it.$group),
            },
            $(View {
                name: stringify!($name),
                title: |it| it.$name,
                draw: super::$name::$name,
                group: None,
            },)*
        )+];
    };
}

views! {
    editions: compare chart map migrate,
    ahead: budget forecast apps,
    records: usage check books trials,
}

/// The name under which the chosen tab is kept.
const CHOSEN: &str = "decide.view";

/// The tabs, which a narrow widget replaces by a list to choose from, and the chosen view.
pub(crate) fn decide(state: State) -> El {
    let words = &state.texts().later().decide;
    let ids = Ids::new();
    let chosen = move || state.typed(CHOSEN, place_of);
    let panel = el("div", "decide__panel")
        .attr("role", "tabpanel")
        .attr("id", &ids.of("panel", "decide"))
        .marked("aria-labelledby", move || {
            view_at(chosen()).map(|it| ids.of("tab", it.name))
        })
        .marked("data-view", move || {
            view_at(chosen()).map(|it| it.name.to_owned())
        });
    redraw(panel.clone(), chosen, move |panel, place| {
        if let Some(view) = view_at(*place) {
            panel.clone().child((view.draw)(state));
        }
    });
    let outdated = el("p", "answer__stale")
        .text(state.texts().answer.not_current)
        .flagged("hidden", move || state.is_current());
    el("section", "decide")
        .leaf("h2", "heading", words.heading)
        .child(choice(state))
        .child(tabs(state, ids))
        .child(outdated)
        .child(panel)
}

/// The tabs in their groups.
fn tabs(state: State, ids: Ids) -> El {
    let words = &state.texts().later().decide;
    let chosen = move || state.typed(CHOSEN, place_of);
    let list = el("div", "tabs")
        .attr("part", "tabs")
        .attr("role", "tablist")
        .attr("aria-label", words.heading);
    let mut group = list.clone();
    for (place, view) in VIEWS.iter().enumerate() {
        if let Some(title) = view.group {
            // Between a list of tabs and its tabs may be nothing that means something.
            let words = el("span", "tabs__title")
                .attr("aria-hidden", "true")
                .text(title(words));
            group = el("div", "tabs__group")
                .attr("role", "presentation")
                .child(words);
            list.clone().child(group.clone());
        }
        let is_chosen = move || chosen() == place;
        let tab = el("button", "tabs__tab")
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
            .on("keydown", move |event| step(state, place, event));
        group.clone().child(tab);
    }
    list
}

/// The same choice as a list, for where the tabs would take too much room.
fn choice(state: State) -> El {
    let words = &state.texts().later().decide;
    let list = el("select", "select decide__choice")
        .attr("data-typed", CHOSEN)
        .attr("aria-label", words.heading);
    let mut group = list.clone();
    for view in VIEWS {
        if let Some(title) = view.group {
            group = el("optgroup", "").attr("label", title(words));
            list.clone().child(group.clone());
        }
        let option = el("option", "").attr("value", view.name);
        group.clone().child(option.text((view.title)(words)));
    }
    list.holds(move || {
        let shown = view_at(state.typed(CHOSEN, place_of));
        shown.map_or_else(String::new, |it| it.name.to_owned())
    })
    .on_value("change", move |name| state.type_in(CHOSEN, name))
}

fn view_at(place: usize) -> Option<&'static View> {
    VIEWS.get(place)
}

fn place_of(name: &str) -> usize {
    let found = VIEWS.iter().position(|it| it.name == name);
    found.unwrap_or_default()
}

fn choose(state: State, place: usize) {
    if let Some(view) = view_at(place) {
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
    // By its name: the marks of the chosen one follow later.
    let tab = view_at(target).and_then(|view| {
        let tabs = control(event).closest("[role=tablist]").ok().flatten()?;
        let tab = ["[data-tab=", view.name, "]"].concat();
        tabs.query_selector(&tab).ok().flatten()
    });
    if let Some(tab) = tab {
        let _ = tab.unchecked_into::<HtmlElement>().focus();
    }
}
