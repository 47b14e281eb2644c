//! Reading a text slice by slice, with a pause after each in which the browser can do other things.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use im_pricing_core::daily::Daily;

use super::TEXT;
use crate::later::view::usage::{Slices, progress};
use crate::platform;
use crate::state::State;
use crate::text::fill;
use crate::view::words::grouped;

/// How far reading is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// There is nothing to read.
    Empty,
    /// A part is read; how much, in a sentence.
    Reading(String),
    /// The reader stopped it; where, in a sentence.
    Stopped(String),
    /// It could not be read; why, in a sentence.
    Failed(String),
    /// All is read. Readings are numbered, so that a new one is told from the last.
    Done(u32),
}

/// The reading of one view. What is read stands in the state under [`TEXT`].
pub(super) struct Job {
    state: State,
    /// How many stages there were.
    count: Cell<u32>,
    stage: RefCell<Stage>,
    slices: RefCell<Slices>,
    daily: RefCell<Option<Rc<Daily>>>,
    most: Cell<u64>,
    timer: RefCell<Option<Timeout>>,
}

impl Job {
    /// A reading that has not begun; it ends with the part of the page that it was made in.
    pub(super) fn new(state: State) -> Rc<Self> {
        Rc::new(Self {
            state,
            count: Cell::new(0),
            stage: RefCell::new(Stage::Empty),
            slices: RefCell::default(),
            daily: RefCell::default(),
            most: Cell::default(),
            timer: RefCell::default(),
        })
    }

    /// How far it is. The state is told of each change.
    pub(super) fn stage(&self) -> Stage {
        self.stage.borrow().clone()
    }

    /// What was read, once it is done.
    pub(super) fn daily(&self) -> Option<Rc<Daily>> {
        self.daily.borrow().clone()
    }

    /// The most rows that one slice handled.
    pub(super) fn most(&self) -> u64 {
        self.most.get()
    }

    /// Starts from the first line, after a pause in milliseconds.
    pub(super) fn start(self: &Rc<Self>, pause: u32) {
        self.slices.take();
        self.daily.take();
        if self.state.typed(TEXT, str::is_empty) {
            self.timer.take();
            self.enter(Stage::Empty);
            return;
        }
        self.show_progress();
        self.go_on(pause);
    }

    /// Stops; what was read so far is not shown.
    pub(super) fn stop(&self) {
        self.timer.take();
        let texts = self.state.texts();
        let words = texts.later();
        let lines = grouped(self.slices.take().lines(), texts);
        self.enter(Stage::Stopped(fill(
            words.usage.stopped,
            &[("lines", &lines)],
        )));
    }

    /// Notes that there is nothing to read, and why.
    pub(super) fn fail(&self, words: String) {
        self.timer.take();
        self.daily.take();
        self.enter(Stage::Failed(words));
    }

    fn go_on(self: &Rc<Self>, pause: u32) {
        // A reading whose part of the page has gone has ended.
        let job = Rc::downgrade(self);
        let read = move || {
            if let Some(job) = job.upgrade() {
                job.read();
            }
        };
        let timer = platform::after(pause, read);
        self.timer.replace(Some(timer));
    }

    fn read(self: &Rc<Self>) {
        let is_more = self
            .state
            .typed(TEXT, |text| self.slices.borrow_mut().read(text));
        if is_more {
            self.show_progress();
            self.go_on(0);
            return;
        }
        let slices = self.slices.take();
        self.most.set(slices.most());
        self.daily.replace(Some(Rc::new(slices.finish())));
        self.enter(Stage::Done(self.count.get()));
    }

    fn show_progress(&self) {
        let words = progress(&self.slices.borrow(), self.state.texts());
        self.enter(Stage::Reading(words));
    }

    fn enter(&self, stage: Stage) {
        self.stage.replace(stage);
        self.count.set(self.count.get().wrapping_add(1));
        self.state.touch();
    }
}
