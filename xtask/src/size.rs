//! How many bytes the bundle costs a visitor, and the budget for them.
#![expect(clippy::print_stdout, reason = "prints a table")]

use crate::failure::{Failure, Result};
use crate::{core_module, paths, process};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The bytes of one file as they lie on the disk and as they travel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The limits for WebAssembly and JavaScript, compressed.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    /// Files that the page never loads, by name: each has a limit of its own.
    files: BTreeMap<String, u64>,
    /// The element's class, which a page loads before it knows whether anybody will look.
    loader: u64,
    /// What a page needs before it answers.
    first_load: u64,
    /// That and what comes later.
    code: u64,
    /// The rules without the widget, for those who import them alone.
    core: u64,
}

/// The element's class.
const LOADER: &str = "im-pricing-calculator.js";

/// Prints the sizes of `dist/` and fails when WebAssembly and JavaScript exceed the budget.
pub(crate) fn run() -> Result<()> {
    let files = list_files(&paths::dist())?;
    if files.is_empty() {
        return Err(Failure::new("dist/ is empty: run `cargo xtask dist` first"));
    }
    let sizes = measure(&files)?;
    println!("{:<48} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    let text = std::fs::read_to_string(paths::root().join("bench/budget.json"))?;
    let budget = read_budget(&text)?;
    let (mut first_load, mut code) = (Size::default(), Size::default());
    let mut verdicts = Vec::new();
    for (file, size) in files.iter().zip(&sizes) {
        let name = file.strip_prefix(paths::dist()).unwrap_or(file);
        let name = name.display().to_string();
        print_row(&name, *size);
        if let Some(limit) = budget.files.get(&name) {
            verdicts.push((name, size.brotli, *limit));
            continue;
        }
        if name == LOADER {
            verdicts.push(("loader".to_owned(), size.brotli, budget.loader));
        }
        if is_code(file) {
            code = code.plus(*size);
            if !is_later(file) {
                first_load = first_load.plus(*size);
            }
        }
    }
    print_row("first load: WebAssembly + JavaScript", first_load);
    print_row("all WebAssembly + JavaScript", code);
    verdicts.push((
        "first load".to_owned(),
        first_load.brotli,
        budget.first_load,
    ));
    verdicts.push(("bundle".to_owned(), code.brotli, budget.code));
    if paths::core_module().is_dir() {
        let alone = measure_core()?;
        verdicts.push(("core module".to_owned(), alone.brotli, budget.core));
    } else {
        println!("the core module is not built: `cargo xtask core` does it");
    }
    for (what, brotli, limit) in verdicts {
        println!("{}", check(&what, brotli, limit)?);
    }
    Ok(())
}

/// Prints and adds up what a browser fetches for the rules alone.
fn measure_core() -> Result<Size> {
    let files = core_module::IN_BROWSERS.map(|name| paths::core_module().join(name));
    let mut sum = Size::default();
    for (name, size) in core_module::IN_BROWSERS.iter().zip(measure(&files)?) {
        print_row(&format!("core/{name}"), size);
        sum = sum.plus(size);
    }
    Ok(sum)
}

/// The part of the program that a page loads when it has answered.
fn is_later(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.ends_with("_later.wasm") || name.ends_with("_later.js"))
}

/// What the budget is about: the code. Styles and the page are small and not always ours.
fn is_code(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "wasm" || extension == "js")
}

fn print_row(name: &str, size: Size) {
    println!(
        "{name:<48} {:>9} {:>9} {:>9}",
        size.raw, size.gzip, size.brotli
    );
}

/// All files below `folder`, sorted by name so that two runs print the same table.
fn list_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(list_files(&path)?);
        } else if !is_compressed(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A copy that a host sends in place of another file.
fn is_compressed(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

/// How many bytes each of `files` has, compressed by brotli.
pub(crate) fn compressed(files: &[PathBuf]) -> Result<Vec<u64>> {
    Ok(measure(files)?.iter().map(|size| size.brotli).collect())
}

fn measure(files: &[PathBuf]) -> Result<Vec<Size>> {
    let script = paths::root().join("xtask/src/compress.mjs");
    let output = process::capture(process::command("node").arg(script).args(files))?;
    let sizes: Option<Vec<Size>> = output.lines().map(parse_sizes).collect();
    sizes
        .filter(|sizes| sizes.len() == files.len())
        .ok_or_else(|| Failure::new(format!("unexpected output of compress.mjs: {output}")))
}

fn parse_sizes(line: &str) -> Option<Size> {
    let mut numbers = line.split(' ').map(|number| number.parse().ok());
    Some(Size {
        raw: numbers.next()??,
        gzip: numbers.next()??,
        brotli: numbers.next()??,
    })
}

fn read_budget(budget: &str) -> Result<Budget> {
    let budget: serde_json::Value = serde_json::from_str(budget)
        .map_err(|error| Failure::new(format!("bench/budget.json: {error}")))?;
    let limit = |part: &str, name: &str| {
        let missing = || Failure::new(format!("bench/budget.json: {part}.{name} is no number"));
        budget[part][name].as_u64().ok_or_else(missing)
    };
    let files = budget["files"].as_object().into_iter().flatten();
    let files = files.map(|(name, limit)| {
        let missing = || Failure::new(format!("bench/budget.json: files.{name} is no number"));
        Ok((name.clone(), limit.as_u64().ok_or_else(missing)?))
    });
    Ok(Budget {
        files: files.collect::<Result<_>>()?,
        loader: limit("bundle", "loader_brotli_bytes")?,
        first_load: limit("bundle", "first_load_brotli_bytes")?,
        code: limit("bundle", "code_brotli_bytes")?,
        core: limit("npm", "core_brotli_bytes")?,
    })
}

/// The verdict as a line, as an error when it is over.
fn check(what: &str, brotli: u64, limit: u64) -> Result<String> {
    match limit.checked_sub(brotli) {
        Some(left) => Ok(format!(
            "the {what} has {brotli} of {limit} bytes brotli, {left} left"
        )),
        None => Err(Failure::new(format!(
            "the {what} has {brotli} bytes brotli, {} over the budget of {limit}",
            brotli - limit
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Size, check, is_code, is_compressed, is_later, parse_sizes, read_budget};
    use std::path::Path;

    #[test]
    fn the_limit_itself_is_within_the_budget() {
        assert!(check("bundle", 75_000, 75_000).is_ok());
        assert!(check("bundle", 75_001, 75_000).is_err());
    }

    #[test]
    fn the_limits_are_read_from_the_budget_file() {
        let text = r#"{ "bundle": { "loader_brotli_bytes": 2, "first_load_brotli_bytes": 7,
            "code_brotli_bytes": 9 },
            "npm": { "core_brotli_bytes": 5 }, "files": { "frame.js": 3 } }"#;
        let expected = Budget {
            files: [("frame.js".to_owned(), 3)].into(),
            loader: 2,
            first_load: 7,
            code: 9,
            core: 5,
        };
        assert_eq!(read_budget(text).ok(), Some(expected));
        assert!(read_budget(r#"{ "bundle": { "code_brotli_bytes": 9 } }"#).is_err());
        let text = text.replace('3', "\"3\"");
        assert!(read_budget(&text).is_err());
        assert!(read_budget("").is_err());
    }

    #[test]
    fn a_line_of_three_numbers_is_a_size() {
        assert_eq!(
            parse_sizes("9 5 4"),
            Some(Size {
                raw: 9,
                gzip: 5,
                brotli: 4
            })
        );
        assert_eq!(parse_sizes("9 5"), None);
    }

    #[test]
    fn only_code_counts() {
        assert!(is_code(Path::new("a_bg.wasm")) && is_code(Path::new("a.js")));
        assert!(is_later(Path::new("dist/a-1_later.js")));
        assert!(is_later(Path::new("dist/a-1_later.wasm")) && !is_later(Path::new("a_bg.wasm")));
        assert!(is_compressed(Path::new("a.js.br")) && !is_compressed(Path::new("a.js")));
        assert!(!is_code(Path::new("index.html")) && !is_code(Path::new("widget.css")));
    }
}
