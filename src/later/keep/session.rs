//! What one widget remembers: its last changes, and where its state is written.
//!
//! A session outlives what is drawn: a change of the language draws the bar anew.

mod links;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::on_cleanup;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Event, HtmlInputElement, KeyboardEvent};

pub(crate) use self::links::{OPENED, WRITTEN};
use super::address::key;
use super::buttons::name_field;
use super::field::text_field;
use super::history::{Change, History, Snapshot};
use super::inputs::{link, snapshot};
use crate::components::element::El;
use crate::embed::within;
use crate::later::link::{TAB, TYPED};
use crate::later::view::keep::name;
use crate::platform;
use crate::state::State;
use crate::text::fill;

/// How long the inputs rest before they are written into the address.
const WRITE_AFTER: u32 = 300;

/// How long a slider rests before its next move is another change.
const CLOSE_AFTER: u32 = 1_200;

thread_local! {
    static SESSIONS: RefCell<Vec<Rc<Session>>> = const { RefCell::new(Vec::new()) };
}

/// One widget.
pub(crate) struct Session {
    state: State,
    /// All that the widget draws.
    pub(crate) base: El,
    /// The field for the name of a new quote: what is typed there outlives what is drawn.
    pub(crate) name: El,
    /// The key of its part of the page's address; none where the address is not the widget's affair.
    pub(super) key: Option<String>,
    /// What had the focus when the bar was drawn anew.
    pub(crate) focused: Cell<Option<JsValue>>,
    /// Whether its host allows it to store anything.
    pub(crate) stores: bool,
    history: RefCell<History>,
    /// The link in the address, or the one that need not be written there.
    written: RefCell<String>,
    timers: Cell<Option<[Timeout; 2]>>,
    /// Whether the pointer is down.
    is_held: Cell<bool>,
    /// The text field that has the focus, and what it held when it got it.
    field: RefCell<Option<(HtmlInputElement, String)>>,
    /// Where is said what was done.
    line: RefCell<El>,
}

/// The session of a widget that has one.
pub(crate) fn session(state: State) -> Option<Rc<Session>> {
    SESSIONS.with_borrow(|all| all.iter().find(|it| it.state.is(state)).map(Rc::clone))
}

/// Ends the session of a widget that is taken down; hands back what was written into the address last.
pub(crate) fn end(state: State) -> Option<String> {
    let ended = SESSIONS.with_borrow_mut(|all| {
        let place = all.iter().position(|it| it.state.is(state));
        place.map(|it| all.remove(it))
    })?;
    // A timer that is dropped never runs.
    drop(ended.timers.take());
    Some(ended.written.take())
}

impl Session {
    /// The session of the widget in which `line` stands. The first time it begins: it takes what the
    /// address says.
    pub(crate) fn of(state: State, line: &El) -> Rc<Self> {
        if let Some(session) = session(state) {
            session.line.replace(line.clone());
            return session;
        }
        let attribute = |name| platform::host_attribute(&line.0, name);
        let own = attribute("permalink").and_then(|it| key(&it));
        let is_free = |it: &String| {
            SESSIONS.with_borrow(|all| all.iter().all(|other| other.key.as_ref() != Some(it)))
        };
        let base = line.0.closest(".base").ok().flatten();
        let written = state.typed(WRITTEN, str::to_owned);
        let session = Rc::new(Self {
            state,
            base: base.map_or_else(|| line.clone(), El),
            name: name_field("input", "name"),
            key: own.filter(is_free),
            focused: Cell::default(),
            stores: attribute("storage").is_some(),
            history: RefCell::new(History::new(snapshot(state), state.texts().notation)),
            written: RefCell::new(if written.is_empty() {
                link(state)
            } else {
                written
            }),
            timers: Cell::new(None),
            is_held: Cell::new(false),
            field: RefCell::new(None),
            line: RefCell::new(line.clone()),
        });
        SESSIONS.with_borrow_mut(|all| all.push(Rc::clone(&session)));
        // What it listens to outlives what is drawn in one language.
        within(state, &mut || session.begin());
        session
    }

    fn begin(self: &Rc<Self>) {
        let state = self.state;
        // A page that takes it down early does not say so: nothing of it may wait for the address then.
        on_cleanup(move || drop(end(state)));
        self.listen(self.base.clone());
        if self.key.is_some() {
            self.take_address(true);
            let session = Rc::clone(self);
            platform::on_fragment(move |_| session.take_address(false));
        }
    }

    fn listen(self: &Rc<Self>, base: El) {
        let on = |base: El, event, act: fn(&Rc<Self>, &Event)| {
            let session = Rc::clone(self);
            base.on(event, move |event| act(&session, event))
        };
        let base = on(base, "keydown", |it, event| it.press(event));
        let base = on(base, "focusin", |it, event| {
            // A slider that is taken by the pointer may get the focus after its first move.
            if !it.is_held.get() {
                it.close();
            }
            it.field.replace(text_field(event));
        });
        let base = on(base, "focusout", |it, _| {
            it.close();
            it.field.replace(None);
        });
        let base = on(base, "pointerdown", |it, _| {
            it.close();
            it.is_held.set(true);
        });
        let base = on(base, "pointerup", Self::let_go);
        on(base, "pointercancel", Self::let_go);
    }

    /// The last moves of a drag are noted after the slider was let go: the change stays open for them.
    fn let_go(self: &Rc<Self>, _: &Event) {
        self.is_held.set(false);
        self.rest();
    }

    fn close(&self) {
        // What the last move of a slider says is not noted before its frame: it belongs to what ends here.
        within(self.state, &mut || {
            let mut history = self.history.borrow_mut();
            history.note(snapshot(self.state));
            history.close();
        });
    }

    /// Undoes and redoes by keys, unless the browser does in the field in use, or the host allows no change.
    fn press(&self, event: &Event) {
        let is_held = |key| platform::is_held(event, key);
        if event.default_prevented()
            || platform::host_attribute(&self.base.0, "readonly").is_some()
            || !(is_held("ctrlKey") || is_held("metaKey"))
            || is_held("altKey")
        {
            return;
        }
        let is_back = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
            "z" | "Z" => !is_held("shiftKey"),
            "y" => false,
            _ => return,
        };
        let has_own = |(field, text): &(HtmlInputElement, String)| field.value() != *text;
        if self.field.borrow().as_ref().is_some_and(has_own) {
            return;
        }
        if self.turn(is_back) {
            event.prevent_default();
        }
    }

    /// What would be undone, and what redone.
    pub(crate) fn turns(&self) -> [Option<Change>; 2] {
        let history = self.history.borrow();
        [history.last(), history.next()]
    }

    /// Undoes or redoes a change and says so; false where there is none.
    pub(crate) fn turn(&self, is_back: bool) -> bool {
        let now = snapshot(self.state);
        let turned = self.history.borrow_mut().turn(is_back, now);
        let Some((change, now)) = turned else {
            return false;
        };
        self.show(now, change == Change::Link);
        let texts = self.state.texts();
        let words = &texts.later().keep;
        let template = if is_back { words.undone } else { words.redone };
        self.say(&fill(template, &[("what", name(change, texts))]));
        // The field in use has got another text, which is none that the browser could undo.
        self.field.replace(None);
        true
    }

    /// Puts inputs into the widget.
    fn show(&self, now: Snapshot, with_typed: bool) {
        self.state.restore(now.apps, now.is_example);
        if !with_typed {
            return;
        }
        for name in [TAB].iter().chain(TYPED) {
            let text = now.typed.iter().find(|(it, _)| it == name);
            let text = text.map(|(_, text)| text.clone()).unwrap_or_default();
            if self.state.typed(name, |it| it != text) {
                self.state.type_in(name, text);
            }
        }
    }

    /// Notes the inputs as they are now.
    pub(crate) fn note(self: &Rc<Self>, now: Snapshot) {
        self.history.borrow_mut().note(now);
        self.rest();
    }

    /// Waits for the inputs to come to rest.
    fn rest(self: &Rc<Self>) {
        let (write, close) = (Rc::clone(self), Rc::clone(self));
        // Newer timers replace the older ones, which then never run.
        self.timers.set(Some([
            platform::after(WRITE_AFTER, move || write.write_address()),
            platform::after(CLOSE_AFTER, move || close.come_to_rest()),
        ]));
    }

    /// A stretch of typing lasts until the field is left, a drag until the slider is let go.
    fn come_to_rest(&self) {
        if !self.is_held.get() && self.field.borrow().is_none() {
            self.close();
        }
    }

    /// Says what was done.
    pub(crate) fn say(&self, words: &str) {
        self.line.borrow().say(words);
    }
}
