//! Every case of `tests/golden` that has a quote, through the core and through the program.

mod support;

use std::collections::HashSet;

use im_pricing_core::edition::Edition;

use serde_json::Value;
use support::{Case, cases, core_answer, expect, list, readable, run};

#[test]
fn every_case_is_answered_as_written_down() {
    let cases = cases();
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|(file, case)| {
            let problem = check(case).err()?;
            Some(format!(
                "{file}: {}: {problem}\n  why: {}",
                case.name, case.why
            ))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() > 250, "only {} cases were found", cases.len());
}

#[test]
fn a_batch_of_all_cases_gives_the_same_quotes_in_the_same_order() {
    let lines: Vec<_> = cases().iter().map(|(_, case)| case.text()).collect();
    let run = run(&["batch"], lines.join("\n").as_bytes());
    assert_eq!((Some(0), ""), (run.status, run.err.as_str()));
    assert_eq!(lines.len(), run.out.lines().count());
    for (line, answer) in lines.iter().zip(run.out.lines()) {
        assert_eq!(core_answer(line).as_deref(), Ok(answer));
    }
}

#[test]
fn every_case_has_a_name_of_its_own_and_says_why() {
    let cases = cases();
    for (file, case) in &cases {
        assert!(
            !case.why.is_empty() && !case.source.is_empty(),
            "{file}: {}",
            case.name
        );
    }
    let names: HashSet<_> = cases.iter().map(|(_, case)| &case.name).collect();
    assert_eq!(cases.len(), names.len());
}

/// The one door: what the core and the program answer, against what the case expects.
fn check(case: &Case) -> Result<(), String> {
    let text = case.text();
    let answer = core_answer(&text).map_err(|errors| format!("refused: {errors}"))?;
    let quote: Value = serde_json::from_str(&answer).map_err(|it| it.to_string())?;
    let run = run(&["quote"], text.as_bytes());
    if (run.status, run.err.as_str()) != (Some(0), "") {
        return Err(format!(
            "the program ends with {:?}: {}",
            run.status, run.err
        ));
    }
    if serde_json::from_str(&run.out).ok().as_ref() != Some(&quote) {
        return Err(format!(
            "the program answers otherwise than the core: {}",
            run.out
        ));
    }
    adds_up(&quote)?;
    expect(&case.expect, &readable(quote), "")
}

/// What holds of every quote: six editions in order, each status with what belongs to it, amounts
/// that are quantity times price, totals that are the sum of their lines.
fn adds_up(quote: &Value) -> Result<(), String> {
    let order: Vec<_> = Edition::ALL.iter().map(|edition| edition.name()).collect();
    for app in list(&quote["apps"]) {
        let editions: Vec<_> = list(&app["editions"])
            .iter()
            .map(|it| &it["edition"])
            .collect();
        if editions != order {
            return Err(format!("the editions are {editions:?}"));
        }
        for it in list(&app["editions"]) {
            edition_adds_up(it).map_err(|problem| format!("{}: {problem}", it["edition"]))?;
        }
    }
    Ok(())
}

fn edition_adds_up(it: &Value) -> Result<(), String> {
    let status = it["status"].as_str().unwrap_or_default();
    let has = |key: &str| !list(&it[key]).is_empty();
    if has("reasons") != (status == "infeasible") || has("missing") != (status == "needs_input") {
        return Err(format!(
            "{status} with {} and {}",
            it["reasons"], it["missing"]
        ));
    }
    if status != "feasible" {
        let empty = ["lines", "exact_total", "total", "first_month"]
            .iter()
            .all(|key| it[key].is_null());
        return if empty {
            Ok(())
        } else {
            Err(format!("{status} with a bill"))
        };
    }
    for line in list(&it["lines"]) {
        let quantity = i128::from(line["quantity"].as_u64().unwrap_or_default());
        if units(&line["unit_price"])? * quantity != units(&line["amount"])? || quantity == 0 {
            return Err(format!("{line}"));
        }
    }
    sums_to_total(it)?;
    if it["first_month"].is_null() {
        Ok(())
    } else {
        sums_to_total(&it["first_month"])
    }
}

fn sums_to_total(bill: &Value) -> Result<(), String> {
    let mut sum = 0;
    for line in list(&bill["lines"]) {
        sum += units(&line["amount"])?;
    }
    // To cents, half up: 1 cent is 10^6 units.
    let cents = (sum + 500_000) / 1_000_000 * 1_000_000;
    if (units(&bill["exact_total"])?, units(&bill["total"])?) != (sum, cents) {
        return Err(format!(
            "{sum} units against {} and {}",
            bill["exact_total"], bill["total"]
        ));
    }
    Ok(())
}

/// An amount in units of 10^-8 dollars. It must have at least two decimals and no more than needed.
fn units(amount: &Value) -> Result<i128, String> {
    let text = amount.as_str().ok_or(format!("{amount} is no amount"))?;
    let (whole, decimals) = text.split_once('.').ok_or(format!("{text} has no point"))?;
    let spare = decimals.len() > 2 && decimals.ends_with('0');
    let leading = whole.len() > 1 && whole.starts_with('0');
    if !(2..=8).contains(&decimals.len()) || spare || leading {
        return Err(format!("{text} is not in the form of an amount"));
    }
    format!("{whole}{decimals:0<8}")
        .parse()
        .map_err(|_| format!("{text} is no amount"))
}
