//! A quote in each form in which it is handed on, whole: the files beside this one are read by people, and what is
//! printed is compared with them byte by byte. Names and headings stand as the keys that they have in every
//! language, sentences as the codes of what they say.
#![allow(clippy::unwrap_used)]

mod words;

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

#[test]
fn a_sheet_in_plain_text() {
    assert_eq!(include_str!("several.txt"), text::print(&sheet_of(SEVERAL)));
    assert_eq!(
        include_str!("fractions.txt"),
        text::print(&sheet_of(FRACTIONS))
    );
}

#[test]
fn a_sheet_in_markdown() {
    assert_eq!(
        include_str!("several.md"),
        markdown::print(&sheet_of(SEVERAL))
    );
    assert_eq!(
        include_str!("fractions.md"),
        markdown::print(&sheet_of(FRACTIONS))
    );
}

#[test]
fn a_sheet_with_commas() {
    let lines = |sheet: &Sheet| csv::print(sheet).replace("\r\n", "\n");
    assert_eq!(include_str!("several.csv"), lines(&sheet_of(SEVERAL)));
    assert_eq!(include_str!("fractions.csv"), lines(&sheet_of(FRACTIONS)));
    let text = csv::print(&sheet_of(SEVERAL));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_sheet_in_formulas() {
    assert_eq!(
        include_str!("several.tsv"),
        formulas::print(&sheet_of(SEVERAL))
    );
    assert_eq!(
        include_str!("fractions.tsv"),
        formulas::print(&sheet_of(FRACTIONS))
    );
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
