//! Boxes, radio buttons and lists to choose from.

use crate::components::element::{El, el};

/// A box or a radio button with its words, as one target.
pub(crate) fn choice(control: El, words: &str) -> El {
    el("label", "choice").child(control).text(words)
}

/// A box to tick.
pub(crate) fn checkbox(hook: &str, name: &str) -> El {
    el("input", "").attr("type", "checkbox").attr(hook, name)
}

/// A list with these values and words.
pub(crate) fn select<'w>(name: &str, options: impl Iterator<Item = (&'w str, &'w str)>) -> El {
    let mut select = el("select", "select")
        .attr("id", name)
        .attr("data-field", name);
    for (value, words) in options {
        select = select.child(el("option", "").attr("value", value).text(words));
    }
    select
}

/// A control below its label.
pub(crate) fn labelled(name: &str, words: &str, control: El) -> El {
    let label = el("label", "field__label").attr("for", name).text(words);
    el("div", "field").child(label).child(control)
}
