//! The scenario's part of the schema.

use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::tables::{BOOKS, LAST_CONFIRMED};
use im_pricing_core::validate::MAX_APPS;
use serde_json::{Map, Value, json};

use super::{names, object, of, of_or_null};

pub(super) fn scenario() -> Value {
    let first = BOOKS.iter().map(|book| book.documented).min();
    let first = first.map_or_else(String::new, |date| date.to_string());
    let book_date = format!(
        "The price date: the newest books documented on or before it apply. {first} or later; \
         {LAST_CONFIRMED}, the last date the price lists were confirmed, if absent."
    );
    object(
        "What is asked: one app or more, priced on one date.",
        &["schema", "apps"],
        &json!({
            "schema": { "description": "The version of this contract.", "const": 1 },
            "book_date": of("date", &book_date),
            "apps": {
                "description": "The apps, each read and billed by itself.",
                "type": "array",
                "minItems": 1,
                "maxItems": MAX_APPS,
                "items": { "$ref": "#/$defs/app" },
            },
        }),
    )
}

pub(super) fn app() -> Value {
    object(
        "One SDKAppID: the unit that is billed.",
        &["idc"],
        &json!({
            "name": {
                "description": "Different for each app, without control characters; app-1, app-2, \
                    ... by position if absent.",
                "type": "string",
                "minLength": 1,
                "maxLength": 100,
                "pattern": r"^[^\u0000-\u001f\u007f-\u009f]*$",
            },
            "idc": names(Idc::ALL, "The data centre in which the app was created, for good."),
            "first_app_date": of_or_null("date",
                "The day on which the first IM app was created in this data centre; null or absent \
                 if there is none yet. It decides the billing mode."),
            "migrated": {
                "description": "Whether the app has moved to billing on monthly users, which \
                    cannot be undone; false if absent.",
                "type": "boolean",
            },
            "current_edition": of("edition", "What the app is on now; unknown if absent."),
            "usage": of("usage", "What is measured."),
            "needs": of("needs", "What the app must be able to do."),
            "start_date": of("date",
                "The day on which a free app becomes a paid one; asks for the first month."),
        }),
    )
}

pub(super) fn usage() -> Value {
    let fields = Metric::ALL.iter().map(|metric| {
        let description = match metric {
            Metric::PeakDau => "Distinct users who logged in on the month's highest day.",
            Metric::PeakGroups => {
                "Groups of all types that exist at the same time, at the month's highest moment."
            }
            Metric::Mau => {
                "Distinct users who logged in within the calendar month; not below peak_dau."
            }
        };
        (metric.name().to_owned(), of("count", description))
    });
    let fields = Value::Object(fields.collect());
    object(
        "Measured usage of a month; what is absent is unknown, never zero.",
        &[],
        &fields,
    )
}

pub(super) fn needs() -> Value {
    let mut fields: Map<String, Value> = Need::ALL
        .iter()
        .map(|need| {
            let kind = if need.takes_unlimited() {
                "count_or_unlimited"
            } else {
                "count"
            };
            (need.name().to_owned(), of(kind, size(*need)))
        })
        .collect();
    fields.insert(
        "features".to_owned(),
        json!({
            "description": "Features that the app must have; one named twice counts once.",
            "type": "array",
            "items": { "$ref": "#/$defs/feature" },
        }),
    );
    let fields = Value::Object(fields);
    object(
        "What the app must be able to do; what is absent is not asked for.",
        &[],
        &fields,
    )
}

fn size(need: Need) -> &'static str {
    match need {
        Need::Users => "Accounts of the app.",
        Need::FriendsPerUser => "Contacts of one user.",
        Need::GroupsPerUser => "Groups that one user can join.",
        Need::MembersPerGroup => "Members of one group that is no audio-video group.",
        Need::NonAvGroups => "Groups that are no audio-video groups.",
        Need::AvGroups => "Audio-video groups.",
        Need::DailyNetNewGroups => "Net growth of groups of all types in a calendar day.",
        Need::RetentionDays => "Days for which messages are kept.",
    }
}
