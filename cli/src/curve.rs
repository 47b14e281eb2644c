//! `im-quote curve`: the cost of each edition over one usage.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::chart::{Chart, ChartError, chart_app};
use im_pricing_core::envelope::Segment;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Overflow;
use im_pricing_core::problem::{Code, Expected, Problems};
use im_pricing_core::quote::quote_app;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Named, group_digits};

use crate::answer::problem;
use crate::args::Asked;
use crate::failure::Failure;
use crate::respond::{Answers, IRREVERSIBLE, respond};
use crate::table::Table;

/// The curves on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked, metric: Metric, range: (u64, u64)) -> Result<ExitCode, Failure> {
    respond(asked, |scenario| charts(scenario, metric, range), words)
}

fn charts(
    scenario: &Scenario,
    metric: Metric,
    range: (u64, u64),
) -> Result<Answers<Chart>, Problems> {
    let date = scenario.book_date;
    let mut charts = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let quote = quote_app(app, date)?;
        charts.push(chart_app(&quote, app, date, metric, range).map_err(refused)?);
    }
    Ok(Answers::new(date, charts))
}

fn refused(error: ChartError) -> Problems {
    let expected = match error {
        ChartError::EmptyRange => "at least the value of --from",
        ChartError::TooManyPieces => "a range with at most 2,000 pieces of one edition",
        ChartError::Overflow => return Overflow.into(),
    };
    problem("/to", Code::OutOfRange, Expected::Words(expected))
}

fn words(charts: &Answers<Chart>) -> String {
    let mut text = String::new();
    for chart in &charts.apps {
        let _ = writeln!(
            text,
            "{}: US dollars a month over {}",
            chart.name,
            chart.metric.name()
        );
        let mut rows = Vec::new();
        for it in &chart.editions {
            for piece in &it.pieces {
                rows.push(vec![
                    it.edition.name_in(&EN).to_owned(),
                    group_digits(piece.from),
                    group_digits(piece.to),
                    piece.at_from.to_string(),
                    piece.at_to.to_string(),
                ]);
            }
        }
        let headings = ["Edition", "From", "To", "Cost at from", "Cost at to"];
        let table = Table {
            headings: headings.map(str::to_owned).to_vec(),
            rows,
        };
        text.push_str(&table.to_text());
        text.push_str("\nCheapest\n");
        text.push_str(&segments_words(&chart.crossings));
        text.push_str("\nCheapest, migration included\n");
        text.push_str(IRREVERSIBLE);
        text.push_str(&segments_words(&chart.crossings_after_migration));
        text.push('\n');
    }
    text
}

fn segments_words(segments: &[Segment]) -> String {
    let mut text = String::new();
    for it in segments {
        let name = it.cheapest.map_or("none", |it| it.name_in(&EN));
        let (from, to) = (group_digits(it.from), group_digits(it.to));
        let _ = writeln!(text, "  {from} to {to}: {name}");
    }
    text
}
