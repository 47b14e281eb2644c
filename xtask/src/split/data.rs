//! Divides the segments of the memory between the parts.

use super::reach::{Graph, Node, Reached};
use super::wat::{self, Form};
use crate::failure::{Failure, Result};

/// The segment, with zeros for what is of the later part or of none.
pub(super) fn write_first(
    graph: &Graph<'_>,
    first: &Reached<'_>,
    form: &Form<'_>,
) -> Result<String> {
    let (address, mut bytes) = read_segment(form)?;
    for (index, (start, end)) in objects(graph, address, bytes.len()) {
        if !first.contains_key(&Node::Object(index)) {
            bytes[start - address..end - address].fill(0);
        }
    }
    let string = wat::write_string(&bytes);
    Ok(format!(
        "(data {} (i32.const {address}) \"{string}\")",
        form.id
    ))
}

/// The constants of the later part in a segment, neighbours together. Zeros need no bringing.
pub(super) fn write_later(
    graph: &Graph<'_>,
    later: &Reached<'_>,
    form: &Form<'_>,
) -> Result<Vec<String>> {
    let (address, bytes) = read_segment(form)?;
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (index, (start, end)) in objects(graph, address, bytes.len()) {
        if later.contains_key(&Node::Object(index)) {
            match runs.last_mut() {
                Some(last) if last.1 == start => last.1 = end,
                _ => runs.push((start, end)),
            }
        }
    }
    let mut lines = Vec::new();
    for (start, end) in runs {
        let run = &bytes[start - address..end - address];
        if run.iter().any(|it| *it != 0) {
            let string = wat::write_string(run);
            lines.push(format!("(data (i32.const {start}) \"{string}\")"));
        }
    }
    Ok(lines)
}

/// The objects of the segment at `address`, with their ranges.
fn objects(
    graph: &Graph<'_>,
    address: usize,
    length: usize,
) -> impl Iterator<Item = (usize, (usize, usize))> {
    let all = graph.links.objects.iter().map(|it| (it.start, it.end));
    let is_here = move |(_, (start, end)): &(_, (usize, usize))| {
        *start >= address && *end <= address + length
    };
    all.enumerate().filter(is_here)
}

/// The address of a segment and its bytes.
fn read_segment(form: &Form<'_>) -> Result<(usize, Vec<u8>)> {
    let wrong = || Failure::new("a segment that cannot be read");
    let (head, rest) = form.text.split_once('"').ok_or_else(wrong)?;
    let string = rest.strip_suffix("\")").ok_or_else(wrong)?;
    let address = wat::constants(head).first().copied().ok_or_else(wrong)?;
    Ok((address, wat::read_string(string)?))
}
