//! `im-quote batch`: JSON Lines in, one result a line out, in the same order.
//!
//! One thread reads pieces of whole lines, one worker per processor prices them, and the main
//! thread writes the answers. Both queues are bounded, so memory does not grow with the input.

use std::io::{self, Write};
use std::mem;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::answer::answer;
use crate::failure::Failure;
use crate::input::Input;

/// Bytes that are read at a time. A piece may be smaller, where input comes slowly, and is larger
/// where a line is.
const PIECE: usize = 64 * 1024;

/// Whole lines, and where their answers go.
struct Job {
    lines: Vec<u8>,
    answers: SyncSender<Answers>,
}

/// One line of JSON for each line of a job.
struct Answers {
    text: Vec<u8>,
    failed: bool,
}

/// Prices each line; exit status 1 if a scenario has a problem.
pub(crate) fn run(file: Option<&Path>) -> Result<ExitCode, Failure> {
    let input = Input::open(file)?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (to_workers, jobs) = mpsc::sync_channel(workers);
    let (to_writer, in_order) = mpsc::sync_channel(2 * workers);
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..workers {
        let jobs = Arc::clone(&jobs);
        thread::spawn(move || while work(&jobs).is_some() {});
    }
    let reader = thread::spawn(move || read(input, &to_workers, &to_writer));
    // When the writer fails, the other threads are left where they are: the program ends.
    let failed = write(&in_order)?;
    reader.join().map_err(|_| Failure::Worker)??;
    Ok(ExitCode::from(u8::from(failed)))
}

/// Cuts the input into jobs of whole lines; each goes to the workers, its answers' place to the
/// writer, in the order of the input.
fn read(
    mut input: Input,
    to_workers: &SyncSender<Job>,
    to_writer: &SyncSender<Receiver<Answers>>,
) -> Result<(), Failure> {
    let send = |lines| {
        let (answers, receiver) = mpsc::sync_channel(1);
        // A closed channel means that the program is ending for a reason told elsewhere.
        to_writer.send(receiver).is_ok() && to_workers.send(Job { lines, answers }).is_ok()
    };
    let mut pending = Vec::new();
    loop {
        let start = pending.len();
        if input.read_some(&mut pending, PIECE)? == 0 {
            break;
        }
        let Some(newline) = pending[start..].iter().rposition(|byte| *byte == b'\n') else {
            continue;
        };
        let rest = pending.split_off(start + newline + 1);
        if !send(mem::replace(&mut pending, rest)) {
            return Ok(());
        }
    }
    if !pending.is_empty() {
        send(pending);
    }
    Ok(())
}

/// Does one job; nothing when there are no more.
fn work(jobs: &Mutex<Receiver<Job>>) -> Option<()> {
    let job = jobs.lock().ok()?.recv().ok()?;
    let mut done = Answers {
        text: Vec::with_capacity(16 * job.lines.len()),
        failed: false,
    };
    for line in job.lines.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let written = match answer(line.strip_suffix(b"\r").unwrap_or(line)) {
            Ok(quote) => serde_json::to_writer(&mut done.text, &quote),
            Err(problems) => {
                done.failed = true;
                serde_json::to_writer(&mut done.text, &problems)
            }
        };
        written.ok()?;
        done.text.push(b'\n');
    }
    job.answers.send(done).ok()
}

/// Writes answers in order; whether any line failed.
fn write(in_order: &Receiver<Receiver<Answers>>) -> Result<bool, Failure> {
    let mut out = io::stdout().lock();
    let mut failed = false;
    for answers in in_order {
        let answers = answers.recv().map_err(|_| Failure::Worker)?;
        failed |= answers.failed;
        out.write_all(&answers.text)
            .and_then(|()| out.flush())
            .map_err(Failure::Output)?;
    }
    Ok(failed)
}
