//! What the page reaches at once, and what only through the doors of the later part.

use super::links::{Links, Target};
use super::wat::{self, Module};
use std::collections::BTreeMap;

/// Something that is in one of the parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node<'a> {
    /// By its identifier in the text.
    Function(&'a str),
    /// By its index in [`Links::objects`].
    Object(usize),
    /// A place in the table.
    Slot(usize),
}

/// All that is reached, each with what it was reached from.
pub(super) type Reached<'a> = BTreeMap<Node<'a>, Option<Node<'a>>>;

/// A module and the linker's notes on it.
#[derive(Debug)]
pub(super) struct Graph<'a> {
    pub(super) module: Module<'a>,
    pub(super) links: Links,
}

impl<'a> Graph<'a> {
    /// Follows every reference from `roots`, but goes through nothing that `is_closed`.
    pub(super) fn reach(
        &self,
        roots: impl IntoIterator<Item = Node<'a>>,
        is_closed: impl Fn(Node<'a>) -> bool,
    ) -> Reached<'a> {
        let mut reached = Reached::new();
        let mut waiting: Vec<(Node<'a>, Option<Node<'a>>)> =
            roots.into_iter().map(|root| (root, None)).collect();
        while let Some((node, from)) = waiting.pop() {
            if reached.contains_key(&node) || is_closed(node) {
                continue;
            }
            reached.insert(node, from);
            for next in self.references(node) {
                waiting.push((next, Some(node)));
            }
        }
        reached
    }

    /// What the page's own script and the browser begin with.
    pub(super) fn roots(&self) -> Vec<Node<'a>> {
        let mut roots = Vec::new();
        for form in self.module.forms.iter().filter(|it| it.kind == "export") {
            if let Some((_, rest)) = form.text.split_once("(func ") {
                roots.push(Node::Function(wat::read_id(rest)));
            }
        }
        for form in self.module.of_kind("start") {
            roots.push(Node::Function(form.id));
        }
        for form in self.module.of_kind("global") {
            roots.extend(self.objects_at(form.text));
        }
        roots
    }

    fn references(&self, node: Node<'a>) -> Vec<Node<'a>> {
        match node {
            Node::Function(id) => self.references_of_function(id),
            Node::Object(index) => nodes(&self.links.objects[index].targets).collect(),
            Node::Slot(slot) => {
                let id = self.module.slots.get(&slot);
                id.map(|id| Node::Function(id)).into_iter().collect()
            }
        }
    }

    fn references_of_function(&self, id: &'a str) -> Vec<Node<'a>> {
        let Some(form) = self.module.function(id) else {
            return Vec::new();
        };
        if form.kind != "func" {
            return Vec::new();
        }
        let mut found: Vec<Node<'a>> = wat::called(form.text).map(Node::Function).collect();
        if let Some(targets) = self.links.of_function(id.trim_start_matches('$')) {
            found.extend(nodes(targets));
        } else if !id.ends_with("shim\"") {
            // Made after linking, so there is no note: any number that may be one counts. Not in a
            // shim, which hands its arguments on to the function that it is named after: a number in
            // it is the size of something.
            found.extend(self.objects_at(form.text));
            found.extend(wat::constants(form.text).into_iter().map(Node::Slot));
        }
        found
    }

    fn objects_at(&self, text: &str) -> Vec<Node<'a>> {
        wat::constants(text)
            .into_iter()
            .filter_map(|address| self.links.object_at(address).map(Node::Object))
            .collect()
    }
}

fn nodes<'a>(targets: &[Target]) -> impl Iterator<Item = Node<'a>> {
    targets.iter().map(|target| match target {
        Target::Object(index) => Node::Object(*index),
        Target::Slot(slot) => Node::Slot(*slot),
    })
}

/// The way by which `node` was reached, nearest first, for a message.
pub(super) fn way(reached: &Reached<'_>, node: Node<'_>) -> String {
    let mut names = Vec::new();
    let mut next = reached.get_key_value(&node).map(|(key, _)| *key);
    while let Some(node) = next.filter(|_| names.len() < 8) {
        names.push(match node {
            Node::Function(id) => id.to_owned(),
            Node::Object(index) => format!("constant {index}"),
            Node::Slot(slot) => format!("table {slot}"),
        });
        next = reached.get(&node).copied().flatten();
    }
    names.join("\n  from ")
}
