//! The elements of the matrix that its tools change.

use im_pricing_core::matrix::{Row, RowGroup};
use im_pricing_core::metric::Feature;
use im_pricing_core::tables::{EDITIONS, ROWS};
use im_pricing_core::terms::around_braces;

use super::toggle;
use crate::components::element::{El, el};
use crate::later::view::tools::ToolsModel;
use crate::later::view::tools::find::{Heading, Piece};
use crate::later::view::tools::ways::way;
use crate::state::State;

/// The cells with the names of the three parts, in the order of [`RowGroup::ALL`].
const TITLES: [&str; 3] = [
    "tbody:nth-of-type(1) th",
    "tbody:nth-of-type(2) th",
    "tbody:nth-of-type(3) th",
];

/// Adds what is written into later: places for names and prices, and buttons that fold.
pub(super) fn prepare(table: &El, state: State) {
    for it in EDITIONS {
        if let Some(name) = found(table, &edition_selector(it.edition.name())) {
            let _ = name.0.after_with_node_1(&el("span", "matrix__also").0);
        }
    }
    for row in ROWS {
        if let Some(head) = found(table, &row_selector(row)) {
            prepare_row(&head, row, state);
        }
    }
    for (group, selector) in RowGroup::ALL.iter().zip(TITLES) {
        if let Some(title) = found(table, selector) {
            prepare_title(&title, *group, state);
        }
    }
}

fn prepare_row(head: &El, row: &Row, state: State) {
    // Its name without the price, for those who hear the cells one by one.
    head.mark("abbr", Some(state.texts().lang.words(row.label)));
    // In a label the name stands behind the box.
    let label = found(head, ".matrix__require");
    let words = match &label {
        Some(label) => label.0.last_child(),
        None => head.0.first_child(),
    };
    let name = el("span", "matrix__name");
    let holder = label.as_ref().unwrap_or(head);
    if let Some(words) = words {
        let _ = holder.0.replace_child(&name.0, &words);
    }
    let mut aside = el("p", "matrix__aside").child(el("span", "matrix__also"));
    if let Some(feature) = row.feature {
        aside = aside.child(el("span", "matrix__price").says(move || price(state, feature)));
    }
    head.clone().child(aside);
}

fn price(state: State, feature: Feature) -> String {
    let words = state.answered(|it| way(it, feature, state.texts()));
    words.unwrap_or_default()
}

/// Makes a button of the title of a part.
fn prepare_title(title: &El, group: RowGroup, state: State) {
    let button = el("button", "matrix__fold")
        .attr("type", "button")
        .attr("data-fold", group.name())
        .on("click", move |_| toggle(group.name(), state));
    if let Some(words) = title.0.first_child() {
        let _ = title.0.replace_child(&button.0, &words);
        let _ = button.0.append_child(&words);
        let _ = button.0.after_with_node_1(&el("span", "matrix__count").0);
    }
}

/// Shows what is asked for.
pub(super) fn draw(table: &El, model: &ToolsModel, also: &str) {
    table.mark("data-lit", Some(&model.lit));
    for (it, heading) in EDITIONS.iter().zip(&model.editions) {
        let selector = edition_selector(it.edition.name());
        draw_heading(found(table, &selector), heading, also);
    }
    for (row, shown) in ROWS.iter().zip(&model.rows) {
        let Some(head) = found(table, &row_selector(row)) else {
            continue;
        };
        draw_heading(found(&head, ".matrix__name"), &shown.heading, also);
        hide_with(&head, shown.is_away);
    }
    for (group, selector) in model.groups.iter().zip(TITLES) {
        let Some(title) = found(table, selector) else {
            continue;
        };
        hide_with(&title, group.is_away);
        if let (Some(button), Some(count)) = (
            found(&title, ".matrix__fold"),
            found(&title, ".matrix__count"),
        ) {
            let expanded = if group.is_folded { "false" } else { "true" };
            button.mark("aria-expanded", Some(expanded));
            count.say(&group.count);
        }
    }
}

/// Hides or shows the row of `head`, and with it the comparisons that may stand below it.
fn hide_with(head: &El, is_away: bool) {
    let Some(row) = head.0.parent_element() else {
        return;
    };
    let below = row.next_element_sibling();
    let below = below.filter(|it| it.class_list().contains("matrix__conflict"));
    for it in below.into_iter().chain([row]) {
        El(it).mark("data-away", is_away.then_some(""));
    }
}

/// Writes the name of an edition or a row, and beside it the other name by which it was found.
fn draw_heading(place: Option<El>, heading: &Heading, template: &str) {
    let Some(place) = place else { return };
    let around = place.0.closest("th").ok().flatten().map(El);
    write(&place, &heading.pieces);
    let Some(other) = around.and_then(|it| found(&it, ".matrix__also")) else {
        return;
    };
    other.clear();
    if let Some(also) = &heading.also {
        let name = el("span", "").attr("lang", &also.lang);
        write(&name, &also.pieces);
        let (before, after) = around_braces(template);
        other.text(before).child(name).text(after);
    }
}

/// Writes a name, with what was looked for set off.
fn write(place: &El, pieces: &[Piece]) {
    place.clear();
    for it in pieces {
        if it.is_hit {
            place.clone().leaf("mark", "matrix__hit", &it.words);
        } else {
            place.clone().text(&it.words);
        }
    }
}

fn found(around: &El, selector: &str) -> Option<El> {
    around.0.query_selector(selector).ok().flatten().map(El)
}

/// How the head of a row is found.
fn row_selector(row: &Row) -> String {
    ["[data-row=", row.id, "]>th"].concat()
}

/// How the name of an edition is found.
fn edition_selector(name: &str) -> String {
    ["[data-column=", name, "]>.matrix__edition"].concat()
}
