//! What the inputs come to: problems, or an answer.

use im_pricing_core::quote::{AppQuote, Quote, quote};
use im_pricing_core::scenario::Scenario;

use crate::draft::{Draft, Field, FieldProblem};
use crate::text::notation::Notation;

/// A valid scenario with its prices: that of the app in the form, and no other.
#[derive(Debug)]
pub struct Answered {
    /// What was asked.
    pub scenario: Scenario,
    /// What it costs.
    pub quote: Quote,
}

impl Answered {
    /// The quote of the app that the form is about.
    pub fn app(&self) -> Option<&AppQuote> {
        self.quote.apps.first()
    }
}

/// The prices follow from the scenario: where it is the same, so are they.
impl PartialEq for Answered {
    fn eq(&self, other: &Self) -> bool {
        self.scenario == other.scenario
    }
}

/// What the inputs come to.
#[derive(Default, Debug)]
pub(super) struct Outcome {
    /// The id of the app.
    pub(super) app: u64,
    /// What is wrong with the fields.
    pub(super) problems: Vec<(Field, FieldProblem)>,
    /// The newest valid answer. It stays while a field has a problem.
    pub(super) answered: Option<Answered>,
}

impl Outcome {
    /// This one with the older answer to the same app where it has none itself, and whether it
    /// differs.
    pub(super) fn after(mut self, last: Self) -> (Self, bool) {
        if self.app != last.app {
            return (self, true);
        }
        let has_new_answer = self.answered.is_some() && self.answered != last.answered;
        let has_changed = has_new_answer || self.problems != last.problems;
        self.answered = self.answered.or(last.answered);
        (self, has_changed)
    }
}

/// The problems of `draft`, or its answer.
pub(super) fn read(draft: &Draft, notation: Notation) -> Outcome {
    match draft.read_as(notation) {
        Ok(scenario) => Outcome {
            app: draft.id,
            problems: Vec::new(),
            answered: answer(scenario),
        },
        Err(problems) => Outcome {
            app: draft.id,
            problems,
            answered: None,
        },
    }
}

/// The prices of `scenario`. No scenario within the contract's ranges overflows.
pub(crate) fn answer(scenario: Scenario) -> Option<Answered> {
    let quote = quote(&scenario).ok()?;
    Some(Answered { scenario, quote })
}
