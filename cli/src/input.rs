//! Where scenarios come from.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;

/// A stream of bytes with the name under which failures mention it.
pub(crate) struct Input {
    stream: Box<dyn Read + Send>,
    name: String,
}

impl Input {
    /// Opens `file`, or standard input when there is none or it is `-`.
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = file.filter(|path| *path != Path::new("-")) else {
            return Ok(Self {
                stream: Box::new(io::stdin()),
                name: "standard input".to_owned(),
            });
        };
        let name = path.display().to_string();
        match File::open(path) {
            Ok(file) => Ok(Self {
                stream: Box::new(file),
                name,
            }),
            Err(error) => Err(Failure::Input { name, error }),
        }
    }

    /// Everything that is left.
    pub(crate) fn read_all(mut self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        match self.stream.read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(self.failure(error)),
        }
    }

    /// Appends what is there, at most `most` bytes; 0 at the end. Waits only when nothing is there.
    pub(crate) fn read_some(&mut self, bytes: &mut Vec<u8>, most: usize) -> Result<usize, Failure> {
        let start = bytes.len();
        bytes.resize(start + most, 0);
        let read = loop {
            match self.stream.read(&mut bytes[start..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        bytes.truncate(start + read.as_ref().map_or(0, |read| *read));
        read.map_err(|error| self.failure(error))
    }

    fn failure(&mut self, error: io::Error) -> Failure {
        let name = std::mem::take(&mut self.name);
        Failure::Input { name, error }
    }
}
