//! The signals of one widget, and the chain from what was typed to what it costs.
//!
//! [`Inputs`] → [`Outcome`] → one view model per part of the page. Where a value is unchanged the
//! chain stops, so that a drag within a flat price redraws no price.

mod outcome;

use im_pricing_core::edition::Edition;
use leptos::prelude::*;

pub use self::outcome::Answered;
pub(crate) use self::outcome::answer;
use self::outcome::{Outcome, read};
use crate::draft::{Apps, Draft, Field, FieldProblem};
use crate::text::notation::Notation;
use crate::text::{Lang, Texts, texts};

/// All that the reader sets. It is one signal: a further one of another type costs more code than
/// the comparisons by which the parts of the page find out what concerns them.
struct Inputs {
    language: Lang,
    /// The catalogue with the page's own notation, where that is not the language's.
    local: Option<Local>,
    apps: Apps,
    is_example: bool,
    chosen_editions: [Option<Edition>; 2],
    open_parts: Vec<&'static str>,
    typed: Vec<(&'static str, String)>,
    arrival: Arrival,
}

/// A catalogue for the language that it is in.
#[derive(Clone, Copy)]
struct Local(Lang, &'static Texts);

impl Inputs {
    fn texts(&self) -> &'static Texts {
        match self.local {
            Some(Local(language, texts)) if language == self.language => texts,
            _ => texts(self.language),
        }
    }
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

/// The signals of one widget: a handle that is copied to each component.
#[derive(Clone, Copy)]
pub struct State {
    inputs: RwSignal<Inputs>,
    outcome: Memo<Outcome>,
}

impl State {
    /// The signals of a new widget that shows the example. To be called inside the mounted view,
    /// whose owner then frees them. Numbers are written in `notation` while the language is the one
    /// that the widget started in.
    pub fn new(language: Lang, notation: Notation) -> Self {
        // Once per widget, and only where the page writes numbers otherwise than the language.
        let local = (notation != Notation::POINT).then(|| {
            let texts = Texts {
                notation,
                ..*texts(language)
            };
            Local(language, Box::leak(Box::new(texts)))
        });
        let inputs = RwSignal::new(Inputs {
            language,
            local,
            apps: Apps::example(),
            is_example: true,
            chosen_editions: [None; 2],
            open_parts: Vec::new(),
            typed: Vec::new(),
            arrival: Arrival::Awaited,
        });
        let outcome = Memo::new_owning(move |last: Option<Outcome>| {
            let new = inputs
                .with(|it| {
                    let notation = it.texts().notation;
                    it.apps.active().map(|draft| read(draft, notation))
                })
                .unwrap_or_default();
            match last {
                None => (new, true),
                Some(last) => new.after(last),
            }
        });
        Self { inputs, outcome }
    }

    /// Whether it is a handle of the same widget.
    pub fn is(self, other: Self) -> bool {
        self.inputs == other.inputs
    }

    /// To be told of each change, for an effect; no other method does that.
    pub fn heed(self) {
        self.inputs.track();
    }

    /// The same for changes of the answer and of what is wrong with the fields.
    pub fn heed_answer(self) {
        self.outcome.track();
    }

    /// Tells that something has changed that is kept elsewhere.
    pub fn touch(self) {
        self.inputs.update(|_| ());
    }

    /// The language that is shown.
    pub fn language(self) -> Lang {
        self.inputs.with_untracked(|it| it.language)
    }

    /// Shows another language.
    pub fn speak(self, language: Lang) {
        self.inputs.update(|it| it.language = language);
    }

    /// The catalogue of the chosen language, without listening to a change of it: the root draws
    /// everything anew then.
    pub fn texts(self) -> &'static Texts {
        self.inputs.with_untracked(Inputs::texts)
    }

    /// What `view` sees in everything that was typed or chosen about the app in the form.
    pub fn draft<T: Default>(self, view: impl FnOnce(&Draft) -> T) -> T {
        self.inputs
            .with_untracked(|it| it.apps.active().map(view).unwrap_or_default())
    }

    /// Types or chooses something about the app in the form.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.inputs.update(|it| {
            it.apps.edit(change);
            it.is_example = false;
        });
    }

    /// What `view` sees in all apps.
    pub fn apps<T>(self, view: impl FnOnce(&Apps) -> T) -> T {
        self.inputs.with_untracked(|it| view(&it.apps))
    }

    /// Adds, takes away, moves or shows an app.
    pub fn edit_apps(self, change: impl FnOnce(&mut Apps)) {
        self.inputs.update(|it| change(&mut it.apps));
    }

    /// Whether nothing was typed or chosen since the example figures were shown.
    pub fn is_example(self) -> bool {
        self.inputs.with_untracked(|it| it.is_example)
    }

    /// Fills the form with figures that are an example: at first, and when the reader asks for one.
    /// The app keeps its name.
    pub fn show_example(self, example: Draft) {
        self.inputs.update(|it| {
            it.apps.edit(|draft| draft.take_figures(example));
            it.is_example = true;
        });
    }

    /// Puts other apps in the place of all that there are: what a link means, or what was undone.
    pub fn restore(self, apps: Apps, is_example: bool) {
        self.inputs.update(|it| {
            it.apps = apps;
            it.is_example = is_example;
        });
    }

    /// The two editions that the reader chose for a narrow matrix.
    pub fn chosen_editions(self) -> [Option<Edition>; 2] {
        self.inputs.with_untracked(|it| it.chosen_editions)
    }

    /// Chooses the two editions of a narrow matrix.
    pub fn choose_editions(self, editions: [Option<Edition>; 2]) {
        self.inputs.update(|it| it.chosen_editions = editions);
    }

    /// What `view` sees in a text that was typed or chosen outside the form, by its name; empty at
    /// first.
    pub fn typed<T>(self, name: &'static str, view: impl FnOnce(&str) -> T) -> T {
        self.inputs.with_untracked(|it| {
            let found = it.typed.iter().find(|(it, _)| *it == name);
            view(found.map_or("", |(_, text)| text))
        })
    }

    /// Types or chooses a text outside the form.
    pub fn type_in(self, name: &'static str, text: String) {
        self.inputs.update(|it| {
            it.typed.retain(|(it, _)| *it != name);
            it.typed.push((name, text));
        });
    }

    /// Whether the later part of the program is here.
    pub fn arrival(self) -> Arrival {
        self.inputs.with_untracked(|it| it.arrival)
    }

    /// Notes that the later part came, or did not.
    pub fn note_arrival(self, arrival: Arrival) {
        self.inputs.update(|it| it.arrival = arrival);
    }

    /// What is wrong with `field`.
    pub fn problem(self, field: Field) -> Option<FieldProblem> {
        self.outcome.with_untracked(|it| {
            let found = it.problems.iter().find(|(it, _)| *it == field);
            found.map(|(_, problem)| *problem)
        })
    }

    /// Whether the answer is that to what stands in the fields now.
    pub fn is_current(self) -> bool {
        self.outcome.with_untracked(|it| it.problems.is_empty())
    }

    /// What `view` sees in the newest valid answer.
    pub fn answered<T>(self, view: impl FnOnce(&Answered) -> Option<T>) -> Option<T> {
        self.outcome
            .with_untracked(|it| it.answered.as_ref().and_then(view))
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

#[cfg(test)]
mod tests;
