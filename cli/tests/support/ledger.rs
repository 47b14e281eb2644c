//! Cases of `tests/golden/ledger`: a command, what it reads, and what it must answer.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use serde::Deserialize;
use serde_json::Value;

use super::{Run, golden, read, run};

/// A case of `tests/golden/ledger`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommandCase {
    /// A sentence, different for each case.
    pub(crate) name: String,
    /// The sum, or the rule, in words.
    pub(crate) why: String,
    /// The page or the part of the contract that says so.
    pub(crate) source: String,
    /// The arguments; `{name}` stands for the path of a file.
    command: Vec<String>,
    /// Files by name: text as it is, anything else as JSON.
    #[serde(default)]
    files: BTreeMap<String, Value>,
    /// Standard input.
    #[serde(default)]
    input: String,
    /// The definition of the answer in the schema.
    pub(crate) definition: Option<String>,
    /// The part of the answer that the case is about.
    pub(crate) expect: Option<Value>,
    /// Path and code of every problem, in order.
    #[serde(default)]
    pub(crate) errors: Vec<(String, String)>,
}

impl CommandCase {
    /// Runs the command, with `more` arguments after its own.
    pub(crate) fn run(&self, more: &[&str]) -> Run {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        let run_id = RUNS.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("im-quote-ledger-{}-{run_id}", process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let mut paths = BTreeMap::new();
        for (name, content) in &self.files {
            let text = content
                .as_str()
                .map_or_else(|| content.to_string(), str::to_owned);
            let path: PathBuf = folder.join(name);
            fs::write(&path, text).expect("a temporary file");
            paths.insert(
                format!("{{{name}}}"),
                path.to_str().expect("UTF-8").to_owned(),
            );
        }
        let own = self
            .command
            .iter()
            .map(|it| paths.get(it).unwrap_or(it).as_str());
        let arguments: Vec<_> = own.chain(more.iter().copied()).collect();
        let done = run(&arguments, self.input.as_bytes());
        fs::remove_dir_all(&folder).expect("the temporary folder");
        done
    }
}

/// Every case, with the name of its file.
pub(crate) fn command_cases() -> Vec<(String, CommandCase)> {
    let folder = fs::read_dir(golden().join("ledger")).expect("tests/golden/ledger");
    let mut files: Vec<_> = folder
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    files.sort();
    let cases = files.into_iter().flat_map(|file| {
        let cases = read::<CommandCase>(&format!("ledger/{file}"));
        cases.into_iter().map(move |case| (file.clone(), case))
    });
    cases.collect()
}
