//! A quote in each form in which it is handed on, whole: the files beside this one are read by people, and what is
//! printed is compared with them byte by byte. Official terms and what is taken for granted stand in English, all else
//! as the key or code that it has in every language.
#![allow(clippy::unwrap_used, clippy::panic)]

mod words;

use std::fs;
use std::path::Path;

use im_pricing_core::assumption::assumptions;
use im_pricing_core::edition::Edition;
use im_pricing_core::json::read_scenario;
use im_pricing_core::quote::quote;
use im_pricing_core::sheet::statement::Statement;
use im_pricing_core::sheet::{Sheet, csv, formulas, markdown, sheet, text};
use words::Keys;

/// An app with a bill, one whose edition is chosen but has no price, and one whose edition is open.
const SEVERAL: (&str, &[Option<Edition>]) = (
    include_str!("several.json"),
    &[Some(Edition::Ultimate), Some(Edition::Pro), None],
);
/// An app whose exact sum has fractions of a cent.
const FRACTIONS: (&str, &[Option<Edition>]) = (include_str!("fractions.json"), &[]);

fn sheet_of((scenario, choices): (&str, &[Option<Edition>])) -> Sheet {
    let scenario = read_scenario(scenario).unwrap();
    let quote = quote(&scenario).unwrap();
    let taken_for_granted = assumptions(&scenario, &quote, choices);
    sheet(&scenario, &quote, choices, &taken_for_granted, &Keys).unwrap()
}

/// Both sheets are printed as the files with this ending have them. What is printed otherwise is left beside the
/// build, to be read before it takes the place of the file.
fn assert_printed(ending: &str, print: impl Fn(&Sheet) -> String) {
    for (name, of) in [("several", SEVERAL), ("fractions", FRACTIONS)] {
        let name = format!("{name}.{ending}");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sheet");
        let expected = fs::read_to_string(folder.join(&name)).unwrap();
        let printed = print(&sheet_of(of));
        if printed != expected {
            let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name);
            fs::write(&new, printed).unwrap();
            panic!("{name} is not what is printed: see {}", new.display());
        }
    }
}

#[test]
fn a_sheet_in_plain_text() {
    assert_printed("txt", text::print);
}

#[test]
fn a_sheet_in_markdown() {
    assert_printed("md", markdown::print);
}

#[test]
fn a_sheet_with_commas() {
    assert_printed("csv", |sheet| csv::print(sheet).replace("\r\n", "\n"));
    let text = csv::print(&sheet_of(SEVERAL));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_sheet_in_formulas() {
    assert_printed("tsv", formulas::print);
}

#[test]
fn a_statement_is_the_quote_with_what_was_asked_and_taken_for_granted() {
    let scenario = read_scenario(FRACTIONS.0).unwrap();
    let quote = quote(&scenario).unwrap();
    let taken_for_granted = assumptions(&scenario, &quote, &[]);
    let statement = Statement {
        scenario: &scenario,
        quote: &quote,
        assumptions: &taken_for_granted,
    };
    let mut told = serde_json::to_value(statement).unwrap();
    let fields = told.as_object_mut().unwrap();
    let asked = fields.remove("scenario").unwrap();
    assert_eq!(scenario, read_scenario(&asked.to_string()).unwrap());
    let granted = fields.remove("assumptions");
    assert_eq!(serde_json::to_value(&taken_for_granted).ok(), granted);
    assert_eq!(serde_json::to_value(&quote).unwrap(), told);
}
