//! What each function and each constant of a linked module refers to, from the notes of the linker.
//!
//! In the module itself an address or a place in the table is a number like any other. With
//! `--emit-relocs` the linker writes down where it put one, and of what.

use super::bytes::Bytes;
use super::sections::{
    Place, Sections, find, read_bodies, read_names, read_sections, read_segments,
};
use crate::failure::{Failure, Result};
use std::collections::BTreeMap;

/// Something that is referred to by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// An entry of [`Links::objects`].
    Object(usize),
    /// A place in the table of functions.
    Slot(usize),
}

/// A constant or a variable in the module's memory.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Object {
    /// Address of the first byte.
    pub(super) start: usize,
    /// Address after the last byte.
    pub(super) end: usize,
    pub(super) targets: Vec<Target>,
}

/// All references of a module but the calls, which anybody can read.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// By the symbol of the function.
    pub(super) functions: BTreeMap<String, Vec<Target>>,
    /// Rising, and without overlaps.
    pub(super) objects: Vec<Object>,
}

/// Reads the notes of a module that was linked with `--emit-relocs`.
pub(super) fn read_links(file: &[u8]) -> Result<Links> {
    let sections = read_sections(file)?;
    let segments = read_segments(present(sections.data, "data")?)?;
    let symbols = read_symbols(present(sections.linking, "linking")?, &segments)?;
    let mut links = Links {
        functions: BTreeMap::new(),
        objects: merge(&symbols),
    };
    add_code_links(&mut links, file, &sections, &symbols)?;
    add_data_links(&mut links, file, &sections, &symbols, &segments)?;
    Ok(links)
}

fn present<'a>(section: Option<Bytes<'a>>, name: &str) -> Result<Bytes<'a>> {
    section.ok_or_else(|| Failure::new(format!("the linked module has no section `{name}`")))
}

fn add_code_links(
    links: &mut Links,
    file: &[u8],
    sections: &Sections<'_>,
    symbols: &[Symbol],
) -> Result<()> {
    let names = read_names(present(sections.names, "name")?)?;
    let code = present(sections.code, "code")?;
    let bodies = read_bodies(code, sections.imported_functions, &names)?;
    for body in &bodies {
        links.functions.insert(body.owner.to_owned(), Vec::new());
    }
    for note in read_notes(present(sections.code_notes, "reloc.CODE")?)? {
        let at = code.position() + note.offset;
        let body = find(&bodies, at).ok_or_else(|| Failure::new("a note outside of all code"))?;
        if let Some(target) = links.target(&note, &file[at..], symbols)?
            && let Some(targets) = links.functions.get_mut(body.owner)
        {
            targets.push(target);
        }
    }
    Ok(())
}

fn add_data_links(
    links: &mut Links,
    file: &[u8],
    sections: &Sections<'_>,
    symbols: &[Symbol],
    segments: &[Place<usize>],
) -> Result<()> {
    let start = present(sections.data, "data")?.position();
    for note in read_notes(present(sections.data_notes, "reloc.DATA")?)? {
        let at = start + note.offset;
        let segment =
            find(segments, at).ok_or_else(|| Failure::new("a note outside of all data"))?;
        let address = segment.owner + (at - segment.start);
        let holder = links
            .object_at(address)
            .ok_or_else(|| Failure::new(format!("nothing of a name lies at {address}")))?;
        if let Some(target) = links.target(&note, &file[at..], symbols)? {
            links.objects[holder].targets.push(target);
        }
    }
    Ok(())
}

impl Links {
    /// The object that holds the byte at `address`.
    pub(super) fn object_at(&self, address: usize) -> Option<usize> {
        let after = self.objects.partition_point(|it| it.start <= address);
        let index = after.checked_sub(1)?;
        (address < self.objects[index].end).then_some(index)
    }

    /// What a function refers to, if the linker knew it. What the page calls has lost a hash at the
    /// end of its name since.
    pub(super) fn of_function(&self, name: &str) -> Option<&Vec<Target>> {
        let hashed = format!("{name}_");
        let is_hash = |it: &str| it.len() == 16 && it.bytes().all(|it| it.is_ascii_hexdigit());
        let mut longer = self.functions.range(hashed.clone()..);
        self.functions.get(name).or_else(|| {
            let (found, targets) = longer.next()?;
            found.strip_prefix(&hashed).filter(|it| is_hash(it))?;
            Some(targets)
        })
    }

    /// What a note is about; nothing for calls, types and the linker's own marks.
    fn target(&self, note: &Note, written: &[u8], symbols: &[Symbol]) -> Result<Option<Target>> {
        Ok(match note.kind {
            Kind::Slot => Some(Target::Slot(Bytes::new(written).number()?)),
            Kind::SlotInData => {
                let bytes = written.first_chunk().copied().unwrap_or_default();
                Some(Target::Slot(u32::from_le_bytes(bytes) as usize))
            }
            Kind::Address => match symbols.get(note.symbol) {
                // One without a size is a mark, such as the end of all data.
                Some(Symbol::Data { start, end }) if start < end => {
                    self.object_at(*start).map(Target::Object)
                }
                _ => None,
            },
            Kind::Other => None,
        })
    }
}

/// A name that notes refer to.
#[derive(Debug, Clone, Copy)]
enum Symbol {
    /// Addresses of the first byte and after the last.
    Data {
        start: usize,
        end: usize,
    },
    Other,
}

fn read_symbols(mut linking: Bytes<'_>, segments: &[Place<usize>]) -> Result<Vec<Symbol>> {
    const SYMBOL_TABLE: u8 = 8;
    linking.number()?;
    let mut symbols = Vec::new();
    while !linking.is_at_end() {
        let id = linking.byte()?;
        let mut table = linking.part()?;
        if id == SYMBOL_TABLE {
            for _ in 0..table.number()? {
                symbols.push(read_symbol(&mut table, segments)?);
            }
        }
    }
    Ok(symbols)
}

fn read_symbol(table: &mut Bytes<'_>, segments: &[Place<usize>]) -> Result<Symbol> {
    const DATA: u8 = 1;
    const SECTION: u8 = 3;
    const UNDEFINED: usize = 0x10;
    const HAS_NAME: usize = 0x40;
    let kind = table.byte()?;
    let flags = table.number()?;
    let is_defined = flags & UNDEFINED == 0;
    match kind {
        DATA => {
            table.name()?;
            if !is_defined {
                return Ok(Symbol::Other);
            }
            let (segment, offset, size) = (table.number()?, table.number()?, table.number()?);
            let start = segments.get(segment).map(|it| it.owner + offset);
            return Ok(start.map_or(Symbol::Other, |start| Symbol::Data {
                start,
                end: start + size,
            }));
        }
        SECTION => {
            table.number()?;
        }
        _ => {
            table.number()?;
            if is_defined || flags & HAS_NAME != 0 {
                table.name()?;
            }
        }
    }
    Ok(Symbol::Other)
}

/// The symbols of the memory in rising order; those that overlap are one object.
fn merge(symbols: &[Symbol]) -> Vec<Object> {
    let mut ranges: Vec<(usize, usize)> = symbols
        .iter()
        .filter_map(|it| match it {
            Symbol::Data { start, end } if start < end => Some((*start, *end)),
            _ => None,
        })
        .collect();
    ranges.sort_unstable();
    let mut objects: Vec<Object> = Vec::new();
    for (start, end) in ranges {
        match objects.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => objects.push(Object {
                start,
                end,
                targets: Vec::new(),
            }),
        }
    }
    objects
}

/// What the linker wrote at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A place in the table, in code.
    Slot,
    /// A place in the table, in four bytes.
    SlotInData,
    Address,
    Other,
}

/// A note of the linker.
#[derive(Debug)]
struct Note {
    kind: Kind,
    /// From the beginning of its section.
    offset: usize,
    symbol: usize,
}

fn read_notes(mut section: Bytes<'_>) -> Result<Vec<Note>> {
    section.number()?;
    let count = section.number()?;
    let mut notes = Vec::with_capacity(count);
    for _ in 0..count {
        let id = section.byte()?;
        let (offset, symbol) = (section.number()?, section.number()?);
        // The kinds that a module without threads, position-independent code or 64-bit addresses
        // has; a new one must not pass unread.
        let (kind, has_addend) = match id {
            0 | 6 | 7 | 10 | 13 | 20 => (Kind::Other, false),
            1 => (Kind::Slot, false),
            2 => (Kind::SlotInData, false),
            3..=5 => (Kind::Address, true),
            8 | 9 => (Kind::Other, true),
            _ => return Err(Failure::new(format!("a note of the unknown kind {id}"))),
        };
        if has_addend {
            section.skip_signed()?;
        }
        notes.push(Note {
            kind,
            offset,
            symbol,
        });
    }
    Ok(notes)
}
