//! Pieces that several later views are made of.

use crate::components::element::{El, el};

/// A table of figures. It scrolls by itself where it is wider than its place, and can be scrolled
/// with the keyboard.
pub(crate) fn table(caption: &str, heads: &[&str], rows: Vec<El>) -> El {
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

/// A row of such a table: what it is about, then its figures.
pub(crate) fn row(name: &str, figures: &[&str]) -> El {
    let name = el("th", "figures__name").attr("scope", "row").text(name);
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
