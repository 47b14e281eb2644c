//! English: the words of the sources.

use crate::text::later::SourcesTexts;

pub(in crate::text) const TEXTS: SourcesTexts = SourcesTexts {
    own_words: "In our own words, not quoted.",
    read_in: "Read in {languages}",
    waiting: "What the page says is being loaded.",
    failed: "What the page says could not be loaded.",
};
