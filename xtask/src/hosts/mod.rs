//! `cargo xtask hosts`: builds the sites that the widget is embedded in, by the real tools.
//!
//! A site is what `tests/embed/` has for it and the recipes of `docs/embed.md`, with the built widget
//! copied in. What has not changed since the last time is not built again.
#![expect(clippy::print_stdout, reason = "says which site is built")]

mod files;
mod recipes;

use crate::failure::{Failure, Result};
use crate::{paths, process};
use files::Files;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The widget's folder in a built site.
const WIDGET: &str = "pricing";

/// A site and the tool that builds it.
struct Host {
    name: &'static str,
    /// Where the widget's folder goes.
    place: &'static str,
    /// The tool looks into the widget's files; the others hand them on as they are, so that a site is
    /// not built again when nothing but the widget has changed.
    reads_widget: bool,
    /// The tool's command, run in the site's folder, for a folder to build into.
    build: fn(&Path) -> Command,
}

const HOSTS: [Host; 6] = [
    Host {
        name: "plain",
        place: "pricing",
        reads_widget: false,
        build: copy,
    },
    Host {
        name: "mkdocs",
        place: "docs/pricing",
        reads_widget: true,
        build: mkdocs,
    },
    Host {
        name: "docusaurus",
        place: "static/pricing",
        reads_widget: false,
        build: docusaurus,
    },
    Host {
        name: "vitepress",
        place: "public/pricing",
        reads_widget: false,
        build: vitepress,
    },
    Host {
        name: "hugo",
        place: "static/pricing",
        reads_widget: false,
        build: hugo,
    },
    Host {
        name: "react",
        place: "pricing",
        reads_widget: false,
        build: react,
    },
];

/// Blocks that no tool builds: tests read them as they stand.
const UNBUILT: [&str; 2] = ["iframe", "theming"];

/// Builds every site that has changed into `target/hosts/built/`.
pub(crate) fn build() -> Result<()> {
    let document = std::fs::read_to_string(paths::root().join("docs/embed.md"))?;
    let recipes = recipes::read(&document)?;
    let widget = Files::read(&paths::dist())?;
    if widget.is_empty() {
        return Err(Failure::new("no widget in dist/: run `cargo xtask dist`"));
    }
    let stray = recipes.iter().find(|recipe| {
        let site = recipe.path.split('/').next().unwrap_or_default();
        let names = HOSTS.iter().map(|host| host.name).chain(UNBUILT);
        !names.into_iter().any(|it| it == site)
    });
    if let Some(recipe) = stray {
        return Err(Failure::new(format!("{} is of no site", recipe.path)));
    }
    for host in &HOSTS {
        let mut site = Files::read(&paths::embed().join(host.name))?;
        for recipe in &recipes {
            if let Some((name, path)) = recipe.path.split_once('/')
                && name == host.name
            {
                site.add(path, recipe.text.as_bytes());
            }
        }
        build_if_changed(host, site, &widget)?;
    }
    Ok(())
}

fn build_if_changed(host: &Host, mut site: Files, widget: &Files) -> Result<()> {
    let built = paths::hosts().join("built").join(host.name);
    let versions = Files::read_these(&paths::embed(), &["package-lock.json", "requirements.txt"])?;
    let own = format!("{:x} {:x}", site.fingerprint(), versions.fingerprint());
    let new = format!("{own} {:x}\n", widget.fingerprint());
    let stamp = built.with_extension("stamp");
    let last = std::fs::read_to_string(&stamp).unwrap_or_default();
    if last == new {
        println!("hosts: {} is built", host.name);
        return Ok(());
    }
    // An interrupted build leaves no stamp.
    if stamp.is_file() {
        std::fs::remove_file(&stamp)?;
    }
    let start = Instant::now();
    if last.starts_with(&own) && !host.reads_widget {
        let folder = built.join(WIDGET);
        std::fs::remove_dir_all(&folder)?;
        widget.write(&folder)?;
    } else {
        site.add_below(host.place, widget);
        build_anew(host, &site, &built)?;
    }
    std::fs::write(&stamp, new)?;
    let seconds = start.elapsed().as_secs_f32();
    println!("hosts: {} built in {seconds:.0} s", host.name);
    Ok(())
}

fn build_anew(host: &Host, site: &Files, built: &Path) -> Result<()> {
    let folder = paths::hosts().join(host.name);
    for old in [folder.as_path(), built] {
        if old.is_dir() {
            std::fs::remove_dir_all(old)?;
        }
    }
    site.write(&folder)?;
    std::fs::create_dir_all(built)?;
    process::capture((host.build)(built).current_dir(&folder)).map(|_| ())
}

/// A program of the packages that `setup` put beside the sites.
fn package_program(name: &str) -> Command {
    process::command(paths::hosts().join("node_modules/.bin").join(name))
}

fn copy(built: &Path) -> Command {
    let mut command = process::command("cp");
    command.args(["-r", "."]).arg(built);
    command
}

fn mkdocs(built: &Path) -> Command {
    let mut command = process::command(paths::mkdocs().join("bin/python"));
    command.args(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir"]);
    command.arg(built);
    command
}

fn docusaurus(built: &Path) -> Command {
    let mut command = package_program("docusaurus");
    command.args(["build", "--out-dir"]).arg(built);
    // No greeting from another host, and no numbers sent to one.
    command.env("CI", "true");
    command.env("NO_UPDATE_NOTIFIER", "1");
    command
}

fn vitepress(built: &Path) -> Command {
    let mut command = package_program("vitepress");
    command.args(["build", ".", "--outDir"]).arg(built);
    command
}

fn hugo(built: &Path) -> Command {
    let mut command = process::command("hugo");
    command.args(["--quiet", "--destination"]).arg(built);
    command
}

/// The page as it is, with its program put together by esbuild.
fn react(built: &Path) -> Command {
    let mut command = process::command("sh");
    let script = "cp -r index.html pricing \"$0\" && exec esbuild app.jsx --bundle --minify \
        --format=esm --jsx=automatic --log-level=warning --outfile=\"$0/app.js\" \
        '--define:process.env.NODE_ENV=\"production\"'";
    command.args(["-c", script]).arg(built);
    command
}
