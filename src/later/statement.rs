//! The quote on one printed page.

use im_pricing_core::sheet::markdown::{columns_of, is_figure, is_list};
use im_pricing_core::sheet::{Fact, Label, Part, Sheet};

use crate::components::element::{El, el};

/// Draws the facts into `place`, group by group.
pub(crate) fn statement(place: &El, sheet: &Sheet) {
    let mut page = place.clone().leaf("p", "statement__title", &sheet.title);
    for group in sheet.groups() {
        let part = group.first().map_or("", |it| it.part.name());
        let mut heading = sheet.heading(group);
        let mut group = group;
        // The edition goes into the heading, so that the lines below it have more room.
        if let [edition, lines @ ..] = group
            && edition.part == Part::Bill
        {
            heading = [&heading, " · ", &edition.value].concat();
            group = lines;
        }
        let block = el("section", "statement__part").attr("data-part-of", part);
        let block = block.leaf("p", "statement__heading", &heading);
        page = page.child(block.child(content(sheet, group)));
    }
}

fn content(sheet: &Sheet, group: &[Fact]) -> El {
    if group.is_empty() {
        return el("div", "");
    }
    if is_list(group) {
        let mut list = el("ul", "statement__list");
        for fact in group {
            list = list.leaf("li", "statement__sentence", &fact.value);
        }
        return list;
    }
    match group.first().map(|it| it.part) {
        Some(Part::Overview | Part::Inputs) => pairs(sheet, group),
        _ => table(sheet, group),
    }
}

/// What was stated, side by side.
fn pairs(sheet: &Sheet, group: &[Fact]) -> El {
    let mut list = el("dl", "statement__pairs");
    for fact in group {
        let count = fact.quantity.map(|it| sheet.marks.count(it));
        let amount = fact.amount.map(|it| sheet.marks.money(it));
        let figure = count.or(amount).unwrap_or_default();
        let pair = el("div", "statement__pair")
            .leaf("dt", "statement__name", &fact.item)
            .leaf("dd", "statement__value", &[&*fact.value, &figure].concat());
        list = list.child(pair);
    }
    list
}

fn table(sheet: &Sheet, group: &[Fact]) -> El {
    let mut columns = columns_of(group);
    // Why an edition does not fit would take up the page: the other forms have it.
    if group.iter().all(|it| it.part == Part::Editions) {
        columns.retain(|it| it.0 != Label::How);
    }
    let mut head = el("tr", "");
    for column in &columns {
        let classes = classes(is_figure(column.0));
        let cell = el("th", classes).attr("scope", "col");
        head = head.child(cell.text(sheet.label(column.0)));
    }
    let mut rows = Vec::new();
    for fact in group {
        let mut row = el("tr", "").attr("data-fact", &fact.id);
        for column in &columns {
            row = row.leaf(
                "td",
                classes(is_figure(column.0)),
                &column.1(fact, sheet.marks),
            );
        }
        rows.push(row);
    }
    el("table", "statement__table")
        .child(el("thead", "").child(head))
        .child(el("tbody", "").children(rows))
}

const fn classes(is_figure: bool) -> &'static str {
    if is_figure {
        "statement__figure"
    } else {
        "statement__words"
    }
}
