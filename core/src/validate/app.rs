//! One app of a scenario: its fields, usage and needs.

use crate::date::Date;
use crate::edition::{Edition, Idc};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::problem::{Code, Expected};
use crate::reader::{Fields, Place, Reader};
use crate::scenario::{App, Needs, Usage};
use crate::tables;
use crate::terms::plain_digits;
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

/// Every field of an app's needs: the sizes, then the features.
const NEEDS: &[&str] = {
    const SIZES: usize = Need::NAMES.len();
    const ALL: [&str; SIZES + 1] = {
        let mut all = ["features"; SIZES + 1];
        let (sizes, _) = all.split_at_mut(SIZES);
        sizes.copy_from_slice(Need::NAMES);
        all
    };
    &ALL
};

/// The app's name, or its default by position.
pub(crate) fn read_name(
    reader: &mut Reader,
    place: &Place<'_>,
    fields: &Fields<'_>,
    index: usize,
) -> Option<String> {
    let place = place.key("name");
    match fields.get("name") {
        None => {
            let position = u64::try_from(index.saturating_add(1)).unwrap_or_default();
            Some(["app-", &plain_digits(position)].concat())
        }
        Some(Value::Text(name)) => {
            let fits = (1..=100).contains(&name.chars().count());
            if fits && !name.chars().any(char::is_control) {
                return Some(name.clone());
            }
            let expected = Expected::Words("1 to 100 characters, none of them a control character");
            reader.report(&place, Code::OutOfRange, expected);
            None
        }
        Some(_) => {
            reader.wrong_type(&place, "a string");
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
            let expected = Expected::OneOf(Idc::NAMES);
            reader.report(&place.key("idc"), Code::MissingField, expected);
            None
        }
        Some(value) => reader.word(&place.key("idc"), value, Idc::from_name, Idc::NAMES),
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
        let place = place.key("current_edition");
        reader.word(&place, value, Edition::from_name, Edition::NAMES)
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
        reader.wrong_type(place, "true or false");
        return false;
    };
    let elsewhere = idc.is_some_and(|idc| !tables::CUTOVER.idcs.contains(&idc));
    let too_early = book_date.is_some_and(|date| date < tables::CUTOVER.date);
    if *migrated && (elsewhere || too_early) {
        reader.report(place, Code::MigrationNotOffered, Expected::Nothing);
    }
    *migrated
}

pub(super) fn read_usage(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Usage {
    let mut usage = Usage::default();
    let Some(fields) = reader.object(place, value, Metric::NAMES) else {
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
        let place = place.key(Metric::Mau.name());
        reader.report(&place, Code::MauBelowPeakDau, Expected::CountFrom(peak_dau));
    }
    usage
}

pub(super) fn read_needs(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Needs {
    let mut needs = Needs::default();
    let Some(fields) = reader.object(place, value, NEEDS) else {
        return needs;
    };
    let mut seen = Vec::new();
    for (key, value) in fields.in_order() {
        let Some(need) = Need::from_name(key).filter(|need| !seen.contains(need)) else {
            continue;
        };
        seen.push(need);
        let place = place.key(key);
        let asked = match value {
            Value::Text(text) if need.takes_unlimited() && text == "unlimited" => {
                Some(Extent::Unlimited)
            }
            Value::Text(_) if need.takes_unlimited() => {
                let hint = "a whole number in digits, or \"unlimited\"";
                reader.wrong_type(&place, hint);
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
        reader.wrong_type(place, "a list of feature names");
        return Vec::new();
    };
    let mut features = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let place = place.index(index);
        let feature = reader.word(&place, value, Feature::from_name, Feature::NAMES);
        if let Some(feature) = feature
            && !features.contains(&feature)
        {
            features.push(feature);
        }
    }
    features
}
