//! The list of apps: named, put in order, copied, taken away, and what they cost together.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use im_pricing_core::edition::Edition;
use im_pricing_core::terms::{plain_digits, read_digits};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement, ShadowRoot};

use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::later::app_row::AppRow;
use crate::later::parts::{part, sentences};
use crate::later::view::account::AccountModel;
use crate::later::view::apps::{AppsModel, model};
use crate::state::State;
use crate::text::Texts;

/// What gets the focus once the list is drawn anew: a selector.
type Focus = Rc<Cell<Option<String>>>;

/// The list, the way back for the last app taken away, and what all apps cost together.
pub(crate) fn apps(state: State) -> El {
    let texts = state.texts();
    let list = el("ol", "apps")
        .attr("aria-label", texts.later().apps.list)
        .on("input", move |event| edit(state, event))
        .on("change", move |event| edit(state, event));
    let (back, account) = (el("p", "apps__back"), el("div", "account"));
    let focus = Focus::default();
    let wanted = Rc::clone(&focus);
    let parts = [&list, &back, &account].map(El::clone);
    let rows = RefCell::new(Vec::new());
    watch(
        move || state.apps(|it| model(it, texts)),
        move |model: &AppsModel, before| {
            let [list, back, account] = &parts;
            let mut rows = rows.borrow_mut();
            if !before.is_some_and(|it| it.has_same_order(model)) {
                *rows = draw_list(list, model, texts);
            }
            for (row, app) in rows.iter().zip(&model.apps) {
                row.show(app, texts);
            }
            draw_back(back, model);
            draw_account(account, model.account.as_ref(), texts);
            if let Some(selector) = wanted.take() {
                focus_on(list, &selector);
            }
        },
    );
    el("section", "part")
        .child(list)
        .child(back)
        .child(account)
        .on("click", move |event| act(state, event, &focus))
}

/// Empty rows in the order of the apps.
fn draw_list(list: &El, model: &AppsModel, texts: &Texts) -> Vec<AppRow> {
    list.clear();
    let row = |id: &String| AppRow::new(list, id, texts);
    model.apps.iter().map(|it| row(&it.id)).collect()
}

/// The way back for the last app that was taken away, or that no more apps can be added.
fn draw_back(back: &El, model: &AppsModel) {
    back.clear();
    if !model.bring_back.is_empty() {
        let button = el("button", "link-button")
            .attr("type", "button")
            .attr("data-do", "bring-back");
        back.clone().child(button.text(&model.bring_back));
    }
    if !model.full.is_empty() {
        back.clone().leaf("span", "hint", &model.full);
    }
}

/// What the apps cost together, and what making one app of several would change.
fn draw_account(place: &El, model: Option<&AccountModel>, texts: &Texts) {
    let words = &texts.later().account;
    place.clear();
    let Some(model) = model else { return };
    place.mark("data-account", model.plain_total.as_deref());
    let mut total = el("p", "account__total").leaf("span", "account__name", words.total);
    total = total.leaf("strong", "account__number", &model.total);
    if model.plain_total.is_some() {
        total = total.leaf("span", "app__unit", texts.answer.per_month);
    }
    let mut place = place.clone().child(total);
    if !model.without.is_empty() {
        place = place.leaf("p", "account__without", &model.without);
    }
    place = place.child(sentences(&model.notes));
    if !model.merges.is_empty() {
        let merging =
            part(words.merging)
                .child(sentences(&model.merges))
                .leaf("p", "hint", words.basis);
        place.child(merging);
    }
}

/// Types a name, or chooses an edition.
fn edit(state: State, event: &Event) {
    let Some(control) = target(event) else { return };
    let text = control.unchecked_ref::<HtmlInputElement>().value();
    if let Some(id) = id_in(&control, "data-app-name") {
        state.edit_apps(|it| it.edit_one(id, |app| app.name = text));
    } else if let Some(id) = id_in(&control, "data-app-edition") {
        let edition = Edition::from_name(&text);
        state.edit_apps(|it| it.edit_one(id, |app| app.chosen_edition = edition));
    }
}

/// Does what a button says, and moves the focus to where the reader goes on.
fn act(state: State, event: &Event, focus: &Focus) {
    let button = target(event).and_then(|it| it.closest("[data-do]").ok().flatten());
    let Some(button) = button.filter(|it| !it.has_attribute("aria-disabled")) else {
        return;
    };
    let action = button.get_attribute("data-do").unwrap_or_default();
    let item = button.closest("[data-app]").ok().flatten();
    let id = item.and_then(|it| id_in(&it, "data-app"));
    let id = id.unwrap_or_default();
    let same_button = [
        "[data-app='",
        &plain_digits(id),
        "'] [data-do=",
        &action,
        "]",
    ]
    .concat();
    let shown_name = "[data-shown] > .app__name".to_owned();
    match action.as_str() {
        "duplicate" | "bring-back" => focus.set(Some(shown_name)),
        "up" | "down" => focus.set(Some(same_button)),
        "remove" => focus.set(Some("[data-do=bring-back]".to_owned())),
        _ => focus_on(&El(button), "[data-field=idc]"),
    }
    state.edit_apps(|apps| match action.as_str() {
        "duplicate" => apps.duplicate(id),
        "up" => apps.shift(id, true),
        "down" => apps.shift(id, false),
        "remove" => apps.remove(id),
        "bring-back" => apps.bring_back(),
        _ => apps.choose(id),
    });
}

/// The element that an event began at.
fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|it| it.dyn_into().ok())
}

/// The app that an attribute names.
fn id_in(element: &Element, name: &str) -> Option<u64> {
    element.get_attribute(name).and_then(|it| read_digits(&it))
}

/// Puts the focus on the first element of the widget that a selector names.
fn focus_on(near: &El, selector: &str) {
    let root = near.0.get_root_node().dyn_into::<ShadowRoot>();
    let found = root.ok().and_then(|it| it.query_selector(selector).ok());
    if let Some(found) = found.flatten() {
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}
