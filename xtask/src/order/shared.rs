//! Names what the later part takes from the first one, so that the names compress.
//!
//! Beside five hundred indices in any order stand five hundred names in any order. Where both rise, each is
//! half told by the one before. Names that the glue uses as well stay.

use super::{section, write_number, write_part};
use crate::failure::{Failure, Result};
use crate::split::bytes::Bytes;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Renames and sorts the exports of `first` that only `later` imports, in both files.
pub(crate) fn name_shared(first: &Path, later: &Path, glue: &str) -> Result<()> {
    let [one, other] = [std::fs::read(first)?, std::fs::read(later)?];
    let (one, other) = renamed(&one, &other, glue)?;
    std::fs::write(first, one)?;
    Ok(std::fs::write(later, other)?)
}

/// An export: its name, kind and index.
type Export<'a> = (&'a str, u8, usize);

fn renamed(first: &[u8], later: &[u8], glue: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut wanted = BTreeSet::new();
    with_section(later, section::IMPORTS, |imports| {
        rename_imports(imports, |name| {
            wanted.insert(name.to_owned());
            name.to_owned()
        })
    })?;
    let used: BTreeSet<&str> = glue
        .split("wasm.")
        .skip(1)
        .filter_map(|it| {
            it.split(|end: char| !end.is_alphanumeric() && !"_$".contains(end))
                .next()
        })
        .collect();
    let mut names = BTreeMap::new();
    let one = with_section(first, section::EXPORTS, |exports| {
        let exports = read_exports(exports)?;
        let is_shared = |(name, kind, _): &Export<'_>| {
            *kind == 0 && wanted.contains(*name) && !used.contains(name)
        };
        let (mut shared, others): (Vec<_>, Vec<_>) = exports.into_iter().partition(is_shared);
        let mut pool: Vec<&str> = shared.iter().map(|it| it.0).collect();
        pool.sort_by_key(|name| (name.len(), *name));
        shared.sort_by_key(|it| it.2);
        names = shared
            .iter()
            .map(|it| it.0.to_owned())
            .zip(pool.iter().map(ToString::to_string))
            .collect();
        let shared = shared
            .iter()
            .zip(pool)
            .map(|((_, kind, index), name)| (name, *kind, *index));
        Ok(write_exports(shared.chain(others).collect()))
    })?;
    let other = with_section(later, section::IMPORTS, |imports| {
        rename_imports(imports, |name| {
            names.get(name).cloned().unwrap_or_else(|| name.to_owned())
        })
    })?;
    Ok((one, other))
}

/// The module with another content of the sections of this kind.
fn with_section(
    module: &[u8],
    kind: u8,
    mut rewrite: impl FnMut(Bytes<'_>) -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut file = Bytes::new(module);
    let mut written = file.take(8)?.rest().to_vec();
    while !file.is_at_end() {
        let id = file.byte()?;
        let part = file.part()?;
        written.push(id);
        if id == kind {
            write_part(&mut written, &rewrite(part)?);
        } else {
            write_part(&mut written, part.rest());
        }
    }
    Ok(written)
}

fn read_exports(mut section: Bytes<'_>) -> Result<Vec<Export<'_>>> {
    let count = section.number()?;
    (0..count)
        .map(|_| Ok((section.name()?, section.byte()?, section.number()?)))
        .collect()
}

fn write_exports(exports: Vec<Export<'_>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_number(&mut bytes, exports.len());
    for (name, kind, index) in exports {
        write_part(&mut bytes, name.as_bytes());
        bytes.push(kind);
        write_number(&mut bytes, index);
    }
    bytes
}

/// The imports with other names.
fn rename_imports(
    mut section: Bytes<'_>,
    mut rename: impl FnMut(&str) -> String,
) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let count = section.number()?;
    write_number(&mut bytes, count);
    for _ in 0..count {
        write_part(&mut bytes, section.name()?.as_bytes());
        write_part(&mut bytes, rename(section.name()?).as_bytes());
        let what = section;
        super::skip_import(&mut section)?;
        let length = section.position() - what.position();
        let kept = what.rest().get(..length);
        bytes.extend_from_slice(kept.ok_or_else(|| Failure::new("an import ends early"))?);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::renamed;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    fn module(id: u8, bytes: &[u8]) -> Vec<u8> {
        let length = u8::try_from(bytes.len()).expect("a short section");
        [HEAD, &[id, length], bytes].concat()
    }

    #[test]
    fn what_only_the_later_part_takes_is_named_in_the_order_of_the_functions() {
        // The glue calls `a`; the later part takes `b`, `c` and the memory `m`.
        let first = module(
            7,
            b"\x04\x01b\x00\x09\x01a\x00\x05\x01c\x00\x02\x01m\x02\x00",
        );
        let later = module(
            2,
            b"\x03\x01a\x01b\x00\x00\x01a\x01c\x00\x01\x01a\x01m\x02\x00\x01",
        );
        let one = module(
            7,
            b"\x04\x01b\x00\x02\x01c\x00\x09\x01a\x00\x05\x01m\x02\x00",
        );
        let other = module(
            2,
            b"\x03\x01a\x01c\x00\x00\x01a\x01b\x00\x01\x01a\x01m\x02\x00\x01",
        );
        assert_eq!(
            Some((one, other)),
            renamed(&first, &later, "wasm.a(1)").ok()
        );
    }

    #[test]
    fn a_name_that_the_glue_uses_stays() {
        let first = module(7, b"\x02\x01b\x00\x09\x01c\x00\x02");
        let later = module(2, b"\x02\x01a\x01b\x00\x00\x01a\x01c\x00\x01");
        let same = Some((first.clone(), later.clone()));
        assert_eq!(same, renamed(&first, &later, "wasm.b(wasm.c)").ok());
    }
}
