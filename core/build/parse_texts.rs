//! The shape of the files of texts, one per language. A section that is not named here is refused.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::parse::Word;

/// The texts of one kind: key and text.
pub(crate) type Section = BTreeMap<Word, Word>;

/// `text/*.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// Its place in the list of languages.
    pub(crate) position: Spanned<u64>,
    #[serde(default)]
    pub(crate) edition: Section,
    #[serde(default)]
    pub(crate) mode: Section,
    #[serde(default)]
    pub(crate) idc: Section,
    #[serde(default)]
    pub(crate) metric: Section,
    #[serde(default)]
    pub(crate) add_on: Section,
    #[serde(default)]
    pub(crate) row_group: Section,
    #[serde(default)]
    pub(crate) unit: Section,
    #[serde(default)]
    pub(crate) term: Section,
    #[serde(default)]
    pub(crate) row: Section,
    #[serde(default)]
    pub(crate) footnote: Section,
    #[serde(default)]
    pub(crate) history: Section,
    #[serde(default)]
    pub(crate) conflict: Section,
    #[serde(default)]
    pub(crate) claim: Section,
    #[serde(default)]
    pub(crate) condition: Section,
    #[serde(default)]
    pub(crate) item: Section,
    #[serde(default)]
    pub(crate) reading: Section,
    #[serde(default)]
    pub(crate) preset: Section,
    #[serde(default)]
    pub(crate) preset_why: Section,
    #[serde(default)]
    pub(crate) assumption: Section,
}

impl Language {
    /// The sections with their names.
    pub(crate) fn sections(&self) -> [(&'static str, &Section); 19] {
        [
            ("edition", &self.edition),
            ("mode", &self.mode),
            ("idc", &self.idc),
            ("metric", &self.metric),
            ("add_on", &self.add_on),
            ("row_group", &self.row_group),
            ("unit", &self.unit),
            ("term", &self.term),
            ("row", &self.row),
            ("footnote", &self.footnote),
            ("history", &self.history),
            ("conflict", &self.conflict),
            ("claim", &self.claim),
            ("condition", &self.condition),
            ("item", &self.item),
            ("reading", &self.reading),
            ("preset", &self.preset),
            ("preset_why", &self.preset_why),
            ("assumption", &self.assumption),
        ]
    }
}
