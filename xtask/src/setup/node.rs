//! Node and the tools from npm: wasm-opt (from binaryen) and esbuild shrink the bundle, axe and
//! Lighthouse look at the page.
//!
//! npm and not a download of ours: `package-lock.json` pins both by hash.

use super::step;
use crate::failure::Result;
use crate::version::Version;
use crate::{paths, process};
use std::path::Path;

/// The oldest Node with everything that the tools use.
const OLDEST: Version = Version(20, 19, 0);

/// Says what to install by hand, if Node or npm is missing or too old.
pub(super) fn complaint() -> Option<String> {
    let node = process::capture(process::command("node").arg("--version")).ok();
    let npm = paths::find_program(&["npm"]).is_some();
    complain_about(node.as_deref().and_then(Version::find), npm)
}

fn complain_about(node: Option<Version>, npm: bool) -> Option<String> {
    let found = match node {
        None => "none is installed".to_owned(),
        Some(version) if version < OLDEST => format!("{version} is installed"),
        Some(_) if !npm => "npm is missing".to_owned(),
        Some(_) => return None,
    };
    Some(format!(
        "install Node {OLDEST} or newer with npm by hand ({found}): it runs wasm-opt and esbuild"
    ))
}

/// Brings `node_modules` to what `package-lock.json` says, for what builds and tests the bundle.
pub(super) fn install_packages() -> Result<()> {
    install(
        &paths::root(),
        "the tools from npm",
        "wasm-opt and esbuild shrink the bundle, axe and Lighthouse look at it",
    )
}

/// The same for the tests of the package: bundlers and the compiler of its consumers.
pub(super) fn install_consumers() -> Result<()> {
    install(
        &paths::npm_tests(),
        "the consumers' tools from npm",
        "Vite, webpack and TypeScript take the package in as its users do",
    )
}

/// The same for the peers and the twin of the rules.
pub(super) fn install_peers() -> Result<()> {
    install(
        &paths::bench(),
        "the peers' libraries from npm",
        "the rules are written a second time on decimal.js, and the first view by three libraries",
    )
}

fn install(folder: &Path, what: &str, why: &str) -> Result<()> {
    if is_current(folder) {
        step::found(what);
        return Ok(());
    }
    step::install(what, why, "40 s", || {
        let mut npm = process::command("npm");
        npm.current_dir(folder);
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        process::capture(&mut npm).map(|_| ())
    })
}

/// npm leaves a copy of the lock file behind; it is as new as ours when nothing changed since.
fn is_current(folder: &Path) -> bool {
    let changed = |path: &str| folder.join(path).metadata()?.modified();
    match (
        changed("package-lock.json"),
        changed("node_modules/.package-lock.json"),
    ) {
        (Ok(wanted), Ok(installed)) => installed >= wanted,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::complain_about;
    use crate::version::Version;

    #[test]
    fn an_old_node_is_named_with_its_version() {
        let line = complain_about(Some(Version(18, 20, 0)), true);
        assert!(line.is_some_and(|line| line.contains("18.20.0") && line.contains("20.19.0")));
    }

    #[test]
    fn a_missing_node_or_npm_is_told() {
        assert!(complain_about(None, true).is_some());
        assert!(complain_about(Some(Version(22, 0, 0)), false).is_some());
    }

    #[test]
    fn a_new_node_is_no_complaint() {
        assert_eq!(complain_about(Some(Version(20, 19, 0)), true), None);
    }
}
