//! Official terms and sentences that belong to a datum, in each language.
//!
//! One table per language, all of the same length, checked when they are built. A program that
//! never names a table does not carry it.

/// A sentence or term, the same in every [`Language`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Text(pub(crate) u16);

/// The table of one language.
#[derive(PartialEq, Eq, Debug)]
pub struct Language {
    /// BCP 47 tag: `en`, `ko`, `zh`, `ja`.
    pub tag: &'static str,
    pub(crate) texts: &'static [&'static str],
}

impl Language {
    /// The words for `text`.
    #[must_use]
    pub fn words(&self, text: Text) -> &'static str {
        self.texts.get(usize::from(text.0)).copied().unwrap_or("")
    }
}
