//! How setup speaks: what, why, and how long.
#![expect(
    clippy::print_stdout,
    reason = "tells the person at the terminal what is going on"
)]

use crate::failure::Result;
use crate::{paths, process};
use std::time::Instant;

/// Says that nothing is to be done for `what`.
pub(super) fn found(what: &str) {
    println!("setup: {what} found");
}

/// Says what is installed, why, and how long that usually takes; then does it and says how long
/// it took.
pub(super) fn install<T>(
    what: &str,
    why: &str,
    usually: &str,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    println!("setup: installing {what}: {why}; usually {usually}");
    let start = Instant::now();
    let result = work()?;
    println!(
        "setup: {what} installed in {:.0} s",
        start.elapsed().as_secs_f32()
    );
    Ok(result)
}

/// Says something that is neither of the two.
pub(super) fn note(line: &str) {
    println!("setup: {line}");
}

/// A part of the Rust toolchain that rustup's minimal profile leaves out.
pub(super) fn component(name: &str, program: &str) -> Result<()> {
    if paths::find_program(&[program]).is_some()
        && process::capture(process::command(program).arg("--version")).is_ok()
    {
        found(name);
        return Ok(());
    }
    install(
        name,
        "one of the checks of `cargo xtask test`",
        "10 s",
        || {
            process::capture(process::command("rustup").args(["component", "add", name]))
                .map(|_| ())
        },
    )
}
