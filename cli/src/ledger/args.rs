//! The command line of the commands about months, bills and several apps, and its help.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use im_pricing_core::tables;
use im_pricing_core::text::Language;

use super::help;
use crate::args::language;

#[derive(Subcommand)]
pub(crate) enum LedgerCommand {
    /// Price coming months: usage that grows, or is given month by month
    #[command(after_long_help = help::FORECAST)]
    Forecast(ForecastArgs),
    /// Read daily usage from a CSV file and price each month of it
    #[command(after_long_help = help::USAGE)]
    Usage(UsageArgs),
    /// Compare what was charged with the quote, and find the reading that explains it
    #[command(after_long_help = help::CHECK)]
    Check(CheckArgs),
    /// Price the month in which an app changes its edition or its add-ons
    #[command(after_long_help = help::CHANGE)]
    Change(ChangeArgs),
    /// Tell what changed between the price books of two dates
    #[command(after_long_help = help::DIFF)]
    Diff(DiffArgs),
    /// Tell which trials of the call feature are left, and when each ends
    #[command(after_long_help = help::TRIALS)]
    Trials(TrialsArgs),
    /// Print ready-made scenarios, or one of them to work with
    #[command(after_long_help = help::PRESETS)]
    Presets(PresetsArgs),
    /// Add up several apps, and tell what merging them would change
    #[command(after_long_help = help::ACCOUNT)]
    Account(AccountArgs),
}

/// What a forecast is about.
#[derive(Args)]
pub(crate) struct ForecastArgs {
    /// The scenario in JSON; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// The first month, YYYY-MM
    #[arg(long)]
    pub(super) from: String,
    /// How many months, 1 to 120
    #[arg(long)]
    pub(super) months: String,
    /// Growth per month in per cent, at most two decimals, -100 or more
    #[arg(
        long,
        allow_hyphen_values = true,
        conflicts_with = "usages",
        required_unless_present = "usages"
    )]
    pub(super) growth_percent: Option<String>,
    /// A JSON list with the usage of each month, for a scenario of one app
    #[arg(long)]
    pub(super) usages: Option<PathBuf>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// What daily usage is read from.
#[derive(Args)]
pub(crate) struct UsageArgs {
    /// The daily usage; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// A scenario with exactly one app, whose data centre, needs and monthly users count
    #[arg(long)]
    pub(super) app: Option<PathBuf>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// What a bill is held against.
#[derive(Args)]
pub(crate) struct CheckArgs {
    /// The scenario of the month in JSON; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// The edition in which an app was billed; once per app, in their order
    #[arg(long = "edition", required = true)]
    pub(super) editions: Vec<String>,
    /// What was charged in all, in US dollars
    #[arg(long)]
    pub(super) charged: Option<String>,
    /// A line that was charged, such as overage.peak_dau=149.99; any number of them
    #[arg(long = "line", value_name = "ID=AMOUNT")]
    pub(super) lines: Vec<String>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// What changes in a month.
#[derive(Args)]
pub(crate) struct ChangeArgs {
    /// The scenario in JSON; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// The edition until the day before
    #[arg(long)]
    pub(super) from: String,
    /// The edition from the day on
    #[arg(long)]
    pub(super) to: String,
    /// The day of the change, YYYY-MM-DD
    #[arg(long)]
    pub(super) day: String,
    /// A JSON object with the needs until the day before, if they were others
    #[arg(long, value_name = "JSON")]
    pub(super) needs_before: Option<String>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Which books are compared.
#[derive(Args)]
pub(crate) struct DiffArgs {
    /// The first date, YYYY-MM-DD
    pub(super) from: String,
    /// The other date, YYYY-MM-DD
    pub(super) to: String,
    /// A scenario to price on both dates; standard input if `-`
    pub(super) file: Option<PathBuf>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Which trials are looked at.
#[derive(Args)]
pub(crate) struct TrialsArgs {
    /// The activations in JSON; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// The day on which they are looked at, YYYY-MM-DD
    #[arg(long)]
    pub(super) as_of: String,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Which presets are printed.
#[derive(Args)]
pub(crate) struct PresetsArgs {
    /// Print only the scenario of this preset
    pub(super) id: Option<String>,
    /// The language of names and reasons
    #[arg(long, default_value = tables::EN.tag, value_parser = language())]
    pub(super) lang: &'static Language,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Which apps are added up.
#[derive(Args)]
pub(crate) struct AccountArgs {
    /// The scenario in JSON; standard input if absent or `-`
    pub(super) file: Option<PathBuf>,
    /// The edition of an app, such as main=ultimate; the recommended one for all others
    #[arg(long = "edition", value_name = "NAME=EDITION")]
    pub(super) editions: Vec<String>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// How an answer is printed.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// JSON
    #[default]
    Json,
    /// Aligned tables for a terminal
    Text,
}
