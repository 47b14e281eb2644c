//! The beginning of a long use; `cargo xtask soak` goes on for ten thousand interactions.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::soak::run;

in_every_engine!(whatever_a_reader_does_the_totals_are_those_of_the_command_line);

fn whatever_a_reader_does_the_totals_are_those_of_the_command_line(engine: Engine) {
    let report = run(engine, 20, 200, |_| ());
    assert_eq!(Vec::<String>::new(), report.faults, "{report}");
    assert!(report.compared > 40, "{report}");
}
