//! Puts the package for npm together in `target/npm`: the widget, the rules alone, types and manifest.
//!
//! Everything in it is built or written before; what is in it is compared with a committed list by
//! `tests/embed/npm`.

use crate::failure::{Failure, Result};
use crate::setup::Tools;
use crate::{bundle, core_module, paths, process};
use std::ffi::OsString;
use std::path::Path;

/// What the package takes as it stands in the repository, and under which name.
const WRITTEN: [(&str, &str); 9] = [
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("src/embed/npm/README.md", "README.md"),
    ("src/embed/npm/react.d.ts", "react.d.ts"),
    ("src/embed/npm/vue.d.ts", "vue.d.ts"),
    ("src/embed/contract.d.ts", "contract.d.ts"),
    (
        "src/embed/im-pricing-calculator.d.ts",
        "im-pricing-calculator.d.ts",
    ),
    ("src/embed/custom-elements.json", "custom-elements.json"),
    ("core/js/lib/index.d.ts", "core/index.d.ts"),
];

/// Builds everything that the package holds, and assembles it.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    bundle::dist(tools)?;
    core_module::build(&tools.target)?;
    assemble()
}

/// Assembles the package from `dist/` and the core module, which must be there.
pub(crate) fn assemble() -> Result<()> {
    let folder = paths::npm();
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(folder.join("core"))?;
    write_widget(&folder)?;
    let module = paths::core_module();
    let scripts = core_module::ENTRIES.iter().chain(&["rules.js"]);
    for name in scripts.chain(&[core_module::WASM]) {
        copy(&module.join(name), &folder.join("core").join(name))?;
    }
    for (from, to) in WRITTEN {
        copy(&paths::root().join(from), &folder.join(to))?;
    }
    let template = std::fs::read_to_string(paths::root().join("src/embed/npm/package.json"))?;
    let package = with_version(&template, env!("CARGO_PKG_VERSION"))?;
    Ok(std::fs::write(folder.join("package.json"), package)?)
}

/// Assembles the package and puts it where its tests import it from.
pub(crate) fn install() -> Result<()> {
    assemble()?;
    let tests = paths::npm_tests();
    process::run(
        process::command("node")
            .current_dir(&tests)
            .arg("install.js"),
    )
}

/// The widget in the form that bundlers can follow, which `npm.mjs` explains.
fn write_widget(folder: &Path) -> Result<()> {
    process::run(
        process::command("node")
            .arg(paths::root().join("xtask/src/npm.mjs"))
            .arg(paths::dist())
            .arg(paths::root().join("src/embed"))
            .arg(folder),
    )?;
    let module = folder.join("im-pricing-calculator.js");
    let mut outfile = OsString::from("--outfile=");
    outfile.push(&module);
    process::run(
        process::command("esbuild")
            .current_dir(folder)
            .args(["--bundle", "--external:./widget/*"])
            .args(["--minify", "--target=es2022", "--charset=utf8"])
            .args(["--format=esm", "--legal-comments=none"])
            .args(["--log-level=warning", "--allow-overwrite"])
            .arg(format!(
                "--define:IM_VERSION=\"{}\"",
                env!("CARGO_PKG_VERSION")
            ))
            .arg(outfile)
            .arg(&module),
    )?;
    Ok(std::fs::remove_dir_all(folder.join("element"))?)
}

/// The package's version is the workspace's; the template has none of its own.
fn with_version(template: &str, version: &str) -> Result<String> {
    let package = template.replacen("\"0.0.0\"", &format!("\"{version}\""), 1);
    if package == template {
        return Err(Failure::new(
            "src/embed/npm/package.json has no version 0.0.0 to replace",
        ));
    }
    Ok(package)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| Failure::new(format!("{}: {error}", from.display())))
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_version_is_put_into_the_template() {
        let package = with_version(r#"{ "version": "0.0.0" }"#, "1.2.3");
        assert_eq!(package.ok().as_deref(), Some(r#"{ "version": "1.2.3" }"#));
        assert!(with_version("{}", "1.2.3").is_err());
    }
}
