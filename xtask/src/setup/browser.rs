//! The browser of the tests, its driver, and a font with Korean glyphs.

use super::{apt, step};
use crate::failure::{Failure, Result};
use crate::version::Version;
use crate::{paths, process};
use std::env;
use std::path::{Path, PathBuf};

/// A browser and the driver that speaks to it.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// Chromium or Chrome; `IM_CHROMIUM` names another one.
    pub(crate) program: PathBuf,
    /// chromedriver; `IM_CHROMEDRIVER` names another one.
    pub(crate) driver: PathBuf,
}

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const PROGRAM_ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
const FONT_PACKAGES: [&str; 2] = ["fontconfig", "fonts-noto-cjk"];

/// Says what to install by hand, if something is missing and there is no `apt-get` to be used.
pub(super) fn complaint() -> Option<String> {
    let mut missing = Vec::new();
    if find().is_none() {
        missing.push("Chromium or Chrome with its chromedriver (Debian: chromium chromium-driver)");
    }
    if !has_korean_font() {
        missing.push("a font with Korean glyphs (Debian: fonts-noto-cjk)");
    }
    if missing.is_empty() || apt::is_usable() {
        return None;
    }
    Some(format!(
        "install by hand, as root: {}; the browser tests need it",
        missing.join(" and ")
    ))
}

/// Installs what is missing and checks that browser and driver fit together.
pub(super) fn install() -> Result<Browser> {
    if find().is_none() {
        step::install(
            "Chromium",
            "the page is tested in a real browser",
            "30 s",
            || apt::install(&PACKAGES),
        )?;
    }
    if has_korean_font() {
        step::found("a Korean font");
    } else {
        let why = "without it the tests would see boxes";
        step::install("a Korean font", why, "10 s", || {
            apt::install(&FONT_PACKAGES)
        })?;
    }
    let browser = find().ok_or_else(|| {
        Failure::new("install by hand: a chromedriver that fits the browser (the tests drive it)")
    })?;
    let version = check_versions(&browser)?;
    step::found(&format!("Chromium {version} with its driver"));
    Ok(browser)
}

fn find() -> Option<Browser> {
    let program = named_by("IM_CHROMIUM")
        .or_else(|| paths::find_program(&PROGRAMS))
        .or_else(|| {
            let program = PathBuf::from(PROGRAM_ON_MACOS);
            program.is_file().then_some(program)
        })?;
    let driver = named_by("IM_CHROMEDRIVER").or_else(|| paths::find_program(&["chromedriver"]))?;
    Some(Browser { program, driver })
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

/// A driver of another major version refuses every session, with a message nobody understands.
fn check_versions(browser: &Browser) -> Result<Version> {
    let program = version_of(&browser.program)?;
    let driver = version_of(&browser.driver)?;
    if program.0 == driver.0 {
        return Ok(program);
    }
    Err(Failure::new(format!(
        "install by hand: chromedriver {} (found {driver}, but the browser is {program})",
        program.0
    )))
}

fn version_of(program: &Path) -> Result<Version> {
    let text = process::capture(process::command(program).arg("--version"))?;
    Version::find(&text)
        .ok_or_else(|| Failure::new(format!("{} tells no version", program.display())))
}

/// Only Linux comes without one.
fn has_korean_font() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    process::capture(process::command("fc-list").arg(":lang=ko"))
        .is_ok_and(|fonts| !fonts.trim().is_empty())
}
