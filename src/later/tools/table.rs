//! The elements of the matrix that its tools change.

use im_pricing_core::matrix::RowGroup;
use im_pricing_core::tables::{EDITIONS, ROWS};
use leptos::web_sys::Node;

use super::toggle;
use crate::components::element::{El, el};
use crate::components::feature_matrix::MatrixParts;
use crate::later::view::tools::ToolsModel;
use crate::later::view::tools::find::{Heading, Piece};
use crate::state::State;

/// The elements of the table that change.
pub(super) struct Table {
    state: State,
    table: El,
    editions: Vec<HeadingPlace>,
    rows: Vec<RowPlace>,
    groups: Vec<GroupPlace>,
}

/// A heading's places: for its name and for its other name.
struct HeadingPlace {
    name: El,
    also: El,
}

/// A row, and the row with its comparisons below it.
struct RowPlace {
    row: El,
    comparisons: Option<El>,
    heading: HeadingPlace,
    price: El,
}

/// The title of a part.
struct GroupPlace {
    row: El,
    button: El,
    count: El,
}

impl Table {
    /// Finds the elements, and adds what is to be written into.
    pub(super) fn of(matrix: &MatrixParts, state: State) -> Self {
        let find = |selector: &str| found(&matrix.table, selector);
        let mut editions = Vec::new();
        for it in EDITIONS {
            let column = ["[data-column=", it.edition.name(), "]>"].concat();
            if let Some(name) = find(&[&column, ".matrix__edition"].concat()) {
                let also = el("span", "matrix__also");
                let _ = name.0.after_with_node_1(&also.0);
                editions.push(HeadingPlace { name, also });
            }
        }
        let mut rows = Vec::new();
        for it in ROWS {
            if let Some(row) = find(&row_selector(it.id)) {
                rows.extend(RowPlace::of(row, state.texts().lang.words(it.label)));
            }
        }
        let mut groups = Vec::new();
        for group in RowGroup::ALL {
            let mut of_group = ROWS.iter().filter(|it| it.group == *group);
            let first = of_group.next().and_then(|it| find(&row_selector(it.id)));
            groups.extend(first.and_then(|it| GroupPlace::of(&it, *group, state)));
        }
        Self {
            state,
            table: matrix.table.clone(),
            editions,
            rows,
            groups,
        }
    }

    /// The places for the prices of the rows.
    pub(super) fn prices(&self) -> Vec<El> {
        self.rows.iter().map(|it| it.price.clone()).collect()
    }

    /// Shows what is asked for.
    pub(super) fn draw(&self, model: &ToolsModel) {
        let also = self.state.texts().later().tools.also;
        self.table.mark("data-lit", Some(&model.lit));
        for (place, heading) in self.editions.iter().zip(&model.editions) {
            place.draw(heading, also);
        }
        for (place, row) in self.rows.iter().zip(&model.rows) {
            place.heading.draw(&row.heading, also);
            let away = row.is_away.then_some("");
            place.row.mark("data-away", away);
            if let Some(comparisons) = &place.comparisons {
                comparisons.mark("data-away", away);
            }
        }
        for (place, group) in self.groups.iter().zip(&model.groups) {
            place.row.mark("data-away", group.is_away.then_some(""));
            let expanded = if group.is_folded { "false" } else { "true" };
            place.button.mark("aria-expanded", Some(expanded));
            place.count.say(&group.count);
        }
    }
}

fn found(around: &El, selector: &str) -> Option<El> {
    around.0.query_selector(selector).ok().flatten().map(El)
}

impl RowPlace {
    fn of(row: El, label: &str) -> Option<Self> {
        let head = found(&row, "th")?;
        // Its name without the price, for those who hear the cells one by one.
        head.mark("abbr", Some(label));
        let holder = found(&head, ".matrix__require");
        let words: Node = match &holder {
            Some(label) => label.0.last_child()?,
            None => head.0.first_child()?,
        };
        let [name, also, price] = ["", "matrix__also", "matrix__price"].map(|it| el("span", it));
        words.parent_node()?.replace_child(&name.0, &words).ok()?;
        let aside = el("p", "matrix__aside")
            .child(also.clone())
            .child(price.clone());
        head.child(aside);
        let below = row.0.next_element_sibling();
        let comparisons = below.filter(|it| !it.has_attribute("data-row")).map(El);
        let heading = HeadingPlace { name, also };
        Some(Self {
            row,
            comparisons,
            heading,
            price,
        })
    }
}

impl GroupPlace {
    /// Makes a button of the title above `first`.
    fn of(first: &El, group: RowGroup, state: State) -> Option<Self> {
        let row = first.0.parent_element()?.first_element_child().map(El)?;
        let head = found(&row, "th")?;
        let words = head.0.first_child()?;
        let button = el("button", "matrix__fold")
            .attr("type", "button")
            .attr("data-fold", group.name())
            .on("click", move |_| toggle(group.name(), state));
        let count = el("span", "matrix__count");
        head.0.replace_child(&button.0, &words).ok()?;
        button.0.append_child(&words).ok()?;
        button.0.after_with_node_1(&count.0).ok()?;
        Some(Self { row, button, count })
    }
}

impl HeadingPlace {
    fn draw(&self, heading: &Heading, template: &str) {
        self.name.mark("data-found", heading.is_found.then_some(""));
        write(&self.name, &heading.pieces);
        self.also.clear();
        if let Some(also) = &heading.also {
            let name = el("span", "").attr("lang", &also.lang);
            write(&name, &also.pieces);
            let (before, after) = template.split_once("{name}").unwrap_or_default();
            self.also.clone().text(before).child(name).text(after);
        }
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

/// How a row is found.
fn row_selector(id: &str) -> String {
    ["[data-row=", id, "]"].concat()
}
