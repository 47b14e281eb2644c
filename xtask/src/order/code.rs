//! The instructions of a function, as far as it must be known where each one ends.

use crate::failure::{Failure, Result};
use crate::split::bytes::Bytes;

/// Where in the file each function is named that `body` calls or takes the reference of, and its
/// index; in order. `body` begins after its own length.
pub(super) fn calls(mut body: Bytes<'_>) -> Result<Vec<(Bytes<'_>, usize)>> {
    for _ in 0..body.number()? {
        body.number()?;
        body.byte()?;
    }
    let mut calls = Vec::new();
    while !body.is_at_end() {
        let code = body.byte()?;
        if matches!(code, CALL | REFERENCE) {
            let place = body;
            calls.push((place, body.number()?));
        } else {
            skip_rest(code, &mut body)?;
        }
    }
    Ok(calls)
}

const CALL: u8 = 0x10;
const REFERENCE: u8 = 0xd2;

/// Reads what follows the first byte of an instruction.
fn skip_rest(code: u8, body: &mut Bytes<'_>) -> Result<()> {
    match code {
        // Blocks with their type, and constants.
        0x02..=0x04 | 0x41 | 0x42 => body.skip_signed()?,
        // Branches, locals, globals, tables and the size of the memory.
        0x0c | 0x0d | 0x20..=0x26 | 0x3f | 0x40 | 0xd0 => skip_numbers(1, body)?,
        // A branch with many ends, and a choice of a given type.
        0x0e => {
            let ends = body.number()?;
            skip_numbers(ends + 1, body)?;
        }
        0x1c => {
            let types = body.number()?;
            skip_numbers(types, body)?;
        }
        // Calls through a table, and what lies in the memory.
        0x11 | 0x28..=0x3e => skip_numbers(2, body)?,
        0x43 => drop(body.take(4)?),
        0x44 => drop(body.take(8)?),
        0xfc => match body.number()? {
            0..=7 => {}
            8 | 10 | 12 | 14 => skip_numbers(2, body)?,
            9 | 11 | 13 | 15..=17 => skip_numbers(1, body)?,
            code => return Err(unknown(code)),
        },
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
        code => return Err(unknown(code.into())),
    }
    Ok(())
}

fn skip_numbers(count: usize, body: &mut Bytes<'_>) -> Result<()> {
    (0..count).try_for_each(|_| body.number().map(drop))
}

fn unknown(code: usize) -> Failure {
    Failure::new(format!("an instruction of the unknown code {code:#x}"))
}

#[cfg(test)]
mod tests {
    use super::calls;
    use crate::split::bytes::Bytes;

    #[test]
    fn calls_are_found_between_other_instructions() {
        let body = [
            1, 2, 0x7f, // two locals of a type
            0x41, 0x90, 0x01, // a constant whose bytes look like a call
            0x10, 0x85, 0x02, // call 261
            0x28, 2, 0x10, // a load
            0xfc, 0x0a, 0, 0, // a copy
            0x0e, 1, 0, 0x10, // a branch with two ends
            0xd2, 3, // the reference of 3
            0x1a, 0x0b,
        ];
        let found = calls(Bytes::new(&body)).expect("a body");
        let places: Vec<_> = found.iter().map(|(at, id)| (at.position(), *id)).collect();
        assert_eq!(places, [(7, 261), (21, 3)]);
    }

    #[test]
    fn an_instruction_that_is_not_known_is_refused() {
        assert!(calls(Bytes::new(&[0, 0xfd, 0, 0x0b])).is_err());
    }
}
