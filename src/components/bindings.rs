//! What is looked at again whenever something in the state of a widget has changed.
//!
//! An effect of the framework for each binding would note what it reads, and be told by itself: with a
//! hundred of them that took a fifth of the time of a slider's step. So a widget has one effect, which
//! does all of this in the order in which it was asked for.
//!
//! A hand that drags brings more than one input for each frame that the browser shows. The first of them is drawn
//! at once, and what else comes before that frame is drawn with it: only the last one would be seen anyway, and the
//! browser would work through all of them before it showed any.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

use leptos::prelude::{Owner, on_cleanup};

use crate::components::live::follow;
use crate::platform;
use crate::state::State;

thread_local! {
    /// Those of all widgets, the oldest first.
    static BINDINGS: RefCell<Vec<Binding>> = const { RefCell::new(Vec::new()) };
    static LAST_ID: Cell<u32> = const { Cell::new(0) };
    static WIDGET: Cell<Widget> = const { Cell::new(0) };
    static MAY_WAIT: Cell<bool> = const { Cell::new(false) };
}

struct Binding {
    id: u32,
    widget: Widget,
    /// Nothing while it is done.
    action: Action,
}

type Action = Box<dyn FnMut()>;

/// Whose parts are being drawn.
type Widget = u32;

/// Where something is drawn: what is made there goes with the owner, and what is bound follows the widget.
#[derive(Clone)]
pub(crate) struct Place {
    owner: Owner,
    widget: Widget,
}

impl Place {
    /// Where the caller is.
    #[inline(never)]
    pub(crate) fn here() -> Self {
        Self {
            owner: Owner::current().unwrap_or_default(),
            widget: WIDGET.get(),
        }
    }

    /// A part of it, which may be gone before it.
    pub(crate) fn part(&self) -> Self {
        Self {
            owner: self.owner.child(),
            widget: self.widget,
        }
    }

    /// Does `act` there.
    #[inline(never)]
    pub(crate) fn with(&self, act: &mut dyn FnMut()) {
        let before = WIDGET.replace(self.widget);
        self.owner.with(act);
        WIDGET.set(before);
    }

    /// Takes down all that was made there.
    pub(crate) fn clear(&self) {
        self.owner.cleanup();
    }
}

/// From now on what is bound follows `state`: to be called where a widget begins.
pub(crate) fn follow_state(state: State) {
    let widget = new_id();
    WIDGET.set(widget);
    let gate = Rc::new(Cell::new(Gate::Open));
    follow(Box::new(move || {
        state.heed();
        if !MAY_WAIT.take() {
            run(widget);
        } else if gate.replace(Gate::Behind) == Gate::Open {
            draw(widget, Rc::clone(&gate));
        }
    }));
}

/// The change that is made next may be drawn with the next frame, where one like it was drawn for that.
pub(crate) fn let_wait() {
    MAY_WAIT.set(true);
}

/// What a change that may wait finds.
#[derive(Clone, Copy, PartialEq)]
enum Gate {
    /// It is drawn at once.
    Open,
    /// Another was, for a frame that is still to come.
    Drawn,
    /// The same, and one waits already.
    Behind,
}

/// Draws what has changed, and lets the next change that may wait do so until the frame that shows it.
fn draw(widget: Widget, gate: Rc<Cell<Gate>>) {
    gate.set(Gate::Drawn);
    run(widget);
    platform::in_frame(move || {
        if gate.replace(Gate::Open) == Gate::Behind {
            draw(widget, gate);
        }
    });
}

/// Does `action` now and after each change of the widget's state, for as long as the part of the page is there
/// that it was asked for in.
#[inline(never)]
pub(crate) fn bind(mut action: Action) {
    let (id, widget) = (new_id(), WIDGET.get());
    // What it draws may bind, too: that comes after it.
    action();
    BINDINGS.with_borrow_mut(|all| {
        let place = place_of(all, id);
        all.insert(place, Binding { id, widget, action });
    });
    on_cleanup(move || {
        // What the action holds may unbind something when it goes: not while the list is held.
        let _gone = BINDINGS.with_borrow_mut(|all| all.remove(place_of(all, id)));
    });
}

fn new_id() -> u32 {
    LAST_ID.set(LAST_ID.get() + 1);
    LAST_ID.get()
}

/// Where the binding with this id stands, or the next one if it has gone.
#[inline(never)]
fn place_of(all: &[Binding], id: u32) -> usize {
    all.partition_point(|it| it.id < id)
}

/// Does all that is bound to the widget, also what is bound meanwhile; what is unbound is not done any more.
fn run(widget: Widget) {
    WIDGET.set(widget);
    let mut done = None;
    while let Some((id, mut action)) = next(widget, done) {
        action();
        done = Some((id, action));
    }
}

/// Puts an action back, and takes the next one of its widget.
fn next(widget: Widget, done: Option<(u32, Action)>) -> Option<(u32, Action)> {
    BINDINGS.with_borrow_mut(|all| {
        let mut place = 0;
        if let Some((id, action)) = done {
            place = place_of(all, id);
            if let Some(it) = all.get_mut(place).filter(|it| it.id == id) {
                it.action = action;
                place += 1;
            }
        }
        let mut rest = all.iter_mut().skip(place);
        let it = rest.find(|it| it.widget == widget)?;
        let away: Action = Box::new(|| ());
        Some((it.id, mem::replace(&mut it.action, away)))
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use leptos::prelude::Owner;

    use super::{Place, WIDGET, bind, new_id, run};

    type Log = Rc<RefCell<Vec<&'static str>>>;

    fn note(log: &Log, name: &'static str) {
        let log = Rc::clone(log);
        bind(Box::new(move || log.borrow_mut().push(name)));
    }

    fn place() -> Place {
        let widget = new_id();
        WIDGET.set(widget);
        Place {
            owner: Owner::new(),
            widget,
        }
    }

    #[test]
    fn a_widget_is_followed_in_order_and_by_nobody_elses_bindings() {
        let log = Log::default();
        let [one, other] = [place(), place()];
        one.with(&mut || note(&log, "first"));
        other.with(&mut || note(&log, "other's"));
        one.with(&mut || note(&log, "second"));
        assert_eq!(vec!["first", "other's", "second"], log.take());
        run(one.widget);
        assert_eq!(vec!["first", "second"], log.take());
        one.clear();
        run(one.widget);
        run(other.widget);
        assert_eq!(vec!["other's"], log.take());
        other.clear();
    }

    #[test]
    fn what_draws_comes_before_what_it_drew_which_goes_when_it_is_drawn_anew() {
        let log = Log::default();
        let place = place();
        let outer = Rc::clone(&log);
        place.with(&mut || {
            let (parent, log) = (Place::here(), Rc::clone(&outer));
            let drawn = RefCell::new(None::<Place>);
            bind(Box::new(move || {
                log.borrow_mut().push("draws");
                let part = parent.part();
                if let Some(last) = drawn.replace(Some(part.clone())) {
                    last.clear();
                }
                part.with(&mut || note(&log, "drawn"));
            }));
        });
        assert_eq!(vec!["draws", "drawn"], log.take());
        // The old one is not done any more; the new one is done as it is bound, and once with all others.
        run(place.widget);
        assert_eq!(vec!["draws", "drawn", "drawn"], log.take());
        place.clear();
    }

    #[test]
    fn an_action_may_take_down_itself() {
        let log = Log::default();
        let place = place();
        let part = place.part();
        let (itself, said) = (part.clone(), Rc::clone(&log));
        let is_first = RefCell::new(true);
        part.with(&mut || {
            let (itself, said, is_first) = (itself.clone(), Rc::clone(&said), is_first.clone());
            bind(Box::new(move || {
                said.borrow_mut().push("once more");
                if !is_first.replace(false) {
                    itself.clear();
                }
            }));
        });
        place.with(&mut || note(&log, "next"));
        log.take();
        for expected in [vec!["once more", "next"], vec!["next"]] {
            run(place.widget);
            assert_eq!(expected, log.take());
        }
        place.clear();
    }
}
