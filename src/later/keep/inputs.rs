//! All inputs of a widget at once, and as the text of a link.

use super::address::with_part;
use super::history::Snapshot;
use crate::draft::{Draft, Field};
use crate::later::link::{DEFAULT_TAB, TAB, TYPED, books_on, write};
use crate::number::settled;
use crate::platform;
use crate::state::State;
use crate::text::notation::Notation;
use im_pricing_core::metric::{Metric, Need};

/// All inputs as they are now.
pub(crate) fn snapshot(state: State) -> Snapshot {
    let mut typed = Vec::new();
    for name in [TAB].iter().chain(TYPED) {
        let text = state.typed(name, str::to_owned);
        let is_default = text.is_empty() || (*name == TAB && text == DEFAULT_TAB);
        if !is_default {
            typed.push((*name, text));
        }
    }
    Snapshot {
        apps: state.apps(Clone::clone),
        is_example: state.is_example(),
        typed,
    }
}

/// The text of a link to the state as it is now.
pub(crate) fn link(state: State) -> String {
    let books = state.draft(|it| books_on(&it.book_date));
    let mut carried = snapshot(state).carried(books);
    let notation = state.texts().notation;
    for draft in &mut carried.apps {
        // A link is opened where numbers may be written otherwise.
        settle(draft, notation);
    }
    write(&carried)
}

/// Writes the counts that are understood in plain digits.
fn settle(draft: &mut Draft, notation: Notation) {
    let usage = Metric::ALL.iter().map(|it| Field::Usage(*it));
    for field in usage.chain(Need::ALL.iter().map(|it| Field::Need(*it))) {
        let text = settled(draft.text(field), notation);
        draft.set_text(field, text);
    }
}

/// The page's address with another text under a key.
pub(crate) fn address_with(key: &str, link: &str) -> String {
    let address = platform::address();
    let (page, fragment) = address.split_once('#').unwrap_or((&address, ""));
    [page, "#", &with_part(fragment, key, link)].concat()
}
