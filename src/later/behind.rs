//! Parts of the page that may be late, so that a drag has to draw no more than the form and the answer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::components::element::El;
use crate::components::live::follow;
use crate::platform;
use crate::state::State;

/// Long enough for the next step of a drag to come before.
const PAUSE: u32 = 150;

/// Calls `draw` now, and once the answer is another and has come to rest. Until then `place` says that it
/// is busy. A reader who has gone on to something in `place` meanwhile stays there.
#[inline(never)]
pub(super) fn behind(state: State, place: El, draw: Rc<dyn Fn()>) {
    let is_first = Cell::new(true);
    // A newer timer replaces the older one, which then never runs; the last one goes with the page's part.
    let timer = RefCell::new(None);
    follow(Box::new(move || {
        state.heed_answer();
        if is_first.replace(false) {
            return draw();
        }
        place.mark("aria-busy", Some("true"));
        let (place, draw) = (place.clone(), Rc::clone(&draw));
        timer.replace(Some(platform::after(PAUSE, move || {
            platform::keep_focus(&place.0, &*draw);
            place.mark("aria-busy", None);
        })));
    }));
}
