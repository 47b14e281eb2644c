//! The shape of the data files about readings of a bill, rules and their pages, trials, ready-made
//! scenarios and other names.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::parse::Word;
use super::parse_texts::Section;
use super::value::Value;

/// `says/*.toml`: by document and section.
pub(crate) type Sayings = BTreeMap<Word, Section>;

/// `readings.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Readings {
    pub(crate) reading: Vec<Reading>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reading {
    pub(crate) id: Word,
    pub(crate) source: Word,
}

/// `rules.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    pub(crate) rule: Vec<Rule>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: Word,
    pub(crate) sources: Spanned<Vec<Word>>,
    /// The facts about it.
    pub(crate) conditions: Vec<Word>,
}

/// `trials.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Trials {
    pub(crate) days: Spanned<u16>,
    pub(crate) per_app: Spanned<u16>,
    pub(crate) per_account: Spanned<u16>,
    pub(crate) source: Word,
    pub(crate) first_day_counts: bool,
    pub(crate) first_day_source: Word,
    /// The condition that says who bills the minutes.
    pub(crate) minutes: Word,
}

/// `presets.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presets {
    pub(crate) preset: Vec<Preset>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Preset {
    pub(crate) id: Word,
    pub(crate) idc: Word,
    /// None where the data centre has no app yet.
    pub(crate) first_app_date: Option<Word>,
    pub(crate) usage: BTreeMap<Word, Spanned<u64>>,
    pub(crate) needs: BTreeMap<Word, Spanned<Value>>,
    pub(crate) features: Vec<Word>,
}

/// `aliases.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Aliases {
    pub(crate) page: Vec<NamesPage>,
    pub(crate) alias: Vec<Alias>,
}

/// A page of which nothing but names is used.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamesPage {
    pub(crate) id: Word,
    pub(crate) title: Word,
    pub(crate) as_of: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alias {
    /// Editions or rows.
    pub(crate) of: Spanned<Vec<Word>>,
    pub(crate) names: Vec<OtherName>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherName {
    pub(crate) lang: Word,
    pub(crate) name: Word,
    pub(crate) source: Word,
}
