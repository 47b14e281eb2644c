//! The shape of the data files. A field that is not named here is refused.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::value::Value;

/// A name or a date, with its place.
pub(crate) type Word = Spanned<String>;

/// `sources.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub(crate) document: Vec<Document>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) id: Word,
    pub(crate) title: Word,
    pub(crate) url: Option<Word>,
    pub(crate) as_of: Word,
    pub(crate) languages: Vec<Word>,
    pub(crate) sections: BTreeMap<String, Word>,
}

/// `dau-*.toml` and `mau-*.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Book {
    pub(crate) id: Word,
    pub(crate) mode: Word,
    pub(crate) documented: Word,
    pub(crate) first_month: FirstMonth,
    #[serde(default)]
    pub(crate) history: Vec<History>,
    pub(crate) plan: Vec<Plan>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstMonth {
    pub(crate) rule: Word,
    pub(crate) since: Option<Word>,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct History {
    pub(crate) id: Word,
    pub(crate) documented: Word,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plan {
    pub(crate) edition: Word,
    pub(crate) fee: Fee,
    pub(crate) overages: Vec<Overage>,
    pub(crate) add_ons: Vec<Tier>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fee {
    pub(crate) price: Word,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Overage {
    pub(crate) metric: Word,
    pub(crate) block: Spanned<u64>,
    pub(crate) price: Word,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tier {
    pub(crate) key: Word,
    pub(crate) reaches: Spanned<Value>,
    pub(crate) price: Word,
    pub(crate) source: Word,
}

/// `matrix.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Matrix {
    pub(crate) last_confirmed: Word,
    pub(crate) cutover: Cutover,
    pub(crate) edition: Vec<Edition>,
    pub(crate) offer: Vec<Offer>,
    pub(crate) row: Vec<Row>,
    pub(crate) idc_rule: Vec<IdcRule>,
    pub(crate) feature_ceiling: Vec<FeatureCeiling>,
    pub(crate) footnote: Vec<Footnote>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cutover {
    pub(crate) date: Word,
    pub(crate) idcs: Vec<Word>,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edition {
    pub(crate) id: Word,
    pub(crate) mode: Word,
    pub(crate) free_tier: bool,
    pub(crate) one_month: bool,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Offer {
    pub(crate) edition: Word,
    pub(crate) key: Word,
    pub(crate) reaches: Vec<Spanned<Value>>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) id: Word,
    pub(crate) group: Word,
    pub(crate) unit: Word,
    pub(crate) need: Option<Word>,
    pub(crate) feature: Option<Word>,
    pub(crate) caps: Option<Word>,
    #[serde(default)]
    pub(crate) raised_by_ticket: bool,
    pub(crate) cells: Spanned<Vec<Spanned<Value>>>,
    pub(crate) sources: Spanned<Vec<Word>>,
    #[serde(default)]
    pub(crate) footnotes: Vec<Word>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct IdcRule {
    pub(crate) feature: Word,
    pub(crate) idcs: Vec<Word>,
    pub(crate) editions: Vec<Word>,
    pub(crate) by_ticket: bool,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct FeatureCeiling {
    pub(crate) feature: Word,
    pub(crate) need: Word,
    pub(crate) works_up_to: Spanned<u64>,
    pub(crate) source: Word,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Footnote {
    pub(crate) id: Word,
    #[serde(default)]
    pub(crate) editions: Vec<Word>,
    pub(crate) source: Word,
}

/// `conflicts.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conflicts {
    pub(crate) conflict: Vec<Conflict>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conflict {
    pub(crate) id: Word,
    pub(crate) about: Word,
    #[serde(default)]
    pub(crate) editions: Vec<Word>,
    /// The tier that a price of an add-on is about.
    pub(crate) tier: Option<Spanned<Value>>,
    /// The first day on which the pages disagree.
    pub(crate) since: Option<Word>,
    /// The conflict whose reason holds here too.
    pub(crate) why_as: Option<Word>,
    pub(crate) taken: Claim,
    pub(crate) other: Claim,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub(crate) cell: Option<Spanned<Value>>,
    pub(crate) price: Option<Word>,
    /// The text that says it, in `[claim]` of each language.
    pub(crate) words: Option<Word>,
    pub(crate) source: Word,
}

/// `conditions.toml`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conditions {
    pub(crate) condition: Vec<Condition>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Condition {
    pub(crate) id: Word,
    pub(crate) topic: Word,
    #[serde(default)]
    pub(crate) items: Vec<Word>,
    pub(crate) link: Option<Word>,
    pub(crate) source: Word,
}
