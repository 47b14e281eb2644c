//! Divides the linked module: what the page needs at once, and what `src/later/` holds.
//!
//! Nothing is guessed. Calls stand in the code; which constant or which place of the table a number
//! means is what the linker noted down. What is reached from the exports without going through a
//! door of the later part is the first part, and what is reached only through a door is the later
//! one. A door is a function that stands in `src/later/mod.rs` itself.

pub(crate) mod bytes;
mod data;
mod links;
mod parts;
mod reach;
mod sections;
mod wat;

use crate::failure::{Failure, Result};
use reach::{Graph, Node, Reached};
use std::ops::Range;
use std::path::Path;

/// Divides `text`, the module in Binaryen's text form, which was made from the file `linked`, and
/// writes the texts of the two parts.
///
/// # Errors
/// When code of the later part is in the first one, or when there is no later part.
pub(crate) fn split(linked: &Path, text: &Path, first: &Path, later: &Path) -> Result<()> {
    let notes = std::fs::read(linked)?;
    let text = std::fs::read_to_string(text)?;
    let parts = divide(&notes, &text)?;
    std::fs::write(first, parts.first)?;
    Ok(std::fs::write(later, parts.later)?)
}

/// The addresses of the constants of the module in the file `linked`; parts keep what they have of them there.
pub(crate) fn constants(linked: &Path) -> Result<Range<usize>> {
    sections::read_constants(&std::fs::read(linked)?)
}

fn divide(notes: &[u8], text: &str) -> Result<parts::Parts> {
    divide_graph(&Graph {
        module: wat::Module::parse(text)?,
        links: links::read_links(notes)?,
    })
}

fn divide_graph(graph: &Graph<'_>) -> Result<parts::Parts> {
    let is_closed = |node: Node<'_>| matches!(node, Node::Function(id) if is_door(id));
    let first = graph.reach(graph.roots(), is_closed);
    let doors: Vec<Node<'_>> = graph
        .module
        .functions()
        .filter(|it| is_door(it.id))
        .map(|it| Node::Function(it.id))
        .collect();
    if doors.is_empty() {
        return Err(Failure::new("nothing in the module leads to `src/later/`"));
    }
    let later = graph.reach(doors, |node| {
        first.contains_key(&node) || is_import(graph, node)
    });
    refuse_leaks(&first)?;
    parts::write(graph, &first, &later)
}

fn is_import(graph: &Graph<'_>, node: Node<'_>) -> bool {
    let Node::Function(id) = node else {
        return false;
    };
    graph
        .module
        .function(id)
        .is_some_and(|it| it.kind == "import")
}

/// The first part must hold no code of the later one: no function whose symbol names the module,
/// also not as a type that it was made for.
fn refuse_leaks(first: &Reached<'_>) -> Result<()> {
    let leaks: Vec<String> = first
        .keys()
        .filter(|node| matches!(node, Node::Function(id) if id.contains(MODULE)))
        .map(|node| reach::way(first, *node))
        .collect();
    if leaks.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the first load reaches code of `src/later/` beside its doors:\n{}",
        leaks.join("\n")
    )))
}

/// How a symbol writes the module `later` of the widget.
const MODULE: &str = "21im_pricing_calculator5later";

/// Whether a function is a door: `later::NAME` itself, and nothing below it.
fn is_door(id: &str) -> bool {
    let Some((before, name)) = id.split_once(MODULE) else {
        return false;
    };
    // A value in a module of a crate: `$_RNvNtCs`, the crate's hash, `_`.
    let hash = before
        .strip_prefix("$_RNvNtCs")
        .and_then(|rest| rest.strip_suffix('_'));
    let is_plain = hash.is_some_and(|it| it.chars().all(|letter| letter.is_ascii_alphanumeric()));
    let digits = name.chars().take_while(char::is_ascii_digit).count();
    let length: usize = name[..digits].parse().unwrap_or(0);
    let rest = name[digits..].trim_start_matches('_');
    is_plain && length > 0 && rest.len() == length
}

#[cfg(test)]
mod tests {
    use super::links::{Links, Object, Target};
    use super::reach::Graph;
    use super::{divide_graph, is_door, wat};
    use std::collections::BTreeMap;

    const DOOR: &str = "$_RNvNtCs6A_21im_pricing_calculator5later4door";
    const INNER: &str = "$_RNvNtNtCs6A_21im_pricing_calculator5later4view5inner";

    /// `main` calls the door and a shared function; behind the door are a function, the table's
    /// second place and the second constant.
    fn module(main: &str) -> String {
        format!(
            r#"(module
 (global $stack (mut i32) (i32.const 64))
 (memory $0 1)
 (data $.rodata (i32.const 16) "firstlater")
 (table $0 3 3 funcref)
 (elem $0 (i32.const 1) $shared $listener)
 (export "main" (func $main))
 (func $main (param $0 i32)
  (call {main}
   (local.get $0)
  )
  (call $shared)
 )
 (func $shared
 )
 (func {DOOR} (param $0 i32)
  (global.set $stack
   (i32.const 1)
  )
  (call {INNER})
  (call $shared)
 )
 (func {INNER}
 )
 (func $listener
 )
)
"#
        )
    }

    fn divide(text: &str) -> crate::failure::Result<super::parts::Parts> {
        let notes = [
            ("main", vec![Target::Object(0), Target::Slot(1)]),
            (&DOOR[1..], vec![Target::Object(1), Target::Slot(2)]),
        ];
        let names = ["shared", "listener", &INNER[1..]].map(|name| (name, Vec::new()));
        let functions: BTreeMap<_, _> = notes
            .into_iter()
            .chain(names)
            .map(|(name, targets)| (name.to_owned(), targets))
            .collect();
        let object = |start, end| Object {
            start,
            end,
            targets: Vec::new(),
        };
        divide_graph(&Graph {
            module: wat::Module::parse(text)?,
            links: Links {
                functions,
                objects: vec![object(16, 21), object(21, 26)],
            },
        })
    }

    #[test]
    fn what_only_a_door_leads_to_is_in_the_later_part() {
        let parts = divide(&module(DOOR)).expect("two parts");
        let (first, later) = (&parts.first, &parts.later);
        assert!(
            !first.contains(INNER) && !first.contains("$listener"),
            "{first}"
        );
        assert!(later.contains(&format!("(func {INNER}")), "{later}");
        assert!(!later.contains("(func $main"), "{later}");
        // The door calls through the place after the last one, where the later part puts it.
        let call = "(call_indirect $0 (param i32) (local.get $0) (i32.const 3))";
        assert!(first.contains(call), "{first}");
        // A place keeps its number, and a constant its address.
        let places = format!("(elem (table $0) (i32.const 2) func $listener {DOOR})");
        assert!(later.contains(&places), "{later}");
        assert!(
            first.contains("(elem (table $0) (i32.const 1) func $shared)"),
            "{first}"
        );
        let bytes = wat::write_string(b"later");
        assert!(later.contains(&format!("(data (i32.const 21) \"{bytes}\")")));
        assert!(!first.contains(&bytes) && first.contains(&wat::write_string(b"first")));
        // What both need is exported by the one and imported by the other, under the same name.
        for shared in [
            "(func $shared)",
            "(global $stack)",
            "(table $0)",
            "(memory $0)",
        ] {
            let line = first
                .lines()
                .find(|it| it.starts_with("(export \"first") && it.contains(shared));
            let name = line.and_then(|it| it.split('"').nth(1)).expect(shared);
            assert!(
                later.contains(&format!("(import \"first\" \"{name}\"")),
                "{later}"
            );
        }
    }

    #[test]
    fn code_of_the_later_part_beside_its_doors_is_refused_with_the_way_to_it() {
        let failure = divide(&module(INNER))
            .map(|_| ())
            .expect_err("a leak")
            .to_string();
        assert!(
            failure.contains(INNER) && failure.contains("from $main"),
            "{failure}"
        );
    }

    #[test]
    fn a_module_without_doors_is_refused() {
        let plain = module("$shared").replace(DOOR, "$other");
        assert!(divide(&plain).is_err());
    }

    #[test]
    fn a_door_is_a_function_of_the_module_itself() {
        let door = "$_RNvNtCs6AShFbZzYzj_21im_pricing_calculator5later10conditions";
        assert!(is_door(door));
        for other in [
            "$_RNvNtNtCs6AShFbZzYzj_21im_pricing_calculator5later10conditions4fact",
            "$_RNCNvNtCs6AShFbZzYzj_21im_pricing_calculator5later10conditions0B5_",
            "$_RNvNtCs6AShFbZzYzj_21im_pricing_calculator5state4read",
            "$main",
        ] {
            assert!(!is_door(other), "{other}");
        }
    }
}
