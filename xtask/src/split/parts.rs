//! Writes a module as two: one that starts alone, and one that joins it later.
//!
//! Both share the memory, the table of functions and the stack. Each function of the later part that
//! somebody refers to by number keeps that number, and each constant its address: the later part
//! brings them when it comes. A door, the only way in, is a call through the table.

use super::data;
use super::reach::{Node, Reached};
use super::wat::{self, Form, Module};
use super::{Graph, is_door};
use crate::failure::{Failure, Result};
use std::collections::{BTreeMap, BTreeSet};

/// The module under whose name the later part imports what it shares.
pub(super) const SHARED: &str = "first";

/// The texts of the two modules.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) first: String,
    pub(super) later: String,
}

/// What goes where, and the names by which the parts know each other's things.
struct Plan<'a> {
    module: &'a Module<'a>,
    graph: &'a Graph<'a>,
    first: &'a Reached<'a>,
    later: &'a Reached<'a>,
    /// The table of functions.
    table: &'a str,
    /// One place more than the table had for each door.
    doors: BTreeMap<usize, &'a str>,
    /// What the later part needs of the first, with the export that it gets.
    shared: BTreeMap<(&'a str, &'a str), String>,
}

/// Writes both parts of `graph`.
pub(super) fn write<'a>(
    graph: &'a Graph<'a>,
    first: &'a Reached<'a>,
    later: &'a Reached<'a>,
) -> Result<Parts> {
    let module = &graph.module;
    let is_of_functions = |it: &&Form<'_>| it.text.ends_with("funcref)");
    let table = module.of_kind("table").find(is_of_functions);
    let table = table.ok_or_else(|| Failure::new("the module has no table of functions"))?;
    let after = module.slots.keys().last().map_or(1, |last| last + 1);
    let doors = module.functions().filter(|it| is_door(it.id));
    let plan = Plan {
        module,
        graph,
        first,
        later,
        table: table.id,
        doors: doors
            .enumerate()
            .map(|(index, it)| (after + index, it.id))
            .collect(),
        shared: find_shared(module, later, table.id),
    };
    Ok(Parts {
        first: plan.write_first()?,
        later: plan.write_later()?,
    })
}

/// All that functions of the later part refer to and that is not among them.
fn find_shared<'a>(
    module: &'a Module<'a>,
    later: &Reached<'a>,
    table: &'a str,
) -> BTreeMap<(&'a str, &'a str), String> {
    let mut found: BTreeSet<(&str, &str)> = BTreeSet::from([("table", table)]);
    for form in module
        .functions()
        .filter(|it| later.contains_key(&Node::Function(it.id)))
    {
        for (what, id) in wat::references(form.text) {
            match what {
                "call" | "return_call" | "ref.func" if later.contains_key(&Node::Function(id)) => {}
                "call" | "return_call" | "ref.func" => {
                    found.insert(("func", id));
                }
                _ if what.starts_with("global.") => {
                    found.insert(("global", id));
                }
                _ if what.starts_with("table.") => {
                    found.insert(("table", id));
                }
                _ => {}
            }
        }
    }
    for form in module.of_kind("memory") {
        found.insert(("memory", form.id));
    }
    let named = found.into_iter().enumerate();
    named
        .map(|(index, it)| (it, format!("{SHARED}{index}")))
        .collect()
}

impl<'a> Plan<'a> {
    fn write_first(&self) -> Result<String> {
        let mut lines = vec!["(module".to_owned()];
        for form in &self.module.forms {
            lines.push(match form.kind {
                "func" if is_door(form.id) => self.write_door(form)?,
                "func" if !self.is_first(form.id) => continue,
                "elem" => self.write_slots_of_first(),
                "table" if form.id == self.table => self.write_table(form),
                "data" => data::write_first(self.graph, self.first, form)?,
                _ => form.text.to_owned(),
            });
        }
        for ((kind, id), name) in &self.shared {
            lines.push(format!("(export \"{name}\" ({kind} {id}))"));
        }
        lines.push(")".to_owned());
        Ok(lines.join("\n"))
    }

    fn is_first(&self, id: &'a str) -> bool {
        self.first.contains_key(&Node::Function(id)) || is_door(id)
    }

    fn slot_of_door(&self, door: &str) -> usize {
        let found = self.doors.iter().find(|(_, id)| **id == door);
        found.map_or(0, |(slot, _)| *slot)
    }

    /// A function with the door's name that calls what the later part puts into the table.
    fn write_door(&self, door: &Form<'_>) -> Result<String> {
        let head = signature(door)?;
        let (mut kinds, mut values) = (String::new(), String::new());
        for parameter in head.split("(param ").skip(1) {
            let kind = parameter
                .split(')')
                .next()
                .and_then(|it| it.split(' ').next_back());
            let kind = kind.ok_or_else(|| Failure::new("a door with a parameter of no type"))?;
            kinds += &[" (param ", kind, ")"].concat();
            values += &[" (local.get ", wat::read_id(parameter), ")"].concat();
        }
        if let Some(at) = head.find("(result ") {
            kinds += " ";
            kinds += &head[at..];
        }
        let slot = self.slot_of_door(door.id);
        let call = format!("(call_indirect {}{kinds}{values}", self.table);
        Ok(format!("{head}\n {call} (i32.const {slot})))"))
    }

    fn write_table(&self, table: &Form<'_>) -> String {
        let size = self.module.slots.keys().last().map_or(1, |last| last + 1) + self.doors.len();
        format!("(table {} {size} {size} funcref)", table.id)
    }

    /// The places of the later part are filled with the function before them, because a gap would
    /// cost more than a repetition; nobody calls them before it has come. A function of the page's
    /// script, which only the first part can import, gets its place here whoever calls it.
    fn write_slots_of_first(&self) -> String {
        let is_import = |id: &str| {
            self.module
                .function(id)
                .is_some_and(|it| it.kind == "import")
        };
        let is_called = |slot: usize| self.later.contains_key(&Node::Slot(slot));
        let mut slots = self.module.slots.iter().filter(|(slot, id)| {
            (self.is_first(id) && !is_door(id)) || (is_import(id) && is_called(**slot))
        });
        let Some((start, mut filler)) = slots.next() else {
            return String::new();
        };
        let mut ids = vec![*filler];
        for (slot, id) in slots {
            ids.resize(slot - start, *filler);
            ids.push(*id);
            filler = id;
        }
        self.write_slots(*start, &ids)
    }

    fn write_slots(&self, start: usize, ids: &[&str]) -> String {
        let (table, ids) = (self.table, ids.join(" "));
        format!("(elem (table {table}) (i32.const {start}) func {ids})")
    }

    fn write_later(&self) -> Result<String> {
        let mut lines = vec!["(module".to_owned()];
        lines.extend(self.module.of_kind("type").map(|it| it.text.to_owned()));
        for ((kind, id), name) in &self.shared {
            let shape = self.shape_of(kind, id)?;
            lines.push(format!("(import \"{SHARED}\" \"{name}\" {shape})"));
        }
        let functions = self.module.functions().filter(|it| self.is_later(it.id));
        lines.extend(functions.map(|it| it.text.to_owned()));
        let places = self.module.slots.iter().chain(&self.doors);
        let mut runs: Vec<(usize, Vec<&str>)> = Vec::new();
        for (slot, id) in places.filter(|(_, id)| self.is_later(id)) {
            match runs.last_mut() {
                Some((start, ids)) if *start + ids.len() == *slot => ids.push(id),
                _ => runs.push((*slot, vec![id])),
            }
        }
        lines.extend(
            runs.iter()
                .map(|(start, ids)| self.write_slots(*start, ids)),
        );
        for form in self.module.of_kind("data") {
            lines.extend(data::write_later(self.graph, self.later, form)?);
        }
        lines.push(")".to_owned());
        Ok(lines.join("\n"))
    }

    fn is_later(&self, id: &'a str) -> bool {
        self.later.contains_key(&Node::Function(id))
    }

    /// How an import of the later part is declared.
    fn shape_of(&self, kind: &str, id: &str) -> Result<String> {
        let own = |form: &&Form<'_>| form.kind == kind && form.id == id;
        let unknown = || Failure::new(format!("no {kind} {id} to share"));
        Ok(match kind {
            "func" => {
                let form = self.module.function(id).ok_or_else(unknown)?;
                let head = signature(form)?;
                format!("{head})")
            }
            "global" => {
                let form = self.module.forms.iter().find(own).ok_or_else(unknown)?;
                let end = form.text.rfind(" (").unwrap_or(form.text.len());
                format!("{})", &form.text[..end])
            }
            "table" if id == self.table => {
                let form = self.module.forms.iter().find(own).ok_or_else(unknown)?;
                self.write_table(form)
            }
            _ => {
                let form = self.module.forms.iter().find(own).ok_or_else(unknown)?;
                form.text.to_owned()
            }
        })
    }
}

/// `(func $f (type $0) (param $0 i32) (result i32)`: the function up to its body.
fn signature<'a>(form: &Form<'a>) -> Result<&'a str> {
    let start = form.text.find("(func $").map(|at| &form.text[at..]);
    let line = start.and_then(|it| it.lines().next());
    let line = line.ok_or_else(|| Failure::new("a function without a head"))?;
    Ok(if form.kind == "import" {
        line.strip_suffix("))").unwrap_or(line)
    } else {
        line
    })
}
