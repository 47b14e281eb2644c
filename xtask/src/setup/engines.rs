//! Firefox and WebKit, in which the widget is tested as well as in Chromium.
//!
//! Debian has both; geckodriver, which speaks to Firefox, is compiled by cargo. WebKit's browser needs
//! a screen, and gets one without a monitor. Where a machine cannot install one of them, its tests
//! say so and count as skipped.

use super::{apt, cargo_tools, step};
use crate::failure::Result;
use crate::paths;

/// What an engine needs, and Debian's packages of it.
struct Engine {
    name: &'static str,
    programs: &'static [&'static [&'static str]],
    packages: &'static [&'static str],
    usually: &'static str,
}

const FIREFOX: Engine = Engine {
    name: "Firefox",
    programs: &[&["firefox-esr", "firefox"]],
    packages: &["firefox-esr"],
    usually: "20 s",
};

const WEBKIT: Engine = Engine {
    name: "WebKit",
    programs: &[&["WebKitWebDriver"], &["Xvfb"]],
    packages: &["webkit2gtk-driver", "xvfb"],
    usually: "30 s",
};

/// Installs what is missing of both, where that can be done.
pub(super) fn install() -> Result<()> {
    if add(&FIREFOX)? {
        cargo_tools::install(&cargo_tools::GECKODRIVER)?;
    }
    add(&WEBKIT).map(|_| ())
}

/// True when the engine is there in the end.
fn add(engine: &Engine) -> Result<bool> {
    if is_there(engine) {
        step::found(engine.name);
        return Ok(true);
    }
    if !apt::is_usable() {
        step::note(&format!(
            "no {}: its tests are skipped; install by hand, as root on Debian: {}",
            engine.name,
            engine.packages.join(" ")
        ));
        return Ok(false);
    }
    let why = "the widget is tested in it too";
    step::install(engine.name, why, engine.usually, || {
        apt::install(engine.packages)
    })?;
    Ok(true)
}

fn is_there(engine: &Engine) -> bool {
    let mut programs = engine.programs.iter();
    programs.all(|names| paths::find_program(names).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Engine, is_there};

    #[test]
    fn an_engine_is_there_when_all_of_its_programs_are() {
        let engine = |programs| Engine {
            name: "an engine",
            programs,
            packages: &[],
            usually: "",
        };
        assert!(is_there(&engine(&[&["no-such-program", "cargo"]])));
        assert!(!is_there(&engine(&[&["cargo"], &["no-such-program"]])));
    }
}
