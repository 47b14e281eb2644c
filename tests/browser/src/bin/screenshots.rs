//! Pictures of the built page, for people to look at.
//!
//! `cargo run -p browser-tests --bin screenshots -- FOLDER [FILTER]` opens `dist/` (or `IM_DIST`)
//! under the strict policy and writes `1440-light-en.png` and so on: three widths, light and dark,
//! English and Korean, the whole page each; and `readme.png`, the first window at 1440 pixels.
//! With FILTER only pictures whose name holds it are taken.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to a person at a terminal"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

/// One picture to take.
struct Shot {
    name: String,
    window: Window,
    whole_page: bool,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: screenshots FOLDER [FILTER]");
        return ExitCode::from(2);
    };
    let filter = arguments.next().unwrap_or_default();
    let filter = filter.to_string_lossy();
    if let Err(error) = std::fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    for shot in shots().iter().filter(|shot| shot.name.contains(&*filter)) {
        take(shot, &session, &site, &folder);
    }
    ExitCode::SUCCESS
}

/// All pictures, the narrow ones first.
fn shots() -> Vec<Shot> {
    let mut shots = Vec::new();
    for (width, height) in [(320, 640), (768, 1024), (1440, 900)] {
        for (scheme, dark) in [("light", false), ("dark", true)] {
            for language in ["en", "ko"] {
                shots.push(Shot {
                    name: format!("{width}-{scheme}-{language}"),
                    window: Window {
                        width,
                        height,
                        dark,
                        language,
                    },
                    whole_page: true,
                });
            }
        }
    }
    shots.push(Shot {
        name: "readme".to_owned(),
        window: Window::LAPTOP,
        whole_page: false,
    });
    shots
}

/// Opens the page anew, so that no picture depends on another, and writes what it looks like.
fn take(shot: &Shot, session: &Session, site: &Site, folder: &Path) {
    session.look_like(shot.window);
    session.open_url(&site.url(""));
    let there = "return imProbe.root(0)?.querySelector('*') != null";
    session.wait_for("a calculator", || {
        session.run(there, &json!([])).as_bool().filter(|yes| *yes)
    });
    let page = Page { session, host: 0 };
    if page.element_if_there("[data-field=language]").is_some() {
        page.choose_language(shot.window.language);
    }
    session.run(
        "document.activeElement?.blur(); imProbe.active()?.blur()",
        &json!([]),
    );
    session.next_frame();
    if shot.whole_page {
        // As tall as the page: a bar that sticks to the window's edge would lie across the picture.
        let height = session.run("return document.documentElement.scrollHeight", &json!([]));
        let height = height.as_u64().and_then(|it| u32::try_from(it).ok());
        let height = height.unwrap_or(shot.window.height);
        session.look_like(Window {
            height,
            ..shot.window
        });
        session.next_frame();
    }
    let path = folder.join(format!("{}.png", shot.name));
    match std::fs::write(&path, session.picture(shot.whole_page)) {
        Ok(()) => println!("{}", path.display()),
        Err(error) => eprintln!("{}: {error}", path.display()),
    }
    for problem in page.problems() {
        eprintln!("{}: {problem}", shot.name);
    }
}
