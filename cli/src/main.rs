//! `im-quote`: prices Tencent Cloud IM (Chat) scenarios on the command line.
//!
//! The rules are the core's; this program only reads, writes and explains itself.

mod answer;
mod args;
mod batch;
mod books;
mod budget;
mod compare;
mod conflict;
mod curve;
mod english;
mod explain;
mod failure;
mod help;
mod input;
mod ledger;
mod map;
mod matrix;
mod migrate;
mod output;
mod pricing;
mod quote;
mod respond;
mod schema;
mod table;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::failure::Failure;

fn main() -> ExitCode {
    let Args { command } = Args::parse();
    let done = match command {
        Command::Quote { file, format } => quote::run(file.as_deref(), format),
        Command::Compare { asked } => compare::run(&asked),
        Command::Migrate { asked, mau_per_dau } => migrate::run(&asked, mau_per_dau.as_deref()),
        Command::Budget { amount, asked } => budget::run(&asked, &amount),
        Command::Explain { line_id, asked } => explain::run(&asked, &line_id),
        Command::Curve {
            asked,
            metric,
            from,
            to,
        } => curve::run(&asked, metric, (from, to)),
        Command::Map { asked, map } => map::run(&asked, &map),
        Command::Batch { file } => batch::run(file.as_deref()),
        Command::Matrix { format, lang } => matrix::run(format, lang),
        Command::Books { format } => books::run(format),
        Command::Pricing { file, format } => pricing::run(file.as_deref(), format),
        Command::Schema => schema::run(),
        Command::Ledger(command) => ledger::run(command),
    };
    done.unwrap_or_else(Failure::report)
}
