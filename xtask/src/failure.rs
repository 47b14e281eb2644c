//! The one error of this program: a line for the person at the terminal.

use std::fmt;

/// Result of everything that can fail here.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// What went wrong, ready to print. Nobody matches on it, so it needs no variants.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}
