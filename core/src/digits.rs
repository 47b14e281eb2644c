//! Digits as text, written from the last one on, without the formatting code of the standard library.

/// 96 bits have at most 29 digits; a point, two zeros and a minus fit as well.
const LENGTH: usize = 40;

/// What is written so far, from its end.
pub(crate) struct Digits {
    bytes: [u8; LENGTH],
    free: usize,
}

impl Digits {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [b'0'; LENGTH],
            free: LENGTH,
        }
    }

    /// Writes an ASCII character before all others.
    pub(crate) fn push(&mut self, byte: u8) {
        self.free = self.free.saturating_sub(1);
        if let Some(place) = self.bytes.get_mut(self.free) {
            *place = byte;
        }
    }

    /// Writes a digit from 0 to 9 before all others.
    pub(crate) fn push_digit(&mut self, digit: u8) {
        self.push(b'0'.saturating_add(digit));
    }

    /// The whole, character by character: looking for the characters of bytes would be a long function.
    pub(crate) fn text(&self) -> String {
        let written = self.bytes.get(self.free..).unwrap_or_default();
        written.iter().copied().map(char::from).collect()
    }
}
