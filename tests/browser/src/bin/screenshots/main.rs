//! Pictures of the built page, for people to look at, and a check that all its words can be read.
//!
//! `cargo run -p browser-tests --bin screenshots -- FOLDER [FILTER]` opens `dist/` (or `IM_DIST`)
//! under the strict policy and writes `1440-light-en.png` and so on: three widths, light and dark,
//! four languages, the whole page each; `matrix-320-light-en.png` and so on: the feature matrix;
//! `compare-320-light-en.png` and so on: the same of each of the views that help to decide; and
//! `readme.png`, the first window at 1440 pixels.
//! With FILTER only pictures whose name holds it are taken. With `kept` it is those that lie in
//! `docs/views`, in English. Words that are cut off, over others or beyond the edge are named, and
//! the status is 1 then.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to a person at a terminal"
)]

mod views;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::browser::Window;
use browser_tests::fit::misfits;
use browser_tests::page::Page;
use browser_tests::scene::{Step, leave_focus, stretch};
use browser_tests::server::{Site, SiteBuilder};
use browser_tests::session::Session;

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
    let mut is_readable = true;
    for shot in shots().iter().filter(|shot| is_wanted(shot, &filter)) {
        is_readable &= take(shot, &session, &site, &folder);
    }
    if is_readable {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn is_wanted(shot: &Shot, filter: &str) -> bool {
    match shot.part {
        Part::View(view) if filter == "kept" => {
            let is_kept = shot.window.language == "en" && shot.window.width != 768;
            KEPT.contains(&view.tab) && is_kept
        }
        _ => shot.name.contains(filter),
    }
}

/// The widths and heights, the languages and the colours that everything is looked at in.
const SIZES: [(u32, u32); 3] = [(320, 640), (768, 1024), (1440, 900)];
const LANGUAGES: [&str; 4] = ["en", "ko", "zh", "ja"];
const SCHEMES: [(&str, bool); 2] = [("light", false), ("dark", true)];

/// All pictures, those of whole pages first.
fn shots() -> Vec<Shot> {
    let mut shots = looks("", Part::Page);
    for (name, typed) in MATRICES {
        shots.extend(looks(&format!("{name}-"), Part::Matrix(typed)));
    }
    for view in VIEWS {
        shots.extend(looks(&format!("{}-", view.tab), Part::View(view)));
    }
    shots.push(Shot {
        name: "readme".to_owned(),
        window: Window::LAPTOP,
        part: Part::Window,
    });
    shots
}

/// A part of the page in all looks, the narrow ones first.
fn looks(prefix: &str, part: Part) -> Vec<Shot> {
    let mut shots = Vec::new();
    for (width, height) in SIZES {
        for (scheme, dark) in SCHEMES {
            for language in LANGUAGES {
                shots.push(Shot {
                    name: format!("{prefix}{width}-{scheme}-{language}"),
                    window: Window {
                        width,
                        height,
                        dark,
                        language,
                        ..Window::LAPTOP
                    },
                    part,
                });
            }
        }
    }
    shots
}

/// Opens a view and fills its fields.
fn show(view: &ViewShot, page: &Page<'_>) {
    Step::Press(format!("[data-tab={}]", view.tab)).play(page);
    for (_, selector) in CLICKS.iter().filter(|(tab, _)| *tab == view.tab) {
        Step::Press((*selector).to_owned()).play(page);
    }
    for (name, text) in view.typed {
        let step = if name.starts_with('[') {
            Step::Press((*name).to_owned())
        } else {
            Step::Fill(format!("[data-typed='{name}']"), (*text).to_owned())
        };
        step.play(page);
    }
    page.session.wait_for("the end of reading", || {
        let reading = page.element_if_there("[data-usage=stop]");
        reading.is_none().then_some(())
    });
}

/// Opens the page anew, so that no picture depends on another, and writes what it looks like.
/// Whether all words can be read, and the browser has nothing to say.
fn take(shot: &Shot, session: &Session, site: &Site, folder: &Path) -> bool {
    session.look_like(shot.window);
    let page = Page::open(session, site);
    page.choose_language(shot.window.language);
    if let Part::View(view) = shot.part {
        show(view, &page);
    }
    if let Part::Matrix(typed) = shot.part {
        for (name, text) in typed {
            Step::Fill(format!("[data-typed='{name}']"), (*text).to_owned()).play(&page);
        }
        // What comes from the server for it is small and near.
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    leave_focus(&page);
    session.next_frame();
    if !matches!(shot.part, Part::Window) {
        stretch(&page, shot.window);
    }
    let path = folder.join(format!("{}.png", shot.name));
    let part_of = |selector| (session.picture_of(&page.element(selector)), selector);
    let (picture, looked_at) = match shot.part {
        Part::View(_) => part_of("[role=tabpanel]"),
        Part::Matrix(_) => part_of("section.matrix"),
        part => (session.picture(matches!(part, Part::Page)), ".base"),
    };
    match std::fs::write(&path, picture) {
        Ok(()) => println!("{}", path.display()),
        Err(error) => eprintln!("{}: {error}", path.display()),
    }
    let mut problems = page.problems();
    problems.extend(misfits(&page, looked_at));
    for problem in &problems {
        eprintln!("{}: {problem}", shot.name);
    }
    problems.is_empty()
}
