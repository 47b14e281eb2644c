//! How to compile for the browser: a standard library for `wasm32-unknown-unknown`.
//!
//! Two ways lead there. Where rustup can download, it adds the target and the library's source.
//! Where it cannot, Debian carries a newer compiler with that source; it is linked into rustup
//! under a name of ours and used for the bundle alone.
//!
//! The optimised bundle compiles the standard library itself (30 to 60 s, once): a fifth smaller.
//! For `serve` the prebuilt one does.

use super::{apt, step};
use crate::failure::{Failure, Result};
use crate::{paths, process};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The toolchain of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// A rustup toolchain other than the active one.
    pub(crate) toolchain: Option<String>,
    /// The standard library is compiled with the bundle, else the prebuilt one is used.
    pub(crate) builds_std: bool,
    /// The linker, if the toolchain brings none.
    pub(crate) linker: Option<String>,
}

const TRIPLE: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows Debian's compiler.
const LINKED: &str = "im-wasm";
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const BY_HAND: &str = "install by hand: `rustup target add wasm32-unknown-unknown` and \
    `rustup component add rust-src`, or as root on Debian the packages rustc-web cargo-web \
    rust-web-src lld-22";

/// Finds the target or installs it; with the library's source if the bundle is to be `small`.
pub(super) fn install(small: bool) -> Result<Target> {
    if let Some(target) = find(small) {
        step::found(&describe(&target));
        return Ok(target);
    }
    let why = "the target of the page's program";
    step::install(TRIPLE, why, "10 to 60 s", || {
        let missing = add_with_rustup().err().map(|failure| cause(&failure));
        if let Some(target) = find(small) {
            return Ok(target);
        }
        let reason = missing.unwrap_or_else(|| "no rust-src".to_owned());
        step::note(&format!(
            "rustup cannot do it ({reason}); trying Debian's compiler"
        ));
        let debian = install_from_debian();
        // The last resort, a prebuilt library, gives a larger bundle; everything still works.
        find(small).or_else(|| find(false)).ok_or_else(|| {
            let line = debian
                .err()
                .map(|failure| cause(&failure))
                .unwrap_or_default();
            Failure::new(format!("{BY_HAND} ({line})"))
        })
    })
}

fn describe(target: &Target) -> String {
    let toolchain = target
        .toolchain
        .as_deref()
        .unwrap_or("the active toolchain");
    let library = if target.builds_std { "with" } else { "without" };
    format!("{TRIPLE} in {toolchain}, {library} the source of the standard library")
}

/// The active toolchain if it can do it, else Debian's. One that has the source comes first.
fn find(small: bool) -> Option<Target> {
    let targets: Vec<Target> = [None, Some(LINKED)]
        .into_iter()
        .filter_map(inspect)
        .collect();
    let with_source = targets.iter().find(|target| target.builds_std).cloned();
    if small {
        with_source
    } else {
        with_source.or_else(|| targets.first().cloned())
    }
}

fn inspect(toolchain: Option<&str>) -> Option<Target> {
    let sysroot = PathBuf::from(rustc(toolchain, &["--print", "sysroot"]).ok()?.trim());
    let libraries = sysroot.join("lib/rustlib");
    let builds_std = libraries.join("src/rust/library/std/Cargo.toml").is_file();
    if !builds_std && !libraries.join(TRIPLE).join("lib").is_dir() {
        return None;
    }
    let linker = if has_own_linker(&libraries) {
        None
    } else {
        Some(find_linker(toolchain)?)
    };
    Some(Target {
        toolchain: toolchain.map(str::to_owned),
        builds_std,
        linker,
    })
}

fn has_own_linker(libraries: &Path) -> bool {
    let Ok(folders) = libraries.read_dir() else {
        return false;
    };
    let name = format!("rust-lld{}", std::env::consts::EXE_SUFFIX);
    folders
        .flatten()
        .any(|folder| folder.path().join("bin").join(&name).is_file())
}

/// Debian's linker carries the version of LLVM in its name, which must fit the compiler's.
fn find_linker(toolchain: Option<&str>) -> Option<String> {
    let name = format!("wasm-ld-{}", llvm_major(&rustc(toolchain, &["-vV"]).ok()?)?);
    paths::find_program(&[&name])?;
    Some(name)
}

fn llvm_major(verbose_version: &str) -> Option<u32> {
    let line = verbose_version
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))?;
    line.split('.').next()?.parse().ok()
}

fn rustc(toolchain: Option<&str>, arguments: &[&str]) -> Result<String> {
    let mut command = process::command("rustc");
    select(&mut command, toolchain);
    process::capture(command.args(arguments))
}

/// Makes rustup's `cargo` and `rustc` use `toolchain`.
pub(super) fn select(command: &mut Command, toolchain: Option<&str>) {
    // `cargo run` tells its children which cargo it was; Trunk would ask that one.
    command.env_remove("CARGO").env_remove("RUSTC");
    if let Some(name) = toolchain {
        command.env("RUSTUP_TOOLCHAIN", name);
    }
}

fn add_with_rustup() -> Result<()> {
    process::capture(process::command("rustup").args(["target", "add", TRIPLE]))?;
    process::capture(process::command("rustup").args(["component", "add", "rust-src"]))?;
    Ok(())
}

fn install_from_debian() -> Result<()> {
    if !apt::is_usable() {
        return Err(Failure::new("no apt-get to be used"));
    }
    apt::install(&PACKAGES)?;
    let version = process::capture(process::command("/usr/bin/rustc").arg("-vV"))?;
    let major = llvm_major(&version).ok_or_else(|| Failure::new("rustc tells no LLVM"))?;
    apt::install(&[&format!("lld-{major}")])?;
    process::capture(process::command("rustup").args(["toolchain", "link", LINKED, "/usr"]))?;
    Ok(())
}

/// The line that tells the cause; what stands before it is progress.
fn cause(failure: &Failure) -> String {
    let text = failure.to_string();
    let cause = text.lines().find(|line| line.starts_with("error"));
    cause.or(text.lines().next()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{cause, llvm_major};
    use crate::failure::Failure;

    #[test]
    fn the_linker_follows_the_compilers_llvm() {
        let printed = "rustc 1.96.0 (ac68faa20 2026-05-25)\nhost: x\nLLVM version: 22.1.8\n";
        assert_eq!(llvm_major(printed), Some(22));
        assert_eq!(llvm_major("rustc 1.96.0"), None);
    }

    #[test]
    fn the_cause_is_told_and_not_the_progress() {
        let failure = Failure::new("`rustup` failed: info: downloading\nerror: no network\nmore");
        assert_eq!(cause(&failure), "error: no network");
        assert_eq!(cause(&Failure::new("no apt-get")), "no apt-get");
    }
}
