//! The signals of one widget, and the chain from what was typed to what it costs.
//!
//! [`Inputs`] → [`Outcome`] → one view model per part of the page. Where a value is unchanged the
//! chain stops, so that a drag within a flat price redraws no price.

use im_pricing_core::edition::Edition;
use im_pricing_core::quote::{AppQuote, Quote, quote};
use im_pricing_core::scenario::Scenario;
use leptos::prelude::*;

use crate::draft::{Draft, Field, FieldProblem};
use crate::text::{Lang, Texts, texts};

/// All that the reader sets. It is one signal: a further one of another type costs more code than
/// the comparisons by which the parts of the page find out what concerns them.
#[derive(Debug)]
struct Inputs {
    language: Lang,
    draft: Draft,
    is_example: bool,
    chosen_editions: [Option<Edition>; 2],
    open_parts: Vec<&'static str>,
    arrival: Arrival,
}

/// Whether the later part of the program is here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// It is on its way.
    Awaited,
    /// It did not come.
    Failed,
    /// Its doors may be entered.
    Here,
}

/// A valid scenario with its prices.
#[derive(Debug)]
pub struct Answered {
    /// What was asked.
    pub scenario: Scenario,
    /// What it costs.
    pub quote: Quote,
}

impl Answered {
    /// The quote of the widget's one app.
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
#[derive(Debug)]
struct Outcome {
    /// What is wrong with the fields.
    problems: Vec<(Field, FieldProblem)>,
    /// The newest valid answer. It stays while a field has a problem.
    answered: Option<Answered>,
}

impl Outcome {
    /// This one with the older answer where it has none itself, and whether it differs.
    fn after(self, last: Self) -> (Self, bool) {
        let has_new_answer = self.answered.is_some() && self.answered != last.answered;
        let has_changed = has_new_answer || self.problems != last.problems;
        let answered = self.answered.or(last.answered);
        let problems = self.problems;
        (Self { problems, answered }, has_changed)
    }
}

/// The signals of one widget: a handle that is copied to each component.
#[derive(Clone, Copy)]
pub struct State {
    inputs: RwSignal<Inputs>,
    outcome: Memo<Outcome>,
}

impl State {
    /// The signals of a new widget that shows the example. To be called inside the mounted view,
    /// whose owner then frees them.
    pub fn new(language: Lang) -> Self {
        let inputs = RwSignal::new(Inputs {
            language,
            draft: Draft::example(),
            is_example: true,
            chosen_editions: [None; 2],
            open_parts: Vec::new(),
            arrival: Arrival::Awaited,
        });
        let outcome = Memo::new_owning(move |last: Option<Outcome>| {
            let new = inputs.with(|it| read(&it.draft));
            match last {
                None => (new, true),
                Some(last) => new.after(last),
            }
        });
        Self { inputs, outcome }
    }

    /// The language that is shown.
    pub fn language(self) -> Lang {
        self.inputs.with(|it| it.language)
    }

    /// Shows another language.
    pub fn speak(self, language: Lang) {
        self.inputs.update(|it| it.language = language);
    }

    /// The catalogue of the chosen language, without listening to a change of it: the root draws
    /// everything anew then.
    pub fn texts(self) -> &'static Texts {
        texts(self.inputs.with_untracked(|it| it.language))
    }

    /// What `view` sees in everything that was typed or chosen.
    pub fn draft<T>(self, view: impl FnOnce(&Draft) -> T) -> T {
        self.inputs.with(|it| view(&it.draft))
    }

    /// Types or chooses something.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.inputs.update(|it| {
            change(&mut it.draft);
            it.is_example = false;
        });
    }

    /// Whether nothing was typed or chosen since the example figures were shown.
    pub fn is_example(self) -> bool {
        self.inputs.with(|it| it.is_example)
    }

    /// Brings back the example figures.
    pub fn reset(self) {
        self.inputs.update(|it| {
            it.draft = Draft::example();
            it.is_example = true;
        });
    }

    /// The two editions that the reader chose for a narrow matrix.
    pub fn chosen_editions(self) -> [Option<Edition>; 2] {
        self.inputs.with(|it| it.chosen_editions)
    }

    /// Chooses the two editions of a narrow matrix.
    pub fn choose_editions(self, editions: [Option<Edition>; 2]) {
        self.inputs.update(|it| it.chosen_editions = editions);
    }

    /// Whether the later part of the program is here.
    pub fn arrival(self) -> Arrival {
        self.inputs.with(|it| it.arrival)
    }

    /// Notes that the later part came, or did not.
    pub fn note_arrival(self, arrival: Arrival) {
        self.inputs.update(|it| it.arrival = arrival);
    }

    /// What is wrong with `field`.
    pub fn problem(self, field: Field) -> Option<FieldProblem> {
        self.outcome.with(|it| {
            let found = it.problems.iter().find(|(it, _)| *it == field);
            found.map(|(_, problem)| *problem)
        })
    }

    /// Whether the answer is that to what stands in the fields now.
    pub fn is_current(self) -> bool {
        self.outcome.with(|it| it.problems.is_empty())
    }

    /// What `view` sees in the newest valid answer.
    pub fn answered<T>(self, view: impl FnOnce(&Answered) -> Option<T>) -> Option<T> {
        self.outcome.with(|it| it.answered.as_ref().and_then(view))
    }

    /// Whether a disclosure is to be drawn open.
    pub fn is_open(self, part: &'static str) -> bool {
        self.inputs
            .with_untracked(|it| it.open_parts.contains(&part))
    }

    /// Remembers whether a disclosure is open, for when it is drawn anew.
    pub fn keep_open(self, part: &'static str, is_open: bool) {
        self.inputs.update_untracked(|it| {
            it.open_parts.retain(|it| *it != part);
            if is_open {
                it.open_parts.push(part);
            }
        });
    }
}

/// The problems of `draft`, or its answer.
fn read(draft: &Draft) -> Outcome {
    match draft.read() {
        Ok(scenario) => Outcome {
            problems: Vec::new(),
            answered: answer(scenario),
        },
        Err(problems) => Outcome {
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

#[cfg(test)]
mod tests {
    use im_pricing_core::metric::Metric;
    use leptos::prelude::Owner;

    use super::{Answered, State};
    use crate::draft::Field;
    use crate::text::Lang;

    fn total(state: State) -> Option<String> {
        state.answered(|it: &Answered| it.quote.total.map(|total| total.to_string()))
    }

    #[test]
    fn the_last_valid_answer_stays_while_a_field_has_a_problem() {
        let owner = Owner::new();
        owner.with(|| {
            let state = State::new(Lang::En);
            let field = Field::Usage(Metric::PeakDau);
            let type_in = |text: &str| state.edit(|it| it.set_text(field, text.to_owned()));
            assert_eq!(
                (Some("2699.94".to_owned()), true),
                (total(state), state.is_current())
            );
            type_in("many");
            assert_eq!(
                (Some("2699.94".to_owned()), false),
                (total(state), state.is_current())
            );
            assert!(state.problem(field).is_some());
            type_in("10,000");
            assert_eq!(
                (Some("1349.97".to_owned()), true),
                (total(state), state.is_current())
            );
        });
    }

    #[test]
    fn a_change_of_language_changes_no_figure() {
        let owner = Owner::new();
        owner.with(|| {
            let state = State::new(Lang::En);
            assert!(state.is_example());
            state.edit(|it| it.migrated = true);
            let before = (state.draft(Clone::clone), total(state));
            state.speak(Lang::Ko);
            assert_eq!(Lang::Ko, state.language());
            assert_eq!(before, (state.draft(Clone::clone), total(state)));
            assert!(!state.is_example());
            state.reset();
            assert!(state.is_example() && !state.draft(|it| it.migrated));
        });
    }

    #[test]
    fn open_parts_are_remembered() {
        let owner = Owner::new();
        owner.with(|| {
            let state = State::new(Lang::En);
            state.keep_open("sizes", true);
            state.keep_open("more", true);
            state.keep_open("sizes", false);
            assert_eq!(
                (false, true),
                (state.is_open("sizes"), state.is_open("more"))
            );
        });
    }
}
