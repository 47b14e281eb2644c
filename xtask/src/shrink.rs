//! Makes what Trunk built smaller: nothing here changes what the page does.

use crate::failure::{Failure, Result};
use crate::{paths, process};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Trims the module and its glue, then minifies scripts and styles, all in place.
pub(crate) fn shrink(folder: &Path) -> Result<()> {
    let files = list_files(folder)?;
    trim(folder, &files)?;
    minify(folder, &files)
}

fn list_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        files.push(entry?.path());
    }
    Ok(files)
}

/// Removes what nobody can reach, shortens names, and optimises once more what is left.
fn trim(folder: &Path, files: &[PathBuf]) -> Result<()> {
    let module = files
        .iter()
        .find(|file| ends_with(file, "_bg.wasm"))
        .ok_or_else(|| Failure::new("Trunk left no `_bg.wasm` in dist/"))?;
    let name = module.to_string_lossy();
    let glue = format!("{}.js", name.trim_end_matches("_bg.wasm"));
    let page = std::fs::read_to_string(paths::root().join("index.html"))?;
    let features = read_features(&page);
    process::run(
        process::command("node")
            .arg(paths::root().join("xtask/src/shrink.mjs"))
            .arg(&glue)
            .arg(module)
            .args(&features),
    )?;
    // Flattening first gives the optimiser other chances than the first run had.
    let mut optimise = process::command("wasm-opt");
    optimise
        .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
        .args(&features);
    process::run(optimise.arg(module).arg("-o").arg(module))?;
    drop_unused_classes(folder, &glue)
}

/// Keeps of the glue only what the page's module calls.
fn drop_unused_classes(folder: &Path, glue: &str) -> Result<()> {
    let glue = Path::new(glue);
    let name = glue.file_name().unwrap_or_default().to_string_lossy();
    let entry = folder.join("entry.js");
    std::fs::write(
        &entry,
        format!("export {{ default, language, mount }} from \"./{name}\";\n"),
    )?;
    let mut outfile = OsString::from("--outfile=");
    outfile.push(glue);
    let mut esbuild = process::command("esbuild");
    esbuild
        .args(["--bundle", "--format=esm", "--target=es2022"])
        .args(["--charset=utf8", "--pure:FinalizationRegistry"])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(outfile)
        .arg(&entry);
    process::run(&mut esbuild)?;
    Ok(std::fs::remove_file(entry)?)
}

fn ends_with(file: &Path, end: &str) -> bool {
    file.to_str().is_some_and(|name| name.ends_with(end))
}

/// The features of WebAssembly that the bundle may use, from the one place that lists them.
fn read_features(page: &str) -> Vec<&str> {
    page.split([' ', '"', '\n'])
        .filter(|word| word.starts_with("--enable-"))
        .collect()
}

/// Trunk's own minifier cannot read the syntax of today's glue, and leaves copied files alone.
fn minify(folder: &Path, files: &[PathBuf]) -> Result<()> {
    let mut outdir = OsString::from("--outdir=");
    outdir.push(folder);
    let mut esbuild = process::command("esbuild");
    esbuild
        .args(["--minify", "--target=es2022", "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg("--allow-overwrite")
        .arg(outdir)
        .args(
            files
                .iter()
                .filter(|file| ends_with(file, ".js") || ends_with(file, ".css")),
        );
    process::run(&mut esbuild)
}

#[cfg(test)]
mod tests {
    use super::read_features;

    #[test]
    fn the_features_are_those_of_the_page() {
        let page =
            r#"<link data-wasm-opt-params="--converge --enable-sign-ext --enable-multivalue">"#;
        assert_eq!(
            read_features(page),
            ["--enable-sign-ext", "--enable-multivalue"]
        );
        assert!(!read_features(include_str!("../../index.html")).is_empty());
    }
}
