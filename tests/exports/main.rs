//! Every form in which a quote is handed on, read again and added up, is the quote itself: in every
//! language, for the golden cases and for random scenarios. The readers know nothing of the printers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test panics"
)]

mod injection;
mod readers;
#[path = "../../core/tests/properties/scenarios.rs"]
#[allow(dead_code, reason = "each set of properties uses its own part")]
mod scenarios;
mod statements;

use im_pricing_calculator::later::view::hand_on::{Form, HandedOn};
use im_pricing_calculator::text::{Lang, Texts, texts};
use im_pricing_core::assumption::{assumptions, chosen_edition};
use im_pricing_core::bill::Bill;
use im_pricing_core::edition::Edition;
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::sheet::{Label, Part, Sheet};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use readers::{Amount, csv, evaluate, markdown, units};

/// The quote of a scenario, as the page would hand it on.
pub(crate) fn handed_on(scenario: &Scenario, choices: &[Option<Edition>]) -> HandedOn {
    let quote = quote(scenario).expect("small enough to add up");
    HandedOn {
        assumptions: assumptions(scenario, &quote, choices),
        scenario: scenario.clone(),
        quote,
        choices: choices.to_vec(),
    }
}

/// The bill of each app on the edition that counts.
fn bills(handed: &HandedOn) -> Vec<Option<&Bill>> {
    let apps = handed.quote.apps.iter().enumerate();
    apps.map(|(place, app)| chosen_edition(app, &handed.choices, place)?.bill())
        .collect()
}

fn total(handed: &HandedOn) -> Option<Amount> {
    let totals = bills(handed).into_iter().map(|it| Some(it?.total));
    let totals: Option<Vec<Money>> = totals.collect();
    totals.map(|it| it.iter().map(|it| units(&it.text())).sum())
}

fn heading(sheet: &Sheet, part: Part) -> &str {
    &sheet.parts[part.index()]
}

fn amount(text: &str) -> Option<Amount> {
    (!text.is_empty()).then(|| units(text))
}

fn csv_is_the_quote(handed: &HandedOn, texts: &Texts) {
    let sheet = handed.sheet(texts).expect("a sheet");
    let text = handed.print(Form::Csv, texts).expect("a file");
    let rows = csv(text.strip_prefix('\u{feff}').expect("a mark"));
    assert!(rows.iter().all(|row| row.len() == 10));
    let of = |part, app: usize| {
        let part = heading(&sheet, part);
        let name = &handed.scenario.apps[app].name;
        let is_meant = move |row: &&Vec<String>| {
            let written = row[1].strip_prefix('\'').unwrap_or(&row[1]);
            row[0] == part && (row[1] == *name || written == name)
        };
        rows.iter().filter(is_meant)
    };
    for (app, bill) in bills(handed).into_iter().enumerate() {
        let lines: Vec<_> = of(Part::Bill, app)
            .filter(|row| !row[5].is_empty())
            .collect();
        let mut sum = 0;
        for row in &lines {
            let [unit_price, amount] = [&row[6], &row[7]].map(|it| units(it));
            assert_eq!(row[5].parse::<Amount>().unwrap() * unit_price, amount);
            sum += amount;
        }
        let total = of(Part::Bill, app).find(|row| row[2] == "total");
        let total = total.and_then(|row| amount(&row[7]));
        assert_eq!(bill.map(|it| units(&it.total.text())), total);
        assert_eq!(bill.map_or(0, |it| it.lines.len()), lines.len());
        assert_eq!(bill.map_or(0, |it| units(&it.exact_total.text())), sum);
        let six: Vec<_> = of(Part::Editions, app).map(|row| amount(&row[7])).collect();
        let editions = handed.quote.apps[app].editions.iter();
        let expected: Vec<_> = editions
            .map(|it| it.bill().map(|bill| units(&bill.total.text())))
            .collect();
        assert_eq!(expected, six);
    }
    let whole = rows
        .iter()
        .find(|row| row[1].is_empty() && row[2] == "total");
    assert_eq!(total(handed), amount(&whole.expect("a total")[7]));
}

fn formulas_come_to_the_quote(handed: &HandedOn, texts: &Texts) {
    let sheet = handed.sheet(texts).expect("a sheet");
    let text = handed.print(Form::Formulas, texts).expect("cells");
    let blocks: Vec<_> = text.trim_end().split("\n\n").skip(1).collect();
    assert_eq!(sheet.groups().count(), blocks.len());
    for (group, block) in sheet.groups().zip(blocks) {
        let rows: Vec<Vec<&str>> = block.lines().map(|it| it.split('\t').collect()).collect();
        let rows = &rows[rows.len() - group.len()..];
        for (fact, cells) in group.iter().zip(rows) {
            let cell = cells.get(4).copied().unwrap_or_default();
            let expected = fact.amount.map(|it| units(&it.text()));
            assert_eq!(expected, evaluate(cell), "{cell} for {fact:?}");
            if !cell.is_empty() {
                let is_plain = |it: char| it.is_ascii_digit() || "=+*/".contains(it);
                assert!(cell.chars().all(is_plain), "{cell}");
            }
        }
    }
}

fn markdown_is_the_quote(handed: &HandedOn, texts: &Texts) {
    let sheet = handed.sheet(texts).expect("a sheet");
    let text = handed.print(Form::Markdown, texts).expect("text");
    let groups = markdown(&text);
    for (app, bill) in bills(handed).into_iter().enumerate() {
        let name = &handed.scenario.apps[app].name;
        let title = [name, " · ", heading(&sheet, Part::Bill)].concat();
        let group = groups.iter().find(|it| it.0 == title).expect("a bill");
        let heads = &group.1[0];
        let column = |label| heads.iter().position(|it| it == sheet.label(label));
        let Some(place) = column(Label::Amount) else {
            assert_eq!(None, bill);
            continue;
        };
        let figures: Vec<_> = group.1[1..].iter().map(|row| amount(&row[place])).collect();
        let figures: Vec<_> = figures.into_iter().flatten().collect();
        let bill = bill.expect("figures of a bill");
        let (lines, sums) = figures.split_at(bill.lines.len());
        assert_eq!(
            units(&bill.exact_total.text()),
            lines.iter().sum::<Amount>()
        );
        assert_eq!(Some(&units(&bill.total.text())), sums.last());
        assert_eq!(Some(&units(&bill.exact_total.text())), sums.first());
    }
}

fn text_is_the_quote(handed: &HandedOn, texts: &Texts) {
    let text = handed.print(Form::Text, texts).expect("text");
    for bill in bills(handed).into_iter().flatten() {
        for line in &bill.lines {
            let amount = im_pricing_core::terms::Marks::POINT.money(line.amount);
            assert!(text.contains(&format!(" = {amount} USD\n")), "{amount}");
        }
    }
    let open = &texts.later().hand_on.open;
    assert!(total(handed).is_some() || text.contains(open), "{text}");
}

fn every_form_is_the_quote(handed: &HandedOn) {
    for texts in Lang::ALL.iter().map(|it| texts(*it)) {
        csv_is_the_quote(handed, texts);
        formulas_come_to_the_quote(handed, texts);
        markdown_is_the_quote(handed, texts);
        text_is_the_quote(handed, texts);
        for sentence in handed.granted(texts) {
            assert!(!sentence.is_empty());
        }
    }
}

#[test]
fn every_form_of_every_case_is_the_quote() {
    let cases = statements::scenarios();
    assert!(cases.len() > 250, "only {} cases were found", cases.len());
    for scenario in &cases {
        every_form_is_the_quote(&handed_on(scenario, &[]));
    }
}

/// Tries 300 random ones, or as many as `PROPTEST_CASES` says.
fn tries() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_asked { usual.cases } else { 300 },
        failure_persistence: None,
        ..usual
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_form_of_any_scenario_is_the_quote(
        scenario in scenarios::scenario(),
        choices in vec(of(select(Edition::ALL)), 0..4),
    ) {
        every_form_is_the_quote(&handed_on(&scenario, &choices));
    }
}
