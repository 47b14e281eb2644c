//! Programs that cargo compiles into `.tools/`.

use super::step;
use crate::failure::Result;
use crate::lockfile::locked_version;
use crate::version::Version;
use crate::{paths, process};
use std::path::PathBuf;
use std::process::Command;

/// A program from the registry of crates.
#[derive(Debug)]
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: Version,
    /// What stands before `--version` when it is asked for its own.
    called: &'static [&'static str],
    arguments: &'static [&'static str],
    why: &'static str,
    usually: &'static str,
}

pub(super) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: Version(0, 21, 14),
    called: &[],
    // Its downloads need TLS; it never downloads here, as every tool is on its path.
    arguments: &["--no-default-features", "--features", "rustls"],
    why: "it builds and serves the page",
    usually: "3 to 6 minutes",
};

pub(super) const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: Version(0, 20, 2),
    called: &[],
    arguments: &[],
    why: "it checks licences and sources of our dependencies",
    usually: "2 minutes",
};

pub(super) const CARGO_FUZZ: CargoTool = CargoTool {
    package: "cargo-fuzz",
    program: "cargo-fuzz",
    version: Version(0, 13, 2),
    called: &[],
    arguments: &[],
    why: "it builds and runs the fuzz targets",
    usually: "1 minute",
};

pub(super) const CARGO_MUTANTS: CargoTool = CargoTool {
    package: "cargo-mutants",
    program: "cargo-mutants",
    version: Version(27, 1, 0),
    // It answers as a subcommand of cargo only.
    called: &["mutants"],
    arguments: &[],
    why: "it changes the rules a little and runs the tests",
    usually: "2 to 3 minutes",
};

pub(super) const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: Version(0, 37, 1),
    called: &[],
    arguments: &[],
    why: "it drives Firefox in the tests",
    usually: "2 minutes",
};

/// Generates the JavaScript side of the bundle. Its version must equal the library's exactly.
pub(super) fn wasm_bindgen() -> Result<CargoTool> {
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: locked_version("wasm-bindgen")?,
        called: &[],
        arguments: &[],
        why: "it writes the JavaScript that loads the WebAssembly",
        usually: "1 to 2 minutes",
    })
}

/// Compiles `tool` unless the right version is there, in `.tools/` or elsewhere on the path.
pub(super) fn install(tool: &CargoTool) -> Result<()> {
    let name = format!("{} {}", tool.package, tool.version);
    let mut asked = process::command(tool.program);
    let printed = process::capture(asked.args(tool.called).arg("--version"));
    if printed.is_ok_and(|text| Version::find(&text) == Some(tool.version)) {
        step::found(&name);
        return Ok(());
    }
    step::install(&name, tool.why, tool.usually, || {
        process::run(install_command(tool).arg("--locked")).or_else(|failure| {
            // A lock file may name a version that has been withdrawn since.
            step::note(&format!(
                "{failure}; trying once more with newer dependencies"
            ));
            process::run(&mut install_command(tool))
        })
    })
}

/// The tools run for a second or two: compiling them fast is worth more than making them fast.
fn install_command(tool: &CargoTool) -> Command {
    let mut command = process::command("cargo");
    command
        .args([
            "install",
            tool.package,
            "--version",
            &tool.version.to_string(),
            "--root",
        ])
        .arg(paths::tools())
        .args(tool.arguments)
        // One folder for all: an interrupted run goes on where it stopped, and they share crates.
        .env(
            "CARGO_TARGET_DIR",
            paths::root().join("target").join("tools"),
        )
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    command
}

fn build_folder() -> PathBuf {
    paths::root().join("target").join("tools")
}

/// Removes what compiling the tools left behind, more than a gigabyte, once all are installed.
pub(super) fn clean() -> Result<()> {
    let folder = build_folder();
    if folder.is_dir() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(())
}
