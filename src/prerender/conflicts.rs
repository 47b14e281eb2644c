//! Where two official pages disagree, about prices and everything else.

use super::markup::Node;
use super::{filled, with_source};
use crate::later::view::comparison::{ConflictModel, all_conflicts};
use crate::text::Texts;
use crate::view::words::digits;

/// Behind a heading that opens: they are many, and few readers ask for them.
pub(super) fn part(texts: &Texts) -> Node {
    let words = &texts.later().conditions;
    let all = all_conflicts(texts);
    let title = filled(words.conflicts, "n", &digits(all.len()));
    let list = Node::new("ol").children(all.iter().map(|it| conflict(it, texts)));
    Node::new("details")
        .child(Node::of("summary", &title))
        .child(Node::of("p", words.conflicts_intro))
        .child(list.class("im-plain__conflicts"))
}

fn conflict(model: &ConflictModel, texts: &Texts) -> Node {
    let words = &texts.matrix.conflict;
    let colon = texts.page.colon;
    let mut item = Node::new("li").child(Node::of(
        "strong",
        &[model.name.id, " ", &model.name.subject].concat(),
    ));
    for (label, claim) in [(words.used, &model.taken), (words.not_used, &model.other)] {
        let said = [label, colon, &claim.says, " ("].concat();
        let said = with_source(Node::of("p", &said), &claim.source, texts);
        item = item.child(said.text(")"));
    }
    item.child(Node::of("p", &[words.why, colon, model.why].concat()))
}
