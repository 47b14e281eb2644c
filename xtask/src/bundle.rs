//! Builds the page with Trunk: once and optimised (`dist`), or again at every change (`serve`).

use crate::failure::{Failure, Result};
use crate::setup::{self, Needs, Target, Tools};
use crate::{paths, process, publish, shrink, words};
use std::fs::File;
use std::process::Command;

/// The arguments of `serve`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    port: Option<u16>,
    open: bool,
}

impl ServeOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--open" => options.open = true,
                "--port" => {
                    let port = rest.next().and_then(|text| text.parse().ok());
                    options.port =
                        Some(port.ok_or_else(|| Failure::new("--port takes a number to 65535"))?);
                }
                other => return Err(Failure::new(format!("serve: unknown argument `{other}`"))),
            }
        }
        Ok(options)
    }
}

/// Serves the page and rebuilds it at every change, until interrupted.
///
/// The `dev` profile: a change is on the screen in seconds, a panic has a message, and neither
/// wasm-opt nor a standard library of our own is worth waiting for. Sizes are `dist`'s affair.
pub(crate) fn serve(options: &ServeOptions) -> Result<()> {
    let tools = setup::run(Needs::SERVE)?;
    words::write()?;
    let mut trunk = trunk(&tools.target, Goal::Quick);
    // Apart from `dist/`, which stays the optimised bundle.
    trunk
        .args(["serve", "--cargo-profile", "dev", "--dist"])
        .arg(serve_folder()?);
    if let Some(port) = options.port {
        trunk.args(["--port", &port.to_string()]);
    }
    if options.open {
        trunk.arg("--open");
    }
    process::run(&mut trunk)
}

/// Builds the optimised bundle into `dist/`.
pub(crate) fn dist(tools: &Tools) -> Result<()> {
    words::write()?;
    // Two builds at once would empty each other's staging folder; the second one waits here, until
    // the first lets go of the file at the end of this function.
    let lock = File::create(paths::root().join("target").join("dist.lock"))?;
    lock.lock()?;
    process::run(trunk(&tools.target, Goal::Small).args(["build", "--release"]))?;
    shrink::shrink(&paths::dist())?;
    publish::publish(&paths::dist())
}

/// Trunk cleans its folder but does not make the folders above it.
fn serve_folder() -> Result<std::path::PathBuf> {
    let folder = paths::root().join("target").join("serve");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What a build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    Quick,
    Small,
}

/// Trunk with the environment that its calls of cargo inherit.
fn trunk(target: &Target, goal: Goal) -> Command {
    let mut command = process::command("trunk");
    compile_for_the_browser(&mut command, target, goal);
    // A hook of Trunk's calls this program back, so that a changed style is seen at once.
    if let Ok(program) = std::env::current_exe() {
        command.env("IM_XTASK", program);
    }
    command
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes NO_COLOR for true or false and stops at the usual `1`.
        .env_remove("NO_COLOR")
        // Its own backtraces only bury the compiler's message.
        .env("RUST_BACKTRACE", "0");
    command
}

/// Cargo as Trunk calls it for the optimised bundle, with a profile of Cargo.toml.
pub(crate) fn cargo(target: &Target, profile: &str) -> Command {
    let mut command = process::command("cargo");
    compile_for_the_browser(&mut command, target, Goal::Small);
    command.args(["build", "--target", "wasm32-unknown-unknown"]);
    command.args(["--profile", profile]);
    command
}

/// The environment in which `command`, or the cargo that it calls, compiles for the browser.
fn compile_for_the_browser(command: &mut Command, target: &Target, goal: Goal) {
    setup::select_toolchain(command, target);
    command
        .env("CARGO_TARGET_DIR", paths::wasm_target())
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", rust_flags(target, goal));
    if let Some(linker) = &target.linker {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
    if target.builds_std {
        // Stable compilers build their own standard library only when told so.
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        if goal == Goal::Small {
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
    }
}

fn rust_flags(target: &Target, goal: Goal) -> String {
    // 64 KiB of stack instead of 1 MiB: the page asks for that much less memory. A test of the element
    // measures how much of it is used.
    let mut flags = vec!["-Clink-arg=-zstack-size=65536"];
    if goal == Goal::Quick {
        return String::new();
    }
    // What the split reads: symbols that carry the types they were made for, and the linker's notes.
    flags.extend(["-Csymbol-mangling-version=v0", "-Clink-arg=--emit-relocs"]);
    if target.builds_std {
        // A panic is a bare trap: no message, and no formatting code in the bundle.
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"]);
        // Of two equal functions one would take the name of the other: the wrong one for the split.
        // Binaryen merges them afterwards, in each part by itself.
        flags.push("-Zmerge-functions=disabled");
    }
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Goal, ServeOptions, rust_flags};
    use crate::setup::Target;

    fn parse(line: &str) -> Option<ServeOptions> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        ServeOptions::parse(&words).ok()
    }

    #[test]
    fn serve_takes_a_port_and_open() {
        assert_eq!(parse(""), Some(ServeOptions::default()));
        assert_eq!(
            parse("--open --port 9000"),
            Some(ServeOptions {
                port: Some(9000),
                open: true
            })
        );
    }

    #[test]
    fn serve_refuses_what_it_does_not_know() {
        for line in ["--port", "--port x", "--port 70000", "--prot 80"] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn unstable_flags_are_used_only_where_std_is_built() {
        let target = |builds_std| Target {
            toolchain: None,
            builds_std,
            linker: None,
        };
        assert!(rust_flags(&target(true), Goal::Small).contains("immediate-abort"));
        assert!(!rust_flags(&target(false), Goal::Small).contains("-Z"));
        assert!(!rust_flags(&target(true), Goal::Quick).contains("-Z"));
    }
}
