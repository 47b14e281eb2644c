//! Where things lie, all relative to the workspace and never to the current folder.

use std::path::PathBuf;

/// The workspace: the folder above this package.
pub(crate) fn root() -> PathBuf {
    let package = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    package.parent().map_or(package.clone(), PathBuf::from)
}

/// The optimised bundle.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The rules as a module for JavaScript.
pub(crate) fn core_module() -> PathBuf {
    root().join("target").join("core").join("module")
}

/// The package for npm.
pub(crate) fn npm() -> PathBuf {
    root().join("target").join("npm")
}

/// The tests of that package, with packages from npm of their own.
pub(crate) fn npm_tests() -> PathBuf {
    root().join("tests/embed/npm")
}

/// The peers that the widget is measured against, with packages from npm of their own.
pub(crate) fn bench() -> PathBuf {
    root().join("bench")
}

/// What the page's tests found in each engine.
pub(crate) fn engines() -> PathBuf {
    root().join("tests/browser/ENGINES.md")
}

/// Where cargo builds native programs.
fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The command line, optimised.
pub(crate) fn im_quote() -> PathBuf {
    let name = format!("im-quote{}", std::env::consts::EXE_SUFFIX);
    cargo_target().join("release").join(name)
}

/// An example of the core, as tests build it.
pub(crate) fn example(name: &str) -> PathBuf {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    cargo_target().join("debug").join("examples").join(name)
}

/// Tools that `setup` installs; ignored by git, nothing outside the project is touched.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Build output for the browser. Apart from `target/`, so that a running `serve` and a
/// `cargo test` beside it do not wait for each other's lock.
pub(crate) fn wasm_target() -> PathBuf {
    root().join("target").join("wasm")
}

/// The module as the linker left it, with its notes.
pub(crate) fn linked() -> PathBuf {
    wasm_target().join("wasm32-unknown-unknown/web/im-pricing-calculator.wasm")
}

/// The files of words, from where Trunk copies them into the bundle.
pub(crate) fn words() -> PathBuf {
    root().join("target").join("words")
}

/// The sites that the widget is embedded in by the tests: what is particular to each, and versions.
pub(crate) fn embed() -> PathBuf {
    root().join("tests").join("embed")
}

/// Where these sites are put together and built, beside the packages that build them.
pub(crate) fn hosts() -> PathBuf {
    root().join("target").join("hosts")
}

/// The Python environment of MkDocs.
pub(crate) fn mkdocs() -> PathBuf {
    tools().join("mkdocs")
}

/// `PATH` with the project's tools in front.
pub(crate) fn search_path() -> std::ffi::OsString {
    let mut folders = vec![
        tools().join("bin"),
        root().join("node_modules").join(".bin"),
    ];
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    // Only a folder with a separator in its name fails to join; then PATH stays as it was.
    std::env::join_paths(folders).unwrap_or_else(|_| std::env::var_os("PATH").unwrap_or_default())
}

/// The first of `names` that is an executable file on the search path.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = search_path();
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}
