//! The gallery: every component in every state, on one page.
//!
//! `cargo run -p browser-tests --bin gallery -- FOLDER [LANGUAGE…]` opens `dist/` (or `IM_DIST`), does
//! what `tests/browser/gallery.json` says of each component and state, and takes a picture of the
//! component alone: at 320 and 1440 pixels, light and dark, in English or in the languages that are
//! named (`all` names every one). `gallery-en.html` shows them side by side. Words that cannot be read
//! are named, and the status is 1 then.
//!
//! The pictures are of the very bundle that readers get, so that nothing of this is ever part of it.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to a person at a terminal"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::browser::Window;
use browser_tests::fit::misfits;
use browser_tests::page::Page;
use browser_tests::scene::{Step, leave_focus, stretch};
use browser_tests::server::{Fault, Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::Value;

/// The components with their states.
const ENTRIES: &str = include_str!("../../gallery.json");

/// Every language of the page.
const LANGUAGES: [&str; 4] = ["en", "ko", "zh", "ja"];

/// Narrow and wide, light and dark.
const LOOKS: [(u32, &str, bool); 4] = [
    (1440, "light", false),
    (1440, "dark", true),
    (320, "light", false),
    (320, "dark", true),
];

/// A component in one of its states.
struct Entry {
    /// Its file, such as `components/bill.rs`.
    of: String,
    /// What the state is.
    state: String,
    /// What the picture shows of the page.
    part: String,
    /// What leads there.
    steps: Vec<Step>,
    /// Whether the later part does not come.
    is_cut_off: bool,
}

impl Entry {
    /// The name of its pictures.
    fn slug(&self) -> String {
        let name = format!("{}-{}", self.of.trim_end_matches(".rs"), self.state);
        let kept = |it: char| if it.is_ascii_alphanumeric() { it } else { '-' };
        name.chars().map(kept).collect()
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: gallery FOLDER [LANGUAGE…]");
        return ExitCode::from(2);
    };
    let wanted: Vec<String> = arguments
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    let is_wanted = |language: &str| match wanted.as_slice() {
        [] => language == "en",
        names => names.iter().any(|it| it == language || it == "all"),
    };
    let entries = entries();
    let session = Session::open(Window::LAPTOP);
    let [whole, without] = [None, Some("_later.wasm")].map(site);
    if let Err(error) = std::fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    let mut is_readable = true;
    for language in LANGUAGES.iter().copied().filter(|it| is_wanted(it)) {
        for entry in &entries {
            let site = if entry.is_cut_off { &without } else { &whole };
            is_readable &= take_looks(entry, language, &session, site, &folder);
        }
        let page = folder.join(format!("gallery-{language}.html"));
        match std::fs::write(&page, overview(&entries, language)) {
            Ok(()) => println!("{}", page.display()),
            Err(error) => eprintln!("{}: {error}", page.display()),
        }
    }
    if is_readable {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn site(missing: Option<&'static str>) -> Site {
    let site = SiteBuilder::of_dist();
    match missing {
        None => site.start(),
        Some(ending) => site.with_fault(ending, Fault::Missing).start(),
    }
}

/// What the file says.
fn entries() -> Vec<Entry> {
    let file: Value = serde_json::from_str(ENTRIES).expect("gallery.json is JSON");
    let mut entries = Vec::new();
    for (of, states) in file.as_object().expect("components by file") {
        for state in states.as_array().expect("a list of states") {
            let text = |name: &str| {
                let found = state[name].as_str();
                found.map(ToOwned::to_owned)
            };
            let steps = state["do"].as_array().into_iter().flatten();
            let steps = steps.map(|it| Step::from_json(it).unwrap_or_else(|| panic!("{of}: {it}")));
            entries.push(Entry {
                of: of.clone(),
                state: text("state").unwrap_or_else(|| panic!("{of}: a state without a name")),
                part: text("part").unwrap_or_else(|| panic!("{of}: a state without its part")),
                steps: steps.collect(),
                is_cut_off: state["missing"] == true,
            });
        }
    }
    entries
}

fn picture_name(entry: &Entry, width: u32, scheme: &str, language: &str) -> String {
    format!("{}-{width}-{scheme}-{language}.png", entry.slug())
}

/// Takes the pictures of a state. Whether all of its words can be read.
fn take_looks(
    entry: &Entry,
    language: &'static str,
    session: &Session,
    site: &Site,
    folder: &Path,
) -> bool {
    let mut is_readable = true;
    for (width, scheme, dark) in LOOKS {
        let window = Window {
            width,
            height: 900,
            dark,
            language,
            ..Window::LAPTOP
        };
        let name = picture_name(entry, width, scheme, language);
        let problems = take(entry, window, session, site, &folder.join(&name));
        for problem in &problems {
            eprintln!("{name}: {problem}");
        }
        is_readable &= problems.is_empty();
    }
    is_readable
}

/// Leads the page into the state and writes the picture. What cannot be read, and what the browser
/// says, but for the file that is missing on purpose.
fn take(entry: &Entry, window: Window, session: &Session, site: &Site, path: &Path) -> Vec<String> {
    session.look_like(window);
    let page = if entry.is_cut_off {
        Page::open_first_part(session, &site.url(""))
    } else {
        Page::open(session, site)
    };
    page.choose_language(window.language);
    for step in &entry.steps {
        step.play(&page);
    }
    if !entry.steps.iter().any(|it| matches!(it, Step::Focus(_))) {
        leave_focus(&page);
    }
    session.wait_for(&entry.part, || page.element_if_there(&entry.part));
    stretch(&page, window);
    let part = page.element(&entry.part);
    let area = session.area(&part);
    if area.width < 1.0 || area.height < 1.0 {
        return vec!["nothing is drawn".to_owned()];
    }
    if let Err(error) = std::fs::write(path, session.picture_of(&part)) {
        eprintln!("{}: {error}", path.display());
    }
    let mut problems = page.problems();
    if entry.is_cut_off {
        problems.clear();
    }
    problems.extend(misfits(&page, &entry.part));
    problems
}

/// The page of one language.
fn overview(entries: &[Entry], language: &str) -> String {
    let mut page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery ({language})</title>\
        <style>body{{font:15px/1.5 system-ui;margin:24px}}figure{{display:inline-block;margin:0 16px 16px 0;\
        vertical-align:top}}img{{max-width:640px;border:1px solid #ccc}}figcaption{{color:#555}}</style>"
    );
    let mut last = "";
    for entry in entries {
        if entry.of != last {
            let _ = write!(page, "<h2>{}</h2>", entry.of);
            last = &entry.of;
        }
        let _ = write!(page, "<h3>{}</h3>", entry.state);
        for (width, scheme, _) in LOOKS {
            let name = picture_name(entry, width, scheme, language);
            let _ = write!(
                page,
                "<figure><img loading=\"lazy\" src=\"{name}\" alt=\"\"><figcaption>{width}, {scheme}</figcaption></figure>"
            );
        }
    }
    page
}
