//! Reads the numbers and names of a WebAssembly file.

use crate::failure::{Failure, Result};

/// A place in a file, and the bytes from there on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bytes<'a> {
    file: &'a [u8],
    at: usize,
    end: usize,
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(file: &'a [u8]) -> Self {
        Self {
            file,
            at: 0,
            end: file.len(),
        }
    }

    /// How far it has read, from the beginning of the file.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// All that is still to be read.
    pub(crate) fn rest(&self) -> &'a [u8] {
        &self.file[self.at..self.end]
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.at >= self.end
    }

    pub(crate) fn byte(&mut self) -> Result<u8> {
        let byte = self.file[..self.end].get(self.at).copied();
        self.at += 1;
        byte.ok_or_else(|| Failure::new("the module ends early"))
    }

    /// An unsigned number of at most 32 bits.
    pub(crate) fn number(&mut self) -> Result<usize> {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(value)
                    .map(|it| it as usize)
                    .map_err(|_| Failure::new("a number of the module is too large"));
            }
        }
        Err(Failure::new("a number of the module does not end"))
    }

    /// A signed number of at most 64 bits, whose value nobody here needs.
    pub(crate) fn skip_signed(&mut self) -> Result<()> {
        while self.byte()? & 0x80 != 0 {}
        Ok(())
    }

    /// The next `length` bytes, as a reader of their own.
    pub(crate) fn take(&mut self, length: usize) -> Result<Self> {
        let end = self.at.saturating_add(length);
        if end > self.end {
            return Err(Failure::new("a part of the module is longer than the file"));
        }
        let part = Self {
            file: self.file,
            at: self.at,
            end,
        };
        self.at = end;
        Ok(part)
    }

    /// A part that begins with its length.
    pub(crate) fn part(&mut self) -> Result<Self> {
        let length = self.number()?;
        self.take(length)
    }

    pub(crate) fn name(&mut self) -> Result<&'a str> {
        let part = self.part()?;
        std::str::from_utf8(&self.file[part.at..part.end])
            .map_err(|_| Failure::new("a name of the module is no text"))
    }
}

#[cfg(test)]
mod tests {
    use super::Bytes;

    #[test]
    fn numbers_names_and_parts_follow_each_other() {
        let mut bytes = Bytes::new(&[0xe5, 0x8e, 0x26, 2, b'a', b'b', 1, 7, 0x80, 0x7f, 9]);
        assert_eq!(bytes.number().ok(), Some(624_485));
        assert_eq!(bytes.name().ok(), Some("ab"));
        let mut part = bytes.part().expect("one byte");
        assert_eq!(part.byte().ok(), Some(7));
        assert!(part.is_at_end() && part.byte().is_err());
        assert!(bytes.skip_signed().is_ok());
        assert_eq!((bytes.position(), bytes.byte().ok()), (10, Some(9)));
    }

    #[test]
    fn what_ends_early_or_is_too_large_is_refused() {
        assert!(Bytes::new(&[0x80]).number().is_err());
        assert!(Bytes::new(&[0xff; 9]).number().is_err());
        assert!(
            Bytes::new(&[0xff, 0xff, 0xff, 0xff, 0x7f])
                .number()
                .is_err()
        );
        assert!(Bytes::new(&[3, b'a']).name().is_err());
    }
}
