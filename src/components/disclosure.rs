//! Parts of the page that open.

use crate::components::element::{El, el};
use crate::components::live::control;
use crate::state::State;

/// A part behind its summary. Whether it is open survives a change of the language, which draws it
/// anew.
pub(crate) fn disclosure(state: State, name: &'static str, summary: El) -> El {
    let part = el("details", "disclosure");
    part.mark("open", state.is_open(name).then_some(""));
    part.child(summary).on("toggle", move |event| {
        state.keep_open(name, control(event).has_attribute("open"));
    })
}

/// The words on a disclosure.
pub(crate) fn summary(words: &str) -> El {
    el("summary", "").text(words)
}
