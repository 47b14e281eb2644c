//! Writes a link of the newest version.

use im_pricing_core::edition::Edition;
use im_pricing_core::terms::plain_digits;

use super::Carried;
use super::checksum::checksum;
use super::escape::escape;
use super::version_1::keys::{
    APP, BOOKS, DEFAULT_TAB, EXAMPLE, IDC, MOVED, NEEDS, NEW, ON, PICK, PRICE, SHOWN, TAB, TEXTS,
    UNLIMITED, VIEW, app, feature_name, idc_name, name,
};
use crate::draft::{Draft, Field};

/// The text that means `carried`.
pub(crate) fn write(carried: &Carried) -> String {
    let mut link = "1".to_owned();
    let defaults = app(1);
    let is_lone = carried.apps.len() == 1;
    for (index, app) in carried.apps.iter().enumerate() {
        let is_unnamed = app.name == name(index + 1);
        if is_unnamed && !is_lone {
            put(&mut link, APP, None);
        } else if !is_unnamed {
            put(&mut link, APP, Some(&app.name));
        }
        put_app(&mut link, app, &defaults);
    }
    if let Some(app) = carried.apps.first() {
        put_other(&mut link, PRICE, &app.book_date, &defaults.book_date);
    }
    if carried.shown > 0 {
        let place = u64::try_from(carried.shown + 1).unwrap_or_default();
        put(&mut link, SHOWN, Some(&plain_digits(place)));
    }
    if carried.is_example {
        put(&mut link, EXAMPLE, None);
    }
    for (name, text) in &carried.typed {
        let (key, default) = match *name {
            TAB => (VIEW, DEFAULT_TAB),
            name => (name, ""),
        };
        put_other(&mut link, key, text, default);
    }
    put_list(&mut link, BOOKS, &carried.books);
    let sum = checksum(&link);
    put(&mut link, "sum", Some(&sum));
    link
}

fn put_app(link: &mut String, app: &Draft, defaults: &Draft) {
    if app.idc != defaults.idc {
        put(link, IDC, Some(&idc_name(app.idc)));
    }
    for (is_set, key) in [(!app.has_app, NEW), (app.migrated, MOVED)] {
        if is_set {
            put(link, key, None);
        }
    }
    for (edition, key) in [(app.current_edition, ON), (app.chosen_edition, PICK)] {
        if edition.is_some() {
            put(link, key, edition.map(Edition::name));
        }
    }
    for (field, key) in TEXTS {
        let is_unlimited = matches!(field, Field::Need(need) if app.is_unlimited(*need));
        if is_unlimited {
            put(link, key, Some(app.text(*field)));
            link.push(UNLIMITED);
        } else {
            put_other(link, key, app.text(*field), defaults.text(*field));
        }
    }
    let features: Vec<_> = app.features.iter().map(|it| feature_name(*it)).collect();
    put_list(link, NEEDS, &features);
}

/// A part for a text that is not the default.
fn put_other(link: &mut String, key: &str, text: &str, default: &str) {
    if text != default {
        put(link, key, Some(text));
    }
}

/// A part for a list that is not empty.
fn put_list(link: &mut String, key: &str, list: &[String]) {
    for (place, item) in list.iter().enumerate() {
        if place == 0 {
            put(link, key, Some(item));
        } else {
            link.push(',');
            escape(item, link);
        }
    }
}

fn put(link: &mut String, key: &str, value: Option<&str>) {
    link.push(';');
    link.push_str(key);
    if let Some(value) = value {
        link.push(':');
        escape(value, link);
    }
}
