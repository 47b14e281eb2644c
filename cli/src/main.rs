//! `im-quote`: prices Tencent Cloud IM (Chat) scenarios on the command line.
//!
//! The rules are the core's; this program only reads, writes and explains itself.

mod answer;
mod args;
mod batch;
mod books;
mod conflict;
mod failure;
mod input;
mod ledger;
mod matrix;
mod output;
mod quote;
mod schema;
mod table;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::failure::Failure;

fn main() -> ExitCode {
    let Args { command } = Args::parse();
    let done = match command {
        Command::Quote { file } => quote::run(file.as_deref()),
        Command::Batch { file } => batch::run(file.as_deref()),
        Command::Matrix { format, lang } => matrix::run(format, lang),
        Command::Books { format } => books::run(format),
        Command::Schema => schema::run(),
        Command::Ledger(command) => ledger::run(command),
    };
    done.unwrap_or_else(Failure::report)
}
