//! How the signals are read and changed.
//!
//! The framework's part of it (locks, listeners) is made once here, for boxed views, and not anew for
//! each of the hundred places that look at something: that alone would be some kilobytes.

use leptos::prelude::*;

use super::outcome::Outcome;
use super::{Inputs, State};

impl State {
    /// What `view` sees in the inputs; it is called again when they change.
    pub(super) fn see<T>(self, view: impl FnOnce(&Inputs) -> T) -> T {
        take(view, |view| self.see_inputs(view))
    }

    /// What `view` sees in the inputs, without listening to them.
    pub(super) fn glance<T>(self, view: impl FnOnce(&Inputs) -> T) -> T {
        take(view, |view| {
            self.inputs.with_untracked(|it| view(it));
        })
    }

    /// What `view` sees in the outcome; it is called again when that changes.
    pub(super) fn see_result<T>(self, view: impl FnOnce(&Outcome) -> T) -> T {
        take(view, |view| self.see_outcome(view))
    }

    /// Changes the inputs, and tells all that saw them.
    pub(super) fn change(self, change: impl FnOnce(&mut Inputs)) {
        let mut change = Some(change);
        self.change_inputs(&mut |it| {
            if let Some(change) = change.take() {
                change(it);
            }
        });
    }

    #[inline(never)]
    fn see_inputs(self, view: &mut dyn FnMut(&Inputs)) {
        self.inputs.with(|it| view(it));
    }

    #[inline(never)]
    fn see_outcome(self, view: &mut dyn FnMut(&Outcome)) {
        self.outcome.with(|it| view(it));
    }

    #[inline(never)]
    fn change_inputs(self, change: &mut dyn FnMut(&mut Inputs)) {
        self.inputs.update(|it| change(it));
    }
}

/// What `view` gives when `look` hands it what there is.
fn take<I: ?Sized, T>(view: impl FnOnce(&I) -> T, look: impl FnOnce(&mut dyn FnMut(&I))) -> T {
    let (mut view, mut seen) = (Some(view), None);
    look(&mut |it| seen = view.take().map(|view| view(it)));
    seen.expect("a signal calls its reader")
}
