//! The answer for those who hear the page.

use std::cell::RefCell;

use im_pricing_core::metric::Metric;

use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::draft::{Draft, Field};
use crate::platform;
use crate::state::State;
use crate::view::answer::announcement;

/// Long enough for a drag or a typed number to come to rest.
const PAUSE: u32 = 400;

/// The place that announces a new answer, once the inputs have come to rest.
pub(crate) fn live_region(state: State) -> El {
    heard(Box::new(move || (announced(state), state.draft(figures))))
}

/// A line that is read aloud and not drawn: the first words of `read`, once neither they nor the
/// second ones have changed for a while.
pub(crate) fn heard(read: Box<dyn Fn() -> (String, String)>) -> El {
    let region = el("p", "unseen").attr("role", "status");
    let place = region.clone();
    // A newer timer replaces the older one, which then never runs.
    let timer = RefCell::new(None);
    watch(read, move |(words, _), before| {
        // What it would say at first stands on the page when that is first read.
        if before.is_none() {
            return;
        }
        let (place, words) = (place.clone(), words.clone());
        timer.replace(Some(platform::after(PAUSE, move || place.say(&words))));
    });
    region
}

/// The figures as they are typed or dragged: while they still move, nothing is announced, even where
/// the answer stays the same.
fn figures(draft: &Draft) -> String {
    let texts = Metric::ALL.iter().map(|it| draft.text(Field::Usage(*it)));
    texts.collect::<Vec<_>>().join(" ")
}

fn announced(state: State) -> String {
    state.language();
    let texts = state.texts();
    if !state.is_current() {
        return texts.answer.no_answer.to_owned();
    }
    let words = state.answered(|it| Some(announcement(it, texts)));
    words.unwrap_or_default()
}
