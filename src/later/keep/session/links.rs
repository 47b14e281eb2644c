//! The links of a session: the one in the page's address, and those that are opened.

use std::rc::Rc;

use super::Session;
use crate::later::keep::address::part;
use crate::later::keep::history::{History, Snapshot};
use crate::later::keep::inputs::{address_with, link, snapshot};
use crate::later::link::read;
use crate::platform;

/// The name under which the text of the link is kept that was opened last.
pub(crate) const OPENED: &str = "keep.opened";

/// The name under which the link is kept that stood in the address when the widget was taken down.
pub(crate) const WRITTEN: &str = "keep.written";

impl Session {
    pub(super) fn write_address(&self) {
        let Some(key) = &self.key else { return };
        let link = link(self.state);
        if *self.written.borrow() != link {
            platform::set_address(&address_with(key, &link));
            self.written.replace(link);
        }
    }

    /// Takes what the address says, if it is anything new.
    pub(super) fn take_address(self: &Rc<Self>, is_start: bool) {
        let address = platform::address();
        let (_, fragment) = address.split_once('#').unwrap_or_default();
        let Some(text) = self.key.as_ref().and_then(|key| part(fragment, key)) else {
            return;
        };
        if text != link(self.state) && text != *self.written.borrow() {
            self.open(text, is_start);
            // What could not be read of it stays in the address until something is changed.
            self.written.replace(link(self.state));
        }
    }

    /// Replaces all inputs by what a link means. At the start there is nothing to go back to, unless
    /// the reader was quicker.
    pub(crate) fn open(&self, text: &str, is_start: bool) {
        let carried = read(text).carried;
        let now = Snapshot {
            apps: self
                .state
                .apps(|it| it.replaced(carried.apps, carried.shown)),
            is_example: carried.is_example,
            typed: carried.typed,
        };
        let is_untouched = is_start && self.state.is_example();
        if is_untouched {
            self.history
                .replace(History::new(now.clone(), self.state.texts().notation));
        } else {
            let before = snapshot(self.state);
            self.history.borrow_mut().replace(before, now.clone());
        }
        self.show(now, true);
        self.state.type_in(OPENED, text.to_owned());
    }
}
