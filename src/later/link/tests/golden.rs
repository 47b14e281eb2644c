//! Links of every version that was ever shipped, and the drafts that they mean for ever.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Metric, Need};
use serde_json::{Map, Value, json};

use crate::draft::{Draft, Field};
use crate::later::link::{Carried, LeftOut, read, write};

/// A case: a link, what it means, and what of it cannot be read.
fn cases() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/links");
    let mut cases = Vec::new();
    for file in std::fs::read_dir(folder).expect("a folder of links") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("a text");
        let all: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
        cases.extend(all);
    }
    cases
}

fn app(app: &Draft) -> Value {
    let name = |it: Option<Edition>| it.map(Edition::name);
    let usage = Metric::ALL.iter().map(|it| app.text(Field::Usage(*it)));
    let mut sizes = Map::new();
    for need in Need::ALL {
        let (text, is_unlimited) = (app.text(Field::Need(*need)), app.is_unlimited(*need));
        if is_unlimited || !text.is_empty() {
            sizes.insert(need.name().to_owned(), json!([text, is_unlimited]));
        }
    }
    json!({
        "name": app.name,
        "idc": app.idc.name(),
        "has_app": app.has_app,
        "first_app_date": app.first_app_date,
        "migrated": app.migrated,
        "current_edition": name(app.current_edition),
        "chosen_edition": name(app.chosen_edition),
        "start_date": app.start_date,
        "book_date": app.book_date,
        "usage": usage.collect::<Vec<_>>(),
        "sizes": sizes,
        "features": app.features.iter().map(|it| it.name()).collect::<Vec<_>>(),
    })
}

fn meaning(carried: &Carried) -> Value {
    json!({
        "apps": carried.apps.iter().map(app).collect::<Vec<_>>(),
        "shown": carried.shown,
        "is_example": carried.is_example,
        "typed": carried.typed.iter().map(|(name, text)| json!([name, text])).collect::<Vec<_>>(),
        "books": carried.books,
    })
}

fn named(left_out: &LeftOut) -> String {
    match left_out {
        LeftOut::Part(part) => part.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_link_ever_shipped_means_what_it_meant() {
    let cases = cases();
    assert!(cases.len() >= 10, "{} cases", cases.len());
    for case in cases {
        let link = case["link"].as_str().expect("a link");
        let reading = read(link);
        let left_out: Vec<_> = reading.left_out.iter().map(named).collect();
        assert_eq!(case["means"], meaning(&reading.carried), "{link}");
        assert_eq!(case["left_out"], json!(left_out), "{link}");
        // What a link of any version means can be linked to again.
        let again = read(&write(&reading.carried));
        assert_eq!(case["means"], meaning(&again.carried), "{link}");
    }
}

/// Prints the meanings of the links in `IM_LINKS`, one a line: for new cases, to be read by a person.
#[test]
fn meanings_of_given_links_can_be_printed() {
    let links = std::env::var("IM_LINKS").unwrap_or_default();
    for link in links.lines() {
        let reading = read(link);
        let left_out: Vec<_> = reading.left_out.iter().map(named).collect();
        let case =
            json!({ "link": link, "means": meaning(&reading.carried), "left_out": left_out });
        assert!(std::fs::write("/dev/stdout", format!("{case}\n")).is_ok());
    }
}
