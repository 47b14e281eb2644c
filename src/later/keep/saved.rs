//! Quotes saved under a name, in this browser.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, KeyboardEvent};

use super::buttons::{button, focus_in, label, name_field};
use super::inputs::link;
use super::session::Session;
use super::shelf::{Saved, Shelf};
use crate::components::choice::labelled;
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::live::{Stage, control};
use crate::platform;
use crate::state::State;
use crate::text::fill;
use crate::text::later::KeepTexts;
use crate::view::words::digits;

/// Where the quotes are stored; all widgets of a host share them.
const PLACE: &str = "im-pricing-calculator.quotes";

/// The part of the page with the saved quotes.
struct Quotes {
    session: Rc<Session>,
    state: State,
    words: &'static KeepTexts,
    count: El,
    /// The list: what is listened to in it goes when it is drawn anew.
    list: Stage,
    error: El,
    forgotten: RefCell<Forgotten>,
}

/// What was forgotten last, and where it stood.
type Forgotten = (usize, Shelf);

/// The saved quotes, with the field for the name of a new one.
pub(crate) fn saved(session: &Rc<Session>, state: State) -> El {
    let words = &state.texts().later().keep;
    let quotes = Rc::new(Quotes {
        session: Rc::clone(session),
        state,
        words,
        count: el("span", "disclosure__count"),
        list: Stage::new(el("div", "quotes__list")),
        error: el("p", "field__error").attr("id", "error-quote-name"),
        forgotten: RefCell::default(),
    });
    quotes.draw();
    let (saves, enters, opens) = (Rc::clone(&quotes), Rc::clone(&quotes), Rc::clone(&quotes));
    let button = button("save-quote", words.save).on("click", move |_| saves.save());
    // An error of the last one is not said here.
    session.name.mark("aria-invalid", None);
    let name = session.name.clone().attr("id", "quote-name");
    let name = name.attr("aria-describedby", "error-quote-name");
    let name = name.on("keydown", move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
            event.prevent_default();
            enters.save();
        }
    });
    let row = el("div", "quotes__new")
        .child(labelled("quote-name", words.quote_name, name))
        .child(button);
    disclosure(
        state,
        "quotes",
        summary(words.saved).child(quotes.count.clone()),
    )
    .on("toggle", move |_| opens.draw())
    .child(
        el("div", "quotes")
            .child(row)
            .child(quotes.error.clone())
            .leaf("p", "hint", words.only_here)
            .child(quotes.list.place.clone()),
    )
}

/// Puts the focus on the field for a name.
pub(crate) fn focus_on_name(shelf: &El) {
    focus_in(&shelf.0, "#quote-name");
}

impl Quotes {
    /// Draws what is stored now: another page may have changed it.
    fn draw(self: &Rc<Self>) {
        self.list.draw(&|list| self.fill(list.clone()));
    }

    fn fill(self: &Rc<Self>, mut list: El) {
        let Ok(stored) = platform::stored(PLACE) else {
            self.count.say("");
            list.leaf("p", "quotes__problem", self.words.blocked);
            return;
        };
        let kept = Shelf::read(&stored.unwrap_or_default());
        let count = kept.lines().len();
        self.count.say(&if count == 0 {
            String::new()
        } else {
            digits(count)
        });
        let mut items = el("ul", "quotes__rows");
        for line in kept.lines() {
            items = items.child(self.row(line));
        }
        if count == 0 {
            list = list.leaf("p", "hint", self.words.none_saved);
        } else {
            list = list.child(items);
        }
        let mut foot = el("p", "keep__actions");
        if count > 1 {
            let quotes = Rc::clone(self);
            let all = button("forget-all", self.words.forget_all);
            foot = foot.child(all.on("click", move |_| quotes.forget(None)));
        }
        if !self.forgotten.borrow().1.lines().is_empty() {
            let quotes = Rc::clone(self);
            let back = button("bring-back", self.words.bring_back);
            foot = foot.child(back.on("click", move |_| quotes.bring_back()));
        }
        list.child(foot);
    }

    /// One saved quote. Its name is a field: typing there renames it, and leaves all else in its place,
    /// so that a click on what comes next is not lost.
    fn row(self: &Rc<Self>, line: &str) -> El {
        let words = self.words;
        let item = el("li", "quotes__row");
        let saved = Saved::read(line);
        let line = Rc::new(RefCell::new(line.to_owned()));
        let (forgets, forgotten) = (Rc::clone(self), Rc::clone(&line));
        let forget = button("forget", words.forget).on("click", move |_| {
            let line = forgotten.borrow().clone();
            forgets.forget(Some(&line));
        });
        let Some(saved) = saved else {
            label(&forget, words.forget, words.unreadable);
            return item
                .leaf("span", "quotes__problem", words.unreadable)
                .child(forget);
        };
        let (opens, opened) = (Rc::clone(self), Rc::clone(&line));
        let open = button("open", words.open).on("click", move |_| opens.open(&opened.borrow()));
        let buttons = [open.clone(), forget.clone()];
        let renames = Rc::clone(self);
        let name_all = move |name: &str| {
            let [open, forget] = &buttons;
            label(open, words.open, name);
            label(forget, words.forget, name);
        };
        name_all(&saved.name);
        let name = name_field("input quotes__name", "rename")
            .attr("aria-label", words.quote_name)
            .attr("value", &saved.name)
            .on("change", move |event| {
                if let Some(name) = renames.rename(&line, &control(event)) {
                    name_all(&name);
                }
            });
        item.child(name)
            .leaf("span", "quotes__day hint", &saved.day)
            .child(open)
            .child(forget)
    }

    /// Saves the inputs under the name in the field.
    fn save(self: &Rc<Self>) {
        let field = &self.session.name;
        let control: &HtmlInputElement = field.0.unchecked_ref();
        let name = control.value().trim().to_owned();
        let is_missing = name.is_empty();
        field.mark("aria-invalid", is_missing.then_some("true"));
        self.error.say(if is_missing {
            self.words.name_missing
        } else {
            ""
        });
        if is_missing {
            let _ = control.focus();
            return;
        }
        let saved = Saved {
            day: platform::today(),
            name,
            link: link(self.state),
        };
        let add = &mut |shelf: &mut Shelf| {
            shelf.add(saved.line());
            true
        };
        if self.change(add) {
            control.set_value("");
            self.say(self.words.saved_as, &saved.name);
            self.draw();
        }
    }

    /// Gives a quote the name in its field; the new name, if it was stored.
    fn rename(self: &Rc<Self>, line: &RefCell<String>, field: &HtmlInputElement) -> Option<String> {
        let saved = Saved::read(&line.borrow())?;
        let name = field.value().trim().to_owned();
        if name.is_empty() {
            // Nothing is lost: the name that it has comes back.
            field.set_value(&saved.name);
            self.session.say(self.words.name_missing);
            return None;
        }
        let new = Saved { name, ..saved };
        let old = line.borrow().clone();
        if !self.change(&mut |shelf| shelf.change(&old, Some(new.line())).is_some()) {
            return None;
        }
        line.replace(new.line());
        self.say(self.words.renamed, &new.name);
        Some(new.name)
    }

    fn open(&self, line: &str) {
        if let Some(saved) = Saved::read(line) {
            self.session.open(&saved.link, false);
            self.say(self.words.opened, &saved.name);
        }
    }

    /// Forgets one quote, or all of them. The way back lasts as long as the page.
    fn forget(self: &Rc<Self>, line: Option<&str>) {
        let mut gone = None;
        let forget = &mut |shelf: &mut Shelf| {
            gone = match line {
                Some(line) => shelf.change(line, None).zip(Some(Shelf::read(line))),
                None => Some((0, mem::take(shelf))),
            };
            gone.is_some()
        };
        if !self.change(forget) {
            return;
        }
        self.forgotten.replace(gone.unwrap_or_default());
        match line.map(Saved::read) {
            None => self.session.say(self.words.all_forgotten),
            Some(saved) => {
                let name = saved.map(|it| it.name);
                let name = name.as_deref().unwrap_or(self.words.unreadable);
                self.say(self.words.forgotten, name);
            }
        }
        self.draw();
        focus_in(&self.list.place.0, "[data-quote=bring-back]");
    }

    /// Puts back what was forgotten, and leaves what another page has stored since.
    fn bring_back(self: &Rc<Self>) {
        let put_back = &mut |shelf: &mut Shelf| {
            let (place, lines) = &*self.forgotten.borrow();
            shelf.put_back(*place, lines);
            true
        };
        if self.change(put_back) {
            self.forgotten.take();
            self.draw();
            focus_in(&self.list.place.0, "[data-quote]");
        }
    }

    /// Changes what is stored; false where `change` does not find it, because another page has changed it, and
    /// where the browser refuses. What is stored then is shown.
    fn change(self: &Rc<Self>, change: &mut dyn FnMut(&mut Shelf) -> bool) -> bool {
        let mut why = self.words.blocked;
        if let Ok(stored) = platform::stored(PLACE) {
            let mut kept = Shelf::read(&stored.unwrap_or_default());
            if !change(&mut kept) {
                why = "";
            } else if platform::store(PLACE, kept.text().as_deref()) {
                return true;
            } else {
                why = self.words.full;
            }
        }
        self.session.say(why);
        platform::keep_focus(&self.list.place.0, &|| self.draw());
        false
    }

    fn say(&self, template: &str, name: &str) {
        self.session.say(&fill(template, &[("name", name)]));
    }
}
