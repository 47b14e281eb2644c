//! Running other programs.

use crate::failure::{Failure, Result};
use crate::paths;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// A command in the workspace's folder that finds the project's tools first.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command
        .current_dir(paths::root())
        .env("PATH", paths::search_path());
    command
}

/// Runs to the end, output on our terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` failed ({status})",
        describe(command)
    )))
}

/// Runs to the end in silence; standard output on success, what it complained about otherwise.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Failure::new(format!(
        "`{}` failed: {complaint}",
        describe(command)
    )))
}

/// Runs to the end, shows each line of standard output and hands it to `inspect`; true on success.
#[expect(clippy::print_stdout, reason = "passes the other program's output on")]
pub(crate) fn run_inspecting(command: &mut Command, mut inspect: impl FnMut(&str)) -> Result<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            inspect(&line);
        }
    }
    Ok(child.wait()?.success())
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "`{}` cannot be started: {error}",
        describe(command)
    ))
}

/// The command as one would type it.
fn describe(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    words.join(" ")
}
