//! The sections of a linked module: where its functions, its data and their names lie in the file.

use super::bytes::Bytes;
use crate::failure::{Failure, Result};
use std::collections::BTreeMap;
use std::ops::Range;

/// A range of bytes in the file, and whose they are.
#[derive(Debug)]
pub(super) struct Place<T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) owner: T,
}

/// The sections that are read; each begins after its header.
#[derive(Debug, Default)]
pub(super) struct Sections<'a> {
    pub(super) code: Option<Bytes<'a>>,
    pub(super) data: Option<Bytes<'a>>,
    pub(super) names: Option<Bytes<'a>>,
    pub(super) linking: Option<Bytes<'a>>,
    pub(super) code_notes: Option<Bytes<'a>>,
    pub(super) data_notes: Option<Bytes<'a>>,
    pub(super) imported_functions: usize,
}

/// The place that holds the byte at `at`, among places that rise.
pub(super) fn find<T>(places: &[Place<T>], at: usize) -> Option<&Place<T>> {
    let index = places.partition_point(|it| it.start <= at).checked_sub(1)?;
    places.get(index).filter(|it| at < it.end)
}

pub(super) fn read_sections(file: &[u8]) -> Result<Sections<'_>> {
    let mut bytes = Bytes::new(file);
    bytes.take(8)?;
    let mut found = Sections::default();
    while !bytes.is_at_end() {
        let id = bytes.byte()?;
        let mut section = bytes.part()?;
        match id {
            0 => {
                let place = match section.name()? {
                    "name" => &mut found.names,
                    "linking" => &mut found.linking,
                    "reloc.CODE" => &mut found.code_notes,
                    "reloc.DATA" => &mut found.data_notes,
                    _ => continue,
                };
                *place = Some(section);
            }
            2 => found.imported_functions = count_imported_functions(section)?,
            10 => found.code = Some(section),
            11 => found.data = Some(section),
            _ => {}
        }
    }
    Ok(found)
}

fn count_imported_functions(mut section: Bytes<'_>) -> Result<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.name()?;
        section.name()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            3 => {
                section.take(2)?;
            }
            kind => return Err(Failure::new(format!("an import of kind {kind}"))),
        }
    }
    Ok(functions)
}

/// The names of the functions, by index.
pub(super) fn read_names(mut section: Bytes<'_>) -> Result<BTreeMap<usize, &str>> {
    let mut names = BTreeMap::new();
    while !section.is_at_end() {
        let id = section.byte()?;
        let mut part = section.part()?;
        if id == 1 {
            for _ in 0..part.number()? {
                let index = part.number()?;
                names.insert(index, part.name()?);
            }
        }
    }
    Ok(names)
}

pub(super) fn read_bodies<'a>(
    mut code: Bytes<'a>,
    imported: usize,
    names: &BTreeMap<usize, &'a str>,
) -> Result<Vec<Place<&'a str>>> {
    let mut bodies = Vec::new();
    for index in 0..code.number()? {
        let start = code.position();
        code.part()?;
        bodies.push(Place {
            start,
            end: code.position(),
            owner: names.get(&(imported + index)).copied().unwrap_or_default(),
        });
    }
    Ok(bodies)
}

/// The segments of the memory; the owner is the address of the first byte.
pub(super) fn read_segments(mut data: Bytes<'_>) -> Result<Vec<Place<usize>>> {
    const I32_CONST: u8 = 0x41;
    const END: u8 = 0x0b;
    let mut segments = Vec::new();
    for _ in 0..data.number()? {
        let kind = data.number()?;
        // Addresses are below two gigabytes, where signed and unsigned are written alike but for
        // one bit, which the linker's padding leaves clear.
        let is_plain = kind == 0 && data.byte()? == I32_CONST;
        let address = data.number()?;
        if !is_plain || data.byte()? != END {
            return Err(Failure::new(
                "a segment of the memory without a fixed address",
            ));
        }
        let bytes = data.part()?;
        segments.push(Place {
            start: bytes.position(),
            end: data.position(),
            owner: address,
        });
    }
    Ok(segments)
}

/// The addresses of the constants: the linker puts what is only read first, right behind the stack.
pub(super) fn read_constants(file: &[u8]) -> Result<Range<usize>> {
    let data = read_sections(file)?.data.map(read_segments);
    let constants = data.transpose()?.and_then(|it| it.into_iter().next());
    constants
        .map(|it| it.owner..it.owner + it.end - it.start)
        .ok_or_else(|| Failure::new("the linked module has no constants"))
}

#[cfg(test)]
mod tests {
    use super::read_constants;

    #[test]
    fn the_first_segment_has_the_constants() {
        const HEADER: &[u8] = b"\0asm\x01\0\0\0";
        // Two segments: five bytes at 16, and one at 64.
        let data = b"\x0b\x11\x02\0\x41\x10\x0b\x05first\0\x41\x40\x0b\x01n";
        assert_eq!(Some(16..21), read_constants(&[HEADER, data].concat()).ok());
        assert!(read_constants(&[HEADER, b"\x0b\x01\0"].concat()).is_err());
        assert!(read_constants(HEADER).is_err());
    }
}
