//! `im-quote budget`: how far an amount reaches.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::budget::{Budget, BudgetOutcome, EditionBudget, budget};
use im_pricing_core::curve::Reach;
use im_pricing_core::money::{AmountError, Money};
use im_pricing_core::problem::{Code, Expected, Problems};
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Named, group_digits};

use crate::answer::problem;
use crate::args::Asked;
use crate::failure::Failure;
use crate::respond::{refuse, respond};
use crate::table::Table;

/// The maxima on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked, amount: &str) -> Result<ExitCode, Failure> {
    match Money::parse(amount) {
        Ok(amount) => respond(asked, |scenario| Ok(budget(scenario, amount)?), words),
        Err(error) => refuse(&refused(error)),
    }
}

fn refused(error: AmountError) -> Problems {
    let code = match error {
        AmountError::NotAnAmount => Code::WrongType,
        AmountError::OutOfRange => Code::OutOfRange,
    };
    let expected = "US dollars from 0 on, with at most 8 decimals, such as 449.99";
    problem("/amount", code, Expected::Words(expected))
}

fn words(budget: &Budget) -> String {
    let mut text = format!("Prices of {}\n", budget.book_date);
    for app in &budget.apps {
        let _ = writeln!(text, "\n{}: {} US dollars a month", app.name, app.amount);
        let headings = [
            "Edition",
            "Availability",
            "Daily users",
            "Groups",
            "Monthly users",
            "Remark",
        ];
        let table = Table {
            headings: headings.map(str::to_owned).to_vec(),
            rows: app.editions.iter().map(row).collect(),
        };
        text.push_str(&table.to_text());
    }
    text
}

fn row(it: &EditionBudget) -> Vec<String> {
    let mut row = vec![
        it.edition.name_in(&EN).to_owned(),
        it.availability.name().to_owned(),
    ];
    match &it.outcome {
        BudgetOutcome::Unpriced => row.extend(["", "", "", "unpriced"].map(str::to_owned)),
        BudgetOutcome::Infeasible(_) => row.extend(["", "", "", "infeasible"].map(str::to_owned)),
        BudgetOutcome::Reaches(reaches) => {
            row.extend(reaches.most.iter().map(|(metric, most)| match most {
                // What another usage costs is not known, so that nothing can be said.
                Reach::Null if reaches.missing.iter().any(|it| it != metric) => {
                    "unknown".to_owned()
                }
                Reach::Null => "too dear".to_owned(),
                Reach::Count(count) => group_digits(*count),
                Reach::Unlimited => "unlimited".to_owned(),
            }));
            let missing: Vec<_> = reaches.missing.iter().map(|it| it.name()).collect();
            let open = if missing.is_empty() {
                ""
            } else {
                "not given: "
            };
            row.push([open, &missing.join(", ")].concat());
        }
    }
    row
}
