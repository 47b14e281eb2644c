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
/// What a browser fetches for `im-pricing-calculator/core`.
pub(crate) const IN_BROWSERS: [&str; 4] = ["index.js", "lazy.js", "rules.js", WASM];

/// Compiles and optimises the module into `target/core/module`.
pub(crate) fn build(target: &Target) -> Result<()> {
    let mut cargo = bundle::cargo(target);
    process::run(cargo.args(["-q", "-p", "im-pricing-core-js", "--lib"]))?;
    let linked = paths::wasm_target().join("wasm32-unknown-unknown/web/im_pricing_core_js.wasm");
    let work = paths::root().join("target").join("core");
    let glue = work.join("glue");
    process::run(
        process::command("wasm-bindgen")
            .args(["--target", "bundler", "--no-typescript"])
            .args(["--remove-name-section", "--remove-producers-section"])
            .args(["--out-name", "glue", "--out-dir"])
            .arg(&glue)
            .arg(linked),
    )?;
    let module = glue.join("glue_bg.wasm");
    shrink::shrink_module(&module)?;
    let folder = paths::core_module();
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    std::fs::copy(module, folder.join(WASM))?;
    write_scripts(&glue, &folder)
}

fn write_scripts(glue: &Path, folder: &Path) -> Result<()> {
    let lib = paths::root().join("core/js/lib");
    let mut alias = OsString::from("--alias:im-pricing-glue=");
    alias.push(glue.join("glue_bg.js"));
    esbuild(
        process::command("esbuild")
            .arg(lib.join("rules.js"))
            .args(["--bundle", "--format=esm"])
            .arg(alias),
        folder,
    )?;
    let entries = ENTRIES.map(|name| lib.join(name));
    esbuild(process::command("esbuild").args(entries), folder)
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
