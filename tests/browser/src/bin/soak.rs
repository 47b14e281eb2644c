//! `cargo run -p browser-tests --bin soak -- [INTERACTIONS [SEED [ENGINE]]]`: thousands of random interactions with the
//! page in `dist/`, in each engine or one, every total against the native core. `cargo xtask soak` runs it.
//! A run of 1,000 or more renews the rows of its engines in `bench/SOAK.md`.
#![expect(clippy::print_stdout, reason = "it talks to a person at a terminal")]

use std::process::ExitCode;
use std::thread::ScopedJoinHandle;

use browser_tests::engine::Engine;
use browser_tests::soak::{Report, WARM, run};

/// Uses the page in one engine, if the machine has it, and tells how it goes.
fn used(engine: Engine, seed: u32, interactions: usize) -> Option<(Engine, Report)> {
    let mut used = None;
    engine.run(|engine| {
        let report = run(engine, seed, interactions, |done| {
            if done % 1_000 == 0 {
                println!("{engine}: {done}");
            }
        });
        println!("{engine}, seed {seed}: {report}");
        for fault in &report.faults {
            println!("  {fault}");
        }
        used = Some((engine, report));
    });
    used
}

/// What makes a run worth to be kept.
const WORTH: usize = 1_000;
const RESULTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../bench/SOAK.md");

fn row(engine: Engine, seed: u32, report: &Report) -> String {
    let Report {
        interactions,
        compared,
        pages: [warm, last],
        faults,
    } = report;
    let faults = faults.len();
    format!("| {engine} | {seed} | {interactions} | {compared} | {faults} | {warm} | {last} |\n")
}

fn write(rows: &[String]) -> std::io::Result<()> {
    let head = format!(
        "# A long use\n\n\
        Written by `cargo xtask soak`. After each of the random interactions with the page that is valid, its six\n\
        totals are those of `im-quote` for the scenario that the page tells, whose usage is what stands in the\n\
        fields; each tenth time the whole quote is. A fault would also be anything in the console, a refusal of the\n\
        policy, an error. Memory is that of the program in pages of 64 KiB, after {WARM} interactions and at the end.\n\n\
        | engine | seed | interactions | compared | faults | pages, warm | pages, end |\n\
        |---|---|---|---|---|---|---|\n"
    );
    let before = std::fs::read_to_string(RESULTS).unwrap_or_default();
    let mut table = String::new();
    for engine in Engine::ALL {
        let start = format!("| {engine} |");
        let mut lines = rows
            .iter()
            .map(String::as_str)
            .chain(before.split_inclusive('\n'));
        table.push_str(lines.find(|it| it.starts_with(&start)).unwrap_or_default());
    }
    std::fs::write(RESULTS, head + &table)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize, usual: u32| arguments.get(place).map_or(Ok(usual), |it| it.parse());
    let (Ok(interactions), Ok(seed)) = (number(0, 10_000), number(1, 1)) else {
        println!("usage: soak [INTERACTIONS [SEED [ENGINE]]]");
        return ExitCode::from(2);
    };
    let is_wanted = |engine: &Engine| {
        let only = arguments.get(2);
        only.is_none_or(|it| it.eq_ignore_ascii_case(&engine.to_string()))
    };
    let interactions = usize::try_from(interactions).unwrap_or(usize::MAX);
    let engines: Vec<Engine> = Engine::ALL.into_iter().filter(is_wanted).collect();
    let ended: Vec<_> = std::thread::scope(|scope| {
        let start = |engine| scope.spawn(move || used(engine, seed, interactions));
        let running: Vec<_> = engines.into_iter().map(start).collect();
        running.into_iter().map(ScopedJoinHandle::join).collect()
    });
    // One that stopped has said why.
    let has_stopped = ended.iter().any(Result::is_err);
    let reports: Vec<_> = ended.into_iter().filter_map(Result::ok).flatten().collect();
    let is_clean = !has_stopped && reports.iter().all(|(_, it)| it.faults.is_empty());
    let rows: Vec<String> = reports
        .iter()
        .map(|(engine, report)| row(*engine, seed, report))
        .collect();
    if interactions >= WORTH
        && let Err(error) = write(&rows)
    {
        println!("{RESULTS}: {error}");
        return ExitCode::FAILURE;
    }
    if is_clean && !rows.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
