//! Pieces that several later views are made of.

use std::cell::RefCell;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement};

use crate::components::bill::stated;
use crate::components::element::{El, el};
use crate::components::live::{control, watch};
use crate::components::source_link::source_link;
use crate::later::view::conditions::FactModel;
use crate::later::view::points::{decimals, pad};
use crate::platform;
use crate::text::Texts;

/// A table of figures. It scrolls by itself where it is wider than its place, and can be scrolled
/// with the keyboard.
pub(crate) fn table(caption: &str, heads: &[&str], rows: Vec<El>) -> El {
    for (column, words) in heads.iter().enumerate().skip(1) {
        align(&rows, column, words);
    }
    let mut head = el("tr", "");
    for words in heads {
        head = head.child(el("th", "figures__head").attr("scope", "col").text(words));
    }
    let table = el("table", "figures")
        .leaf("caption", "unseen", caption)
        .child(el("thead", "").child(head))
        .child(el("tbody", "").children(rows));
    el("div", "figures-box")
        .attr("role", "region")
        .attr("aria-label", caption)
        .attr("tabindex", "0")
        .child(table)
}

/// Gives each figure of a column the words above it, for where there is no room for columns, and the
/// digits, unseen, that it lacks for its point to stand below the others'.
fn align(rows: &[El], column: usize, head: &str) {
    let column = u32::try_from(column).unwrap_or_default();
    let mut found = Vec::new();
    for row in rows {
        let Some(cell) = row.0.children().item(column) else {
            continue;
        };
        let words = cell.text_content().unwrap_or_default();
        let decimals = decimals(&words).filter(|_| cell.child_element_count() == 0);
        let cell = El(cell);
        cell.mark("data-head", Some(head));
        found.extend(decimals.map(|it| (cell, it)));
    }
    let most = found.iter().map(|(_, own)| *own).max().unwrap_or_default();
    for (cell, own) in found.iter().filter(|(_, own)| *own < most) {
        cell.mark("data-pad", Some(&pad(*own, most)));
    }
}

/// Such a table, whose rows become short lists where there is no room for its columns.
pub(crate) fn stacked(table: El) -> El {
    table.attr("data-stack", "")
}

/// A row of such a table: what it is about, then its figures.
pub(crate) fn row(name: &str, figures: &[&str]) -> El {
    let name = el("th", "figures__name").attr("scope", "row").text(name);
    cells(name, figures)
}

/// The same, where more than words say what it is about.
pub(crate) fn cells(name: El, figures: &[&str]) -> El {
    let mut row = el("tr", "").child(name);
    for figure in figures {
        row = row.leaf("td", "figures__figure", figure);
    }
    row
}

/// What a view says while it has nothing to show: one sentence about what to do.
pub(crate) fn empty(words: &str) -> El {
    el("p", "empty").text(words)
}

/// A part of a view below its heading.
pub(crate) fn part(heading: &str) -> El {
    el("section", "part").leaf("h3", "subheading", heading)
}

/// Sentences, one below the other.
pub(crate) fn sentences(list: &[String]) -> El {
    let mut items = el("ul", "sentences");
    for words in list {
        items = items.leaf("li", "sentences__item", words);
    }
    items
}

/// Rules of the vendor, each with the page that states it.
pub(crate) fn rules(facts: &[FactModel], texts: &Texts) -> El {
    let mut items = el("ul", "notes");
    for fact in facts {
        let item = el("li", "notes__note").attr("data-condition", fact.id);
        let item = stated(item, fact.words, texts).text(" ");
        items = items.child(item.child(source_link(&fact.source)));
    }
    items
}

/// A line that is read aloud and not drawn. It says `words` when they have changed together with
/// what was typed into the view, and keeps silent about changes of the form.
pub(crate) fn announced(
    typed: impl Fn() -> String + 'static,
    words: impl Fn() -> String + 'static,
) -> El {
    let line = el("p", "unseen").attr("role", "status");
    let place = line.clone();
    let last = RefCell::new(None::<String>);
    watch(
        move || (typed(), words()),
        move |(typed, words), _| {
            let before = last.replace(Some(typed.clone()));
            if before.is_some_and(|before| before != *typed) {
                place.say(words);
            }
        },
    );
    line
}

/// Puts the focus on what `selector` names in the view of `event`, once the change that the event
/// makes is drawn: the control that had it is drawn anew or gone. A reader who has gone on by then, to any
/// other control, stays there.
pub(crate) fn focus_after(event: &Event, selector: &'static str) {
    let Ok(Some(view)) = control(event).closest("[role=tabpanel]") else {
        return;
    };
    let before = platform::focused();
    let focus = move || {
        if platform::is_focus_left(&before)
            && let Ok(Some(target)) = view.query_selector(selector)
        {
            let _ = target.unchecked_into::<HtmlElement>().focus();
        }
    };
    platform::after(0, focus).forget();
}
