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
    /// The feature matrix.
    Matrix,
}

/// A view behind a tab, and what is typed into its fields before the picture is taken. A name in
/// brackets is a button to press.
struct ViewShot {
    tab: &'static str,
    typed: &'static [(&'static str, &'static str)],
}

/// Two months of daily figures, one of them with a row that cannot be used.
const DAILY: &str = include_str!("daily.csv");

/// The views whose pictures are kept in the repository.
const KEPT: [&str; 6] = ["compare", "chart", "map", "migrate", "forecast", "apps"];

const VIEWS: &[ViewShot] = &[
    ViewShot {
        tab: "compare",
        typed: &[],
    },
    ViewShot {
        tab: "budget",
        typed: &[("budget.amount", "2250")],
    },
    ViewShot {
        tab: "apps",
        typed: &[],
    },
    ViewShot {
        tab: "chart",
        typed: &[],
    },
    ViewShot {
        tab: "map",
        typed: &[("map.among", "all"), ("map.ratio", "2.5")],
    },
    ViewShot {
        tab: "migrate",
        typed: &[],
    },
    ViewShot {
        tab: "forecast",
        typed: &[
            ("forecast.first", "2023-05"),
            ("forecast.count", "12"),
            ("forecast.growth", "8"),
            ("forecast.start", "2023-04-11"),
            ("change.from", "pro"),
            ("change.to", "ultimate"),
            ("change.day", "2023-06-16"),
        ],
    },
    ViewShot {
        tab: "usage",
        typed: &[("usage.text", DAILY)],
    },
    ViewShot {
        tab: "check",
        typed: &[
            ("check.month", "2023-03"),
            ("check.edition", "pro"),
            ("check.total", "1199.94"),
        ],
    },
    ViewShot {
        tab: "books",
        typed: &[("books.then", "2021-01-01"), ("books.now", "2023-01-01")],
    },
    ViewShot {
        tab: "trials",
        typed: &[
            ("trials.as_of", "2023-03-01"),
            ("trials.app", "game"),
            ("trials.date", "2023-01-15"),
            ("[data-trials=add]", ""),
            ("trials.date", "2023-02-01"),
            ("[data-trials=add]", ""),
        ],
    },
];

/// What is clicked in a view once it is open.
const CLICKS: &[(&str, &str)] = &[
    ("apps", "[data-do=duplicate]"),
    ("compare", "[data-repairs=free] > summary"),
];

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
                shots.push(Shot {
                    name: format!("matrix-{width}-{scheme}-{language}"),
                    window: Window {
                        width,
                        height,
                        dark,
                        language,
                    },
                    part: Part::Matrix,
                });
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

/// Opens a view and fills its fields.
fn show(view: &ViewShot, page: &Page<'_>) {
    let tab = format!("[data-tab={}]", view.tab);
    page.session
        .wait_for("the tab", || page.element_if_there(&tab));
    // By script: the bar with the answer may lie over what is clicked.
    let click = "imProbe.find(host, arguments[1]).click()";
    page.ask(click, &[json!(tab)]);
    let script = "const field = imProbe.find(host, arguments[1]);
        field.value = arguments[2];
        for (const kind of ['input', 'change'])
            field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";
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
        let selector = format!("[data-typed='{name}']");
        page.session
            .wait_for("a field", || page.element_if_there(&selector));
        page.ask(script, &[json!(selector), json!(text)]);
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
        Part::Matrix => session.picture_of(&page.element("section.matrix")),
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
