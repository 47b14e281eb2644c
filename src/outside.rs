//! What the widget makes of texts from outside, for a program beside it: links, and the objects of a
//! page. Native only; the checks that are fed any text at all go through here.

use im_pricing_core::value::Value;

use crate::later::command::parse::parse;
use crate::later::link::{Carried, read as read_link, write};

/// What the text of a link means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    carried: Carried,
    /// How many things about the text could not be read or relied on.
    pub left_out: usize,
}

impl Link {
    /// Reads any text: every one means something.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let reading = read_link(text);
        Self {
            carried: reading.carried,
            left_out: reading.left_out.len(),
        }
    }

    /// The newest version's text that means the same.
    #[must_use]
    pub fn text(&self) -> String {
        write(&self.carried)
    }

    /// Whether both mean the same state, whatever was left out of either.
    #[must_use]
    pub fn means_the_same_as(&self, other: &Self) -> bool {
        self.carried == other.carried
    }

    /// How many apps it carries, and the place of the one that is shown.
    #[must_use]
    pub fn apps(&self) -> (usize, usize) {
        (self.carried.apps.len(), self.carried.shown)
    }
}

/// The value tree of an object that a page hands over, from what `JSON.stringify` makes of it; none
/// where the text is no JSON.
#[must_use]
pub fn value_of_object(text: &str) -> Option<Value> {
    parse(text)
}
