//! A file is read in slices, each bounded by rows, so that the page stays responsive.

use im_pricing_core::daily::{Daily, Reader};

use crate::text::{Texts, fill};
use crate::view::words::grouped;

/// A file that is being read. The text itself is handed in at each slice: it is kept elsewhere.
#[derive(Default, Debug)]
pub struct Slices {
    reader: Reader,
    offset: usize,
    all: usize,
    most: u64,
}

impl Slices {
    /// Reads one slice of `text`, and says whether more of it is left.
    pub fn read(&mut self, text: &str) -> bool {
        let before = self.reader.lines();
        let rest = text.get(self.offset..).unwrap_or_default();
        let left = self.reader.read(rest).len();
        self.all = text.len();
        self.offset = self.all.saturating_sub(left);
        let lines = self.reader.lines().saturating_sub(before);
        self.most = self.most.max(lines);
        left > 0
    }

    /// The most rows that one slice handled.
    pub const fn most(&self) -> u64 {
        self.most
    }

    /// Lines that were handled so far.
    pub const fn lines(&self) -> u64 {
        self.reader.lines()
    }

    /// What the file holds.
    pub fn finish(self) -> Daily {
        self.reader.finish()
    }
}

/// How far a file is read, in a sentence.
pub fn progress(slices: &Slices, texts: &Texts) -> String {
    let part = slices.offset.saturating_mul(100);
    let part = part.checked_div(slices.all).unwrap_or_default();
    fill(
        texts.later().usage.progress,
        &[
            ("lines", &grouped(slices.reader.lines(), texts)),
            ("part", &crate::view::words::digits(part)),
        ],
    )
}
