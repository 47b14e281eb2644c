//! `cargo xtask mutants`: changes the core a little, one change at a time, and runs tests that should
//! notice. What no test notices is a test that is missing, or code that is not needed.
//!
//! The files are cut into shards of a few minutes. What came of a file stands in `bench/MUTANTS.md` with
//! the id of its text, so that a file that has not changed since is passed over.

mod table;
mod trial;

use crate::failure::{Failure, Result};
use crate::{process, setup};

/// How many shards there are unless the command says otherwise: of some 70 changes each.
const SHARDS: usize = 24;
/// What decides about money comes first; the rest follows by name.
const FIRST: [&str; 14] = [
    "money.rs", "date.rs", "month.rs", "rules/", "quote.rs", "bill.rs", "validate", "curve",
    "envelope", "migrate", "forecast", "check", "compare", "daily",
];

/// What stands behind `cargo xtask mutants`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MutantsOptions {
    /// Which shard, from 0, and of how many; all where it is none.
    shard: Option<(usize, usize)>,
}

impl MutantsOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let shard = match arguments {
            [] => None,
            [flag, shard] if flag == "--shard" => Some(parse_shard(shard)?),
            _ => {
                return Err(Failure::new(
                    "`mutants` takes `--shard K/N` and nothing else",
                ));
            }
        };
        Ok(Self { shard })
    }
}

fn parse_shard(text: &str) -> Result<(usize, usize)> {
    let numbers = text.split_once('/').and_then(|(shard, all)| {
        let (shard, all): (usize, usize) = (shard.parse().ok()?, all.parse().ok()?);
        (shard < all).then_some((shard, all))
    });
    numbers.ok_or_else(|| Failure::new("a shard is K/N, K from 0 to N-1, such as 0/24"))
}

/// Tries the changes of one shard or of all, shard by shard; each one's results are written at once.
pub(crate) fn run(options: &MutantsOptions) -> Result<()> {
    setup::install_mutator()?;
    let files = in_order(&process::capture(trial::mutants().arg("--list"))?);
    let (shards, count) = match options.shard {
        Some((shard, count)) => (shard..shard + 1, count),
        None => (0..SHARDS, SHARDS),
    };
    for shard in shards {
        let chosen = files_of(&files, shard, count);
        let mut waiting = Vec::new();
        for (file, _) in chosen {
            let id = text_id(&file)?;
            if !table::is_done(&table::read(), &file, &id) {
                waiting.push((file, id));
            }
        }
        if !waiting.is_empty() {
            trial::try_files(&waiting)?;
        }
    }
    Ok(())
}

/// Each file with the number of its changes, in the order in which they are tried.
fn in_order(list: &str) -> Vec<(String, usize)> {
    let mut files: Vec<(String, usize)> = Vec::new();
    for file in list
        .lines()
        .filter_map(|line| Some(line.split_once(':')?.0))
    {
        match files.iter_mut().find(|it| it.0 == file) {
            Some((_, count)) => *count += 1,
            None => files.push((file.to_owned(), 1)),
        }
    }
    let place = |file: &str| {
        let name = file.strip_prefix("core/src/").unwrap_or(file);
        FIRST
            .iter()
            .position(|it| name.starts_with(it))
            .unwrap_or(FIRST.len())
    };
    files.sort_by(|one, other| (place(&one.0), &one.0).cmp(&(place(&other.0), &other.0)));
    files
}

/// The files of a shard. All shards have about as many changes; none has a part of a file.
fn files_of(files: &[(String, usize)], shard: usize, count: usize) -> Vec<(String, usize)> {
    let all: usize = files.iter().map(|it| it.1).sum();
    let mut before = 0;
    let mut chosen = Vec::new();
    for file in files {
        if before * count / all.max(1) == shard {
            chosen.push(file.clone());
        }
        before += file.1;
    }
    chosen
}

/// The id that git would give the file's text.
fn text_id(file: &str) -> Result<String> {
    let id = process::capture(process::command("git").args(["hash-object", file]))?;
    Ok(id.chars().take(10).collect())
}

#[cfg(test)]
mod tests {
    use super::{MutantsOptions, files_of, in_order};

    fn parse(words: &[&str]) -> Option<MutantsOptions> {
        let words: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
        MutantsOptions::parse(&words).ok()
    }

    #[test]
    fn a_shard_is_one_of_all() {
        assert_eq!(Some(MutantsOptions { shard: None }), parse(&[]));
        let last = MutantsOptions {
            shard: Some((2, 3)),
        };
        assert_eq!(Some(last), parse(&["--shard", "2/3"]));
        for wrong in [
            &["--shard"][..],
            &["--shard", "3/3"],
            &["--shard", "1"],
            &["1/3"],
        ] {
            assert_eq!(None, parse(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn every_file_is_in_one_shard_and_money_in_the_first() {
        let list = "core/src/account.rs:1:1: a\ncore/src/money.rs:1:1: b\ncore/src/money.rs:2:1: c\n\
                    core/src/rules/fit.rs:9:1: d\n";
        let files = in_order(list);
        let names: Vec<_> = files.iter().map(|it| (it.0.as_str(), it.1)).collect();
        let expected = [
            ("core/src/money.rs", 2),
            ("core/src/rules/fit.rs", 1),
            ("core/src/account.rs", 1),
        ];
        assert_eq!(expected.to_vec(), names);
        for count in 1..6 {
            let all: Vec<_> = (0..count)
                .flat_map(|it| files_of(&files, it, count))
                .collect();
            assert_eq!(files, all, "{count} shards");
        }
        assert_eq!(files[..1], files_of(&files, 0, 2));
    }
}
