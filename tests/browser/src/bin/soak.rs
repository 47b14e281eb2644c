//! `cargo run -p browser-tests --bin soak -- [INTERACTIONS [SEED [ENGINE]]]`: thousands of random interactions with the
//! page in `dist/`, in each engine or one, every total against the native core. `cargo xtask soak` runs it.
//! A run of 10,000 or more in all engines renews `bench/SOAK.md`.
#![expect(clippy::print_stdout, reason = "it talks to a person at a terminal")]

use std::io::Write as _;
use std::process::ExitCode;

use browser_tests::engine::Engine;
use browser_tests::soak::{Report, WARM, run};

/// What makes a run worth to be kept.
const FULL: usize = 10_000;
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
    std::fs::write(RESULTS, head + &rows.concat())
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
    let mut is_clean = true;
    let mut rows = Vec::new();
    for engine in Engine::ALL.into_iter().filter(is_wanted) {
        engine.run(|engine| {
            let report = run(engine, seed, interactions, |done| {
                if done % 500 == 0 {
                    print!("\r{engine}: {done}");
                    std::io::stdout().flush().ok();
                }
            });
            println!("\r{engine}, seed {seed}: {report}");
            rows.push(row(engine, seed, &report));
            for fault in &report.faults {
                println!("  {fault}");
            }
            is_clean &= report.faults.is_empty();
        });
    }
    if interactions >= FULL
        && rows.len() == Engine::ALL.len()
        && let Err(error) = write(&rows)
    {
        println!("{RESULTS}: {error}");
        return ExitCode::FAILURE;
    }
    if is_clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
