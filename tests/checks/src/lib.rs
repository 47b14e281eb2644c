//! What holds for any text that comes in. Each target is a function that takes bytes and panics when
//! something does not hold: the fuzzers of `fuzz/` feed it what they think of, and `tests/replay.rs`
//! all that they have found so far, so that both ask the same.

mod amount;
mod books;
mod daily;
mod link;
mod number;
mod object;
mod scenario;
pub mod seeds;

/// A kind of text that comes from outside, with what must hold for it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name of its folder in `fuzz/corpus` and of its file in `fuzz/fuzz_targets`.
    pub name: &'static str,
    /// Panics when something does not hold.
    pub check: fn(&str),
}

/// All of them; `fuzz/Cargo.toml` names the same, which a test compares.
pub const TARGETS: &[Target] = &[
    Target {
        name: "scenario",
        check: scenario::check,
    },
    Target {
        name: "object",
        check: object::check,
    },
    Target {
        name: "link",
        check: link::check,
    },
    Target {
        name: "daily",
        check: daily::check,
    },
    Target {
        name: "number",
        check: number::check,
    },
    Target {
        name: "books",
        check: books::check,
    },
];

/// Runs the checks of a target. Bytes that are no UTF-8 are read as a browser reads them: with a sign
/// in the place of each that is none.
///
/// # Panics
/// When something does not hold, and when there is no such target.
pub fn check(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|it| it.name == name);
    let target = target.expect("a target of this name");
    (target.check)(&String::from_utf8_lossy(bytes));
}
