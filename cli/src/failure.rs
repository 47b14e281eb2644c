//! What stops the program, as opposed to what is wrong with a scenario.

use std::io;
use std::io::Write;
use std::process::ExitCode;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input cannot be read.
    Input {
        /// The file, or "standard input".
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// The output cannot be written.
    Output(io::Error),
    /// A thread of a batch ended without an answer.
    Worker,
}

impl Failure {
    /// Says on standard error what happened, and gives the exit status.
    ///
    /// A reader that has seen enough and closed its end (`im-quote … | head`) is no error.
    pub(crate) fn report(self) -> ExitCode {
        let message = match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Self::Input { name, error } => format!("cannot read {name}: {error}"),
            Self::Output(error) => format!("cannot write the output: {error}"),
            Self::Worker => "a worker thread ended unexpectedly; the output is incomplete".into(),
        };
        // Nothing is left to do when standard error is closed as well.
        let _ = writeln!(io::stderr(), "im-quote: {message}");
        ExitCode::from(2)
    }
}
