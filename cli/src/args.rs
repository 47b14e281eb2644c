//! The command line, and the help that teaches it.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use im_pricing_core::metric::{MAX_COUNT, Metric};
use im_pricing_core::tables::{self, LANGUAGES};
use im_pricing_core::text::Language;

use crate::help;
use crate::ledger::args::LedgerCommand;

const QUOTE_EXAMPLES: &str = r#"Examples:
  im-quote quote scenario.json
  echo '{"schema":1,"apps":[{"idc":"singapore","first_app_date":"2021-05-01",
    "usage":{"peak_dau":10001,"peak_groups":500}}]}' | im-quote quote
  im-quote quote scenario.json --format markdown

The second one: the app is billed on daily users, because the first app of its data centre is older
than 2022-12-26. One user above the 10,000 that Pro includes starts a block: 449.99 + 449.99 = 899.98.

Exit status: 0 with a quote; 2 with problems, all of them, as JSON on standard error."#;

const BATCH_EXAMPLES: &str = r#"Examples:
  im-quote batch scenarios.jsonl > quotes.jsonl
  cat scenarios.jsonl | im-quote batch | head -1

Each line is a scenario, as `im-quote quote` takes it, on one line; each answer is one line, in the
same order. The line of a bad scenario, a blank one too, is {"errors":[...]}. Any number of lines is
priced in constant memory, on all processors.

Exit status: 0 if every line has a quote; 1 if any has errors; 2 if the file cannot be read."#;

const MATRIX_EXAMPLES: &str = "\
Examples:
  im-quote matrix
  im-quote matrix --format csv --lang ko > matrix.csv
  im-quote matrix --format json

Limits and quotas are those without add-ons; add-ons and conditions are footnotes. Where two official
pages disagree, the value taken, the other one and the reason are listed.";

/// What was asked for.
#[derive(Parser)]
#[command(name = "im-quote", version, about = first_line(help::ABOUT), long_about = help::ABOUT)]
#[command(after_long_help = help::EXAMPLES, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Price one scenario
    #[command(after_long_help = QUOTE_EXAMPLES)]
    Quote {
        /// The scenario in JSON; standard input if absent or `-`
        file: Option<PathBuf>,
        /// The form of the output
        #[arg(long, value_enum, default_value_t)]
        format: QuoteFormat,
    },
    /// Compare the editions: margin, headroom, repairs, prices of features
    #[command(after_long_help = help::COMPARE)]
    Compare {
        #[command(flatten)]
        asked: Asked,
    },
    /// Compare moving to the newer billing with staying
    #[command(after_long_help = help::MIGRATE)]
    Migrate {
        #[command(flatten)]
        asked: Asked,
        /// Monthly users for each daily one: low,likely,high, such as 3,5,8; adds three estimates
        #[arg(long, value_name = "LOW,LIKELY,HIGH", allow_hyphen_values = true)]
        mau_per_dau: Option<String>,
    },
    /// Say how far an amount reaches on each edition
    #[command(after_long_help = help::BUDGET)]
    Budget {
        /// US dollars a month for each app, such as 2000 or 449.99
        #[arg(allow_hyphen_values = true)]
        amount: String,
        #[command(flatten)]
        asked: Asked,
    },
    /// Explain how one line of the bill comes about
    #[command(after_long_help = help::EXPLAIN)]
    Explain {
        /// The id of a line, such as overage.peak_dau
        line_id: String,
        #[command(flatten)]
        asked: Asked,
    },
    /// Print the cost of each edition over one usage, and where the cheapest one changes
    #[command(after_long_help = help::CURVE)]
    Curve {
        #[command(flatten)]
        asked: Asked,
        /// The usage that grows
        #[arg(long, value_parser = metric())]
        metric: Metric,
        /// The lowest value
        #[arg(long, default_value_t = 0, value_parser = count())]
        from: u64,
        /// The highest value
        #[arg(long, default_value_t = 100_000, value_parser = count())]
        to: u64,
    },
    /// Print which edition is the cheapest over two usages at once
    #[command(after_long_help = help::MAP)]
    Map {
        #[command(flatten)]
        asked: Asked,
        #[command(flatten)]
        map: MapArgs,
    },
    /// Price many scenarios, one a line
    #[command(after_long_help = BATCH_EXAMPLES)]
    Batch {
        /// The scenarios in JSON Lines; standard input if absent or `-`
        file: Option<PathBuf>,
    },
    /// Print the feature matrix of the six editions
    #[command(after_long_help = MATRIX_EXAMPLES)]
    Matrix {
        /// The form of the output
        #[arg(long, value_enum, default_value_t)]
        format: MatrixFormat,
        /// The language of labels, cells and footnotes
        #[arg(long, default_value = tables::EN.tag, value_parser = language())]
        lang: &'static Language,
    },
    /// Print the price books, with their dates, prices and sources
    #[command(after_long_help = help::BOOKS)]
    Books {
        /// The form of the output
        #[arg(long, value_enum, default_value_t)]
        format: BooksFormat,
    },
    /// Print all prices, the matrix and the quote of a scenario as one document
    #[command(after_long_help = help::PRICING)]
    Pricing {
        /// The scenario in JSON; standard input if absent or `-`
        file: Option<PathBuf>,
        /// The form of the output
        #[arg(long, value_enum, default_value_t)]
        format: PricingFormat,
    },
    /// Print the JSON Schema of scenario and quote
    #[command(after_long_help = help::SCHEMA)]
    Schema,
    #[command(flatten)]
    Ledger(LedgerCommand),
}

/// What every command about one scenario takes.
#[derive(clap::Args)]
pub(crate) struct Asked {
    /// The scenario in JSON; standard input if absent or `-`
    pub(crate) file: Option<PathBuf>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// How an answer is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Format {
    /// JSON
    #[default]
    Json,
    /// Text for a terminal
    Text,
}

/// How a quote is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum QuoteFormat {
    /// JSON
    #[default]
    Json,
    /// JSON with the scenario and what the quote takes for granted
    Statement,
    /// Text for a terminal
    Text,
    /// Markdown with every line, its source and the assumptions
    Markdown,
    /// The same as comma-separated values (RFC 4180)
    Csv,
}

/// What a map shows.
#[derive(clap::Args)]
pub(crate) struct MapArgs {
    /// What is measured across and up
    #[arg(long, value_enum)]
    pub(crate) axes: MapAxes,
    /// Monthly users for each daily one, such as 4.5; without it those of the scenario
    #[arg(long, value_name = "RATIO", allow_hyphen_values = true)]
    pub(crate) mau_per_dau: Option<String>,
    /// With the editions that migration opens
    #[arg(long)]
    pub(crate) with_migration: bool,
    /// The fewest daily users
    #[arg(long, default_value_t = 0, value_parser = count())]
    pub(crate) across_from: u64,
    /// The most daily users
    #[arg(long, default_value_t = 100_000, value_parser = count())]
    pub(crate) across_to: u64,
    /// The lowest value of the other axis
    #[arg(long, default_value_t = 0, value_parser = count())]
    pub(crate) up_from: u64,
    /// The highest value of the other axis
    #[arg(long, default_value_t = 1_000_000, value_parser = count())]
    pub(crate) up_to: u64,
}

/// The two axes of a map.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum MapAxes {
    /// Daily users across, groups up
    DauGroups,
    /// Daily users across, monthly users up
    DauMau,
}

/// How the matrix is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum MatrixFormat {
    /// An aligned table for a terminal
    #[default]
    Text,
    /// Comma-separated values (RFC 4180)
    Csv,
    /// JSON with the bare values beside their texts
    Json,
    /// A Markdown table
    Markdown,
}

/// How the books are printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum BooksFormat {
    /// Aligned tables for a terminal
    #[default]
    Text,
    /// JSON
    Json,
}

/// How the document of everything is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum PricingFormat {
    /// Markdown
    #[default]
    Markdown,
    /// JSON
    Json,
}

/// One of the core's languages, by its tag.
pub(crate) fn language() -> impl TypedValueParser<Value = &'static Language> {
    let tags = LANGUAGES.iter().map(|language| language.tag);
    PossibleValuesParser::new(tags).map(|tag| {
        let language = LANGUAGES.iter().find(|language| language.tag == tag);
        language.copied().unwrap_or(&tables::EN)
    })
}

/// One of the core's metrics, by its name.
fn metric() -> impl TypedValueParser<Value = Metric> {
    PossibleValuesParser::new(Metric::NAMES)
        .try_map(|name| Metric::from_name(&name).ok_or("not a metric"))
}

/// A count that a scenario can state.
fn count() -> impl TypedValueParser<Value = u64> {
    clap::value_parser!(u64).range(..=MAX_COUNT)
}

fn first_line(text: &'static str) -> &'static str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn the_command_line_is_consistent() {
        Args::command().debug_assert();
    }
}
