//! Version 1: its keys, its defaults, and its decoder. What a link of it means never changes: keys and
//! words are only added.

pub(super) mod keys;

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::Feature;
use im_pricing_core::terms::{has, plain_digits};
use im_pricing_core::validate::MAX_APPS;

use self::keys::{
    APP, BOOKS, DEFAULT_TAB, EXAMPLE, IDC, MOVED, NEEDS, NEW, ON, PICK, PRICE, SHOWN, TAB, TABS,
    TEXTS, TYPED, UNLIMITED, VIEW, app, feature_name, idc_name,
};

use super::escape::unescape;
use super::{Carried, LeftOut, Reading};
use crate::draft::{Draft, Field};
use crate::number::place_of;

/// Reads the parts.
pub(super) fn read(parts: &str) -> Reading {
    let mut reader = Reader::new();
    for part in parts.split(';').filter(|it| !it.is_empty()) {
        if reader.take(part).is_none() {
            reader.left_out.push(LeftOut::Part(part.to_owned()));
        }
    }
    reader.finish()
}

/// What was read so far.
struct Reader<'t> {
    carried: Carried,
    left_out: Vec<LeftOut>,
    /// The keys of the app that is being read, and those of the whole.
    seen: [Vec<&'t str>; 2],
    /// Whether the app that is being read is one too many.
    is_beyond: bool,
    beyond: usize,
    price: Option<String>,
    shown: usize,
}

impl<'t> Reader<'t> {
    fn new() -> Self {
        Self {
            carried: Carried {
                apps: Vec::new(),
                shown: 0,
                is_example: false,
                typed: Vec::new(),
                books: Vec::new(),
            },
            left_out: Vec::new(),
            seen: [Vec::new(), Vec::new()],
            is_beyond: false,
            beyond: 0,
            price: None,
            shown: 1,
        }
    }

    /// Takes a part; nothing where it cannot be read or was given before.
    fn take(&mut self, part: &'t str) -> Option<()> {
        let (key, value) = match part.split_once(':') {
            Some((key, value)) => (key, Some(value)),
            None => (part, None),
        };
        if key == APP {
            return self.begin_app(value);
        }
        let is_general = [SHOWN, EXAMPLE, VIEW, BOOKS, PRICE].contains(&key) || has(key, '.');
        let scope = usize::from(is_general);
        if self.seen.get(scope)?.contains(&key) {
            return None;
        }
        if is_general {
            self.take_general(key, value)?;
        } else if !self.is_beyond {
            if self.carried.apps.is_empty() {
                self.carried.apps.push(app(1));
            }
            take_own(self.carried.apps.last_mut()?, key, value)?;
        }
        self.seen.get_mut(scope)?.push(key);
        Some(())
    }

    fn begin_app(&mut self, name: Option<&str>) -> Option<()> {
        self.seen = [Vec::new(), core::mem::take(&mut self.seen[1])];
        self.is_beyond = self.carried.apps.len() >= MAX_APPS;
        if self.is_beyond {
            self.beyond += 1;
            return Some(());
        }
        let mut app = app(self.carried.apps.len() + 1);
        let name = name.map(unescape);
        let is_damaged = name == Some(None);
        if let Some(name) = name.flatten() {
            app.name = name;
        }
        self.carried.apps.push(app);
        (!is_damaged).then_some(())
    }

    /// What is about the whole.
    fn take_general(&mut self, key: &str, value: Option<&str>) -> Option<()> {
        if key == EXAMPLE {
            self.carried.is_example = value.is_none();
            return self.carried.is_example.then_some(());
        }
        let value = value?;
        match key {
            PRICE => self.price = Some(unescape(value)?),
            SHOWN => self.shown = place_of(value).filter(|it| *it > 0)?,
            BOOKS => {
                let ids = value.split(',').map(unescape);
                self.carried.books = ids.collect::<Option<_>>()?;
            }
            VIEW => {
                let tab = TABS.iter().find(|it| **it == value)?;
                if *tab != DEFAULT_TAB {
                    self.carried.typed.push((TAB, value.to_owned()));
                }
            }
            _ => {
                let name = TYPED.iter().find(|it| **it == key)?;
                let text = unescape(value)?;
                if !text.is_empty() {
                    self.carried.typed.push((name, text));
                }
            }
        }
        Some(())
    }

    fn finish(mut self) -> Reading {
        if self.carried.apps.is_empty() {
            self.carried.apps.push(app(1));
        }
        if let Some(price) = self.price {
            for app in &mut self.carried.apps {
                price.clone_into(&mut app.book_date);
            }
        }
        self.carried.shown = self.shown - 1;
        if self.beyond > 0 {
            self.left_out.push(LeftOut::Apps(self.beyond));
        } else if self.carried.shown >= self.carried.apps.len() {
            let place = plain_digits(u64::try_from(self.shown).unwrap_or_default());
            let part = [SHOWN, ":", &place].concat();
            self.left_out.push(LeftOut::Part(part));
        }
        if self.carried.shown >= self.carried.apps.len() {
            self.carried.shown = 0;
        }
        let place = |name: &str| TYPED.iter().position(|it| *it == name);
        self.carried.typed.sort_by_key(|(name, _)| place(name));
        Reading {
            carried: self.carried,
            left_out: self.left_out,
        }
    }
}

/// What is about one app.
fn take_own(app: &mut Draft, key: &str, value: Option<&str>) -> Option<()> {
    match (key, value) {
        (NEW, None) => app.has_app = false,
        (MOVED, None) => app.migrated = true,
        (IDC, Some(name)) => {
            app.idc = *Idc::ALL.iter().find(|it| idc_name(**it) == name)?;
        }
        (ON, Some(name)) => app.current_edition = Some(Edition::from_name(name)?),
        (PICK, Some(name)) => app.chosen_edition = Some(Edition::from_name(name)?),
        (NEEDS, Some(names)) => return take_features(app, names),
        (_, Some(text)) => {
            let (field, _) = TEXTS.iter().find(|(_, it)| *it == key)?;
            match (field, text.strip_suffix(UNLIMITED)) {
                (Field::Need(need), Some(text)) if need.takes_unlimited() => {
                    app.set_text(*field, unescape(text)?);
                    app.set_unlimited(*need, true);
                }
                (_, Some(_)) => return None,
                (_, None) => app.set_text(*field, unescape(text)?),
            }
        }
        (_, None) => return None,
    }
    Some(())
}

/// Takes the features that are known; nothing where one is not.
fn take_features(app: &mut Draft, names: &str) -> Option<()> {
    let mut are_known = true;
    for name in names.split(',') {
        match Feature::ALL.iter().find(|it| feature_name(**it) == name) {
            Some(feature) => app.require(*feature, true),
            None => are_known = false,
        }
    }
    are_known.then_some(())
}
