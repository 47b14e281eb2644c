//! Names that would be formulas, markup or further cells.

use im_pricing_calculator::later::view::hand_on::Form;
use im_pricing_calculator::text::{Lang, texts};
use im_pricing_core::date::Date;
use im_pricing_core::edition::Idc;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};

use crate::readers::{csv, markdown};
use crate::{every_form_is_the_quote, handed_on};

const NAMES: [&str; 10] = [
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1",
    "-1",
    "＝1+1",
    " =1",
    "\"=1\",\"x",
    "<img src=x onerror=alert(1)>",
    "[free](javascript:alert(1))",
    "a|b\\|c`d`*e*_f_~g~",
];

fn scenario() -> Scenario {
    let app = |name: &str| App {
        name: name.to_owned(),
        idc: Idc::Singapore,
        first_app_date: None,
        migrated: false,
        current_edition: None,
        usage: Usage {
            mau: Some(12_345),
            ..Usage::default()
        },
        needs: Needs::default(),
        start_date: None,
    };
    Scenario {
        book_date: Date::parse("2023-03-30").expect("a day"),
        apps: NAMES.iter().map(|it| app(it)).collect(),
    }
}

#[test]
fn no_cell_that_is_named_by_a_reader_is_a_formula() {
    let handed = handed_on(&scenario(), &[]);
    every_form_is_the_quote(&handed);
    for texts in Lang::ALL.iter().map(|it| texts(*it)) {
        let file = handed.print(Form::Csv, texts).expect("a file");
        for cell in csv(&file).into_iter().flatten() {
            let starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t'];
            let start = cell.trim_start_matches(['"', ' ']);
            assert!(!start.starts_with(starts), "{cell}");
        }
        let cells = handed.print(Form::Formulas, texts).expect("cells");
        for cell in cells.split(['\t', '\n']) {
            let is_ours = |it: char| it.is_ascii_digit() || "=+*/".contains(it);
            assert!(!cell.starts_with('"'), "{cell}");
            assert!(!cell.starts_with(['+', '-', '@', '＝']), "{cell}");
            assert!(
                !cell.starts_with('=') || cell.chars().all(is_ours),
                "{cell}"
            );
        }
    }
}

#[test]
fn no_name_is_markup_in_markdown() {
    let handed = handed_on(&scenario(), &[]);
    let text = handed.print(Form::Markdown, texts(Lang::En)).expect("text");
    for markup in ["<", "[", "]", "`", "*", "_", "~"] {
        for (place, _) in text.match_indices(markup) {
            assert!(text[..place].ends_with('\\'), "{markup} in {text}");
        }
    }
    let headings: Vec<_> = markdown(&text).into_iter().map(|it| it.0).collect();
    for name in NAMES {
        assert!(headings.iter().any(|it| it.starts_with(name)), "{name}");
    }
}

#[test]
fn a_figure_that_is_not_known_is_no_zero() {
    let mut scenario = scenario();
    scenario.apps.truncate(2);
    scenario.apps[1].usage = Usage::default();
    let handed = handed_on(&scenario, &[]);
    let file = handed.print(Form::Csv, texts(Lang::En)).expect("a file");
    let rows = csv(file.trim_start_matches('\u{feff}'));
    let totals = |id: &str| -> Vec<(String, String)> {
        let of_all = rows.iter().filter(|row| row[1].is_empty() && row[2] == id);
        of_all.map(|row| (row[4].clone(), row[7].clone())).collect()
    };
    let open = ("open".to_owned(), String::new());
    assert_eq!(vec![open.clone(), open.clone()], totals("total"));
    assert_eq!(
        vec![(String::new(), "434.18".to_owned()), open],
        totals("subtotal")
    );
    assert_eq!(
        vec![(String::new(), "434.18".to_owned())],
        totals("priced_total")
    );
}
