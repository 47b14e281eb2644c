//! Puts the functions of a module into the order in which they compress best.
//!
//! What a function is called by is its index: those that are called most often keep the small ones,
//! which take one byte, and all others stand beside similar ones. Nothing else changes.

mod code;
mod shared;
mod similar;

use crate::failure::{Failure, Result};
use crate::size;
use crate::split::bytes::Bytes;
use std::collections::BTreeMap;
use std::path::Path;

use self::shared::name_shared;

/// How often the parts of the bundle are ordered. Where functions are equally similar their old places
/// decide, so that each time another order comes out; the sizes differ by some hundred bytes.
const TIMES: usize = 6;

/// Orders the functions of the module `file`, in place.
pub(crate) fn order(file: &Path) -> Result<()> {
    let module = std::fs::read(file)?;
    Ok(std::fs::write(file, ordered(&module)?)?)
}

/// Orders the functions of both parts and names what they share, in place. Of several orders the one
/// stays with which both are the smallest.
pub(crate) fn order_parts(first: &Path, later: &Path, glue: &str) -> Result<()> {
    let parts = [first, later];
    let [tried, best] = ["tried", "best"].map(|it| parts.map(|part| part.with_extension(it)));
    let mut least = u64::MAX;
    for _ in 0..TIMES {
        for (part, copy) in parts.iter().zip(&tried) {
            order(part)?;
            std::fs::copy(part, copy)?;
        }
        name_shared(&tried[0], &tried[1], glue)?;
        let size = size::compressed(&tried)?.iter().sum();
        if size < least {
            least = size;
            for (from, to) in tried.iter().zip(&best) {
                std::fs::copy(from, to)?;
            }
        }
    }
    for ((part, tried), best) in parts.iter().zip(&tried).zip(&best) {
        std::fs::rename(best, part)?;
        std::fs::remove_file(tried)?;
    }
    Ok(())
}

/// Sections that name functions, and those that hold them.
mod section {
    pub(super) const CUSTOM: u8 = 0;
    pub(super) const IMPORTS: u8 = 2;
    pub(super) const TYPES_OF_FUNCTIONS: u8 = 3;
    pub(super) const EXPORTS: u8 = 7;
    pub(super) const START: u8 = 8;
    pub(super) const TABLE: u8 = 9;
    pub(super) const CODE: u8 = 10;
}

/// The functions of a module, in their old order.
#[derive(Default)]
struct Functions<'a> {
    imported: usize,
    types: Vec<usize>,
    bodies: Vec<Bytes<'a>>,
}

fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut file = Bytes::new(module);
    let head = file.take(8)?;
    let mut sections = Vec::new();
    let mut functions = Functions::default();
    while !file.is_at_end() {
        let id = file.byte()?;
        let section = file.part()?;
        match id {
            section::IMPORTS => functions.imported = count_imported(section)?,
            section::TYPES_OF_FUNCTIONS => functions.types = list(section, Bytes::number)?,
            section::CODE => functions.bodies = list(section, Bytes::part)?,
            _ => {}
        }
        sections.push((id, section));
    }
    if functions.types.len() != functions.bodies.len() {
        return Err(Failure::new("the module has functions without a type"));
    }
    let order = functions.order()?;
    let indices = functions.indices(&order);
    let mut written = head.rest().to_vec();
    for (id, section) in sections {
        let bytes = match id {
            // Names and notes for developers.
            section::CUSTOM => continue,
            section::TYPES_OF_FUNCTIONS => functions.write_types(&order),
            section::CODE => functions.write_bodies(&order, &indices)?,
            section::EXPORTS => write_exports(section, &indices)?,
            section::START => write_renamed(section, &[start_place(section)?], &indices),
            section::TABLE => write_table(section, &indices)?,
            _ => section.rest().to_vec(),
        };
        written.push(id);
        write_part(&mut written, &bytes);
    }
    Ok(written)
}

/// The new index of each function whose index changes.
type Indices = BTreeMap<usize, usize>;

/// A place in the file that names a function by its index.
type Place<'a> = (Bytes<'a>, usize);

impl Functions<'_> {
    /// Old places in the new order.
    fn order(&self) -> Result<Vec<usize>> {
        /// Indices below it take one byte.
        const SHORT: usize = 128;
        let mut calls = vec![0_usize; self.bodies.len()];
        for body in &self.bodies {
            for (_, index) in code::calls(*body)? {
                if let Some(own) = index.checked_sub(self.imported) {
                    *calls
                        .get_mut(own)
                        .ok_or_else(|| Failure::new("a call of nothing"))? += 1;
                }
            }
        }
        let mut order: Vec<usize> = (0..self.bodies.len()).collect();
        order.sort_by_key(|own| std::cmp::Reverse(calls[*own]));
        let short = SHORT.saturating_sub(self.imported).min(order.len());
        let rest = order.split_off(short);
        let bodies: Vec<&[u8]> = self.bodies.iter().map(Bytes::rest).collect();
        order.extend(similar::by_similarity(&rest, &bodies));
        Ok(order)
    }

    fn indices(&self, order: &[usize]) -> Indices {
        let new = order.iter().enumerate();
        new.map(|(new, old)| (self.imported + old, self.imported + new))
            .collect()
    }

    fn write_types(&self, order: &[usize]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_number(&mut bytes, order.len());
        for old in order {
            write_number(&mut bytes, self.types[*old]);
        }
        bytes
    }

    fn write_bodies(&self, order: &[usize], indices: &Indices) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        write_number(&mut bytes, order.len());
        for old in order {
            let body = self.bodies[*old];
            let renamed = write_renamed(body, &code::calls(body)?, indices);
            write_part(&mut bytes, &renamed);
        }
        Ok(bytes)
    }
}

fn list<'a, T>(mut from: Bytes<'a>, read: fn(&mut Bytes<'a>) -> Result<T>) -> Result<Vec<T>> {
    (0..from.number()?).map(|_| read(&mut from)).collect()
}

fn count_imported(mut section: Bytes<'_>) -> Result<usize> {
    const FUNCTION: u8 = 0;
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.name()?;
        section.name()?;
        if skip_import(&mut section)? == FUNCTION {
            functions += 1;
        }
    }
    Ok(functions)
}

/// Reads what follows the names of an import, and returns its kind.
fn skip_import(section: &mut Bytes<'_>) -> Result<u8> {
    let kind = section.byte()?;
    match kind {
        0 => drop(section.number()?),
        1 | 2 => {
            if kind == 1 {
                section.byte()?;
            }
            let has_end = section.number()? & 1 == 1;
            section.number()?;
            if has_end {
                section.number()?;
            }
        }
        3 => drop(section.take(2)?),
        kind => return Err(Failure::new(format!("an import of kind {kind}"))),
    }
    Ok(kind)
}

fn write_exports(section: Bytes<'_>, indices: &Indices) -> Result<Vec<u8>> {
    const FUNCTION: u8 = 0;
    let mut places = Vec::new();
    let mut rest = section;
    for _ in 0..rest.number()? {
        rest.name()?;
        let is_function = rest.byte()? == FUNCTION;
        let place = rest;
        let index = rest.number()?;
        if is_function {
            places.push((place, index));
        }
    }
    Ok(write_renamed(section, &places, indices))
}

fn start_place(section: Bytes<'_>) -> Result<Place<'_>> {
    let mut rest = section;
    Ok((section, rest.number()?))
}

fn write_table(section: Bytes<'_>, indices: &Indices) -> Result<Vec<u8>> {
    const I32_CONST: u8 = 0x41;
    const END: u8 = 0x0b;
    let wrong = || Failure::new("a part of the table that cannot be read");
    let mut places = Vec::new();
    let mut rest = section;
    for _ in 0..rest.number()? {
        // Of the first table, or of one that is named.
        let kind = rest.number()?;
        if kind == 2 {
            rest.number()?;
        }
        if !matches!(kind, 0 | 2) || rest.byte()? != I32_CONST {
            return Err(wrong());
        }
        rest.skip_signed()?;
        if rest.byte()? != END || (kind == 2 && rest.byte()? != 0) {
            return Err(wrong());
        }
        for _ in 0..rest.number()? {
            let place = rest;
            places.push((place, rest.number()?));
        }
    }
    Ok(write_renamed(section, &places, indices))
}

/// `part` with the new indices in all `places`, which rise.
fn write_renamed(part: Bytes<'_>, places: &[Place<'_>], indices: &Indices) -> Vec<u8> {
    let (bytes, start) = (part.rest(), part.position());
    let mut written = Vec::with_capacity(bytes.len());
    let mut copied = 0;
    for (place, index) in places {
        let at = place.position() - start;
        written.extend_from_slice(&bytes[copied..at]);
        write_number(&mut written, indices.get(index).copied().unwrap_or(*index));
        let length = bytes[at..].iter().take_while(|it| **it >= 0x80).count() + 1;
        copied = at + length;
    }
    written.extend_from_slice(&bytes[copied..]);
    written
}

fn write_part(written: &mut Vec<u8>, bytes: &[u8]) {
    write_number(written, bytes.len());
    written.extend_from_slice(bytes);
}

/// Seven bits a byte, the lowest first; the highest bit says that another one follows.
fn write_number(written: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    loop {
        let low = rest.to_le_bytes()[0] & 0x7f;
        rest >>= 7;
        if rest == 0 {
            return written.push(low);
        }
        written.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests;
