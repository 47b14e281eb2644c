//! The last changes of the inputs, to be undone and redone.
//!
//! What follows one another in the same field, as in a drag of its slider or while it is typed into,
//! is one change until [`History::close`] says that it has come to its end.

use core::mem;

use crate::draft::{Apps, Draft, Field};
use crate::later::link::Carried;
use crate::number::settled;
use crate::text::notation::Notation;
use im_pricing_core::metric::{Feature, Metric, Need};

/// How many changes can be undone.
pub(crate) const DEPTH: usize = 20;

/// All inputs at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Snapshot {
    /// The apps.
    pub(crate) apps: Apps,
    /// Whether the figures are those of an example.
    pub(crate) is_example: bool,
    /// What is asked in the views behind tabs. It is undone only together with the link that
    /// brought it.
    pub(crate) typed: Vec<(&'static str, String)>,
}

/// What a change was about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Change {
    /// One field.
    Field(Field),
    /// One feature.
    Feature(Feature),
    /// The edition that the reader chose for an app.
    ChosenEdition,
    /// Several fields at once.
    Figures,
    /// Which apps there are, and in which order.
    Apps,
    /// A link or a saved quote was opened.
    Link,
}

/// A change, with the inputs on its other side.
#[derive(Clone, Debug)]
struct Step {
    change: Change,
    other: Snapshot,
}

/// The changes around the inputs of now.
#[derive(Clone, Debug)]
pub(crate) struct History {
    now: Snapshot,
    past: Vec<Step>,
    future: Vec<Step>,
    is_open: bool,
    /// In which the counts are typed.
    notation: Notation,
}

impl History {
    /// No change yet.
    pub(crate) fn new(now: Snapshot, notation: Notation) -> Self {
        Self {
            now,
            past: Vec::new(),
            future: Vec::new(),
            is_open: false,
            notation,
        }
    }

    /// The change that would be undone.
    pub(crate) fn last(&self) -> Option<Change> {
        self.past.last().map(|it| it.change)
    }

    /// The change that would be redone.
    pub(crate) fn next(&self) -> Option<Change> {
        self.future.last().map(|it| it.change)
    }

    /// Notes the inputs as they are now.
    pub(crate) fn note(&mut self, now: Snapshot) {
        let change = change(&self.now.apps, &now.apps, self.notation);
        let before = mem::replace(&mut self.now, now);
        let Some(change) = change else { return };
        self.future.clear();
        if !(self.is_open && self.last() == Some(change)) {
            self.push(change, before);
        } else if let Some(step) = self.past.last()
            && self::change(&step.other.apps, &self.now.apps, self.notation).is_none()
        {
            // Typed and taken back: nothing is left to undo.
            self.past.pop();
        }
        self.is_open = true;
    }

    /// Notes that the inputs were replaced as a whole: what stood there, as it may not be noted yet, and what does.
    pub(crate) fn replace(&mut self, before: Snapshot, now: Snapshot) {
        self.note(before);
        let before = mem::replace(&mut self.now, now);
        self.future.clear();
        self.push(Change::Link, before);
        self.close();
    }

    fn push(&mut self, change: Change, other: Snapshot) {
        if self.past.len() >= DEPTH {
            self.past.remove(0);
        }
        self.past.push(Step { change, other });
    }

    /// Ends the stretch of changes that count as one.
    pub(crate) fn close(&mut self) {
        self.is_open = false;
    }

    /// Takes the last change back, or makes the one again that was undone last; the inputs as they are then.
    /// `now` is what stands there: the last move of a slider waits for its frame, and may not be noted yet.
    pub(crate) fn turn(&mut self, is_back: bool, now: Snapshot) -> Option<(Change, Snapshot)> {
        self.note(now);
        let [mut from, mut to] = [&mut self.past, &mut self.future];
        if !is_back {
            mem::swap(&mut from, &mut to);
        }
        let mut step = from.pop()?;
        if step.change != Change::Link {
            step.other.typed.clone_from(&self.now.typed);
        }
        mem::swap(&mut self.now, &mut step.other);
        let change = step.change;
        to.push(step);
        self.close();
        Some((change, self.now.clone()))
    }
}

impl Snapshot {
    /// What a link carries of it.
    pub(crate) fn carried(&self, books: Vec<String>) -> Carried {
        let apps = self.apps.list().to_vec();
        let shown = self.apps.active().map(|it| it.id);
        let shown = apps.iter().position(|it| Some(it.id) == shown);
        Carried {
            apps,
            shown: shown.unwrap_or_default(),
            is_example: self.is_example,
            typed: self.typed.clone(),
            books,
        }
    }
}

/// What the difference is about; none where both mean the same. Which app is shown is no input.
fn change(before: &Apps, after: &Apps, notation: Notation) -> Option<Change> {
    let (before, after) = (before.list(), after.list());
    let are_same = |(one, other): (&Draft, &Draft)| one.id == other.id;
    if before.len() != after.len() || !before.iter().zip(after).all(are_same) {
        return Some(Change::Apps);
    }
    let mut found = None;
    for (one, other) in before.iter().zip(after) {
        for change in differences(one, other, notation) {
            match found {
                None => found = Some(change),
                Some(known) if known == change => {}
                Some(_) => return Some(Change::Figures),
            }
        }
    }
    found
}

/// All that differs between two states of an app. A text that is only written in another way is the
/// same.
fn differences(one: &Draft, other: &Draft, notation: Notation) -> Vec<Change> {
    let mut found = Vec::new();
    let chosen = [
        (one.idc != other.idc, Field::Idc),
        (one.has_app != other.has_app, Field::FirstAppDate),
        (one.migrated != other.migrated, Field::Migrated),
        (
            one.current_edition != other.current_edition,
            Field::CurrentEdition,
        ),
    ];
    let chosen = chosen.iter().filter(|(differs, _)| *differs);
    found.extend(chosen.map(|(_, field)| Change::Field(*field)));
    let typed = [
        Field::Name,
        Field::FirstAppDate,
        Field::StartDate,
        Field::BookDate,
    ];
    let typed = typed
        .into_iter()
        .filter(|it| one.text(*it) != other.text(*it));
    found.extend(typed.map(Change::Field));
    let usage = Metric::ALL.iter().map(|it| Field::Usage(*it));
    let counts = usage.chain(Need::ALL.iter().map(|it| Field::Need(*it)));
    let count = |draft: &Draft, field: Field| settled(draft.text(field), notation);
    let counts = counts.filter(|it| count(one, *it) != count(other, *it));
    found.extend(counts.map(Change::Field));
    let sizes = Need::ALL
        .iter()
        .filter(|it| one.is_unlimited(**it) != other.is_unlimited(**it));
    found.extend(sizes.map(|it| Change::Field(Field::Need(*it))));
    let features = Feature::ALL
        .iter()
        .filter(|it| one.features.contains(it) != other.features.contains(it));
    found.extend(features.map(|it| Change::Feature(*it)));
    if one.chosen_edition != other.chosen_edition {
        found.push(Change::ChosenEdition);
    }
    found
}

#[cfg(test)]
mod tests;
