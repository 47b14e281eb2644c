//! What keeps an element up to date: bindings to the state, and listeners.
//!
//! Each binding is a boxed closure of one type, so that a further one costs its own few instructions and
//! no code of the framework. A value that has not changed writes nothing.

use std::cell::RefCell;

use leptos::prelude::{RenderEffect, on_cleanup};
use leptos::tachys::renderer::dom::Dom;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Event, HtmlInputElement};

use crate::components::bindings::{Place, bind};
use crate::components::element::El;
use crate::platform;

/// Runs `action` now and whenever what it heeds of the state has changed, in an effect of its own, for as
/// long as the part of the page is there that it was made in.
pub(crate) fn follow(mut action: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| action());
    on_cleanup(move || drop(effect));
}

/// Hands the value of `read` to `draw`, now and whenever it has become another, with the one before.
pub(crate) fn watch<T: PartialEq + 'static>(
    read: impl Fn() -> T + 'static,
    draw: impl Fn(&T, Option<&T>) + 'static,
) {
    let mut last = None;
    bind(Box::new(move || {
        let value = read();
        if last.as_ref() != Some(&value) {
            draw(&value, last.as_ref());
            last = Some(value);
        }
    }));
}

/// Draws into `place` anew whenever the value of `read` has become another.
pub(crate) fn redraw<T: PartialEq + 'static>(
    place: El,
    read: impl Fn() -> T + 'static,
    draw: impl Fn(&El, &T) + 'static,
) {
    let stage = Stage::new(place);
    watch(read, move |value, _| {
        stage.draw(&|place| draw(place, value));
    });
}

/// What draws an item: it is given the item that stood there before, with its element, and makes a new
/// element, or none where it wrote the difference into the old one.
type Draw<'a, T> = &'a dyn Fn(&T, Option<(&T, &El)>) -> Option<El>;

/// Makes the items of `list` those of `now`, one element each, where they were those of `before`. An item
/// that is what it was keeps its element, and with it what the reader opened in it.
pub(crate) fn renew<T: PartialEq>(list: &El, now: &[T], before: Option<&[T]>, draw: Draw<'_, T>) {
    let before = before.unwrap_or_default();
    renew_items(list, now.len(), &|index, place| {
        let (new, was) = (now.get(index)?, before.get(index));
        if was == Some(new) {
            return None;
        }
        draw(new, was.zip(place))
    });
}

/// The same without a type. Of an item that stays `draw` makes nothing.
#[inline(never)]
fn renew_items(list: &El, count: usize, draw: &dyn Fn(usize, Option<&El>) -> Option<El>) {
    for index in 0..count {
        let place = list.part(index);
        if let Some(new) = draw(index, place.as_ref()) {
            match place {
                Some(old) => list.swap(&old, &new),
                None => list.append(&new.0),
            }
        }
    }
    while let Some(left) = list.part(count) {
        left.0.remove();
    }
}

/// A place that is drawn anew from time to time.
///
/// What is drawn belongs to an owner of its own, so that its bindings go with it, and not at the
/// next change of something that it reads. The type has no parameter: there are dozens of places,
/// and each would bring the code of a type of its own.
pub(crate) struct Stage {
    pub(crate) place: El,
    parent: Place,
    drawn: RefCell<Option<Place>>,
}

impl Stage {
    #[inline(never)]
    pub(crate) fn new(place: El) -> Self {
        Self {
            place,
            parent: Place::here(),
            drawn: RefCell::new(None),
        }
    }

    #[inline(never)]
    pub(crate) fn draw(&self, draw: &dyn Fn(&El)) {
        let part = self.parent.part();
        if let Some(last) = self.drawn.replace(Some(part.clone())) {
            last.clear();
        }
        self.place.clear();
        part.with(&mut || draw(&self.place));
    }
}

/// What a binding keeps up to date.
#[derive(Clone, Copy)]
enum Part {
    /// The words that the element holds.
    Words,
    /// An attribute.
    Attribute(&'static str),
    /// What a control holds.
    Value,
    /// Whether a box or a radio button is ticked.
    Tick,
}

impl El {
    /// Keeps the words that it holds up to date.
    pub(crate) fn says(self, read: impl Fn() -> String + 'static) -> Self {
        self.bind(Part::Words, Box::new(move || Some(read())))
    }

    /// Keeps an attribute up to date; without a value it is not there.
    pub(crate) fn marked(
        self,
        name: &'static str,
        read: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.bind(Part::Attribute(name), Box::new(read))
    }

    /// Keeps an attribute there while `read` holds.
    pub(crate) fn flagged(self, name: &'static str, read: impl Fn() -> bool + 'static) -> Self {
        self.marked(name, move || read().then(String::new))
    }

    /// Keeps what a control holds up to date.
    pub(crate) fn holds(self, read: impl Fn() -> String + 'static) -> Self {
        self.bind(Part::Value, Box::new(move || Some(read())))
    }

    /// Keeps a box or a radio button ticked while `read` holds.
    pub(crate) fn ticked(self, read: impl Fn() -> bool + 'static) -> Self {
        self.bind(Part::Tick, Box::new(move || read().then(String::new)))
    }

    fn bind(self, part: Part, read: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.clone();
        watch(read, move |value, _| element.show(part, value.as_deref()));
        self
    }

    fn show(&self, part: Part, value: Option<&str>) {
        let words = value.unwrap_or_default();
        match part {
            Part::Words => self.say(words),
            Part::Attribute(name) => self.mark(name, value),
            Part::Value => self.hold(words),
            Part::Tick => self.tick(value.is_some()),
        }
    }

    /// Ticks a box or a radio button, or takes the tick away.
    pub(crate) fn tick(&self, is_ticked: bool) {
        Dom::set_property(&self.0, "checked", &JsValue::from_bool(is_ticked));
    }

    /// Gives it an attribute without a value, or takes it away.
    pub(crate) fn flag(&self, name: &str, is_set: bool) {
        self.mark(name, is_set.then_some(""));
    }

    /// Puts a value into a control.
    pub(crate) fn hold(&self, value: &str) {
        Dom::set_property(&self.0, "value", &JsValue::from_str(value));
    }

    /// Does `action` at each `event`, for as long as the part of the page is there that it is drawn with.
    pub(crate) fn on(self, event: &'static str, action: impl Fn(&Event) + 'static) -> Self {
        platform::listen(&self.0, event, Box::new(action));
        self
    }

    /// Hands on what the reader typed or chose.
    pub(crate) fn on_value(self, event: &'static str, action: impl Fn(String) + 'static) -> Self {
        self.on(event, move |event| action(control(event).value()))
    }

    /// Hands on whether the reader ticked the box.
    pub(crate) fn on_tick(self, action: impl Fn(bool) + 'static) -> Self {
        self.on("change", move |event| action(control(event).checked()))
    }

    /// Takes out all that it holds.
    pub(crate) fn clear(&self) {
        self.0.set_text_content(None);
    }
}

/// The element whose listener an event reached. Other controls answer to the names of an `input`.
pub(crate) fn control(event: &Event) -> HtmlInputElement {
    let target = event.current_target().map(JsValue::from);
    target.unwrap_or_default().unchecked_into()
}
