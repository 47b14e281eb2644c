//! The rules as a module for JavaScript, which the package for npm carries beside the widget.
//!
//! The JavaScript around it is in `core/js/lib`: one file with the rules and the generated glue, and
//! beside it one small entry for each way in which the WebAssembly arrives.

use crate::failure::Result;
use crate::setup::Target;
use crate::{bundle, paths, process, shrink};
use std::ffi::OsString;
use std::path::Path;

/// The WebAssembly as the module's JavaScript asks for it.
pub(crate) const WASM: &str = "im-pricing-core.wasm";
/// What stands beside `rules.js`, unbundled, because each is small and has its own way to fetch.
pub(crate) const ENTRIES: [&str; 3] = ["index.js", "lazy.js", "node.js"];
/// The profile of Cargo.toml that the module is compiled with.
const PROFILE: &str = "module";
/// What a browser fetches for `im-pricing-calculator/core`.
pub(crate) const IN_BROWSERS: [&str; 4] = ["index.js", "lazy.js", "rules.js", WASM];

/// Compiles and optimises the module into `target/core/module`.
pub(crate) fn build(target: &Target) -> Result<()> {
    let glue = paths::root().join("target/core/glue");
    let folder = paths::core_module();
    compile(target, &[], &glue, &folder)?;
    write_scripts(&glue, &folder)
}

/// The same with what the benchmark asks of it beside, into `target/bench/core`: compiled and optimised
/// as the module that is handed out, which never has it.
pub(crate) fn build_for_bench(target: &Target) -> Result<()> {
    let glue = paths::root().join("target/bench/glue");
    let folder = paths::root().join("target/bench/core");
    compile(target, &["--features", "bench"], &glue, &folder)?;
    esbuild(
        process::command("esbuild")
            .arg(paths::bench().join("inside.js"))
            .args(["--bundle", "--format=esm"])
            .arg(alias(&glue)),
        &folder,
    )
}

/// Leaves the WebAssembly alone in `folder` and its glue in `glue`.
fn compile(target: &Target, options: &[&str], glue: &Path, folder: &Path) -> Result<()> {
    let mut cargo = bundle::cargo(target, PROFILE);
    let package = ["-q", "-p", "im-pricing-core-js", "--lib"];
    process::run(cargo.args(package).args(options))?;
    let linked = format!("wasm32-unknown-unknown/{PROFILE}/im_pricing_core_js.wasm");
    process::run(
        process::command("wasm-bindgen")
            .args(["--target", "bundler", "--no-typescript"])
            .args(["--remove-name-section", "--remove-producers-section"])
            .args(["--out-name", "glue", "--out-dir"])
            .arg(glue)
            .arg(paths::wasm_target().join(linked)),
    )?;
    let module = glue.join("glue_bg.wasm");
    shrink::hasten_module(&module)?;
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    std::fs::copy(module, folder.join(WASM))?;
    Ok(())
}

fn write_scripts(glue: &Path, folder: &Path) -> Result<()> {
    let lib = paths::root().join("core/js/lib");
    esbuild(
        process::command("esbuild")
            .arg(lib.join("rules.js"))
            .args(["--bundle", "--format=esm"])
            .arg(alias(glue)),
        folder,
    )?;
    let entries = ENTRIES.map(|name| lib.join(name));
    esbuild(process::command("esbuild").args(entries), folder)
}

/// Where the scripts find the generated glue.
fn alias(glue: &Path) -> OsString {
    let mut alias = OsString::from("--alias:im-pricing-glue=");
    alias.push(glue.join("glue_bg.js"));
    alias
}

fn esbuild(command: &mut std::process::Command, folder: &Path) -> Result<()> {
    let mut outdir = OsString::from("--outdir=");
    outdir.push(folder);
    process::run(
        command
            .args(["--minify", "--target=es2022", "--charset=utf8"])
            .args(["--legal-comments=none", "--log-level=warning"])
            .arg(outdir),
    )
}
