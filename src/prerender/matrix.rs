//! The feature matrix, with words in each cell and its notes below.

use super::markup::Node;
use super::{Words, group_head, row_head, scrolling, section, with_source};
use crate::later::view::matrix_notes::{footnotes, row_sources};
use crate::text::Texts;
use crate::view::matrix::{GroupModel, MatrixModel, RowModel, matrix};
use crate::view::words::digits;

/// The section.
pub(super) fn part(words: Words) -> Node {
    let texts = words.texts;
    let model = matrix(texts);
    let caption = words.own.matrix_caption;
    let table = Node::new("table")
        .class("im-plain__matrix")
        .child(Node::of("caption", caption))
        .child(head(&model, texts))
        .children(model.groups.iter().map(|it| group(it, &model)));
    let notes = footnotes(texts);
    let notes = notes.iter().map(|it| {
        let note = Node::of("li", it.words).text(" (");
        with_source(note, &it.source, texts).text(")")
    });
    let pages = row_sources(texts);
    let pages = pages.iter().map(|it| {
        let page = Node::of("li", &it.rows).text(" ");
        with_source(page, &it.source, texts)
    });
    section(texts.matrix.table.title)
        .child(scrolling(caption, table))
        .child(Node::of("h3", texts.matrix.table.notes))
        .child(Node::new("ol").children(notes))
        .child(Node::of("h3", texts.matrix.table.row_sources))
        .child(Node::new("ul").children(pages))
}

/// The billing modes above their editions.
fn head(model: &MatrixModel, texts: &Texts) -> Node {
    let corner = Node::of("th", texts.matrix.table.row_header)
        .attr("scope", "col")
        .attr("rowspan", "2");
    let above = model.modes.iter().map(|it| {
        let mode = Node::of("th", it.name).attr("scope", "colgroup");
        mode.attr("colspan", &digits(it.editions))
    });
    let editions = model
        .editions
        .iter()
        .map(|it| Node::of("th", it.name).attr("scope", "col"));
    Node::new("thead")
        .child(Node::new("tr").child(corner).children(above))
        .child(Node::new("tr").children(editions))
}

fn group(model: &GroupModel, whole: &MatrixModel) -> Node {
    let head = group_head(model.name, whole.editions.len() + 1);
    Node::new("tbody")
        .child(Node::new("tr").child(head))
        .children(model.rows.iter().map(row))
}

fn row(model: &RowModel) -> Node {
    let mut head = row_head(model.label);
    let notes = model.notes.iter().map(|it| digits(*it));
    let conflicts = model.conflicts.iter().map(|it| it.id.to_owned());
    let marks: Vec<String> = notes.chain(conflicts).collect();
    if !marks.is_empty() {
        head = head.text(" ").child(Node::of("sup", &marks.join(" ")));
    }
    let cells = model.cells.iter().map(|it| Node::of("td", &it.words));
    Node::new("tr").child(head).children(cells)
}
