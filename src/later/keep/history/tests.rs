//! What counts as one change, and what comes back.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Feature, Metric};

use super::{Change, DEPTH, History, Snapshot};
use crate::draft::{Apps, Draft, Field};
use crate::text::notation::Notation;

const USERS: Field = Field::Usage(Metric::PeakDau);
const GROUPS: Field = Field::Usage(Metric::PeakGroups);

/// A widget with the example.
struct Widget {
    now: Snapshot,
    history: History,
}

impl Widget {
    fn new() -> Self {
        let now = Snapshot {
            apps: Apps::example(),
            is_example: true,
            typed: Vec::new(),
        };
        let history = History::new(now.clone(), Notation::POINT);
        Self { now, history }
    }

    fn edit(&mut self, change: impl FnOnce(&mut Draft)) {
        self.now.apps.edit(change);
        self.now.is_example = false;
        self.history.note(self.now.clone());
    }

    fn type_in(&mut self, field: Field, text: &str) {
        self.edit(|it| it.set_text(field, text.to_owned()));
    }

    fn undo(&mut self) -> Option<Change> {
        let (change, now) = self.history.turn(true, self.now.clone())?;
        self.now = now;
        // The page shows it, and reports it as it does everything.
        self.history.note(self.now.clone());
        Some(change)
    }

    fn redo(&mut self) -> Option<Change> {
        let (change, now) = self.history.turn(false, self.now.clone())?;
        self.now = now;
        self.history.note(self.now.clone());
        Some(change)
    }

    fn text(&self, field: Field) -> &str {
        self.now.apps.active().map_or("", |it| it.text(field))
    }
}

#[test]
fn a_stretch_in_one_field_is_one_change() {
    let mut widget = Widget::new();
    for text in ["3", "36", "36k", "36000"] {
        widget.type_in(USERS, text);
    }
    assert_eq!(Some(Change::Field(USERS)), widget.undo());
    assert_eq!(("35000", true), (widget.text(USERS), widget.now.is_example));
    assert_eq!(None, widget.undo());
    assert_eq!(Some(Change::Field(USERS)), widget.redo());
    assert_eq!(
        ("36000", false),
        (widget.text(USERS), widget.now.is_example)
    );
    assert_eq!(None, widget.redo());
}

#[test]
fn another_field_or_another_stretch_is_another_change() {
    let mut widget = Widget::new();
    widget.type_in(USERS, "1");
    widget.type_in(GROUPS, "2");
    widget.type_in(USERS, "3");
    widget.history.close();
    widget.type_in(USERS, "4");
    let mut seen = Vec::new();
    while widget.undo().is_some() {
        seen.push([USERS, GROUPS].map(|it| widget.text(it).to_owned()));
    }
    let expected = [["3", "2"], ["1", "2"], ["1", "250000"], ["35000", "250000"]];
    assert_eq!(expected.map(|it| it.map(str::to_owned)).to_vec(), seen);
}

#[test]
fn what_is_written_in_another_way_or_typed_back_is_no_change() {
    let mut widget = Widget::new();
    widget.type_in(USERS, "35k");
    widget.type_in(USERS, "35,000");
    assert_eq!(None, widget.history.last());
    widget.type_in(USERS, "7");
    widget.type_in(USERS, "35000");
    assert_eq!(None, widget.undo());
    widget.type_in(USERS, "many");
    assert_eq!(Some(Change::Field(USERS)), widget.undo());
    assert_eq!("35000", widget.text(USERS));
    widget.redo();
    assert_eq!("many", widget.text(USERS));
}

#[test]
fn the_last_twenty_changes_are_kept() {
    let mut widget = Widget::new();
    for number in 0..30 {
        widget.type_in(USERS, &number.to_string());
        widget.history.close();
    }
    for _ in 0..DEPTH {
        assert!(widget.undo().is_some());
    }
    assert_eq!((None, "9"), (widget.undo(), widget.text(USERS)));
    for _ in 0..DEPTH {
        assert!(widget.redo().is_some());
    }
    assert_eq!((None, "29"), (widget.redo(), widget.text(USERS)));
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let mut widget = Widget::new();
    widget.type_in(USERS, "1");
    widget.undo();
    widget.type_in(GROUPS, "2");
    assert_eq!(None, widget.redo());
    assert_eq!(Some(Change::Field(GROUPS)), widget.undo());
}

#[test]
fn each_change_is_told_by_what_it_is_about() {
    /// Changes the apps.
    type Make = fn(&mut Apps);
    let cases: [(Option<Change>, Make); 9] = [
        (Some(Change::Apps), |it| it.duplicate(0)),
        (Some(Change::Field(Field::Migrated)), |it| {
            it.edit(|it| it.migrated = true);
        }),
        (Some(Change::Field(Field::FirstAppDate)), |it| {
            it.edit(|it| it.has_app = false);
        }),
        (Some(Change::Feature(Feature::Community)), |it| {
            it.edit(|it| it.require(Feature::Community, true));
        }),
        (Some(Change::ChosenEdition), |it| {
            let edition = Edition::from_name("pro");
            it.edit(|it| it.chosen_edition = edition);
        }),
        (Some(Change::Field(Field::BookDate)), |it| {
            it.duplicate(0);
            it.edit(|it| it.book_date = "2022-01-01".to_owned());
            it.remove(1);
        }),
        (Some(Change::Figures), |it| {
            it.edit(|it| {
                it.migrated = true;
                it.features.push(Feature::Community);
            });
        }),
        (None, |it| {
            it.duplicate(0);
            it.remove(1);
        }),
        (None, |it| it.choose(0)),
    ];
    for (index, (expected, make)) in cases.into_iter().enumerate() {
        let before = Apps::example();
        let mut after = before.clone();
        make(&mut after);
        assert_eq!(
            expected,
            super::change(&before, &after, Notation::POINT),
            "case {index}"
        );
    }
}

#[test]
fn an_app_taken_away_comes_back_with_its_figures_and_is_shown() {
    let mut widget = Widget::new();
    widget.now.apps.duplicate(0);
    widget.history.note(widget.now.clone());
    widget.type_in(USERS, "77");
    widget.now.apps.remove(1);
    widget.history.note(widget.now.clone());
    assert_eq!("35000", widget.text(USERS));
    assert_eq!(Some(Change::Apps), widget.undo());
    assert_eq!(
        (2, "77"),
        (widget.now.apps.list().len(), widget.text(USERS))
    );
}

#[test]
fn what_is_asked_in_a_view_stays_unless_a_link_brought_it() {
    let mut widget = Widget::new();
    widget.type_in(USERS, "1");
    let asked = vec![("budget.amount", "7".to_owned())];
    widget.now.typed.clone_from(&asked);
    widget.history.note(widget.now.clone());
    assert_eq!(Some(Change::Field(USERS)), widget.undo());
    assert_eq!(asked, widget.now.typed);
    let linked = Snapshot {
        typed: Vec::new(),
        ..widget.now.clone()
    };
    widget.history.replace(widget.now.clone(), linked.clone());
    widget.now = linked;
    assert_eq!(Some(Change::Link), widget.undo());
    assert_eq!(asked, widget.now.typed);
}

#[test]
fn the_last_move_of_a_slider_is_undone_and_redone_with_its_drag_before_its_frame_has_come() {
    let moved = |text: &str| {
        let mut widget = Widget::new();
        widget.type_in(USERS, text);
        // The frame that would note it is still to come.
        let apps = &mut widget.now.apps;
        apps.edit(|it| it.set_text(USERS, "40000".to_owned()));
        widget
    };
    for first in ["36000", "40000"] {
        let mut widget = moved(first);
        assert_eq!(Some(Change::Field(USERS)), widget.undo());
        assert_eq!("35000", widget.text(USERS));
        assert_eq!(Some(Change::Field(USERS)), widget.redo());
        assert_eq!("40000", widget.text(USERS), "{first}");
    }
    let mut widget = moved("36000");
    let linked = Widget::new().now;
    let before = widget.now.clone();
    widget.history.replace(before, linked.clone());
    widget.now = linked;
    assert_eq!(Some(Change::Link), widget.undo());
    assert_eq!("40000", widget.text(USERS));
}
