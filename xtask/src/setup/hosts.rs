//! The site generators that the widget is embedded with in the tests: from npm, from PyPI, from
//! Debian. `tests/embed/` pins their versions; Hugo is the one that Debian carries.

use super::{apt, step};
use crate::failure::Result;
use crate::{paths, process};
use std::path::Path;

const BY_HAND: &str = "hugo, and Python 3 with venv (Debian: hugo python3-venv)";
const PACKAGES: [&str; 2] = ["hugo", "python3-venv"];

/// What pins the generators from npm.
const NPM_FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Says what to install by hand, if something is missing and there is no `apt-get` to be used.
pub(super) fn complaint() -> Option<String> {
    let is_fine = has_debians() || apt::is_usable();
    (!is_fine).then(|| format!("install by hand: {BY_HAND}; the tests of embedding need it"))
}

/// Installs what is missing.
pub(super) fn install() -> Result<()> {
    if has_debians() {
        step::found("Hugo and Python");
    } else {
        let why = "the widget is embedded with Hugo and MkDocs";
        step::install("Hugo and Python", why, "20 s", || apt::install(&PACKAGES))?;
    }
    install_mkdocs()?;
    install_from_npm()
}

/// Hugo, and a Python that can make an environment of its own.
fn has_debians() -> bool {
    let mut python = process::command("python3");
    paths::find_program(&["hugo"]).is_some()
        && process::capture(python.args(["-c", "import venv, ensurepip"])).is_ok()
}

/// MkDocs Material in an environment of its own, as `requirements.txt` lists it.
fn install_mkdocs() -> Result<()> {
    let list = paths::embed().join("requirements.txt");
    let folder = paths::mkdocs();
    let installed = folder.join("requirements.txt");
    if is_same(&list, &installed) {
        step::found("MkDocs Material");
        return Ok(());
    }
    let why = "the widget is embedded with it";
    step::install("MkDocs Material", why, "20 s", || {
        let mut venv = process::command("python3");
        process::capture(venv.args(["-m", "venv", "--clear"]).arg(&folder))?;
        let mut pip = process::command(folder.join("bin/python"));
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps"]);
        pip.args(["--disable-pip-version-check", "-r"]).arg(&list);
        process::capture(&mut pip)?;
        // Last, so that what is written was installed.
        std::fs::copy(&list, &installed)?;
        Ok(())
    })
}

/// Docusaurus, VitePress and React beside the sites, where their tools look for them.
fn install_from_npm() -> Result<()> {
    let folder = paths::hosts();
    let is_current = folder.join("node_modules/.installed").is_file()
        && NPM_FILES
            .iter()
            .all(|name| is_same(&paths::embed().join(name), &folder.join(name)));
    if is_current {
        step::found("Docusaurus, VitePress and React");
        return Ok(());
    }
    let what = "Docusaurus, VitePress and React";
    let why = "the widget is embedded with them";
    step::install(what, why, "1 to 2 minutes", || {
        std::fs::create_dir_all(&folder)?;
        for name in NPM_FILES {
            std::fs::copy(paths::embed().join(name), folder.join(name))?;
        }
        let mut npm = process::command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        process::capture(npm.current_dir(&folder))?;
        std::fs::write(folder.join("node_modules/.installed"), "")?;
        Ok(())
    })
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (std::fs::read(one), std::fs::read(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
