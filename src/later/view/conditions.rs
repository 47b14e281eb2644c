//! The conditions and the sources, ready to print.

use im_pricing_core::condition::{Condition, Topic};
use im_pricing_core::tables::{CONDITIONS, DOCUMENTS, LAST_CONFIRMED};

use crate::later::view::comparison::{ConflictModel, all_conflicts, conflicts_about};
use crate::text::{Texts, fill};
use crate::view::source::{SourceModel, web_address};

/// The section, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ConditionsModel {
    /// The topics that have facts, in order.
    pub(crate) topics: Vec<TopicModel>,
    /// What the sources are, with the last day on which the prices were confirmed.
    pub(crate) last_confirmed: String,
    /// The pages that were read.
    pub(crate) documents: Vec<SourceModel>,
    /// All conflicts.
    pub(crate) conflicts: Vec<ConflictModel>,
}

/// The facts of one topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct TopicModel {
    /// Stable name.
    pub(crate) name: &'static str,
    /// Its heading.
    pub(crate) title: &'static str,
    /// Its facts, in the order of the data.
    pub(crate) facts: Vec<FactModel>,
}

/// One fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FactModel {
    /// Stable id.
    pub(crate) id: &'static str,
    /// The fact.
    pub(crate) words: &'static str,
    /// Items of its list.
    pub(crate) items: Vec<&'static str>,
    /// A page to go to.
    pub(crate) address: Option<&'static str>,
    /// Where it is stated.
    pub(crate) source: SourceModel,
    /// The conflicts about it.
    pub(crate) conflicts: Vec<ConflictModel>,
}

/// The conditions in the language of `texts`.
pub(crate) fn conditions(texts: &Texts) -> ConditionsModel {
    let date = LAST_CONFIRMED.text();
    ConditionsModel {
        topics: Topic::ALL
            .iter()
            .filter_map(|topic| facts_of(*topic, texts))
            .collect(),
        last_confirmed: fill(texts.later().conditions.last_confirmed, &[("date", &date)]),
        documents: DOCUMENTS
            .iter()
            .map(|it| SourceModel::of_document(it, texts.lang))
            .collect(),
        conflicts: all_conflicts(texts),
    }
}

fn facts_of(topic: Topic, texts: &Texts) -> Option<TopicModel> {
    let facts: Vec<FactModel> = CONDITIONS
        .iter()
        .filter(|it| it.topic == topic)
        .map(|it| fact(it, texts))
        .collect();
    (!facts.is_empty()).then(|| TopicModel {
        name: topic.name(),
        title: texts.later().topics.of(topic),
        facts,
    })
}

/// The fact with this stable id.
pub fn fact_of(id: &str, texts: &Texts) -> Option<FactModel> {
    let found = CONDITIONS.iter().find(|it| it.id == id);
    found.map(|it| fact(it, texts))
}

fn fact(condition: &Condition, texts: &Texts) -> FactModel {
    FactModel {
        id: condition.id,
        words: texts.lang.words(condition.text),
        items: condition
            .items
            .iter()
            .map(|item| texts.lang.words(*item))
            .collect(),
        address: condition.link.and_then(web_address),
        source: SourceModel::of(&condition.source, texts.lang),
        conflicts: conflicts_about(condition.id, texts),
    }
}

#[cfg(test)]
mod tests {
    use super::conditions;
    use crate::text::every_language;
    use crate::view::matrix::matrix;
    use im_pricing_core::condition::Topic;
    use im_pricing_core::tables::{CONDITIONS, CONFLICTS, DOCUMENTS};
    use std::collections::HashSet;

    #[test]
    fn every_condition_is_shown_once_in_words() {
        for texts in every_language() {
            let model = conditions(texts);
            let facts: Vec<_> = model.topics.iter().flat_map(|topic| &topic.facts).collect();
            let ids: HashSet<_> = facts.iter().map(|fact| fact.id).collect();
            assert_eq!(CONDITIONS.len(), facts.len());
            assert_eq!(CONDITIONS.len(), ids.len());
            assert!(facts.iter().all(|fact| !fact.words.is_empty()));
        }
    }

    #[test]
    fn every_topic_has_a_heading() {
        for texts in every_language() {
            assert!(
                Topic::ALL
                    .iter()
                    .all(|topic| !texts.later().topics.of(*topic).is_empty())
            );
        }
    }

    #[test]
    fn every_page_and_every_conflict_is_listed() {
        for texts in every_language() {
            let model = conditions(texts);
            assert_eq!(DOCUMENTS.len(), model.documents.len());
            let listed: HashSet<_> = model.conflicts.iter().map(|it| it.name.id).collect();
            assert!(CONFLICTS.iter().all(|it| listed.contains(it.id)));
        }
    }

    #[test]
    fn every_conflict_also_stands_beside_its_row_or_fact() {
        for texts in every_language() {
            let matrix = matrix(texts);
            let rows = matrix.groups.iter().flat_map(|group| &group.rows);
            let model = conditions(texts);
            let facts = model.topics.iter().flat_map(|topic| &topic.facts);
            let shown: HashSet<_> = rows
                .flat_map(|row| &row.conflicts)
                .chain(facts.flat_map(|fact| &fact.conflicts).map(|it| &it.name))
                .map(|it| it.id)
                .collect();
            for it in CONFLICTS.iter().filter(|it| !it.about.contains('.')) {
                assert!(shown.contains(it.id), "{} about {}", it.id, it.about);
            }
        }
    }

    #[test]
    fn the_last_confirmed_day_is_named() {
        for texts in every_language() {
            assert!(conditions(texts).last_confirmed.contains("2023-03-30"));
        }
    }
}
