//! Serves the "Source" controls of the whole widget: each opens what its source says, below itself.
//!
//! The first part draws the controls and no more. One listener serves all of them and finds out by
//! the place of a control what it is about, so that whatever is drawn anew needs no binding.

use im_pricing_core::saying::Sayings;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::components::element::{El, el};
use crate::components::source_link::source_link;
use crate::embed::within;
use crate::later::comparison::conflict_comparison;
use crate::later::view::sources::{Beside, SectionModel, SourcesModel, sources};
use crate::platform;
use crate::state::State;
use crate::text::{Lang, Texts, sayings};

/// Marks a widget whose controls are served.
const SERVED: &str = "data-sources";

/// Serves the controls of the widget that `place` is about to stand in, and loads what pages say.
pub(crate) fn serve(place: &El, state: State) {
    platform::load_sayings(language(state.texts()), |_| ());
    let place = place.clone();
    let mut attach = move || {
        let Some(layout) = closest(&place.0, ".layout") else {
            return;
        };
        // The place is drawn anew in each language, what is around it is not.
        if !layout.has_attribute(SERVED) {
            El(layout)
                .attr(SERVED, "")
                .on("click", move |event| clicked(event, state))
                .on("keydown", escaped);
        }
    };
    platform::after(0, move || within(state, &mut attach)).forget();
}

fn language(texts: &Texts) -> Lang {
    Lang::from_tag(texts.lang.tag).unwrap_or(Lang::En)
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|it| it.dyn_into().ok())
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The attribute of the nearest element around that has it.
fn around(element: &Element, name: &str) -> Option<String> {
    closest(element, &["[", name, "]"].concat())?.get_attribute(name)
}

/// Opens or closes the source of the control that was clicked.
fn clicked(event: &Event, state: State) {
    let Some(button) = target(event).and_then(|it| closest(&it, ".cited")) else {
        return;
    };
    if let Some(panel) = panel_of(&button) {
        close(&button, &panel);
        return;
    }
    let edition = closest(&button, "[data-result],[data-edition],[data-bill]").and_then(|it| {
        let names = ["data-result", "data-edition", "data-bill"];
        names.iter().find_map(|name| it.get_attribute(name))
    });
    let edition = edition.unwrap_or_default();
    let texts = state.texts();
    let Some(place) = beside(&button) else { return };
    let model = state.answered(|it| Some(sources(&place, &edition, Some(it), texts)));
    let model = model.unwrap_or_else(|| sources(&place, &edition, None, texts));
    if !model.sections.is_empty()
        && let Some(body) = open(&button)
    {
        fill(&body, &button, &model, texts);
    }
}

/// What a control stands beside.
fn beside(button: &Element) -> Option<Beside> {
    if let Some(id) = around(button, "data-line") {
        let amount = around(button, "data-amount").unwrap_or_default();
        return Some(Beside::Line(id, amount));
    }
    for (name, make) in [
        ("data-note", Beside::Note as fn(String) -> Beside),
        ("data-condition", Beside::Condition),
        ("data-row", Beside::Row),
    ] {
        if let Some(id) = around(button, name) {
            return Some(make(id));
        }
    }
    let place = closest(
        button,
        ".reasons,.answer__rooms,.first-month,.mode,.answer__migration",
    )?;
    let classes = place.class_name();
    Some(match classes.strip_prefix("im ").unwrap_or(&classes) {
        "reasons" => Beside::Reason(position(button)?),
        "answer__rooms" => Beside::Room(position(button)?),
        "first-month" => Beside::FirstMonth,
        "mode" => Beside::Mode,
        _ => Beside::Moving,
    })
}

/// What holds a control: the item of a list, the row of a table or a paragraph.
fn holder(button: &Element) -> Option<Element> {
    closest(button, "li,tr,p")
}

/// How many of its kind stand before the holder of a control.
fn position(button: &Element) -> Option<usize> {
    let holder = holder(button)?;
    let mut before = 0_usize;
    let mut last = holder.previous_element_sibling();
    while let Some(it) = last {
        before = before.saturating_add(usize::from(it.tag_name() == holder.tag_name()));
        last = it.previous_element_sibling();
    }
    Some(before)
}

/// The open panel of a control: in its item, or behind its row or paragraph.
fn panel_of(button: &Element) -> Option<Element> {
    let holder = holder(button)?;
    let panel = if holder.tag_name() == "LI" {
        holder.last_element_child()
    } else {
        holder.next_element_sibling()
    };
    panel.filter(|it| it.has_attribute("data-citation"))
}

/// The control of an open panel.
fn button_of(panel: &Element) -> Option<Element> {
    let around = panel.parent_element().filter(|it| it.tag_name() == "LI");
    let holder = around.or_else(|| panel.previous_element_sibling())?;
    holder.query_selector(".cited").ok().flatten()
}

/// An empty panel for a control, in the flow of the page: what holds its words.
fn open(button: &Element) -> Option<El> {
    let holder = holder(button)?;
    let name = button.get_attribute("aria-label").unwrap_or_default();
    let body = el("div", "citation")
        .attr("role", "group")
        .attr("aria-label", &name);
    let panel = if holder.tag_name() == "TR" {
        let spread = el("div", "matrix__spread").child(body.clone());
        el("tr", "matrix__conflict").child(el("td", "").child(spread))
    } else {
        body.clone()
    };
    let panel = panel.attr("data-citation", "");
    if holder.tag_name() == "LI" {
        El(holder).child(panel);
    } else {
        let next = holder.next_sibling();
        let _ = holder.parent_node()?.insert_before(&panel.0, next.as_ref());
    }
    El(button.clone()).mark("aria-expanded", Some("true"));
    Some(body)
}

fn close(button: &Element, panel: &Element) {
    panel.remove();
    El(button.clone()).mark("aria-expanded", Some("false"));
}

/// Escape closes the source that the focus is in or at, and gives the focus back to its control.
fn escaped(event: &Event) {
    if event.unchecked_ref::<KeyboardEvent>().key() != "Escape" {
        return;
    }
    let Some(at) = target(event) else { return };
    let inside = closest(&at, "[data-citation]").and_then(|it| button_of(&it));
    let Some(button) = inside.or_else(|| closest(&at, ".cited")) else {
        return;
    };
    if let Some(panel) = panel_of(&button) {
        event.prevent_default();
        close(&button, &panel);
        focus(&button);
    }
}

fn focus(button: &Element) {
    let _ = button.unchecked_ref::<HtmlElement>().focus();
}

/// Draws what the sections say; loads it first where it is not here yet.
fn fill(body: &El, button: &Element, model: &SourcesModel, texts: &'static Texts) {
    let words = &texts.later().sources;
    let said = sayings(language(texts));
    draw(body, model, said, words.waiting, texts);
    if said.is_some() {
        return;
    }
    let (body, button, model) = (body.clone(), button.clone(), model.clone());
    platform::load_sayings(language(texts), move |has_come| {
        let said = sayings(language(texts));
        draw(&body, &model, said, words.failed, texts);
        if !has_come {
            let again = body.clone();
            let retry = el("button", "link-button")
                .attr("type", "button")
                .text(texts.page.retry)
                .on("click", move |_| {
                    focus(&button);
                    fill(&again, &button, &model, texts);
                });
            body.child(retry);
        }
    });
}

/// The sections with what they say, or `instead` of that; then where pages disagree.
fn draw(body: &El, model: &SourcesModel, said: Option<&Sayings>, instead: &str, texts: &Texts) {
    body.clear();
    let mut body = body.clone();
    let lead = if said.is_some() {
        texts.later().sources.own_words
    } else {
        instead
    };
    body = body.leaf("p", "citation__lead", lead);
    for it in &model.sections {
        body = body.child(section(it, said));
    }
    for conflict in &model.conflicts {
        body = body.child(conflict_comparison(conflict, &texts.matrix.conflict));
    }
}

fn section(model: &SectionModel, said: Option<&Sayings>) -> El {
    let page = el("p", "citation__page").child(source_link(&model.source));
    let page = page.leaf("span", "citation__read", &model.read_in);
    let mut section = el("div", "citation__section");
    if let Some(said) = said {
        section = section.leaf("p", "citation__says", said.of(&model.section));
    }
    section.child(page)
}
