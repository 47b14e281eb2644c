//! From a value tree to a valid [`Scenario`], or to all of its problems.

mod app;
mod part;

pub(crate) use app::read_name as read_app_name;

use crate::date::Date;
use crate::edition::BillingMode;
use crate::problem::{Code, Expected, Problems};
use crate::reader::{Fields, Place, Reader};
use crate::scenario::{App, Scenario};
use crate::tables;
use crate::value::{Number, Value};

/// An account holds at most this many apps.
pub const MAX_APPS: usize = 300;

const APPS: &str = "a list of 1 to 300 apps";
const SCENARIO: &[&str] = &["schema", "book_date", "apps"];

impl Scenario {
    /// Reads a scenario from a value tree.
    ///
    /// # Errors
    /// Every problem, each with its JSON Pointer; a wrong schema alone, because then nothing else
    /// can be judged.
    pub fn from_value(value: &Value) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let scenario = read_scenario(&mut reader, value);
        match scenario {
            Some(scenario) if reader.problems.is_empty() => Ok(scenario),
            _ => Err(Problems {
                errors: reader.problems,
            }),
        }
    }
}

/// Reports problems and returns what could be read.
fn read_scenario(reader: &mut Reader, value: &Value) -> Option<Scenario> {
    let root = Place::Root;
    if let Value::Object(entries) = value {
        let schema = entries.iter().find(|(key, _)| key == "schema");
        if let Some((_, Value::Number(number @ (Number::Whole(_) | Number::WholeOutOfRange)))) =
            schema
            && *number != Number::Whole(1)
        {
            reader.report(
                &root.key("schema"),
                Code::UnsupportedSchema,
                Expected::Words("1"),
            );
            return None;
        }
    }
    let fields = reader.object(&root, value, SCENARIO)?;
    match fields.get("schema") {
        None => reader.report(
            &root.key("schema"),
            Code::MissingField,
            Expected::Words("1"),
        ),
        Some(Value::Number(Number::Whole(_))) => {}
        Some(_) => reader.wrong_type(&root.key("schema"), "the number 1"),
    }
    let book_date = match fields.get("book_date") {
        None => Some(tables::LAST_CONFIRMED),
        Some(value) => read_book_date(reader, &root.key("book_date"), value),
    };
    let apps = read_apps(reader, &fields, book_date)?;
    Some(Scenario {
        book_date: book_date?,
        apps,
    })
}

fn read_book_date(reader: &mut Reader, place: &Place<'_>, value: &Value) -> Option<Date> {
    let date = reader.date(place, value)?;
    if BillingMode::ALL
        .iter()
        .all(|mode| crate::book::PriceBook::in_force(*mode, date).is_none())
    {
        let first = tables::BOOKS.iter().map(|book| book.documented).min();
        let expected = first.map_or(Expected::Nothing, Expected::DayFrom);
        reader.report(place, Code::BookDateBeforeFirstBook, expected);
        // The date itself is valid: what depends on it is still checked.
    }
    Some(date)
}

fn read_apps(
    reader: &mut Reader,
    fields: &Fields<'_>,
    book_date: Option<Date>,
) -> Option<Vec<App>> {
    let place = Place::Root.key("apps");
    let list = match fields.get("apps") {
        None => {
            reader.report(&place, Code::MissingField, Expected::Words(APPS));
            return None;
        }
        Some(Value::List(list)) => list,
        Some(_) => {
            reader.wrong_type(&place, APPS);
            return None;
        }
    };
    if list.is_empty() {
        reader.report(&place, Code::NoApps, Expected::Nothing);
    }
    if list.len() > MAX_APPS {
        reader.report(&place, Code::TooManyApps, Expected::Nothing);
    }
    let mut names: Vec<String> = Vec::new();
    let mut apps = Vec::with_capacity(list.len());
    for (index, value) in list.iter().enumerate() {
        let place = place.index(index);
        let Some(fields) = reader.object(&place, value, app::FIELDS) else {
            continue;
        };
        let name = app::read_name(reader, &place, &fields, index);
        if let Some(name) = &name {
            if names.contains(name) {
                reader.report(&place.key("name"), Code::DuplicateName, Expected::Nothing);
            } else if names.len() < MAX_APPS {
                names.push(name.clone());
            }
        }
        apps.extend(app::read_app(reader, &place, &fields, name, book_date));
    }
    Some(apps)
}
