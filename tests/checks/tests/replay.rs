//! Everything that the fuzzers found or began with, through the same checks once more.

use std::fs;
use std::path::{Path, PathBuf};

use fuzz_checks::{TARGETS, check, seeds};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn fuzz() -> PathBuf {
    root().join("fuzz")
}

/// Feeds each file of the target's corpus to its checks.
fn replay(target: &str) {
    let folder = fuzz().join("corpus").join(target);
    let entries = fs::read_dir(&folder).expect("a corpus");
    let mut count = 0;
    for entry in entries {
        let path = entry.expect("an entry").path();
        let bytes = fs::read(&path).expect("a file");
        // The test's output is shown when it fails: the last line names the file.
        print_name(&path);
        check(target, &bytes);
        count += 1;
    }
    let texts = seeds::of(target, &root());
    for text in &texts {
        print_name(Path::new(text));
        check(target, text.as_bytes());
    }
    assert!(count >= 20, "{target}: a corpus of {count} files");
    assert!(texts.len() >= 10, "{target}: {} seeds", texts.len());
}

#[expect(clippy::print_stdout, reason = "shown when a test fails")]
fn print_name(path: &Path) {
    println!("{}", path.display());
}

#[test]
fn every_scenario_that_was_found_is_refused_or_adds_up() {
    replay("scenario");
}

#[test]
fn every_object_that_was_found_is_read_as_the_command_line_reads_it() {
    replay("object");
}

#[test]
fn every_link_that_was_found_means_a_state_that_comes_back() {
    replay("link");
}

#[test]
fn every_file_of_days_that_was_found_gives_the_same_months_in_any_pieces() {
    replay("daily");
}

#[test]
fn every_typed_number_that_was_found_is_the_same_number_when_written_again() {
    replay("number");
}

#[test]
fn every_change_of_the_data_that_was_found_is_taken_or_refused_with_its_line() {
    replay("books");
}

#[test]
fn every_target_has_a_fuzzer_of_its_name() {
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).expect("fuzz/Cargo.toml");
    for target in TARGETS {
        let line = format!("name = \"{}\"", target.name);
        assert!(manifest.lines().any(|it| it == line), "{line}");
        let file = fuzz()
            .join("fuzz_targets")
            .join(format!("{}.rs", target.name));
        let code = fs::read_to_string(file).expect("the target's file");
        assert!(
            code.contains(&format!("check(\"{}\", bytes)", target.name)),
            "{code}"
        );
    }
    assert_eq!(TARGETS.len(), manifest.matches("[[bin]]").count());
}

#[test]
#[should_panic(expected = "a target of this name")]
fn a_target_that_nobody_wrote_is_told() {
    check("nothing", b"");
}
