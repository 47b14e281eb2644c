//! Facts that bear on a bill without being a price: calendar, trials, definitions, contacts.

use crate::named::named;
use crate::source::Source;
use crate::text::Text;

named! {
    /// The parts of the "Conditions" section, in order.
    pub enum Topic {
        /// Cycle, deduction, overdue, suspension, changing edition.
        Calendar = "calendar",
        /// Moving to the newer billing.
        Migration = "migration",
        /// What the words mean: DAU, MAU, peak groups, audio-video groups.
        Definitions = "definitions",
        /// Frequent questions: accounts, ceilings, net counts, access points.
        Facts = "facts",
        /// The value-added services.
        AddOns = "add_ons",
        /// The audio/video call feature.
        Calls = "calls",
        /// What a downgrade loses.
        Downgrade = "downgrade",
        /// Official pages and contacts.
        Contacts = "contacts",
    }
}

/// A fact with its source.
#[derive(PartialEq, Eq, Debug)]
pub struct Condition {
    /// Stable id, such as `deduction_days`.
    pub id: &'static str,
    /// The part of the section.
    pub topic: Topic,
    /// The fact, in a sentence or two.
    pub text: Text,
    /// Items of a list that belongs to it, such as the capabilities of a trial.
    pub items: &'static [Text],
    /// A page to go to.
    pub link: Option<&'static str>,
    /// Where it is stated.
    pub source: Source,
}

impl Condition {
    /// The condition with this id.
    #[must_use]
    pub fn of(id: &str) -> Option<&'static Self> {
        crate::tables::CONDITIONS.iter().find(|it| it.id == id)
    }
}
