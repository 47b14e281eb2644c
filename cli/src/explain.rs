//! `im-quote explain`: how one line comes about.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::bill::LineId;
use im_pricing_core::cited;
use im_pricing_core::date::Date;
use im_pricing_core::explain::{ExplainedLine, Explanation, Rule, explain};
use im_pricing_core::listing::ConflictEntry;
use im_pricing_core::matrix::Unit;
use im_pricing_core::metric::Extent;
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::tables::{EN, EN_SAYINGS};
use im_pricing_core::terms::{Named, group_digits};

use crate::answer::problem;
use crate::args::Asked;
use crate::conflict::sentences;
use crate::failure::Failure;
use crate::respond::{refuse, respond};

/// The trace on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked, line_id: &str) -> Result<ExitCode, Failure> {
    let Some(line) = LineId::from_text(line_id) else {
        let expected = "the id of a line, such as plan.pro, overage.peak_dau or add_on.retention";
        let expected = Expected::Words(expected);
        return refuse(&problem("/line_id", Code::UnknownValue, expected));
    };
    respond(asked, |scenario| Ok(explain(scenario, line)?), words)
}

fn words(explanation: &Explanation) -> String {
    let mut text = format!("Prices of {}, US dollars a month\n", explanation.book_date);
    for app in &explanation.apps {
        let _ = writeln!(text, "\n{}: {}", app.name, app.line);
        if app.editions.is_empty() {
            text.push_str("  No edition with prices on this date has the line.\n");
        }
        for it in &app.editions {
            text.push_str(&edition_words(it, app.line, explanation.book_date));
        }
    }
    text
}

fn edition_words(it: &ExplainedLine, line: LineId, book_date: Date) -> String {
    let name = it.edition.name_in(&EN);
    let mut text = format!(
        "  {name} ({}, {}): {}",
        it.availability.name(),
        it.status,
        rule_words(&it.rule)
    );
    match (it.quantity, it.unit_price, it.amount) {
        (Some(quantity), Some(price), Some(amount)) => {
            let _ = write!(text, "; {quantity} x {price} = {amount}");
        }
        (Some(_), _, Some(amount)) => {
            let _ = write!(text, "; {amount}");
        }
        _ => text.push_str("; open"),
    }
    text.push('\n');
    text + &pages(it, line, book_date)
}

/// The pages that the line rests on, each with what it says, and where pages disagree.
fn pages(it: &ExplainedLine, line: LineId, book_date: Date) -> String {
    let mut text = String::new();
    let cited = cited::line(line, it.edition, it.unit_price, book_date);
    for (index, source) in cited.sources.iter().enumerate() {
        let what = if index == 0 { it.book } else { "above" };
        let _ = writeln!(text, "    {what}: {source}");
        let _ = writeln!(text, "      {}", EN_SAYINGS.of(source));
    }
    for conflict in &cited.conflicts {
        let views = ConflictEntry::all(conflict, &EN);
        for sentence in sentences(&views, |_| conflict.about, Unit::None, &EN) {
            let _ = writeln!(text, "    {sentence}");
        }
    }
    text
}

fn rule_words(rule: &Rule) -> String {
    match rule {
        Rule::Plan => "one plan".to_owned(),
        Rule::Overage {
            used, quota, block, ..
        } => {
            let used = used.map_or("unknown".to_owned(), group_digits);
            let (quota, block) = (group_digits(*quota), group_digits(*block));
            format!("{used} used, {quota} included, in blocks of {block}")
        }
        Rule::AddOn {
            asked,
            base,
            reaches,
            ..
        } => {
            let asked = asked.map_or("nothing".to_owned(), extent);
            let mut text = format!("{asked} asked, {} without it", extent(*base));
            if let Some(reaches) = reaches {
                let _ = write!(text, ", {} with it", extent(*reaches));
            }
            text
        }
    }
}

fn extent(extent: Extent) -> String {
    match extent {
        Extent::Count(count) => group_digits(count),
        Extent::Unlimited => "unlimited".to_owned(),
    }
}
