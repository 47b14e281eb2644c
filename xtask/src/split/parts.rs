//! Writes a module as two: one that starts alone, and one that joins it later.
//!
//! Both share the memory, the table of functions and the stack. Each function of the later part that
//! somebody refers to by number keeps that number, and each constant its address: the later part
//! brings them when it comes. A door, the only way in, is a call through the table.

use super::reach::{Node, Reached};
use super::wat::{self, Form, Module};
use super::{Graph, is_door};
use crate::failure::{Failure, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

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
                "call" | "return_call" | "ref.func" => {
                    if !later.contains_key(&Node::Function(id)) {
                        found.insert(("func", id));
                    }
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
        let mut text = "(module\n".to_owned();
        for form in &self.module.forms {
            match form.kind {
                "func" if is_door(form.id) => text.push_str(&self.write_door(form)?),
                "func" if !self.is_first(form.id) => {}
                "elem" => self.write_slots_of_first(&mut text),
                "table" if form.id == self.table => text.push_str(&self.write_table(form)),
                "data" => text.push_str(&self.write_data_of_first(form)?),
                _ => text.push_str(form.text),
            }
            text.push('\n');
        }
        for ((kind, id), name) in &self.shared {
            writeln!(text, "(export \"{name}\" ({kind} {id}))")
                .map_err(|_| Failure::new("text"))?;
        }
        text.push(')');
        Ok(text)
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
        let mut call = format!("(call_indirect {}", self.table);
        let parameters: Vec<&str> = head.split("(param ").skip(1).collect();
        for parameter in &parameters {
            let kind = parameter
                .split(')')
                .next()
                .and_then(|it| it.split(' ').next_back());
            let kind = kind.ok_or_else(|| Failure::new("a door with a parameter of no type"))?;
            call.push_str(&format!(" (param {kind})"));
        }
        if let Some(at) = head.find("(result ") {
            call.push(' ');
            call.push_str(&head[at..]);
        }
        for parameter in parameters {
            call.push_str(&format!(" (local.get {})", wat::read_id(parameter)));
        }
        let slot = self.slot_of_door(door.id);
        Ok(format!("{head}\n {call} (i32.const {slot})))"))
    }

    fn write_table(&self, table: &Form<'_>) -> String {
        let size = self.module.slots.keys().last().map_or(1, |last| last + 1) + self.doors.len();
        format!("(table {} {size} {size} funcref)", table.id)
    }

    /// The places of the later part are filled with the function before them, because a gap would
    /// cost more than a repetition; nobody calls them before it has come.
    fn write_slots_of_first(&self, text: &mut String) {
        let slots: Vec<(usize, &str)> = self
            .module
            .slots
            .iter()
            .filter(|(_, id)| self.is_first(id) && !is_door(id))
            .map(|(slot, id)| (*slot, *id))
            .collect();
        let (Some((start, _)), Some((end, _))) = (slots.first(), slots.last()) else {
            return;
        };
        text.push_str(&format!(
            "(elem $0 (table {}) (i32.const {start}) func",
            self.table
        ));
        let mut rest = slots.iter().peekable();
        let mut filler = "";
        for slot in *start..=*end {
            if let Some((_, id)) = rest.next_if(|it| it.0 == slot) {
                filler = id;
            }
            text.push(' ');
            text.push_str(filler);
        }
        text.push(')');
    }

    /// The segment, with zeros for what is of the later part or of none.
    fn write_data_of_first(&self, form: &Form<'_>) -> Result<String> {
        let (address, mut bytes) = read_segment(form)?;
        for (index, object) in self.graph.links.objects.iter().enumerate() {
            let is_here = object.start >= address && object.end <= address + bytes.len();
            if is_here && !self.first.contains_key(&Node::Object(index)) {
                bytes[object.start - address..object.end - address].fill(0);
            }
        }
        let string = wat::write_string(&bytes);
        Ok(format!(
            "(data {} (i32.const {address}) \"{string}\")",
            form.id
        ))
    }

    fn write_later(&self) -> Result<String> {
        let mut text = "(module\n".to_owned();
        for form in self.module.of_kind("type") {
            text.push_str(form.text);
            text.push('\n');
        }
        for ((kind, id), name) in &self.shared {
            let shape = self.shape_of(kind, id)?;
            writeln!(text, "(import \"{SHARED}\" \"{name}\" {shape})")
                .map_err(|_| Failure::new("text"))?;
        }
        for form in self.module.functions().filter(|it| self.is_later(it.id)) {
            text.push_str(form.text);
            text.push('\n');
        }
        let places = self.module.slots.iter().chain(&self.doors);
        for (slot, id) in places.filter(|(_, id)| self.is_later(id)) {
            let table = self.table;
            writeln!(text, "(elem (table {table}) (i32.const {slot}) func {id})")
                .map_err(|_| Failure::new("text"))?;
        }
        self.write_data_of_later(&mut text)?;
        text.push(')');
        Ok(text)
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
            _ => self
                .module
                .forms
                .iter()
                .find(own)
                .ok_or_else(unknown)?
                .text
                .to_owned(),
        })
    }

    /// The constants of the later part, neighbours together.
    fn write_data_of_later(&self, text: &mut String) -> Result<()> {
        for form in self.module.of_kind("data") {
            let (address, bytes) = read_segment(form)?;
            let mut run: Option<(usize, usize)> = None;
            let mut runs = Vec::new();
            for (index, object) in self.graph.links.objects.iter().enumerate() {
                let is_here = object.start >= address && object.end <= address + bytes.len();
                if !is_here || !self.later.contains_key(&Node::Object(index)) {
                    continue;
                }
                match &mut run {
                    Some((_, end)) if object.start == *end => *end = object.end,
                    _ => runs.extend(run.replace((object.start, object.end))),
                }
            }
            runs.extend(run);
            for (start, end) in runs {
                let string = wat::write_string(&bytes[start - address..end - address]);
                if bytes[start - address..end - address]
                    .iter()
                    .any(|it| *it != 0)
                {
                    writeln!(text, "(data (i32.const {start}) \"{string}\")")
                        .map_err(|_| Failure::new("text"))?;
                }
            }
        }
        Ok(())
    }
}

/// The address of a segment and its bytes.
fn read_segment(form: &Form<'_>) -> Result<(usize, Vec<u8>)> {
    let wrong = || Failure::new("a segment that cannot be read");
    let (head, rest) = form.text.split_once('"').ok_or_else(wrong)?;
    let string = rest.strip_suffix("\")").ok_or_else(wrong)?;
    let address = wat::constants(head).first().copied().ok_or_else(wrong)?;
    Ok((address, wat::read_string(string)?))
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
