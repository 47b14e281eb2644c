//! What the tests of the command line share: running the program, and reading cases.
#![allow(dead_code, reason = "each test uses its own part")]

mod cases;
pub(crate) mod ledger;

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

pub(crate) use cases::*;

/// What a run of the program left behind.
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `im-quote` with `arguments`, `input` on its standard input.
pub(crate) fn run(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_im-quote"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("im-quote starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let output = thread::scope(|scope| {
        // A program that does not read its input closes the pipe: that is no failure here.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().expect("im-quote ends")
    });
    Run {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).expect("output in UTF-8"),
        err: String::from_utf8(output.stderr).expect("errors in UTF-8"),
    }
}
