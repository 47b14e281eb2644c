//! One app of a scenario: its fields, usage and needs.

use crate::date::Date;
use crate::edition::{Edition, Idc};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::problem::Code;
use crate::reader::{Fields, Place, Reader};
use crate::scenario::{App, Needs, Usage};
use crate::tables;
use crate::value::Value;

/// Every field of an app.
pub(super) const FIELDS: &[&str] = &[
    "name",
    "idc",
    "first_app_date",
    "migrated",
    "current_edition",
    "usage",
    "needs",
    "start_date",
];

/// The app's name, or its default by position.
pub(super) fn read_name(
    reader: &mut Reader,
    place: &Place<'_>,
    fields: &Fields<'_>,
    index: usize,
) -> Option<String> {
    let place = place.key("name");
    match fields.get("name") {
        None => Some(format!("app-{}", index.saturating_add(1))),
        Some(Value::Text(name)) => {
            let fits = (1..=100).contains(&name.chars().count());
            if fits && !name.chars().any(char::is_control) {
                return Some(name.clone());
            }
            let hint = "1 to 100 characters, none of them a control character";
            reader.report(&place, Code::OutOfRange, hint);
            None
        }
        Some(_) => {
            reader.report(&place, Code::WrongType, "a string");
            None
        }
    }
}

/// Reports problems and returns the app if it has none that hide a field.
pub(super) fn read_app(
    reader: &mut Reader,
    place: &Place<'_>,
    fields: &Fields<'_>,
    name: Option<String>,
    book_date: Option<Date>,
) -> Option<App> {
    let idc = match fields.get("idc") {
        None => {
            let hint = reader.one_of(Idc::ALL.iter().map(|it| it.name()));
            reader.report(&place.key("idc"), Code::MissingField, &hint);
            None
        }
        Some(value) => {
            let all = Idc::ALL.iter().map(|it| it.name());
            reader.word(&place.key("idc"), value, Idc::from_name, all)
        }
    };
    let first_app_date = match fields.get("first_app_date") {
        None | Some(Value::Null) => None,
        Some(value) => reader.date(&place.key("first_app_date"), value),
    };
    let migrated = match fields.get("migrated") {
        None => false,
        Some(value) => read_migrated(reader, &place.key("migrated"), value, idc, book_date),
    };
    let current_edition = fields.get("current_edition").and_then(|value| {
        let all = Edition::ALL.iter().map(|it| it.name());
        reader.word(
            &place.key("current_edition"),
            value,
            Edition::from_name,
            all,
        )
    });
    let usage = match fields.get("usage") {
        None => Usage::default(),
        Some(value) => read_usage(reader, &place.key("usage"), value),
    };
    let needs = match fields.get("needs") {
        None => Needs::default(),
        Some(value) => read_needs(reader, &place.key("needs"), value),
    };
    let start_date = fields
        .get("start_date")
        .and_then(|value| reader.date(&place.key("start_date"), value));
    Some(App {
        name: name?,
        idc: idc?,
        first_app_date,
        migrated,
        current_edition,
        usage,
        needs,
        start_date,
    })
}

/// Whether the app has moved; reported where the move could not be asked for.
fn read_migrated(
    reader: &mut Reader,
    place: &Place<'_>,
    value: &Value,
    idc: Option<Idc>,
    book_date: Option<Date>,
) -> bool {
    let Value::Bool(migrated) = value else {
        reader.report(place, Code::WrongType, "true or false");
        return false;
    };
    let elsewhere = idc.is_some_and(|idc| !tables::CUTOVER.idcs.contains(&idc));
    let too_early = book_date.is_some_and(|date| date < tables::CUTOVER.date);
    if *migrated && (elsewhere || too_early) {
        reader.report(place, Code::MigrationNotOffered, "");
    }
    *migrated
}

fn read_usage(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Usage {
    let known: Vec<_> = Metric::ALL.iter().map(|metric| metric.name()).collect();
    let mut usage = Usage::default();
    let Some(fields) = reader.object(place, value, &known) else {
        return usage;
    };
    for metric in Metric::ALL {
        if let Some(value) = fields.get(metric.name()) {
            *usage.of_mut(*metric) = reader.count(&place.key(metric.name()), value);
        }
    }
    if let (Some(mau), Some(peak_dau)) = (usage.mau, usage.peak_dau)
        && mau < peak_dau
    {
        let hint = format!("{peak_dau} or more");
        reader.report(&place.key(Metric::Mau.name()), Code::MauBelowPeakDau, &hint);
    }
    usage
}

fn read_needs(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Needs {
    let mut known: Vec<_> = Need::ALL.iter().map(|need| need.name()).collect();
    known.push("features");
    let mut needs = Needs::default();
    let Some(fields) = reader.object(place, value, &known) else {
        return needs;
    };
    for (key, value) in fields.in_order() {
        let Some(need) = Need::from_name(key) else {
            continue;
        };
        let place = place.key(key);
        let asked = match value {
            Value::Text(text) if need.takes_unlimited() && text == "unlimited" => {
                Some(Extent::Unlimited)
            }
            Value::Text(_) if need.takes_unlimited() => {
                let hint = "a whole number in digits, or \"unlimited\"";
                reader.report(&place, Code::WrongType, hint);
                None
            }
            value => reader.count(&place, value).map(Extent::Count),
        };
        if let Some(asked) = asked {
            needs.sizes.push((need, asked));
        }
    }
    if let Some(value) = fields.get("features") {
        needs.features = read_features(reader, &place.key("features"), value);
    }
    needs
}

fn read_features(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Vec<Feature> {
    let Value::List(list) = value else {
        reader.report(place, Code::WrongType, "a list of feature names");
        return Vec::new();
    };
    let mut features = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let all = Feature::ALL.iter().map(|it| it.name());
        let feature = reader.word(&place.index(index), value, Feature::from_name, all);
        if let Some(feature) = feature
            && !features.contains(&feature)
        {
            features.push(feature);
        }
    }
    features
}
