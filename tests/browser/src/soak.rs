//! Thousands of things that a reader may do, in any order, each followed by a look: the totals of the page
//! are those that `im-quote` prints for what the page says is in its form, and that is what stands in the fields.

use std::fmt;

use serde_json::{Value, json};

use crate::browser::Window;
use crate::engine::Engine;
use crate::oracle;
use crate::page::Page;
use crate::server::SiteBuilder;
use crate::session::Session;

/// Notes the memory of the program; a page brings it before its own scripts and asks `pages()`.
pub const MEMORY: &str = include_str!("memory.js");

/// How much is done between two looks of the native core: a script of a browser has only so much time.
const BATCH: usize = 20;

/// Interactions after which everything has been drawn once, so that memory has its size.
pub const WARM: usize = 500;

/// What came out.
#[derive(Debug)]
pub struct Report {
    /// What was done.
    pub interactions: usize,
    /// How often the page showed totals for what stood in its form, and these were compared.
    pub compared: usize,
    /// Pages of memory, 64 KiB each, after [`WARM`] interactions and at the end.
    pub pages: [f64; 2],
    /// Where page and native core differ, and what the page reported; at most a few.
    pub faults: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [warm, last] = self.pages;
        write!(
            formatter,
            "{} interactions, {} totals compared, {} faults, memory {warm} to {last} pages",
            self.interactions,
            self.compared,
            self.faults.len()
        )
    }
}

/// Does `interactions` things, which follow from `seed`, and tells `progress` how far it is.
///
/// # Panics
/// When the page or the native core does not answer.
pub fn run(
    engine: Engine,
    seed: u32,
    interactions: usize,
    mut progress: impl FnMut(usize),
) -> Report {
    let scripts = "<script src=\"memory.js\"></script><script src=\"soak.js\"></script></head>";
    let site = SiteBuilder::of_dist()
        .with_page_like_index("soak.html", |page| page.replace("</head>", scripts))
        .with_file("memory.js", MEMORY)
        .with_file("soak.js", include_str!("soak.js"))
        .seen_in(engine)
        .start();
    let session = Session::open_in(engine, Window::LAPTOP);
    let page = Page::open_url(&session, &site.url("soak.html"));
    session.run("soak.begin(arguments[0])", &json!([seed]));
    let mut report = Report {
        interactions: 0,
        compared: 0,
        pages: [f64::NAN; 2],
        faults: Vec::new(),
    };
    while report.interactions < interactions && report.faults.is_empty() {
        let count = BATCH.min(interactions - report.interactions);
        let script = "const done = arguments[1];
            soak.run(arguments[0]).then(done, (error) => done(`${error} ${error.stack}`))";
        let met = session.run_async(script, &json!([count]));
        match met.as_array() {
            Some(met) => report.compare(met),
            None => report.faults.push(met.to_string()),
        }
        report.interactions += count;
        report.pages[1] = pages(&session);
        if report.interactions <= WARM {
            report.pages[0] = report.pages[1];
        }
        report.faults.extend(page.problems());
        progress(report.interactions);
    }
    report
}

fn pages(session: &Session) -> f64 {
    let pages = session.run("return pages()", &json!([]));
    pages.as_f64().expect("a number of pages")
}

impl Report {
    /// Compares what was seen after each interaction with the native core's answers.
    fn compare(&mut self, met: &[Value]) {
        // What is not valid leaves the last answer, and says so.
        let current = met
            .iter()
            .filter(|it| it["isStale"] == false && it["scenario"] != "null");
        let current: Vec<&Value> = current.collect();
        let line = |it: &&Value| it["scenario"].as_str().unwrap_or_default().to_owned();
        let scenarios: Vec<String> = current.iter().map(line).collect();
        let quotes = oracle::quotes_of_lines(scenarios.clone());
        self.compared += current.len();
        for ((seen, quote), scenario) in current.iter().zip(&quotes).zip(&scenarios) {
            let wrong = differences(seen, scenario, quote);
            if !wrong.is_empty() {
                let did = &seen["did"];
                self.faults
                    .push(format!("after {did}: {wrong:?} for {scenario}"));
            }
        }
    }
}

/// Where two values differ first, with both.
fn first_difference(seen: &Value, expected: &Value, path: &str) -> Option<String> {
    let inside = |key: &str, seen: &Value, expected: &Value| {
        first_difference(seen, expected, &format!("{path}/{key}"))
    };
    match (seen, expected) {
        (Value::Object(left), Value::Object(right)) => {
            let keys = left.keys().chain(right.keys());
            let mut keys = keys.map(|key| inside(key, &seen[key], &expected[key]));
            keys.find_map(|found| found)
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut places = left.iter().zip(right).enumerate();
            places.find_map(|(place, (seen, expected))| inside(&place.to_string(), seen, expected))
        }
        _ => (seen != expected).then(|| format!("{path}: {seen} instead of {expected}")),
    }
}

/// What the page shows otherwise than the native core, or than its own fields.
fn differences(seen: &Value, scenario: &str, quote: &Value) -> Vec<String> {
    let scenario: Value = serde_json::from_str(scenario).unwrap_or_default();
    let Some(app) = seen["app"].as_u64().and_then(|it| usize::try_from(it).ok()) else {
        return vec!["the app in the form is told of nowhere".to_owned()];
    };
    let mut wrong = Vec::new();
    let expected = oracle::totals_of(quote, app);
    if seen["totals"] != expected {
        wrong.push(format!("totals {} instead of {expected}", seen["totals"]));
    }
    if !seen["quote"].is_null() {
        wrong.extend(first_difference(&seen["quote"], quote, ""));
    }
    let usage = &scenario["apps"][app]["usage"];
    for (metric, digits) in seen["usage"].as_object().into_iter().flatten() {
        // Shorthand, such as 35k, is the business of other tests.
        let Some(digits) = digits.as_str() else {
            continue;
        };
        let stated = usage[metric].as_u64().map(|it| it.to_string());
        if stated.unwrap_or_default() != digits.trim_start_matches('0')
            && !(digits.parse() == Ok(0) && usage[metric] == 0)
        {
            wrong.push(format!("{metric} {} instead of {digits}", usage[metric]));
        }
    }
    wrong
}
