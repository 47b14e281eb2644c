//! What the program promises beside its answers: help, exit statuses, files, streams.

mod support;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::{env, fs, process};

use support::{core_answer, golden, run};

const GOOD: &str = r#"{"schema":1,"apps":[{"idc":"singapore","usage":{"mau":10003}}]}"#;
const BAD: &str = r#"{"schema":1,"apps":[]}"#;

/// `text` in a file of its own, deleted in the end.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn new(name: &str, text: &[u8]) -> Self {
        let path = env::temp_dir().join(format!("im-quote-{}-{name}", process::id()));
        fs::write(&path, text).expect("a temporary file");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn the_contracts_example_is_answered_word_for_word() {
    let folder = golden().join("contract");
    let scenario = folder.join("scenario.json");
    let expected = fs::read_to_string(folder.join("quote.json")).expect("contract/quote.json");
    let run = run(&["quote", scenario.to_str().expect("a path")], b"");
    assert_eq!((Some(0), ""), (run.status, run.err.as_str()));
    assert!(
        expected == run.out,
        "the output has changed; if that is right, store it with\n  \
         im-quote quote tests/golden/contract/scenario.json > tests/golden/contract/quote.json\n{}",
        run.out
    );
}

#[test]
fn a_file_and_standard_input_give_the_same() {
    let file = Scratch::new("same.json", GOOD.as_bytes());
    let from_file = run(&["quote", file.path()], b"");
    for arguments in [&["quote"][..], &["quote", "-"]] {
        assert_eq!(from_file.out, run(arguments, GOOD.as_bytes()).out);
    }
    assert_eq!(
        run(&["batch"], GOOD.as_bytes()).out,
        run(&["batch", file.path()], b"").out
    );
    assert!(from_file.out.contains(r#""total": "399.05""#));
}

#[test]
fn exit_statuses_tell_answers_from_problems() {
    for (status, arguments, input) in [
        (0, &["quote"][..], GOOD),
        (2, &["quote"], BAD),
        (2, &["quote"], ""),
        (0, &["batch"], GOOD),
        (1, &["batch"], BAD),
        (0, &["batch"], ""),
        (2, &["quote", "no/such/file.json"], ""),
        (2, &["batch", "no/such/file.jsonl"], ""),
        (2, &["quote", "."], ""),
        (2, &["batch", "."], ""),
        (2, &["price"], ""),
        (2, &["matrix", "--lang", "xx"], ""),
        (2, &["matrix", "--format", "xml"], ""),
        (2, &["quote", "a", "b"], ""),
        (2, &[], ""),
        (0, &["--help"], ""),
        (0, &["--version"], ""),
        (0, &["schema"], ""),
        (0, &["books"], ""),
        (0, &["matrix"], ""),
    ] {
        let run = run(arguments, input.as_bytes());
        assert_eq!(Some(status), run.status, "{arguments:?}: {}", run.err);
        assert_eq!(
            status == 2,
            !run.err.is_empty(),
            "{arguments:?}: {}",
            run.err
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    for command in ["quote", "batch"] {
        let run = run(&[command, "no/such/file"], b"");
        assert!(
            run.err.starts_with("im-quote: cannot read no/such/file: "),
            "{}",
            run.err
        );
        assert_eq!("", run.out);
    }
}

#[test]
fn help_teaches_each_command_with_an_example_and_its_exit_statuses() {
    let whole = run(&["--help"], b"").out;
    for word in [
        "quote",
        "batch",
        "matrix",
        "books",
        "schema",
        "Exit status",
        "price lists",
    ] {
        assert!(whole.contains(word), "{word}");
    }
    for command in [
        "quote", "compare", "migrate", "budget", "explain", "curve", "map", "batch", "matrix",
        "books", "schema",
    ] {
        assert!(whole.contains(command), "{command}");
        let help = run(&[command, "--help"], b"").out;
        assert!(help.contains(&format!("im-quote {command}")), "{help}");
        assert!(help.contains("Example"), "{help}");
    }
}

#[test]
fn the_examples_of_the_help_run() {
    let help = run(&["quote", "--help"], b"").out;
    let start = help.find("'{").expect("an example") + 1;
    let scenario = &help[start..start + help[start..].find('\'').expect("its end")];
    let answer = run(&["quote"], scenario.as_bytes());
    assert!(
        answer.out.contains(r#""total": "899.98""#),
        "{}{}",
        answer.out,
        answer.err
    );
}

#[test]
fn lines_end_as_they_like() {
    let (good, bad) = (
        core_answer(GOOD).expect("a quote"),
        core_answer(BAD).expect_err("errors"),
    );
    let blank = core_answer("").expect_err("errors");
    for (input, expected) in [
        (format!("{GOOD}\n{BAD}\n"), vec![&good, &bad]),
        (format!("{GOOD}\n{BAD}"), vec![&good, &bad]),
        (format!("{GOOD}\r\n{BAD}\r\n"), vec![&good, &bad]),
        (format!("\n{GOOD}\n\n"), vec![&blank, &good, &blank]),
        (format!("\r\n{GOOD}"), vec![&blank, &good]),
        ("\n".to_owned(), vec![&blank]),
    ] {
        let run = run(&["batch"], input.as_bytes());
        assert_eq!(expected, run.out.lines().collect::<Vec<_>>(), "{input:?}");
    }
}

#[test]
fn a_line_may_be_of_any_length() {
    let spaces = " ".repeat(3_000_000);
    let long = format!("{{\"schema\":1,{spaces}\"apps\":[{{\"idc\":\"china\"}}]}}");
    let run = run(
        &["batch"],
        format!("{GOOD}\n{long}\n{BAD}\n{long}").as_bytes(),
    );
    let expected: Vec<_> = [GOOD, &long, BAD, &long]
        .map(|line| core_answer(line).unwrap_or_else(|errors| errors))
        .to_vec();
    assert_eq!(expected, run.out.lines().collect::<Vec<_>>());
}

#[test]
fn the_order_is_kept_over_many_pieces() {
    let mut input = String::new();
    for number in 0..20_000 {
        let _ = writeln!(
            input,
            r#"{{"schema":1,"apps":[{{"idc":"china","name":"n{number}"}}]}}"#
        );
        if number % 1_000 == 999 {
            input.push_str("{}\n");
        }
    }
    let run = run(&["batch"], input.as_bytes());
    assert_eq!(Some(1), run.status);
    let mut number = 0;
    for (index, line) in run.out.lines().enumerate() {
        if index % 1_001 == 1_000 {
            assert!(line.starts_with(r#"{"errors""#));
            continue;
        }
        assert!(
            line.contains(&format!(r#""name":"n{number}""#)),
            "line {index}"
        );
        number += 1;
    }
    assert_eq!(20_000, number);
}

#[test]
fn a_batch_answers_before_its_input_ends() {
    let mut child = spawn("batch");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for _ in 0..3 {
        writeln!(stdin, "{GOOD}").expect("the program reads");
        stdin.flush().expect("the program reads");
        let answer = answers.next().expect("an answer").expect("in UTF-8");
        assert_eq!(core_answer(GOOD), Ok(answer));
    }
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = spawn("batch");
    let mut stdin = child.stdin.take().expect("a pipe");
    let feeding = std::thread::spawn(move || {
        // Ends with an error as soon as the program has gone.
        while stdin
            .write_all(format!("{GOOD}\n").repeat(1_000).as_bytes())
            .is_ok()
        {}
    });
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut [0; 100]).expect("some output");
    drop(out);
    let mut errors = String::new();
    child
        .stderr
        .take()
        .expect("a pipe")
        .read_to_string(&mut errors)
        .expect("in UTF-8");
    assert_eq!(
        (true, ""),
        (child.wait().expect("it ends").success(), errors.as_str())
    );
    feeding.join().expect("the feeder ends");
}

fn spawn(command: &str) -> process::Child {
    Command::new(env!("CARGO_BIN_EXE_im-quote"))
        .arg(command)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("im-quote starts")
}

#[test]
fn a_quote_is_printed_in_each_form_with_what_it_takes_for_granted() {
    let scenario = fs::read(golden().join("contract/scenario.json")).expect("a file");
    for (format, total, assumed) in [
        ("text", "3249.93", "- The usage is as stated"),
        ("markdown", "| 3,249.93 |", "- The usage is as stated"),
        ("csv", ",3249.93,", ",usage_as_stated,"),
        (
            "statement",
            "\"total\": \"3249.93\"",
            "\"code\": \"usage_as_stated\"",
        ),
    ] {
        let run = run(&["quote", "--format", format], &scenario);
        assert_eq!((Some(0), ""), (run.status, run.err.as_str()), "{format}");
        for part in [total, assumed] {
            assert!(run.out.contains(part), "{part} in {}", run.out);
        }
    }
}
