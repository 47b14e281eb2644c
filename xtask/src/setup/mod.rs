//! Installs what is missing and nothing else: a second run only looks and is done in a second.
//!
//! Order: first what a person may have to do by hand, then what takes seconds, then what takes
//! minutes, so that nobody waits for a compiler only to be told that Node is missing.

mod apt;
mod browser;
mod cargo_tools;
mod engines;
mod hosts;
mod node;
mod step;
mod wasm;

use crate::failure::{Failure, Result};
pub(crate) use browser::Browser;
use std::process::Command;
pub(crate) use wasm::Target;

/// Which parts a command needs. The target, Trunk and wasm-bindgen are needed by all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Needs {
    /// What makes the bundle small: Node with wasm-opt and esbuild, a standard library of its own.
    bundle: bool,
    /// Three browsers with their drivers and a font for Korean, the site generators that the widget
    /// is embedded with, and cargo-deny: only tests use them.
    tests: bool,
}

impl Needs {
    /// A page for the person who works on it: nothing is optimised.
    pub(crate) const SERVE: Self = Self {
        bundle: false,
        tests: false,
    };
    /// The optimised bundle.
    pub(crate) const DIST: Self = Self {
        bundle: true,
        tests: false,
    };
    /// The bundle and everything that checks it.
    pub(crate) const EVERYTHING: Self = Self {
        bundle: true,
        tests: true,
    };
}

/// What `run` found or installed.
#[derive(Debug)]
pub(crate) struct Tools {
    /// How to compile for the browser.
    pub(crate) target: Target,
    /// The browser, when tests were asked for.
    pub(crate) browser: Option<Browser>,
}

/// Makes the machine ready for a command that needs `needs`.
pub(crate) fn run(needs: Needs) -> Result<Tools> {
    let by_hand = list_work_by_hand(needs);
    if !by_hand.is_empty() {
        return Err(Failure::new(by_hand.join("\nxtask: ")));
    }
    let browser = if needs.tests {
        Some(browser::install()?)
    } else {
        None
    };
    if needs.bundle {
        node::install_packages()?;
    }
    let target = wasm::install(needs.bundle)?;
    cargo_tools::install(&cargo_tools::wasm_bindgen()?)?;
    cargo_tools::install(&cargo_tools::TRUNK)?;
    if needs.tests {
        node::install_consumers()?;
        node::install_peers()?;
        step::component("clippy", "cargo-clippy")?;
        step::component("rustfmt", "cargo-fmt")?;
        cargo_tools::install(&cargo_tools::CARGO_DENY)?;
        engines::install()?;
        hosts::install()?;
    }
    cargo_tools::clean()?;
    Ok(Tools { target, browser })
}

/// Makes the machine ready to measure what is built already: the peers' libraries and a browser.
pub(crate) fn peers() -> Result<Browser> {
    let complaints = [node::complaint(), browser::complaint()];
    if let Some(line) = complaints.into_iter().flatten().next() {
        return Err(Failure::new(line));
    }
    node::install_packages()?;
    node::install_peers()?;
    browser::install()
}

/// The fuzzer, which only its own command needs.
pub(crate) fn install_fuzzer() -> Result<()> {
    cargo_tools::install(&cargo_tools::CARGO_FUZZ)?;
    cargo_tools::clean()
}

/// What changes the rules a little, which only its own command needs.
pub(crate) fn install_mutator() -> Result<()> {
    cargo_tools::install(&cargo_tools::CARGO_MUTANTS)?;
    cargo_tools::clean()
}

/// One line for each thing that only the person at the machine can install.
fn list_work_by_hand(needs: Needs) -> Vec<String> {
    let node = needs.bundle.then(node::complaint).flatten();
    let browser = needs.tests.then(browser::complaint).flatten();
    let hosts = needs.tests.then(hosts::complaint).flatten();
    [node, browser, hosts].into_iter().flatten().collect()
}

/// Makes `command` and all it starts compile with the toolchain of the bundle.
pub(crate) fn select_toolchain(command: &mut Command, target: &Target) {
    wasm::select(command, target.toolchain.as_deref());
}
