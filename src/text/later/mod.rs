//! The words of what is loaded later: at the end of the same file of words, and read by the later part
//! itself, so that the first load carries no code for them.

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) mod en;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) mod ko;

use im_pricing_core::condition::Topic;
use im_pricing_core::text::Lines;

use super::area::{area, next};

/// All words of the later part in one language, by the view that shows them.
#[allow(missing_docs, reason = "each area is documented where it is declared")]
pub struct LaterTexts {
    pub conditions: ConditionsTexts,
    /// Headings of the conditions by [`Topic`], in its order.
    pub topics: [&'static str; Topic::ALL.len()],
}

impl LaterTexts {
    /// Names the texts and their order.
    pub const KEYS: &'static [&'static str] = &[ConditionsTexts::KEYS, "topics"];

    /// Takes the texts from a file of words, in their order.
    pub fn read(words: &mut Lines) -> Self {
        Self {
            conditions: ConditionsTexts::read(words),
            topics: std::array::from_fn(|_| next(words)),
        }
    }

    /// Each text with its key.
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    pub fn all(&self) -> Vec<(&'static str, &'static str)> {
        let topics = self.topics.map(|title| ("LaterTexts.topics", title));
        [self.conditions.all(), topics.to_vec()].concat()
    }

    /// The heading of `topic`.
    pub fn topic(&self, topic: Topic) -> &'static str {
        self.topics.get(topic.index()).copied().unwrap_or("")
    }
}

area! {
    /// The conditions and the sources.
    ConditionsTexts {
        /// Heading of the section.
        title,
        /// A link to the official page that a fact is about.
        open_page,
        /// Heading of the sources.
        sources,
        /// What the sources are: `{date}` is the last day on which the price lists were confirmed.
        last_confirmed,
        /// Summary of the list of pages: `{n}` of them.
        documents,
        /// Summary of the list of conflicts: `{n}` of them.
        conflicts,
        /// What the list of conflicts is.
        conflicts_intro,
    }
}
