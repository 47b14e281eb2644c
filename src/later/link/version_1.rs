//! Version 1: its keys, its defaults, and its decoder. Never changed, only added to.

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Feature, Metric, Need};
use im_pricing_core::terms::plain_digits;
use im_pricing_core::validate::MAX_APPS;

use super::escape::unescape;
use super::{Carried, LeftOut, Reading};
use crate::draft::{Draft, Field};

/// Begins an app; its value is the name.
pub(super) const APP: &str = "app";
/// The data centre.
pub(super) const IDC: &str = "idc";
/// There is no app in the data centre yet.
pub(super) const NEW: &str = "new";
/// The app was moved to the newer billing.
pub(super) const MOVED: &str = "moved";
/// What the app is on now.
pub(super) const ON: &str = "on";
/// The edition that the reader chose for the app.
pub(super) const PICK: &str = "pick";
/// The features that the app must have.
pub(super) const NEEDS: &str = "needs";
/// The place of the app in the form, counted from 1.
pub(super) const SHOWN: &str = "shown";
/// The figures are those of an example.
pub(super) const EXAMPLE: &str = "example";
/// The chosen tab.
pub(super) const VIEW: &str = "view";
/// The ids of the price lists.
pub(super) const BOOKS: &str = "books";
/// The price date, one for all apps.
pub(super) const PRICE: &str = "price";
/// Stands behind a size that is unlimited.
pub(super) const UNLIMITED: char = '!';

/// The fields of an app that are typed into.
pub(super) const TEXTS: &[(Field, &str)] = &[
    (Field::FirstAppDate, "since"),
    (Field::StartDate, "start"),
    (Field::Usage(Metric::PeakDau), "dau"),
    (Field::Usage(Metric::PeakGroups), "groups"),
    (Field::Usage(Metric::Mau), "mau"),
    (Field::Need(Need::Users), "users"),
    (Field::Need(Need::FriendsPerUser), "friends"),
    (Field::Need(Need::GroupsPerUser), "joined"),
    (Field::Need(Need::MembersPerGroup), "members"),
    (Field::Need(Need::NonAvGroups), "nonav"),
    (Field::Need(Need::AvGroups), "av"),
    (Field::Need(Need::DailyNetNewGroups), "newgroups"),
    (Field::Need(Need::RetentionDays), "days"),
];

/// The name under which the chosen tab is kept.
pub(crate) const TAB: &str = "decide.view";

/// The tab that needs no word.
pub(crate) const DEFAULT_TAB: &str = "compare";

/// The tabs.
pub(super) const TABS: &[&str] = &[
    "compare", "chart", "map", "migrate", "budget", "forecast", "usage", "check", "apps", "books",
    "trials",
];

/// The names of what is asked in the views behind tabs; in a link they are the keys.
pub(crate) const TYPED: &[&str] = &[
    "chart.metric",
    "chart.range",
    "chart.spacing",
    "chart.at",
    "map.among",
    "map.range",
    "map.spacing",
    "map.ratio",
    "map.up",
    "migrate.low",
    "migrate.likely",
    "migrate.high",
    "budget.amount",
    "forecast.first",
    "forecast.count",
    "forecast.growth",
    "forecast.start",
    "change.from",
    "change.to",
    "change.day",
    "books.then",
    "books.now",
];

/// The app at a place (counted from 1) where nothing is said about it.
pub(super) fn app(place: usize) -> Draft {
    let mut app = Draft::example();
    app.id = 0;
    app.name = name(place);
    app.chosen_edition = None;
    app.idc = Idc::Singapore;
    app.has_app = true;
    app.migrated = false;
    app.current_edition = None;
    "2023-03-30".clone_into(&mut app.book_date);
    app.features.clear();
    for (field, _) in TEXTS {
        let text = match field {
            Field::FirstAppDate => "2021-05-01",
            Field::Usage(Metric::PeakDau) => "35000",
            Field::Usage(Metric::PeakGroups) => "250000",
            Field::Usage(Metric::Mau) => "90000",
            _ => "",
        };
        app.set_text(*field, text.to_owned());
        if let Field::Need(need) = field {
            app.set_unlimited(*need, false);
        }
    }
    app
}

/// What an app without a name is called.
pub(super) fn name(place: usize) -> String {
    [
        "app-",
        &plain_digits(u64::try_from(place).unwrap_or_default()),
    ]
    .concat()
}

/// The name of a feature: hyphens instead of underscores, which are written for spaces.
pub(super) fn feature_name(feature: Feature) -> String {
    hyphened(feature.name())
}

/// The name of a data centre.
pub(super) fn idc_name(idc: Idc) -> String {
    hyphened(idc.name())
}

fn hyphened(name: &str) -> String {
    let hyphen = |it| if it == '_' { '-' } else { it };
    name.chars().map(hyphen).collect()
}

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
        let is_general = [SHOWN, EXAMPLE, VIEW, BOOKS, PRICE].contains(&key) || key.contains('.');
        let [own, general] = &mut self.seen;
        let seen = if is_general { general } else { own };
        if seen.contains(&key) {
            return None;
        }
        seen.push(key);
        if is_general {
            self.take_general(key, value)
        } else if self.is_beyond {
            Some(())
        } else {
            if self.carried.apps.is_empty() {
                self.carried.apps.push(app(1));
            }
            take_own(self.carried.apps.last_mut()?, key, value)
        }
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
            return value.is_none().then_some(());
        }
        let value = value?;
        match key {
            PRICE => self.price = Some(unescape(value)?),
            SHOWN => self.shown = value.parse().ok().filter(|it| *it > 0)?,
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
            let mut text = text;
            if let (Field::Need(need), Some(before)) = (field, text.strip_suffix(UNLIMITED)) {
                app.set_unlimited(*need, need.takes_unlimited().then_some(true)?);
                text = before;
            }
            app.set_text(*field, unescape(text)?);
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
