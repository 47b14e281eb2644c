//! Pictures of the built page, for people to look at.
//!
//! `cargo run -p browser-tests --bin screenshots -- FOLDER [FILTER]` opens `dist/` (or `IM_DIST`)
//! under the strict policy and writes `1440-light-en.png` and so on: three widths, light and dark,
//! English and Korean, the whole page each; `matrix-320-light-en.png` and so on: the feature matrix at
//! the same widths; `compare-320-light-en.png` and so on: each of the views
//! that help to decide, narrow and wide; and `readme.png`, the first window at 1440 pixels.
//! With FILTER only pictures whose name holds it are taken. With `kept` it is those that lie in
//! `docs/views`, in English.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to a person at a terminal"
)]

mod views;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

use views::{CLICKS, KEPT, MATRICES, VIEWS, ViewShot};

/// One picture to take.
struct Shot {
    name: String,
    window: Window,
    part: Part,
}

/// What a picture shows.
#[derive(Clone, Copy)]
enum Part {
    /// The window.
    Window,
    /// The page from top to bottom.
    Page,
    /// One of the views that help to decide.
    View(&'static ViewShot),
    /// The feature matrix, with what is typed into its tools.
    Matrix(&'static [(&'static str, &'static str)]),
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
    for shot in shots().iter().filter(|shot| is_wanted(shot, &filter)) {
        take(shot, &session, &site, &folder);
    }
    ExitCode::SUCCESS
}

fn is_wanted(shot: &Shot, filter: &str) -> bool {
    match shot.part {
        Part::View(view) if filter == "kept" => {
            KEPT.contains(&view.tab) && shot.window.language == "en"
        }
        _ => shot.name.contains(filter),
    }
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
                    part: Part::Page,
                });
                for (name, typed) in MATRICES {
                    shots.push(Shot {
                        name: format!("{name}-{width}-{scheme}-{language}"),
                        window: Window {
                            width,
                            height,
                            dark,
                            language,
                        },
                        part: Part::Matrix(typed),
                    });
                }
            }
        }
    }
    shots.extend(VIEWS.iter().flat_map(view_shots));
    shots.push(Shot {
        name: "readme".to_owned(),
        window: Window::LAPTOP,
        part: Part::Window,
    });
    shots
}

/// The pictures of one view, narrow and wide.
fn view_shots(view: &'static ViewShot) -> Vec<Shot> {
    let mut shots = Vec::new();
    for width in [320, 1440] {
        for (scheme, dark) in [("light", false), ("dark", true)] {
            for language in ["en", "ko"] {
                shots.push(Shot {
                    name: format!("{}-{width}-{scheme}-{language}", view.tab),
                    window: Window {
                        width,
                        height: 900,
                        dark,
                        language,
                    },
                    part: Part::View(view),
                });
            }
        }
    }
    shots
}

/// Types a text into a field of the later views, or chooses it.
const TYPE: &str = "const field = imProbe.find(host, arguments[1]);
    field.focus();
    field.value = arguments[2];
    for (const kind of ['input', 'change'])
        field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";

/// Types into the fields with these names.
fn fill_in(typed: &[(&str, &str)], page: &Page<'_>) {
    for (name, text) in typed {
        let selector = format!("[data-typed='{name}']");
        page.session
            .wait_for("a field", || page.element_if_there(&selector));
        page.ask(TYPE, &[json!(selector), json!(text)]);
    }
}

/// Opens a view and fills its fields.
fn show(view: &ViewShot, page: &Page<'_>) {
    let tab = format!("[data-tab={}]", view.tab);
    page.session
        .wait_for("the tab", || page.element_if_there(&tab));
    // By script: the bar with the answer may lie over what is clicked.
    let click = "imProbe.find(host, arguments[1]).click()";
    page.ask(click, &[json!(tab)]);
    for (_, selector) in CLICKS.iter().filter(|(tab, _)| *tab == view.tab) {
        page.session
            .wait_for("something to click", || page.element_if_there(selector));
        page.ask(click, &[json!(selector)]);
    }
    for (name, text) in view.typed {
        if name.starts_with('[') {
            page.ask(click, &[json!(name)]);
            continue;
        }
        fill_in(&[(name, text)], page);
    }
    page.session.wait_for("the end of reading", || {
        let reading = page.element_if_there("[data-usage=stop]");
        reading.is_none().then_some(())
    });
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
    if let Part::View(view) = shot.part {
        show(view, &page);
    }
    if let Part::Matrix(typed) = shot.part {
        fill_in(typed, &page);
        // What comes from the server for it is small and near.
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    session.run(
        "document.activeElement?.blur(); imProbe.active()?.blur()",
        &json!([]),
    );
    session.next_frame();
    if !matches!(shot.part, Part::Window) {
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
    let picture = match shot.part {
        Part::View(_) => session.picture_of(&page.element("[role=tabpanel]")),
        Part::Matrix(_) => session.picture_of(&page.element("section.matrix")),
        part => session.picture(matches!(part, Part::Page)),
    };
    match std::fs::write(&path, picture) {
        Ok(()) => println!("{}", path.display()),
        Err(error) => eprintln!("{}: {error}", path.display()),
    }
    for problem in page.problems() {
        eprintln!("{}: {problem}", shot.name);
    }
}
